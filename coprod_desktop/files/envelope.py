# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The only zip door: a list of contents first, every file with its size and hash, whole or not at all.

No format of ours is known here; `pack_file` and `view_file` say what lies inside. Writing makes the same
bytes for the same content. Reading takes one narrow shape of zip and refuses every other; nothing is ever
unpacked by a name from the file. The zip is read here byte by byte because a general reader is too kind: it
skips what lies between entries, and believes one of two lists where they differ (overlaps, hidden entries).

*Source*: ``reliability.md`` sections 3 and 4 of the design.
"""

from __future__ import annotations

import hashlib
import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig, FileTooNew, NotOurFile, UnsafeFile
from coprod_desktop.files.strict_json import MAX_JSON_BYTES, from_json, to_json

MANIFEST = "manifest.json"
MAX_FILE_BYTES = 200 << 20
MAX_ENTRY_BYTES = 64 << 20
"""Half an hour of voice. The reader has little memory, and holds two of these."""
MAX_ENTRIES = 2000
MAX_RATIO = 200

_NAME = re.compile(r"(?:[a-z]{1,20}\.json|media/[a-z0-9][a-z0-9-]{0,63}\.(?:png|webp|wav))")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)
_UTF8_NAME_FLAG = 0x800
_LOCAL_SIGN = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Envelope:
    """A checked zip: every file is there, is as the list says, and no other is.

    Attributes:
        format_name: such as ``coprod-pack``.
        version: of the format.
        sha256: of the manifest, 64 hex letters; it covers every other file.
        files: all but the manifest, by name, in the order of the zip.
    """

    format_name: str
    version: int
    sha256: str
    files: Mapping[str, memoryview]


class _FileEntry(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    size: int
    sha256: str


class _Manifest(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    min_reader: int
    files: list[_FileEntry]


@dataclass(frozen=True)
class _Entry:
    name: str
    method: int
    crc32: int
    packed_bytes: int
    size_bytes: int
    flags: int
    offset: int


def manifest_bytes(format_name: str, version: int, files: Mapping[str, bytes]) -> bytes:
    """Write the list of contents.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format, also the lowest version of a reader that understands it.
        files: all others by name.

    Returns:
        Canonical JSON. Its SHA-256 stands for the whole file.
    """
    listed = [
        {"name": name, "size": len(files[name]), "sha256": hashlib.sha256(files[name]).hexdigest()}
        for name in sorted(files)
    ]
    return to_json({"format": format_name, "version": version, "min_reader": version, "files": listed})


def zip_bytes(format_name: str, version: int, files: Mapping[str, bytes]) -> bytes:
    """Write a zip; the same content gives the same bytes on every computer.

    Nothing is squeezed: pictures and sounds would not get smaller, and squeezers differ from one system to
    the next.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format.
        files: all but the manifest, by name.

    Returns:
        The zip.

    Raises:
        FileTooBig: more than the limits; a reader would refuse it.
    """
    _check_sizes({name: len(data) for name, data in files.items()})
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_info(MANIFEST), manifest_bytes(format_name, version, files))
        for name in sorted(files):
            archive.writestr(_info(name), files[name])
    return whole.getvalue()


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DAY_ZERO)
    info.create_system = 3
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info


def _check_sizes(sizes: Mapping[str, int]) -> None:
    for name, size_bytes in sizes.items():
        if size_bytes > MAX_ENTRY_BYTES:
            raise FileTooBig(name, f"{size_bytes} bytes")
    if sum(sizes.values()) > MAX_FILE_BYTES or len(sizes) > MAX_ENTRIES:
        raise FileTooBig("", f"{len(sizes)} files of {sum(sizes.values())} bytes")


def open_envelope(data: bytes | memoryview, newest: Mapping[str, int]) -> Envelope:
    """Check a whole zip.

    Args:
        data: the file.
        newest: each format that is understood, with its newest version.

    Returns:
        Its files, checked against the list of contents.

    Raises:
        NotOurFile: no zip, or another format.
        DamagedFile: cut short, changed, or not as its list says.
        FileTooNew: of a later version.
        FileTooBig: more than the limits.
        UnsafeFile: names, links or a build that an honest file does not have.
        BadField: the list of contents is not as it must be.
    """
    view = memoryview(data)
    entries = _entries(view)
    if not entries or entries[0].name != MANIFEST:
        raise NotOurFile("", f"{MANIFEST} is not the first file inside")
    listing = bytes(_content(view, entries[0]))
    manifest = _manifest(listing, newest)
    if [entry.name for entry in entries[1:]] != [listed.name for listed in manifest.files]:
        raise DamagedFile(MANIFEST, "the files inside are not those of the list")
    files = {}
    for entry, listed in zip(entries[1:], manifest.files, strict=True):
        if entry.size_bytes != listed.size:
            raise DamagedFile(entry.name, "another size than in the list")
        content = _content(view, entry)
        if hashlib.sha256(content).hexdigest() != listed.sha256:
            raise DamagedFile(entry.name, "changed since the list was made")
        files[entry.name] = content
    return Envelope(manifest.format, manifest.version, hashlib.sha256(listing).hexdigest(), files)


def _manifest(listing: bytes, newest: Mapping[str, int]) -> _Manifest:
    value = from_json(listing, MANIFEST)
    if not isinstance(value, dict) or value.get("format") not in newest:
        raise NotOurFile(MANIFEST, "another format")
    try:
        # Looked at before the rest: a later version may have a list of another shape.
        ages = msgspec.convert({key: value.get(key) for key in ("version", "min_reader")}, dict[str, int])
        if max(ages.values()) > newest[value["format"]]:
            raise FileTooNew(MANIFEST, f"version {ages['version']}")
        if not 1 <= ages["min_reader"] <= ages["version"]:
            raise BadField(f"{MANIFEST}: min_reader", "from 1 up to version")
        return msgspec.convert(value, _Manifest)
    except msgspec.ValidationError as fault:
        raise BadField(MANIFEST, str(fault)) from fault


def _entries(view: memoryview) -> list[_Entry]:
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
    entries: list[_Entry] = []
    at = list_at
    for _ in range(count):
        entry, at = _central_entry(view, at, end_at)
        entries.append(entry)
    if at != end_at:
        raise UnsafeFile("", "something stands between the list of the zip and its end")
    _check_layout(view, entries, list_at)
    return entries


def _central_entry(view: memoryview, at: int, end_at: int) -> tuple[_Entry, int]:
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
    squeezed = method == zipfile.ZIP_DEFLATED and name.endswith(".json")
    if flags & ~_UTF8_NAME_FLAG or not (squeezed or method == zipfile.ZIP_STORED):
        raise UnsafeFile(name, "locked, or squeezed in a way that is not taken")
    if extra or comment or disk:
        raise UnsafeFile(name, "extra fields, a comment or a second disk")
    if stat.S_IFMT(mode >> 16) not in (0, stat.S_IFREG):
        raise UnsafeFile(name, "not a plain file")
    entry = _Entry(name, method, crc32, packed, size_bytes, flags, offset)
    return entry, name_at + name_len


def _check_layout(view: memoryview, entries: list[_Entry], list_at: int) -> None:
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
    _check_sizes({entry.name: entry.size_bytes for entry in entries})


def _content(view: memoryview, entry: _Entry) -> memoryview:
    most_bytes = min(MAX_JSON_BYTES, max(entry.packed_bytes, 1) * MAX_RATIO)
    if entry.method == zipfile.ZIP_DEFLATED and entry.size_bytes > most_bytes:
        raise FileTooBig(entry.name, f"{entry.size_bytes} bytes out of {entry.packed_bytes}")
    start = entry.offset + _LOCAL.size + len(entry.name)
    packed = view[start : start + entry.packed_bytes]
    if entry.method == zipfile.ZIP_STORED:
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
