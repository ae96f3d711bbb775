# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way in the whole window: from a question to any way, and back with what is there now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.presenters.own_ways import WAYS
from coprod_desktop.presenters.screen_parts import Do
from tests.builders import proposal
from tests.ui.visit import Visit

OpenVisit = Callable[..., Visit]
PLAN = proposal()
AT_FIRST_QUESTION = ("Plan: New bus stops", "Next", "Next", "Start", "Next")
AT_OPEN_QUESTION = (*AT_FIRST_QUESTION, "Skip", "Next", "Skip")


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, PLAN)
    opened.arrive("Maya")
    return opened


def write(words: str) -> None:
    """Write with a real keyboard."""
    place = QApplication.focusWidget()
    assert place is not None
    QTest.keyClicks(place, words)


def ways_shown(visit: Visit) -> tuple[Do, ...]:
    """The ways on the screen, in their order."""
    return tuple(tile.button.press.do for tile in visit.tiles if tile.button.press.do in WAYS)


def test_the_bar_leads_to_all_ways_and_each_of_them_opens_and_leads_back(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION, "Say it my way")
    assert visit.name == "own-way"
    assert ways_shown(visit) == WAYS
    for words, screen in (
        ("My voice", "record-ready"),
        ("Write it", "write"),
        ("Draw it", "draw"),
        ("A photo or film", "photo"),
        ("Somebody writes", "scribe-name"),
        ("What somebody saw", "saw-words"),
    ):
        visit.press(words)
        assert visit.name == screen
        visit.press("Back")
        assert visit.name == "own-way"


def test_an_open_question_shows_all_ways_itself(visit: Visit) -> None:
    visit.press(*AT_OPEN_QUESTION)
    assert visit.name == "question-tell"
    assert ways_shown(visit) == WAYS


def test_what_is_there_is_told_at_the_choice_and_at_the_question(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION, "Say it my way", "Write it")
    write("I cannot stand for long.")
    visit.press("Keep it")
    assert "Written" in visit.words()
    visit.press("Next")
    assert visit.name == "question-pick-one"
    assert "You wrote something." in visit.words()


def test_as_many_ways_stand_on_a_screen_as_somebody_wants(visit: Visit) -> None:
    person = visit.device.people()[0]
    visit.device.save_preferences(person.person_id, replace(person.preferences, things=2))
    visit.press("Finish for today", "Maya", "This is me", *AT_FIRST_QUESTION, "Say it my way")
    assert len(ways_shown(visit)) == 2
    visit.press("More choices", "More choices")
    assert ways_shown(visit) == WAYS[-2:]
    visit.press("Somebody writes", "Back", "More choices")
    assert ways_shown(visit) == WAYS[:2]


@pytest.mark.parametrize("way", ["Write it", "Draw it", "A photo or film", "Somebody writes"])
def test_help_and_a_break_come_back_to_the_same_way(visit: Visit, way: str) -> None:
    visit.press(*AT_FIRST_QUESTION, "Say it my way", way)
    before = visit.name
    visit.press("Take a break", "Carry on")
    assert visit.name == before
    visit.press("Help", "Back")
    assert visit.name == before
