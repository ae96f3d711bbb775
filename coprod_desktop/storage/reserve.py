# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Room kept for the moment when the disk is full, so that what is being said then can still be saved."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.storage.disk import open_private, sync_file

RESERVE_NAME = "spare-room"
RESERVE_BYTES = 512 * 1024
"""*Source*: measured on a full disk; enough for some hundred answers, or 16 seconds of a recording."""


class Reserve:
    """A file that stands for room, given back when there is none left."""

    def __init__(self, folder: Path | None) -> None:
        """Use the file in a folder.

        Args:
            folder: the data folder; None for no reserve.
        """
        self._path = folder and folder / RESERVE_NAME
        self.tell: Callable[[], None] = lambda: None

    def fill(self) -> None:
        """Keep the room, if it is not kept yet and is there at all."""
        path = self._path
        if path is None or (path.exists() and path.stat().st_size == RESERVE_BYTES):
            return
        try:
            with open(path, "wb", opener=open_private) as file:
                # Nothing that a file system could make smaller.
                file.write(os.urandom(RESERVE_BYTES))
                file.flush()
                sync_file(file.fileno())
        except OSError:
            # No room for it: what is saved goes on without, as long as it can.
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def free(self) -> bool:
        """Give the room back, and tell that it is used.

        Returns:
            Whether there is room now that was not there before.
        """
        if self._path is None or not self._path.exists():
            return False
        try:
            self._path.unlink()
        except OSError:
            return False
        self.tell()
        return True


class KeepsReserve(Protocol):
    """A store that has a reserve."""

    @property
    def reserve(self) -> Reserve:
        """Its reserve."""
        ...


_Store = TypeVar("_Store", bound=KeepsReserve)
_Told = ParamSpec("_Told")
_Given = TypeVar("_Given")


def saved_at_last(
    method: Callable[Concatenate[_Store, _Told], _Given],
) -> Callable[Concatenate[_Store, _Told], _Given]:
    """Let a method of a store use the reserve: where the disk is full it is tried once more with that room.

    Args:
        method: changes nothing when it raises `DiskFull`.
    """

    @wraps(method)
    def tried(store: _Store, /, *words: _Told.args, **names: _Told.kwargs) -> _Given:
        try:
            return method(store, *words, **names)
        except DiskFull:
            if not store.reserve.free():
                raise
            return method(store, *words, **names)

    return tried
