# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Wide cards: one that tells and may hold buttons, and one that is itself a choice with a box to tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import Card
from coprod_desktop.ui.colours import luminance
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import (
    DARK_BELOW,
    WRAP,
    draw_pic,
    draw_spoken_frame,
    draw_tick,
    wrapped_height,
)
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.picture_rows import PictureRows, bounds, lay_out
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.tile import Shape, Tile

SIDE_PX = 12
"""Room left and right inside a card."""

LEAST_PX, BESIDE_OTHERS_PX = 72, 60
"""The side of a picture at normal size: alone on a card, and beside others."""

BETWEEN_PX = 18
"""Room between the pictures of a card, and between them and its words."""

MOST_FOR_PICTURES = 0.45
"""The pictures of a card take no more than this part of its width."""


class TellingCard(QWidget):
    """Pictures left, words in the middle, up to three buttons right."""

    def __init__(
        self,
        card: Card,
        look: Look,
        pictures: Pictures,
        tiles: list[Tile],
        stacked: bool,
        width_px: int,
        big: bool = False,
        picture_px: int = 0,
    ) -> None:
        """Show a card.

        Args:
            card: what it tells.
            look: colours and sizes.
            pictures: gives the pictures.
            tiles: its buttons, made by the screen.
            stacked: whether the buttons stand below the words, because it is narrow.
            width_px: the width that there is for it.
            big: whether its words are as large as on a page.
            picture_px: the side of its only picture, where there is room for more than the least.
        """
        super().__init__()
        self._card, self._look = card, look
        self._words_px = look.sizes.reading if big else look.sizes.tile
        self._lit = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = self._pictures_and_words(pictures, width_px, picture_px)
        outer = QVBoxLayout(self)
        inset = RING_PX + look.sizes.border
        outer.setContentsMargins(inset + 14, inset + 8, inset + 6, inset + 8)
        outer.addLayout(line, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        if stacked and sum(tile.minimumSizeHint().width() for tile in tiles) > width_px - 4 * inset:
            buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        if tiles:
            (outer if stacked else line).addLayout(buttons)
        for tile in tiles:
            upright = Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignVCenter
            buttons.addWidget(tile, 1 if stacked else 0, upright)

    def _pictures_and_words(self, pictures: Pictures, width_px: int, picture_px: int) -> QHBoxLayout:
        """A few pictures stand beside the words, many in rows above them."""
        line = QHBoxLayout()
        line.setSpacing(BETWEEN_PX)
        words, pics = self._words(self._card), self._card.pics
        least = LEAST_PX if len(pics) == 1 else BESIDE_OTHERS_PX
        side = round(least * min(self._look.sizes.scale, 1.5))
        if len(pics) == 1:
            side = max(side, picture_px)
        if not self._card.has_rows:
            side = min(side, round(width_px * MOST_FOR_PICTURES / max(1, len(pics))) - BETWEEN_PX)
            for pic in pics:
                line.addWidget(PictureBox(pic, self._look, pictures, side, framed=False), 0)
        else:
            words.insertWidget(1, PictureRows(pics, self._look, pictures, side))
        line.addLayout(words, 1)
        return line

    def _words(self, card: Card) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        strong = PlainLabel(card.heading, self._look, self._words_px, bold=True)
        plain = PlainLabel(card.text, self._look, self._words_px)
        column.addStretch(1)
        for label in (plain, strong) if card.text_first else (strong, plain):
            if label.text():
                column.addWidget(label)
            else:
                label.deleteLater()
        column.addStretch(1)
        return column

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
        painter.setBrush(QColor(self._look.fill(self._card.tone)))
        inset = RING_PX + sizes.border / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), sizes.corner, sizes.corner
        )
        if self._lit:
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, sizes.corner + 3)
        painter.end()


class TickCard(Tile):
    """A whole card that is one choice. Its box is empty until the person fills it.

    Attributes:
        card: its picture and words.
    """

    def __init__(self, card: Card, tick: Button, look: Look, pictures: Pictures) -> None:
        """Show a choice.

        Args:
            card: its picture and words.
            tick: what a press asks for, and whether it is picked.
            look: colours and sizes.
            pictures: gives the picture.
        """
        self.card = card
        super().__init__(tick, look, pictures, Shape.BESIDE)

    def show_button(self, button: Button) -> None:
        """Take over whether it is picked; a screen reader hears the words of the card too."""
        super().show_button(button)
        self.setAccessibleDescription(self.card.text)

    def heightForWidth(self, width: int) -> int:
        """The height of the words, and never less than a control."""
        shown = bounds(self._places(width))
        words = self._words_high(width - self._around_px(shown.width()))
        return max(words, shown.height(), self._box_px()) + 2 * self._inset_px()

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word with picture and box."""
        bold = QFontMetrics(self._look.font(self._look.sizes.tile, True))
        words = f"{self.card.heading} {self.card.text}".split()
        wide = max((bold.horizontalAdvance(word) for word in words), default=0)
        wide += self._around_px(self._picture_px())
        return QSize(wide, self._box_px() + 2 * self._inset_px())

    def _inset_px(self) -> int:
        return RING_PX + self._look.sizes.border + 6

    def _picture_px(self) -> int:
        return round(64 * min(self._look.sizes.scale, 1.5))

    def _box_px(self) -> int:
        return round(56 * min(self._look.sizes.scale, 1.5))

    def _places(self, width: int) -> list[QRect]:
        return lay_out(self.card.pics, self._picture_px(), round(width * MOST_FOR_PICTURES))

    def _around_px(self, pictures_px: int) -> int:
        return 2 * self._inset_px() + pictures_px + self._box_px() + 2 * SIDE_PX + 40

    def _words_high(self, width: int) -> int:
        sizes = self._look.sizes
        high = wrapped_height(self._look, sizes.tile, True, self.card.heading, width)
        if self.card.text:
            high += 4 + wrapped_height(self._look, sizes.tile, False, self.card.text, width)
        return high

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the picture, the words and the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter)
        inset = self._inset_px()
        middle, places = self.height() // 2, self._places(self.width())
        dark = luminance(self.ground_colour()) < DARK_BELOW
        plate = self._look.colours.plate if dark else ""
        shown = bounds(places)
        for pic, place in zip(self.card.pics, places, strict=True):
            there = place.translated(inset + SIDE_PX, middle - shown.height() // 2)
            draw_pic(painter, there, pic, self._pictures, plate)
        left = inset + SIDE_PX + shown.width() + 20
        wide = self.width() - self._around_px(shown.width())
        high = self._words_high(wide)
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(self._look.font(self._look.sizes.tile, True))
        words = QRect(left, middle - high // 2, wide, high)
        strong = painter.boundingRect(words, WRAP, self.card.heading)
        painter.drawText(words, WRAP, self.card.heading)
        painter.setFont(self._look.font(self._look.sizes.tile))
        painter.drawText(words.adjusted(0, strong.height() + 4, 0, 0), WRAP, self.card.text)
        self._draw_box(
            painter,
            QRectF(
                self.width() - inset - SIDE_PX - self._box_px(),
                middle - self._box_px() / 2,
                self._box_px(),
                self._box_px(),
            ),
        )
        painter.end()

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        at = self._look.colours
        painter.setPen(QPen(QColor(at.edge), self._look.sizes.border))
        painter.setBrush(QColor(at.tile))
        painter.drawRoundedRect(box, 12, 12)
        if self.button.picked:
            inset = box.width() * 0.15
            draw_tick(painter, box.adjusted(inset, inset, -inset, -inset), self._look)
