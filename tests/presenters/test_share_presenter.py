# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The end of the way: nothing is ticked before, and what will be in the file is said truly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, ShareKind
from coprod_desktop.domain.acts import (
    KeptBack,
    KeptClip,
    PickedChoice,
    PickedOffScale,
    Shared,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, StepId
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.presenters import answer_words, home_presenter, own_way_presenter, share_presenter
from coprod_desktop.presenters.frame_presenter import app_strip
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do, Tone
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


def all_kept_back(said: Contribution) -> Contribution:
    for step_id in list(said.said):
        said = after(said, KeptBack(step_id, kept_back=True))
    return said


def test_nothing_is_ticked_before() -> None:
    shown = cards(share_presenter.choose(MAYA, PLAN, SAID, frozenset()))
    ticks = [card.tick.picked for card in shown if card.tick]
    assert ticks == [False, False, False]
    helped = share_presenter.who_helped(MAYA, PLAN, ()).body
    assert isinstance(helped, Tiles)
    assert not any(tile.picked for tile in helped.tiles)


def test_each_kind_that_there_is_has_its_own_choice_and_no_other() -> None:
    only_words = after(NOTHING, Wrote(StepId("tell"), "A roof"))
    kinds = [
        card.name for card in cards(share_presenter.choose(MAYA, PLAN, only_words, frozenset())) if card.tick
    ]
    assert kinds == [ShareKind.WORDS_AND_CHOICES, ShareKind.NAME]


def test_somebody_without_a_name_is_not_asked_for_it() -> None:
    nameless = replace(MAYA, name="")
    kinds = [
        card.name for card in cards(share_presenter.choose(nameless, PLAN, SAID, frozenset())) if card.tick
    ]
    assert ShareKind.NAME not in kinds


def test_the_name_is_in_the_file_only_when_it_is_chosen() -> None:
    words = frozenset({ShareKind.WORDS_AND_CHOICES})
    assert "No name." in text_of(share_presenter.choose(MAYA, PLAN, SAID, words))
    named = text_of(share_presenter.choose(MAYA, PLAN, SAID, words | {ShareKind.NAME}))
    assert "Your name." in named
    assert "No name." not in named


def test_what_is_kept_back_is_not_counted() -> None:
    words = frozenset({ShareKind.WORDS_AND_CHOICES})
    assert "In the file: 3 answers." in text_of(share_presenter.choose(MAYA, PLAN, SAID, words))
    less = after(SAID, KeptBack(StepId("roof"), kept_back=True))
    assert "In the file: 2 answers." in text_of(share_presenter.choose(MAYA, PLAN, less, words))


def test_the_true_words_about_the_file_are_shown_and_said() -> None:
    said = text_of(share_presenter.choose(MAYA, PLAN, SAID, frozenset()))
    for words in ("Anyone with the file can open it.", "may keep a copy", "If somebody is not safe"):
        assert words in said


def test_share_is_the_way_on_only_when_an_answer_is_allowed() -> None:
    def tone(*kinds: ShareKind) -> Tone:
        return share_presenter.choose(MAYA, PLAN, SAID, frozenset(kinds)).bar[-1].tone

    assert tone() is Tone.PLAIN
    assert tone(ShareKind.NAME) is Tone.PLAIN
    assert tone(ShareKind.VOICE) is Tone.GO


def test_with_all_kept_back_there_is_nothing_to_share_and_it_is_said() -> None:
    state = share_presenter.choose(MAYA, PLAN, all_kept_back(SAID), frozenset())
    assert "There is nothing to share." in text_of(state)
    assert Do.SHARE not in [button.press.do for button in state.bar]


def test_the_check_shows_at_most_three_answers_a_page_and_all_of_them() -> None:
    pages = share_presenter.check_pages(PLAN, SAID)
    shown = [cards(share_presenter.check(MAYA, PLAN, SAID, page)) for page in range(pages)]
    assert [len(page) for page in shown] == [3, 1]
    assert [card.name for page in shown for card in page] == ["no-seats", "first", "roof", "tell"]


def test_the_check_of_nothing_says_so_and_lets_people_finish() -> None:
    assert share_presenter.check_pages(PLAN, NOTHING) == 1
    state = share_presenter.check(MAYA, PLAN, NOTHING, 0)
    assert "You have not said anything yet." in text_of(state)
    assert [button.press.do for button in state.bar] == [Do.BACK, Do.FINISH]


def test_what_is_kept_back_says_so_and_can_be_put_back_in() -> None:
    back = after(SAID, KeptBack(StepId("first"), kept_back=True))
    card = cards(share_presenter.check(MAYA, PLAN, back, 0))[1]
    assert card.heading.startswith("Kept back: ")
    assert [button.words for button in card.buttons] == ["Hear", "Change", "Put back in"]


@pytest.mark.parametrize("off_scale", list(OffScale))
def test_an_answer_off_the_scale_is_shown_as_it_was_given(off_scale: OffScale) -> None:
    said = after(NOTHING, PickedOffScale(StepId("roof"), off_scale))
    card = cards(share_presenter.check(MAYA, PLAN, said, 0))[0]
    words = {kind: words for kind, words, _picture in answer_words.off_scale_words()}
    assert card.heading == words[off_scale]


def test_an_answer_given_in_many_ways_is_told_whole() -> None:
    said = after(after(SAID, PickedChoice(StepId("first"), ChoiceId("sign"))), Wrote(StepId("first"), "Big"))
    said = after(said, KeptClip(StepId("first"), ClipId("x"), 2000))
    words = share_presenter.answer_words(PLAN.step(StepId("first")), said.at(StepId("first")))
    assert words == "A clear sign. My voice, 2 seconds. I wrote: Big"


def test_who_helped_may_be_skipped() -> None:
    assert share_presenter.who_helped(MAYA, PLAN, ()).bar[-1].words == "Skip"
    assert share_presenter.who_helped(MAYA, PLAN, (HelpKind.EXPLAINED,)).bar[-1].words == "Next"


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
    assert len(cards(home_presenter.plans(MAYA, (said, new, untouched), only_said=True))) == 1
    assert len(cards(home_presenter.plans(MAYA, (said, new, untouched)))) == 3
