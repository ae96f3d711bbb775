# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The two edges of the frame round every screen: the strip above and the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, ended
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.dots import Dots
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import put_away
from coprod_desktop.ui.widgets.tile import Shape, Tile

PACE, PACE_PICTURE_PX = (Do.SLOWER, Do.FASTER), 28
"""These two have a small picture above their words, so that the title keeps its room."""

MOST_BAR_LINES = 2


class _Row(QWidget):
    """A row of tiles over the whole width.

    Signals:
        pressed: a `Press`.
    """

    pressed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QHBoxLayout(self)
        self.tiles: dict[Press, Tile] = {}
        self._spare: dict[Press, Tile] = {}
        self._look: Look | None = None

    def empty(self, look: Look) -> None:
        """Take everything away; tiles of the same look lie ready, since making one takes long.

        Args:
            look: of what comes next.
        """
        self._spare = dict(self.tiles) if look == self._look else {}
        self._look = look
        self.tiles.clear()
        spare = set(self._spare.values())
        while (item := self.line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in spare:
                put_away(widget)

    def add_tiles(
        self, buttons: tuple[Button, ...], look: Look, pictures: Pictures, stretch: int
    ) -> list[Tile]:
        """Put the tiles at the end, and put those away that nothing uses any more."""
        for button in buttons:
            tile = self._spare.pop(button.press, None)
            if tile is None:
                shape = Shape.ABOVE if button.press.do in PACE else Shape.BESIDE
                tile = Tile(button, look, pictures, shape)
                tile.chosen.connect(self.pressed)
            else:
                tile.set_lit(False)
                tile.raise_()  # a screen reader goes by this order
                if tile.button != button:
                    tile.show_button(button)
            tile.words_px = look.sizes.bar
            self.tiles[button.press] = tile
            self.put(tile, stretch)
        for tile in self._spare.values():
            put_away(tile)
        self._spare = {}
        return list(self.tiles.values())

    def put(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end, shown at once: Qt shows it later, and sizes are wrong until then."""
        self.line.addWidget(widget, stretch)
        widget.show()


class StripBar(_Row):
    """The top strip: who I am, where I am, and three buttons that never move."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__("strip")
        self._holder = QWidget(self)
        self.words: list[PlainLabel] = []

    def show_strip(self, strip: Strip, buttons: tuple[Button, ...], look: Look, pictures: Pictures) -> None:
        """Show who and where.

        Args:
            strip: the words, the picture and the dots.
            buttons: Hear it, Help, Take a break, or none.
            look: colours and sizes.
            pictures: gives the pictures.
        """
        self.empty(look)
        edge = 24 - RING_PX
        self.line.setContentsMargins(24, 2, edge, 2)
        self.line.setSpacing(4)
        side = round(48 * min(look.sizes.bar_scale, 1.5))
        self.put(PictureBox(strip.pic, look, pictures, side, framed=False))
        self.line.addSpacing(14)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        title = PlainLabel(strip.title, look, look.sizes.bar, bold=True)
        self.words = [title]
        column.addStretch(1)
        column.addWidget(title)
        if strip.where:
            column.addLayout(self._where_line(strip, look))
        column.addStretch(1)
        self.put(self._holder, 1)
        for tile in self.add_tiles(buttons, look, pictures, 0):
            tile.words_px = max(LEAST_PX, round(look.sizes.bar * 0.9))
            if tile.button.press.do in PACE:
                tile.words_px = LEAST_PX
                tile.least_picture_px = PACE_PICTURE_PX
            tile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _where_line(self, strip: Strip, look: Look) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        where = PlainLabel(strip.where, look, look.sizes.where)
        where.restyle(look, look.sizes.where, soft=True)
        self.words.append(where)
        line.addWidget(where, 1)  # all of the room, else it wraps before it must
        if strip.done >= 0 and self.width() >= 880 * look.sizes.bar_scale:
            line.addWidget(Dots(strip.done, strip.steps, look))
        return line

    def give_way(self) -> None:
        """Leave out where I am while it takes more than one line; it is still spoken."""
        for label in self.words[1:]:
            if label.heightForWidth(label.width()) > 1.5 * label.fontMetrics().lineSpacing():
                label.hide()
                # A screen reader hears it still, where it stood: after the title.
                self.words[0].setAccessibleName(f"{ended(self.words[0].text())} {label.text()}")
                column = self._holder.layout()
                if column is not None:
                    column.activate()
                self._holder.updateGeometry()

    def set_lit(self, lit: bool) -> None:
        """Frame where I am while it is spoken."""
        for label in self.words:
            label.set_lit(lit)


class BottomBar(_Row):
    """The bottom bar: Back first, the way on last."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__("bar")

    def show_bar(self, buttons: tuple[Button, ...], look: Look, pictures: Pictures) -> None:
        """Show the buttons, all equally wide."""
        self.empty(look)
        edge = 24 - RING_PX
        self.line.setContentsMargins(edge, 4, edge, 4)
        self.line.setSpacing(4)
        for tile in self.add_tiles(buttons, look, pictures, 1):
            tile.least_height_px = round(74 * min(look.sizes.bar_scale, 1.25))
            tile.updateGeometry()
        self.setVisible(bool(buttons))

    def give_way(self, look: Look) -> None:
        """Take smaller words where some need more than two lines."""
        for words_px in range(look.sizes.bar, LEAST_PX - 1, -1):
            line_px = QFontMetrics(look.font(words_px, True)).lineSpacing()
            for tile in self.tiles.values():
                tile.words_px = words_px
                tile.updateGeometry()
            if all(_inner_px(tile) // line_px <= MOST_BAR_LINES for tile in self.tiles.values()):
                return


def _inner_px(tile: Tile) -> int:
    """How high the words and the picture of a tile are at its width."""
    return tile.heightForWidth(tile.width()) - tile.height() + tile.inside().height()
