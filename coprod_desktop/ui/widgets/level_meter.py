# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How loud it is now and was a moment ago, as bars."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.theme import Look

BARS = 16


class LevelMeter(QWidget):
    """The last `BARS` levels, the newest on the right. Nothing moves while nothing is recorded."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        """Start with silence.

        Args:
            words: what a screen reader says for it.
            look: colours.
            parent: the widget that holds it.
        """
        super().__init__(parent)
        self._look = look
        self._levels: deque[float] = deque([0.0] * BARS, maxlen=BARS)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def add_level(self, level: float) -> None:
        """Show one more level, 0 to 1."""
        self._levels.append(max(0.0, min(1.0, level)))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(350, 120)

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        return QSize(160, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars from the bottom up."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.recording))
        step = min(self.width() / BARS, 24.0)
        room = min(self.height(), 140)
        for number, level in enumerate(self._levels):
            high = max(6.0, room * level)
            painter.drawRoundedRect(QRectF(number * step, self.height() - high, step * 0.72, high), 4, 4)
        painter.end()
