# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What several widgets draw alike: a picture, the frame of speech, the room that wrapped words take."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look, font_of

WRAP = int(Qt.TextFlag.TextWordWrap)
MOST_PICTURE_PX = 320
DIMMED = 0.35
"""How much is seen of the picture of a way that leads nowhere."""
PLATE_EDGE = 0.09
"""How much of a picture's square is left free round it on a plate."""
DARK_BELOW = 0.4
"""A ground darker than this puts a light plate behind a picture, whose lines are dark."""


def draw_spoken_frame(painter: QPainter, rect: QRectF, look: Look, corner_px: float) -> None:
    """Draw the broken frame that goes round whatever is being said.

    Args:
        painter: draws on the widget.
        rect: the outside of the frame.
        look: colours.
        corner_px: radius of the corners.
    """
    pen = QPen(QColor(look.colours.spoken_edge), RING_PX - 2)
    pen.setDashPattern([2.2, 1.6])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = RING_PX / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner_px, corner_px)


def draw_tick(painter: QPainter, square: QRectF, look: Look) -> None:
    """Draw the mark of what is picked.

    Args:
        painter: draws on the widget.
        square: the mark fills it.
        look: colours.
    """
    side = square.width()
    painter.setPen(QPen(QColor(look.colours.picked_edge), side / 7, c=Qt.PenCapStyle.RoundCap))
    marks = ((0.1, 0.55), (0.4, 0.85), (0.9, 0.12))
    painter.drawPolyline([square.topLeft() + QPointF(side * x, side * y) for x, y in marks])


def draw_place(painter: QPainter, square: QRectF, place: int, look: Look) -> None:
    """Draw the mark of what is put in order: its number, on a round plate.

    Args:
        painter: draws on the widget.
        square: the plate fills it.
        place: 1 to 9.
        look: colours.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.picked_edge))
    painter.drawEllipse(square)
    number = QPainterPath()  # a shape as the tick is one: what is read and heard are the words of the place
    number.addText(0, 0, look.font(round(square.height() * 0.72), True), str(place))
    number.translate(square.center() - number.boundingRect().center())
    painter.setBrush(QColor(look.colours.picked))
    painter.drawPath(number)


def badge_size(words: str, look: Look) -> QSize:
    """How large the plate of a badge is, in logical pixels."""
    metrics = QFontMetrics(look.font(look.sizes.small, True))
    return QSize(metrics.horizontalAdvance(words) + 36, metrics.height() + 14)


def draw_badge(painter: QPainter, rect: QRectF, words: str, look: Look) -> None:
    """Draw a few words on a plate of their own.

    Args:
        painter: draws on the widget.
        rect: the plate, large enough for the words.
        words: on one line.
        look: colours and sizes.
    """
    painter.setPen(QPen(QColor(look.colours.edge), look.sizes.border))
    painter.setBrush(QColor(look.colours.paper))
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 18, 18)
    painter.setPen(QColor(look.colours.ink))
    painter.setFont(look.font(look.sizes.small, True))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)


def draw_pic(painter: QPainter, rect: QRect, pic: Pic, pictures: Pictures, plate: str) -> None:
    """Draw a picture in the middle of a square.

    Args:
        painter: draws on the widget.
        rect: the square.
        pic: which picture.
        pictures: gives it.
        plate: colour of the plate behind it, or empty for none.
    """
    inset = round(rect.width() * PLATE_EDGE) if plate else 0
    pixmap = pictures.pixmap(pic, rect.width() - 2 * inset, painter.device().devicePixelRatioF())
    if pixmap.isNull():
        return
    if plate:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(plate))
        painter.drawRoundedRect(rect, 10, 10)
    size = pixmap.deviceIndependentSize()
    left = rect.left() + (rect.width() - size.width()) / 2
    top = rect.top() + (rect.height() - size.height()) / 2
    painter.drawPixmap(QPointF(left, top), pixmap)


def wrapped_height(look: Look, size_px: int, bold: bool, words: str, width_px: int) -> int:
    """The height of words that wrap at a width, in logical pixels."""
    return _wrapped_height(look.family, size_px, bold, words, max(1, width_px))


@lru_cache(maxsize=1024)
def _wrapped_height(family: str, size_px: int, bold: bool, words: str, width_px: int) -> int:
    # Layouts ask many times for each screen.
    metrics = QFontMetrics(font_of(family, size_px, bold))
    return metrics.boundingRect(QRect(0, 0, width_px, 10_000), WRAP, words).height()
