# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One big round button, the live level, and the seconds."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from coprod_desktop.presenters.screen_state import Recording
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import draw_spoken_frame
from coprod_desktop.ui.widgets.level_meter import LevelMeter
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile
from coprod_desktop.words import _, several

INSIDE_A_CIRCLE = 0.64
"""The side of the square inside the drawn circle, as part of the width of the button with its ring."""


class RoundTile(Tile):
    """The record button: a tile that is a circle."""

    def sizeHint(self) -> QSize:
        """As large as a hand."""
        side = self.largest_px()
        return QSize(side, side)

    def largest_px(self) -> int:
        """The side that is comfortable to hit, in logical pixels."""
        return max(round(290 * min(self._look.sizes.scale, 1.6)), self._least_px())

    def minimumSizeHint(self) -> QSize:
        """Still large."""
        side = self._least_px()
        return QSize(side, side)

    def _least_px(self) -> int:
        side = round(190 * min(self._look.sizes.scale, 1.3))
        while self._need_px(side) > INSIDE_A_CIRCLE * side or self._longest_px() > INSIDE_A_CIRCLE * side:
            side += 8
        return side

    def _longest_px(self) -> int:
        metrics = QFontMetrics(self._look.font(self.words_px, True))
        return max(metrics.horizontalAdvance(word) for word in self.button.words.split())

    def _need_px(self, side_px: int) -> int:
        words = self._words_height(round(INSIDE_A_CIRCLE * side_px))
        return words + self._least_picture_px() + self._pad_px() // 2

    def inside(self) -> QRect:
        """The square inside the circle."""
        side = round(min(self.width(), self.height()) * INSIDE_A_CIRCLE)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def heightForWidth(self, width: int) -> int:
        """As high as it is wide, as far as there is room."""
        return min(width, self._least_px())

    def corner_px(self) -> float:
        """Half the side: a circle."""
        return min(self.width(), self.height()) / 2

    def draw_ground(self, painter: QPainter) -> None:
        """Draw the circle with its ring."""
        at = self._look.colours
        side = min(self.width(), self.height())
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(QColor(at.recording), 9))
        painter.setBrush(QColor(at.voice))
        painter.drawEllipse(square.adjusted(16, 16, -16, -16))
        if self.hasFocus():
            painter.setPen(QPen(QColor(at.focus), 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(square.adjusted(4, 4, -4, -4))
        if self._lit:
            draw_spoken_frame(painter, square, self._look, side / 2)


class RecordingScreen(Screen):
    """Shows `Recording`."""

    def __init__(self, body: Recording, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the button and the meter out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 8)
        # Here the one button counts more than the question, which everybody has just read.
        heading = PlainLabel(body.heading, look, min(look.sizes.heading, look.sizes.bar + 8), bold=True)
        heading.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["heading"] = heading
        column.addWidget(heading)
        line = QHBoxLayout()
        line.setSpacing(40)
        button = RoundTile(body.button, look, pictures, Shape.ABOVE, self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A little smaller than on a tile, so that the whole circle is in view.
        button.words_px = max(look.sizes.bar, round(look.sizes.tile * 0.75))
        button.setMaximumSize(button.largest_px(), button.largest_px())
        button.most_picture_px = round(button.largest_px() * 0.32)
        button.chosen.connect(self.pressed)
        self.parts[body.button.part] = button
        self.tiles[body.button.press] = button
        line.addStretch(1)
        line.addWidget(button, 3)
        self._meter: LevelMeter | None = None
        self._time: PlainLabel | None = None
        if body.live:
            line.addLayout(self._meter_column(), 3)
        line.addStretch(1)
        column.addLayout(line, 1)
        self.foot = PlainLabel(body.foot, look, look.sizes.tile)
        self.foot.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["foot"] = self.foot
        column.addWidget(self.foot)

    def _meter_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._meter = LevelMeter(_("How loud you are"), self.look)
        self._time = PlainLabel(_("Recording."), self.look, self.look.sizes.bar + 4, bold=True)
        # Room for the seconds below from the start, so that nothing moves when they come.
        self._time.setMinimumHeight(2 * self._time.fontMetrics().lineSpacing() + 4)
        self._meter.setMaximumHeight(160)
        column.addStretch(1)
        column.addWidget(self._meter, 3)
        column.addWidget(self._time, 0)
        column.addStretch(1)
        return column

    def show_level(self, level: float) -> None:
        """Show how loud it is, 0 to 1."""
        if self._meter:
            self._meter.add_level(level)

    def show_length(self, length_ms: int) -> None:
        """Show how long it has been, in milliseconds."""
        if self._time:
            seconds = several("{count} second", "{count} seconds", length_ms // 1000)
            self._time.setText(_("Recording.\n{seconds}").format(seconds=seconds))

    def say_below(self, words: str) -> None:
        """Show one sentence below, such as that nothing is heard."""
        self.foot.setText(words)
