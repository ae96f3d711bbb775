# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One copy of the app at a time in one folder. A lock of the system, so that a kill lets go of it."""

from __future__ import annotations

import sys
from pathlib import Path

from coprod_desktop.domain.errors import StoreInUse
from coprod_desktop.storage.disk import open_private
from coprod_desktop.storage.problems import told_as_store_problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "in-use.lock"


class FolderLock:
    """Holds a folder from the moment it is made until `release`, or until the program ends in any way."""

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Args:
            folder: must be there.

        Raises:
            StoreInUse: another copy of the app holds it.
            StoreNotWritable: nothing may be written there.
            DiskFull: no room even for an empty file.
        """
        path = folder / LOCK_NAME
        with told_as_store_problem(folder):
            self._file = open(path, "ab", opener=open_private)  # noqa: SIM115 - held open until `release`
        try:
            if sys.platform == "win32":
                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise StoreInUse(str(folder), str(error)) from error

    def release(self) -> None:
        """Let go of the folder. The empty file stays: removing it could let two copies in."""
        self._file.close()
