# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of a plan's way and of one's own pace, as the presenters make them."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image, ImageDraw

from coprod_desktop.domain.act_kinds import Clear, Point
from coprod_desktop.domain.film import Caption, Film
from coprod_desktop.domain.identifiers import MediaName, StepId
from coprod_desktop.domain.proposal import Line, MainPoint, Page, Proposal
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.files.films import jpeg_of
from coprod_desktop.presenters import (
    facts_presenter,
    film_presenter,
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
        *_with_a_film(plan),
        *_trying_out(),
        *_coming_back(plan),
    ]


FILM = Film(
    MediaName("media/signed.avi"),
    "Amina signs this page",
    (
        Caption(0, 2_000, "The bus stop has no seats."),
        Caption(2_000, 5_000, "We have money to build a shelter, and you say what comes first."),
    ),
    "Amina Khan",
    "own film",
)


def film_picture() -> bytes:
    """A picture of a film: somebody before a wall, with both hands up."""
    image = Image.new("RGB", (480, 270), (207, 230, 238))
    draw = ImageDraw.Draw(image)
    draw.ellipse((190, 130, 290, 400), fill=(138, 99, 168))
    draw.ellipse((205, 40, 275, 120), fill=(198, 139, 94))
    for left in (150, 290):
        draw.ellipse((left, 110, left + 40, 160), fill=(198, 139, 94))
    return jpeg_of(image)


def _with_a_film(plan: Proposal) -> list[ScreenState]:
    index = next(number for number, step in enumerate(plan.steps) if step.step_id == "no-seats")
    pages = [replace(step, film=FILM) if isinstance(step, Page) else step for step in plan.steps]
    filmed = replace(plan, steps=tuple(pages))
    strip, picture = person_strip(MAYA, plan.title, "Page 2 of 6"), film_picture()
    film = film_presenter.of_plan(FILM)
    return [
        plan_presenter.page(MAYA, filmed, index, contribution()),
        plan_presenter.page(MAYA, filmed, 0, contribution()),
        film_presenter.film_screen(strip, film, b""),
        film_presenter.film_screen(strip, film, picture),
        film_presenter.film_screen(strip, film, picture, FILM.captions[1].text, plays=True, slow=True),
        film_presenter.film_lost(strip, film),
        *(film_presenter.film_camera(strip, live) for live in (False, True)),
        film_presenter.film_camera_off(strip),
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
