# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A few lines to write on one screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from coprod_desktop.presenters.form_state import Field, Form
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up

MOST_LETTERS = 80
BESIDE_FROM_PX = 900
"""From this width on, at one to one, a label stands left of its line, else above it."""
LABEL_SHARE, LINE_SHARE = 2, 3


class FormScreen(Screen):
    """Shows `Form`. Every change is told as a press of `Do.TYPED`."""

    def __init__(self, body: Form, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the lines out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24, 8)
        column.addWidget(self._label("heading", body.heading, look.sizes.heading, bold=True))
        grid = QGridLayout()
        grid.setSpacing(8)
        self._lines: dict[str, QLineEdit] = {}
        beside = room.width() >= BESIDE_FROM_PX * look.sizes.scale
        for row, field in enumerate(body.fields):
            line = self._line(field)
            label = self._label(f"field:{field.key}", field.label, look.sizes.tile)
            if beside:
                grid.addWidget(label, row, 0)
                grid.addWidget(line, row, 1)
            else:
                grid.addWidget(label, 2 * row, 0)
                grid.addWidget(line, 2 * row + 1, 0)
        if beside:
            grid.setColumnStretch(0, LABEL_SHARE)
            grid.setColumnStretch(1, LINE_SHARE)
        grid.setVerticalSpacing(2 * RING_PX)
        column.addLayout(grid)
        self._foot = self._label("foot", body.foot, look.sizes.tile)
        column.addWidget(self._foot)
        column.addStretch(1)

    def _label(self, part: str, words: str, size_px: int, bold: bool = False) -> PlainLabel:
        label = PlainLabel(words, self.look, size_px, bold)
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        return label

    def _line(self, field: Field) -> QLineEdit:
        line = QLineEdit(field.text)
        line.setAccessibleName(field.label)
        line.setMaxLength(MOST_LETTERS)
        # The border and the room inside it, then the whole height of a line, so that no letter is cut.
        sizes = self.look.sizes
        high = QFontMetrics(self.look.font(sizes.reading)).height() + 4 * sizes.border + 32
        line.setMinimumHeight(max(sizes.control, high))
        # Not textEdited: what a screen reader or a voice control writes there is no typing.
        line.textChanged.connect(partial(self._tell, field.key))
        self._lines[field.key] = line
        return line

    def _tell(self, key: str, text: str) -> None:
        self.pressed.emit(Press(Do.TYPED, f"{key} {text}"))

    def show_body(self, body: Body) -> None:
        """Take over the sentence below, and what stands in a line where that is not there already."""
        if not isinstance(body, Form):
            return
        told = self._foot.text() != body.foot
        self._foot.setText(body.foot)
        for field in body.fields:
            line = self._lines[field.key]
            if line.text() != field.text:
                with QSignalBlocker(line):
                    line.setText(field.text)
                told = True
        if told and not any(line.hasFocus() for line in self._lines.values()):
            self.take_focus()  # something is to be written again

    def take_focus(self) -> None:
        """Put the keys into the first line that is empty, else into the first."""
        lines = list(self._lines.values())
        first = next((line for line in lines if not line.text()), lines[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
