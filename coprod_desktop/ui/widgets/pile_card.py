# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One thing with its tokens, between one less and one more."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.tokens_state import Pile
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import draw_spoken_frame
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.rings import Rings
from coprod_desktop.ui.widgets.tile import Tile

A_LINE = 5
"""So many rings stand beside each other: people see five at a glance."""
PICTURE_PX = 56


class PileCard(QWidget):
    """One thing with its tokens."""

    def __init__(
        self, pile: Pile, tokens: int, less: Tile, more: Tile, look: Look, pictures: Pictures
    ) -> None:
        """Show a thing.

        Args:
            pile: the thing.
            tokens: how many it can have.
            less: takes one away.
            more: gives one.
            look: colours and sizes.
            pictures: gives the picture.
        """
        super().__init__()
        self._look, self._lit = look, False
        side = round(PICTURE_PX * min(look.sizes.scale, 1.5))
        self._words = PlainLabel("", look, look.sizes.tile, bold=True)
        self._rings = Rings(pile.count, tokens, A_LINE, round(side / 3), look)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._rings)
        column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(less)
        line.addStretch(1)
        line.addWidget(PictureBox(pile.pic, look, pictures, side, framed=False))
        line.addSpacing(10)
        line.addLayout(column, 4)
        line.addStretch(1)
        line.addWidget(more)
        for tile in (less, more):
            tile.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.show_pile(pile)

    def show_pile(self, pile: Pile) -> None:
        """Show how many tokens it has now."""
        self._words.setText(f"{pile.words}: {pile.count}")
        self._rings.show_count(pile.count)

    def set_lit(self, lit: bool) -> None:
        """Frame it while it is spoken."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground that holds it together."""
        sizes = self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colours.rule), 3))
        painter.setBrush(QColor(self._look.colours.paper))
        inset = RING_PX / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, sizes.corner, sizes.corner)
        if self._lit:
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, sizes.corner)
        painter.end()
