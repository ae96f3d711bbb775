# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A full disk, a stick that is pulled out and a clock that is wrong, met in the whole window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coprod_desktop.storage.reserve import RESERVE_BYTES, RESERVE_NAME
from tests.builders import proposal
from tests.moved_clock import MovedClock
from tests.storage.small_disk import filled_up, pulled_out, small_disk
from tests.ui.visit import Visit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no disk that is small at will")
OpenVisit = Callable[..., Visit]
PLAN = proposal()
AT_FIRST_QUESTION = ("Plan: New bus stops", "Next", "Next", "Start", "Next")
WORDS = "seat "
MOST_LETTERS = 5_000
TODAY = date(2026, 11, 23)


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder on a small disk."""
    with small_disk(tmp_path / "disk") as folder:
        yield folder


def at_first_question(visits: OpenVisit, data: Path) -> Visit:
    """Somebody new, at the first question."""
    visit = visits(data, PLAN)
    visit.arrive("Maya")
    visit.press(*AT_FIRST_QUESTION)
    return visit


def come_back(visit: Visit) -> None:
    """Be Maya again, at the first question."""
    visit.press("Maya", "This is me", "Carry on")


def picked(visit: Visit) -> list[str]:
    """The choices that are picked."""
    return [tile.button.words for tile in visit.tiles if tile.button.picked]


def field(visit: Visit) -> QPlainTextEdit:
    """The place to write in."""
    (found,) = [each for each in visit.window.findChildren(QPlainTextEdit) if each.isVisible()]
    return found


def press_until(visit: Visit, screen: str) -> None:
    """Pick one choice after the other until a screen comes."""
    for number in range(200):
        if visit.name == screen:
            return
        visit.press(("Seats", "Lights")[number % 2])
    pytest.fail(f"{screen} never came")


def test_the_answer_that_finds_the_disk_full_is_saved_and_it_is_told(data: Path, visits: OpenVisit) -> None:
    visit = at_first_question(visits, data)
    assert (data / RESERVE_NAME).stat().st_size == RESERVE_BYTES
    with filled_up(data):
        press_until(visit, "problem")
        assert "This computer is nearly full. What you said is saved." in visit.words()
        assert not (data / RESERVE_NAME).exists()
        visit.press("Carry on")
        (answer,) = picked(visit)
        visit.close()
    again = visits(data, PLAN)
    come_back(again)
    assert picked(again) == [answer]
    assert (data / RESERVE_NAME).stat().st_size == RESERVE_BYTES, "there is room again, so some is kept"


def test_words_that_find_no_room_stay_on_the_screen_and_are_saved_when_there_is_room(
    data: Path, visits: OpenVisit
) -> None:
    visit = at_first_question(visits, data)
    (data / RESERVE_NAME).unlink()
    visit.press("Say it my way", "Write it")
    typed = ""
    with filled_up(data):
        # What is typed is saved word by word.
        while visit.name != "problem":
            assert len(typed) < MOST_LETTERS, "the disk never filled"
            QTest.keyClicks(field(visit), WORDS)
            visit.settle()
            typed += WORDS
        assert "This computer is full. This is not saved yet." in visit.words()
        visit.press("Carry on")
        there = field(visit).toPlainText()
        # Its last letters were typed while the page was already there.
        assert typed.startswith(there)
        assert there.strip()
        assert len(there) > len(typed) - len(WORDS)
    visit.press("Keep it")
    visit.close()
    again = visits(data, PLAN)
    come_back(again)
    again.press("Say it my way", "Write it")
    assert field(again).toPlainText() == there.strip()


def test_a_stick_that_is_pulled_out_is_told_and_all_that_was_saved_is_there_when_it_is_back(
    tmp_path: Path, visits: OpenVisit
) -> None:
    visit = at_first_question(visits, tmp_path)
    visit.press("Seats")
    with pulled_out(tmp_path):
        visit.press("Lights")
        assert "The app cannot save here. This is not saved yet." in visit.words()
        visit.press("Carry on")
        assert picked(visit) == ["Seats"], "what is shown is what is saved"
    visit.press("Lights")
    assert picked(visit) == ["Lights"]
    visit.close()
    again = visits(tmp_path, PLAN)
    come_back(again)
    assert picked(again) == ["Lights"]


def test_answers_count_in_the_order_in_which_they_came_though_the_clock_goes_back_years(
    visits: OpenVisit, tmp_path: Path
) -> None:
    clock = MovedClock(TODAY)
    visit = visits(tmp_path, PLAN, clock=clock)
    visit.arrive("Maya")
    visit.press(*AT_FIRST_QUESTION, "Seats")
    clock.move(-timedelta(days=5 * 365))
    visit.press("Lights")
    visit.close()
    again = visits(tmp_path, PLAN, clock=clock)
    come_back(again)
    assert picked(again) == ["Lights"]


def test_a_file_for_a_team_that_a_kill_left_half_written_is_gone_at_the_next_start(
    visits: OpenVisit, tmp_path: Path
) -> None:
    outbox = tmp_path / "for-teams"
    outbox.mkdir()
    half, other = outbox / f".{os.urandom(8).hex()}.part", outbox / "letter.part"
    half.touch()
    other.touch()
    visits(tmp_path, PLAN)
    QApplication.processEvents()
    assert not half.exists()
    assert other.exists()
