# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a backup is made of. Nothing is read from a disk or written here, but its two small files.

::

    <place>/pieces/<sha256>                 every encrypted file, named by what is in it: never there twice
    <place>/2026-11-23-0007.coprodbackup    one backup: {"format": "coprod-backup", "version": 1,
                                            "day": ..., "number": 7, "list": <sha256>, "key": <a device.key>}

The piece that ``list`` names is sealed with the device key, and says which piece goes where, so a finder sees
neither names nor how many people there are. A folder of pieces and not one file, because a recording that is
there already need not be written again, also on a stick that knows no second names for a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import (
    BadField,
    FileNotThere,
    FileTooBig,
    FileTooNew,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.files.strict_json import from_json, to_json

BACKUP_ENDS = ".coprodbackup"
DEVICE_FILE = "device.db"
FORMAT: Literal["coprod-backup"] = "coprod-backup"
LIST_FORMAT: Literal["coprod-backup-list"] = "coprod-backup-list"
VERSION: Literal[1] = 1
MOST_BYTES = 128 << 10
"""Of one backup's small file."""
MOST_FILES = 200_000
MOST_LIST_BYTES = 64 << 20
"""Of the sealed list of so many files."""
_HEX = "[0-9a-f]{32}"
_NAME = re.compile(
    rf"device\.db|person_{_HEX}\.db(-wal)?|person_{_HEX}/{_HEX}|own/{_HEX}|(packs|added)/{_HEX}/{_HEX}"
)
"""Every name that a file of ours can have in a data folder. Nothing else is ever written by a backup."""

Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class KeptFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One file of the data folder.

    Attributes:
        name: where it goes, with forward slashes.
        sha256: of the piece, which is its name.
        bytes: its length.
        source: how the file looked from outside when it was copied, so that an unchanged one is known again.
        forgotten: how many things a person had deleted for good in it; of the device's file, how many people
            were removed on purpose; 0 of any other.
    """

    name: str
    sha256: Sha256
    bytes: Annotated[int, Meta(ge=0)]
    source: str = ""
    forgotten: int = 0


class BackupList(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All files of one backup."""

    format: Literal["coprod-backup-list"]
    version: Literal[1]
    files: Annotated[list[KeptFile], Meta(max_length=MOST_FILES)]

    @property
    def removed(self) -> int:
        """How many people were removed on purpose before it was made."""
        return sum(each.forgotten for each in self.files if each.name == DEVICE_FILE)

    @property
    def people(self) -> dict[str, KeptFile]:
        """The files of people."""
        return {each.name: each for each in self.files if re.fullmatch(rf"person_{_HEX}\.db", each.name)}


class BackupContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of a ``.coprodbackup``."""

    format: Literal["coprod-backup"]
    version: Literal[1]
    day: Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="when it was made")]
    number: Annotated[int, Meta(ge=1, le=10**9, description="counts up in one place")]
    list: Sha256
    key: Annotated[str, Meta(max_length=MOST_BYTES, description="a device.key, in its own format")]


@dataclass(frozen=True)
class Backup:
    """One backup, as its small file tells.

    Attributes:
        path: of the small file.
        day: when it was made.
        number: counts up in one place.
        list_sha256: which piece tells what is in it.
        key_file: the bytes of a ``device.key`` that opens it.
    """

    path: Path
    day: date
    number: int
    list_sha256: str
    key_file: bytes

    @property
    def pieces(self) -> Path:
        """The folder of its pieces."""
        return self.path.parent / "pieces"


def backup_name(day: date, number: int) -> str:
    """The name of the small file: backups sort by it."""
    return f"{day.isoformat()}-{number:04}{BACKUP_ENDS}"


def backup_to_bytes(day: date, number: int, list_sha256: str, key_file: bytes) -> bytes:
    """Write the small file of a backup."""
    content = BackupContent(FORMAT, VERSION, day.isoformat(), number, list_sha256, key_file.decode())
    return to_json(msgspec.to_builtins(content))


def read_backup(path: Path) -> Backup:
    """Read the small file of a backup; it may come from anywhere.

    Args:
        path: the file.

    Raises:
        FileNotThere, FileTooBig, NotOurFile, FileTooNew, BadField, UnsafeFile: as it is.
    """
    try:
        if not path.is_file():
            raise FileNotThere("", "no such file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileNotThere("", error.strerror or "") from error
    if len(data) > MOST_BYTES:
        raise FileTooBig("", f"more than {MOST_BYTES} bytes")
    value = from_json(data, "")
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise NotOurFile("", "not a backup")
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        raise FileTooNew("version", f"{version} is newer than {VERSION}")
    try:
        content = msgspec.convert(value, BackupContent)
        day = date.fromisoformat(content.day)
    except (msgspec.ValidationError, ValueError) as error:
        raise BadField("", str(error)[:120]) from error
    return Backup(path, day, content.number, content.list, content.key.encode())


def list_to_bytes(files: list[KeptFile]) -> bytes:
    """Write the list, to be sealed."""
    return msgspec.json.encode(BackupList(LIST_FORMAT, VERSION, files))


def list_from_bytes(data: bytes) -> BackupList:
    """Understand a list that was sealed with our key; its names are checked all the same.

    Raises:
        FileTooNew, BadField, UnsafeFile: as it is.
    """
    try:
        version = msgspec.json.decode(data, type=dict[str, object]).get("version")
        if isinstance(version, int) and version > VERSION:
            raise FileTooNew("version", f"{version} is newer than {VERSION}")
        found = msgspec.json.decode(data, type=BackupList)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadField("list", str(error)[:120]) from error
    names = [each.name for each in found.files]
    if len(set(names)) != len(names) or not all(map(_NAME.fullmatch, names)):
        raise UnsafeFile("list", "a name that no file of ours has")
    return found


def list_key(device_key: bytes) -> bytes:
    """The key that seals lists."""
    return blake2b(b"", digest_size=32, key=device_key, person=b"coprod backups").digest()


def place_name(device_key: bytes) -> str:
    """The name of the folder on a stick, so that several computers can use one stick; it tells nothing."""
    return f"coprod-backup-{blake2b(b'', digest_size=4, key=device_key, person=b'coprod place').hexdigest()}"
