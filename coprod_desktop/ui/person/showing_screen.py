# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One picture over the whole middle: a drawing, a photo, or what the camera sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout

from coprod_desktop.presenters.own_way_state import Showing
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up

LEAST_PX = 160


class Frame(QLabel):
    """A picture of any shape, whole, on a plate."""

    def __init__(self, look: Look, words: str) -> None:
        """Begin without a picture.

        Args:
            look: colours and sizes.
            words: what it shows, for somebody who does not see it.
        """
        super().__init__()
        self._look = look
        self.image = QImage()
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
        border = self._look.sizes.border
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
        painter.setPen(QPen(QColor(self._look.colours.edge), border))
        painter.drawRect(at)
        painter.end()


class ShowingScreen(Screen):
    """Shows `Showing`."""

    def __init__(self, body: Showing, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the picture out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        self._add_label(column, "heading", body.heading, look.sizes.heading)
        self._frame = Frame(look, body.words)
        if body.picture:
            self._frame.show_image(QImage.fromData(body.picture))
        column.addWidget(self._frame, 1)
        if body.foot:
            self._add_label(column, "foot", body.foot, look.sizes.tile)

    def _add_label(self, column: QVBoxLayout, part: str, words: str, size_px: int) -> None:
        label = PlainLabel(words, self.look, size_px, bold=part == "heading")
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        column.addWidget(label)

    def show_image(self, image: QImage) -> None:
        """Show what the camera sees now."""
        self._frame.show_image(image)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._frame.image
