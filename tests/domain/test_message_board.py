# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The pictures that a message is made from: small groups of ours, and those of a plan before them."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.identifiers import MediaName, StepId
from coprod_desktop.domain.message_board import OUR_PICTURES, media_of, pictures_of_plan
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.domain.proposal import Page, PickOne, Picture
from tests.builders import proposal

RAIN = FoundPicture("set:rain", ("rain", "wet"), PictureGroup.OUTSIDE)
PLAN = proposal()
FIRST = PLAN.step(StepId("first"))
MOST_IN_A_GROUP = 24
"""Four pages of six: nobody looks through twenty pages for one picture."""


def test_each_of_our_pictures_stands_in_one_small_group() -> None:
    names = [name for group in OUR_PICTURES.values() for name in group]
    assert len(names) == len(set(names))
    assert all(0 < len(group) <= MOST_IN_A_GROUP for group in OUR_PICTURES.values())


def test_what_is_said_most_comes_first_of_ours() -> None:
    first, *others = OUR_PICTURES
    assert first is PictureGroup.OFTEN
    assert OUR_PICTURES[first][:6] == ("yes", "no", "want", "not", "more", "helpme")
    assert {"stop", "like", "good", "bad", "me", "you", "quiet", "place"} < set(OUR_PICTURES[first])
    assert {PictureGroup.FEELINGS, PictureGroup.PEOPLE, PictureGroup.PLACES, PictureGroup.TIME} < set(others)


def test_that_somebody_is_not_safe_or_hurts_is_on_the_first_page_of_feelings() -> None:
    assert {"danger", "hurts"} < set(OUR_PICTURES[PictureGroup.FEELINGS][:6])


def test_the_choices_of_the_question_come_before_all_else_of_the_plan() -> None:
    assert isinstance(FIRST, PickOne)
    found = pictures_of_plan(PLAN, FIRST.step_id, ())
    asked = tuple((f"set:{each.picture.set_name}", (each.words,)) for each in FIRST.choices)
    assert tuple((each.picture, each.words) for each in found[: len(asked)]) == asked
    assert {each.group for each in found} == {PictureGroup.PLAN}


def test_each_picture_of_a_plan_is_there_once() -> None:
    for step in PLAN.steps:
        found = [each.picture for each in pictures_of_plan(PLAN, step.step_id, ())]
        assert len(found) == len(set(found)) > 0


def test_a_picture_of_a_page_says_what_it_says_elsewhere_else_what_it_shows() -> None:
    page = Page(StepId("wet"), Picture("Rain falls from a cloud.", "rain"), ())
    plan = replace(PLAN, steps=(page,))
    assert pictures_of_plan(plan, page.step_id, (RAIN,))[0].words == RAIN.words
    assert pictures_of_plan(plan, page.step_id, ())[0].words == ("Rain falls from a cloud",)


def test_a_picture_that_came_with_a_plan_is_found_again_by_its_key() -> None:
    page = Page(StepId("stop"), Picture("Our own stop.", media=MediaName("pictures/stop.png")), ())
    plan = replace(PLAN, steps=(page,))
    (found,) = pictures_of_plan(plan, page.step_id, ())
    assert media_of(found.picture) == (plan.proposal_id, plan.version, "pictures/stop.png")
