# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All pictures of an answer are seen on its card, and those that belong together stand together."""

from __future__ import annotations

from itertools import combinations

import pytest

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.presenters.screen_state import Cards, ScreenState
from coprod_desktop.ui.widgets.card import TellingCard
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.picture_rows import lay_out
from tests.screens_share import share_screens
from tests.ui.audit import show
from tests.ui.conftest import OpenWindow

LEAST_PX = 40
SIZES = [((1280, 800), 100), ((1024, 600), 100), ((1024, 600), 200), ((800, 1280), 160)]


def has_many_pictures(state: ScreenState) -> bool:
    cards = state.body.cards if isinstance(state.body, Cards) else ()
    return any(card.has_rows for card in cards)


@pytest.mark.parametrize(("size", "text_percent"), SIZES)
@pytest.mark.parametrize(
    "state", [state for state in share_screens() if has_many_pictures(state)], ids=lambda state: state.name
)
def test_all_pictures_of_an_answer_are_seen_large_enough_and_none_lies_on_another(
    open_window: OpenWindow, state: ScreenState, size: tuple[int, int], text_percent: int
) -> None:
    page = show(open_window(size, Preferences(text_percent=text_percent)), state)
    assert isinstance(state.body, Cards)
    shown = page.screen.findChildren(TellingCard)
    for card, widget in zip(state.body.cards, shown, strict=True):
        boxes = widget.findChildren(PictureBox)
        assert [box.accessibleName() for box in boxes] == [pic.words for pic in card.pics]
        places = [
            box.geometry().translated(box.mapTo(widget, box.rect().topLeft()) - box.pos()) for box in boxes
        ]
        assert all(widget.rect().contains(place) for place in places), card.heading
        assert all(min(place.width(), place.height()) >= LEAST_PX for place in places), card.heading
        assert not any(one.intersects(other) for one, other in combinations(places, 2)), card.heading


def test_what_belongs_together_stands_in_one_row_and_a_long_one_goes_on_below() -> None:
    thing, mark = Pic("Seats"), Pic("Good for me", joined=True)
    pairs = lay_out([thing, mark] * 3, 60, 250)
    assert [place.center().y() for place in pairs[::2]] == [place.center().y() for place in pairs[1::2]]
    assert pairs[0].y() == pairs[2].y() < pairs[4].y()
    many = lay_out([thing, *[mark] * 10], 60, 250)
    assert max(place.right() for place in many) <= 250
    assert many[-1].y() > many[0].bottom()
