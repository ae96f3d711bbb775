# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A day at a drop-in: eight people in a row, a group, a power cut; and at the end the files for the teams."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.words import full_date
from tests.journeys.conftest import SitDown
from tests.journeys.guest_walks import (
    answer,
    come_in,
    first_question,
    give,
    make_it_mine,
    open_my_lock,
)
from tests.journeys.guests import (
    BUS,
    BUS_TEAM,
    CLUB,
    CLUB_TEAM,
    CODE,
    DEPUTY,
    GROUP,
    GUESTS,
    HOW_NOW,
    LEAD,
    PAGE_LINE,
    STEPS,
    SUPPORTER,
    WHAT_FIRST,
    Guest,
    picks_of,
    plan_files,
    prepare,
)
from tests.journeys.handed_over import Made, check_team
from tests.journeys.machine import Machine
from tests.journeys.pages.arrival import CarryOn, Home, PlanCame, WhoAreYou
from tests.journeys.pages.dropin import (
    Board,
    Interpreter,
    all_together,
    be_new,
    end_turn,
    take_break_and_finish,
    touch_me,
)
from tests.journeys.pages.plan import Step
from tests.journeys.pages.supporter import Area, open_area, set_up_group
from tests.journeys.screen_reader import BUTTON, ScreenReader
from tests.journeys.team import read_views
from tests.journeys.visitor import Visitor

NEXT_PERSON_S = 10.0
"""*Source*: issue 3, support and drop-ins. What a screen reader takes to read the screens is in it too."""


@pytest.fixture
def interpreter(machine: Machine) -> Iterator[Interpreter]:
    """Reads the screens of everybody out in English."""
    interpreter = Interpreter(machine.environment["DBUS_SESSION_BUS_ADDRESS"])
    yield interpreter
    interpreter.close()


def first_morning(visitor: Visitor) -> None:
    """Take a plan in, set the computer up for a group, and let the first two people make it theirs."""
    PlanCame(visitor).carry_on()
    who = set_up_group(visitor, GROUP, LEAD, DEPUTY).make(CODE)
    for guest, picture in zip(GUESTS, ("Short brown hair", "Short black hair"), strict=False):
        who = make_it_mine(be_new(who, picture, guest.name), guest).finish()
    assert who.close() == 0


def start_session(visitor: Visitor, names: tuple[str, ...], role: str, team: str = "") -> None:
    """Start a session, and let people come."""
    session = open_area(WhoAreYou(visitor), CODE).start_session(names, SUPPORTER, role, team)
    if team:
        visitor.wait_for_words(f"{SUPPORTER} works for {team}. Their answers get a mark.")
    session.back().leave()


def look_round(home: Home, guest: Guest, reader: ScreenReader) -> None:
    """Look at home: it is this person's alone, and as they like it."""
    visitor = home.visitor
    words = "\n".join(part.name for part in visitor.read())
    others = [other.name for other in GUESTS if other is not guest]
    assert guest.name in words
    assert not [name for name in others if name in words]
    assert "Carry on" not in words, "somebody else's plan is open"
    names = [part.name for part in reader.read(visitor.window)]
    assert ("Gorffen am heddiw" in names) == (guest.looks.language == "cy")
    visitor.press_on("What I said")
    visitor.wait_for_words("You have not said anything yet.")
    visitor.press_on("Back")


def let_everybody_answer(visitor: Visitor, reader: ScreenReader) -> list[Made]:
    """Let one after the other come, say something, choose what goes, and finish."""
    files, heights = [], {}
    WhoAreYou(visitor)
    for number, guest in enumerate(GUESTS):
        began = time.monotonic()
        if number:
            Home(visitor).finish()
        home = come_in(visitor, guest)
        assert time.monotonic() - began < NEXT_PERSON_S
        look_round(home, guest, reader)
        _left, _top, _width, heights[guest.looks.text_percent] = reader.extents(
            visitor.find("Finish for today", BUTTON)
        )
        shared = give(answer(first_question(home, guest), guest), guest)
        files += [shared] if shared else []
    assert heights[200] > heights[100], "nothing is bigger for somebody who likes it big"
    Home(visitor).finish()
    return files


def hand_over(visitor: Visitor, stick: Path) -> None:
    """Make all files onto a stick, and say which team has its files."""
    area = open_area(WhoAreYou(visitor), CODE)
    for_teams = area.for_teams()
    visitor.wait_for_words("5 files wait.")
    visitor.wait_for_words("2 files wait.")
    for_teams.make_all(stick)
    for_teams.they_have_it(BUS_TEAM)
    visitor.wait_for_words(f"0 files wait. Last given on {full_date(date.today())}.")
    area = for_teams.back()
    area.session().end()
    assert Area(visitor).leave().close() == 0


def test_eight_people_in_a_row_find_only_their_own_and_each_team_gets_what_they_gave(
    sit_down: SitDown, reader: ScreenReader, interpreter: Interpreter, data: Path, tmp_path: Path
) -> None:
    plans = plan_files(tmp_path)
    visitor = sit_down([plans[BUS]])
    visitor.reader = interpreter
    first_morning(visitor)
    prepare(data, GUESTS[2:])
    visitor = sit_down([plans[CLUB]])
    visitor.reader = interpreter
    PlanCame(visitor).carry_on()
    start_session(visitor, tuple(guest.name for guest in GUESTS), "Works for the team", BUS_TEAM)
    files = let_everybody_answer(visitor, reader)
    stick = tmp_path / "stick"
    stick.mkdir()
    hand_over(visitor, stick)
    assert len(files) == len(GUESTS) - 1
    for title, plan in plans.items():
        check_team(stick, title, files, plan, tmp_path / f"{title} page")
    visitor = sit_down()
    open_area(WhoAreYou(visitor), CODE).for_teams()
    visitor.wait_for_words(f"Last given on {full_date(date.today())}.")
    assert f"They have it: {CLUB_TEAM}" in visitor.names(BUTTON)
    assert f"They have it: {BUS_TEAM}" not in visitor.names(BUTTON)


def test_a_group_hears_a_plan_once_and_each_gives_their_own_answers(
    sit_down: SitDown, data: Path, tmp_path: Path
) -> None:
    group = (GUESTS[7], GUESTS[3])
    prepare(data, group, plan_files(tmp_path)[BUS])
    visitor = sit_down()
    board, heard = all_together(WhoAreYou(visitor), BUS, tuple(guest.name for guest in group))
    assert sum(PAGE_LINE in words for words in heard) == 1
    assert not [words for words in heard if HOW_NOW in words or WHAT_FIRST in words]
    touch_me(visitor, group[0].name)
    visitor.press_on("Back")
    Board(visitor)
    files = []
    for guest in group:
        touch_me(visitor, guest.name)
        open_my_lock(visitor, guest)
        # The page was heard together: it opens at their own first question.
        shared = give(answer(Step(visitor, 2, STEPS), guest), guest)
        assert shared is not None
        files.append(shared)
        board = end_turn(Home(visitor))
    board.end()
    for shared in files:
        views = read_views(data / "for-teams" / shared.name)
        assert [view.pick for view in views.bundle.views] == picks_of(shared.guest)
    assert len({read_views(data / "for-teams" / shared.name).bundle.contributor_id for shared in files}) == 2


def test_a_power_cut_in_the_middle_of_a_session_takes_nothing(
    sit_down: SitDown, data: Path, tmp_path: Path
) -> None:
    early, late = GUESTS[3], GUESTS[0]
    prepare(data, (early, late), plan_files(tmp_path)[BUS])
    visitor = sit_down()
    start_session(visitor, (early.name, late.name), "Advocate")
    answer(first_question(come_in(visitor, early), early), early)
    take_break_and_finish(visitor)
    first_question(come_in(visitor, late), late).pick(late.point)
    visitor.program.kill()

    visitor = sit_down()
    area = open_area(WhoAreYou(visitor), CODE)
    session = area.session()
    visitor.wait_for_words("2 people are here.")
    session.back().leave()
    step = WhoAreYou(visitor).come_back(early.name).carry_on(STEPS, STEPS)
    assert visitor.ticked() == [early.thing]
    visitor.press_on("Back")
    Step(visitor, 2, STEPS)
    assert visitor.ticked() == [early.point]
    take_break_and_finish(visitor)
    touch_me(visitor, late.name)
    open_my_lock(visitor, late)
    step = CarryOn(visitor).carry_on(2, STEPS)
    assert visitor.ticked() == [late.point]
    step = step.on()
    step.pick(late.thing)
    shared = give(step, late)
    assert shared is not None
    bundle = read_views(data / "for-teams" / shared.name).bundle
    assert [view.pick for view in bundle.views] == picks_of(late)
    assert bundle.supporter_roles == (SupporterRole.ADVOCATE,)
