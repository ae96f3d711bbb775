# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Writes down what a widget paints: each run of text with place, size and ink, and each picture.

It works for every widget, also for one that paints itself: it stands where the paper would be.
"""

# ruff: noqa: N802, N803 - the names are those of Qt
from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPixmap,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

METRIC = QPaintDevice.PaintDeviceMetric
PLAIN_METRICS = {
    METRIC.PdmNumColors: 1 << 24,
    METRIC.PdmDepth: 32,
    METRIC.PdmDpiX: 96,
    METRIC.PdmDpiY: 96,
    METRIC.PdmPhysicalDpiX: 96,
    METRIC.PdmPhysicalDpiY: 96,
    METRIC.PdmDevicePixelRatio: 1,
}


@dataclass(frozen=True)
class Run:
    """One run of text on one line.

    Attributes:
        text: as it was drawn.
        rect: from the top of its line to the bottom, in pixels of the widget.
        ink: the colour, as ``#rrggbb``.
        size_px: height of the font.
        family: of the font.
        clip: what of the widget could be painted on, when that was not all.
    """

    text: str
    rect: QRectF
    ink: str
    size_px: int
    family: str
    clip: QRectF | None


@dataclass(frozen=True)
class Painted:
    """What one widget painted, without its children."""

    runs: tuple[Run, ...]
    pictures: tuple[QRectF, ...]

    @property
    def words(self) -> str:
        """All of its text, in the order in which it was drawn."""
        return " ".join(run.text.strip() for run in self.runs if run.text.strip())


class _Pen(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []
        self.pictures: list[QRectF] = []

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing to do: the painter is asked when something is drawn."""

    def drawPath(self, path: QPainterPath) -> None:
        """Shapes are looked at as pixels."""

    def drawPolygon(self, *points: object) -> None:
        """Shapes are looked at as pixels."""

    def drawPixmap(self, r: QRectF | QRect, pm: QPixmap | QImage, sr: QRectF | QRect) -> None:
        self._note_picture(QRectF(r), pm.toImage() if isinstance(pm, QPixmap) else pm)

    def drawImage(self, r: QRectF | QRect, pm: QImage, sr: QRectF | QRect, *flags: object) -> None:
        self._note_picture(QRectF(r), pm)

    def _note_picture(self, rect: QRectF, image: QImage) -> None:
        if not is_blank(image):
            self.pictures.append(self.painter().combinedTransform().mapRect(rect))

    def drawTextItem(self, p: QPointF | QPoint | QPainterPath.Element, textItem: QTextItem) -> None:
        painter = self.painter()
        if not isinstance(p, QPointF):
            raise TypeError(f"text at {p!r}")
        at = painter.combinedTransform().map(p)
        high = textItem.ascent() + textItem.descent()
        rect = QRectF(at.x(), at.y() - textItem.ascent(), textItem.width(), high)
        whole = painter.combinedTransform()
        clip = whole.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        ink, font = painter.pen().color().name(), textItem.font()
        self.runs.append(Run(textItem.text(), rect, ink, font.pixelSize(), font.family(), clip))


class _Paper(QPaintDevice):
    def __init__(self, pen: _Pen, widget: QWidget) -> None:
        super().__init__()
        self._pen = pen
        wide, high = widget.width(), widget.height()
        self._metrics = {
            **PLAIN_METRICS,
            METRIC.PdmWidth: wide,
            METRIC.PdmHeight: high,
            METRIC.PdmWidthMM: wide,
            METRIC.PdmHeightMM: high,
            METRIC.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self._pen

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def is_blank(image: QImage) -> bool:
    """Whether nothing can be seen on an image."""
    small = image.convertToFormat(QImage.Format.Format_Alpha8)
    return not any(memoryview(small.constBits()))


def painted_by(widget: QWidget) -> Painted:
    """Let one widget paint itself, without its children.

    Args:
        widget: has its size already.

    Returns:
        What it painted, in its own pixels; also what is scrolled out of view.
    """
    pen = _Pen()
    widget.render(_Paper(pen, widget), QPoint(), QRegion(), QWidget.RenderFlag(0))
    return Painted(tuple(pen.runs), tuple(pen.pictures))
