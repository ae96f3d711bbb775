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
from coprod_desktop.ui.widgets.mat_place import ROW_EDGE_PX, Cells, PartName
from coprod_desktop.ui.widgets.thing_tile import LEAST_PICTURE_PART, ThingTile
from coprod_desktop.ui.widgets.tile import Shape, Tile
from coprod_desktop.words import _

EDGE_PX = 24 - RING_PX
GAP_PX = 6
BETWEEN_PX = 2
LEAST_THING_PX = 340
"""The thing in hand is at least so wide at normal size, where there is room."""
PICTURE_PARTS = (2.6, 2.2, LEAST_PICTURE_PART)
"""The largest picture of the thing in hand is taken that leaves room for all else."""


class ThingStands(Enum):
    """Where the thing in hand stands."""

    BELOW = "below"
    BESIDE_HEADING = "beside"
    ABOVE = "above"
    """Right above the parts, so that both are seen together on a page that scrolls."""


AT_ONCE = (ThingStands.BELOW, ThingStands.BESIDE_HEADING)


@dataclass(frozen=True)
class PartsPlan:
    """The sizes of the parts of a mat, or of those off the scale, in logical pixels.

    Attributes:
        stacked: whether they stand under each other, because it is narrow.
        width_px: of each.
        name_shape: where the pictures of their names stand.
        name_px: the height of their names.
        flat: whether things lie beside the names, and not below.
        cells: the places for things.
    """

    stacked: bool
    width_px: int
    name_shape: Shape
    name_px: int
    flat: bool
    cells: Cells


@dataclass(frozen=True)
class MatPlan:
    """The sizes of a mat, in logical pixels.

    Attributes:
        thing: where the thing in hand stands.
        thing_size: of the thing in hand, whichever it is.
        picture_part: how large its picture is, as parts of the height of its words.
        count_px: room beside the thing in hand for which of how many it is; 0 when that stands above it.
        has_foot: whether there is room for the sentence below. It tells what is said in other ways, which the
            screen says and shows elsewhere too.
        points: the three parts.
        row: the three answers off the scale.
    """

    thing: ThingStands
    thing_size: QSize
    picture_part: float
    count_px: int
    has_foot: bool
    points: PartsPlan
    row: PartsPlan

    @classmethod
    def fitting(cls, body: Mat, look: Look, pictures: Pictures, room: QSize) -> MatPlan:
        """Work out the plan.

        Args:
            body: the mat.
            look: sizes.
            pictures: for the tiles that are measured.
            room: the width and height there are for the whole screen.
        """
        measure, wide = _Measure(look, pictures), room.width() - 2 * EDGE_PX
        thing_size = measure.thing_size(body.all_things, wide, LEAST_PICTURE_PART)
        count_px = measure.count_px(len(body.all_things))
        plan = cls(
            ThingStands.ABOVE,
            thing_size,
            LEAST_PICTURE_PART,
            count_px if thing_size.width() + count_px <= wide else 0,
            True,
            measure.points([part.button for part in body.points], body.all_things, wide),
            measure.row([part.button for part in body.row], wide),
        )
        if plan.points.stacked or plan.row.stacked:
            return plan
        larger = [
            replace(plan, picture_part=part, thing_size=measure.thing_size(body.all_things, wide, part))
            for part in PICTURE_PARTS
        ]
        return plan._all_seen_at_once(larger, body, look, room)

    def _all_seen_at_once(self, larger: list[MatPlan], body: Mat, look: Look, room: QSize) -> MatPlan:
        """The same, with all things in one part where there is room for them, else with half of them."""
        part_px = self.points.width_px - RING_PX
        whole, half = len(body.all_things), (len(body.all_things) + 1) // 2
        for count, with_picture, has_foot, stands in product((whole, half), larger, (True, False), AT_ONCE):
            plan = replace(with_picture, thing=stands, has_foot=has_foot)
            free = plan._free_px(body, look, room)
            cells = Cells.holding(body.all_things, look, QSize(part_px, max(0, free)), count)
            too_wide = stands is ThingStands.BESIDE_HEADING and plan.thing_size.width() > room.width() / 2
            if cells.rows_for(count) * cells.size.height() <= free and not too_wide:
                return replace(plan, points=replace(self.points, cells=cells))
        return self

    def _free_px(self, body: Mat, look: Look, room: QSize) -> int:
        """How high the things in a part may be, together, without scrolling."""
        beside = self.thing is ThingStands.BESIDE_HEADING
        wide = room.width() - 2 * EDGE_PX
        words_px = wide - 2 * RING_PX - beside * (self.thing_size.width() + self.count_px + GAP_PX)
        heading = wrapped_height(look, look.sizes.heading, True, body.heading, words_px) + 2 * RING_PX
        if beside:
            heading = max(heading, self.thing_size.height())
        below = 0 if beside else self.thing_size.height() + GAP_PX
        foot = wrapped_height(look, look.sizes.tile, False, body.foot, wide - 2 * RING_PX) + 2 * RING_PX
        rest = (
            heading + self.points.name_px + below + self.row.name_px + 2 * EDGE_PX + 2 * GAP_PX + RING_PX // 2
        )
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

    def thing_size(self, things: tuple[Button, ...], most_px: int, picture_part: float) -> QSize:
        """How large the thing in hand is, whichever it is."""
        tiles = [ThingTile(thing, self._look, self._pictures, Shape.BESIDE) for thing in things]
        for tile in tiles:
            tile.picture_part = picture_part
        least = round(LEAST_THING_PX * min(self._look.sizes.scale, 1.3))
        wide = min(most_px, max(least, *(tile.sizeHint().width() for tile in tiles)))
        return QSize(wide, max(tile.heightForWidth(wide) for tile in tiles))

    def points(self, names: list[Button], things: tuple[Button, ...], wide_px: int) -> PartsPlan:
        """The three parts; on a page that scrolls the places for things are of the least size."""
        part_px = (wide_px - 2 * BETWEEN_PX) // 3
        stacked = self.narrowest(names, Shape.ABOVE) > part_px
        if stacked:
            part_px, shape = wide_px, Shape.BESIDE
            cells = self._cells_beside(names, part_px, Cells.least_px(self._look))
        else:
            shape = Shape.BESIDE if self.widest(names, Shape.BESIDE) <= part_px else Shape.ABOVE
            cells = Cells.holding(things, self._look, QSize(part_px - RING_PX, 0))
        return PartsPlan(stacked, part_px, shape, self.highest(names, shape, part_px), stacked, cells)

    def row(self, names: list[Button], wide_px: int) -> PartsPlan:
        """The parts off the scale, with things beside their names where there is room."""
        part_px = (wide_px - 2 * BETWEEN_PX) // 3
        stacked = self.narrowest(names, Shape.BESIDE) > part_px
        part_px = wide_px if stacked else part_px
        cell_px = Cells.least_px(self._look) if stacked else self._look.sizes.control + 2 * RING_PX
        flat = self.narrowest(names, Shape.BESIDE) + cell_px + ROW_EDGE_PX <= part_px
        if flat:
            cells = self._cells_beside(names, part_px, cell_px)
            free_px = part_px - cells.columns * cell_px - ROW_EDGE_PX
        else:
            cells, free_px = Cells(max(1, part_px // cell_px), QSize(cell_px, cell_px), False), part_px
        name_px = max(ROW_PX + 2 * RING_PX, self.highest(names, Shape.BESIDE, free_px))
        return PartsPlan(stacked, part_px, Shape.BESIDE, name_px, flat, cells)

    def _cells_beside(self, names: list[Button], part_px: int, cell_px: int) -> Cells:
        """As many places beside the names as there is room for without making the names higher."""
        free_px = part_px - ROW_EDGE_PX
        low_px = self.highest(names, Shape.BESIDE, free_px - cell_px)
        for columns in (4, 3, 2):
            left_px = free_px - columns * cell_px
            if left_px >= self.narrowest(names, Shape.BESIDE) and (
                self.highest(names, Shape.BESIDE, left_px) <= low_px
            ):
                return Cells(columns, QSize(cell_px, cell_px), False)
        return Cells(1, QSize(cell_px, cell_px), False)

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
