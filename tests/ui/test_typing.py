# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Writing with the big keyboard and with a real one: it speaks, and nothing that is typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.ui.person.keyboard import KeyTile
from coprod_desktop.ui.person.typing_screen import TypingScreen
from coprod_desktop.ui.windows.over_scenes import Break
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart
from coprod_desktop.ui.windows.writing_scene import WritingScene
from tests.screens_own_way import HEADING, STEP, strip
from tests.ui.own_way_room import Room

SENTENCE = "A seat, please."


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """A place to write, open."""
    opened = Room(tmp_path / "data")
    write(opened)
    yield opened
    opened.close()


def write(room: Room) -> None:
    """Open the place to write."""
    room.open(WritingScene(room.window, strip("Write it"), room.answering, STEP, HEADING))


def field(room: Room) -> QPlainTextEdit:
    """The place to write."""
    assert isinstance(room.screen, TypingScreen)
    assert isinstance(room.screen.field, QPlainTextEdit)
    return room.screen.field


def key(room: Room, types: str) -> KeyTile:
    """One key of the big keyboard."""
    return next(each for each in room.screen.findChildren(KeyTile) if each.button.press.of == types)


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


# The keys ------------------------------------------------------------------------------------------------


def test_the_big_keys_write_with_capitals_where_sentences_begin(room: Room) -> None:
    room.press_key(*"hi", ".", "space", *"yes")
    assert field(room).toPlainText() == "Hi. Yes"


def test_capital_makes_the_next_letter_large_and_no_other(room: Room) -> None:
    room.press_key("a", "space", "capital", "b", "c")
    assert field(room).toPlainText() == "A Bc"


def test_delete_takes_the_letter_before_the_cursor(room: Room) -> None:
    room.press_key(*"cat", "delete", "delete")
    assert field(room).toPlainText() == "C"


def test_letters_go_in_where_the_cursor_is_and_it_stays_there_when_the_keys_change(room: Room) -> None:
    QTest.keyClicks(field(room), "ac")
    QTest.keyClick(field(room), Qt.Key.Key_Left)
    room.press_key("b", "page", "1", "page")
    room.press_key("d")
    assert field(room).toPlainText() == "ab1dc"


def test_two_quick_presses_on_one_key_are_two_letters(room: Room) -> None:
    letter = key(room, "l")
    at = letter.rect().center()
    QTest.mouseClick(letter, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(letter, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(letter, Qt.MouseButton.LeftButton, pos=at)
    room.settle()
    assert field(room).toPlainText().lower() == "ll"


def test_the_order_of_the_letters_changes_by_one_press_and_is_remembered(room: Room) -> None:
    room.press("A to Z")
    room.press("Keep it")
    write(room)
    letters = [each.button.press.of for each in room.screen.findChildren(KeyTile)][:5]
    assert letters == list("abcde")


def test_the_keys_can_be_hidden_and_brought_back(room: Room) -> None:
    room.press("Hide")
    assert not room.screen.findChildren(KeyTile)
    QTest.keyClicks(field(room), "Hello")
    room.press("Keyboard")
    assert room.screen.findChildren(KeyTile)
    assert field(room).toPlainText() == "Hello"


def test_after_a_key_was_touched_the_cursor_is_still_where_words_go(room: Room) -> None:
    QTest.keyClicks(field(room), "a")
    room.press_key("b")
    assert focused() is field(room)


# Keys by keys --------------------------------------------------------------------------------------------


def test_tab_arrows_and_enter_write_too(room: Room) -> None:
    key(room, "q").setFocus(Qt.FocusReason.TabFocusReason)
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Up):
        QTest.keyClick(focused(), pressed)
        room.settle()
    assert field(room).toPlainText() == "Ws"
    assert focused() is key(room, "w")


def test_the_focus_stays_on_the_key_that_changes_the_page(room: Room) -> None:
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Tab)
    key(room, "page").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    room.settle()
    assert focused() is key(room, "page")
    assert "1" in [each.button.words for each in room.screen.findChildren(KeyTile)]


def test_a_real_keyboard_writes_also_while_a_big_key_has_the_focus(room: Room) -> None:
    key(room, "q").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(focused(), "Hi!")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    room.settle()
    assert field(room).toPlainText() == "Hi"


# Speech --------------------------------------------------------------------------------------------------


def test_each_word_is_said_at_its_end_and_all_of_them_when_asked(room: Room, qtbot: QtBot) -> None:
    room.listen()
    room.press_key(*"my", "space")
    qtbot.waitUntil(lambda: "My" in room.heard(), timeout=20_000)
    room.press_key(*"bus")
    room.press("Say the words")
    qtbot.waitUntil(lambda: "My bus" in room.heard(), timeout=20_000)
    assert "M" not in room.heard(), "letters are said only when somebody likes it"


def test_letters_are_said_when_somebody_likes_it_and_words_are_not_when_they_do_not(
    room: Room, qtbot: QtBot
) -> None:
    room.listen()
    room.press_key("page", "say-letters", "say-words", "page", *"xyz")
    qtbot.waitUntil(lambda: "Z" in room.heard(), timeout=20_000)
    room.press_key("space", *"q")
    qtbot.waitUntil(lambda: "Q" in room.heard(), timeout=20_000)
    assert "Xyz" not in room.heard()


# Nothing is lost -----------------------------------------------------------------------------------------


def test_what_is_typed_is_on_the_disk_at_the_end_of_each_word(room: Room, tmp_path: Path) -> None:
    QTest.keyClicks(field(room), "A seat, ple")
    assert room.after_a_kill(STEP, tmp_path / "killed").text == "A seat,"


def test_half_a_word_is_on_the_disk_after_a_short_pause(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    QTest.keyClicks(field(room), "A sea")
    qtbot.waitUntil(lambda: room.said.text == "A sea", timeout=10_000)
    assert room.after_a_kill(STEP, tmp_path / "killed").text == "A sea"


@pytest.mark.parametrize("way", ["Back", "Keep it", "Take a break", "Help"])
def test_every_way_away_keeps_what_was_typed(room: Room, way: str) -> None:
    QTest.keyClicks(field(room), SENTENCE)
    room.press(way)
    assert room.said.text == SENTENCE


def test_after_a_break_the_words_and_the_place_to_write_are_back(room: Room) -> None:
    QTest.keyClicks(field(room), SENTENCE)
    room.press("Take a break", "Carry on")
    assert field(room).toPlainText() == SENTENCE
    QTest.keyClicks(field(room), " Now.")
    room.press("Keep it")
    assert room.said.text == f"{SENTENCE} Now."


def test_what_was_typed_is_kept_when_the_window_closes(room: Room) -> None:
    QTest.keyClicks(field(room), "Half a wo")
    room.window.close()
    assert room.said.text == "Half a wo"


def test_a_change_of_size_loses_no_word_and_not_the_space_after_it(room: Room) -> None:
    QTest.keyClicks(field(room), "A seat ")
    room.window.resize(1024, 700)
    room.settle()
    QTest.keyClicks(field(room), "now")
    assert field(room).toPlainText() == "A seat now"


def test_taking_all_words_away_takes_the_answer_away(room: Room) -> None:
    QTest.keyClicks(field(room), "Yes")
    room.press("Keep it")
    write(room)
    field(room).selectAll()
    QTest.keyClick(field(room), Qt.Key.Key_Delete)
    room.press("Keep it")
    assert not room.said.is_answered


class FullDisk:
    """Keeps what is typed, or finds the disk full."""

    def __init__(self) -> None:
        """Begin with room on the disk."""
        self.full = False
        self.kept = ""

    def keep(self, text: str) -> None:
        """Keep it, or not."""
        if self.full:
            raise DiskFull()
        self.kept = text


def test_words_that_cannot_be_saved_are_told_stay_there_and_are_saved_when_they_can(room: Room) -> None:
    disk = FullDisk()
    scene = WritingScene(room.window, strip("Write it"), room.answering, STEP, HEADING)
    memory = KeyboardMemory(lambda: "", lambda _note: None)
    scene._typing = TypingPart(room.window, memory, "", disk.keep)
    room.open(scene)
    disk.full = True
    QTest.keyClicks(field(room), "Seats ")
    room.settle()
    assert "This computer is full." in room.words()
    room.press("Carry on")
    assert field(room).toPlainText() == "Seats "
    room.press("Take a break")
    assert "This computer is full." in room.words(), "nothing covers words that are not saved without a word"
    disk.full = False
    room.press("Carry on")
    QTest.keyClicks(field(room), "now")
    room.press("Keep it")
    assert disk.kept == "Seats now"
    assert not isinstance(room.window._scenes[-1], Break)


# Room ----------------------------------------------------------------------------------------------------


def test_every_key_is_in_view_and_large_on_a_small_screen_with_large_text(room: Room) -> None:
    room.window.resize(1024, 600)
    room.settle()
    for each in room.screen.findChildren(KeyTile):
        corner = each.mapTo(room.window, QPoint(each.width() - 1, each.height() - 1))
        assert room.window.rect().contains(corner)
        assert min(each.width(), each.height()) >= 80, "64 pixels and the room for the ring"
