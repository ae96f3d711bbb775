# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The only zip door: a list of contents first, every file with its size and hash, whole or not at all.

No format of ours is known here; `pack_file` and `view_file` say what lies inside. Writing makes the same
bytes for the same content. Reading goes through `narrow_zip`; nothing is unpacked by a name from a file.

*Source*: ``reliability.md`` sections 3 and 4 of the design.
"""

from __future__ import annotations

import hashlib
import io
import stat
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooNew, NotOurFile, NotProven
from coprod_desktop.files.narrow_zip import MAX_ENTRIES, check_sizes, content_of, entries_of
from coprod_desktop.files.signatures import SIGNATURE_BYTES, check_signature, sign
from coprod_desktop.files.strict_json import from_json, to_json

MANIFEST = "manifest.json"
SIGNATURE = "signature.bin"
"""Stands right after the manifest when there is one; the one file that is not in the list."""
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Envelope:
    """A checked zip: every file is there, is as the list says, and no other is.

    Attributes:
        format_name: such as ``coprod-pack``.
        version: of the format.
        sha256: of the manifest, 64 hex letters; it covers every other file.
        files: all but the manifest and the signature, by name, in the order of the zip.
        signature: over the manifest; empty when there is none. Whose it is says `check_proven`.
    """

    format_name: str
    version: int
    sha256: str
    files: Mapping[str, memoryview]
    signature: bytes

    def check_proven(self, verify_key: str) -> None:
        """Refuse what was not signed with this key.

        Args:
            verify_key: that the content names, 64 hex letters; empty when it names none: then nothing may be
                signed.

        Raises:
            NotProven: a signature that is missing, too much, wrong, or that of another file.
        """
        check_signature(self.format_name, self.version, self.sha256, self.signature, verify_key)


def check_author(envelope: Envelope, author_key: str | None, first_signed: int) -> None:
    """Refuse a person's file that does not prove whose it is.

    Args:
        envelope: a checked zip.
        author_key: that its content names, or None.
        first_signed: the version of the format from which every file is signed.

    Raises:
        NotProven: as `Envelope.check_proven`; or it should be signed and is not.
    """
    envelope.check_proven(author_key or "")
    if not author_key and envelope.version >= first_signed:
        raise NotProven("", "no key of its author")


class FileEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One file inside."""

    name: Annotated[
        str, Meta(max_length=80, description="its name, with media/ or files/ where it is no JSON")
    ]
    size: Annotated[int, Meta(ge=0, description="in bytes")]
    sha256: Annotated[
        str, Meta(min_length=64, max_length=64, pattern="^[0-9a-f]+$", description="of its bytes")
    ]


class Manifest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The list of contents: all of ``manifest.json``."""

    format: Annotated[
        str, Meta(max_length=40, description="coprod-pack, coprod-views, coprod-recall or coprod-parcel")
    ]
    version: Annotated[int, Meta(ge=1, description="the version of the format")]
    min_reader: Annotated[int, Meta(ge=1, description="the oldest version of a reader that understands it")]
    files: Annotated[
        list[FileEntry], Meta(max_length=MAX_ENTRIES, description="every other file, in the order of the zip")
    ]


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


def zip_bytes(format_name: str, version: int, files: Mapping[str, bytes], seed: bytes = b"") -> bytes:
    """Write a zip; the same content gives the same bytes on every computer.

    Nothing is squeezed: pictures and sounds would not get smaller, and squeezers differ from one system to
    the next.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format.
        files: all but the manifest, by name.
        seed: signs it; see `signatures`. Without one it is not signed.

    Returns:
        The zip.

    Raises:
        FileTooBig: more than the limits; a reader would refuse it.
    """
    return b"".join(zip_pieces(format_name, version, files, seed))


def zip_pieces(
    format_name: str, version: int, files: Mapping[str, bytes], seed: bytes = b""
) -> Iterator[bytes]:
    """Write a zip as `zip_bytes` does, one file inside after the other: never all of it is in memory.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format.
        files: all but the manifest, by name.
        seed: signs it; see `signatures`. Without one it is not signed.

    Yields:
        The zip, in order.

    Raises:
        FileTooBig: more than the limits, before the first piece.
    """
    check_sizes({name: len(data) for name, data in files.items()})
    listing = manifest_bytes(format_name, version, files)
    first = {MANIFEST: listing}
    if seed:
        first[SIGNATURE] = sign(format_name, version, hashlib.sha256(listing).hexdigest(), seed)
    passing = _Passing()
    with zipfile.ZipFile(passing, "w", zipfile.ZIP_STORED) as archive:
        for name in (*first, *sorted(files)):
            archive.writestr(_info(name), first[name] if name in first else files[name])
            yield passing.take()
    yield passing.take()


class _Passing(io.BytesIO):
    """What a zip is written into, taken away piece by piece; the places in it are those of the whole zip."""

    def __init__(self) -> None:
        super().__init__()
        self._taken_bytes = 0

    def tell(self) -> int:
        """The place in the whole zip."""
        return self._taken_bytes + super().tell()

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the whole zip that was not taken away yet."""
        return super().seek(place - self._taken_bytes if whence == io.SEEK_SET else place, whence)

    def take(self) -> bytes:
        """Take away what was written since the last time."""
        piece = self.getvalue()
        self._taken_bytes += len(piece)
        super().seek(0)
        self.truncate()
        return piece


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DAY_ZERO)
    info.create_system = 3
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info


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
        NotProven: a signature that can be none.
    """
    view = memoryview(data)
    entries = entries_of(view)
    if not entries or entries[0].name != MANIFEST:
        raise NotOurFile("", f"{MANIFEST} is not the first file inside")
    listing = bytes(content_of(view, entries[0]))
    manifest = _manifest(listing, newest)
    signature = b""
    if entries[1:] and entries[1].name == SIGNATURE:
        signature = bytes(content_of(view, entries.pop(1)))
        if len(signature) != SIGNATURE_BYTES:
            raise NotProven(SIGNATURE, "not as long as a signature is")
    if [entry.name for entry in entries[1:]] != [listed.name for listed in manifest.files]:
        raise DamagedFile(MANIFEST, "the files inside are not those of the list")
    files = {}
    for entry, listed in zip(entries[1:], manifest.files, strict=True):
        if entry.size_bytes != listed.size:
            raise DamagedFile(entry.name, "another size than in the list")
        content = content_of(view, entry)
        if hashlib.sha256(content).hexdigest() != listed.sha256:
            raise DamagedFile(entry.name, "changed since the list was made")
        files[entry.name] = content
    return Envelope(manifest.format, manifest.version, hashlib.sha256(listing).hexdigest(), files, signature)


def _manifest(listing: bytes, newest: Mapping[str, int]) -> Manifest:
    value = from_json(listing, MANIFEST)
    format_name = value.get("format") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(format_name, str) or format_name not in newest:
        raise NotOurFile(MANIFEST, "another format")
    try:
        # Looked at before the rest: a later version may have a list of another shape.
        ages = msgspec.convert({key: value.get(key) for key in ("version", "min_reader")}, dict[str, int])
        if max(ages.values()) > newest[format_name]:
            raise FileTooNew(MANIFEST, f"version {ages['version']}")
        if not 1 <= ages["min_reader"] <= ages["version"]:
            raise BadField(f"{MANIFEST}: min_reader", "from 1 up to version")
        return msgspec.convert(value, Manifest)
    except msgspec.ValidationError as fault:
        raise BadField(MANIFEST, str(fault)) from fault
