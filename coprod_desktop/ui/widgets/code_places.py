# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The places of a code: an empty ring, a full one, or the picture that was touched."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.presenters.pad_state import Pad
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import draw_pic, draw_spoken_frame

PLACE_PX = 56
MOST_GROWTH = 1.5
GAP_PX = 12
FULL_PART = 0.4
"""How much of a place the dot of what was entered fills, across."""


class CodePlaces(QWidget):
    """Shows how much of a code is entered."""

    def __init__(self, pad: Pad, look: Look, pictures: Pictures, parent: QWidget) -> None:
        """Show the places.

        Args:
            pad: tells how many.
            look: colours and sizes.
            pictures: gives the pictures.
            parent: the screen.
        """
        super().__init__(parent)
        self._look, self._pictures = look, pictures
        self._lit = False
        self._side = round(PLACE_PX * min(look.sizes.scale, MOST_GROWTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pad = pad
        self.show_pad(pad)

    def show_pad(self, pad: Pad) -> None:
        """Take over how much is entered."""
        self._pad = pad
        self.setAccessibleName(pad.count)
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Frame the places while they are spoken."""
        self._lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the places of the code, in one row."""
        wide = self._pad.places * (self._side + GAP_PX) + 2 * RING_PX
        return QSize(wide, self._side + 2 * RING_PX)

    def minimumSizeHint(self) -> QSize:
        """As high as one place."""
        return QSize(self._side + 2 * RING_PX, self._side + 2 * RING_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(self._pad.places, self._pad.entered)
        step = min(self._side + GAP_PX, (self.width() - 2 * RING_PX) // count)
        side = min(self._side, step - 4)
        for number in range(count):
            place = QRect(RING_PX + number * step, (self.height() - side) // 2, side, side)
            self._draw_place(painter, place, number)
        if self._lit:
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, 12)
        painter.end()

    def _draw_place(self, painter: QPainter, place: QRect, number: int) -> None:
        at, border = self._look.colours, self._look.sizes.border
        inset = border / 2
        painter.setPen(QPen(QColor(at.edge), border))
        painter.setBrush(QColor(at.plate if number < len(self._pad.shown) else at.tile))
        painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), 14, 14)
        if number < len(self._pad.shown):
            room = place.adjusted(2 * border, 2 * border, -2 * border, -2 * border)
            draw_pic(painter, room, self._pad.shown[number], self._pictures, "")
        elif number < self._pad.entered:
            gone = place.width() * (1 - FULL_PART) / 2
            painter.setBrush(QColor(at.edge))
            painter.drawEllipse(QRectF(place).adjusted(gone, gone, -gone, -gone))
