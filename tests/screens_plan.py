# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of a plan's way and of one's own pace, as the presenters make them."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import Clear, Point
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.proposal import Line, MainPoint, Page, Proposal
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.presenters import (
    facts_presenter,
    home_presenter,
    pace_presenter,
    plan_presenter,
    practice_presenter,
)
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.practice_presenter import Stop
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, drawn, proposal
from tests.screens import contribution

NOW_AND_NEW = Page(
    StepId("now-and-new"),
    drawn("bare-stop", "A bus stop without seats"),
    (Line("Now the bus stop has no seats."), Line("With the plan it has a shelter.")),
    new_picture=drawn("shelter", "A shelter with a roof"),
)


def plan_with_all() -> Proposal:
    """A plan with three main points and a page that shows now beside new."""
    plan = proposal()
    points = (
        MainPoint(drawn("bare-stop", "A bus stop without seats"), Line("The bus stop has no seats.")),
        MainPoint(drawn("money", "Money"), Line("There is money for one thing.")),
        MainPoint(drawn("seat", "A seat"), Line("You can say what comes first.")),
    )
    return replace(plan, steps=(NOW_AND_NEW, *plan.steps), main_points=points)


def plan_screens() -> list[ScreenState]:
    """Each screen of a plan's way and of one's own pace that stands nowhere else."""
    plan, said = plan_with_all(), contribution()
    strip = person_strip(MAYA, plan.title, "Page 3 of 6")
    return [
        facts_presenter.facts(MAYA, plan, 2, 14, False),
        *(facts_presenter.more_time(strip, days) for days in (0, 14)),
        facts_presenter.newer_plan(MAYA, plan),
        plan_presenter.main_points(MAYA, plan),
        plan_presenter.page(MAYA, plan, 0, said),
        *(plan_presenter.all_pages(MAYA, plan, with_pictures) for with_pictures in (True, False)),
        *(plan_presenter.was_clear(MAYA, plan, clear) for clear in (None, Clear.PARTLY)),
        pace_presenter.stop_or_go_on(strip),
        *_trying_out(),
        *_coming_back(plan),
    ]


def _trying_out() -> list[ScreenState]:
    return [
        *(practice_presenter.drink(MAYA, picked) for picked in ("", "tea")),
        practice_presenter.how_good(MAYA, Stop.SUN, Point.GOOD),
        practice_presenter.how_good(MAYA, Stop.NOISE, ""),
        practice_presenter.explain(MAYA),
        practice_presenter.voice_ready(MAYA),
        practice_presenter.voice_live(MAYA),
        practice_presenter.voice_heard(MAYA, 4_200),
        practice_presenter.undo(MAYA),
    ]


def _coming_back(plan: Proposal) -> list[ScreenState]:
    old = PlanPlace(plan, contribution(), Place(Room.STEPS, 2), newest=False)
    newer = PlanPlace(replace(plan, version=2), None, START, said_before=True)
    return [
        *(home_presenter.carry_on(MAYA, old, has_recording) for has_recording in (False, True)),
        home_presenter.home(MAYA, (newer,)),
        home_presenter.home(MAYA, ()),
        home_presenter.plans(MAYA, (old, newer)),
    ]
