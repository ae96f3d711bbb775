# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of this computer's file: made once, kept in the keychain or in a private file, never replaced.

A small file in the data folder, ``device.key``, says where the key is::

    {"format": "coprod-device-key", "version": 1, "kept_in": "keychain", "secret": "<name in the keychain>"}
    {"format": "coprod-device-key", "version": 1, "kept_in": "key_file", "secret": "<64 hex letters>"}

A keychain holds the key against other accounts of the computer and against a thief of the disk. A key file
holds it against other accounts alone; `DeviceKey.kept_in` is there so that a supporter can be told.
"""

from __future__ import annotations

import errno
import importlib
import json
import os
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from secrets import token_bytes, token_hex
from types import ModuleType

from coprod_desktop.domain.errors import DiskFull, StoreDamaged, StoreNotWritable

KEY_BYTES = 32
KEY_NAME = "device.key"
_FORMAT = "coprod-device-key"
_VERSION = 1


class KeptIn(StrEnum):
    """Where a key is kept."""

    KEYCHAIN = "keychain"
    KEY_FILE = "key_file"


@dataclass(frozen=True)
class DeviceKey:
    """The key of the device's file.

    Attributes:
        key: 32 random bytes.
        kept_in: where it is kept.
    """

    key: bytes = field(repr=False)
    kept_in: KeptIn


def device_key(folder: Path, use_keychain: bool) -> DeviceKey:
    """Return the key of this data folder, made new when nothing was kept there yet.

    Args:
        folder: the data folder, made when it is not there.
        use_keychain: keep a new key in the system's keychain where there is a real one. False for a folder
            that is carried about. A key that is there already stays where it is.

    Returns:
        The key.

    Raises:
        StoreDamaged: there was a key, and it is gone or hurt; nothing was touched.
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
        return _read(path)
    except OSError as error:
        problem = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else StoreNotWritable
        raise problem(str(path), str(error)) from error


def _read(path: Path) -> DeviceKey:
    try:
        stored = json.loads(path.read_bytes())
        if (stored["format"], stored["version"]) != (_FORMAT, _VERSION):
            raise ValueError("another format or version")
        kept_in = KeptIn(stored["kept_in"])
        secret = stored["secret"]
        if kept_in is KeptIn.KEYCHAIN:
            secret = _keychain().fetch(secret)
        key = bytes.fromhex(secret)
        if len(key) != KEY_BYTES:
            raise ValueError("another length")
    except (ValueError, KeyError, TypeError) as error:
        # The cause says nothing of the key itself.
        raise StoreDamaged(str(path), f"the key cannot be read: {type(error).__name__}") from None
    return DeviceKey(key, kept_in)


def _make(path: Path, use_keychain: bool) -> None:
    key, name = token_bytes(KEY_BYTES), token_hex(16)
    if use_keychain and _keychain().keep(name, key.hex()):
        stored = {"kept_in": KeptIn.KEYCHAIN, "secret": name}
    else:
        stored = {"kept_in": KeptIn.KEY_FILE, "secret": key.hex()}
    part = path.with_name(f"{KEY_NAME}.{name}.part")
    try:
        with open(part, "xb", opener=_open_private) as file:
            file.write(json.dumps({"format": _FORMAT, "version": _VERSION, **stored}).encode())
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


def _keychain() -> ModuleType:
    # By name and only here: a folder that is carried about never waits for its slow import.
    return importlib.import_module("coprod_desktop.vault.keychain")
