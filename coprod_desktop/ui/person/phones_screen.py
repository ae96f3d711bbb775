# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whom to phone, with each number in big digits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.presenters.phones_state import Call, Phones
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import draw_spoken_frame
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up

PICTURE_PX = 64
MOST_PICTURE_GROWTH = 1.5
DIGITS_GROWTH = 1.4
"""The digits are as much larger than a heading."""
WORDS_LEAST_PX = 280
"""Words need this much width at one to one beside the digits, else the digits go below."""


class PhoneCard(QWidget):
    """One call: picture, words, digits."""

    def __init__(self, call: Call, look: Look, pictures: Pictures, width_px: int, parent: QWidget) -> None:
        """Show a call.

        Args:
            call: who, when, and the number.
            look: colours and sizes.
            pictures: gives the picture.
            width_px: the width there is.
            parent: the screen.
        """
        super().__init__(parent)
        self._tone, self._look, self._lit = call.tone, look, False
        inset = RING_PX + look.sizes.border + 6
        line = QHBoxLayout(self)
        line.setContentsMargins(inset, inset, inset, inset)
        line.setSpacing(18)
        side = round(PICTURE_PX * min(look.sizes.scale, MOST_PICTURE_GROWTH))
        line.addWidget(PictureBox(call.pic, look, pictures, side, framed=False))
        words = PlainLabel(call.words, look, look.sizes.tile)
        digits = PlainLabel(call.digits, look, _digits_px(look), bold=True)
        digits.setMinimumWidth(_longest_px(look, call.digits))
        wide = QFontMetrics(digits.font()).horizontalAdvance(call.digits) + 4
        beside = width_px - side - 2 * inset - 36 - wide >= WORDS_LEAST_PX * look.sizes.scale
        ways = QBoxLayout.Direction
        told = QBoxLayout(ways.LeftToRight if beside else ways.TopToBottom)
        told.setSpacing(18 if beside else 6)
        told.addWidget(words, 1)
        told.addWidget(digits)
        if beside:
            digits.setMinimumWidth(wide)
        line.addLayout(told, 1)

    def set_lit(self, lit: bool) -> None:
        """Frame the card while it is spoken."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the border."""
        sizes = self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colours.edge), sizes.border))
        painter.setBrush(QColor(self._look.fill(self._tone)))
        inset = RING_PX + sizes.border / 2
        ground = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ground, sizes.corner, sizes.corner)
        if self._lit:
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, sizes.corner + 3)
        painter.end()


def _digits_px(look: Look) -> int:
    return round(DIGITS_GROWTH * look.sizes.heading)


def _longest_px(look: Look, digits: str) -> int:
    metrics = QFontMetrics(look.font(_digits_px(look), True))
    return max((metrics.horizontalAdvance(group) for group in digits.split(" ")), default=0) + 4


class PhonesScreen(Screen):
    """Shows `Phones`."""

    def __init__(self, body: Phones, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the calls out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 2)
        column.addWidget(self._label("heading", body.heading, look.sizes.heading, bold=True))
        for call in body.calls:
            card = PhoneCard(call, look, pictures, room.width() - 2 * (24 - RING_PX), self)
            self.parts[call.part] = card
            column.addWidget(card)
        column.addWidget(self._label("foot", body.foot, look.sizes.tile))
        column.addStretch(1)

    def first_row(self) -> list[QWidget]:
        """All numbers: whoever needs one sees it at once."""
        return self.findChildren(PhoneCard)

    def _label(self, part: str, words: str, size_px: int, bold: bool = False) -> PlainLabel:
        label = PlainLabel(words, self.look, size_px, bold)
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        return label
