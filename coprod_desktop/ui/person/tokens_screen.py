# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens: each thing with its tokens, and how many are left to give."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.presenters.tokens_state import Pile, Tokens
from coprod_desktop.ui.person.question_parts import ROW_PX, draw_in_edges, foot_label, heading_line, tile_row
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.pile_card import A_LINE, PileCard
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.rings import Rings
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape, Tile

LEFT_RING_PX = 18
BUTTON_PICTURE_PX = 26
EDGE_PX = 24 - RING_PX
GAP_PX = 4


class TokensScreen(Screen):
    """Shows `Tokens`."""

    def __init__(self, body: Tokens, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the things out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._cards: dict[str, PileCard] = {}
        self._left_words = PlainLabel(body.left_words, look, look.sizes.tile, bold=True)
        self._left_rings = Rings(
            body.left, body.tokens, A_LINE, round(LEFT_RING_PX * min(look.sizes.scale, 1.5)), look
        )
        column = QVBoxLayout(self)
        close_up(column, EDGE_PX, 6)
        heading = heading_line(self, body.heading, None, room.height())
        if room.width() >= 900 * look.sizes.scale:
            column.addLayout(heading)
            self._left_words.setWordWrap(False)
            heading.addWidget(self._left())
        else:
            column.addLayout(heading)
            column.addWidget(self._left())
        column.addLayout(self._grid(body, room), 1)
        column.addLayout(tile_row(self, body.row, room.width()))
        if body.foot:
            column.addWidget(foot_label(self, body.foot))
        draw_in_edges(self, room)

    def stops(self) -> list[QWidget]:
        """What Tab comes to: thing by thing, the way to more of them, the row."""
        return list(self.tiles.values())

    def first_row(self) -> list[QWidget]:
        """The first things, with their tokens and both of their buttons."""
        tops = {card: self.top_of(card) for card in self._cards.values()}
        return [card for card, top in tops.items() if top == min(tops.values())]

    def _left(self) -> QWidget:
        """How many are left, as rings and in words."""
        left = QWidget()
        line = QHBoxLayout(left)
        line.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        line.setSpacing(14)
        line.addWidget(self._left_rings)
        line.addWidget(self._left_words, 1)
        self.parts["left"] = self._left_words
        return left

    def show_body(self, body: Body) -> None:
        """Count anew."""
        if not isinstance(body, Tokens):
            return
        self._left_words.setText(body.left_words)
        self._left_rings.show_count(body.left)
        for pile in body.piles:
            self._cards[pile.name].show_pile(pile)

    def _grid(self, body: Tokens, room: QSize) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP_PX)
        cells: list[QWidget] = [self._card(pile, body.tokens) for pile in body.piles]
        if body.more:
            more = self.tile(body.more, Shape.BESIDE)
            more.words_px = self.look.sizes.bar
            cells.append(more)
        columns = self._columns(cells, room)
        for number, cell in enumerate(cells):
            grid.addWidget(cell, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        return grid

    def _columns(self, cells: list[QWidget], room: QSize) -> int:
        """One column where all things fit below each other, else two where they fit beside each other."""
        wide = room.width() - 2 * EDGE_PX
        high = room.height() - 2 * ROW_PX - 2 * self.look.sizes.heading
        half = (wide - GAP_PX) // 2
        is_low = sum(cell.sizeHint().height() + GAP_PX for cell in cells) > high
        if not is_low and self._fit(cells, wide):
            return 1
        if self._fit(cells, half):
            return 2
        for card in self._cards.values():
            card.narrow()
        if is_low and self._fit(cells, half):
            return 2
        if not self._fit(cells, wide):
            for card in self._cards.values():
                card.stack()
        return 1

    def _fit(self, cells: list[QWidget], width_px: int) -> bool:
        return all(cell.minimumSizeHint().width() <= width_px for cell in cells)

    def _card(self, pile: Pile, tokens: int) -> PileCard:
        less, more = self._button(pile.less), self._button(pile.more)
        card = PileCard(pile, tokens, less, more, self.look, self.pictures)
        self.parts[pile.part] = card
        self._cards[pile.name] = card
        return card

    def _button(self, button: Button) -> Tile:
        tile = self.tile(button, Shape.ABOVE)
        tile.words_px = self.look.sizes.bar
        tile.least_picture_px = round(BUTTON_PICTURE_PX * min(self.look.sizes.scale, 1.5))
        tile.most_picture_px = 2 * tile.least_picture_px
        tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        return tile
