# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a mat is laid out in the room that there is, so that nothing moves while things are sorted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import product

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.screen_parts import Button, Do
from coprod_desktop.ui.person.question_parts import ROW_PX
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import wrapped_height
from coprod_desktop.ui.widgets.mat_place import Cells, PartName
from coprod_desktop.ui.widgets.tile import Shape, Tile
from coprod_desktop.words import _

EDGE_PX = 24 - RING_PX
GAP_PX = 6
LEAST_THING_PX = 340
"""The thing in hand is at least so wide at normal size, where there is room."""


class ThingStands(Enum):
    """Where the thing in hand stands."""

    BELOW = "below"
    BESIDE_HEADING = "beside"
    ABOVE = "above"
    """Right above the parts, so that both are seen together on a page that scrolls."""


AT_ONCE = (ThingStands.BELOW, ThingStands.BESIDE_HEADING)


@dataclass(frozen=True)
class MatPlan:
    """The sizes of a mat, in logical pixels.

    Attributes:
        thing: where the thing in hand stands.
        thing_size: of the thing in hand, whichever it is.
        stacked: whether the parts stand under each other, because it is narrow.
        count_px: room beside the thing in hand for which of how many it is; 0 when that stands above it.
        has_foot: whether there is room for the sentence below. It tells what is said in other ways, which the
            screen says and shows elsewhere too.
        name_shape: where the pictures of the names of the three parts stand.
        name_px: the height of these names.
        row_flat: whether what lies off the scale lies beside the names there, and not below.
        row_px: the height of the names off the scale.
        cells: the places in the three parts.
        row_cells: the places in the parts off the scale.
    """

    thing: ThingStands
    thing_size: QSize
    stacked: bool
    count_px: int
    has_foot: bool
    name_shape: Shape
    name_px: int
    row_flat: bool
    row_px: int
    cells: Cells
    row_cells: Cells

    @classmethod
    def fitting(cls, body: Mat, look: Look, pictures: Pictures, room: QSize) -> MatPlan:
        """Work out the plan.

        Args:
            body: the mat.
            look: sizes.
            pictures: for the tiles that are measured.
            room: the width and height there are for the whole screen.
        """
        measure = _Measure(look, pictures)
        wide = room.width() - 2 * EDGE_PX
        cell_px = look.sizes.control + 2 * RING_PX
        names = [part.button for part in body.points]
        row = [part.button for part in body.row]
        part_px = (wide - 4) // 3
        narrowest_row = measure.narrowest(row, Shape.BESIDE)
        stacked = max(measure.narrowest(names, Shape.ABOVE), narrowest_row) > part_px
        part_px = wide if stacked else part_px
        name_shape = Shape.BESIDE if measure.widest(names, Shape.BESIDE) <= part_px else Shape.ABOVE
        row_flat = narrowest_row + cell_px <= part_px
        row_columns = (part_px - narrowest_row if row_flat else part_px) // cell_px
        row_cells = Cells(max(1, min(2, row_columns)), QSize(cell_px, cell_px), False)
        row_px = measure.highest(row, Shape.BESIDE, part_px - row_cells.columns * cell_px * row_flat)
        thing_size = measure.thing_size(body.all_things, wide)
        count_px = measure.count_px(len(body.all_things))
        sized = cls(
            ThingStands.ABOVE,
            thing_size,
            stacked,
            count_px if thing_size.width() + count_px <= wide else 0,
            True,
            name_shape,
            measure.highest(names, name_shape, part_px),
            row_flat,
            max(ROW_PX + 2 * RING_PX, row_px),
            row_cells if stacked else Cells.holding(body.all_things, look, QSize(part_px - RING_PX, 0)),
            row_cells,
        )
        return sized if stacked else sized._all_seen_at_once(body, look, room, part_px)

    def _all_seen_at_once(self, body: Mat, look: Look, room: QSize, part_px: int) -> MatPlan:
        """The same, with all things in one part where there is room for them, else with half of them."""
        whole, half = len(body.all_things), (len(body.all_things) + 1) // 2
        for count, has_foot, stands in product((whole, half), (True, False), AT_ONCE):
            plan = replace(self, thing=stands, has_foot=has_foot)
            free = plan._free_px(body, look, room)
            cells = Cells.holding(body.all_things, look, QSize(part_px - RING_PX, max(0, free)), count)
            too_wide = stands is ThingStands.BESIDE_HEADING and self.thing_size.width() > room.width() / 2
            if cells.rows_for(count) * cells.size.height() <= free and not too_wide:
                return replace(plan, cells=cells)
        return self

    def _free_px(self, body: Mat, look: Look, room: QSize) -> int:
        """How high the things in a part may be, together, without scrolling."""
        beside = self.thing is ThingStands.BESIDE_HEADING
        wide = room.width() - 2 * EDGE_PX
        words_px = wide - 2 * RING_PX - (self.thing_size.width() + self.count_px if beside else 0)
        heading = wrapped_height(look, look.sizes.heading, True, body.heading, words_px) + 2 * RING_PX
        if beside:
            heading = max(heading, self.thing_size.height())
        below = 0 if beside else self.thing_size.height() + GAP_PX
        foot = wrapped_height(look, look.sizes.tile, False, body.foot, wide - 2 * RING_PX) + 2 * RING_PX
        rest = heading + self.name_px + below + self.row_px + 2 * EDGE_PX + 2 * GAP_PX + RING_PX // 2
        return room.height() - rest - (foot + GAP_PX if body.foot and self.has_foot else 0)


class _Measure:
    """Asks tiles for their sizes, without showing them."""

    def __init__(self, look: Look, pictures: Pictures) -> None:
        self._look, self._pictures = look, pictures

    def _tiles(self, buttons: list[Button], shape: Shape) -> list[Tile]:
        return [
            PartName(button, self._look, self._pictures, shape, small=button.press.do is Do.OFF_SCALE)
            for button in buttons
        ]

    def thing_size(self, things: tuple[Button, ...], most_px: int) -> QSize:
        """How large the thing in hand is, whichever it is."""
        tiles = [Tile(thing, self._look, self._pictures, Shape.BESIDE) for thing in things]
        least = round(LEAST_THING_PX * min(self._look.sizes.scale, 1.3))
        wide = min(most_px, max(least, *(tile.sizeHint().width() for tile in tiles)))
        return QSize(wide, max(tile.heightForWidth(wide) for tile in tiles))

    def count_px(self, count: int) -> int:
        """How wide it is to say which of so many things this is."""
        words = _("{page} of {pages}").format(page=count, pages=count)
        metrics = QFontMetrics(self._look.font(self._look.sizes.tile))
        return metrics.horizontalAdvance(words) + 2 * RING_PX

    def widest(self, buttons: list[Button], shape: Shape) -> int:
        """How wide they want to be, on one line."""
        return max(tile.sizeHint().width() for tile in self._tiles(buttons, shape))

    def narrowest(self, buttons: list[Button], shape: Shape) -> int:
        """How narrow they can be, without splitting a word."""
        return max(tile.minimumSizeHint().width() for tile in self._tiles(buttons, shape))

    def highest(self, buttons: list[Button], shape: Shape, width_px: int) -> int:
        """How high they must be at a width."""
        return max(tile.heightForWidth(width_px) for tile in self._tiles(buttons, shape))
