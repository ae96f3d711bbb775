# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The frame round every screen: the strip above, the bar below, and the middle that scrolls down only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.dots import Dots
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Shape, Tile
from coprod_desktop.words import _

PACE, PACE_PICTURE_PX = (Do.SLOWER, Do.FASTER), 28
"""These two have a small picture above their words, so that the title keeps its room."""


def _put_away(widget: QWidget) -> None:
    # Qt would hand the focus on, as if Tab had been pressed; who has it next is the frame's to say.
    for focused in (widget.focusWidget(), widget):
        if focused is not None:
            focused.clearFocus()
    widget.hide()
    widget.deleteLater()


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
                _put_away(widget)

    def add_tiles(
        self, buttons: tuple[Button, ...], look: Look, pictures: Pictures, stretch: int
    ) -> list[Tile]:
        """Put the tiles at the end, and put those away that nothing uses any more."""
        for button in buttons:
            tile = self._spare.pop(button.press, None)
            if tile is None:
                shape = Shape.ABOVE if button.press.do in PACE else Shape.BESIDE
                tile = Tile(button, look, pictures, shape)
                tile.words_px = look.sizes.bar
                tile.chosen.connect(self.pressed)
            else:
                tile.set_lit(False)
                tile.raise_()  # a screen reader goes by this order
                if tile.button != button:
                    tile.show_button(button)
            self.tiles[button.press] = tile
            self.put(tile, stretch)
        for tile in self._spare.values():
            _put_away(tile)
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
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        title = PlainLabel(strip.title, look, look.sizes.bar, bold=True)
        self.words = [title]
        column.addStretch(1)
        column.addWidget(title)
        if strip.where:
            column.addLayout(self._where_line(strip, look))
        column.addStretch(1)
        self.put(holder, 1)
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
        self.setVisible(bool(buttons))


class Middle(QWidget):
    """Holds the screen; scrolls down only, with a big button for each way.

    Attributes:
        scrolled: how far down it is.
    """

    def __init__(self, pictures: Pictures) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("middle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pictures = pictures
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line.addWidget(self._area, 1)
        self._ways = QWidget()
        self._column = QVBoxLayout(self._ways)
        self._column.setContentsMargins(0, 8, 24 - RING_PX, 8)
        line.addWidget(self._ways)
        self._ways.hide()
        self.way_tiles: tuple[Tile, ...] = ()
        self.scrolled = self._area.verticalScrollBar()
        self.scrolled.valueChanged.connect(self._tell_ends)
        self.scrolled.rangeChanged.connect(self._tell_ends)

    @Slot()
    def _tell_ends(self) -> None:
        """Dim the way that leads nowhere; the keys go over to the other one."""
        bar = self.scrolled
        open_ways = (bar.value() > bar.minimum(), bar.value() < bar.maximum())
        for tile, open_way in zip(self.way_tiles, open_ways, strict=False):
            if tile.hasFocus() and not open_way:
                other = next(each for each in self.way_tiles if each is not tile)
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.TabFocusReason)
            tile.setEnabled(open_way)

    def show_screen(self, screen: Screen, look: Look) -> bool:
        """Put a screen in place of the old one, from its top.

        Args:
            screen: the new one.
            look: colours and sizes.

        Returns:
            Whether there is more than fits.
        """
        self.way_tiles = ()
        old = self._area.takeWidget()
        if old is not None:
            # Not at once, as Qt would: the press that asked for the new screen may still be on its way back.
            _put_away(old)
        self._area.setWidget(screen)
        self.scrolled.setValue(0)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                _put_away(widget)
        up, down = self.way_tiles = (self._way(_("Up"), "up", look), self._way(_("Down"), "down", look))
        self._column.addWidget(up)
        self._column.addStretch(1)
        self._column.addWidget(down)
        up.show()
        down.show()
        more = self.fit()
        layout = self.layout()
        if layout is not None:
            # What gets the focus now is brought into view, so its place must be known now.
            layout.activate()
        self._tell_ends()
        return more

    def _way(self, words: str, picture: str, look: Look) -> Tile:
        tile = Tile(
            Button(Press(Do.SCROLL, picture), words, Pic(words, set_name=picture)),
            look,
            self._pictures,
            Shape.ABOVE,
        )
        tile.words_px = look.sizes.bar
        tile.least_picture_px = look.sizes.control
        tile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        tile.chosen.connect(self._on_scroll)
        return tile

    def _on_scroll(self, press: Press) -> None:
        step = round(self._area.viewport().height() * 0.75)
        self.scrolled.setValue(self.scrolled.value() + (step if press.of == "down" else -step))

    def fit(self) -> bool:
        """Show the buttons for scrolling only when there is more than fits.

        Returns:
            Whether there is more than fits.
        """
        screen = self._area.widget()
        if screen is None:
            return False
        need = (
            screen.heightForWidth(self.width())
            if screen.hasHeightForWidth()
            else screen.minimumSizeHint().height()
        )
        more = max(need, screen.minimumSizeHint().height()) > self.height()
        self._ways.setVisible(more)
        return more

    def room_beside_ways_px(self) -> int:
        """The width that is left for a screen beside the buttons for scrolling."""
        return self.width() - self._ways.sizeHint().width()

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until a part can be seen."""
        screen = self._area.widget()
        if screen is None or not screen.isAncestorOf(widget):
            return
        # Qt's own way to do this shows only the line of the cursor in a place to write.
        middle = widget.mapTo(screen, widget.rect().center())
        high = min(widget.height() + 16, self._area.viewport().height())
        self._area.ensureVisible(middle.x(), middle.y(), 0, high // 2)
