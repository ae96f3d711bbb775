# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Main points, now beside new, all pages, hard words, coming back: what each screen shows and says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.identifiers import MediaName, StepId
from coprod_desktop.domain.proposal import Line, Page, PickOne
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.presenters import home_presenter, plan_presenter, practice_presenter
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.plan_state import NowAndNew, WholePlan
from coprod_desktop.presenters.practice_presenter import Stop
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.presenters.screen_state import Cards, Reading, Tiles
from tests.builders import MAYA, SHELTER, proposal
from tests.screens import contribution
from tests.screens_plan import NOW_AND_NEW, plan_with_all

PLAN = plan_with_all()
SAID = contribution()
NOTHING = replace(SAID, said={})
SOUND = MediaName("media/line.wav")


def test_now_is_said_before_new_each_with_its_sentence_and_its_recording() -> None:
    page = replace(NOW_AND_NEW, lines=(Line("There are no seats.", SOUND), Line("There is a shelter.")))
    state = plan_presenter.page(MAYA, replace(PLAN, steps=(page,)), 0, NOTHING)
    assert [(piece.part, piece.text) for piece in state.spoken] == [
        ("side:0", "Now."),
        ("line:0", "There are no seats."),
        ("side:1", "New."),
        ("line:1", "There is a shelter."),
        ("hard_word:shelter", "What is: shelter."),
    ]
    assert [piece.narration for piece in state.spoken[:4]] == ["", SOUND, "", ""]
    assert isinstance(state.body, NowAndNew)
    assert [side.pic.set_name for side in state.body.sides] == ["bare-stop", "shelter"]


def test_a_page_without_a_new_picture_is_read_as_ever() -> None:
    page = replace(NOW_AND_NEW, new_picture=None)
    assert isinstance(plan_presenter.page(MAYA, replace(PLAN, steps=(page,)), 0, NOTHING).body, Reading)


def test_the_main_points_are_three_large_cards_with_their_recordings() -> None:
    points = tuple(replace(point, line=replace(point.line, narration=SOUND)) for point in PLAN.main_points)
    state = plan_presenter.main_points(MAYA, replace(PLAN, main_points=points))
    assert isinstance(state.body, Cards)
    assert state.body.big
    assert [card.heading for card in state.body.cards] == [point.line.text for point in points]
    assert [piece.narration for piece in state.spoken] == [SOUND] * 3
    assert [button.press.do for button in state.bar] == [Do.BACK, Do.SHORT, Do.NEXT]


@pytest.mark.parametrize("with_pictures", [True, False])
def test_all_pages_leave_no_sentence_and_no_choice_out(with_pictures: bool) -> None:
    state = plan_presenter.all_pages(MAYA, PLAN, with_pictures)
    said = " ".join(piece.text for piece in state.spoken)
    for step in PLAN.steps:
        sentences = [line.text for line in step.lines] if isinstance(step, Page) else [step.text]
        choices = [choice.words for choice in step.choices] if isinstance(step, PickOne) else []
        for words in (*sentences, *choices):
            assert words in said
    assert f"{SHELTER.word}: {SHELTER.meaning}" in said
    assert isinstance(state.body, WholePlan)
    shown = [
        pic for section in state.body.sections for pic in (section.pic, *(row.pic for row in section.rows))
    ]
    assert any(shown) is with_pictures


def test_all_pages_keep_the_recordings_of_people() -> None:
    page = Page(StepId("x"), PLAN.cover, (Line("You get wet.", SOUND), Line("It is cold.")))
    state = plan_presenter.all_pages(MAYA, proposal(steps=(page,), hard_words=()), True)
    assert [piece.narration for piece in state.spoken] == ["", SOUND, ""]


def test_a_recorded_meaning_is_played_once_and_a_meaning_without_is_read_line_by_line() -> None:
    recorded = plan_presenter.hard_word(MAYA, PLAN, replace(SHELTER, sound=SOUND))
    assert [(piece.text, piece.narration) for piece in recorded.spoken] == [
        ("shelter", ""),
        (SHELTER.meaning, SOUND),
    ]
    read = plan_presenter.hard_word(MAYA, PLAN, SHELTER)
    assert [piece.text for piece in read.spoken] == [
        "shelter",
        "A shelter is a roof.",
        "It keeps the rain off you.",
    ]


@pytest.mark.parametrize(
    ("plan", "under_way"),
    [
        (PlanPlace(PLAN, None, START), False),
        (PlanPlace(PLAN, NOTHING, START), False),
        (PlanPlace(PLAN, NOTHING, Place(Room.FACTS, 1)), True),
        (PlanPlace(PLAN, SAID, START), True),
        (PlanPlace(PLAN, SAID, Place(Room.CHECK)), True),
    ],
)
def test_a_plan_is_under_way_when_somebody_moved_or_said_something(plan: PlanPlace, under_way: bool) -> None:
    assert plan.is_under_way is under_way


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (START, "You are at the start"),
        (Place(Room.MAIN_POINTS), "You are at the start"),
        (Place(Room.STEPS, 2), "You are on page 3 of 6"),
        (Place(Room.CLEAR), "You are at the end"),
        (Place(Room.CHECK), "Ready to share"),
    ],
)
def test_where_somebody_was_is_told_in_words(place: Place, words: str) -> None:
    said = home_presenter.carry_on(MAYA, PlanPlace(PLAN, SAID, place), False).spoken_whole
    assert words in " ".join(piece.text for piece in said)


def test_home_offers_trying_it_out_how_it_looks_and_the_end_of_the_day() -> None:
    state = home_presenter.home(MAYA, ())
    assert [button.press.do for button in state.bar] == [Do.PRACTICE, Do.LOOKS, Do.FINISH]
    assert isinstance(state.body, Tiles)
    assert [tile.press.do for tile in state.body.tiles] == [Do.PLANS, Do.SAID]


@pytest.mark.parametrize("stop", [Stop.SUN, Stop.NOISE])
def test_trying_it_out_keeps_the_side_of_good_of_the_person(stop: Stop) -> None:
    for turn in (0, 1):
        body = practice_presenter.how_good(replace(MAYA, turn=turn), stop, "").body
        assert isinstance(body, Tiles)
        assert body.tiles[0].words == ("Good for me", "Bad for me")[turn]
