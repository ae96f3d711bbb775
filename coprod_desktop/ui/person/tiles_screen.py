# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Big tiles to choose from, and the row off the scale."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import Tiles
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import MOST_PICTURE_PX
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

ROW_PX = 88
"""Least height of the answers off the scale. *Source*: screens.md, colours, type, shape."""


class TilesScreen(Screen):
    """Shows `Tiles`."""

    def __init__(self, body: Tiles, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the tiles out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._alike: list[Tile] = []
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        if body.heading:
            column.addLayout(self._heading(body, room.height()))
        column.addLayout(self._grid(body, room.width()), 1)
        if body.row:
            column.addLayout(self._row(body.row, room.width()))
        if body.foot:
            foot = PlainLabel(body.foot, look, look.sizes.tile)
            foot.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
            self.parts["foot"] = foot
            column.addWidget(foot)

    def _heading(self, body: Tiles, height_px: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING_PX if body.pic else 0, 0, 0, 0)
        if body.pic:
            # On a low screen all of the answers count more than this picture.
            side = round(min(84 * min(self.look.sizes.scale, 1.5), max(64, height_px / 6)))
            line.addWidget(PictureBox(body.pic, self.look, self.pictures, side, framed=False))
        heading = PlainLabel(body.heading, self.look, self.look.sizes.heading, bold=True)
        heading.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["heading"] = heading
        line.addWidget(heading, 1)
        return line

    def _grid(self, body: Tiles, width_px: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2)
        made = [self.tile(button, Shape.ABOVE, self.look.sizes.answer) for button in body.tiles]
        widest = max(tile.minimumSizeHint().width() for tile in made)
        fit = max(1, (width_px - 32) // (widest + 2))
        if body.first_is_big and fit >= 2 and len(made) > 1:
            rows = 2 if len(made) > 2 else 1
            grid.addWidget(made[0], 0, 0, rows, 1)
            for number, tile in enumerate(made[1:]):
                grid.addWidget(tile, number % rows, 1 + number // rows)
        else:
            count = len(made)
            wanted = count if count <= 4 else (count + 1) // 2 if count <= 8 else 4
            columns = min(wanted, fit)
            for number, tile in enumerate(made):
                grid.addWidget(tile, number // columns, number % columns)
        self._alike = made[1:] if body.first_is_big else made
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give like tiles pictures of one size: a larger one would look as if it counted more (rule Q7)."""
        super().resizeEvent(event)
        for tile in self._alike:
            tile.most_picture_px = MOST_PICTURE_PX
        side_px = min((tile.picture_px() for tile in self._alike), default=MOST_PICTURE_PX)
        for tile in self._alike:
            tile.most_picture_px = side_px

    def _row(self, row: tuple[Button, ...], width_px: int) -> QHBoxLayout | QVBoxLayout:
        made = [self.tile(button, Shape.BESIDE, ROW_PX) for button in row]
        wide = sum(tile.minimumSizeHint().width() + 2 for tile in made) + 32
        line: QHBoxLayout | QVBoxLayout = QHBoxLayout() if wide <= width_px else QVBoxLayout()
        line.setSpacing(2)
        for tile in made:
            line.addWidget(tile, 1)
        return line
