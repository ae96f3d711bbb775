# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A rule of the audit: who cannot read sees something to touch, the first row of it whole in the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.plan_state import NowAndNew
from coprod_desktop.presenters.screen_state import Cards, Reading
from coprod_desktop.ui.theme import RING_PX
from coprod_desktop.ui.widgets.card import TickCard
from coprod_desktop.ui.widgets.mat_place import PartName
from coprod_desktop.ui.widgets.pile_card import PileCard
from tests.ui.audit_page import Fault, ShownPage, called

READ_FIRST = (Reading, NowAndNew)
"""Pages to read: what can be touched below only tells more about a hard word."""


def first_row_faults(page: ShownPage) -> Iterator[Fault]:
    """The first row of what can be touched in the middle lies whole in what is seen of it."""
    if isinstance(page.state.body, READ_FIRST):
        return
    found = to_touch(page)
    tops = {widget: seen_px(page, widget)[0] for widget in found}
    first = min(found, key=lambda widget: tops[widget], default=None)
    for widget in found:
        top, end = seen_px(page, widget)
        in_first_row = first is not None and top < tops[first] + first.height() / 2
        if in_first_row and (top < 0 or end > page.viewport.height()):
            yield Fault("first-row", called(widget), f"{top} to {end} of {page.viewport.height()}")


def seen_px(page: ShownPage, widget: QWidget) -> tuple[int, int]:
    """Where a widget begins and ends in what is seen of the middle, without the room for its ring."""
    top = widget.mapTo(page.viewport, QPoint(0, 0)).y()
    return top + RING_PX, top + widget.height() - RING_PX


def to_touch(page: ShownPage) -> list[QWidget]:
    """What can be touched in the middle, as far as it counts first there."""
    body = page.state.body
    cards = page.screen.findChildren(PileCard)
    if cards:
        return [*cards]
    tiles: list[QWidget] = [tile for tile in page.screen.tiles.values() if tile.isVisibleTo(page.screen)]
    if isinstance(body, Mat):
        return [tile for tile in tiles if isinstance(tile, PartName)]
    ticks: list[QWidget] = [tile for tile in tiles if isinstance(tile, TickCard)]
    return ticks if ticks and isinstance(body, Cards) and not body.big else tiles
