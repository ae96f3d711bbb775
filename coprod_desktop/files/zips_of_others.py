# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Zips of pictures and boards that other programs make, and those that are made for them.

Our own files have one narrow shape; see `narrow_zip`. These have any, so they are opened only in the reading
process. Nothing is unpacked to the disk, a name from a zip is only ever looked up in it, and each file inside
is read up to a limit, whatever its header says.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterable
from typing import BinaryIO

from coprod_desktop.domain.errors import DamagedFile, FileTooBig, UnsafeFile

MAX_FILES = 6_000
"""Inside one zip, with notes and sounds that are passed over."""
MAX_UNPACKED_BYTES = 400 << 20
_LOCKED = 0x1
_TAKEN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)
# What the library raises at bytes that are no zip, or not the zip that they claim to be.
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)


class OtherZip:
    """A zip of another program, open."""

    def __init__(self, file: BinaryIO) -> None:
        """Read its list.

        Args:
            file: the zip; it is not closed here.

        Raises:
            DamagedFile: no whole zip.
            FileTooBig: more than the limits.
            UnsafeFile: locked, or squeezed in a way that is not taken.
        """
        try:
            self._zip = zipfile.ZipFile(file)
        except _DAMAGE as fault:
            raise DamagedFile("", f"no whole zip: {fault}") from fault
        # `is_dir` of Python 3.11 cannot be asked where there is no name.
        infos = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        if len(infos) > MAX_FILES or sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
            raise FileTooBig("", f"{len(infos)} files inside")
        for info in infos:
            if info.flag_bits & _LOCKED or info.compress_type not in _TAKEN_METHODS:
                raise UnsafeFile(info.filename[:80], "locked, or squeezed in a way that is not taken")
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files inside, in the order of the zip. They are words, never paths."""
        return tuple(self._infos)

    def read(self, name: str, most_bytes: int) -> bytes:
        """What is in one file.

        Args:
            name: one of `names`.
            most_bytes: the limit.

        Raises:
            FileTooBig: it unpacks to more.
            DamagedFile: it is not there, or not as the list says.
        """
        info = self._infos.get(name)
        if info is None:
            raise DamagedFile(name[:80], "not in the zip")
        try:
            with self._zip.open(info) as inside:
                content = inside.read(most_bytes + 1)
        except _DAMAGE as fault:
            raise DamagedFile(name[:80], str(fault)) from fault
        if len(content) > most_bytes:
            raise FileTooBig(name[:80], f"more than {most_bytes} bytes")
        return content


def other_zip_bytes(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Write a zip for other programs; the same content gives the same bytes.

    Args:
        files: name and content of each, in their order.
    """
    whole = io.BytesIO()
    bundle(files, whole)
    return whole.getvalue()


def bundle(files: Iterable[tuple[str, bytes]], out: BinaryIO) -> None:
    """Put files into one zip.

    Args:
        files: name and content of each; asked for one by one.
        out: the zip is written here.
    """
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, _DAY_ZERO), content)
