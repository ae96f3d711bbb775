# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens as rings: filled where there is a token, empty where one can go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.theme import Look

WOOD = "#b5522c"
"""The colour of a token in our set of pictures."""
GAP = 0.25
"""Room between two rings, as a part of a ring."""


class Rings(QWidget):
    """So many tokens of so many. It says nothing by itself: words beside it do."""

    def __init__(self, count: int, most: int, a_line: int, side_px: int, look: Look) -> None:
        """Show tokens.

        Args:
            count: how many are filled.
            most: how many rings there are.
            a_line: how many stand beside each other.
            side_px: of each ring, in logical pixels.
            look: colours.
        """
        super().__init__()
        self._count, self._most, self._a_line, self._side_px, self._look = count, most, a_line, side_px, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Fill so many."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """Its lines of rings."""
        pitch = self._side_px * (1 + GAP)
        lines = -(-self._most // self._a_line)
        return QSize(round(min(self._most, self._a_line) * pitch), round(lines * pitch))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rings."""
        at = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = max(2.5, self._side_px / 8)
        pitch = self._side_px * (1 + GAP)
        for number in range(self._most):
            line, place = divmod(number, self._a_line)
            ring = QRectF(place * pitch, line * pitch, self._side_px, self._side_px)
            ring.adjust(thick / 2, thick / 2, -thick / 2, -thick / 2)
            painter.setPen(QPen(QColor(at.edge), thick))
            painter.setBrush(QColor(WOOD) if number < self._count else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if number < self._count:
                # A second ring inside: a token can be told from an empty place without its colour.
                inner = ring.adjusted(*(2 * [self._side_px * 0.22]), *(2 * [-self._side_px * 0.22]))
                painter.setPen(QPen(QColor(at.plate), max(2.0, thick / 2)))
                painter.drawEllipse(inner)
        painter.end()
