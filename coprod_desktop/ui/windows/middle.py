# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The middle of the frame: holds the screen and scrolls down only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.screen import Screen, put_away
from coprod_desktop.ui.widgets.tile import Shape, Tile
from coprod_desktop.words import _


class _Ground(QScrollArea):
    """Scrolls also when a finger or a mouse drags what is no control."""

    _from: tuple[float, int] | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be taken."""
        self._from = (event.globalPosition().y(), self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._from:
            at, value = self._from
            self.verticalScrollBar().setValue(round(value + at - event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go."""
        self._from = None


class Middle(QWidget):
    """Holds the screen; scrolls down only, with a big button for each way.

    Attributes:
        scrolled: how far down it is.
        scrolls: whether there is more than fits.
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
        self._area = _Ground()
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
        self.scrolls = False
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

    def lay_out(self, make: Callable[[QSize], Screen], look: Look) -> Screen:
        """Put a screen in place of the old one, from its top.

        Args:
            make: makes it for a width and a height.
            look: colours and sizes of the buttons for scrolling.

        Returns:
            The screen.
        """
        screen = make(self.size())
        self._show_screen(screen, look)
        if self.scrolls:
            # The buttons for scrolling take some of the width: lay it out once more beside them.
            screen = make(QSize(self.width() - self._ways.sizeHint().width(), self.height()))
            self._show_screen(screen, look)
        return screen

    def shows_first_row(self, screen: Screen) -> bool:
        """Whether what stands first of all that can be touched is seen without scrolling."""
        for widget in (screen, *screen.findChildren(QWidget)):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        ends = (screen.top_of(each) + each.height() - RING_PX for each in screen.first_row())
        return max(ends, default=0) <= self.height()

    def _show_screen(self, screen: Screen, look: Look) -> None:
        self.way_tiles = ()
        old = self._area.takeWidget()
        if old is not None:
            # Not at once, as Qt would: the press that asked for the new screen may still be on its way back.
            put_away(old)
        self._area.setWidget(screen)
        self.scrolled.setValue(0)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                put_away(widget)
        up, down = self.way_tiles = (self._way(_("Up"), "up", look), self._way(_("Down"), "down", look))
        self._column.addWidget(up)
        self._column.addStretch(1)
        self._column.addWidget(down)
        up.show()
        down.show()
        self.scrolls = self.fit()
        layout = self.layout()
        if layout is not None:
            # What gets the focus now is brought into view, so its place must be known now.
            layout.activate()
        self._tell_ends()

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

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until a part can be seen."""
        screen = self._area.widget()
        if screen is None or not screen.isAncestorOf(widget):
            return
        # Qt's own way to do this shows only the line of the cursor in a place to write.
        middle = widget.mapTo(screen, widget.rect().center())
        high = min(widget.height() + 16, self._area.viewport().height())
        self._area.ensureVisible(middle.x(), middle.y(), 0, high // 2)
