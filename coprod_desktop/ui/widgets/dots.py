# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where I am among the steps of a plan, as dots beside the words that say it too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.theme import Look
from coprod_desktop.words import _


class Dots(QWidget):
    """Where I am among the steps: behind me filled, here yellow, ahead empty."""

    def __init__(self, done: int, steps: int, look: Look) -> None:
        """Show the steps.

        Args:
            done: how many are behind.
            steps: how many there are.
            look: colours.
        """
        super().__init__()
        self._done, self._steps, self._look = done, steps, look
        self.setAccessibleName(_("Step {step} of {steps}").format(step=done + 1, steps=steps))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """One row, or two when there are many steps."""
        rows = 1 if self._steps <= 12 else 2
        return QSize(-(-self._steps // rows) * 22 + 4, rows * 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        at = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(at.edge), 3))
        rows = 1 if self._steps <= 12 else 2
        a_row = -(-self._steps // rows)
        top = (self.height() - rows * 24) / 2
        for number in range(self._steps):
            colour = at.spoken_edge if number < self._done else at.word if number == self._done else at.paper
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(4 + number % a_row * 22, top + 4 + number // a_row * 24, 15, 15))
        painter.end()
