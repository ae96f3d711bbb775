# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A sheet over the whole middle, with the colours, the widths and the rubber beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from coprod_desktop.domain.sheet import Mark
from coprod_desktop.presenters.own_way_state import Drawing
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.canvas import Canvas
from coprod_desktop.ui.widgets.drawing import draw_tick, wrapped_height
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

ROWS = 4
"""The tools stand in two columns of so many, where there is room; else in more columns."""
TICK_PX = 24


class ToolTile(Tile):
    """A small tile, with less room round its picture and a tick that leaves it free."""

    def _pad_px(self) -> int:
        return RING_PX + self._look.sizes.border + 1

    def _draw_badge(self, painter: QPainter) -> None:
        if self.button.picked:
            edge = RING_PX + 2 * self._look.sizes.border + 2
            draw_tick(painter, QRectF(self.width() - edge - TICK_PX, edge, TICK_PX, TICK_PX), self._look)


class DrawingScreen(Screen):
    """Shows `Drawing`. Each finished stroke is told as a press of `Do.DRAWN`."""

    def __init__(self, body: Drawing, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the sheet and the tools out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self.last_mark: Mark | None = None
        self._canvas = Canvas(body.sheet, body.pen, look, body.label, body.foot, self)
        self._canvas.drawn.connect(self._on_drawn)
        tools = [self._tool(button) for button in body.tools]
        wide = 4 * look.sizes.border + max(tile.minimumSizeHint().width() for tile in tools)
        least = max(tile.heightForWidth(wide) for tile in tools)
        edge, labels_px = 24 - RING_PX, self._labels_px(body, room.width())
        # Where the middle is low all of it is for the sheet; the words are said in any case.
        told = room.height() - labels_px - 2 * edge >= ROWS * least
        column = QVBoxLayout(self)
        close_up(column, edge if told else 2, 2)
        if told:
            self._add_label(column, "heading", body.heading, look.sizes.heading)
        line = QHBoxLayout()
        line.setSpacing(RING_PX)
        line.addWidget(self._canvas, 1)
        rows = max(1, min(ROWS, (room.height() - (labels_px + 2 * edge if told else 4)) // least))
        line.addLayout(_grid(tools, wide, -(-len(tools) // rows)))
        column.addLayout(line, 1)
        if told:
            self._add_label(column, "foot", body.foot, look.sizes.small)

    def _labels_px(self, body: Drawing, width_px: int) -> int:
        free = width_px - 48
        heading = wrapped_height(self.look, self.look.sizes.heading, True, body.heading, free)
        return (
            heading + wrapped_height(self.look, self.look.sizes.small, False, body.foot, free) + 5 * RING_PX
        )

    def _add_label(self, column: QVBoxLayout, part: str, words: str, size_px: int) -> None:
        label = PlainLabel(words, self.look, size_px, bold=part == "heading")
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        column.addWidget(label)

    def _tool(self, button: Button) -> Tile:
        tile = ToolTile(button, self.look, self.pictures, Shape.ABOVE, self)
        tile.words_px = self.look.sizes.bar
        tile.least_picture_px = round(34 * min(self.look.sizes.bar_scale, 1.2))
        tile.chosen.connect(self.pressed)
        self.parts[button.part] = tile
        self.tiles[button.press] = tile
        return tile

    def show_body(self, body: Body) -> None:
        """Take over what is drawn and the pen, on the sheet that is there."""
        if isinstance(body, Drawing):
            self._canvas.pen = body.pen
            self._canvas.show_sheet(body.sheet)

    @property
    def image(self) -> QImage:
        """The sheet as pixels."""
        return self._canvas.image

    def finish_stroke(self) -> None:
        """Lift the pen, so that nothing that was drawn is left out."""
        self._canvas.finish_stroke()

    def _on_drawn(self, mark: Mark) -> None:
        self.last_mark = mark
        self.pressed.emit(Press(Do.DRAWN))


def _grid(tools: list[Tile], wide_px: int, columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(0)
    for number, tile in enumerate(tools):
        tile.setFixedWidth(wide_px)
        grid.addWidget(tile, number // columns, number % columns)
    return grid
