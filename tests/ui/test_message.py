# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A message made from pictures: touched, found by a word, said, taken away, and kept as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.picture_search import PictureGroup
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import PickOne
from coprod_desktop.files.picture_index import read_message_pictures
from coprod_desktop.presenters.message_state import MOST_PICTURES
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.typing_screen import TypingScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.message_scene import MessageScene, Sources
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.builders import proposal
from tests.every_screen import every_screen
from tests.gallery import show
from tests.screens_message import QUESTION
from tests.screens_own_way import HEADING, STEP, strip
from tests.ui.own_way_room import Room

CONTROL_PX = 64
FIRST = StepId("first")
PICTURES = read_message_pictures(pictures_folder() / "pictures.json")


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """The groups of pictures, open."""
    opened = Room(tmp_path / "data")
    open_message(opened)
    yield opened
    opened.close()


def open_message(room: Room) -> None:
    """Open the way to make a message."""
    scene = MessageScene(room.window, strip("Pictures"), room.answering, STEP, HEADING, Sources(PICTURES))
    room.open(scene)


def touch(room: Room, press: Press) -> None:
    """Touch what asks for this, in the middle or in the bar."""
    tiles = [tile for tile in room.window.findChildren(Tile) if tile.isVisibleTo(room.window)]
    (found,) = [tile for tile in tiles if tile.button.press == press]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=found.rect().center())
    room.settle()


def still(state: ScreenState, text_percent: int, size: tuple[int, int]) -> PersonWindow:
    """Show one screen that does nothing."""
    window = PersonWindow(Pictures(pictures_folder()), Preferences(text_percent=text_percent), best_family())
    window.resize(*size)
    window.show()
    show(window, state)
    return window


def message(room: Room) -> list[str]:
    """The pictures of the message, by name."""
    return [symbol.picture.removeprefix("set:") for symbol in room.answering.said(STEP).message]


def test_a_touch_on_a_picture_puts_it_into_the_message_and_it_is_saved(room: Room, tmp_path: Path) -> None:
    touch(room, Press(Do.TOPIC, PictureGroup.FEELINGS))
    first = [press.of for press in room.screen.tiles if press.do is Do.PICK][:2]
    for picture in first:
        touch(room, Press(Do.PICK, picture))
    assert [symbol.picture for symbol in room.answering.said(STEP).message] == first
    assert room.after_a_kill(STEP, tmp_path / "after").message == room.said.message


def test_a_picture_is_found_by_a_word(room: Room) -> None:
    touch(room, Press(Do.SEARCH))
    assert isinstance(room.screen, TypingScreen)
    assert isinstance(room.screen.field, QLineEdit)
    QTest.keyClicks(room.screen.field, "bus")
    touch(room, Press(Do.NEXT))
    assert Press(Do.PICK, "set:bus") in room.screen.tiles
    touch(room, Press(Do.PICK, "set:bus"))
    assert message(room) == ["bus"]


def test_a_word_without_a_picture_is_said_and_another_can_be_tried(room: Room) -> None:
    touch(room, Press(Do.SEARCH))
    assert isinstance(room.screen, TypingScreen)
    assert room.screen.field is not None
    QTest.keyClicks(room.screen.field, "xylophone")
    touch(room, Press(Do.NEXT))
    assert [press.do for press in room.screen.tiles if press.do is not Do.SAY_WORDS] == [Do.SEARCH]


def test_the_last_picture_can_be_taken_away_until_none_is_left(room: Room) -> None:
    room.answering.build_message(STEP, (Symbol("bus", "set:bus"), Symbol("stop", "set:stop")))
    room.window.refresh()
    touch(room, Press(Do.UNDO))
    assert message(room) == ["bus"]
    touch(room, Press(Do.UNDO))
    assert message(room) == []
    assert not room.answering.said(STEP).is_answered


def test_a_full_message_takes_no_more_and_loses_none(room: Room) -> None:
    full = tuple(Symbol(each.words[0], each.picture) for each in PICTURES[:MOST_PICTURES])
    room.answering.build_message(STEP, full)
    touch(room, Press(Do.TOPIC, PictureGroup.PLACES))
    touch(room, next(press for press in room.screen.tiles if press.do is Do.PICK))
    assert room.answering.said(STEP).message == full


def test_more_pictures_come_round_again(room: Room) -> None:
    touch(room, Press(Do.TOPIC, PictureGroup.PEOPLE))
    seen: list[frozenset[str]] = []
    while True:
        shown = frozenset(press.of for press in room.screen.tiles if press.do is Do.PICK)
        if shown in seen:
            break
        seen.append(shown)
        touch(room, next(press for press in room.screen.tiles if press.do is Do.MORE_CHOICES))
    people = {each.picture for each in PICTURES if each.group is PictureGroup.PEOPLE}
    assert frozenset().union(*seen) == people
    assert shown == seen[0]


def test_the_pictures_of_the_question_come_first_and_say_what_they_say_there(room: Room) -> None:
    question = proposal().step(FIRST)
    assert isinstance(question, PickOne)
    scene = MessageScene(room.window, strip("Pictures"), room.answering, FIRST, HEADING, Sources(PICTURES))
    room.open(scene)
    touch(room, Press(Do.TOPIC, PictureGroup.PLAN))
    offered = [press.of for press in room.screen.tiles if press.do is Do.PICK]
    assert offered[: len(question.choices)] == [f"set:{each.picture.set_name}" for each in question.choices]
    touch(room, Press(Do.PICK, offered[0]))
    assert [each.words for each in room.answering.said(FIRST).message] == [question.choices[0].words]


def test_the_same_picture_says_its_own_words_in_another_group(room: Room) -> None:
    touch(room, Press(Do.TOPIC, PictureGroup.THINGS))
    while Press(Do.PICK, "set:light") not in room.screen.tiles:
        touch(room, next(press for press in room.screen.tiles if press.do is Do.MORE_CHOICES))
    touch(room, Press(Do.PICK, "set:light"))
    assert [symbol.words for symbol in room.said.message] == ["light"]


BIG = "message", "message~2", "message-group", "message-group~3", "message-board", "message-board~2"


@pytest.mark.parametrize("name", BIG)
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)])
def test_with_the_biggest_words_one_row_of_pictures_is_seen_whole(
    qapp: QApplication, name: str, size: tuple[int, int]
) -> None:
    window = still(every_screen()[name], 200, size)
    screen = window.body_screen()
    assert screen is not None
    (area,) = [area for area in window.findChildren(QScrollArea) if area.isAncestorOf(screen)]
    tiles = [tile for press, tile in screen.tiles.items() if press.do is not Do.SAY_WORDS]
    top = min(tile.mapTo(screen, QPoint(0, 0)).y() for tile in tiles)
    row = [tile for tile in tiles if tile.mapTo(screen, QPoint(0, 0)).y() == top]
    assert row
    assert all(tile.mapTo(screen, tile.rect().bottomLeft()).y() < area.viewport().height() for tile in row)
    assert all(tile.picture_px() >= round(CONTROL_PX * 0.8) for tile in row)
    window.close()
    window.deleteLater()


def test_the_question_is_said_also_where_there_is_no_room_for_it(qapp: QApplication) -> None:
    state = every_screen()["message"]
    window = still(state, 200, (1024, 600))
    screen = window.body_screen()
    assert screen is not None
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(window)]
    assert QUESTION not in shown
    assert state.spoken[0].text == QUESTION
    told = QAccessible.queryAccessibleInterface(screen)
    assert told.text(QAccessible.Text.Name) == QUESTION, "a screen reader tells it too"
    screen.light("heading")  # nothing is there to be lit, and nothing fails
    window.close()
    window.deleteLater()


def test_where_there_is_room_the_question_and_the_words_of_the_message_are_shown(qapp: QApplication) -> None:
    window = still(every_screen()["message~2"], 100, (1280, 800))
    screen = window.body_screen()
    assert screen is not None
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(window)]
    assert {QUESTION, "bus driver"} <= set(shown)
    window.close()
    window.deleteLater()


def test_with_big_words_what_was_touched_stays_where_it_is_and_other_pictures_begin_at_the_top(
    qapp: QApplication, tmp_path: Path
) -> None:
    room = Room(tmp_path / "data", (1024, 600))
    room.window.use_preferences(Preferences(text_percent=200))
    open_message(room)
    touch(room, Press(Do.TOPIC, PictureGroup.FEELINGS))
    touch(room, Press(Do.SCROLL, "down"))

    def scrolled() -> int:
        areas = room.window.findChildren(QScrollArea)
        return max(area.verticalScrollBar().value() for area in areas)

    there = scrolled()
    assert there > 0
    for press in [press for press in room.screen.tiles if press.do is Do.PICK][:2]:
        touch(room, press)
        assert scrolled() == there
    assert len(message(room)) == 2
    touch(room, Press(Do.MORE_CHOICES))
    assert scrolled() == 0
    room.close()
