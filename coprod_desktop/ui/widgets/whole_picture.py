# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A picture of any shape, whole, on a plate: a drawing, a photo, or what the camera sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from coprod_desktop.ui.theme import Look

LEAST_PX = 160
LIVE_EDGE = 3
"""Times as thick as an edge is, and red."""


class WholePicture(QLabel):
    """A picture of any shape, whole, on a plate."""

    def __init__(self, look: Look, words: str, live: bool = False) -> None:
        """Begin without a picture.

        Args:
            look: colours and sizes.
            words: what it shows, for somebody who does not see it.
            live: whether it is being filmed: it has a thick red edge then.
        """
        super().__init__()
        self._look, self._live = look, live
        self.image = QImage()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Large enough to know what it is."""
        return QSize(LEAST_PX, LEAST_PX)

    def sizeHint(self) -> QSize:
        """Its least size; it takes all the room there is."""
        return self.minimumSizeHint()

    def show_image(self, image: QImage) -> None:
        """Show this picture from now on."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and the picture."""
        border = self._look.sizes.border * (LIVE_EDGE if self._live else 1)
        room = QRectF(self.rect()).adjusted(border, border, -border, -border)
        size = QSize(self.image.size())
        if size.isEmpty():
            size = QSize(4, 3)
        size.scale(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QRectF(0, 0, size.width(), size.height())
        at.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(at, QColor(self._look.colours.plate))
        if not self.image.isNull():
            painter.drawImage(at, self.image)
        edge = self._look.colours.recording if self._live else self._look.colours.edge
        painter.setPen(QPen(QColor(edge), border))
        painter.drawRect(at)
        painter.end()
