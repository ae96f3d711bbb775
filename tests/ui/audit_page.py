# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A shown screen as the audit looks at it: its controls, its words and its pictures, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.recording_screen import RoundTile
from coprod_desktop.ui.theme import RING_PX
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.frame import BottomBar, StripBar
from coprod_desktop.ui.windows.middle import Middle
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.ui.paint_record import Painted, painted_by

Found = TypeVar("Found", bound=QWidget)
ROUND_INSET_PX = 11.5
"""A round button is drawn this far inside its square."""


@dataclass(frozen=True)
class Fault:
    """One thing that the audit found.

    Attributes:
        rule: the rule that is broken.
        where: the widget.
        detail: what was measured.
    """

    rule: str
    where: str
    detail: str


class ShownPage:
    """One state, shown in a window.

    Attributes:
        window: shows it.
        state: what is shown.
    """

    def __init__(self, window: PersonWindow, state: ScreenState) -> None:
        """Look at a window that shows a state."""
        self.window, self.state = window, state

    @cached_property
    def widgets(self) -> list[QWidget]:
        """Every widget that is shown, also where the page must be scrolled for it."""
        return [widget for widget in self.window.findChildren(QWidget) if widget.isVisibleTo(self.window)]

    @cached_property
    def controls(self) -> list[QWidget]:
        """What can be pressed or written in."""
        return [
            widget
            for widget in self.widgets
            if widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget, QScrollArea)
        ]

    @cached_property
    def painted(self) -> dict[QWidget, Painted]:
        """What each widget paints, without its children."""
        return {widget: painted_by(widget) for widget in self.widgets}

    @cached_property
    def screen(self) -> Screen:
        """The middle of the screen, as high as it is, scrolled or not."""
        return _only(self.window, Screen)

    @cached_property
    def viewport(self) -> QWidget:
        """What of the middle can be seen at once."""
        return _only(self.window, Middle).findChildren(QScrollArea)[0].viewport()

    def home_of(self, widget: QWidget) -> QWidget:
        """The strip, the screen, the bar, or else the middle with its buttons for scrolling."""
        found: QWidget | None = widget
        while found is not None and not isinstance(found, StripBar | BottomBar | Screen | Middle):
            found = found.parentWidget()
        return found or self.window

    def rect_at_home(self, widget: QWidget) -> QRectF:
        """Where a widget is, in pixels of its `home_of`."""
        return QRectF(widget.rect()).translated(widget.mapTo(self.home_of(widget), QPoint(0, 0)))

    def shape_at_home(self, widget: QWidget) -> QRectF:
        """The drawn shape of a control, without the room for its ring, in pixels of its `home_of`."""
        offset = widget.mapTo(self.home_of(widget), QPoint(0, 0))
        return shape_of(widget).translated(offset)

    def runs_at_home(self, widget: QWidget) -> list[QRectF]:
        """Where the words of a widget stand, in pixels of its `home_of`."""
        offset = widget.mapTo(self.home_of(widget), QPoint(0, 0))
        return [run.rect.translated(offset) for run in self.painted[widget].runs if run.text.strip()]

    def scrolls(self) -> bool:
        """Whether there is more than fits."""
        return self.screen.height() > self.viewport.height()


def shape_of(control: QWidget) -> QRectF:
    """The drawn shape of a control, without the room for its ring, in its own pixels."""
    whole = QRectF(control.rect())
    if isinstance(control, RoundTile):
        side = min(whole.width(), whole.height()) - 2 * ROUND_INSET_PX
        return QRectF(whole.center().x() - side / 2, whole.center().y() - side / 2, side, side)
    if isinstance(control, Tile):
        return whole.adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX)
    return whole


def called(widget: QWidget) -> str:
    """A name for a widget in a fault."""
    text = widget.accessibleName() or str(getattr(widget, "text", lambda: "")())
    return f"{type(widget).__name__} {text[:40]!r}"


def word_list(text: str) -> list[str]:
    """The words of a text in small letters, without signs."""
    return re.findall(r"[^\W_]+(?:['-][^\W_]+)*", text.lower())


def stands_in(words: list[str], whole: list[str]) -> bool:
    """Whether words stand somewhere in others, in the same order and with nothing between."""
    return any(whole[at : at + len(words)] == words for at in range(len(whole) - len(words) + 1))


def _only(window: PersonWindow, kind: type[Found]) -> Found:
    return next(widget for widget in window.findChildren(kind) if widget.isVisibleTo(window))
