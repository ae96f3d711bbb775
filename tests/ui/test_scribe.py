# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words by another hand: only what the person agrees to may leave; and what somebody saw is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.acts import Observed
from coprod_desktop.domain.items import ItemKind, items_at
from coprod_desktop.ui.windows.scribe_scene import ObservingScene, ScribeScene
from tests.screens_own_way import HEADING, STEP, strip
from tests.ui.own_way_room import Room

WORDS = "I want a seat."
SEEN = "She went to the seat."


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """The choice of ways."""
    opened = Room(tmp_path / "data")
    yield opened
    opened.close()


def scribe(room: Room, supporter: str = "Sam") -> None:
    """Open the place for words that somebody writes down."""
    at = strip("Somebody writes")
    room.open(ScribeScene(room.window, at, room.answering, STEP, HEADING, supporter))


def observe(room: Room, supporter: str = "Sam") -> None:
    """Open what somebody saw."""
    room.open(ObservingScene(room.window, strip("Seen"), room.answering, STEP, supporter))


def type_words(room: Room, words: str) -> None:
    """Write with a real keyboard."""
    place = QApplication.focusWidget()
    assert place is not None
    QTest.keyClicks(place, words)
    room.settle()


def may_leave(room: Room) -> bool:
    """Whether the words that somebody wrote down could go to the team."""
    return next(item.may_leave for item in items_at(STEP, room.said) if item.kind is ItemKind.SCRIBED)


def to_hear(room: Room) -> None:
    """Write the words and come to hear them back."""
    scribe(room)
    room.press("Next")
    type_words(room, WORDS)
    room.press("Next")
    assert room.name == "scribed"


def test_the_name_of_the_supporter_who_is_here_stands_there_and_can_be_changed(room: Room) -> None:
    scribe(room)
    type_words(room, "my")
    room.press("Next")
    type_words(room, WORDS)
    room.press("Next")
    assert "Sammy wrote your words" in room.words()


def test_the_words_are_read_back_by_themselves(room: Room, qtbot: QtBot) -> None:
    room.listen()
    to_hear(room)
    qtbot.waitUntil(lambda: WORDS in room.heard(), timeout=20_000)


def test_only_agreed_words_may_leave(room: Room) -> None:
    to_hear(room)
    assert not may_leave(room)
    room.press("This is right")
    assert may_leave(room)
    room.press("This is right")
    assert not may_leave(room), "pressed again, it is taken back"


def test_not_right_leads_back_to_the_words_and_they_are_heard_again(room: Room) -> None:
    to_hear(room)
    room.press("This is right", "This is not right")
    assert not may_leave(room)
    room.press("Next")
    assert room.name == "scribe-words"
    type_words(room, " Now.")
    room.press("Next", "This is right", "Next")
    assert room.said.scribed is not None
    assert room.said.scribed.text == f"{WORDS} Now."
    assert may_leave(room)


def test_words_that_are_not_right_can_be_left_as_they_are(room: Room) -> None:
    to_hear(room)
    room.press("This is not right", "Next", "Next")
    assert room.name == "own-way"
    assert not may_leave(room)


def test_words_that_change_after_they_were_agreed_must_be_agreed_again(room: Room) -> None:
    to_hear(room)
    room.press("This is right", "Back")
    type_words(room, " And a roof.")
    room.press("Next")
    assert not may_leave(room)


def test_coming_back_leads_to_hearing_them_again(room: Room) -> None:
    to_hear(room)
    room.press("Skip")
    assert room.name == "own-way"
    assert "Hear it first" in room.words()
    scribe(room)
    assert room.name == "scribed"
    room.press("This is right", "Next")
    assert "Hear it first" not in room.words()


def test_the_words_are_kept_as_they_are_written_and_are_not_agreed_by_that(
    room: Room, tmp_path: Path
) -> None:
    scribe(room)
    room.press("Next")
    type_words(room, "I want a se")
    kept = room.after_a_kill(STEP, tmp_path / "killed").scribed
    assert kept is not None
    assert (kept.text, kept.by, kept.agreed) == ("I want a", "Sam", False)


def test_what_somebody_saw_is_kept_apart_and_is_no_answer(room: Room) -> None:
    observe(room)
    type_words(room, SEEN)
    room.press("Next", "Next")
    assert room.said.observed == Observed(STEP, SEEN, "Sam")
    assert not room.said.is_answered
    assert "This is not your answer." in room.words()


def test_the_person_can_throw_away_what_somebody_saw_and_put_it_back(room: Room) -> None:
    observe(room)
    type_words(room, SEEN)
    room.press("Next", "Next", "Throw away")
    assert room.said.observed is None
    room.press("Put it back", "Throw away", "Next")
    assert room.said.observed is None


def test_what_somebody_saw_can_be_changed(room: Room) -> None:
    observe(room)
    type_words(room, SEEN)
    room.press("Next", "Next", "Change")
    type_words(room, " She smiled.")
    room.press("Next", "Next", "Next")
    assert room.said.observed == Observed(STEP, f"{SEEN} She smiled.", "Sam")


def test_with_nothing_written_there_is_nothing(room: Room) -> None:
    observe(room)
    room.press("Next")
    assert room.name == "own-way"
    assert room.said.observed is None
    scribe(room)
    room.press("Next", "Next")
    assert room.said.scribed is None
