# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Drawing with a mouse, a finger, a pen and with keys: undo, colours, and no finished stroke is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.errors import DiskFull
from coprod_desktop.domain.identifiers import FileId
from coprod_desktop.domain.items import items_at
from coprod_desktop.domain.sheet import SHEET_SIZE, Ink
from coprod_desktop.ui.widgets.canvas import Canvas
from coprod_desktop.ui.widgets.sheet_painting import INK_COLOURS, PAPER
from coprod_desktop.ui.windows.drawing_scene import DrawingScene
from tests.screens_own_way import HEADING, STEP, strip
from tests.ui.own_way_room import Room

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """An empty sheet."""
    opened = Room(tmp_path / "data")
    draw(opened)
    yield opened
    opened.close()


def draw(room: Room) -> None:
    """Open the drawings."""
    room.open(DrawingScene(room.window, strip("Draw it"), room.answering, STEP, HEADING))


def canvas(room: Room) -> Canvas:
    """The sheet."""
    return room.screen.findChildren(Canvas)[0]


def at(room: Room, across: float, down: float) -> QPoint:
    """A place on the sheet, as a part of its width and height, in pixels of the canvas."""
    page = canvas(room).page()
    return QPointF(page.left() + across * page.width(), page.top() + down * page.height()).toPoint()


def line(room: Room, *places: tuple[float, float]) -> None:
    """Draw with the mouse from place to place."""
    sheet = canvas(room)
    QTest.mousePress(sheet, LEFT, pos=at(room, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(sheet, at(room, *place))
    QTest.mouseRelease(sheet, LEFT, pos=at(room, *places[-1]))
    room.settle()


def colour_at(picture: bytes, across: float, down: float) -> str:
    """The colour of a kept picture at a place."""
    image = QImage.fromData(picture)
    return image.pixelColor(int(across * (SHEET_SIZE[0] - 1)), int(down * (SHEET_SIZE[1] - 1))).name()


def ink(name: Ink) -> str:
    """The colour that a pen leaves."""
    return QColor(INK_COLOURS[name]).name()


def drawn(room: Room) -> bool:
    """Whether anything but paper can be seen on the sheet."""
    small = canvas(room).image.scaled(200, 125, Qt.AspectRatioMode.IgnoreAspectRatio)
    return any(small.pixelColor(x, y).name() != PAPER for x in range(200) for y in range(125))


# With a mouse, a finger, a pen ---------------------------------------------------------------------------


def test_a_line_with_the_mouse_is_kept_where_it_was_drawn(room: Room) -> None:
    line(room, (0.2, 0.5), (0.8, 0.5))
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.5, 0.2) == PAPER
    assert QImage.fromData(room.picture()).size().toTuple() == SHEET_SIZE


def test_a_press_without_a_move_is_a_dot(room: Room) -> None:
    line(room, (0.5, 0.5))
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


def test_a_finger_draws_and_a_second_one_does_not(room: Room) -> None:
    finger = QTest.createTouchDevice()
    sheet = canvas(room)
    QTest.touchEvent(sheet, finger).press(0, at(room, 0.2, 0.3), sheet).commit()
    QTest.touchEvent(sheet, finger).move(0, at(room, 0.4, 0.3), sheet).commit()
    QTest.touchEvent(sheet, finger).stationary(0).press(1, at(room, 0.5, 0.9), sheet).commit()
    QTest.touchEvent(sheet, finger).move(0, at(room, 0.8, 0.3), sheet).stationary(1).commit()
    QTest.touchEvent(sheet, finger).release(0, at(room, 0.8, 0.3), sheet).release(
        1, at(room, 0.5, 0.9), sheet
    ).commit()
    room.settle()
    assert colour_at(room.picture(), 0.5, 0.3) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.5, 0.9) == PAPER
    assert len(room.said.files) == 1


def a_pen() -> QPointingDevice:
    """A pen with a tablet, which tells how hard it is pressed."""
    able = QInputDevice.Capability.Pressure | QInputDevice.Capability.Position
    kind, tip = QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen
    return QPointingDevice("pen", 1, kind, tip, able, 1, 1)


def pen_event(pen: QPointingDevice, kind: QEvent.Type, where: QPoint, pressure: float) -> QTabletEvent:
    """What a pen sends."""
    place, no_keys = QPointF(where), Qt.KeyboardModifier.NoModifier
    return QTabletEvent(kind, pen, place, place, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, no_keys, LEFT, LEFT)


def how_high(picture: bytes, across: float) -> int:
    """How many pixels of ink lie under each other at a place."""
    image = QImage.fromData(picture)
    x = int(across * SHEET_SIZE[0])
    return sum(image.pixelColor(x, y).name() != PAPER for y in range(image.height()))


def test_a_pen_draws_wider_when_it_is_pressed_harder(room: Room) -> None:
    sheet, pen = canvas(room), a_pen()
    for kind, place, pressure in (
        (QEvent.Type.TabletPress, at(room, 0.1, 0.5), 0.1),
        (QEvent.Type.TabletMove, at(room, 0.3, 0.5), 0.1),
        (QEvent.Type.TabletMove, at(room, 0.7, 0.5), 1.0),
        (QEvent.Type.TabletRelease, at(room, 0.7, 0.5), 0.0),
    ):
        QApplication.sendEvent(sheet, pen_event(pen, kind, place, pressure))
    room.settle()
    assert 0 < how_high(room.picture(), 0.2) < how_high(room.picture(), 0.6)


# Colours, widths, rubber, undo ---------------------------------------------------------------------------


def test_colours_and_widths_change_what_is_drawn_next(room: Room) -> None:
    line(room, (0.1, 0.2), (0.9, 0.2))
    room.press("Blue", "Thick")
    line(room, (0.1, 0.6), (0.9, 0.6))
    assert colour_at(room.picture(), 0.5, 0.2) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.5, 0.6) == ink(Ink.BLUE)
    image = QImage.fromData(room.picture())
    thin = sum(image.pixelColor(800, y).name() == ink(Ink.BLACK) for y in range(100, 300))
    thick = sum(image.pixelColor(800, y).name() == ink(Ink.BLUE) for y in range(500, 700))
    assert 3 * thin < 1.2 * thick


def test_the_rubber_takes_ink_away_and_a_width_brings_the_pen_back(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Rubber")
    line(room, (0.5, 0.4), (0.5, 0.6))
    assert colour_at(room.picture(), 0.5, 0.5) == PAPER
    assert colour_at(room.picture(), 0.2, 0.5) == ink(Ink.BLACK)
    room.press("Thin")
    line(room, (0.5, 0.4), (0.5, 0.6))
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


def test_every_stroke_can_be_undone_one_by_one(room: Room) -> None:
    for down in (0.2, 0.4, 0.6):
        line(room, (0.1, down), (0.9, down))
    room.press("Undo")
    assert colour_at(room.picture(), 0.5, 0.6) == PAPER
    assert colour_at(room.picture(), 0.5, 0.4) == ink(Ink.BLACK)
    room.press("Undo", "Undo", "Undo")
    assert not drawn(room)
    assert room.said.files == ()


def test_an_empty_page_can_be_undone_and_until_then_the_drawing_is_safe(room: Room, tmp_path: Path) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Keep it", "Change")
    line(room, (0.1, 0.7), (0.9, 0.7))
    room.press("Empty page")
    assert not drawn(room)
    assert len(room.after_a_kill(STEP, tmp_path / "killed").files) == 1
    room.press("Undo")
    assert drawn(room)
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.5, 0.7) == ink(Ink.BLACK)


# With keys -----------------------------------------------------------------------------------------------


def test_arrows_move_the_pen_and_enter_puts_it_down_and_lifts_it(room: Room) -> None:
    sheet = canvas(room)
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    for _step in range(10):
        QTest.keyClick(sheet, Qt.Key.Key_Right)
    assert room.said.files == (), "the stroke is not finished yet"
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    room.settle()
    right = 0.5 + 100 / SHEET_SIZE[0]
    assert colour_at(room.picture(), right, 0.5) == ink(Ink.BLACK)
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    room.settle()
    below = 0.5 + 20 / SHEET_SIZE[1]
    assert colour_at(room.picture(), 0.5 + 200 / SHEET_SIZE[0], below) == PAPER, "the pen is up"


def test_where_the_pen_of_the_keys_is_can_be_seen(room: Room) -> None:
    sheet = canvas(room)
    before = sheet.grab().toImage()
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    focused = sheet.grab().toImage()
    QTest.keyClick(sheet, Qt.Key.Key_Up)
    assert len({_bytes(image) for image in (before, focused, sheet.grab().toImage())}) == 3


def _bytes(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_tab_leads_out_of_the_sheet_and_lifts_the_pen(room: Room) -> None:
    sheet = canvas(room)
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    QTest.keyClick(sheet, Qt.Key.Key_Tab)
    room.settle()
    assert QApplication.focusWidget() is not sheet
    assert len(room.said.files) == 1


# Nothing is lost -----------------------------------------------------------------------------------------


def test_each_finished_stroke_is_on_the_disk(room: Room, tmp_path: Path) -> None:
    for number, down in enumerate((0.2, 0.4, 0.6)):
        line(room, (0.1, down), (0.9, down))
        files = room.after_a_kill(STEP, tmp_path / f"killed-{number}").files
        assert [file.kind for file in files] == [FileKind.DRAWING]
    assert len(room.said.files) == 1, "the earlier ones are gone"


@pytest.mark.parametrize("way", ["Take a break", "Help"])
def test_a_stroke_that_is_not_finished_is_kept_when_something_covers_the_sheet(room: Room, way: str) -> None:
    sheet = canvas(room)
    QTest.mousePress(sheet, LEFT, pos=at(room, 0.2, 0.5))
    QTest.mouseMove(sheet, at(room, 0.8, 0.5))
    room.press(way)
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


def test_after_a_break_the_drawing_the_pen_and_undo_are_there(room: Room) -> None:
    room.press("Green")
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Take a break", "Carry on")
    assert drawn(room)
    line(room, (0.1, 0.8), (0.9, 0.8))
    assert colour_at(room.picture(), 0.5, 0.8) == ink(Ink.GREEN)
    room.press("Undo", "Undo")
    assert not drawn(room)


def test_a_change_of_size_keeps_the_drawing(room: Room) -> None:
    line(room, (0.2, 0.5), (0.8, 0.5))
    room.window.resize(1024, 700)
    room.settle()
    line(room, (0.2, 0.5), (0.2, 0.9))
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.2, 0.8) == ink(Ink.BLACK)


def test_what_is_drawn_is_kept_when_the_window_closes(room: Room) -> None:
    sheet = canvas(room)
    QTest.mousePress(sheet, LEFT, pos=at(room, 0.2, 0.5))
    QTest.mouseMove(sheet, at(room, 0.8, 0.5))
    room.window.close()
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


def test_a_full_disk_is_told_and_the_drawing_stays_on_the_sheet(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_all: object) -> FileId:
        raise DiskFull()

    with monkeypatch.context() as without_room:
        without_room.setattr(room.answering.store, "new_file", full)
        line(room, (0.1, 0.5), (0.9, 0.5))
        assert "This computer is full." in room.words()
    room.press("Carry on")
    assert drawn(room)
    line(room, (0.1, 0.7), (0.9, 0.7))
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


# The list ------------------------------------------------------------------------------------------------


def test_there_can_be_several_drawings_each_with_a_name_of_its_own(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Keep it", "Draw one more")
    line(room, (0.5, 0.1), (0.5, 0.9))
    room.press("Keep it")
    assert "Drawing 1" in room.words()
    assert "Drawing 2" in room.words()


def test_a_drawing_can_have_a_name_and_keeps_it_when_it_changes(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Keep it", "Look", "Give it a name")
    place = QApplication.focusWidget()
    assert place is not None
    QTest.keyClicks(place, "Bus")
    room.press("Keep it")
    assert [file.title for file in room.said.files] == ["Bus"]
    room.press("Next", "Change")
    line(room, (0.1, 0.9), (0.9, 0.9))
    room.press("Keep it")
    assert [file.title for file in room.said.files] == ["Bus"]
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)
    assert colour_at(room.picture(), 0.5, 0.9) == ink(Ink.BLACK)


def test_what_was_thrown_away_can_be_put_back_until_the_list_is_left(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Keep it", "Throw away")
    assert room.said.files == ()
    room.press("Put it back")
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)
    room.press("Throw away", "Next")
    draw(room)
    assert room.name == "draw", "nothing is left to list"


def test_emptying_a_drawing_and_keeping_that_throws_it_away_and_it_can_be_put_back(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    room.press("Keep it", "Change", "Empty page", "Keep it")
    assert room.said.files == ()
    room.press("Put it back")
    assert colour_at(room.picture(), 0.5, 0.5) == ink(Ink.BLACK)


def test_a_drawing_that_is_held_back_stays_held_back_when_it_changes(room: Room) -> None:
    line(room, (0.1, 0.5), (0.9, 0.5))
    held = items_at(STEP, room.said)[0]
    room.answering.turn_item_back(held)
    line(room, (0.1, 0.7), (0.9, 0.7))
    assert [item.kept_back for item in items_at(STEP, room.said)] == [True]


def test_an_empty_sheet_is_no_answer(room: Room) -> None:
    room.press("Keep it")
    assert not room.said.is_answered
    assert room.name == "own-way"
