# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person does in the window: press, write, rest, come back. And what happens when things fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.app.places import pictures_folder, samples_folder
from coprod_desktop.domain.acts import PickedChoice
from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.proposal import HardWord, Line, Page, PickOne
from coprod_desktop.journey.team.make_pack import make_pack
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.voice import Voice
from tests.builders import choices, proposal
from tests.ui.paint_record import painted_by
from tests.ui.visit import NEVER_ANSWERS, Visit, double_click, key_again

OpenVisit = Callable[..., Visit]
PLAN = proposal()
AT_FIRST_QUESTION = ("Plan: New bus stops", "Next", "Next", "Start", "Next")
WRITTEN = "I cannot stand for long."


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, PLAN)
    opened.arrive("Maya")
    return opened


def place(visit: Visit) -> str:
    """Where the person is, in words."""
    assert visit.window.shown is not None
    return visit.window.shown.strip.where


def test_a_double_press_presses_once(visit: Visit) -> None:
    visit.press("Plan: New bus stops")
    double_click(visit, "Next")
    assert place(visit) == "Before you start 2 of 3"


def test_a_double_press_on_a_choice_picks_it(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION)
    double_click(visit, "Seats")
    assert visit.tile("Seats").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_once_however_long_it_is_held(visit: Visit, key: Qt.Key) -> None:
    visit.press("Plan: New bus stops")
    visit.tile("Next").setFocus()
    QTest.keyClick(visit.tile("Next"), key)
    visit.settle()
    assert place(visit) == "Before you start 2 of 3"
    visit.tile("Next").setFocus()
    key_again(visit.tile("Next"), key)
    visit.settle()
    assert place(visit) == "Before you start 2 of 3"


def test_the_focus_stays_on_the_choice_that_was_picked(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION)
    seats = visit.tile("Seats")
    seats.setFocus(Qt.FocusReason.TabFocusReason)
    for picked in (True, False, True):
        QTest.keyClick(seats, Qt.Key.Key_Space)
        visit.settle()
        assert QApplication.focusWidget() is visit.tile("Seats")
        assert visit.tile("Seats").isChecked() is picked


def test_with_keys_the_focus_goes_along_to_the_next_page(visit: Visit) -> None:
    visit.press("Plan: New bus stops")
    visit.tile("Next").setFocus(Qt.FocusReason.TabFocusReason)
    # By the window's own door, as a keyboard does it.
    QTest.keyClick(visit.window.windowHandle(), Qt.Key.Key_Return)
    visit.settle()
    assert QApplication.focusWidget() is visit.tile("Next")


def test_choosing_never_moves_on_and_only_the_last_choice_counts(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION)
    before = place(visit)
    visit.press("Seats", "Lights", "I don't know", "A clear sign")
    assert place(visit) == before
    assert [tile.button.words for tile in visit.tiles if tile.isChecked()] == ["A clear sign"]


def test_an_answer_is_there_after_the_window_was_closed(
    visit: Visit, visits: OpenVisit, tmp_path: Path
) -> None:
    visit.press(*AT_FIRST_QUESTION, "Lights")
    before = place(visit)
    visit.close()
    again = visits(tmp_path, PLAN)
    again.press("Maya", "This is me", "Carry on")
    assert place(again) == before
    assert again.tile("Lights").isChecked()
    store = again.device.open_person(again.device.people()[0].person_id)
    said = store.contributions()[0].at(StepId("first")).pick
    store.close()
    assert said == PickedChoice(StepId("first"), choices()[1].choice_id)


# Writing -------------------------------------------------------------------------------------------------


def to_the_place_to_write(visit: Visit) -> QPlainTextEdit:
    visit.press(*AT_FIRST_QUESTION, "Skip", "Next", "Skip", "Write it")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field


def what_stands_there(visit: Visit) -> str:
    return visit.window.findChildren(QPlainTextEdit)[-1].toPlainText()


def test_what_was_written_is_kept_when_a_break_covers_it(visit: Visit) -> None:
    QTest.keyClicks(to_the_place_to_write(visit), WRITTEN)
    visit.press("Take a break")
    assert visit.name == "break"
    visit.press("Carry on")
    assert what_stands_there(visit) == WRITTEN


@pytest.mark.parametrize("way", ["Back", "Keep it"])
def test_what_was_written_is_kept_on_the_way_back_too(visit: Visit, way: str) -> None:
    QTest.keyClicks(to_the_place_to_write(visit), WRITTEN)
    visit.press(way, "Write it")
    assert what_stands_there(visit) == WRITTEN


def test_what_was_written_is_kept_when_the_window_closes(
    visit: Visit, visits: OpenVisit, tmp_path: Path
) -> None:
    QTest.keyClicks(to_the_place_to_write(visit), WRITTEN)
    visit.close()
    again = visits(tmp_path, PLAN)
    again.press("Maya", "This is me", "Carry on", "Write it")
    assert what_stands_there(again) == WRITTEN


def test_what_was_written_stays_while_the_window_changes_its_size(visit: Visit) -> None:
    QTest.keyClicks(to_the_place_to_write(visit), WRITTEN)
    visit.window.resize(1024, 700)
    visit.settle()
    assert what_stands_there(visit) == WRITTEN
    assert QApplication.focusWidget() is visit.window.findChildren(QPlainTextEdit)[-1]


# Hearing -------------------------------------------------------------------------------------------------


@pytest.fixture
def talking(visit: Visit, tmp_path: Path) -> Iterator[Visit]:
    """The same with a voice that never comes to its end."""
    read_aloud = ReadAloud(NEVER_ANSWERS, tmp_path / "scratch")
    visit.window.use_voice(Voice(read_aloud, Player(visit.window), visit.window))
    yield visit
    read_aloud.close()


def test_hear_it_becomes_stop_and_stop_becomes_hear_it(talking: Visit) -> None:
    talking.press("Hear it")
    assert talking.tile("Hear it").accessibleName() == "Stop"
    assert "Stop" in painted_by(talking.tile("Hear it")).words
    talking.press_where(Press(Do.HEAR))
    assert talking.tile("Hear it").accessibleName() == "Hear it"
    assert painted_by(talking.tile("Hear it")).words == "Hear it"


def test_the_next_press_stops_what_is_said(talking: Visit) -> None:
    talking.press("Hear it", "Plan: New bus stops")
    assert talking.tile("Hear it").accessibleName() == "Hear it"


def test_a_hard_word_is_said_when_it_is_touched(talking: Visit) -> None:
    talking.press("Plan: New bus stops", "Next", "Next", "Start", "What is: shelter")
    assert talking.name == "hard-word"
    assert talking.tile("Hear it").accessibleName() == "Stop"
    talking.press("Back")
    assert talking.tile("Hear it").accessibleName() == "Hear it"


# What can go wrong ---------------------------------------------------------------------------------------


def test_a_problem_shows_a_calm_page_that_leads_back(visit: Visit) -> None:
    visit.press(*AT_FIRST_QUESTION)
    before = place(visit)
    visit.window.tell_problem(DiskFull())
    assert "This computer is full." in visit.words()
    visit.window.tell_problem(DiskFull())
    visit.press("Carry on")
    assert place(visit) == before


def drop(visit: Visit, path: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, no_keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    comes = QDragEnterEvent(QPoint(400, 300), copy, data, left, no_keys)
    QApplication.sendEvent(visit.window, comes)
    assert comes.isAccepted()
    QApplication.sendEvent(visit.window, QDropEvent(QPoint(400, 300).toPointF(), copy, data, left, no_keys))


def test_a_plan_that_is_dropped_on_the_window_is_taken_in(visit: Visit, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "stops.coprod"
    made = make_pack(samples_folder() / "longer-appointments", file, pictures_folder() / "pictures.json")
    assert made.path is not None
    drop(visit, file)
    qtbot.waitUntil(lambda: visit.name == "plan-came", timeout=20_000)
    visit.press("Carry on", "Plans")
    assert len(visit.device.proposals()) == 2
    assert visit.device.proposals()[0].title in visit.words()


def test_a_file_that_is_no_plan_is_told_and_nothing_changes(
    visit: Visit, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "letter.coprod"
    file.write_text("Dear Maya", encoding="utf-8")
    drop(visit, file)
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=20_000)
    visit.press("Carry on")
    assert visit.name == "home"
    assert visit.device.proposals() == (PLAN,)


MARKUP = '<b>Bold</b> <img src="file:///x.png"> & <a href="x">press</a>'


def test_signs_in_a_plan_are_shown_as_they_are(visits: OpenVisit, tmp_path: Path) -> None:
    page = Page(StepId("page"), PLAN.cover, (Line(MARKUP),))
    ask = PickOne(StepId("ask"), MARKUP, (replace(choices()[0], words="<i>A&B</i>"), *choices()[1:]))
    plan = proposal(
        title="<b>Plan</b>", team=MARKUP, steps=(page, ask), hard_words=(HardWord("Bold", MARKUP),)
    )
    visit = visits(tmp_path, plan)
    visit.arrive("<u>Maya</u>")
    assert "Hello <u>Maya</u>" in shown(visit)
    visit.press("Plan: <b>Plan</b>", "Next", "Next", "Start")
    assert MARKUP in shown(visit)
    visit.press("Next")
    assert MARKUP in shown(visit)
    assert "<i>A&B</i>" in shown(visit)
    assert visit.tile("<i>A&B</i>").shortcut().isEmpty(), "no letter of a plan becomes a key"


def shown(visit: Visit) -> str:
    """All words that are really drawn."""
    kinds = (PlainLabel, ReadingLine, Tile)
    widgets = [widget for kind in kinds for widget in visit.window.findChildren(kind)]
    return " ".join(painted_by(widget).words for widget in widgets if widget.isVisibleTo(visit.window))
