# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The mat: things are put where they are good, in the middle, or bad; by pointing, by dragging, by keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coprod_desktop.presenters.mat_state import Mat, MatPart
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.person.mat_plan import BETWEEN_PX, MatPlan, PartsPlan, ThingStands
from coprod_desktop.ui.person.question_parts import foot_label, heading_line
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.mat_place import MatPlace, PartName
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.thing_tile import CarriedThing, Chip, ThingTile
from coprod_desktop.ui.widgets.tile import Shape

SCROLL_EDGE_PX, SCROLL_STEP_PX, SCROLL_EVERY_MS = 56, 8, 30
"""A thing that is held so near to an edge scrolls the page so far and so often: some 270 pixels a second."""
LINE_PX = 24
"""Controls whose tops differ by less stand in one line."""


class MatScreen(Screen):
    """Shows `Mat`."""

    def __init__(self, body: Mat, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the mat out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._body = body
        self._carried: CarriedThing | None = None
        self._at = QPoint()
        self._scroll_soon = QTimer(self)
        self._scroll_soon.timeout.connect(self._scroll_near_edges)
        self._plan = MatPlan.fitting(body, look, pictures, room)
        self._places: dict[Press, MatPlace] = {}
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        heading = heading_line(self, body.heading, None, room.height())
        self._hand = self._make_hand(body)
        points = self._make_parts(body.points, self._plan.points)
        row = self._make_parts(body.row, self._plan.row)
        if self._plan.thing is ThingStands.BESIDE_HEADING:
            heading.addWidget(self._hand)
        column.addLayout(heading)
        if self._plan.thing is ThingStands.ABOVE:
            column.addWidget(self._hand)
        column.addLayout(points, 1)
        if self._plan.thing is ThingStands.BELOW:
            column.addWidget(self._hand)
        column.addLayout(row)
        if body.foot and self._plan.has_foot:
            column.addWidget(foot_label(self, body.foot))
        self.show_body(body)

    def _make_hand(self, body: Mat) -> QWidget:
        """The place of the thing in hand; it stays when nothing is."""
        hand = QWidget()
        beside = QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(beside if self._plan.count_px else QBoxLayout.Direction.TopToBottom, hand)
        line.setContentsMargins(0, 0, 0, 0)
        self._thing = ThingTile(body.all_things[0], self.look, self.pictures, Shape.BESIDE)
        self._thing.picture_part = self._plan.picture_part
        self._thing.setFixedWidth(self._plan.thing_size.width())
        self._thing.setMinimumHeight(self._plan.thing_size.height())
        self._thing.chosen.connect(self.pressed)
        self._let_carry(self._thing)
        self._calm = QWidget()
        calm_line = QHBoxLayout(self._calm)
        calm_line.setContentsMargins(0, 0, 0, 0)
        if self._plan.thing is not ThingStands.BESIDE_HEADING:
            side = round(64 * min(self.look.sizes.scale, 1.5))
            calm_line.addWidget(PictureBox(body.calm_pic, self.look, self.pictures, side, framed=False))
        words = PlainLabel(body.calm, self.look, self.look.sizes.tile)
        words.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["calm"] = words
        calm_line.addWidget(words, 1)
        self._count = PlainLabel(body.count_words, self.look, self.look.sizes.tile)
        self._count.setContentsMargins(RING_PX, 0, RING_PX, 0)
        self._count.setWordWrap(False)
        line.setSpacing(0)
        self.parts["count"] = self._count
        line.addStretch(1)
        line.addWidget(self._count)
        line.addWidget(self._thing)
        line.addWidget(self._calm, 10)
        if self._plan.thing is ThingStands.BELOW:
            line.addSpacing(self._plan.count_px)  # so that the thing stands in the middle
        line.addStretch(1)
        hand.setMinimumHeight(self._plan.thing_size.height())
        if self._plan.thing is ThingStands.BESIDE_HEADING:
            hand.setFixedWidth(self._plan.thing_size.width() + self._plan.count_px)
        return hand

    def _make_parts(self, parts: tuple[MatPart, ...], plan: PartsPlan) -> QBoxLayout:
        directions = QBoxLayout.Direction
        line = QBoxLayout(directions.TopToBottom if plan.stacked else directions.LeftToRight)
        line.setSpacing(BETWEEN_PX)
        for part in parts:
            is_small = part.button.press.do is Do.OFF_SCALE
            name = PartName(part.button, self.look, self.pictures, plan.name_shape, is_small)
            name.setMinimumHeight(plan.name_px)
            name.chosen.connect(self.pressed)
            self.parts[part.button.part] = name
            self.tiles[part.button.press] = name
            place = MatPlace(name, self.look, plan.cells, plan.flat)
            place.pointed.connect(partial(self._on_pointed, name))
            self._places[part.button.press] = place
            line.addWidget(place, 1)
        return line

    def _on_pointed(self, name: PartName) -> None:
        if name.isEnabled():
            self.pressed.emit(name.button.press)

    # What lies where --------------------------------------------------------------------------------------

    def show_body(self, body: Body) -> None:
        """Put everything where it lies now; all that stays, stays where it is."""
        if not isinstance(body, Mat):
            return
        self._body = body
        for press in [press for press in self.tiles if press.do is Do.THING]:
            self.parts.pop(self.tiles.pop(press).button.part, None)
        self._thing.setVisible(body.thing is not None)
        self._count.setVisible(body.thing is not None)
        self._count.setText(body.count_words)
        self._calm.setVisible(body.thing is None)
        if body.thing:
            self._thing.show_button(body.thing)
            self.parts[body.thing.part] = self._thing
            self.tiles[body.thing.press] = self._thing
        for part in body.parts:
            place = self._places[part.button.press]
            place.name.show_button(part.button)
            if body.thing is None:
                place.name.clearFocus()  # else Qt hands it on, as if Tab had been pressed
            place.name.setEnabled(body.thing is not None)
            place.put(part.things, self._make_chip)

    def _make_chip(self, thing: Button, worded: bool) -> Chip:
        chip = Chip(thing, self.look, self.pictures, worded)
        chip.chosen.connect(self.pressed)
        self._let_carry(chip)
        self.parts[thing.part] = chip
        self.tiles[thing.press] = chip
        return chip

    def first_row(self) -> list[QWidget]:
        """The thing in hand, and where it can go."""
        names: list[QWidget] = [self._places[part.button.press].name for part in self._body.points]
        hand = [] if self._thing.isHidden() else [self._thing]
        return [*hand, *(names[:1] if self._plan.points.stacked else names)]

    def stops(self) -> list[QWidget]:
        """What Tab comes to, line by line."""
        layout = self.layout()
        if layout is not None:
            layout.activate()

        def reading(widget: QWidget) -> tuple[int, int]:
            at = widget.mapTo(self, QPoint(0, 0))
            return round((at.y() + RING_PX) / LINE_PX), at.x()

        return sorted(super().stops(), key=reading)

    # Dragging ---------------------------------------------------------------------------------------------

    def _let_carry(self, tile: ThingTile) -> None:
        tile.carried.connect(partial(self._on_carried, tile))
        tile.let_go.connect(partial(self._on_let_go, tile))

    def _on_carried(self, tile: ThingTile, at: QPoint) -> None:
        if self._carried is None:
            self._carried = CarriedThing(tile, self)
            self._carried.raise_()
            self._scroll_soon.start(SCROLL_EVERY_MS)
        self._at = at
        self._show_carried()

    def _scroll_near_edges(self) -> None:
        """Bring what lies beyond an edge of the window nearer while a thing is held there."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if not isinstance(area, QScrollArea):
            return
        high, at = area.viewport().height(), area.viewport().mapFromGlobal(self._at).y()
        way = (at > high - SCROLL_EDGE_PX) - (at < SCROLL_EDGE_PX)
        area.verticalScrollBar().setValue(area.verticalScrollBar().value() + way * SCROLL_STEP_PX)
        self._show_carried()

    def _show_carried(self) -> None:
        at = self._at
        if self._carried is not None:
            self._carried.move(self.mapFromGlobal(at) - self._carried.rect().center())
        for place in self._places.values():
            place.set_over(place.is_under(at))

    @Slot(object, QPoint)
    def _on_let_go(self, tile: ThingTile, at: QPoint) -> None:
        self._scroll_soon.stop()
        if self._carried is not None:
            self._carried.hide()
            self._carried.deleteLater()
            self._carried = None
        target = None
        for press, place in self._places.items():
            place.set_over(False)
            if place.is_under(at):
                target = press
        if target is None:
            return
        if tile is self._thing:
            self.pressed.emit(target)
        elif tile not in self._places[target].chips:
            self.pressed.emit(Press(Do.PUT, f"{target.of}/{tile.button.press.of}"))
