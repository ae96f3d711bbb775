# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Writes a file whole or not at all, also when the power goes or the stick is pulled out."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from coprod_desktop.domain.errors import DiskFull, StoreNotWritable

_DRAFT_BYTES, _DRAFT_END = 8, ".part"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def as_store_problems(place: Path) -> Iterator[None]:
    """Turn the system's own faults into ours.

    Args:
        place: the file or folder that is written.

    Raises:
        DiskFull: no room.
        StoreNotWritable: it may not be written, or it went away.
    """
    try:
        yield
    except OSError as fault:
        leaf = DiskFull if fault.errno in _NO_ROOM else StoreNotWritable
        raise leaf(str(place), fault.strerror or "") from fault


def write_whole(path: Path, data: bytes, *, private: bool = True) -> None:
    """Write a file: all of it is on the disk when this returns. A file of that name is replaced.

    Args:
        path: the file; its folder is there.
        data: the content.
        private: whether only its owner may read it.

    Raises:
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    with whole_file(path, private=private) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path, *, private: bool = True) -> Iterator[BinaryIO]:
    """Write a file piece by piece: all of it is on the disk under its name when the block ends, or none.

    Args:
        path: the file; its folder is there. A file of that name is replaced.
        private: whether only its owner may read it.

    Yields:
        What to write to.

    Raises:
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    draft = path.with_name(f".{secrets.token_hex(_DRAFT_BYTES)}{_DRAFT_END}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with as_store_problems(path):
        try:
            with open(os.open(draft, flags, 0o600 if private else 0o666), "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
        except BaseException:
            # Whatever stopped it: half a file is never left under any name.
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def remove_drafts(folder: Path) -> None:
    """Remove what a kill left of files that were being written, if anything.

    Args:
        folder: may be gone. Nobody writes a file in it now.
    """
    for draft in folder.glob(f".{'[0-9a-f]' * 2 * _DRAFT_BYTES}{_DRAFT_END}"):
        # What cannot be removed stays hidden, as it was.
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open a folder, and keeps its names safe by itself.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        # Some network drives cannot do this for a folder; the file itself is on the disk already.
        if fault.errno != errno.EINVAL:
            raise
    finally:
        os.close(handle)
