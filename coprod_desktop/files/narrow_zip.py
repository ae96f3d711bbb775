# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One narrow shape of zip, read byte by byte. What the files inside are for is not known here.

A general reader is too kind: it skips what lies between entries, and believes one of two lists where they
differ (overlaps, hidden entries). Here every byte of the file has its place, or the file is refused.

*Source*: ``reliability.md`` sections 3 and 4 of the design.
"""

from __future__ import annotations

import re
import stat
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.domain.errors import DamagedFile, FileTooBig, NotOurFile, UnsafeFile
from coprod_desktop.files.strict_json import MAX_JSON_BYTES

MAX_FILE_BYTES = 200 << 20
MAX_ENTRY_BYTES = 64 << 20
"""Half an hour of voice. The reader has little memory, and holds two of these."""
MAX_ENTRIES = 2000
MAX_RATIO = 200

_NAME = re.compile(
    r"(?:[a-z]{1,20}\.json|signature\.bin|padding\.bin|media/[a-z0-9][a-z0-9-]{0,63}\.(?:png|webp|wav|avi)"
    r"|files/[a-z0-9][a-z0-9-]{0,63}\.(?:png|avi)|sealed/[a-z0-9][a-z0-9-]{0,63}\.age)"
)
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_UTF8_NAME_FLAG = 0x800
_STORED, _DEFLATED = 0, 8
_LOCAL_SIGN = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Entry:
    """One file inside, as the list of the zip says.

    Attributes:
        name: one of the few that our formats have.
        method: 0 for plain, 8 for squeezed.
        crc32: of the content.
        packed_bytes: how much room it takes in the zip.
        size_bytes: how big the content is.
        flags: of the zip.
        offset: where its own header begins.
    """

    name: str
    method: int
    crc32: int
    packed_bytes: int
    size_bytes: int
    flags: int
    offset: int


def zip_size(sizes: Mapping[str, int]) -> int:
    """How long a zip is in which nothing is squeezed, in bytes.

    Args:
        sizes: of everything inside, the manifest too, in bytes by name.
    """
    heads = sum(_LOCAL.size + _CENTRAL.size + 2 * len(name) for name in sizes)
    return heads + sum(sizes.values()) + _END.size


def check_sizes(sizes: Mapping[str, int]) -> None:
    """Check the sizes of the files inside against the limits.

    Args:
        sizes: in bytes, by name.

    Raises:
        FileTooBig: one of them, or all together, or their number.
    """
    for name, size_bytes in sizes.items():
        if size_bytes > MAX_ENTRY_BYTES:
            raise FileTooBig(name, f"{size_bytes} bytes")
    if sum(sizes.values()) > MAX_FILE_BYTES or len(sizes) > MAX_ENTRIES:
        raise FileTooBig("", f"{len(sizes)} files of {sum(sizes.values())} bytes")


def entries_of(view: memoryview) -> list[Entry]:
    """Read the list of a zip and check that the whole file is built as it says.

    Args:
        view: the whole file.

    Returns:
        What is inside, in the order of the zip.

    Raises:
        NotOurFile: no zip.
        DamagedFile: cut short.
        UnsafeFile: built in a way that an honest file is not.
        FileTooBig: more than the limits.
    """
    size_bytes = len(view)
    if bytes(view[:4]) != _LOCAL_SIGN:
        raise NotOurFile("", "not a zip")
    if size_bytes > MAX_FILE_BYTES + MAX_ENTRIES * 400:
        raise FileTooBig("", f"{size_bytes} bytes")
    end_at = size_bytes - _END.size
    if end_at < 0 or bytes(view[end_at : end_at + 4]) != b"PK\x05\x06":
        raise DamagedFile("", "the end is missing, or something stands after it")
    _, disk, other_disk, here, count, list_bytes, list_at, comment = _END.unpack(view[end_at:])
    if disk or other_disk or here != count or comment or list_at + list_bytes != end_at:
        raise UnsafeFile("", "the end of the zip is not a plain one")
    if count > MAX_ENTRIES:
        raise FileTooBig("", f"{count} files")
    entries: list[Entry] = []
    at = list_at
    for _ in range(count):
        entry, at = _central_entry(view, at, end_at)
        entries.append(entry)
    if at != end_at:
        raise UnsafeFile("", "something stands between the list of the zip and its end")
    _check_layout(view, entries, list_at)
    return entries


def _central_entry(view: memoryview, at: int, end_at: int) -> tuple[Entry, int]:
    name_at = at + _CENTRAL.size
    if name_at > end_at or bytes(view[at : at + 4]) != b"PK\x01\x02":
        raise DamagedFile("", "the list of the zip is cut short")
    (
        _,
        _,
        _,
        flags,
        method,
        _,
        _,
        crc32,
        packed,
        size_bytes,
        name_len,
        extra,
        comment,
        disk,
        _,
        mode,
        offset,
    ) = _CENTRAL.unpack(view[at:name_at])
    raw_name = bytes(view[name_at : min(name_at + name_len, end_at)])
    name = raw_name.decode("ascii", "replace")
    if not _NAME.fullmatch(name) or name.split("/")[-1].split(".")[0] in _DEVICES:
        raise UnsafeFile(repr(name[:60]), "a name that no file of ours has")
    squeezed = method == _DEFLATED and name.endswith(".json")
    if flags & ~_UTF8_NAME_FLAG or not (squeezed or method == _STORED):
        raise UnsafeFile(name, "locked, or squeezed in a way that is not taken")
    if extra or comment or disk:
        raise UnsafeFile(name, "extra fields, a comment or a second disk")
    if stat.S_IFMT(mode >> 16) not in (0, stat.S_IFREG):
        raise UnsafeFile(name, "not a plain file")
    entry = Entry(name, method, crc32, packed, size_bytes, flags, offset)
    return entry, name_at + name_len


def _check_layout(view: memoryview, entries: list[Entry], list_at: int) -> None:
    """Every entry stands right after the one before, and its own header says the same as the list."""
    at = 0
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            raise UnsafeFile(entry.name, "stands twice in the zip")
        seen.add(entry.name)
        name_at = at + _LOCAL.size
        if entry.offset != at or name_at > list_at:
            raise UnsafeFile(entry.name, "a gap or an overlap in the zip")
        signature, _, flags, method, _, _, crc32, packed, size_bytes, name_len, extra = _LOCAL.unpack(
            view[at:name_at]
        )
        own = (signature, flags, method, crc32, packed, size_bytes, extra)
        if own != (
            b"PK\x03\x04",
            entry.flags,
            entry.method,
            entry.crc32,
            entry.packed_bytes,
            entry.size_bytes,
            0,
        ):
            raise UnsafeFile(entry.name, "its header is not as the list of the zip says")
        if bytes(view[name_at : name_at + name_len]) != entry.name.encode("ascii"):
            raise UnsafeFile(entry.name, "two names")
        at = name_at + name_len + entry.packed_bytes
    if at != list_at:
        raise UnsafeFile("", "something stands before the list of the zip")
    check_sizes({entry.name: entry.size_bytes for entry in entries})


def content_of(view: memoryview, entry: Entry) -> memoryview:
    """Take out the content of one file.

    Args:
        view: the whole zip.
        entry: one of `entries_of` it.

    Returns:
        The content.

    Raises:
        FileTooBig: it unpacks to more than the limits.
        DamagedFile: not the bytes that were put in.
    """
    most_bytes = min(MAX_JSON_BYTES, max(entry.packed_bytes, 1) * MAX_RATIO)
    if entry.method == _DEFLATED and entry.size_bytes > most_bytes:
        raise FileTooBig(entry.name, f"{entry.size_bytes} bytes out of {entry.packed_bytes}")
    start = entry.offset + _LOCAL.size + len(entry.name)
    packed = view[start : start + entry.packed_bytes]
    if entry.method == _STORED:
        content = packed
    else:
        unpacker = zlib.decompressobj(-15)
        try:
            content = memoryview(unpacker.decompress(packed, entry.size_bytes + 1))
        except zlib.error as fault:
            raise DamagedFile(entry.name, str(fault)) from fault
        if not unpacker.eof or unpacker.unused_data:
            raise DamagedFile(entry.name, "does not end where it must")
    if len(content) != entry.size_bytes or zlib.crc32(content) != entry.crc32:
        raise DamagedFile(entry.name, "not the bytes that were put in")
    return content
