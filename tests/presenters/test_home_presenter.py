# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Home says how far somebody is, and their recordings say what there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import (
    Shared,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.presenters import (
    home_presenter,
    own_way_presenter,
    said_presenter,
)
from coprod_desktop.presenters.frame_presenter import app_strip
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from tests.builders import MAYA, proposal
from tests.screens import CLIP, contribution

PLAN, SAID = proposal(), contribution()
NOTHING = replace(SAID, said={})


def cards(state: ScreenState) -> tuple[Card, ...]:
    assert isinstance(state.body, Cards)
    return state.body.cards


def text_of(state: ScreenState) -> str:
    return " ".join(piece.text for piece in state.spoken_whole)


@pytest.mark.parametrize(
    ("kept", "silent", "found_again", "words"),
    [
        (False, False, False, "Your voice, 12 seconds."),
        (False, True, False, "There is no voice in it."),
        (False, False, True, "You said this before: 12 seconds."),
        (True, True, True, "It is saved here."),
    ],
)
def test_after_recording_it_says_what_there_is(
    kept: bool, silent: bool, found_again: bool, words: str
) -> None:
    state = own_way_presenter.keep_it(app_strip("Hello"), "Why?", 12_300, kept, silent, found_again)
    assert words in text_of(state)


def test_a_recording_that_was_thrown_away_can_be_put_back() -> None:
    state = own_way_presenter.what_i_recorded(app_strip("Hello"), "Why?", (CLIP,), frozenset({CLIP.clip_id}))
    assert [button.words for button in cards(state)[0].buttons] == ["Listen", "Put it back"]


SHARED = Shared(1, (ShareKind.VOICE,), (), PLAN.facts.closes)


@pytest.mark.parametrize(
    ("place", "said", "words"),
    [
        (Place(Room.FACTS), None, "New"),
        (Place(Room.FACTS), NOTHING, "You are at the start"),
        (Place(Room.STEPS, 2), SAID, "You are on page 3 of 5"),
        (Place(Room.CHECK), SAID, "Ready to share"),
        (Place(Room.SHARED), after(SAID, SHARED), "You shared this"),
        (Place(Room.SHARED), after(after(SAID, SHARED), Wrote(StepId("tell"), "")), "You changed something"),
    ],
)
def test_home_says_how_far_i_am(place: Place, said: Contribution | None, words: str) -> None:
    assert words in text_of(home_presenter.home(MAYA, (PlanPlace(PLAN, said, place),)))


def test_home_opens_the_half_done_plan_before_a_new_one() -> None:
    new = PlanPlace(proposal(title="Longer appointments"), None, Place(Room.FACTS))
    body = home_presenter.home(MAYA, (new, PlanPlace(PLAN, SAID, Place(Room.STEPS)))).body
    assert isinstance(body, Tiles)
    assert body.tiles[0].words == "Carry on: New bus stops"


def test_home_without_a_plan_or_a_name_still_stands() -> None:
    state = home_presenter.home(replace(MAYA, name=""), ())
    assert state.strip.title == "Hello"
    assert "There are no plans yet." in text_of(home_presenter.plans(MAYA, ()))


def test_what_i_said_lists_only_plans_about_which_i_said_something() -> None:
    said, new = PlanPlace(PLAN, SAID, Place(Room.STEPS)), PlanPlace(PLAN, None, Place(Room.FACTS))
    untouched = PlanPlace(PLAN, NOTHING, Place(Room.FACTS))
    gone = PlanPlace(PLAN, after(NOTHING, SHARED), Place(Room.FACTS))
    assert len(cards(said_presenter.my_plans(MAYA, (said, new, untouched, gone)))) == 2
    assert len(cards(home_presenter.plans(MAYA, (said, new, untouched)))) == 3
