# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Big tiles to choose from, and the row off the scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout

from coprod_desktop.presenters.screen_parts import Grid
from coprod_desktop.presenters.screen_state import Body, Tiles
from coprod_desktop.ui.person.question_parts import draw_in_edges, foot_label, heading_line, tile_row
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import MOST_PICTURE_PX
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

MORE_SHARE, WHOLE_SHARE = 3, 4
"""How wide the way to more tiles is beside them: it is none of them."""


EDGE_PX = 24 - RING_PX
PLAIN_TO_SEE = 1.25
"""Pictures are so large, as a part of a control, before the words beside them keep their size."""
LARGE_ENOUGH = (1.0, 0.8)
SMALLER = (*LARGE_ENOUGH, 0.6, 0.5)
"""Pictures so large, as parts of a control, where seeing everything without scrolling counts more."""


class TilesScreen(Screen):
    """Shows `Tiles`."""

    def __init__(
        self,
        body: Tiles,
        look: Look,
        pictures: Pictures,
        room: QSize,
        above: Callable[[], QLayout] | None = None,
    ) -> None:
        """Lay the tiles out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
            above: makes what stands above all else on a screen that shows more than tiles.
        """
        super().__init__(look, pictures)
        self._alike: list[Tile] = []
        self._more: Tile | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._column = column = QVBoxLayout(self)
        close_up(column, EDGE_PX, 6)
        if above:
            column.addLayout(above())
        if body.heading:
            column.addLayout(heading_line(self, body.heading, body.pic, room.height()))
        column.addLayout(self._grid, 1)
        made = [self.tile(button, Shape.ABOVE, look.sizes.answer) for button in body.tiles]
        self._alike = made[1:] if body.first_is_big else made
        if body.more:
            self._more = self.tile(body.more, Shape.ABOVE)
            self._more.words_px = look.sizes.bar
        if body.row:
            column.addLayout(tile_row(self, body.row, room.width()))
        self._foot: PlainLabel | None = None
        if body.foot:
            self._foot = foot_label(self, body.foot)
            column.addWidget(self._foot)
        if body.grid:
            self._place_in_grid(made, body.grid, room)
        else:
            self._fill(made, body.first_is_big, room)

    def show_body(self, body: Body) -> None:
        """Take over the sentence below."""
        if self._foot is not None and isinstance(body, Tiles):
            self._foot.setText(body.foot)

    def _fill(self, made: list[Tile], first_is_big: bool, room: QSize) -> None:
        """Put the tiles into the grid, so that all of them are seen at once where that is possible."""
        columns, fit = self._lines(made, room)
        if first_is_big and fit >= 2 and len(made) > 1:
            self._place_first_big(made)
            return
        self._place(made, columns, fit)
        if self._is_too_high(room) and not self._squeeze(made, room):
            # It scrolls all the same, so nothing is smaller than it must be.
            sizes = self.look.sizes
            self._show_at(made, sizes.tile, round(sizes.control * min(sizes.scale, 1.5)))
            self._show_around(sizes.heading, sizes.tile)
            self._place(made, columns, fit)

    def _wanted_columns(self, count: int) -> int:
        """How many tiles stand beside each other where there is room for them."""
        return count if count <= 4 else (count + 1) // 2 if count <= 8 else max(4, -(-count // 3))

    def _lines(self, made: list[Tile], room: QSize) -> tuple[int, int]:
        """How many tiles stand side by side, and how many could."""
        if self._more:
            self._more.shape = Shape.ABOVE  # another try may have left it lying
        widest = max(tile.minimumSizeHint().width() for tile in (*made, self._more) if tile)
        fit = max(1, (room.width() - 32) // (widest + 2))
        return min(self._wanted_columns(len(made)), fit), fit

    def _squeeze(self, made: list[Tile], room: QSize) -> bool:
        """Seeing everything without scrolling counts more than large words, then than large pictures.

        Returns:
            Whether everything can be seen now.
        """
        sizes, words_px = self.look.sizes, self._words_sizes_px()
        for size_px in words_px:
            if self._fits_at(made, room, size_px, PLAIN_TO_SEE):
                return True
        # Around the tiles, words are as large as those of the bars now.
        self._show_around(round(sizes.heading * sizes.bar_scale / sizes.scale), sizes.bar)
        # Who needs large text does not see tiny pictures: it scrolls before they are tiny.
        parts = SMALLER if sizes.bar_scale == sizes.scale else LARGE_ENOUGH
        for size_px, part in (
            *((size, PLAIN_TO_SEE) for size in words_px),
            *((sizes.bar, at) for at in parts),
        ):
            if self._fits_at(made, room, size_px, part):
                return True
        draw_in_edges(self, room)
        return not self._is_too_high(room)

    def _words_sizes_px(self) -> tuple[int, int, int]:
        """The words of tiles from their own size down to that of the bars."""
        sizes = self.look.sizes
        return sizes.tile, (sizes.tile + sizes.bar) // 2, sizes.bar

    def _fits_at(self, made: list[Tile], room: QSize, words_px: int, picture_part: float) -> bool:
        """Whether everything is seen with words and pictures of a size; the tiles are placed for it."""
        self._show_at(made, words_px, round(picture_part * self.look.sizes.control))
        columns, fit = self._lines(made, room)
        in_one_line = len(made) + (self._more is not None) <= fit
        for across in (columns, len(made)) if in_one_line else (columns,):
            self._place(made, across, fit)
            if not self._is_too_high(room):
                return True
        return False

    def _show_around(self, heading_px: int, foot_px: int) -> None:
        heading = self.parts.get("heading")
        if isinstance(heading, PlainLabel):
            heading.restyle(self.look, heading_px, bold=True)
        if self._foot is not None:
            self._foot.restyle(self.look, foot_px)

    def _show_at(self, made: list[Tile], words_px: int, least_picture_px: int) -> None:
        for tile in made:
            tile.words_px = words_px
        self._show_pictures(made, least_picture_px)

    def _show_pictures(self, made: list[Tile], least_px: int) -> None:
        for tile in (*made, self._more):
            if tile:
                tile.least_picture_px = least_px
                tile.updateGeometry()  # its layout remembers how high it was

    def _is_too_high(self, room: QSize) -> bool:
        for layout in (self._grid, self._column):
            layout.invalidate()  # what is not shown yet does not do that by itself
        return self.heightForWidth(room.width()) > room.height()

    def _place_in_grid(self, made: list[Tile], places: Grid, room: QSize) -> None:
        """Put each tile into its own place, and leave the others empty."""
        grid = self._grid
        for tile, place in zip(made, places.places, strict=True):
            grid.addWidget(tile, place // places.columns, place % places.columns)
        if self._more:
            grid.addWidget(self._more, places.rows - 1, places.columns)
            grid.setColumnStretch(places.columns, MORE_SHARE)
        for column in range(places.columns):
            grid.setColumnStretch(column, WHOLE_SHARE)
        for row in range(places.rows):
            grid.setRowStretch(row, 1)
        for part in SMALLER:
            self._show_pictures(made, round(part * self.look.sizes.control))
            if not self._is_too_high(room):
                return
        draw_in_edges(self, room)

    def _place_first_big(self, made: list[Tile]) -> None:
        first, *others = made
        rows = min(2, len(others))
        columns = -(-len(others) // rows)
        free = rows * columns - len(others)
        self._grid.addWidget(first, 0, 0, rows, 1)
        for number, tile in enumerate(others):
            # The first of the others takes what is free: those below keep their places when one more comes.
            place, wide = (number + free, 1) if number else (0, 1 + free)
            self._grid.addWidget(tile, place // columns, 1 + place % columns, 1, wide)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, WHOLE_SHARE)
        for row in range(rows):
            self._grid.setRowStretch(row, 1)

    def _place(self, made: list[Tile], columns: int, fit: int) -> None:
        """Put the tiles in lines; the way to more comes last, where a place is free, or beside, or below."""
        grid = self._grid
        for tile in (*made, self._more):
            if tile:
                grid.removeWidget(tile)
        for number, tile in enumerate(made):
            grid.addWidget(tile, number // columns, number % columns)
        rows = -(-len(made) // columns)
        is_free = len(made) % columns > 0
        beside = self._more is not None and not is_free and columns < fit
        if self._more:
            self._more.shape = Shape.ABOVE if is_free or beside else Shape.BESIDE
            in_line = (rows - 1, columns - 1 if is_free else columns, 1, 1)
            grid.addWidget(self._more, *(in_line if is_free or beside else (rows, 0, 1, columns)))
        for column in range(grid.columnCount()):
            # A column beyond is left from another try.
            beyond = MORE_SHARE if beside and column == columns else 0
            grid.setColumnStretch(column, WHOLE_SHARE if column < columns else beyond)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1 if row < rows else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give like tiles pictures of one size: a larger one would look as if it counted more (rule Q7)."""
        super().resizeEvent(event)
        for tile in self._alike:
            tile.most_picture_px = MOST_PICTURE_PX
        side_px = min((tile.picture_px() for tile in self._alike), default=MOST_PICTURE_PX)
        for tile in self._alike:
            tile.most_picture_px = side_px
