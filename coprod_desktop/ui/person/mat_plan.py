# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a mat is laid out in the room that there is, so that nothing moves while things are sorted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize

from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.ui.person.question_parts import ROW_PX
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import wrapped_height
from coprod_desktop.ui.widgets.mat_place import Cells
from coprod_desktop.ui.widgets.tile import Shape, Tile

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


@dataclass(frozen=True)
class MatPlan:
    """The sizes of a mat, in logical pixels.

    Attributes:
        thing: where the thing in hand stands.
        thing_size: of the thing in hand, whichever it is.
        stacked: whether the parts stand under each other, because it is narrow.
        name_shape: where the pictures of the names of the three parts stand.
        name_px: the height of these names.
        row_px: the height of the names off the scale.
        cells: the places in the three parts.
        row_cells: the places in the parts off the scale.
    """

    thing: ThingStands
    thing_size: QSize
    stacked: bool
    name_shape: Shape
    name_px: int
    row_px: int
    cells: Cells
    row_cells: Cells

    @classmethod
    def fitting(cls, body: Mat, look: Look, pictures: Pictures, room: QSize) -> MatPlan:
        """Work out the plan.

        Args:
            body: the mat; every one of its things must have room in every part.
            look: sizes.
            pictures: for the tiles that are measured.
            room: the width and height there are for the whole screen.
        """
        wide = room.width() - 2 * EDGE_PX
        measure = _Measure(look, pictures)
        part_px = (wide - 4) // 3
        names = [part.button for part in body.points]
        row = [part.button for part in body.row]
        cell_px = look.sizes.control + 2 * RING_PX
        stacked = measure.narrowest(names, Shape.ABOVE) > part_px or (
            measure.narrowest(row, Shape.BESIDE) > part_px - cell_px
        )
        if stacked:
            part_px = wide
        beside = not stacked and measure.widest(names, Shape.BESIDE) <= part_px
        name_shape = Shape.BESIDE if beside or stacked else Shape.ABOVE
        name_px = measure.highest(names, name_shape, part_px)
        row_px = max(ROW_PX + 2 * RING_PX, measure.highest(row, Shape.BESIDE, part_px - cell_px))
        numbered = [Button(each.press, each.words, each.pic, note="8 of 8") for each in body.all_things]
        thing_px = max(
            measure.widest(numbered, Shape.BESIDE), round(LEAST_THING_PX * min(look.sizes.scale, 1.3))
        )
        thing_px = min(wide, thing_px)
        thing_size = QSize(thing_px, measure.highest(numbered, Shape.BESIDE, thing_px))
        foot = wrapped_height(look, look.sizes.tile, False, body.foot, wide) + 22 if body.foot else 0

        def left_for_things(beside_heading: bool) -> int:
            words_px = wide - 2 * RING_PX - (thing_px if beside_heading else 0)
            heading = wrapped_height(look, look.sizes.heading, True, body.heading, words_px) + 2 * RING_PX
            above = max(heading, thing_size.height()) if beside_heading else heading
            below = 0 if beside_heading else thing_size.height() + GAP_PX
            rest = above + name_px + row_px + below + foot + 2 * EDGE_PX + 2 * GAP_PX
            return room.height() - rest - RING_PX

        stands, cells = ThingStands.ABOVE, Cells.holding(body.all_things, look, QSize(part_px - 8, 0))
        for beside_heading in (False, True):
            if stacked or (beside_heading and thing_px > wide // 2):
                continue
            found = Cells.holding(body.all_things, look, QSize(part_px - 8, left_for_things(beside_heading)))
            if found.rows_for(len(body.all_things)) * found.size.height() <= left_for_things(beside_heading):
                stands = ThingStands.BESIDE_HEADING if beside_heading else ThingStands.BELOW
                cells = found
                break
        row_free = part_px - measure.narrowest(row, Shape.BESIDE)
        row_cells = Cells(max(1, min(2, row_free // cell_px)), QSize(cell_px, cell_px), False)
        if stacked:
            cells = row_cells
        return cls(stands, thing_size, stacked, name_shape, name_px, row_px, cells, row_cells)


class _Measure:
    """Asks tiles for their sizes, without showing them."""

    def __init__(self, look: Look, pictures: Pictures) -> None:
        self._look, self._pictures = look, pictures

    def _tiles(self, buttons: list[Button], shape: Shape) -> list[Tile]:
        return [Tile(button, self._look, self._pictures, shape) for button in buttons]

    def widest(self, buttons: list[Button], shape: Shape) -> int:
        """How wide they want to be, on one line."""
        return max(tile.sizeHint().width() for tile in self._tiles(buttons, shape))

    def narrowest(self, buttons: list[Button], shape: Shape) -> int:
        """How narrow they can be, without splitting a word."""
        return max(tile.minimumSizeHint().width() for tile in self._tiles(buttons, shape))

    def highest(self, buttons: list[Button], shape: Shape, width_px: int) -> int:
        """How high they must be at a width."""
        return max(tile.heightForWidth(width_px) for tile in self._tiles(buttons, shape))
