# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What gives way in a low window with large text, so that there is something to touch."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.phones_state import Phones
from coprod_desktop.presenters.screen_parts import Do, Tone
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.phones_screen import PhoneCard
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.windows.frame import BottomBar
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.every_screen import every_screen
from tests.ui.audit import show
from tests.ui.audit_page import ShownPage
from tests.ui.audit_touch import seen_px
from tests.ui.conftest import OpenWindow

SMALL, MIDDLING, LOW = (1024, 600), (1280, 800), (1280, 720)
SCREENS = every_screen()


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
