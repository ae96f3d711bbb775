# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A pad to enter a code on: what is asked left, the keys right, or one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout

from coprod_desktop.presenters.pad_state import Pad
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.person.keyboard import KeyTile
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.code_places import CodePlaces
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

ASKED_SHARE, KEYS_SHARE = 2, 3
EDGE_PX = 24 - RING_PX
APART_PX = 12
LEAST_COLUMNS = 3
"""Where so many keys have room beside what is asked, they stand there, else below it."""


class PadScreen(Screen):
    """Shows `Pad`."""

    def __init__(self, body: Pad, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the pad out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._digits = {button.press for button in body.keys if len(button.press.of) == 1}
        keys = [self._key(button) for button in body.keys]
        # What is entered, and the sentence below, count more than the heading.
        heading_px = min(look.sizes.heading, look.sizes.bar + 8)
        heading = self._label("heading", body.heading, heading_px, bold=True)
        self._places = CodePlaces(body, look, pictures, self)
        self.parts["places"] = self._places
        self._foot = self._label("foot", body.foot, look.sizes.tile)
        widest = max(key.minimumSizeHint().width() for key in keys)
        asked_px = max(self._places.sizeHint().width(), heading.minimumSizeHint().width())
        columns = min(body.columns, (room.width() - 2 * EDGE_PX - APART_PX - asked_px) // widest)
        beside = columns >= min(body.columns, LEAST_COLUMNS)
        ways = QBoxLayout.Direction
        line = QBoxLayout(ways.LeftToRight if beside else ways.TopToBottom, self)
        close_up(line, EDGE_PX, APART_PX)
        asked = QVBoxLayout()
        asked.setSpacing(8)
        for part in (heading, self._places, self._foot):
            asked.addWidget(part)
        line.addLayout(asked, ASKED_SHARE if beside else 0)
        if not beside:
            columns = max(1, min(body.columns, (room.width() - 48) // widest))
        line.addLayout(self._grid(keys, body.columns, columns), KEYS_SHARE)
        if beside:
            asked.addStretch(1)
        high = max(line.totalHeightForWidth(room.width()), self.minimumSizeHint().height())
        if beside and high <= room.height():
            asked.insertStretch(0, 1)  # where the page scrolls, what is asked stays at its top

    def _label(self, part: str, words: str, size_px: int, bold: bool = False) -> PlainLabel:
        label = PlainLabel(words, self.look, size_px, bold)
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        return label

    def _grid(self, keys: list[Tile], wanted: int, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for number, key in enumerate(keys):
            # The 0 stands below the 8, as on a phone.
            alone = self._digits and columns == wanted and number + 1 == len(keys)
            grid.addWidget(key, number // columns, 1 if alone else number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        return grid

    def _key(self, button: Button) -> Tile:
        if not self._digits:
            return self.tile(button, Shape.ABOVE)
        key = KeyTile(button, self.look, self.pictures, self)
        key.chosen.connect(self.pressed)
        key.written.connect(self._on_written)
        self.parts[button.part] = key
        self.tiles[button.press] = key
        return key

    def _on_written(self, typed: str) -> None:
        """Take a digit from a real keyboard; what is no digit of the pad is let go by."""
        press = Press(Do.CODE, typed) if typed else Press(Do.UNDO)
        if press in self.tiles:
            self.pressed.emit(press)

    def show_body(self, body: Body) -> None:
        """Take over how much is entered, and the sentence below."""
        if isinstance(body, Pad):
            self._places.show_pad(body)
            self._foot.setText(body.foot)
