# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own lock: a choice, with a way back, and a supporter who can take it away but not look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.tries import FREE_TRIES
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.windows.lock_scene import AskCode
from coprod_desktop.ui.windows.typing_part import KeyboardMemory
from tests.screens_own_way import strip
from tests.ui.drop_in_room import HOST, PICTURES, behind_pictures, enter, new_person, write
from tests.ui.own_way_room import Room
from tests.ui.visit import Visit

Visits = Callable[..., Visit]


@pytest.fixture
def locked(visits: Visits, tmp_path: Path) -> Visit:
    """Maya has a lock of three pictures; Who are you is shown."""
    return behind_pictures(visits, tmp_path)


def test_three_pictures_open_my_things(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    assert locked.name == "enter-pictures"
    enter(locked, *PICTURES)
    locked.press("Open")
    assert locked.name == "home"


def test_other_pictures_do_not_and_nobody_is_locked_out(locked: Visit) -> None:
    locked.press("Maya", "This is me")
    for _try in range(FREE_TRIES - 1):
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
    assert "You can ask your supporter." in locked.words()
    locked.press("Back", "Back")
    assert locked.name == "who"


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
    visit.press("This is good", "A word")
    for _again in range(2):
        write(visit, "Sea")
        visit.press("Next")
    assert visit.device.opens(person.person_id, "sea")
    visit.press("This is good", "No lock")
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


@pytest.fixture
def worded(visits: Visits, tmp_path: Path) -> Visit:
    """Maya has a lock of one word; it is asked for."""
    visit = visits(tmp_path, host=HOST)
    new_person(visit, "Maya", LockKind.WORD, "seaside")
    visit.press("Next", "Next", "Maya", "This is me")
    return visit


def press_keys(visit: Visit, word: str) -> None:
    """Press keys of the big keyboard."""
    for letter in word:
        visit.press_where(Press(Do.KEY, letter))


def test_the_keys_on_the_screen_alone_open_a_word(worded: Visit) -> None:
    assert worded.name == "enter-word"
    press_keys(worded, "seasick")
    worded.press("Open")
    assert worded.name == "enter-word"
    assert "That was not it. Try again." in worded.words()
    press_keys(worded, "seaside")
    worded.press("Open")
    assert worded.name == "home"


def test_what_was_wrong_is_taken_away_each_time(worded: Visit) -> None:
    for _try in range(3):
        press_keys(worded, "sea")
        worded.press("Open")
        field = worded.window.findChild(QLineEdit)
        assert field is not None
        assert field.text() == ""
    press_keys(worded, "seaside")
    worded.press("Open")
    assert worded.name == "home"


def test_a_word_that_opens_is_shown_as_dots_and_never_said(worded: Visit) -> None:
    press_keys(worded, "seaside")
    field = worded.window.findChild(QLineEdit)
    assert field is not None
    assert field.displayText() == "\N{BLACK CIRCLE}" * len("seaside")
    shown = worded.window.shown
    assert shown is not None
    assert "seaside" not in " ".join(piece.text for piece in shown.spoken_whole).casefold()
    assert "Say the words" not in worded.words()


def test_the_page_for_a_word_has_a_picture_and_a_way_for_who_forgot_it(worded: Visit) -> None:
    pictures = [box.accessibleName() for box in worded.window.findChildren(PictureBox)]
    assert "A word behind a lock" in pictures
    worded.press("I forgot it")
    assert worded.name == "forgot-lock"
    worded.press("Back")
    assert worded.name == "enter-word"


def test_that_it_was_wrong_is_seen_also_in_a_low_window_with_the_biggest_words(worded: Visit) -> None:
    worded.window.resize(1024, 600)
    worded.window.use_preferences(Preferences(text_percent=200))
    press_keys(worded, "sea")
    worded.press("Open")
    labels = [label.text() for label in worded.window.findChildren(QLabel) if label.isVisible()]
    assert "Try again." in labels


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """A window whose speech is written down."""
    opened = Room(tmp_path / "data")
    opened.listen()
    yield opened
    opened.close()


def test_letters_of_a_lock_are_not_spoken_also_for_who_hears_each_letter(room: Room, qtbot: QtBot) -> None:
    hears_all = KeyboardMemory(lambda: "shown say_letters say_words", lambda _note: None)
    room.open(
        AskCode(
            room.window,
            strip("My lock"),
            LockKind.WORD,
            hears_all,
            "Your word",
            lambda _word: False,
            lambda: None,
            lambda: None,
        )
    )
    room.press_key(*"cat", "space")
    room.press("Open")
    qtbot.waitUntil(lambda: "That was not it." in " ".join(room.heard()), timeout=10_000)
    said = {text.strip(" .").casefold() for text in room.heard()}
    assert not {*"cat", "cat"} & said


def test_a_word_is_made_up_with_the_keys_on_the_screen_and_can_be_seen(
    visits: Visits, tmp_path: Path
) -> None:
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Me", "My lock", "A word")
    press_keys(visit, "se")
    visit.press("Next")
    assert visit.name == "enter-word", "three letters are the least"
    assert visit.window.shown is not None
    assert visit.window.shown.strip.where == "Use 3 letters or more."
    press_keys(visit, "a")
    field = visit.window.findChild(QLineEdit)
    assert field is not None
    assert field.displayText().casefold() == "sea"
    visit.press("Next")
    field = visit.window.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "", "it is entered a second time from the start"
    press_keys(visit, "sea")
    visit.press("Next")
    assert visit.device.opens(visit.device.people()[0].person_id, "sea")


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
