# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A message made from pictures: the strip that it stands on, and the tiles that it is made from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.message_state import MOST_PICTURES, Message
from coprod_desktop.presenters.screen_parts import Grid, Pic
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.person.question_parts import ROW_PX
from coprod_desktop.ui.person.tiles_screen import LARGE_ENOUGH, TilesScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.tile import Shape, Tile

EDGE_PX = 24 - RING_PX
LEAST_SIDE_PX = 40
SMALL_SIDE_PX = 56
"""Of a picture on the strip, where the pictures to touch need the room."""
SAY_PX = 220
FEW = 3
"""So many pictures share the strip, when there are no more."""


class _Plate(QWidget):
    """What a message lies on; it has its height also while it is empty, so that nothing jumps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(round(64 * look.sizes.scale) + 2 * look.sizes.small + 24)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 6, 12, 6)
        self.row.setSpacing(6)

    def clear(self) -> None:
        """Take away all that lies on it."""
        while (item := self.row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

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
    """Shows `Message`.

    Where not everything can be seen at once, the strip and the question grow small, and the question goes in
    the end: what is to touch counts more. Both are said in any case.
    """

    def __init__(self, body: Message, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the strip and the tiles out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(body.tiles, look, pictures, room, partial(self._above, body, room.width()))

    def show_body(self, body: Body) -> None:
        """The tiles take over what they can."""
        if isinstance(body, Message):
            super().show_body(body.tiles)

    # Room for the tiles ------------------------------------------------------------------------------------

    def _fill(self, made: list[Tile], first_is_big: bool, room: QSize) -> None:
        self._in_lines = True
        self._make_room(made, room, partial(super()._fill, made, first_is_big, room))

    def _place_in_grid(self, made: list[Tile], places: Grid, room: QSize) -> None:
        self._in_lines = False
        self._make_room(made, room, partial(super()._place_in_grid, made, places, room))

    def _wanted_columns(self, count: int) -> int:
        return count if count <= 4 else -(-count // 2)

    def _make_room(self, made: list[Tile], room: QSize, place: Callable[[], None]) -> None:
        self._made = made
        place()
        if not self._is_too_high(room) and made[0].least_picture_px >= self.look.sizes.control:
            return
        self._make_strip_small()
        for tile in made:
            tile.least_height_px = ROW_PX
        place()
        if self._is_too_high(room):
            self._make_question_small()
            place()
        if not self._shows_first_row(room):
            self._question.hide()
            del self.parts["heading"]
            self.setAccessibleName(self._question.text())
            place()
        if self._is_too_high(room):
            self._show_one_row(made, room)

    def _show_one_row(self, made: list[Tile], room: QSize) -> None:
        """It scrolls all the same, so nothing is smaller than it must be for one row to be seen."""
        for words_px in self._words_sizes_px():
            for part in (min(self.look.sizes.scale, 1.5), *LARGE_ENOUGH):
                self._show_at(made, words_px, round(part * self.look.sizes.control))
                if self._in_lines:
                    self._place(made, *self._lines(made, room))
                if self._shows_first_row(room):
                    return
        self._show_at(made, self.look.sizes.tile, self.look.sizes.control)

    def _is_too_high(self, room: QSize) -> bool:
        for layout in (self._plate.row, self._line, self._strip):
            layout.invalidate()
        return super()._is_too_high(room)

    def _shows_first_row(self, room: QSize) -> bool:
        """Whether the first row of tiles is seen whole before anybody scrolls."""
        if not self._is_too_high(room):
            return True
        self._column.setGeometry(QRect(0, 0, room.width(), self.heightForWidth(room.width())))
        return max(tile.geometry().bottom() + 1 for tile in self._first_tiles()) <= room.height()

    def first_row(self) -> list[QWidget]:
        """The first row of what a message is made from: it counts more than what says the message."""
        return [*self._first_tiles()]

    def _first_tiles(self) -> list[Tile]:
        return [tile for tile in self._made if tile.y() == self._made[0].y()]

    def _make_strip_small(self) -> None:
        self._plate.setMinimumHeight(SMALL_SIDE_PX + 24)
        self._plate.clear()
        self._lay_on_plate(small=True)

    def _make_question_small(self) -> None:
        self._question_px = self.look.sizes.tile
        self._show_around(self._question_px, self.look.sizes.tile)

    def _show_around(self, heading_px: int, foot_px: int) -> None:
        super()._show_around(min(heading_px, self._question_px), foot_px)

    # The question and the strip ----------------------------------------------------------------------------

    def _above(self, body: Message, width_px: int) -> QVBoxLayout:
        self._message, self._width_px = body, width_px
        self._strip = column = QVBoxLayout()
        column.setSpacing(4)
        self._question_px = self.look.sizes.heading
        self._question = PlainLabel(body.heading, self.look, self._question_px, bold=True)
        self._question.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts["heading"] = self._question
        column.addWidget(self._question)
        self._line = line = QHBoxLayout()
        line.setSpacing(8)
        self._plate = _Plate(self.look)
        self._lay_on_plate(small=False)
        line.addWidget(self._plate, 1)
        say = self.tile(body.say, Shape.BESIDE)
        say.words_px = self.look.sizes.bar
        say.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        say.setMaximumWidth(max(say.minimumSizeHint().width(), SAY_PX))
        line.addWidget(say)
        column.addLayout(line)
        return column

    def _lay_on_plate(self, small: bool) -> None:
        symbols, sizes = self._message.symbols, self.look.sizes
        words_px = sizes.small if small else sizes.tile
        if self.look.words_only and symbols:
            self._plate.row.addWidget(PlainLabel(self._message.message, self.look, words_px), 1)
            return
        for pic in symbols:
            self._plate.row.addWidget(self._picture(pic, len(symbols), small))
        if not symbols:
            self._plate.row.addWidget(PlainLabel(self._message.empty, self.look, words_px))
        self._plate.row.addStretch(1)

    def _picture(self, pic: Pic, count: int, small: bool) -> QWidget:
        each_px = (self._width_px - SAY_PX - 100) // max(count, FEW) - 12
        wanted_px = SMALL_SIDE_PX if small else round(64 * self.look.sizes.scale)
        side_px = max(LEAST_SIDE_PX, min(each_px, wanted_px))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PictureBox(pic, self.look, self.pictures, side_px, framed=False))
        if count <= MOST_PICTURES // 2 and not small:
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
