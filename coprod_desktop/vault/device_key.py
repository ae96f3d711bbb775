# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of this computer's file: made once, never replaced, and had in any of several ways.

At first it lies in the system's keychain where there is one, else openly in ``device.key``, so that nobody is
stopped at the first start. A keychain holds it against other accounts of the computer and against a thief of
the disk. An open key holds it against other accounts alone. Words hold it against everybody who does not know
them; the organisation's recovery key opens it when they are lost. `DeviceKey.ways` is there so that a
supporter can be told. `device_lock` changes the ways.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from secrets import token_bytes, token_hex
from types import ModuleType

from coprod_desktop.domain.errors import (
    DiskFull,
    KeyNotGiven,
    StoreDamaged,
    StoreLocked,
    StoreNotWritable,
)
from coprod_desktop.vault.key_slots import (
    KEY_BYTES,
    KEY_NAME,
    VERSION,
    KeychainSlot,
    OpenSlot,
    RecoverySlot,
    Slot,
    WordsSlot,
    read_slots,
    replace_slots,
    slots_to_bytes,
)


class Way(StrEnum):
    """A way to have the key."""

    KEYCHAIN = "keychain"
    OPEN = "open"
    WORDS = "words"
    RECOVERY = "recovery"


_WAY_OF: dict[type[Slot], Way] = {
    KeychainSlot: Way.KEYCHAIN,
    OpenSlot: Way.OPEN,
    WordsSlot: Way.WORDS,
    RecoverySlot: Way.RECOVERY,
}


@dataclass(frozen=True)
class DeviceKey:
    """The key of the device's file.

    Attributes:
        key: 32 random bytes.
        ways: all ways to have it.
    """

    key: bytes = field(repr=False)
    ways: frozenset[Way]


def device_key(folder: Path, use_keychain: bool) -> DeviceKey:
    """Return the key of this data folder where it can be had by itself; made new when there was none yet.

    Args:
        folder: the data folder, made when it is not there.
        use_keychain: keep a new key in the system's keychain where there is a real one. False for a folder
            that is carried about. A key that is there already stays where it is.

    Returns:
        The key.

    Raises:
        StoreLocked: it takes the words, or the organisation's recovery key.
        KeyNotGiven: only the keychain has it, and does not give it; nothing was touched.
        StoreDamaged: there was a key, and it is gone or hurt; nothing was touched.
        StoreTooNew: a newer app wrote its file; nothing was touched.
        StoreNotWritable, DiskFull: a new key could not be kept; there is none.
    """
    path = folder / KEY_NAME
    try:
        if not path.exists():
            if any(folder.glob("*.db")):
                raise StoreDamaged(str(path), "the key is gone, and what it opens is there")
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _make(path, use_keychain)
        # Read back also when it was made just now: another copy of the app may have been first.
        slots, version = read_slots(path)
        key = _by_itself(path, slots)
        if version < VERSION:
            replace_slots(path, slots)
        return DeviceKey(key, ways_of(slots))
    except OSError as error:
        problem = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else StoreNotWritable
        raise problem(str(path), str(error)) from error


def ways_of(slots: Iterable[Slot]) -> frozenset[Way]:
    """The kinds of ways that these are."""
    return frozenset(_WAY_OF[type(slot)] for slot in slots)


def checked_key(path: Path, key: bytes | None) -> bytes | None:
    """Pass a key on.

    Raises:
        StoreDamaged: it is none.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise StoreDamaged(str(path), "the key cannot be read: another length")
    return key


def _by_itself(path: Path, slots: tuple[Slot, ...]) -> bytes:
    for slot in slots:
        match slot:
            case OpenSlot(key=letters):
                return bytes.fromhex(letters)
            case KeychainSlot(name=name):
                key = checked_key(path, _from_keychain(path, name))
                if key is not None:
                    return key
    if {Way.WORDS, Way.RECOVERY} & ways_of(slots):
        raise StoreLocked(str(path), "it takes the words")
    raise KeyNotGiven(str(path), "the keychain does not give the key")


def _from_keychain(path: Path, name: str) -> bytes | None:
    secret = keychain().fetch(name)
    try:
        return None if secret is None else bytes.fromhex(secret)
    except ValueError:
        raise StoreDamaged(str(path), "the keychain has something else under this name") from None


def by_itself_slot(key: bytes, use_keychain: bool) -> Slot:
    """Make a way in which the key is had by itself: the keychain where it takes it, else openly."""
    name = token_hex(16)
    if use_keychain and keychain().keep(name, key.hex()):
        return KeychainSlot(name)
    return OpenSlot(key.hex())


def _make(path: Path, use_keychain: bool) -> None:
    part = path.with_name(f"{KEY_NAME}.{token_hex(16)}.part")
    slot = by_itself_slot(token_bytes(KEY_BYTES), use_keychain)
    try:
        with open(part, "xb", opener=_open_private) as file:
            file.write(slots_to_bytes((slot,)))
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    """Give a whole file its name, unless somebody was first."""
    try:
        if sys.platform == "win32":
            part.rename(path)  # there it refuses a name that is taken
        else:
            path.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:
        # A stick with a FAT file system knows no second names.
        if not path.exists():
            part.rename(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def keychain() -> ModuleType:
    """The system's keychain."""
    # By name and only here: a folder that is carried about never waits for its slow import.
    return importlib.import_module("coprod_desktop.vault.keychain")
