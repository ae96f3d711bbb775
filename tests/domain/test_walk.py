# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The way through a plan: each place once, in order, and back the same way, whatever was said."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.domain.acts import Act, PickedChoice, PickedOffScale, PickedPoint, WantsShort
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ChoiceId, ContributionId, ContributorId, StepId
from coprod_desktop.domain.proposal import AskMore, Line, MainPoint, Page, PickOne, Proposal, ThreePoints
from coprod_desktop.domain.walk import (
    FACT_PAGES,
    START,
    Part,
    Place,
    Room,
    all_places,
    answered_alike,
    next_place,
    place_before,
)
from tests.builders import choices, drawn, proposal

PLAN = proposal()
NOTHING = Contribution(ContributionId("c"), ContributorId("p"), PLAN.proposal_id, PLAN.version)
POINTS = tuple(MainPoint(drawn("seat", "A seat"), Line(f"Point {number}.")) for number in range(3))
KEEP = ThreePoints(StepId("keep"), "How good is it to keep the seats?", drawn("seat", "A seat"))
CHANGE = replace(KEEP, step_id=StepId("change"), text="How good are new seats?", pair_of=KEEP.step_id)
ASKS_MORE = PickOne(StepId("more"), "Which one?", choices(), more=AskMore(why=True, matter=True))


def said(*acts: Act) -> Contribution:
    """What stands after some acts."""
    now = NOTHING
    for act in acts:
        now = after(now, act)
    return now


def whole_way(plan: Proposal, contribution: Contribution, check_pages: int = 1) -> list[Place]:
    """Every place from the start until the way ends."""
    way = [START]
    while (there := next_place(plan, contribution, way[-1], check_pages)) != way[-1]:
        way.append(there)
    return way


def parts_at(step_id: str, plan: Proposal, contribution: Contribution) -> list[Part]:
    """The screens of one step."""
    index = [step.step_id for step in plan.steps].index(StepId(step_id))
    return [
        place.part for place in whole_way(plan, contribution) if place == Place(Room.STEPS, index, place.part)
    ]


@pytest.mark.parametrize("check_pages", [1, 3])
@pytest.mark.parametrize("plan", [PLAN, proposal(main_points=POINTS)], ids=["plain", "with main points"])
def test_the_way_goes_through_every_place_once_and_in_order(plan: Proposal, check_pages: int) -> None:
    counts = {
        Room.FACTS: FACT_PAGES,
        Room.MAIN_POINTS: len(plan.main_points) // 3,
        Room.STEPS: len(plan.steps),
        Room.CHECK: check_pages,
    }
    wanted = [Place(room, index) for room in Room for index in range(counts.get(room, 1))]
    assert whole_way(plan, NOTHING, check_pages) == wanted


ANSWERED = said(
    PickedChoice(StepId("more"), ChoiceId("seats")),
    PickedPoint(StepId("keep"), Point.GOOD),
    PickedPoint(StepId("change"), Point.GOOD),
)


@pytest.mark.parametrize("contribution", [NOTHING, ANSWERED], ids=["nothing said", "answered"])
@pytest.mark.parametrize("short", [False, True], ids=["all pages", "only the questions"])
def test_the_way_back_is_the_same_way(contribution: Contribution, short: bool) -> None:
    plan = proposal(steps=(*PLAN.steps, ASKS_MORE, KEEP, CHANGE), main_points=POINTS)
    contribution = after(contribution, WantsShort(short))
    for before, place in pairwise(whole_way(plan, contribution, 2)):
        assert place_before(plan, contribution, place, 2) == before


def test_before_the_start_there_is_nothing() -> None:
    assert place_before(PLAN, NOTHING, START, 1) is None


def test_the_last_place_stays_where_it_is() -> None:
    assert next_place(PLAN, NOTHING, Place(Room.SHARED), 1) == Place(Room.SHARED)


def test_fewer_check_pages_than_before_lead_on_and_not_astray() -> None:
    assert next_place(PLAN, NOTHING, Place(Room.CHECK, 2), 1) == Place(Room.HELPED)


def test_who_wants_only_the_questions_sees_every_question_and_no_page() -> None:
    shown = [
        PLAN.steps[place.index]
        for place in whole_way(PLAN, said(WantsShort(True)))
        if place.room is Room.STEPS
    ]
    assert shown == list(PLAN.questions)


def test_who_is_on_a_page_that_is_left_out_now_goes_on_and_back_from_there() -> None:
    assert isinstance(PLAN.steps[2], Page)
    at, short = Place(Room.STEPS, 2), said(WantsShort(True))
    assert next_place(PLAN, short, at, 1) == Place(Room.STEPS, 3)
    assert place_before(PLAN, short, at, 1) == Place(Room.STEPS, 1)


def test_why_and_how_much_it_matters_follow_an_answer_and_nothing_else() -> None:
    plan = proposal(steps=(ASKS_MORE, *PLAN.steps))
    picked = said(PickedChoice(StepId("more"), ChoiceId("seats")))
    off_the_scale = said(PickedOffScale(StepId("more"), OffScale.DONT_KNOW))
    assert parts_at("more", plan, NOTHING) == [Part.ASK]
    assert parts_at("more", plan, off_the_scale) == [Part.ASK]
    assert parts_at("more", plan, picked) == [Part.ASK, Part.WHY, Part.MATTER]
    assert parts_at("first", plan, said(PickedChoice(StepId("first"), ChoiceId("seats")))) == [Part.ASK]


@pytest.mark.parametrize(
    ("keep", "change", "alike"),
    [
        (Point.GOOD, Point.GOOD, True),
        (Point.BAD, Point.BAD, True),
        (Point.MIDDLE, Point.MIDDLE, False),
        (Point.GOOD, Point.BAD, False),
        (None, Point.GOOD, False),
        (Point.GOOD, None, False),
    ],
)
def test_two_answers_alike_about_keeping_and_changing_are_asked_about_once_more(
    keep: Point | None, change: Point | None, alike: bool
) -> None:
    picks = [PickedPoint(StepId(at), point) for at, point in (("keep", keep), ("change", change)) if point]
    contribution, plan = said(*picks), proposal(steps=(KEEP, CHANGE))
    assert answered_alike(CHANGE, contribution) is alike
    assert (Part.PAIR in parts_at("change", plan, contribution)) is alike
    assert Part.PAIR not in parts_at("keep", plan, contribution)


def test_every_place_stands_there_once() -> None:
    plan = proposal(steps=(ASKS_MORE, KEEP, CHANGE), main_points=POINTS)
    places = all_places(plan, ANSWERED, 3)
    assert len(places) == len(set(places))
