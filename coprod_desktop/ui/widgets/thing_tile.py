# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A thing that can be carried: pressed like any tile, or dragged and let go somewhere else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import WRAP, wrapped_height
from coprod_desktop.ui.widgets.tile import Shape, Tile

PAD_PX = 2
"""Room round what a small thing shows, inside the room for its ring."""
LEAST_PICTURE_PART = 1.8
"""The picture of a thing in hand is at least so many times as high as its words."""
GAP_PX = 8
"""Between the picture and the words of a small thing."""


class ThingTile(Tile):
    """A thing in hand: large, with its words, and marked as the one that goes where somebody points.

    Attributes:
        picture_part: how large its picture is, as parts of the height of its words.

    Signals:
        carried: where the pointer is, on the whole screen, while it is dragged.
        let_go: where the pointer was when it was let go.
    """

    carried = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(
        self, button: Button, look: Look, pictures: Pictures, shape: Shape, parent: QWidget | None = None
    ) -> None:
        """Show a thing; arguments as `Tile`."""
        self.picture_part = LEAST_PICTURE_PART
        super().__init__(button, look, pictures, shape, parent)
        self._from: QPoint | None = None
        self._is_carried = False

    def _least_picture_px(self) -> int:
        return 0 if self._look.words_only else round(self.picture_part * self.words_px)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was taken."""
        self._from, self._is_carried = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Be carried, once the pointer went further than a hand trembles."""
        at = event.position().toPoint()
        far = self._from is not None and (at - self._from).manhattanLength()
        if far and far >= QApplication.startDragDistance() and event.buttons() & Qt.MouseButton.LeftButton:
            self._is_carried = True
            self.setDown(False)
        if self._is_carried:
            self.carried.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go; what was not carried was pressed."""
        self._from = None
        if self._is_carried:
            self._is_carried = False
            self.let_go.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def draw_ground(self, painter: QPainter) -> None:
        """Draw it as a tile with a mark inside its border: this is the thing in hand."""
        super().draw_ground(painter)
        inset = RING_PX + self._look.sizes.border + 2
        painter.setPen(QPen(QColor(self._look.colours.spoken_edge), 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = max(0.0, self.corner_px() - 4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)


class Chip(ThingTile):
    """A thing that lies on a mat: small. Its words stand beside its picture where there is room for them."""

    def __init__(
        self, button: Button, look: Look, pictures: Pictures, worded: bool, parent: QWidget | None = None
    ) -> None:
        """Show a thing.

        Args:
            button: its words and picture; a press takes it up again.
            look: colours and sizes.
            pictures: gives the picture.
            worded: whether there is room for its words.
            parent: the widget that holds it.
        """
        self.worded = worded
        super().__init__(button, look, pictures, Shape.BESIDE, parent)

    def heightForWidth(self, width: int) -> int:
        """As high as its place."""
        return self.height()

    def minimumSizeHint(self) -> QSize:
        """Its place has a size of its own."""
        return self.minimumSize()

    def ground_colour(self) -> str:
        """What it lies on shows."""
        return self._look.fill(self.button.tone)

    def draw_ground(self, painter: QPainter) -> None:
        """Draw nothing but the ring of focus or of speech."""
        self.draw_rings(painter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, with the words beside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter)
        inside = self.rect().adjusted(*(2 * [RING_PX + PAD_PX]), *(2 * [-RING_PX - PAD_PX]))
        side = chip_picture_px(inside.width(), inside.height(), self.worded, self._look)
        if not self.worded:
            at = QRect(0, 0, side, side)
            at.moveCenter(inside.center())
            self.draw_picture(painter, at)
            painter.end()
            return
        self.draw_picture(painter, QRect(inside.left(), inside.center().y() - side // 2, side, side))
        words = inside.adjusted(side + GAP_PX, 0, -GAP_PX, 0)
        font = chip_font_px(self._look)
        high = wrapped_height(self._look, font, True, self.button.words, words.width())
        words = QRect(words.left(), inside.center().y() - high // 2, words.width(), high)
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(self._look.font(font, True))
        painter.drawText(words, WRAP, self.button.words)
        painter.end()


class CarriedThing(QWidget):
    """What is seen of a thing while it is dragged. It takes no presses."""

    def __init__(self, tile: ThingTile, over: QWidget) -> None:
        """Look like a tile.

        Args:
            tile: what is dragged.
            over: is dragged over.
        """
        super().__init__(over)
        self._looks = tile.grab()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(tile.size())
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._looks)
        painter.end()


def chip_font_px(look: Look) -> int:
    """The size of the words of a small thing."""
    return look.sizes.small


def chip_picture_px(width_px: int, height_px: int, worded: bool, look: Look) -> int:
    """The side of the picture of a small thing with so much room inside."""
    if look.words_only:
        return 0
    return min(height_px, round(width_px * 0.42)) if worded else min(height_px, width_px)


def words_fit(words: str, look: Look, cell: QSize) -> bool:
    """Whether the words of a small thing have room beside its picture in a place of this size."""
    wide, high = cell.width() - 2 * (RING_PX + PAD_PX), cell.height() - 2 * (RING_PX + PAD_PX)
    free = wide - chip_picture_px(wide, high, True, look) - 2 * GAP_PX
    metrics = QFontMetrics(look.font(chip_font_px(look), True))
    longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
    return longest <= free and wrapped_height(look, chip_font_px(look), True, words, free) <= high


def chip_words_px(words: str, look: Look, width_px: int) -> int:
    """How high a small thing is that shows only its words at this width, with the room for its ring."""
    edge = RING_PX + PAD_PX
    return wrapped_height(look, chip_font_px(look), True, words, width_px - 2 * edge - 2 * GAP_PX) + 2 * edge
