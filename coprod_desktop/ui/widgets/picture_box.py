# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A picture on a plate of its own, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.ui.colours import luminance
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.drawing import DARK_BELOW, draw_pic

LEAST_MAIN_PX = 160
"""The main picture of a page is never smaller. *Source*: rule ER26 of the easy words, our choice."""


class PictureBox(QLabel):
    """One picture that somebody who does not see it hears as its words."""

    def __init__(
        self,
        pic: Pic,
        look: Look,
        pictures: Pictures,
        least_px: int,
        framed: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show a picture.

        Args:
            pic: which one.
            look: colours and sizes.
            pictures: gives it.
            least_px: the least side, in logical pixels.
            framed: whether it stands on a plate with a border.
            parent: the widget that holds it.
        """
        super().__init__(parent)
        self._pic, self._look, self._pictures, self._framed = pic, look, pictures, framed
        self._least_px = least_px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(pictures.liked(pic).words)
        both = QSizePolicy.Policy.Expanding if framed else QSizePolicy.Policy.Fixed
        self.setSizePolicy(both, both)
        if look.words_only:
            self.hide()

    def sizeHint(self) -> QSize:
        """Large when framed, else just its least size."""
        side = round(self._least_px * 1.9) if self._framed else self._least_px
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Its least size."""
        return QSize(self._least_px, self._least_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        square = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        at = self._look.colours
        if self._framed:
            painter.setPen(QPen(QColor(at.edge), self._look.sizes.border))
            painter.setBrush(QColor(at.plate))
            corner = self._look.sizes.corner
            painter.drawRoundedRect(QRectF(square).adjusted(2, 2, -2, -2), corner, corner)
            inset = round(side * 0.12)
            square = square.adjusted(inset, inset, -inset, -inset)
        plate = at.plate if not self._framed and luminance(at.tile) < DARK_BELOW else ""
        draw_pic(painter, square, self._pic, self._pictures, plate)
        painter.end()
