# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What every screen has: parts that light up while they are spoken, and one signal for presses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button, Press
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.tile import Shape, Tile


class Lit(Protocol):
    """A part of a screen that can be framed while it is spoken."""

    def set_lit(self, lit: bool) -> None:
        """Frame it, or take the frame away."""
        ...


class Screen(QWidget):
    """The middle of a screen.

    Attributes:
        parts: what can be lit, by name.
        tiles: what can be pressed, by what a press asks for.

    Signals:
        pressed: a `Press`.
    """

    pressed = Signal(object)

    def __init__(self, look: Look, pictures: Pictures) -> None:
        """Begin with nothing on it.

        Args:
            look: colours and sizes.
            pictures: gives the pictures.
        """
        super().__init__()
        self.setObjectName("page")
        self.look, self.pictures = look, pictures
        self.parts: dict[str, Lit] = {}
        self.tiles: dict[Press, Tile] = {}

    def tile(self, button: Button, shape: Shape, least_height_px: int | None = None) -> Tile:
        """Make a tile that is one of this screen's parts.

        Args:
            button: what it says.
            shape: where the picture stands.
            least_height_px: the least height of what can be touched; that of a control when not given.

        Returns:
            The tile; it has no place in a layout yet.
        """
        tile = Tile(button, self.look, self.pictures, shape, self)
        tile.least_height_px = self.look.sizes.control if least_height_px is None else least_height_px
        tile.chosen.connect(self.pressed)
        self.parts[button.part] = tile
        self.tiles[button.press] = tile
        return tile

    def show_body(self, body: Body) -> None:
        """Take over what has changed in a body of the same shape; its buttons are taken over one by one.

        Args:
            body: of the kind that this screen shows.
        """

    def stops(self) -> list[QWidget]:
        """What Tab comes to, in reading order."""
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden()
        ]

    def first_row(self) -> list[QWidget]:
        """What must be seen without scrolling: what can be touched and stands first.

        Returns:
            Widgets that stand beside each other; none where what is read counts more.
        """
        tops = {tile: self.top_of(tile) for tile in self.tiles.values() if not tile.isHidden()}
        first = min(tops, key=lambda tile: tops[tile], default=None)
        return [tile for tile in tops if first and tops[tile] < tops[first] + first.height() / 2]

    def top_of(self, widget: QWidget) -> int:
        """How far below the top of the screen a part begins, in logical pixels."""
        return widget.mapTo(self, QPoint(0, 0)).y()

    def light(self, part: str) -> QWidget | None:
        """Frame one part and no other.

        Args:
            part: its name; a name that is not here frames nothing.

        Returns:
            The part, if it is on this screen.
        """
        for name, widget in self.parts.items():
            widget.set_lit(name == part)
        return self.widget_of(part)

    def widget_of(self, part: str) -> QWidget | None:
        """The widget of a part, if it is on this screen."""
        found: object = self.parts.get(part)
        return found if isinstance(found, QWidget) else None

    def mark_word(self, part: str, start: int, length: int) -> None:
        """Mark a word in a sentence to read; other parts have no marks."""
        found = self.parts.get(part)
        if isinstance(found, ReadingLine):
            found.mark_word(start, length)


def close_up(layout: QLayout, margin_px: int, gap_px: int) -> None:
    """Give a layout the same margin all round and the same gap between its parts."""
    layout.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
    layout.setSpacing(gap_px)


def put_away(widget: QWidget) -> None:
    """Hide a widget and delete it when nothing needs it any more.

    Args:
        widget: is in no layout any more.
    """
    # Qt would hand the focus on, as if Tab had been pressed; who has it next is the frame's to say.
    for focused in (widget.focusWidget(), widget):
        if focused is not None:
            focused.clearFocus()
    widget.hide()
    widget.deleteLater()


MakeScreen = Callable[[Any, Look, Pictures, QSize], Screen]
"""Makes a screen of its body, in the room that there is."""
