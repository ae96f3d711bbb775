# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A lock is real: without what the person chose, nothing on this computer opens their file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.errors import NotAllowed, StoreDamaged
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.tries import FREE_TRIES, WAITS_S
from coprod_desktop.files.age_seal import new_seal_keys
from coprod_desktop.storage.device_store import DEVICE_FILE, SqlDeviceStore, open_device_store
from tests.storage.raw_pages import all_bytes_of
from tests.storage.things import BUS, KEY, STEP

SECRET = bytes(range(16))
SAID = "More seats at the stop."


class Hands:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.at_s = 1_800_000_000.0

    def __call__(self) -> float:
        return self.at_s


@pytest.fixture
def clock() -> Hands:
    return Hands()


Open = Callable[[], SqlDeviceStore]


@pytest.fixture
def open_again(folder: Path, clock: Hands) -> Iterator[Open]:
    """Opens the folder, after letting go of it."""
    opened: list[SqlDeviceStore] = []

    def again() -> SqlDeviceStore:
        if opened:
            opened.pop().close()
        opened.append(open_device_store(folder, KEY, clock))
        return opened[0]

    yield again
    if opened:
        opened.pop().close()


def somebody(device: SqlDeviceStore, kind: LockKind = LockKind.NUMBER, code: str = "2468") -> Person:
    person = device.add_person("Ann", "dog", Preferences())
    store = device.open_person(person.person_id)
    store.add(store.begin(BUS, 1).contribution_id, Wrote(STEP, SAID))
    person = device.set_lock(person.person_id, kind, code)
    store.close()
    return person


def said_by(device: SqlDeviceStore, person_id: PersonId) -> str:
    store = device.open_person(person_id)
    try:
        (contribution,) = store.contributions()
        return contribution.at(STEP).text
    finally:
        store.close()


def wrong_tries(device: SqlDeviceStore, person: Person, count: int) -> None:
    for _ in range(count):
        assert not device.opens(person.person_id, "1111")


@pytest.mark.parametrize(
    ("kind", "code"),
    [(LockKind.PICTURES, "cat dog bus"), (LockKind.NUMBER, "2468"), (LockKind.WORD, "Llanfair")],
)
def test_the_code_opens_and_the_same_things_are_there(open_again: Open, kind: LockKind, code: str) -> None:
    ann = somebody(open_again(), kind, code)
    device = open_again()
    assert device.opens(ann.person_id, code)
    assert said_by(device, ann.person_id) == SAID


def test_without_the_code_the_file_does_not_open(open_again: Open) -> None:
    ann = somebody(open_again())
    device = open_again()
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)
    assert not device.opens(ann.person_id, "8642")
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)


def test_it_is_locked_again_when_the_file_is_closed(open_again: Open) -> None:
    device = open_again()
    ann = somebody(device)
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)
    assert device.opens(ann.person_id, "2468")
    device.open_person(ann.person_id).close()
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)


def test_nobody_takes_a_lock_away_without_opening_it(open_again: Open) -> None:
    device = open_again()
    ann = somebody(device)
    with pytest.raises(NotAllowed):
        device.set_lock(ann.person_id, LockKind.NONE, "")
    with pytest.raises(NotAllowed):
        device.set_lock(ann.person_id, LockKind.NUMBER, "1111")
    with pytest.raises(NotAllowed):
        device.set_card(ann.person_id, SECRET)
    with pytest.raises(NotAllowed):
        device.set_recovery(ann.person_id, new_seal_keys().recipient)
    assert device.opens(ann.person_id, "2468")


def test_the_code_of_one_person_does_not_open_another(open_again: Open) -> None:
    device = open_again()
    ann, bob = somebody(device), somebody(device, LockKind.NUMBER, "1357")
    assert not device.opens(bob.person_id, "2468")
    assert not device.opens(ann.person_id, "1357")


def test_two_people_with_the_same_code_have_nothing_in_common(open_again: Open) -> None:
    device = open_again()
    ann, bob = somebody(device), somebody(device)
    assert device._slots(ann.person_id).own != device._slots(bob.person_id).own


def test_the_right_code_without_the_key_of_this_computer_opens_nothing(
    open_again: Open, folder: Path
) -> None:
    somebody(open_again())
    open_again().close()
    with pytest.raises(StoreDamaged):
        open_device_store(folder, bytes(reversed(KEY)))


def test_the_right_code_in_the_file_of_another_computer_opens_nothing(open_again: Open) -> None:
    device = open_again()
    ann = somebody(device)
    device._device_key = bytes(reversed(KEY))
    assert not device.opens(ann.person_id, "2468")


def test_the_devices_file_holds_neither_key_nor_code(open_again: Open, folder: Path) -> None:
    device = open_again()
    ann = somebody(device, LockKind.WORD, "Llanfairpwll")
    assert device.opens(ann.person_id, "Llanfairpwll")
    key = device._file_key(ann.person_id)
    device.set_card(ann.person_id, SECRET)
    device.set_recovery(ann.person_id, new_seal_keys().recipient)
    device.close()
    pages = all_bytes_of(folder / DEVICE_FILE, KEY)
    for told in (key, key.hex().encode(), b"lanfairpwll", SECRET, SECRET.hex().encode()):
        assert told not in pages


def test_a_new_code_leaves_the_file_as_it_is_and_the_old_code_opens_no_more(
    open_again: Open, folder: Path
) -> None:
    device = open_again()
    ann = somebody(device)
    (file,) = folder.glob("person_*.db")
    before = file.read_bytes()
    assert device.opens(ann.person_id, "2468")
    device.set_lock(ann.person_id, LockKind.WORD, "sea")
    assert file.read_bytes() == before
    device = open_again()
    assert not device.opens(ann.person_id, "2468")
    assert device.opens(ann.person_id, "sea")
    assert said_by(device, ann.person_id) == SAID


def test_five_tries_are_free_and_then_the_waits_grow(open_again: Open, clock: Hands) -> None:
    device = open_again()
    ann = somebody(device)
    wrong_tries(device, ann, FREE_TRIES - 1)
    assert device.wait_s(ann.person_id) == 0
    for wait_s in (*WAITS_S, WAITS_S[-1]):
        wrong_tries(device, ann, 1)
        assert device.wait_s(ann.person_id) == wait_s
        assert not device.opens(ann.person_id, "2468"), "nothing is tried while there is to wait"
        clock.at_s += wait_s
    assert device.opens(ann.person_id, "2468")
    assert device.wait_s(ann.person_id) == 0
    assert said_by(device, ann.person_id) == SAID, "nothing is ever wiped"


def test_a_new_start_and_a_clock_that_is_set_back_forget_no_try(open_again: Open, clock: Hands) -> None:
    ann = somebody(open_again())
    wrong_tries(open_again(), ann, FREE_TRIES)
    assert open_again().wait_s(ann.person_id) == WAITS_S[0]
    clock.at_s -= 5 * 365 * 86_400
    device = open_again()
    assert device.wait_s(ann.person_id) == WAITS_S[0]
    clock.at_s += WAITS_S[0] + 5 * 365 * 86_400
    wrong_tries(device, ann, 1)
    assert device.wait_s(ann.person_id) == WAITS_S[1]


def test_tries_of_one_person_make_nobody_else_wait(open_again: Open) -> None:
    device = open_again()
    ann, bob = somebody(device), somebody(device)
    wrong_tries(device, ann, FREE_TRIES)
    assert device.wait_s(bob.person_id) == 0
    assert device.opens(bob.person_id, "2468")


def test_a_card_opens_it_too_until_there_is_another_card(open_again: Open) -> None:
    device = open_again()
    ann = somebody(device)
    assert ann.ways_back == frozenset()
    assert not device.opens_with_card(ann.person_id, SECRET)
    assert device.opens(ann.person_id, "2468")
    assert device.set_card(ann.person_id, SECRET).ways_back == {WayBack.CARD}
    device = open_again()
    assert not device.opens_with_card(ann.person_id, bytes(16))
    assert device.opens_with_card(ann.person_id, SECRET)
    assert said_by(device, ann.person_id) == SAID
    assert device.opens(ann.person_id, "2468")
    device.set_card(ann.person_id, bytes(16))
    device = open_again()
    assert not device.opens_with_card(ann.person_id, SECRET)
    assert device.opens_with_card(ann.person_id, bytes(16))
    assert device.set_card(ann.person_id, b"").ways_back == frozenset()


def test_the_organisations_key_opens_it_only_when_the_person_wanted_it(open_again: Open) -> None:
    keys, other = new_seal_keys(), new_seal_keys()
    device = open_again()
    ann, bob = somebody(device), somebody(device)
    assert device.opens(ann.person_id, "2468")
    assert device.set_recovery(ann.person_id, keys.recipient).ways_back == {WayBack.ORGANISATION}
    device = open_again()
    assert not device.opens_with_recovery(bob.person_id, keys.secret)
    assert not device.opens_with_recovery(ann.person_id, other.secret)
    assert device.opens_with_recovery(ann.person_id, keys.secret)
    assert said_by(device, ann.person_id) == SAID
    assert device.opens(ann.person_id, "2468")
    device.set_recovery(ann.person_id, "")
    assert not open_again().opens_with_recovery(ann.person_id, keys.secret)


def test_ways_back_stay_with_a_new_code_and_go_with_the_lock(open_again: Open) -> None:
    device = open_again()
    ann = somebody(device)
    assert device.opens(ann.person_id, "2468")
    device.set_card(ann.person_id, SECRET)
    assert device.set_lock(ann.person_id, LockKind.WORD, "sea").ways_back == {WayBack.CARD}
    assert device.opens_with_card(ann.person_id, SECRET)
    assert device.set_lock(ann.person_id, LockKind.NONE, "").ways_back == frozenset()


def test_a_stolen_folder_is_no_database_that_can_be_read(open_again: Open, folder: Path) -> None:
    somebody(open_again())
    open_again().close()
    for file in folder.glob("*.db"):
        plain = sqlite3.connect(file)
        with pytest.raises(sqlite3.DatabaseError):
            plain.execute("SELECT * FROM sqlite_master").fetchall()
        plain.close()
