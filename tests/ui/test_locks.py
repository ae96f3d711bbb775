# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own lock: a choice, with a way back, and a supporter who can take it away but not look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.ui.windows.me_scene import lock_opened_on
from tests.moved_clock import MovedClock
from tests.ui.drop_in_room import HOST, enter, new_person, write
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
TODAY = date(2026, 11, 23)
PICTURES = ("apple", "drum", "key")


@pytest.fixture
def locked(visits: Visits, tmp_path: Path) -> Visit:
    """Maya has a lock of three pictures; Who are you is shown."""
    visit = visits(tmp_path, host=HOST, clock=MovedClock(TODAY))
    new_person(visit, "Maya", LockKind.PICTURES, " ".join(PICTURES))
    visit.press("Next", "Next")
    return visit


def test_three_pictures_open_my_things(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    assert locked.name == "enter-pictures"
    enter(locked, *PICTURES)
    locked.press("Open")
    assert locked.name == "home"


def test_other_pictures_do_not_and_nobody_is_locked_out(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    for _try in range(5):
        enter(locked, "cat", "drum", "key")
        locked.press("Open")
        assert "That was not it. Try again." in locked.words()
    enter(locked, *PICTURES)
    locked.press("Open")
    assert locked.name == "home"


def test_what_is_entered_is_not_shown_and_undo_takes_the_last_back(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    enter(locked, "apple", "cat")
    locked.press("Undo")
    enter(locked, "drum", "key")
    shown = locked.window.shown
    assert shown is not None
    assert getattr(shown.body, "shown", None) == ()
    assert getattr(shown.body, "entered", None) == 3
    locked.press("Open")
    assert locked.name == "home"


def test_there_is_a_way_back_and_help_for_somebody_who_forgot(locked: Visit) -> None:
    locked.press("Maya", "This is me", "I forgot it")
    assert "Ask your supporter." in locked.words()
    locked.press("Back", "Back")
    assert locked.name == "who"


def test_a_supporter_takes_it_away_and_the_person_is_told_once(locked: Visit) -> None:
    locked.press("Supporter", "People", "Maya", "Take the lock away")
    assert "You take the lock away and look at nothing." in locked.words()
    locked.press("Take the lock away", "Back", "Back", "Back", "Maya", "This is me")
    assert locked.name == "lock-taken-away"
    assert "It was on Monday 23 November 2026." in locked.words()
    locked.press("Carry on", "Finish for today", "Maya", "This is me")
    assert locked.name == "home"
    person = locked.device.people()[0]
    locked.press("Finish for today")
    store = locked.device.open_person(person.person_id)
    assert lock_opened_on(store) == TODAY
    store.close()


def test_a_supporter_who_goes_back_takes_nothing_away(locked: Visit) -> None:
    locked.press("Supporter", "People", "Maya", "Take the lock away", "Back")
    assert locked.device.people()[0].lock is LockKind.PICTURES


def test_after_that_a_new_lock_is_one_press_away(locked: Visit) -> None:
    locked.press("Supporter", "People", "Maya", "Take the lock away", "Take the lock away")
    locked.press("Back", "Back", "Back", "Maya", "This is me", "Make a new lock")
    assert locked.name == "me"


def test_i_choose_a_lock_change_it_and_take_it_away(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Me", "My lock", "A number")
    enter(visit, *"2468")
    visit.press("Next")
    enter(visit, *"2467")
    visit.press("Next")
    assert "They are not the same. Try again." in visit.words()
    for _again in range(2):
        enter(visit, *"2468")
        visit.press("Next")
    person = visit.device.people()[0]
    assert person.lock is LockKind.NUMBER
    assert visit.device.opens(person.person_id, "2468")
    visit.press("A word")
    for _again in range(2):
        write(visit, "Sea")
        visit.press("Next")
    assert visit.device.opens(person.person_id, "sea")
    visit.press("No lock")
    assert visit.device.people()[0].lock is LockKind.NONE


def test_a_word_opens_however_it_is_written(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    new_person(visit, "Maya", LockKind.WORD, "seaside")
    visit.press("Next", "Next", "Maya", "This is me")
    write(visit, "sea")
    visit.press("Open")
    assert "That was not it. Try again." in visit.words()
    write(visit, "SeaSide ")
    visit.press("Open")
    assert visit.name == "home"


def test_a_short_word_is_no_lock_yet(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Me", "My lock", "A word")
    write(visit, "at")
    visit.press("Next")
    assert "Use 3 letters or more." in visit.words()
    assert visit.name == "enter-word"


def test_digits_of_a_real_keyboard_enter_a_number(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    new_person(visit, "Maya", LockKind.NUMBER, "2468")
    visit.press("Next", "Next", "Maya", "This is me")
    visit.tile("1").setFocus()
    write(visit, "2468")
    visit.press("Open")
    assert visit.name == "home"
