# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The lock of a computer: words, the organisation's recovery key, waits, never a moment without a way in."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

import keyring
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends import fail

from coprod_desktop.domain.errors import (
    DiskFull,
    FileProblem,
    KeyNotGiven,
    NotAllowed,
    StoreDamaged,
    StoreLocked,
    StoreTooNew,
)
from coprod_desktop.domain.tries import FREE_TRIES, WAITS_S, Tries
from coprod_desktop.files.age_seal import new_seal_keys
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.vault.device_key import Way
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.vault.kept_tries import TRIES_NAME, load_tries
from coprod_desktop.vault.key_slots import KEY_NAME, slots_of
from tests.vault.keychains import MemoryKeychain

WORDS = "abandon ability able about above absent"
SAMPLES = Path(__file__).parent / "samples"
RECOVERY_SECRET = (SAMPLES / "recovery-secret.txt").read_text("utf-8")


class MovedClock:
    """A clock that stands until it is moved."""

    now_s = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now_s


def opened(folder: Path, use_keychain: bool = False) -> DeviceLock:
    """The lock of a new or open folder."""
    lock = DeviceLock(folder, use_keychain)
    lock.open_by_itself()
    return lock


def locked(folder: Path) -> bytes:
    """Lock a folder with `WORDS`, and return its key."""
    lock = opened(folder)
    lock.lock_with_words(WORDS, keep_by_itself=False)
    return lock.key


def test_words_lock_it_and_open_it_again(tmp_path: Path) -> None:
    key = locked(tmp_path)
    lock = DeviceLock(tmp_path, use_keychain=False)
    with pytest.raises(StoreLocked):
        lock.open_by_itself()
    assert lock.open_with_words("ABANDON ability, able about above abse")
    assert lock.key == key
    assert lock.ways == {Way.WORDS}


def test_of_an_open_key_nothing_is_left_under_any_name(tmp_path: Path) -> None:
    lock = opened(tmp_path)
    before = (tmp_path / KEY_NAME).read_bytes()
    # What a crash left of a key that was being written, by this version and by the first one.
    (tmp_path / ".0123456789abcdef.part").write_bytes(before)
    (tmp_path / f"{KEY_NAME}.{'0' * 32}.part").write_bytes(before)
    lock.lock_with_words(WORDS, keep_by_itself=False)
    assert [path.name for path in tmp_path.iterdir()] == [KEY_NAME]
    assert lock.key.hex() not in (tmp_path / KEY_NAME).read_text()


def test_other_words_do_not_open_it_and_the_right_ones_still_do(tmp_path: Path) -> None:
    key = locked(tmp_path)
    lock = DeviceLock(tmp_path, use_keychain=False)
    for typed in ("", "abandon ability able about above", "1234"):
        assert not lock.open_with_words(typed)
        with pytest.raises(NotAllowed):
            _ = lock.key
    assert lock.open_with_words(WORDS)
    assert lock.key == key
    assert load_tries(tmp_path).wrong == 0


def test_waits_grow_survive_a_new_start_and_nothing_is_deleted(tmp_path: Path) -> None:
    key, clock = locked(tmp_path), MovedClock()
    before = (tmp_path / KEY_NAME).read_bytes()
    for _free in range(FREE_TRIES):
        assert not DeviceLock(tmp_path, False, clock).open_with_words("wrong")
    for wait_s in (*WAITS_S, WAITS_S[-1]):
        again = DeviceLock(tmp_path, False, clock)
        assert again.wait_s() == wait_s
        with pytest.raises(NotAllowed):
            again.open_with_words(WORDS)
        clock.now_s += wait_s - 1
        assert again.wait_s() == 1
        clock.now_s += 1
        assert not again.open_with_words("wrong")
    assert (tmp_path / KEY_NAME).read_bytes() == before
    clock.now_s += WAITS_S[-1]
    last = DeviceLock(tmp_path, False, clock)
    assert last.open_with_words(WORDS)
    assert (last.key, last.wait_s()) == (key, 0)


def test_a_try_counts_before_it_is_known_whether_it_was_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(tmp_path)

    class PowerCut(Exception):
        """The computer is switched off in the middle of a try."""

    def cut(_lock: DeviceLock, _typed: str) -> bytes:
        raise PowerCut

    monkeypatch.setattr(DeviceLock, "fits", cut)
    with pytest.raises(PowerCut):
        DeviceLock(tmp_path, False).open_with_words("wrong")
    assert load_tries(tmp_path).wrong == 1


@given(st.integers(0, 50), st.floats(0, 4e9), st.floats(0, 4e9))
def test_no_clock_makes_a_wait_longer_than_its_rule(wrong: int, last_s: float, now_s: float) -> None:
    assert 0 <= Tries(wrong, last_s).wait_s(now_s) <= (0 if wrong < FREE_TRIES else WAITS_S[-1])


@given(st.binary(max_size=200))
def test_any_bytes_for_the_tries_are_read_as_some(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("tries")
    (folder / TRIES_NAME).write_bytes(data)
    assert load_tries(folder).wrong >= 0


def test_on_a_computer_of_one_person_the_keychain_stays(keychain: MemoryKeychain, tmp_path: Path) -> None:
    lock = opened(tmp_path, use_keychain=True)
    assert lock.lock_with_words(WORDS, keep_by_itself=True)
    assert lock.ways == {Way.KEYCHAIN, Way.WORDS}
    assert opened(tmp_path, use_keychain=True).key == lock.key
    keychain.is_locked = True
    again = DeviceLock(tmp_path, use_keychain=True)
    with pytest.raises(StoreLocked):
        again.open_by_itself()
    assert again.open_with_words(WORDS)
    assert again.key == lock.key


@pytest.mark.parametrize("trouble", ["locked", "emptied", "gone", "changed"])
def test_with_words_it_opens_whatever_became_of_the_keychain(
    keychain: MemoryKeychain, tmp_path: Path, trouble: str
) -> None:
    lock = opened(tmp_path, use_keychain=True)
    open_device_store(tmp_path, lock.key).close()
    lock.lock_with_words(WORDS, keep_by_itself=True)
    if trouble == "locked":
        keychain.is_locked = True
    elif trouble == "emptied":
        keychain.secrets.clear()
    elif trouble == "gone":
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    else:
        keyring.set_keyring(MemoryKeychain())
    again = DeviceLock(tmp_path, use_keychain=True)
    with pytest.raises(StoreLocked):
        again.open_by_itself()
    assert again.open_with_words(WORDS)
    open_device_store(tmp_path, again.key).close()


def test_on_a_computer_of_many_the_keychain_lets_the_key_go(keychain: MemoryKeychain, tmp_path: Path) -> None:
    lock = opened(tmp_path, use_keychain=True)
    assert lock.lock_with_words(WORDS, keep_by_itself=False)
    assert lock.ways == {Way.WORDS}
    assert keychain.secrets == {}


def test_a_keychain_that_keeps_its_copy_is_told(keychain: MemoryKeychain, tmp_path: Path) -> None:
    lock = opened(tmp_path, use_keychain=True)
    keychain.refuses = True
    assert not lock.lock_with_words(WORDS, keep_by_itself=False)
    assert lock.ways == {Way.WORDS}


def test_new_words_take_the_place_of_the_old_ones(tmp_path: Path) -> None:
    key = locked(tmp_path)
    lock = DeviceLock(tmp_path, False)
    lock.open_with_words(WORDS)
    lock.lock_with_words("zoo zone zero young yes year", keep_by_itself=False)
    again = DeviceLock(tmp_path, False)
    assert not again.open_with_words(WORDS)
    assert again.open_with_words("zoo zone zero young yes year")
    assert again.key == key


def test_without_words_it_opens_by_itself_again(tmp_path: Path) -> None:
    key = locked(tmp_path)
    lock = DeviceLock(tmp_path, False)
    lock.open_with_words(WORDS)
    lock.open_by_itself_again()
    assert lock.ways == {Way.OPEN}
    assert opened(tmp_path).key == key


def test_the_organisation_opens_it_when_the_words_are_lost(tmp_path: Path) -> None:
    keys, others = new_seal_keys(), new_seal_keys()
    lock = opened(tmp_path)
    lock.seal_to_recovery(others.recipient)
    lock.seal_to_recovery(keys.recipient)
    lock.lock_with_words(WORDS, keep_by_itself=False)
    assert lock.recovery_recipient == keys.recipient
    assert lock.ways == {Way.WORDS, Way.RECOVERY}
    again = DeviceLock(tmp_path, False)
    with pytest.raises(StoreLocked):
        again.open_by_itself()
    assert not again.open_with_recovery(others.secret)
    assert again.open_with_recovery(keys.secret)
    assert again.key == lock.key


def test_a_full_disk_leaves_the_ways_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = opened(tmp_path)
    before = (tmp_path / KEY_NAME).read_bytes()

    def no_room(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as full:
        full.setattr(os, "fsync", no_room)
        with pytest.raises(DiskFull):
            lock.lock_with_words(WORDS, keep_by_itself=False)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {KEY_NAME: before}
    assert opened(tmp_path).key == lock.key


def test_a_shut_lock_changes_nothing(tmp_path: Path) -> None:
    locked(tmp_path)
    lock = DeviceLock(tmp_path, False)
    with pytest.raises(NotAllowed):
        lock.open_by_itself_again()
    with pytest.raises(NotAllowed):
        lock.lock_with_words(WORDS, keep_by_itself=False)
    assert lock.ways == {Way.WORDS}


def test_a_key_of_version_2_opens_in_every_way_that_it_has(keychain: MemoryKeychain, tmp_path: Path) -> None:
    (tmp_path / KEY_NAME).write_bytes((SAMPLES / "all-2.key").read_bytes())
    lock = DeviceLock(tmp_path, use_keychain=True)
    assert lock.ways == {Way.KEYCHAIN, Way.OPEN, Way.WORDS, Way.RECOVERY}
    key = bytes.fromhex("ab" * 32)
    lock.open_by_itself()
    assert lock.key == key
    for way in ("words", "recovery"):
        again = DeviceLock(tmp_path, use_keychain=True)
        assert again.open_with_words(WORDS) if way == "words" else again.open_with_recovery(RECOVERY_SECRET)
        assert again.key == key
    (tmp_path / KEY_NAME).write_bytes((SAMPLES / "keychain-2.key").read_bytes())
    with pytest.raises(KeyNotGiven):
        lock.open_by_itself()
    keychain.secrets["coprod_desktop", "feedc0de"] = "ab" * 32
    lock.open_by_itself()
    assert lock.key == key


def test_a_key_file_cut_short_or_changed_never_gives_another_key(tmp_path: Path) -> None:
    whole = (SAMPLES / "all-2.key").read_bytes()
    for cut in range(0, len(whole), 7):
        (tmp_path / KEY_NAME).write_bytes(whole[:cut])
        with pytest.raises((StoreDamaged, StoreTooNew)):
            opened(tmp_path)
    for at in range(len(whole)):
        hurt = bytearray(whole)
        hurt[at] ^= 1
        # Which of them it is, is for `read_slots`; here it is tried that there is no other.
        with contextlib.suppress(FileProblem, StoreTooNew, msgspec.ValidationError):
            slots_of(bytes(hurt))
