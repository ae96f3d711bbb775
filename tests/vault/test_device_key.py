# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of this computer's file is made once, kept where it is safest, and never replaced."""

from __future__ import annotations

import errno
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from coprod_desktop.domain.errors import KeyNotGiven, StoreDamaged, StoreNotWritable, StoreTooNew
from coprod_desktop.storage.device_store import DEVICE_FILE, open_device_store
from coprod_desktop.vault.device_key import DeviceKey, Way, device_key
from coprod_desktop.vault.key_slots import KEY_NAME
from tests.vault.keychains import MemoryKeychain, PlainTextFile

KEYCHAIN, OPEN = frozenset({Way.KEYCHAIN}), frozenset({Way.OPEN})
SAMPLES = Path(__file__).parent / "samples"


def test_it_goes_into_the_keychain_and_not_onto_the_disk(keychain: MemoryKeychain, tmp_path: Path) -> None:
    made = device_key(tmp_path, use_keychain=True)
    assert made.ways == KEYCHAIN
    assert list(keychain.secrets.values()) == [made.key.hex()]
    for path in tmp_path.iterdir():
        assert made.key.hex() not in path.read_text()
    assert device_key(tmp_path, use_keychain=True) == made


def test_a_folder_that_is_carried_about_has_its_key_with_it(keychain: MemoryKeychain, tmp_path: Path) -> None:
    made = device_key(tmp_path / "stick", use_keychain=False)
    assert made.ways == OPEN
    assert keychain.secrets == {}
    moved = (tmp_path / "stick").rename(tmp_path / "elsewhere")
    assert device_key(moved, use_keychain=True) == made


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlainTextFile])
def test_what_is_no_real_keychain_is_not_used(tmp_path: Path, backend: Callable[[], KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert device_key(tmp_path, use_keychain=True).ways == OPEN


def test_of_several_keychains_the_real_one_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, plain = MemoryKeychain(), PlainTextFile()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, real])
    keyring.set_keyring(chainer.ChainerBackend())  # type: ignore[no-untyped-call]
    assert device_key(tmp_path, use_keychain=True).ways == KEYCHAIN
    assert (len(real.secrets), len(plain.secrets)) == (1, 0)


def test_a_keychain_that_refuses_leaves_a_key_file(keychain: MemoryKeychain, tmp_path: Path) -> None:
    keychain.refuses = True
    made = device_key(tmp_path, use_keychain=True)
    assert made.ways == OPEN
    keychain.refuses = False
    assert device_key(tmp_path, use_keychain=True) == made


@pytest.mark.parametrize("trouble", ["locked", "emptied", "gone"])
def test_a_keychain_that_no_longer_has_it_is_told_and_nothing_is_replaced(
    keychain: MemoryKeychain, tmp_path: Path, trouble: str
) -> None:
    made = device_key(tmp_path, use_keychain=True)
    before = (tmp_path / KEY_NAME).read_bytes()
    secrets = dict(keychain.secrets)
    if trouble == "locked":
        keychain.is_locked = True
    elif trouble == "emptied":
        keychain.secrets.clear()
    else:
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    for use_keychain in (True, False):
        with pytest.raises(KeyNotGiven):
            device_key(tmp_path, use_keychain)
    assert (tmp_path / KEY_NAME).read_bytes() == before
    keychain.is_locked = False
    keychain.secrets.update(secrets)
    keyring.set_keyring(keychain)
    assert device_key(tmp_path, use_keychain=True) == made


def test_a_key_file_may_be_read_by_this_account_alone(tmp_path: Path) -> None:
    device_key(tmp_path / "data", use_keychain=False)
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "data" / KEY_NAME).stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert [path.name for path in (tmp_path / "data").iterdir()] == [KEY_NAME]


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    assert device_key(tmp_path / "a", False).key != device_key(tmp_path / "b", False).key


def test_a_key_that_is_gone_while_its_file_is_there_is_told_and_nothing_is_touched(tmp_path: Path) -> None:
    open_device_store(tmp_path, device_key(tmp_path, use_keychain=False).key).close()
    (tmp_path / KEY_NAME).unlink()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    with pytest.raises(StoreDamaged):
        device_key(tmp_path, use_keychain=False)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
    assert DEVICE_FILE in before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff",
        b'{"format": "another", "version": 1, "kept_in": "key_file", "secret": "00"}',
        b'{"format": "coprod-device-key", "version": 2, "kept_in": "key_file", "secret": "00"}',
        b'{"format": "coprod-device-key", "version": 1, "kept_in": "key_file", "secret": "00"}',
        b'{"format": "coprod-device-key", "version": 1, "kept_in": "key_file", "secret": "xy"}',
        b'{"format": "coprod-device-key", "version": 1, "kept_in": "nowhere", "secret": "00"}',
        b'{"format": "coprod-device-key", "version": 1, "kept_in": "keychain"}',
        b'{"format": "coprod-device-key", "version": 2, "slots": []}',
        b'{"format": "coprod-device-key", "version": 2, "slots": [{"kind": "open", "key": "00"}]}',
        b'{"format": "coprod-device-key", "version": 2, "slots": [{"kind": "door", "key": "00"}]}',
    ],
)
def test_a_hurt_key_file_is_told_and_not_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY_NAME).write_bytes(content)
    with pytest.raises(StoreDamaged):
        device_key(tmp_path, use_keychain=False)
    assert (tmp_path / KEY_NAME).read_bytes() == content


def test_copies_of_the_app_that_start_together_get_one_key(tmp_path: Path) -> None:
    together = threading.Barrier(8)
    keys = []

    def start() -> None:
        together.wait()
        keys.append(device_key(tmp_path, use_keychain=False).key)

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 8
    assert set(keys) == {device_key(tmp_path, use_keychain=False).key}


def test_a_stick_that_knows_no_second_names_gets_its_key_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError(errno.EPERM, "a FAT file system")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    made = device_key(tmp_path, use_keychain=False)
    assert device_key(tmp_path, use_keychain=False) == made
    assert [path.name for path in tmp_path.iterdir()] == [KEY_NAME]


def test_the_key_is_not_shown_when_it_is_printed(tmp_path: Path) -> None:
    made = device_key(tmp_path, use_keychain=False)
    assert str(made) == "DeviceKey(ways=frozenset({<Way.OPEN: 'open'>}))"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreNotWritable):
        device_key(tmp_path / "file" / "data", use_keychain=False)


def test_the_keychain_is_not_loaded_for_a_folder_that_is_carried_about(tmp_path: Path) -> None:
    words = (
        "import sys, pathlib; from coprod_desktop.vault.device_key import device_key; "
        "device_key(pathlib.Path(sys.argv[1]), False); print('keyring' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", words, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "False"


def test_a_key_of_version_1_opens_and_becomes_one_of_version_2(
    keychain: MemoryKeychain, tmp_path: Path
) -> None:
    keychain.secrets["coprod_desktop", "feedc0de"] = "ab" * 32
    for sample, way in (("open-1.key", Way.OPEN), ("keychain-1.key", Way.KEYCHAIN)):
        folder = tmp_path / sample
        folder.mkdir()
        (folder / KEY_NAME).write_bytes((SAMPLES / sample).read_bytes())
        made = device_key(folder, use_keychain=True)
        assert made == DeviceKey(bytes.fromhex("ab" * 32), frozenset({way}))
        assert b'"version":2' in (folder / KEY_NAME).read_bytes()
        assert device_key(folder, use_keychain=True) == made


def test_a_key_of_a_newer_app_is_refused_kindly_and_not_touched(tmp_path: Path) -> None:
    newer = b'{"format": "coprod-device-key", "version": 3, "anything": "else"}'
    (tmp_path / KEY_NAME).write_bytes(newer)
    with pytest.raises(StoreTooNew):
        device_key(tmp_path, use_keychain=False)
    assert (tmp_path / KEY_NAME).read_bytes() == newer
