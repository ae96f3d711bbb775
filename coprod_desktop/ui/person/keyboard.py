# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The big keys on the screen: laid out for the width there is, pressed by a finger, a mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from coprod_desktop.presenters.own_way_state import Keyboard
from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.drawing import WRAP
from coprod_desktop.ui.widgets.tile import Shape, Tile

COLUMNS = 12
"""The rows end with wide keys up to this width; where there is less, those stand in rows of their own."""
WIDE = 2
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


Place = tuple[Button, QRect]
"""A key, with its column, row, columns wide and rows high."""


def key_px(look: Look) -> int:
    """The least side of a key with the room for its ring, in logical pixels."""
    return look.sizes.control + 2 * RING_PX


def places_of(keyboard: Keyboard, look: Look, width_px: int) -> list[Place]:
    """Lay the keys out for a width.

    Args:
        keyboard: the keys.
        look: says how large a key is.
        width_px: the width there is.

    Returns:
        Each key with its place, row by row.
    """
    columns = min(COLUMNS, max(2 * WIDE, width_px // key_px(look)))
    if columns == COLUMNS:
        rows = enumerate(zip(keyboard.rows, keyboard.last, strict=True))
        return [place for row, (signs, last) in rows for place in _row(row, signs, last)]
    found: list[Place] = []
    row = 0
    groups = [(signs, 1) for signs in keyboard.rows]
    for group, wide in (*groups, (tuple(key for end in keyboard.last for key in end), WIDE)):
        column = 0
        for button in group:
            if column + wide > columns:
                row, column = row + 1, 0
            found.append((button, QRect(column, row, wide, 1)))
            column += wide
        row += 1
    return found


def _row(row: int, signs: tuple[Button, ...], last: tuple[Button, ...]) -> list[Place]:
    found = [(button, QRect(column, row, 1, 1)) for column, button in enumerate(signs)]
    column = len(signs)
    for number, button in enumerate(last):
        # What is left over goes to the last of the wide keys but one: there stands the space.
        is_wider = number == max(0, len(last) - 2)
        wide = COLUMNS - len(signs) - WIDE * (len(last) - 1) if is_wider else WIDE
        found.append((button, QRect(column, row, wide, 1)))
        column += wide
    return found


def height_of(places: list[Place], look: Look) -> int:
    """The height that keys need at their places, in logical pixels."""
    return (1 + max(at.y() for _button, at in places)) * key_px(look)


class KeyTile(Tile):
    """One key: a sign alone, or a picture and a word.

    Signals:
        led: across and down, -1 to 1: an arrow key asks for the key beside this one.
        written: what a real keyboard typed while this key had the focus; empty to delete.
    """

    led = Signal(int, int)
    written = Signal(str)

    def __init__(self, button: Button, look: Look, pictures: Pictures, parent: QWidget) -> None:
        """Show one key.

        Args:
            button: its words, and what it types.
            look: colours and sizes.
            pictures: gives the picture.
            parent: the keyboard.
        """
        super().__init__(button, look, pictures, Shape.BESIDE, parent)
        self.types_sign = len(button.press.of) == 1
        # A finger or a mouse leaves the focus where the words go, so that the cursor is seen there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def minimumSizeHint(self) -> QSize:
        """As large as a finger; a key with a word is twice as wide."""
        side = key_px(self._look)
        return QSize(side if self.types_sign else WIDE * side, side)

    def sizeHint(self) -> QSize:
        """No larger than it must be; the keyboard shares out what is left."""
        return self.minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """The same for every key, so that rows are even."""
        return key_px(self._look)

    def _pad_px(self) -> int:
        return RING_PX + self._look.sizes.border + 1

    def _least_picture_px(self) -> int:
        return round(self.words_px * 1.4)

    def _before_words_px(self) -> int:
        return self._least_picture_px() + 6

    def _beside_px(self) -> int:
        return self._before_words_px()

    def _mark_rect(self) -> QRectF:
        # A narrow key has no room beside its word; its corner is free, as keys are higher than words.
        side = self.height() // 5
        inside = self.inside()
        return QRectF(inside.right() - side, inside.top(), side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest letters that fit."""
        super().resizeEvent(event)
        if self.types_sign:
            return
        self.words_px = max(LEAST_PX, self._look.sizes.bar)
        while self.words_px > LEAST_PX and not self._fits():
            self.words_px -= 1

    def _fits(self) -> bool:
        inside = self.inside()
        metrics = QFontMetrics(self._look.font(self.words_px, True))
        free = inside.width() - self._beside_px()
        wrapped = metrics.boundingRect(QRect(0, 0, free, 10_000), WRAP, self.button.words)
        longest = max(metrics.horizontalAdvance(word) for word in self.button.words.split())
        return longest + 4 <= free and wrapped.height() <= inside.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a sign alone in the middle; every other key as a tile."""
        if not self.types_sign:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter)
        inside = self.inside()
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(
            self._look.font(
                min(self._look.sizes.heading, round(min(inside.height(), inside.width()) * 0.7)), True
            )
        )
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), self.button.words)
        painter.end()

    def _draw_badge(self, painter: QPainter) -> None:
        """Nothing: the ground and the edge tell a picked key, and it says so; a tick would hide its word."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type twice: two quick presses are two letters."""
        QPushButton.mouseDoubleClickEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the key beside this one, or hand on what a real keyboard types."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if key in ARROWS:
            self.led.emit(*ARROWS[key])
        elif key == Qt.Key.Key_Backspace:
            self.written.emit("")
        elif plain and event.text().isprintable() and event.text().strip():
            self.written.emit(event.text())
        else:
            super().keyPressEvent(event)


class KeyboardPanel(QWidget):
    """All keys.

    Attributes:
        keys: in reading order.

    Signals:
        written: what a real keyboard typed while a key had the focus; empty to delete.
    """

    written = Signal(str)

    def __init__(
        self, keyboard: Keyboard, look: Look, pictures: Pictures, width_px: int, parent: QWidget
    ) -> None:
        """Lay the keys out.

        Args:
            keyboard: the keys.
            look: colours and sizes.
            pictures: gives the pictures.
            width_px: the width there is.
            parent: the screen.
        """
        super().__init__(parent)
        self.keys: list[KeyTile] = []
        self._places: dict[KeyTile, QRect] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for button, at in places_of(keyboard, look, width_px):
            key = KeyTile(button, look, pictures, self)
            key.led.connect(self._lead)
            key.written.connect(self.written)
            self.keys.append(key)
            self._places[key] = at
            grid.addWidget(key, at.y(), at.x(), at.height(), at.width())
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)

    def _lead(self, across: int, down: int) -> None:
        """Give the focus to the next key that way, as far as there is one."""
        here = self.focusWidget()
        if not isinstance(here, KeyTile):
            return
        at = self._places[here]
        if across:
            there = self.keys.index(here) + across
            if 0 <= there < len(self.keys):
                self.keys[there].setFocus(Qt.FocusReason.TabFocusReason)
            return
        over = [key for key in self.keys if self._places[key].y() == at.y() + down]
        if over:
            nearest = min(over, key=lambda key: abs(self._places[key].center().x() - at.center().x()))
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
