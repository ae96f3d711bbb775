# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The file ``device.key``: the ways in which the device key can be had. Any one of them is enough.

::

    {"format": "coprod-device-key", "version": 2, "slots": [
        {"kind": "keychain", "name": "<name in the system's keychain>"},
        {"kind": "open", "key": "<64 hex letters>"},
        {"kind": "words", "box": {"salt": ..., "box": ...}},
        {"kind": "recovery", "recipient": "age1...", "sealed": "<an age file, in hex>"}]}

Version 1 knew one way alone: ``{..., "version": 1, "kept_in": "keychain" or "key_file", "secret": ...}``.
The file is written whole, so there is never a moment without a way in.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import FileProblem, StoreDamaged, StoreTooNew
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.whole_write import as_store_problems, write_whole
from coprod_desktop.vault.locked_secret import Box

KEY_BYTES = 32
KEY_NAME = "device.key"
FORMAT: Literal["coprod-device-key"] = "coprod-device-key"
VERSION: Literal[2] = 2
_MOST_BYTES = 64 << 10
_LEFT_OVER = re.compile(r"(?:device\.key\..*|\.[0-9a-f]{16})\.part")
"""What a crash may leave of a file that was being written: it may hold the key openly."""


class _Slot(msgspec.Struct, forbid_unknown_fields=True, frozen=True, tag_field="kind"):
    """One way to have the key."""


class KeychainSlot(_Slot, frozen=True, tag="keychain"):
    """The system's keychain has the key."""

    name: Annotated[str, Meta(min_length=1, max_length=64, description="its name there")]


class OpenSlot(_Slot, frozen=True, tag="open"):
    """The key itself: whoever has the folder has the key."""

    key: Annotated[
        str, Meta(min_length=64, max_length=64, pattern="^[0-9a-f]+$", description="32 bytes, in hex")
    ]


class WordsSlot(_Slot, frozen=True, tag="words"):
    """The key behind the words of the people who run this computer."""

    box: Box


class RecoverySlot(_Slot, frozen=True, tag="recovery"):
    """The key sealed to the organisation's recovery key."""

    recipient: Annotated[str, Meta(min_length=62, max_length=62, pattern="^age1[0-9a-z]+$")]
    sealed: Annotated[str, Meta(min_length=64, max_length=4096, pattern="^[0-9a-f]+$")]


Slot = KeychainSlot | OpenSlot | WordsSlot | RecoverySlot


class DeviceKeyContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of ``device.key``."""

    format: Literal["coprod-device-key"]
    version: Literal[2]
    slots: Annotated[list[Slot], Meta(min_length=1, max_length=8, description="any one of them opens")]


class _Version1(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    format: Literal["coprod-device-key"]
    version: Literal[1]
    kept_in: Literal["keychain", "key_file"]
    secret: str


def read_slots(path: Path) -> tuple[tuple[Slot, ...], int]:
    """Read the ways in.

    Args:
        path: of ``device.key``; it is there.

    Returns:
        The ways, and the version of the file.

    Raises:
        StoreTooNew: a newer app wrote it.
        StoreDamaged: it is hurt; what it held is not told.
        OSError: as the world has it.
    """
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES)
    try:
        return slots_of(data)
    except (FileProblem, msgspec.ValidationError) as error:
        # The cause says nothing of the key itself.
        raise StoreDamaged(str(path), f"the key cannot be read: {type(error).__name__}") from None
    except StoreTooNew:
        raise StoreTooNew(str(path), "a newer app wrote the key") from None


def slots_of(data: bytes) -> tuple[tuple[Slot, ...], int]:
    """Understand the bytes of a ``device.key``. Returns and raises as `read_slots`, with faults of fields."""
    value = from_json(data, KEY_NAME)
    version = value.get("version") if isinstance(value, dict) and value.get("format") == FORMAT else None
    if isinstance(version, int) and version > VERSION:
        raise StoreTooNew
    if version != 1:
        return tuple(msgspec.convert(value, DeviceKeyContent).slots), VERSION
    old = msgspec.convert(value, _Version1)
    if old.kept_in == "keychain":
        return (msgspec.convert({"kind": "keychain", "name": old.secret}, KeychainSlot),), 1
    return (msgspec.convert({"kind": "open", "key": old.secret}, OpenSlot),), 1


def slots_to_bytes(slots: tuple[Slot, ...]) -> bytes:
    """Write ways in, as a whole ``device.key``."""
    return to_json(msgspec.to_builtins(DeviceKeyContent(FORMAT, VERSION, list(slots))))


def replace_slots(path: Path, slots: tuple[Slot, ...]) -> None:
    """Put these ways in place of those that are there; no copy of the old file is left under any name.

    What a disk keeps below the names, as many of today do for a while, is not in our hands.

    Args:
        path: of ``device.key``.
        slots: 1 or more.

    Raises:
        DiskFull, StoreNotWritable: the old ways are still there.
    """
    write_whole(path, slots_to_bytes(slots))
    with as_store_problems(path):
        for left in path.parent.iterdir():
            if _LEFT_OVER.fullmatch(left.name) and left.is_file():
                left.unlink(missing_ok=True)
