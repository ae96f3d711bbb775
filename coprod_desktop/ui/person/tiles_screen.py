# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Big tiles to choose from, and the row off the scale."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from coprod_desktop.presenters.screen_state import Button, Tiles
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape

ROW_PX = 88
"""Least height of the answers off the scale. *Source*: screens.md, colours, type, shape."""


class TilesScreen(Screen):
    """Shows `Tiles`."""

    def __init__(self, body: Tiles, look: Look, pictures: Pictures, width_px: int) -> None:
        """Lay the tiles out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            width_px: the width there is.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        if body.heading:
            heading = PlainLabel(body.heading, look, look.sizes.heading, bold=True)
            heading.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
            self.parts["heading"] = heading
            column.addWidget(heading)
        column.addLayout(self._grid(body, width_px), 1)
        if body.row:
            column.addLayout(self._row(body.row, width_px))
        if body.foot:
            foot = PlainLabel(body.foot, look, look.sizes.tile)
            foot.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
            self.parts["foot"] = foot
            column.addWidget(foot)

    def _grid(self, body: Tiles, width_px: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2)
        made = [self.tile(button, Shape.ABOVE, self.look.sizes.answer) for button in body.tiles]
        widest = max(tile.minimumSizeHint().width() for tile in made)
        fit = max(1, (width_px - 32) // (widest + 2))
        if body.first_is_big and fit >= 3:
            grid.addWidget(made[0], 0, 0, 2, 1)
            for number, tile in enumerate(made[1:]):
                grid.addWidget(tile, number // 2, 1 + number % 2)
        else:
            count = len(made)
            wanted = count if count <= 4 else (count + 1) // 2 if count <= 8 else 4
            columns = min(wanted, fit)
            for number, tile in enumerate(made):
                grid.addWidget(tile, number // columns, number % columns)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        return grid

    def _row(self, row: tuple[Button, ...], width_px: int) -> QHBoxLayout | QVBoxLayout:
        made = [self.tile(button, Shape.BESIDE, ROW_PX) for button in row]
        wide = sum(tile.minimumSizeHint().width() + 2 for tile in made) + 32
        line: QHBoxLayout | QVBoxLayout = QHBoxLayout() if wide <= width_px else QVBoxLayout()
        line.setSpacing(2)
        for tile in made:
            line.addWidget(tile, 1)
        return line
