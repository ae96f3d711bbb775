# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One part of a mat: its name, which is the button that puts a thing there, and what lies there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.ui.colours import luminance
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.drawing import DARK_BELOW, draw_pic
from coprod_desktop.ui.widgets.thing_tile import Chip, chip_words_px, words_fit
from coprod_desktop.ui.widgets.tile import Shape, Tile

MOST_CHIP_PX = 130
ROW_EDGE_PX = 2
"""Room between what lies on a flat part and its border."""
SMALL_SHARE = 0.86
"""How large the words of the names off the scale are beside those of others."""
WORDS_SHARE = 0.7
"""How high a place for words alone may be, beside one with a picture."""


class PartName(Tile):
    """The name of a part. It has no ground of its own: the whole part is what somebody points at."""

    def __init__(self, button: Button, look: Look, pictures: Pictures, shape: Shape, small: bool) -> None:
        """Show a name.

        Args:
            button: puts the thing in hand here.
            look: colours and sizes.
            pictures: gives the picture.
            shape: where the picture stands.
            small: whether it is one of the names off the scale.
        """
        super().__init__(button, look, pictures, shape)
        self._small = small
        if small:
            self.words_px = max(LEAST_PX, round(look.sizes.tile * SMALL_SHARE))
        self.most_picture_px = self._least_picture_px()  # all names have pictures of one size (rule Q7)

    def _least_picture_px(self) -> int:
        if self._small or self._look.words_only:
            return super()._least_picture_px()
        return round(self.words_px * 2.1)

    def draw_ground(self, painter: QPainter) -> None:
        """Draw nothing but the rings."""
        self.draw_rings(painter)

    def ground_colour(self) -> str:
        """The ground of its part."""
        return self._look.fill(self.button.tone)

    def draw_picture(self, painter: QPainter, rect: QRect) -> None:
        """Draw the picture as it is also while nothing is in hand: it names what lies there."""
        if self._look.words_only:
            return
        dark = luminance(self.ground_colour()) < DARK_BELOW
        draw_pic(painter, rect, self.button.pic, self._pictures, self._look.colours.plate if dark else "")


@dataclass(frozen=True)
class Cells:
    """Places for small things in one part, all alike, so that nothing moves when one more comes.

    Attributes:
        columns: how many stand beside each other.
        size: of each, with the room for its ring, in logical pixels.
        worded: whether all the things have room for their words.
    """

    columns: int
    size: QSize
    worded: bool

    @staticmethod
    def least_px(look: Look) -> int:
        """The side of a place where the page scrolls: it grows with the text."""
        return round(look.sizes.control * min(look.sizes.scale, 1.5)) + 2 * RING_PX

    def rows_for(self, count: int) -> int:
        """How many lines of places so many things take."""
        return -(-count // self.columns)

    def place(self, number: int) -> tuple[int, int]:
        """The line and the column of a thing; a line fills from its middle, and what lies there stays.

        Args:
            number: of the thing, from 0.
        """
        line, in_line = divmod(number, self.columns)
        aside = (in_line + 1) // 2
        return line, (self.columns - 1) // 2 + (aside if in_line % 2 else -aside)

    @classmethod
    def holding(
        cls, things: tuple[Button, ...], look: Look, room: QSize, at_once: int | None = None
    ) -> Cells:
        """The largest places in which things can lie together; with words where that is possible.

        Args:
            things: all that may come.
            look: sizes.
            room: the width and height that there are for them.
            at_once: how many of them there must be room for; all when not given.
        """
        least = look.sizes.control + 2 * RING_PX
        most, count = max(1, room.width() // least), at_once or len(things)
        found: list[Cells] = []
        ways = (True,) if look.words_only else (True, False)
        low = round(least * WORDS_SHARE) if look.words_only else least
        for columns, worded in product(range(1, min(most, count) + 1), ways):
            wide, high = room.width() // columns, room.height() // -(-count // columns)
            side = min(wide, high, MOST_CHIP_PX)
            # Words stay clear of the border; a picture alone has room round it anyway.
            size = QSize((room.width() - 3 * RING_PX) // columns, side) if worded else _square(side)
            fits = high >= low and (not worded or all(words_fit(each.words, look, size) for each in things))
            if fits:
                found.append(cls(columns, size, worded))
        if not found and look.words_only:
            wide = room.width() - 3 * RING_PX
            return cls(1, QSize(wide, max(chip_words_px(each.words, look, wide) for each in things)), True)
        if not found:
            side = min(cls.least_px(look), room.width())
            return cls(max(1, room.width() // side), _square(side), False)
        return max(found, key=lambda cells: (cells.worded, cells.size.height()))


def _square(side_px: int) -> QSize:
    return QSize(side_px, side_px)


class MatPlace(QWidget):
    """One part of a mat.

    Signals:
        pointed: somebody pointed at the part, beside what stands in it.
    """

    pointed = Signal()

    def __init__(self, name: PartName, look: Look, cells: Cells, flat: bool) -> None:
        """Begin with nothing on it.

        Args:
            name: its name.
            look: colours and sizes.
            cells: the places for what lies on it.
            flat: whether things lie beside its name, and not below.
        """
        super().__init__()
        self.name, self._look, self._cells, self._flat = name, look, cells, flat
        self.chips: list[Chip] = []
        self._is_over = self._armed = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        direction = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        line = QBoxLayout(direction, self)
        line.setContentsMargins(0, 0, ROW_EDGE_PX if flat else 0, 0)
        line.setSpacing(0)
        name.setSizePolicy(
            QSizePolicy.Policy.Expanding,
            QSizePolicy.Policy.Preferred if not flat else QSizePolicy.Policy.Expanding,
        )
        line.addWidget(name, 1 if flat else 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        line.addLayout(self._grid)
        line.setAlignment(
            self._grid, Qt.AlignmentFlag.AlignVCenter if flat else Qt.AlignmentFlag.AlignHCenter
        )
        for column in range(cells.columns):
            # All places are kept, so that nothing moves when something comes.
            self._grid.setColumnMinimumWidth(column, cells.size.width())
        if not flat:
            # Also the first line of them: else the whole mat would jump when the first thing comes.
            self._grid.setRowMinimumHeight(0, cells.size.height())
            line.addStretch(1)

    def put(self, things: tuple[Button, ...], make: Callable[[Button, bool], Chip]) -> None:
        """Put these things here in place of those that lie here.

        Args:
            things: what lies here now.
            make: makes a small thing, with or without words.
        """
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.clearFocus()  # else Qt hands it on, as if Tab had been pressed
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for number, thing in enumerate(things):
            chip = make(thing, self._cells.worded)
            chip.setFixedSize(self._cells.size)
            self._grid.addWidget(chip, *self._cells.place(number))
            chip.show()
            self.chips.append(chip)

    def is_under(self, at: QPoint) -> bool:
        """Whether a point of the whole screen lies on the part, as far as it can be seen."""
        return self.visibleRegion().contains(self.mapFromGlobal(at))

    def set_over(self, is_over: bool) -> None:
        """Show whether what is carried would come here."""
        if is_over != self._is_over:
            self._is_over = is_over
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be pressed, beside what stands here."""
        self._armed = event.button() == Qt.MouseButton.LeftButton

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double press go by: it was meant for the first."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be pointed at, when it was let go inside."""
        if self._armed and self.rect().contains(event.position().toPoint()):
            self.pointed.emit()
        self._armed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the border."""
        at, sizes = self._look.colours, self._look.sizes
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = sizes.border * 2 if self._is_over else sizes.border
        painter.setPen(QPen(QColor(at.spoken_edge if self._is_over else at.edge), border))
        painter.setBrush(QColor(self._look.fill(self.name.button.tone)))
        inset = RING_PX + border / 2
        corner = min(sizes.corner, self.height() / 4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        painter.end()
