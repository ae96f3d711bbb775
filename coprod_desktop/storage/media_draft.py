# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sealed pictures that come in one by one, and are in place whole or not at all. No database, no keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from coprod_desktop.storage.disk import make_private_folder, sync_folder
from coprod_desktop.storage.problems import told_as_store_problem


class MediaDraft:
    """The media of a pack in the making: no database is touched, so a worker may add to it."""

    def __init__(self, home: Path, pack: str, write: Callable[[Path, str, bytes], None]) -> None:
        """Make its folder.

        Args:
            home: where they go when they are whole; not there yet.
            pack: names the pack.
            write: writes one sealed file.
        """
        self.pack = pack
        self._home, self._write = home, write
        # Its own one: the same plan may be dropped onto the window twice.
        self._part = home.with_suffix(f".{uuid4()}.part")
        with told_as_store_problem(self._part):
            make_private_folder(self._part)

    def add(self, name: str, content: bytes) -> None:
        """Add one. It is on the disk when this returns.

        Raises:
            DiskFull, StoreNotWritable: all earlier ones stay until `discard`.
        """
        with told_as_store_problem(self._part):
            self._write(self._part, f"{self.pack} {name}", content)

    def discard(self) -> None:
        """Throw all of it away; what cannot be removed now is removed when the store opens next."""
        shutil.rmtree(self._part, ignore_errors=True)

    def finish(self) -> None:
        """Put all of it in place.

        Raises:
            DiskFull, StoreNotWritable: it is not in place.
        """
        with told_as_store_problem(self._home):
            sync_folder(self._part)
            self._part.rename(self._home)
            sync_folder(self._home.parent)
