# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who cannot read sees something to touch: the first row of it lies whole in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.phones_state import Phones
from coprod_desktop.presenters.plan_state import NowAndNew
from coprod_desktop.presenters.screen_parts import Do, Tone
from coprod_desktop.presenters.screen_state import Cards, Reading, ScreenState
from coprod_desktop.ui.person.phones_screen import PhoneCard
from coprod_desktop.ui.theme import RING_PX
from coprod_desktop.ui.widgets.card import TickCard
from coprod_desktop.ui.widgets.mat_place import PartName
from coprod_desktop.ui.widgets.pile_card import PileCard
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.windows.frame import BottomBar
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.every_screen import every_screen
from tests.ui.audit import show
from tests.ui.audit_page import ShownPage
from tests.ui.conftest import OpenWindow

SMALL, MIDDLING, LOW, UPRIGHT = (1024, 600), (1280, 800), (1280, 720), (800, 1280)
LOOKS = [*((SMALL, text_percent) for text_percent in (100, 130, 160, 200)), (MIDDLING, 200), (LOW, 200)]
LOOKS += [(UPRIGHT, 200)]
READ_FIRST = (Reading, NowAndNew)
"""Pages to read: what can be touched below only tells more about a hard word."""
SCREENS = {name: state for name, state in every_screen().items() if not isinstance(state.body, READ_FIRST)}


def seen_px(page: ShownPage, widget: QWidget) -> tuple[int, int]:
    """Where a widget begins and ends in what is seen of the middle, without the room for its ring."""
    top = widget.mapTo(page.viewport, QPoint(0, 0)).y()
    return top + RING_PX, top + widget.height() - RING_PX


def to_touch(page: ShownPage, state: ScreenState) -> list[QWidget]:
    """What can be touched in the middle, as far as it counts first there."""
    cards = page.screen.findChildren(PileCard)
    if cards:
        return [*cards]
    tiles: list[QWidget] = [tile for tile in page.screen.tiles.values() if tile.isVisibleTo(page.screen)]
    if isinstance(state.body, Mat):
        return [tile for tile in tiles if isinstance(tile, PartName)]
    ticks: list[QWidget] = [tile for tile in tiles if isinstance(tile, TickCard)]
    return ticks if ticks and isinstance(state.body, Cards) and not state.body.big else tiles


def hidden_rows(window: PersonWindow, states: dict[str, ScreenState]) -> Iterator[str]:
    """Tell of each screen whose first row of what can be touched is not whole."""
    for name, state in states.items():
        page = show(window, state)
        found = to_touch(page, state)
        tops = {widget: seen_px(page, widget)[0] for widget in found}
        first = min(found, key=lambda widget: tops[widget], default=None)
        for widget in found:
            top, end = seen_px(page, widget)
            in_first_row = first is not None and top < tops[first] + first.height() / 2
            if in_first_row and (top < 0 or end > page.viewport.height()):
                yield f"{name}: {widget.accessibleName()} ends at {end} of {page.viewport.height()}"


@pytest.mark.parametrize(
    ("size", "text_percent"),
    LOOKS,
    ids=[f"{size[0]}x{size[1]}-{text_percent}" for size, text_percent in LOOKS],
)
def test_the_first_row_to_touch_is_seen_without_scrolling(
    open_window: OpenWindow, size: tuple[int, int], text_percent: int
) -> None:
    window = open_window(size, Preferences(text_percent=text_percent))
    faults = list(hidden_rows(window, SCREENS))
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("size", [SMALL, MIDDLING, LOW])
def test_every_number_to_phone_is_seen_without_scrolling(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    window = open_window(size, Preferences(text_percent=200))
    for state in (SCREENS["help-worried"], SCREENS["help-worried~2"]):
        page = show(window, state)
        cards = page.screen.findChildren(PhoneCard)
        assert isinstance(state.body, Phones)
        assert len(cards) == len(state.body.calls)
        assert all(seen_px(page, card)[1] <= page.viewport.height() for card in cards)
        assert [button.tone for button in state.bar if button.press.do is Do.CARRY_ON] == [Tone.PLAIN]


def heading_px(page: ShownPage) -> int:
    """How large the letters of the heading are."""
    label = page.screen.parts["heading"]
    assert isinstance(label, PlainLabel)
    return label.font().pixelSize()


def test_the_heading_gives_way_only_where_the_window_is_low(open_window: OpenWindow) -> None:
    state = SCREENS["question-three-points"]
    wide = open_window(MIDDLING, Preferences(text_percent=200))
    roomy = heading_px(show(wide, state))
    low = open_window(SMALL, Preferences(text_percent=200))
    page = show(low, state)
    normal = open_window(SMALL)
    assert heading_px(show(normal, state)) < heading_px(page) < roomy


def test_where_i_am_gives_way_and_a_screen_reader_still_tells_it(open_window: OpenWindow) -> None:
    window = open_window(SMALL, Preferences(text_percent=200))
    state = SCREENS["choose"]
    show(window, state)
    labels = [label for label in window.findChildren(PlainLabel) if label.isVisibleTo(window)]
    assert state.strip.where not in [label.text() for label in labels]
    title = next(label for label in labels if label.text() == state.strip.title)
    assert title.accessibleName() == f"{state.strip.title}. {state.strip.where}"


def test_small_words_of_a_bar_do_not_stay_on_the_next_screen(open_window: OpenWindow) -> None:
    window = open_window(SMALL, Preferences(text_percent=200))
    show(window, SCREENS["choose"])
    after = _bar_words_px(window, SCREENS["help"])
    fresh = open_window(SMALL, Preferences(text_percent=200))
    assert after == _bar_words_px(fresh, SCREENS["help"])


def _bar_words_px(window: PersonWindow, state: ScreenState) -> set[int]:
    show(window, state)
    return {tile.words_px for bar in window.findChildren(BottomBar) for tile in bar.tiles.values()}
