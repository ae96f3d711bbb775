# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules of the audit about places: how large, how far apart, inside, reached by scrolling down only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget

from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import Tiles
from coprod_desktop.ui.widgets.card import TellingCard
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.frame import BottomBar
from coprod_desktop.ui.windows.middle import Middle
from tests.ui.audit_page import Fault, ShownPage, called

ANY_PX, ANSWER_PX, OFF_SCALE_PX, GAP_PX = 64, 120, 88, 16
"""*Source*: screens.md, colours, type, shape."""
ROUNDING_PX = 0.5


def size_faults(page: ShownPage) -> Iterator[Fault]:
    """Everything that can be pressed is large: its drawn shape, without the room for its ring."""
    for control in page.controls:
        shape = page.shape_at_home(control)
        least = least_px(page, control)
        if min(shape.width(), shape.height()) < least - ROUNDING_PX:
            size = f"{shape.width():.0f} x {shape.height():.0f}"
            yield Fault("target-size", called(control), f"{size}, at least {least}")


def least_px(page: ShownPage, control: QWidget) -> int:
    """The least side of a control."""
    if not isinstance(control, Tile) or not isinstance(page.state.body, Tiles):
        return ANY_PX
    if control.button.press.do is Do.OFF_SCALE:
        return OFF_SCALE_PX
    answers = {button.press for button in page.state.body.tiles}
    inside = isinstance(page.home_of(control), Screen)
    return ANSWER_PX if inside and control.button.press in answers else ANY_PX


def gap_faults(page: ShownPage) -> Iterator[Fault]:
    """Between two drawn shapes there is room, and none lies on another."""
    for one, other in combinations(page.controls, 2):
        if page.home_of(one) is not page.home_of(other):
            continue
        gap_px = apart_px(page.shape_at_home(one), page.shape_at_home(other))
        if gap_px < 0:
            yield Fault("overlap", called(one), f"lies on {called(other)}")
        elif gap_px < GAP_PX - ROUNDING_PX:
            yield Fault("gap", called(one), f"{gap_px:.1f} from {called(other)}, at least {GAP_PX}")


def apart_px(one: QRectF, other: QRectF) -> float:
    """How far two shapes are apart across or down, whichever is more; below 0 when one lies on the other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def inside_faults(page: ShownPage) -> Iterator[Fault]:
    """Everything is in the window, or can be reached by going down."""
    near = ROUNDING_PX
    for widget in page.widgets:
        if not isinstance(widget, TellingCard | QPushButton | QLineEdit) and not page.runs_at_home(widget):
            continue
        home, at = page.home_of(widget), page.rect_at_home(widget)
        if not QRectF(home.rect()).adjusted(-near, -near, near, near).contains(at):
            yield Fault("off-window", called(widget), f"{at.getRect()} in {home.size()}")
    for home in {page.home_of(control) for control in page.controls} - {page.screen}:
        at = QRectF(home.rect()).translated(home.mapTo(page.window, home.rect().topLeft()))
        if not QRectF(page.window.rect()).contains(at):
            yield Fault("off-window", called(home), f"{at.getRect()} in {page.window.size()}")


def scroll_faults(page: ShownPage) -> Iterator[Fault]:
    """The page scrolls down only, with Up and Down there when it does and away when it does not."""
    if page.screen.width() > page.viewport.width():
        detail = f"{page.screen.width()} wide in {page.viewport.width()}"
        yield Fault("sideways", called(page.screen), detail)
    ways = {
        tile.button.press.of
        for tile in page.widgets
        if isinstance(tile, Tile) and tile.button.press.do is Do.SCROLL and tile.isVisible()
    }
    if ways != ({"up", "down"} if page.scrolls() else set()):
        high = f"{page.screen.height()} high in {page.viewport.height()}"
        yield Fault("scroll", called(page.screen), f"{high}, buttons: {sorted(ways)}")
    yield from _down_faults(page)


def _down_faults(page: ShownPage) -> Iterator[Fault]:
    area = page.window.findChildren(Middle)[0].findChildren(QScrollArea)[0]
    bar = area.verticalScrollBar()
    down = [
        tile
        for tile in page.widgets
        if isinstance(tile, Tile) and tile.button.press == Press(Do.SCROLL, "down") and tile.isVisible()
    ]
    for _press in range(12):
        if down:
            down[0].click()
    if bar.value() != bar.maximum():
        yield Fault("scroll", called(page.screen), f"Down ends at {bar.value()} of {bar.maximum()}")
    bar.setValue(0)


def frame_faults(page: ShownPage) -> Iterator[Fault]:
    """The bars stay at the edges, and leave most of the window to the middle."""
    high = page.viewport.height()
    if high < page.window.height() * 0.5:
        yield Fault("middle-room", "middle", f"{high} of {page.window.height()}")
    for bar in page.window.findChildren(BottomBar):
        if bar.isVisible() and bar.geometry().bottom() + 1 < page.window.height() - 1:
            yield Fault("bar-stays", "bar", f"ends at {bar.geometry().bottom()} of {page.window.height()}")
