# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two answers side by side, and the way to tell more about them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from coprod_desktop.presenters.pair_state import Pair
from coprod_desktop.ui.person.question_parts import ROW_PX, foot_label, heading_line
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.card import TellingCard
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.tile import Shape

BESIDE_FROM_PX = 800
"""From this width on, at normal text, two answers have room side by side."""


class PairScreen(Screen):
    """Shows `Pair`."""

    def __init__(self, body: Pair, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay both answers out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        column.addLayout(heading_line(self, body.heading, None, room.height()))
        beside = room.width() >= BESIDE_FROM_PX * look.sizes.scale
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        both.setSpacing(2)
        wide = room.width() - 2 * (24 - RING_PX)
        for card in (body.first, body.second):
            shown = TellingCard(card, look, pictures, [], False, wide // 2 if beside else wide)
            self.parts[card.part] = shown
            both.addWidget(shown, 1)
        column.addLayout(both, 2)
        more = PlainLabel(body.more, look, look.sizes.heading, bold=True)
        more.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["more"] = more
        column.addWidget(more)
        column.addWidget(self.tile(body.way, Shape.BESIDE, ROW_PX), 1)
        if body.foot:
            column.addWidget(foot_label(self, body.foot))
