# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A place to write a few words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from coprod_desktop.presenters.screen_state import Writing
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up

MOST_LETTERS = 4000
MOST_LETTERS_OF_A_NAME = 40


class WritingScreen(Screen):
    """Shows `Writing`."""

    def __init__(self, body: Writing, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the question and the place to write out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24, 12)
        heading = PlainLabel(body.heading, look, look.sizes.heading, bold=True)
        heading.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["heading"] = heading
        column.addWidget(heading)
        self._line: QLineEdit | None = None
        self._lines: QPlainTextEdit | None = None
        if body.one_line:
            self._line = QLineEdit(body.text)
            self._line.setMaxLength(MOST_LETTERS_OF_A_NAME)
            # The border and the room inside it, then the whole height of a line, so that no letter is cut.
            high = QFontMetrics(look.font(look.sizes.reading)).height() + 4 * look.sizes.border + 32
            self._line.setMinimumHeight(max(look.sizes.control, high))
            field: QLineEdit | QPlainTextEdit = self._line
        else:
            self._lines = QPlainTextEdit(body.text)
            self._lines.setTabChangesFocus(True)
            self._lines.setMinimumHeight(2 * look.sizes.control)
            self._lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            field = self._lines
        field.setAccessibleName(body.label)
        self._field = field
        column.addWidget(field, 0 if body.one_line else 1)
        if body.foot:
            foot = PlainLabel(body.foot, look, look.sizes.tile)
            foot.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
            self.parts["foot"] = foot
            column.addWidget(foot)
        if body.one_line:
            column.addStretch(1)

    def take_focus(self) -> None:
        """Put the keys where the words go."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_text(self, text: str) -> None:
        """Put words there, the cursor at their end."""
        if self._line is not None:
            self._line.setText(text)
        elif self._lines is not None:
            self._lines.setPlainText(text)
            self._lines.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """What stands there, at most `MOST_LETTERS` letters."""
        if self._line is not None:
            return self._line.text().strip()
        return self._lines.toPlainText().strip()[:MOST_LETTERS] if self._lines is not None else ""
