# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A message made from pictures: the strip that it stands on, and the tiles that it is made from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.message_state import MOST_PICTURES, Message
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.person.question_parts import heading_line
from coprod_desktop.ui.person.tiles_screen import TilesScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.tile import Shape

EDGE_PX = 24 - RING_PX
LEAST_SIDE_PX = 40
SAY_PX = 170
FEW = 3
"""So many pictures share the strip, when there are no more."""


class _Plate(QWidget):
    """What a message lies on; it has its height also while it is empty, so that nothing jumps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(round(64 * look.sizes.scale) + 2 * look.sizes.small + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate."""
        at, border = self._look.colours, self._look.sizes.border
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(at.edge), border))
        painter.setBrush(QColor(at.paper))
        inside = QRectF(self.rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2)
        painter.drawRoundedRect(inside, self._look.sizes.corner, self._look.sizes.corner)
        painter.end()


class MessageScreen(TilesScreen):
    """Shows `Message`."""

    def __init__(self, body: Message, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the strip and the tiles out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(body.tiles, look, pictures, room, partial(self._above, body, room))

    def show_body(self, body: Body) -> None:
        """The tiles take over what they can."""
        if isinstance(body, Message):
            super().show_body(body.tiles)

    def _above(self, body: Message, room: QSize) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(heading_line(self, body.heading, None, room.height()))
        column.addLayout(self._strip(body, room.width()))
        return column

    def _strip(self, body: Message, width_px: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        plate = _Plate(self.look)
        row = QHBoxLayout(plate)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(6)
        for pic in body.symbols:
            row.addWidget(self._picture(pic, width_px, len(body.symbols)))
        if not body.symbols:
            row.addWidget(PlainLabel(body.empty, self.look, self.look.sizes.tile))
        row.addStretch(1)
        line.addWidget(plate, 1)
        say = self.tile(body.say, Shape.BESIDE)
        say.words_px = self.look.sizes.bar
        say.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        say.setMaximumWidth(max(say.minimumSizeHint().width(), SAY_PX))
        line.addWidget(say)
        return line

    def _picture(self, pic: Pic, width_px: int, count: int) -> QWidget:
        each_px = (width_px - SAY_PX - 100) // max(count, FEW) - 12
        side_px = max(LEAST_SIDE_PX, min(each_px, round(64 * self.look.sizes.scale)))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = PictureBox(pic, self.look, self.pictures, side_px, framed=False)
        column.addWidget(box)
        if count <= MOST_PICTURES // 2:
            words = PlainLabel(pic.words, self.look, self._words_px(pic.words, each_px))
            words.setMaximumWidth(max(each_px, 60))
            column.addWidget(words)
        return holder

    def _words_px(self, words: str, width_px: int) -> int:
        """As big as the person wants, where the longest word has room for it."""
        wanted = self.look.sizes.small
        letters = QFontMetrics(self.look.font(wanted))
        fits = all(letters.horizontalAdvance(word) <= width_px for word in words.split())
        return wanted if fits else LEAST_PX
