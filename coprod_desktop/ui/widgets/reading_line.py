# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One sentence to read: lit while it is spoken, with the spoken word marked and hard words dotted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coprod_desktop.presenters.screen_state import Sentence
from coprod_desktop.ui.theme import Look

LINE_SPACING = 1.5
"""*Source*: WCAG 2.2, 1.4.8, and rule ER25 of the easy words."""
PAD_PX = 16
LONGEST_WORD_LETTERS = 20
"""A word that is longer, such as the name of a file, breaks where the line ends."""


class ReadingLine(QLabel):
    """One sentence. A screen reader reads it as a label."""

    def __init__(self, sentence: Sentence, look: Look, parent: QWidget | None = None) -> None:
        """Show a sentence.

        Args:
            sentence: its words and where its hard words are.
            look: colours and sizes.
            parent: the widget that holds it.
        """
        super().__init__(parent)
        self._sentence, self._look = sentence, look
        self._lit = False
        self._word: tuple[int, int] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(sentence.text)
        self.setFont(look.font(look.sizes.reading))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lit(self, lit: bool) -> None:
        """Light the line while it is spoken."""
        self._lit = lit
        self._word = self._word if lit else None
        self.update()

    def mark_word(self, start: int, length: int) -> None:
        """Mark the word that is being said.

        Args:
            start: its first letter.
            length: how many letters.
        """
        self._word = (start, length)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the wrapped sentence takes."""
        _layout, high = self._laid_out(width)
        return round(high) + 2 * PAD_PX

    def sizeHint(self) -> QSize:
        """A comfortable measure of about 30 letters."""
        wide = self.fontMetrics().horizontalAdvance("n" * 30) + 2 * PAD_PX
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word that may not break."""
        words = (word[:LONGEST_WORD_LETTERS] for word in self.text().split())
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        return QSize(longest + 2 * PAD_PX + 4, self.fontMetrics().height() + 2 * PAD_PX)

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        step = self.fontMetrics().height() * LINE_SPACING / 1.25
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width - 2 * PAD_PX))
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
        layout.endLayout()
        return layout, top

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the light, the mark, the words and the dots."""
        at = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._lit:
            painter.setPen(QPen(QColor(at.spoken_edge), 4))
            painter.setBrush(QColor(at.spoken))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 16, 16)
        layout, high = self._laid_out(self.width())
        origin = QPointF(PAD_PX, (self.height() - high) / 2)
        painter.setPen(QColor(at.ink))
        layout.draw(painter, origin, self._word_format())
        self._draw_dots(painter, layout, origin)
        painter.end()

    def _word_format(self) -> list[QTextLayout.FormatRange]:
        if self._word is None:
            return []
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = self._word
        style = QTextCharFormat()
        style.setBackground(QColor(self._look.colours.word))
        style.setForeground(QColor(self._look.colours.word_ink))
        mark.format = style
        return [mark]

    def _draw_dots(self, painter: QPainter, layout: QTextLayout, origin: QPointF) -> None:
        pen = QPen(QColor(self._look.colours.spoken_edge), 4, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for start, length in self._sentence.marks:
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                continue
            left, right = _x_of(line, start), _x_of(line, start + length)
            bottom = origin.y() + line.y() + line.height() + 3
            painter.drawLine(QPointF(origin.x() + left, bottom), QPointF(origin.x() + right, bottom))


def _x_of(line: QTextLine, letter: int) -> float:
    # Qt for Python gives a pair; its stubs know only the number.
    found: Any = line.cursorToX(letter)
    return float(found[0] if isinstance(found, tuple) else found)
