# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Big tiles to choose from, and the row off the scale."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from coprod_desktop.presenters.screen_state import Body, Tiles
from coprod_desktop.ui.person.question_parts import foot_label, heading_line, tile_row
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import MOST_PICTURE_PX
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

MORE_SHARE, WHOLE_SHARE = 3, 4
"""How wide the way to more tiles is beside them: it is none of them."""


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
            column.addLayout(heading_line(self, body.heading, body.pic, room.height()))
        column.addLayout(self._grid(body, room.width()), 1)
        if body.row:
            column.addLayout(tile_row(self, body.row, room.width()))
        self._foot: PlainLabel | None = None
        if body.foot:
            self._foot = foot_label(self, body.foot)
            column.addWidget(self._foot)

    def show_body(self, body: Body) -> None:
        """Take over the sentence below."""
        if self._foot is not None and isinstance(body, Tiles):
            self._foot.setText(body.foot)

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
            grid.setColumnStretch(column, WHOLE_SHARE)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        self._add_more(grid, body, width_px)
        return grid

    def _add_more(self, grid: QGridLayout, body: Tiles, width_px: int) -> None:
        """Put the way to more tiles after the last of them: beside where there is room, else below."""
        if body.more is None:
            return
        rows, columns = grid.rowCount(), grid.columnCount()
        tile = self.tile(body.more, Shape.ABOVE)
        tile.words_px = self.look.sizes.bar
        widest = max(each.minimumSizeHint().width() for each in (*self._alike, tile))
        if (columns + 1) * (widest + 2) <= width_px - 32:
            grid.addWidget(tile, rows - 1, columns)
            grid.setColumnStretch(columns, MORE_SHARE)
        else:
            tile.shape = Shape.BESIDE
            grid.addWidget(tile, rows, 0, 1, columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give like tiles pictures of one size: a larger one would look as if it counted more (rule Q7)."""
        super().resizeEvent(event)
        for tile in self._alike:
            tile.most_picture_px = MOST_PICTURE_PX
        side_px = min((tile.picture_px() for tile in self._alike), default=MOST_PICTURE_PX)
        for tile in self._alike:
            tile.most_picture_px = side_px
