# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One thing with its tokens, and the buttons for one less and one more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

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
RING_SHARE = 0.25
"""How large a ring is beside the picture."""


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
        self._rings = Rings(pile.count, tokens, A_LINE, round(side * RING_SHARE), look)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._rings, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        thing = QHBoxLayout()
        thing.setSpacing(10)
        thing.addWidget(PictureBox(pile.pic, look, pictures, side, framed=False))
        thing.addLayout(column, 1)
        self._tiles, self._buttons = (less, more), QHBoxLayout()
        self._buttons.setSpacing(0)
        for tile in self._tiles:
            self._buttons.addWidget(tile)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(2 * RING_PX, 0, 0, 0)
        self._line.setSpacing(4)
        self._line.addLayout(thing, 1)
        self._line.addLayout(self._buttons)
        self.show_pile(pile)

    def narrow(self) -> None:
        """Let the words of the buttons take two lines."""
        for tile in self._tiles:
            tile.setFixedWidth(tile.minimumSizeHint().width())
        for layout in (self._buttons, self._line):
            layout.invalidate()  # what is not shown yet does not do that by itself

    def stack(self) -> None:
        """Let the buttons stand below the thing, because it is narrow."""
        self._line.setDirection(QBoxLayout.Direction.TopToBottom)

    def show_pile(self, pile: Pile) -> None:
        """Show how many tokens it has now."""
        self._words.setText(f"{pile.words}:\u00a0{pile.count}")  # the number stays beside its word
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
