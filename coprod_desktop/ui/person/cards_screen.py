# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Wide cards, one under the other: facts, plans, what I said, what I choose to share."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_state import Card, Cards
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.card import (
    BESIDE_OTHERS_PX,
    BETWEEN_PX,
    LEAST_PX,
    TellingCard,
    TickCard,
)
from coprod_desktop.ui.widgets.picture_rows import one_row
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

BIG_PX, ALONE_PX = 132, 92
"""The side of the picture of a big card, and of any other without buttons, at normal size, with room."""
WORDS_BESIDE_BUTTONS_PX = 300
"""Words need this much width at normal size beside the buttons of a card, else the buttons go below."""


class CardsScreen(Screen):
    """Shows `Cards`."""

    def __init__(self, body: Cards, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the cards out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._is_big = body.big
        above_choices = any(card.tick for card in body.cards)
        self._told = replace(look, sizes=replace(look.sizes, tile=look.sizes.told)) if above_choices else look
        self._width_px = room.width()
        self._picture_px = self._side_px(body, room.height())
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 2)
        if body.heading:
            heading = PlainLabel(body.heading, look, look.sizes.heading, bold=True)
            heading.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
            self.parts["heading"] = heading
            column.addWidget(heading)
        self._in_columns: list[list[Tile]] = []
        for card in body.cards:
            column.addWidget(self._card(card, body.big), 1)
        for alike in zip_longest(*self._in_columns):
            # Like buttons stand under each other, however long their words are.
            wide = max(tile.sizeHint().width() for tile in alike if tile)
            for tile in alike:
                if tile:
                    tile.setMinimumWidth(wide)
        if len(body.cards) < 3:
            column.addStretch(3 - len(body.cards))

    def first_row(self) -> list[QWidget]:
        """The first choice, or else the first buttons: also where the words above it are to be read first."""
        choices: list[QWidget] = [tile for tile in self.tiles.values() if isinstance(tile, TickCard)]
        return super().first_row() if self._is_big else choices[:1] or super().first_row()

    def _side_px(self, body: Cards, height_px: int) -> int:
        # What is left in each card when all of them are on the screen, up to what looks calm.
        most = round((BIG_PX if body.big else ALONE_PX) * min(self.look.sizes.scale, 1.5))
        heading = round(1.5 * self.look.sizes.heading) + 2 * RING_PX if body.heading else 0
        whole = height_px - heading - 2 * (24 - RING_PX)
        inset = RING_PX + self.look.sizes.border + 8
        return min(most, whole // max(3, len(body.cards)) - 2 * inset - 2)

    def _tells_px(self, card: Card) -> float:
        """How wide the pictures and words of a card want to be beside its buttons."""
        words_px = WORDS_BESIDE_BUTTONS_PX * self.look.sizes.scale
        one_px = (LEAST_PX if len(card.pics) == 1 else BESIDE_OTHERS_PX) * min(self.look.sizes.scale, 1.5)
        if not card.has_rows:
            return words_px + (one_px + BETWEEN_PX) * len(card.pics)
        return max(words_px, one_row(card.pics, round(one_px)).width())

    def _card(self, card: Card, big: bool) -> QWidget:
        if card.tick:
            choice = TickCard(card, card.tick, self.look, self.pictures)
            choice.chosen.connect(self.pressed)
            self.parts[card.part] = choice
            self.tiles[card.tick.press] = choice
            return choice
        tiles = [self.tile(button, Shape.BESIDE) for button in card.buttons]
        for tile in tiles:
            tile.words_px = self.look.sizes.bar
        buttons_px = sum(tile.sizeHint().width() for tile in tiles)
        stacked = self._width_px - 80 < self._tells_px(card) + buttons_px
        if not stacked:
            self._in_columns.append(tiles)
        shown = TellingCard(
            card,
            self._told,
            self.pictures,
            tiles,
            stacked,
            self._width_px - 32,
            big,
            0 if tiles else self._picture_px,
        )
        self.parts[card.part] = shown
        return shown
