# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a sheet looks: its strokes as pixels, and the picture that is kept of it. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from coprod_desktop.domain.sheet import SHEET_SIZE, USUAL_PRESSURE, Ink, Pen, Point, Sheet, Stroke, Width

PAPER = "#ffffff"
"""A sheet is white in every theme: so the team sees what the person saw."""
INK_COLOURS = {
    Ink.BLACK: "#1b2430",
    Ink.BLUE: "#1f5fae",
    Ink.RED: "#c8372d",
    Ink.GREEN: "#1f7a3f",
    Ink.ORANGE: "#d9730d",
    Ink.RUBBER: PAPER,
}
WIDTHS = {Width.THIN: 8.0, Width.THICK: 26.0}
"""In units of the sheet, at the usual pressure."""
RUBBER_WIDTH = 70.0


def width_of(pen: Pen, pressure: float) -> float:
    """How wide a pen draws, in units of the sheet.

    Args:
        pen: what is drawn with.
        pressure: 0 to 1.
    """
    if pen.ink is Ink.RUBBER:
        return RUBBER_WIDTH
    return WIDTHS[pen.width] * (0.5 + pressure / (2 * USUAL_PRESSURE))


def painted(sheet: Sheet) -> QImage:
    """The whole sheet, one pixel to a unit."""
    image = QImage(*SHEET_SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    base = QImage.fromData(sheet.shown_base) if sheet.shown_base else QImage()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not base.isNull():
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fitted = base if base.size() == image.size() else base.scaled(image.size(), keep, smooth)
        left, top = (image.width() - fitted.width()) // 2, (image.height() - fitted.height()) // 2
        painter.drawImage(left, top, fitted)
    for stroke in sheet.strokes:
        draw_stroke(painter, stroke)
    painter.end()
    return image


def draw_stroke(painter: QPainter, stroke: Stroke) -> None:
    """Draw one line, or a dot where the pen did not move."""
    first = stroke.points[0]
    draw_piece(painter, stroke.pen, first, first)
    for one, other in zip(stroke.points, stroke.points[1:], strict=False):
        draw_piece(painter, stroke.pen, one, other)


def draw_piece(painter: QPainter, pen: Pen, one: Point, other: Point) -> None:
    """Draw from one point to the next.

    Args:
        painter: draws in units of the sheet.
        pen: what is drawn with.
        one: where it begins.
        other: where it ends.
    """
    wide = width_of(pen, other.pressure)
    round_cap = Qt.PenCapStyle.RoundCap
    painter.setPen(QPen(QColor(INK_COLOURS[pen.ink]), wide, c=round_cap, j=Qt.PenJoinStyle.RoundJoin))
    if (one.x, one.y) == (other.x, other.y):
        painter.drawPoint(QPointF(other.x, other.y))
    else:
        painter.drawLine(QPointF(one.x, one.y), QPointF(other.x, other.y))


def png_of(image: QImage) -> bytes:
    """A picture as PNG: its pixels and nothing else."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
