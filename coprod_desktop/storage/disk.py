# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What must be done so that bytes are really on the disk, and nothing about what they mean."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl


_PART = ".part"


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, that only this account may open. Its name is then on the disk.

    Args:
        folder: may be there already; then its permissions stay as they are.
    """
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # All that is synced inside is lost when a power cut takes the name of the folder. Also of one that was
    # there: whoever made it may not have waited for that.
    for each in new or (folder,):
        # In a folder that only lets us through nothing can be done.
        with contextlib.suppress(PermissionError):
            sync_folder(each.parent)


def open_private(path: str, flags: int) -> int:
    """Open a file that only this account may read; an `opener` for `open`.

    Args:
        path: the file.
        flags: as `open` works them out.

    Returns:
        The file descriptor.
    """
    return os.open(path, flags, 0o600)


def sync_file(descriptor: int) -> None:
    """Return only when the file's bytes are on the disk itself.

    Args:
        descriptor: an open file.
    """
    if sys.platform == "darwin":
        # fsync on a Mac stops at the disk's own memory.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    elif sys.platform == "win32":
        os.fsync(descriptor)
    else:
        os.fdatasync(descriptor)


def sync_folder(folder: Path) -> None:
    """Return only when new, renamed and removed names in this folder are on the disk.

    Args:
        folder: the folder. Windows has no such call: there the file system's own journal serves.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network drives cannot do this for a folder.
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(descriptor)


def remove_parts(folder: Path) -> None:
    """Remove what a kill left of files that were being made by `replace_file`, or in its way.

    Args:
        folder: nobody else makes a file in it now.
    """
    for part in folder.glob(f"*{_PART}"):
        if part.is_file():
            part.unlink(missing_ok=True)


def replace_file(path: Path, content: bytes) -> None:
    """Put content into a file so that the old or the new is there at any moment, never half of one.

    Args:
        path: the file, there already or not.
        content: all of it.
    """
    part = path.with_name(f"{path.name}{_PART}")
    try:
        with open(part, "wb", opener=open_private) as file:
            file.write(content)
            file.flush()
            sync_file(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)
