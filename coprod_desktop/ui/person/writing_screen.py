# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A place to write a few words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.screen import Screen

MOST_LETTERS = 4000
MOST_LETTERS_OF_A_NAME = 40
MOST_LETTERS_OF_A_SECRET = 200
"""Twelve words of eight letters, with something between them."""


class Lines(QPlainTextEdit):
    """Several lines, no higher than they must be: whoever lays them out says how much more they get."""

    def sizeHint(self) -> QSize:
        """Its least height; Qt would ask for about ten lines."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Its least height."""
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())


class PlaceToWrite(Screen):
    """What every screen with a place to write has: one line or several, and the words in it.

    Signals:
        changed: other words stand there.
    """

    changed = Signal()

    def __init__(self, look: Look, pictures: Pictures, text: str, label: str, one_line: bool) -> None:
        """Make the place; the screen puts it into its layout.

        Args:
            look: colours and sizes.
            pictures: gives the pictures.
            text: what stands there.
            label: its name, for somebody who does not see it.
            one_line: whether it is a single line, such as a name.
        """
        super().__init__(look, pictures)
        # The border and the room inside it, then the whole height of a line, so that no letter is cut.
        self.line_px = QFontMetrics(look.font(look.sizes.reading)).height() + 4 * look.sizes.border + 32
        self.field: QLineEdit | QPlainTextEdit
        if one_line:
            self.field = QLineEdit(text)
            self.field.setMaxLength(MOST_LETTERS_OF_A_NAME)
        else:
            self.field = Lines(text)
            self.field.setTabChangesFocus(True)
            self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setMinimumHeight(max(look.sizes.control, self.line_px))
        self.field.setAccessibleName(label)
        self.field.textChanged.connect(self.changed)

    def take_focus(self) -> None:
        """Put the keys where the words go."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_text(self, text: str) -> None:
        """Put words there, the cursor at their end."""
        if isinstance(self.field, QLineEdit):
            self.field.setText(text)
        else:
            self.field.setPlainText(text)
            self.field.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """What stands there, without space round it, at most `MOST_LETTERS` letters."""
        return self.raw_text().strip()[:MOST_LETTERS]

    def raw_text(self) -> str:
        """What stands there, letter by letter."""
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    @property
    def cursor_at(self) -> int:
        """How many letters stand before the cursor."""
        if isinstance(self.field, QLineEdit):
            return self.field.cursorPosition()
        return self.field.textCursor().position()

    def put_cursor(self, at: int) -> None:
        """Put the cursor after so many letters."""
        if isinstance(self.field, QLineEdit):
            self.field.setCursorPosition(at)
            return
        cursor = self.field.textCursor()
        cursor.setPosition(min(at, len(self.raw_text())))
        self.field.setTextCursor(cursor)

    def type_in(self, sign: str) -> None:
        """Type at the cursor, in place of what is marked; an empty sign deletes the letter before it."""
        if isinstance(self.field, QLineEdit):
            if sign:
                self.field.insert(sign)
            else:
                self.field.backspace()
            return
        cursor = self.field.textCursor()
        if sign:
            cursor.insertText(sign)
        else:
            cursor.deletePreviousChar()
        self.field.ensureCursorVisible()
