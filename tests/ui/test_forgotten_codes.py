# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""When a code is forgotten: what the person wanted opens their things, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.tries import FREE_TRIES
from coprod_desktop.journey.person.lock_notes import LockOpened, lock_openings
from coprod_desktop.journey.person.recoveries import RECOVERY_RECIPIENT, Opened, note_recovery
from coprod_desktop.vault.recovery_key import new_recovery
from coprod_desktop.vault.written_words import secret_of, words_of
from tests.moved_clock import MovedClock
from tests.ui.drop_in_room import DAY, HOST, PICTURES, behind_pictures, enter, new_person, write
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
SECRET = bytes(range(16))


@pytest.fixture
def locked(visits: Visits, tmp_path: Path) -> Visit:
    """Maya has a lock of three pictures; Who are you is shown."""
    return behind_pictures(visits, tmp_path)


def with_a_card(visit: Visit) -> str:
    """Let Maya have a card; returns its words."""
    (maya,) = visit.device.people()
    assert visit.device.opens(maya.person_id, " ".join(PICTURES))
    store = visit.device.open_person(maya.person_id)
    visit.device.set_card(maya.person_id, SECRET)
    store.close()
    return " ".join(words_of(SECRET))


def test_somebody_who_wanted_a_card_hears_of_it(locked: Visit) -> None:
    with_a_card(locked)
    locked.press("Supporter", "Back", "Maya", "This is me", "I forgot it")
    assert "Your card opens your things." in locked.words()


def test_a_supporter_opens_it_with_the_card_and_the_person_is_told_once(locked: Visit) -> None:
    words = with_a_card(locked)
    locked.press("Supporter", "People", "Maya", "They forgot their code", "Their card")
    write(locked, "abandon " * 12)
    locked.press("Open")
    assert "These are not the words. Try again." in locked.words()
    write(locked, words.upper())
    locked.press("Open")
    assert locked.name == "supporter-person"
    locked.press("Back", "Back", "Back", "Maya", "This is me")
    assert locked.name == "lock-taken-away"
    assert "It was on Monday 23 November 2026." in locked.words()
    assert "Your card opened it." in locked.words()
    locked.press("Carry on", "Finish for today", "Maya", "This is me")
    assert locked.name == "home"
    person = locked.device.people()[0]
    locked.press("Finish for today")
    store = locked.device.open_person(person.person_id)
    assert lock_openings(store) == (LockOpened(DAY, WayBack.CARD),)
    store.close()


def test_a_second_opening_on_the_same_day_is_told_too_and_one_that_was_not_read_is_told_again(
    locked: Visit,
) -> None:
    (maya,) = locked.device.people()
    for time in range(2):
        if time:
            locked.device.set_lock(maya.person_id, LockKind.PICTURES, " ".join(PICTURES))
        words = with_a_card(locked)
        locked.press("Supporter", "People", "Maya", "They forgot their code", "Their card")
        write(locked, words)
        locked.press("Open", "Back", "Back", "Back", "Maya", "This is me")
        assert locked.name == "lock-taken-away"
        # Somebody who goes away in the middle has not been told.
        locked._built.visit.to_who()
        locked.press("Maya", "This is me")
        assert locked.name == "lock-taken-away"
        locked.press("Carry on")
        assert locked.name == "home"
        locked.press("Finish for today")
    store = locked.device.open_person(maya.person_id)
    assert lock_openings(store) == (LockOpened(DAY, WayBack.CARD),) * 2
    store.close()


def test_after_that_a_new_lock_is_one_press_away(locked: Visit) -> None:
    words = with_a_card(locked)
    locked.press("Supporter", "People", "Maya", "They forgot their code", "Their card")
    write(locked, words)
    locked.press("Open", "Back", "Back", "Back", "Maya", "This is me", "Make a new lock")
    assert locked.name == "me"


def test_without_a_way_back_a_supporter_opens_nothing(locked: Visit) -> None:
    locked.press("Supporter", "People", "Maya", "They forgot their code")
    assert locked.name == "forgot-no-way"
    assert "Their things stay here, closed." in locked.words()
    locked.press("Back")
    assert locked.device.people()[0].lock is LockKind.PICTURES


def test_the_organisations_key_opens_it_when_the_person_wanted_that(
    locked: Visit, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new_recovery()
    file = tmp_path / "recovery.key"
    file.write_bytes(made.key_file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_told: (str(file), ""))
    locked.device.keep_setting(RECOVERY_RECIPIENT, made.recipient)
    locked.press("Maya", "This is me")
    enter(locked, *PICTURES)
    locked.press("Open", "How it looks and sounds", "Me", "My lock", "When I forget it")
    locked.press("Ask Mill Road group")
    locked.press("This is good", "This is good", "Back", "Back", "Finish for today")
    (maya,) = locked.device.people()
    assert maya.ways_back == {WayBack.ORGANISATION}
    locked.press("Supporter", "People", "Maya", "They forgot their code")
    locked.press("The recovery key")
    write(locked, "other words than those")
    locked.press("Open")
    qtbot.waitUntil(lambda: "These are not the words. Try again." in locked.words(), timeout=20_000)
    write(locked, " ".join(made.words))
    locked.press("Open")
    qtbot.waitUntil(lambda: locked.name == "supporter-person", timeout=20_000)
    locked.press("Back", "Back", "Back", "Maya", "This is me")
    assert "The organisation's key opened it." in locked.words()


def test_after_many_wrong_tries_there_is_a_wait_and_nothing_is_lost(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    for _try in range(FREE_TRIES):
        assert locked.name == "enter-pictures"
        enter(locked, "apple", "cat", "drum")
        locked.press("Open")
    assert locked.name == "lock-tries"
    assert "All things are still here." in locked.words()
    locked.press("Try again")
    assert locked.name == "lock-tries", "half a minute is not over yet"
    locked.press("I forgot it", "Back", "Back")
    assert locked.name == "who"


def test_a_new_lock_asks_at_once_what_helps_when_it_is_forgotten(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Me", "My lock", "A number")
    for _again in range(2):
        enter(visit, *"2468")
        visit.press("Next")
    assert visit.name == "ways-back"
    visit.press("A card")
    assert visit.name == "lock-card"
    secret = secret_of(" ".join(re.findall(r"\b\d+\.\s([a-z]+)", visit.words())))
    assert secret is not None
    visit.press("I have the card")
    (maya,) = visit.device.people()
    assert maya.ways_back == {WayBack.CARD}
    assert visit.device.opens_with_card(maya.person_id, secret)
    visit.press("Nothing")
    assert visit.device.people()[0].ways_back == frozenset()


WHEN = "The organisation's key opened this computer."


def test_each_person_is_told_once_that_the_computer_was_opened_and_it_stands_in_their_own_list(
    locked: Visit,
) -> None:
    note_recovery(locked.device, DAY, Opened.COMPUTER)
    locked.press("Maya", "This is me")
    enter(locked, *PICTURES)
    locked.press("Open")
    assert locked.name == "computer-was-opened"
    for words in (WHEN, "It was on Monday 23 November 2026.", "Your lock still closes your things."):
        assert words in locked.words()
    assert "Make a lock" not in locked.words()
    locked.press("Carry on", "How it looks and sounds", "Me", "My lock")
    assert "The organisation's key opened this computer on Monday 23 November 2026." in locked.words()
    locked.press("This is good", "This is good", "Back", "Finish for today", "Maya", "This is me")
    enter(locked, *PICTURES)
    locked.press("Open")
    assert locked.name == "home"


def test_a_person_is_told_again_where_the_app_was_closed_before_they_read_it(locked: Visit) -> None:
    note_recovery(locked.device, DAY, Opened.COMPUTER)
    for _time in range(2):
        locked.press("Maya", "This is me")
        enter(locked, *PICTURES)
        locked.press("Open")
        assert locked.name == "computer-was-opened"
        locked._built.visit.to_who()
        locked.settle()


def test_without_a_lock_a_person_hears_what_that_means_and_can_make_one(
    visits: Visits, tmp_path: Path
) -> None:
    visit = visits(tmp_path, host=HOST, clock=MovedClock(DAY))
    new_person(visit, "Maya", LockKind.NONE, "")
    note_recovery(visit.device, DAY, Opened.COMPUTER)
    visit._built.visit.to_who()
    visit.settle()
    visit.press("Maya", "This is me")
    assert "Your things were open then." in visit.words()
    visit.press("Make a lock")
    assert visit.name == "me"


def test_somebody_who_came_after_it_is_not_told_and_nothing_stays_of_somebody_who_left(
    locked: Visit,
) -> None:
    note_recovery(locked.device, DAY, Opened.COMPUTER)
    (maya,) = locked.device.people()
    deshawn = locked.device.add_person("Deshawn", "person2", Preferences())
    locked._built.visit.is_here(deshawn)
    locked.settle()
    assert locked.name == "home"
    locked._built.visit.to_who()
    locked.device.remove_person(maya.person_id)
    assert not locked.device.setting(f"_recovery_untold {maya.person_id}")
