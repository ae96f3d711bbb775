# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A place to write, with big keys below it. It tells each change as it comes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from coprod_desktop.presenters.own_way_state import Keyboard, Typing
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.ui.person.keyboard import KeyboardPanel, height_of, places_of
from coprod_desktop.ui.person.writing_screen import MOST_LETTERS_OF_A_SECRET, PlaceToWrite
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import wrapped_height
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.tile import Shape

EDGE_PX = 16
SAY_PART = 0.3
"""The button that says the words takes no more than this part of the width."""


class TypingScreen(PlaceToWrite):
    """Shows `Typing`.

    Every change in the place to write is told as a press of `Do.TYPED`.
    """

    def __init__(self, body: Typing, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the place to write and the keys out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures, body.text, body.label, body.one_line)
        if body.secret and isinstance(self.field, QLineEdit):
            # A place for a name has cut it.
            self.field.setMaxLength(MOST_LETTERS_OF_A_SECRET)
            self.field.setText(body.text)
        if body.hidden and isinstance(self.field, QLineEdit):
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        column = QVBoxLayout(self)
        # Narrow at the sides: at 800 pixels ten keys just find room beside each other.
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        keys_px = height_of(places_of(body.keyboard, look, room.width()), look) if body.keyboard else 0
        left_px = room.height() - self.line_px - 3 * RING_PX - keys_px
        left_px = self._add_label(column, "heading", body.heading, look.sizes.heading, room.width(), left_px)
        column.addLayout(self._words_line(body, room.width()), 0 if body.one_line else 2)
        if body.keyboard:
            column.addWidget(self._panel(body.keyboard, room.width()), 3)
        if body.foot:
            self._add_label(column, "foot", body.foot, look.sizes.tile, room.width(), left_px)
        if body.keyboard is None and body.one_line:
            column.addStretch(4)
        self.changed.connect(self._on_changed)

    def _words_line(self, body: Typing, width_px: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(EDGE_PX, RING_PX, EDGE_PX - RING_PX, RING_PX // 2)
        line.setSpacing(RING_PX)
        if body.pic:
            line.addWidget(PictureBox(body.pic, self.look, self.pictures, self.line_px, framed=False))
        self.field.setParent(self)  # now, so that it stands before the keys for whoever goes by this order
        # As high as its neighbour, so that both begin at one height.
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        line.addWidget(self.field, 1)
        if body.say is None:
            return line
        say = self.tile(body.say, Shape.BESIDE)
        say.words_px = self.look.sizes.bar
        say.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        say.setMaximumWidth(max(say.minimumSizeHint().width(), round(width_px * SAY_PART)))
        line.addWidget(say)
        return line

    def _panel(self, keyboard: Keyboard, width_px: int) -> KeyboardPanel:
        panel = KeyboardPanel(keyboard, self.look, self.pictures, width_px, self)
        panel.written.connect(self.type_in)
        for key in panel.keys:
            key.chosen.connect(self.pressed)
            self.parts[key.button.part] = key
            self.tiles[key.button.press] = key
        return panel

    def _add_label(
        self, column: QVBoxLayout, part: str, words: str, size_px: int, width_px: int, left_px: int
    ) -> int:
        """Show words where there is room for them without scrolling; they are said in any case.

        Returns:
            The height that is left, in logical pixels.
        """
        high = wrapped_height(self.look, size_px, True, words, width_px - 2 * (EDGE_PX + RING_PX))
        high += 2 * RING_PX + column.spacing()
        if high > left_px:
            return left_px
        label = PlainLabel(words, self.look, size_px, bold=part == "heading", parent=self)
        label.setContentsMargins(EDGE_PX + RING_PX, RING_PX, EDGE_PX + RING_PX, RING_PX)
        self.parts[part] = label
        column.addWidget(label)
        return left_px - high

    def text(self) -> str:
        """What stands there, letter by letter: it is kept while it is being written."""
        return self.raw_text()

    def _on_changed(self) -> None:
        self.pressed.emit(Press(Do.TYPED))
