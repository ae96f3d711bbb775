# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A folder for a browser, made whole or not at all. A folder that has something in it is never touched."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.files.whole_write import as_store_problems, write_whole

PAGE = "index.html"
SOUNDS = "audio"
PICTURES = "pictures"


class WholeFolder:
    """A folder in the making. It gets its name when it is whole; before that there is a draft beside it."""

    def __init__(self, folder: Path, rooms: Sequence[str] = (SOUNDS, PICTURES)) -> None:
        """Look whether the folder may be made.

        Args:
            folder: is not there yet, or is empty.
            rooms: the folders inside.

        Raises:
            StoreNotWritable: there is something in it, or it may not be written.
        """
        self._folder = folder
        self._rooms = tuple(rooms)
        self._draft = folder.with_name(f".{secrets.token_hex(8)}.part")
        with as_store_problems(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise StoreNotWritable(str(folder), "there is something in it already")

    def __enter__(self) -> Self:
        """Begin the draft."""
        with as_store_problems(self._folder):
            self._draft.mkdir(parents=True)
            for name in self._rooms:
                (self._draft / name).mkdir()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the draft away if it did not become the folder."""
        if self._draft.exists():
            # What cannot be deleted is on a stick that is gone, or full of faults; the first fault is told.
            shutil.rmtree(self._draft, ignore_errors=True)

    def add(self, address: str, data: bytes) -> None:
        """Put a file in, under its address as the page sees it.

        Raises:
            DiskFull: no room.
            StoreNotWritable: the folder went away.
        """
        write_whole(self._draft / address, data)

    def drop(self, addresses: Iterable[str]) -> None:
        """Take files out again."""
        with as_store_problems(self._folder):
            for address in addresses:
                (self._draft / address).unlink()

    def become_whole(self) -> None:
        """Give the folder its name.

        Raises:
            StoreNotWritable: the folder may not be written; there is none.
        """
        with as_store_problems(self._folder):
            if self._folder.exists():
                self._folder.rmdir()
            os.replace(self._draft, self._folder)
