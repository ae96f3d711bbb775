# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan as a person walks through it: what stands on its facts, its pages and its questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.domain.acts import (
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Unpicked,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.honest_facts import PowerStep, Seats
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import HardWord, Line, Page, Proposal
from coprod_desktop.domain.walk import FACT_PAGES
from coprod_desktop.presenters import (
    facts_presenter,
    help_presenter,
    plan_presenter,
    question_presenter,
    supporter_presenter,
)
from coprod_desktop.presenters.asked import Asked
from coprod_desktop.presenters.frame_presenter import app_strip
from coprod_desktop.presenters.home_presenter import POWER_PICTURES
from coprod_desktop.presenters.screen_parts import Button, Do
from coprod_desktop.presenters.screen_state import Cards, Reading, ScreenState, Tiles
from coprod_desktop.words import full_date
from tests.builders import MAYA, facts, proposal
from tests.screens import contribution, step_screen

PLAN = proposal()
NOTHING = replace(contribution(), said={})
FIRST, ROOF = StepId("first"), StepId("roof")


def tiles(state: ScreenState) -> Tiles:
    assert isinstance(state.body, Tiles)
    return state.body


def step(step_id: str, said: Contribution = NOTHING, plan: Proposal = PLAN) -> ScreenState:
    index = [at.step_id for at in plan.steps].index(StepId(step_id))
    return step_screen(plan, index, said)


def picked(buttons: tuple[Button, ...]) -> list[str]:
    return [button.press.of for button in buttons if button.picked]


def text_of(state: ScreenState) -> str:
    return " ".join(piece.text for piece in state.spoken_whole)


def test_nothing_is_picked_before_somebody_picks() -> None:
    for at in PLAN.questions:
        body = tiles(step(at.step_id))
        assert picked((*body.tiles, *body.row)) == []


def test_only_the_last_pick_is_shown() -> None:
    said = after(
        after(NOTHING, PickedChoice(FIRST, ChoiceId("seats"))), PickedChoice(FIRST, ChoiceId("sign"))
    )
    assert picked(tiles(step("first", said)).tiles) == ["sign"]
    off = after(said, PickedOffScale(FIRST, OffScale.DONT_UNDERSTAND))
    assert picked(tiles(step("first", off)).tiles) == []
    assert picked(tiles(step("first", off)).row) == [OffScale.DONT_UNDERSTAND]


def test_the_three_answers_off_the_scale_are_three_and_in_their_own_row() -> None:
    for at in PLAN.questions:
        row = tiles(step(at.step_id)).row
        assert [button.press.of for button in row] == list(OffScale)
        assert len({button.pic.set_name for button in row}) == 3


def test_the_way_on_says_skip_until_something_is_answered() -> None:
    answered = after(NOTHING, PickedPoint(ROOF, Point.BAD))
    assert step("roof").bar[-1].words == "Skip"
    assert step("roof", answered).bar[-1].words == "Next"
    assert step("roof", after(answered, Unpicked(ROOF))).bar[-1].words == "Skip"
    assert step("no-seats").bar[-1].words == "Next"


def test_every_question_can_be_answered_my_way() -> None:
    for at in PLAN.steps:
        state = step(at.step_id)
        body = state.body
        asked = [*state.bar, *(body.tiles if isinstance(body, Tiles) else ())]
        assert {Do.SAY_MY_WAY, Do.VOICE} & {button.press.do for button in asked}


def test_the_side_of_good_follows_from_the_turn_of_the_person() -> None:
    index = [at.step_id for at in PLAN.steps].index(ROOF)
    for turn in range(4):
        state = question_presenter.question(Asked(replace(MAYA, turn=turn), PLAN, index, NOTHING))
        shown = [button.press.of for button in tiles(state).tiles]
        assert shown == (list(Point) if turn % 2 == 0 else list(Point)[::-1])


@pytest.mark.parametrize("index", range(len(PLAN.steps)))
def test_it_says_which_page_of_how_many_in_words_and_dots(index: int) -> None:
    strip = step_screen(PLAN, index, NOTHING).strip
    assert strip.where == f"Page {index + 1} of {len(PLAN.steps)}"
    assert (strip.done, strip.steps) == (index, len(PLAN.steps))


def test_a_hard_word_is_marked_where_it_stands_and_opens_its_meaning() -> None:
    body = step("no-seats").body
    assert isinstance(body, Reading)
    line = body.sentences[1]
    assert [line.text[start : start + length] for start, length in line.marks] == ["shelter"]
    assert [button.press.of for button in body.below] == ["shelter"]
    meaning = plan_presenter.hard_word(MAYA, PLAN, PLAN.hard_words[0]).body
    assert isinstance(meaning, Reading)
    assert [sentence.text for sentence in meaning.sentences] == [
        "A shelter is a roof.",
        "It keeps the rain off you.",
    ]


def test_a_hard_word_twice_on_a_page_has_one_button_and_a_part_of_a_word_none() -> None:
    twice = Page(StepId("x"), PLAN.cover, (Line("A Shelter helps."), Line("The shelter is big, sheltered.")))
    body = step("x", plan=proposal(steps=(twice,))).body
    assert isinstance(body, Reading)
    assert len(body.below) == 1
    assert [len(sentence.marks) for sentence in body.sentences] == [1, 1]


def test_a_hard_word_without_a_picture_shows_a_book() -> None:
    body = plan_presenter.hard_word(MAYA, PLAN, HardWord("fare", "What you pay.")).body
    assert isinstance(body, Reading)
    assert body.pic.set_name == "book"


@pytest.mark.parametrize(
    ("changes", "power"),
    [
        ({"can_change": ()}, PowerStep.TELLING),
        ({}, PowerStep.ASKING),
        ({"meetings": (facts().decided_on,)}, PowerStep.DESIGNING),
        ({"seats": Seats(("Sam",), 1, facts().decided_on)}, PowerStep.DECIDING),
    ],
)
def test_the_power_that_people_have_is_shown_as_a_picture_and_in_words(
    changes: dict[str, object], power: PowerStep
) -> None:
    plan = proposal(facts=facts(**changes))
    body = facts_presenter.facts(MAYA, plan, 0, 0, False).body
    assert isinstance(body, Cards)
    assert body.cards[2].pics[0].set_name == POWER_PICTURES[power]
    assert (pictures_folder() / f"{POWER_PICTURES[power]}.svg").is_file()


def test_no_honest_fact_is_left_out() -> None:
    pages = [facts_presenter.facts(MAYA, PLAN, page, 0, False) for page in range(FACT_PAGES)]
    said, stated = " ".join(text_of(page) for page in pages), PLAN.facts
    sentences = (stated.why, stated.affects, stated.who_decides_role, stated.what_happens, stated.for_me)
    for fact in (*stated.can_change, *stated.decided, *sentences, stated.costs_me, stated.who_decides):
        assert fact in said
    for day in (stated.closes, stated.answer_by):
        assert full_date(day) in said
    assert [len(page.body.cards) for page in pages if isinstance(page.body, Cards)] == [3, 3, 3]


def test_honest_facts_that_are_bad_news_are_said() -> None:
    began = facts().work_began
    late = facts(
        asked_from=facts().decided_on - timedelta(days=20), can_change=(), decided=(), work_began=began
    )
    plan = proposal(facts=late)
    said = " ".join(text_of(facts_presenter.facts(MAYA, plan, page, 0, False)) for page in range(3))
    assert "They asked you late." in said
    assert "This is a short time." in said
    assert "Nothing. It is all decided." in said
    good = " ".join(text_of(facts_presenter.facts(MAYA, PLAN, page, 0, False)) for page in range(3))
    assert "They asked you early." in good
    assert "short time" not in good


def test_more_time_is_asked_on_the_last_page_of_the_facts_and_heard_back_there() -> None:
    asked = facts_presenter.facts(MAYA, PLAN, 2, 14, False)
    assert Do.MORE_TIME in [button.press.do for button in asked.bar]
    assert "You asked for 2 weeks more." in text_of(asked)
    not_asked = facts_presenter.facts(MAYA, PLAN, 2, 0, False)
    assert "You asked" not in text_of(not_asked)
    first = facts_presenter.facts(MAYA, PLAN, 0, 14, False)
    assert Do.MORE_TIME not in [button.press.do for button in first.bar]


@pytest.mark.parametrize("days", facts_presenter.MORE_DAYS)
def test_each_time_that_can_be_asked_for_is_told_in_words_and_shown_as_picked(days: int) -> None:
    state = facts_presenter.more_time(app_strip("Hello"), days)
    assert picked(tiles(state).tiles) == [str(days)]
    assert facts_presenter.more_time_words(days) in text_of(state)
    assert len({facts_presenter.more_time_words(each) for each in (0, *facts_presenter.MORE_DAYS)}) == 4


def test_time_that_nobody_can_ask_for_here_is_told_without_a_number() -> None:
    assert facts_presenter.more_time_words(3) == "You asked for more time."


def test_how_long_it_takes_is_told_before_with_breaks() -> None:
    said = text_of(facts_presenter.facts(MAYA, PLAN, 2, 0, False))
    assert "It takes about 15 minutes." in said
    assert "It is longer with breaks." in said


def test_all_pages_and_trying_it_out_are_offered_before_the_start() -> None:
    bars = [
        [button.press.do for button in facts_presenter.facts(MAYA, PLAN, page, 0, True).bar]
        for page in range(FACT_PAGES)
    ]
    assert bars[0] == bars[1] == [Do.BACK, Do.ALL_PAGES, Do.NEXT]
    assert bars[2] == [Do.BACK, Do.MORE_TIME, Do.PRACTICE, Do.NEXT]
    once_tried = facts_presenter.facts(MAYA, PLAN, 2, 0, False).bar
    assert [button.press.do for button in once_tried] == [Do.BACK, Do.MORE_TIME, Do.NEXT]


def test_what_was_said_in_ones_own_way_is_told_at_the_question() -> None:
    said = after(contribution(), Wrote(StepId("tell"), "Seats with arms"))
    assert "You said 1 thing with your voice. You wrote something." in text_of(step("tell", said))
    assert "You wrote" not in text_of(step("tell", NOTHING))


def test_only_a_page_or_a_question_can_be_called_hard() -> None:
    for can_be_hard in (True, False):
        body = help_presenter.help_page(app_strip("Hello"), can_be_hard).body
        assert isinstance(body, Tiles)
        assert ("This is hard" in [tile.words for tile in body.tiles]) is can_be_hard


def test_a_plan_that_came_is_told_by_its_name_and_one_that_was_here_too() -> None:
    assert PLAN.title in text_of(supporter_presenter.plan_came(app_strip("Hello"), PLAN))
    assert "here already" in text_of(supporter_presenter.plan_came(app_strip("Hello"), None))


def test_a_step_that_is_not_there_is_no_step() -> None:
    with pytest.raises(KeyError):
        PLAN.step(StepId("nowhere"))
