# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At my own pace, in the real window on the real store: stop, come back, skip, ask for more time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import AskMore, PickOne, Tell
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.device_store import open_device_store
from tests.builders import choices, drawn, proposal
from tests.moved_clock import MovedClock
from tests.screens_plan import plan_with_all
from tests.ui.visit import KEY, Visit

OpenVisit = Callable[..., Visit]
PLAN = proposal()
TO_THE_FIRST_PAGE = ("Plan: New bus stops", "Next", "Next", "Start")
TO_THE_FIRST_QUESTION = (*TO_THE_FIRST_PAGE, "Next")
HALF_WRITTEN = "I cannot stand for"


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, PLAN)
    opened.arrive("Maya")
    return opened


def place(visit: Visit) -> str:
    """Where the person is, in words."""
    assert visit.window.shown is not None
    return visit.window.shown.strip.where


def bar(visit: Visit) -> list[str]:
    """The words of the bottom bar."""
    assert visit.window.shown is not None
    return [button.words for button in visit.window.shown.bar]


# Stopping, and coming back -------------------------------------------------------------------------------


def test_before_anybody_is_there_finish_leads_to_a_screen_that_can_be_closed(
    visits: OpenVisit, tmp_path: Path
) -> None:
    visit = visits(tmp_path, PLAN)
    visit.press("Next", "Next", "Take a break", "Finish for today")
    assert visit.name == "choose-picture"
    visit.press("Close")
    assert not visit.window.isVisible()


def test_who_comes_back_is_asked_whether_to_carry_on_and_where(visits: OpenVisit, visit: Visit) -> None:
    visit.press(*TO_THE_FIRST_QUESTION)
    was = place(visit)
    visit.close()
    again = visits(visit.at.data, PLAN)
    again.press("Maya", "This is me")
    assert "Carry on where you were?" in again.words()
    assert "New bus stops" in again.words()
    assert "You are on page 2 of 5" in again.words()
    again.press("Carry on")
    assert place(again) == was


def test_who_does_not_want_to_carry_on_now_is_at_home_and_loses_nothing(
    visits: OpenVisit, visit: Visit
) -> None:
    visit.press(*TO_THE_FIRST_QUESTION, "Lights", "Take a break", "Finish for today", "Maya", "This is me")
    visit.press("Not now")
    assert visit.name == "home"
    visit.press("Carry on: New bus stops")
    assert visit.tile("Lights").isChecked()


def test_who_only_looked_at_the_first_page_is_not_asked(visit: Visit) -> None:
    visit.press("Plan: New bus stops", "Take a break", "Finish for today", "Maya", "This is me")
    assert visit.name == "home"


def test_a_recording_that_a_crash_left_over_is_told_when_its_person_comes_back(
    visits: OpenVisit, visit: Visit
) -> None:
    visit.press(*TO_THE_FIRST_QUESTION)
    visit.close()
    device = open_device_store(visit.at.data, KEY)
    store = device.open_person(device.people()[0].person_id)
    begun = store.contributions()[0]
    clip = store.new_clip(begun.contribution_id, StepId("first"))
    clip.append(bytes(32_000))
    clip.finish()
    store.close()
    device.close()
    again = visits(visit.at.data, PLAN)
    again.press("Maya", "This is me")
    assert "You said something. It is saved." in again.words()
    again.press("Carry on", "Say it my way", "My voice")
    assert "You said this before" in again.words()


def test_a_break_comes_back_to_the_exact_place(visit: Visit) -> None:
    visit.press(*TO_THE_FIRST_PAGE, "What is: shelter")
    before = visit.window.shown
    visit.press("Take a break", "Carry on")
    assert visit.window.shown == before
    visit.press("Back", "Next", "Lights")
    before = visit.window.shown
    visit.press("Take a break", "Carry on")
    assert visit.window.shown == before


def test_what_follows_an_answer_is_a_place_of_its_own_after_a_break_and_another_day(
    visits: OpenVisit, tmp_path: Path
) -> None:
    question = PickOne(
        StepId("more"), "Which one do you want?", choices(), more=AskMore(why=True, matter=True)
    )
    plan = proposal(steps=(question, *PLAN.steps))
    visit = visits(tmp_path, plan)
    visit.arrive("Maya")
    visit.press(*TO_THE_FIRST_PAGE, "Lights", "Next")
    at_why = visit.window.shown
    assert at_why is not None
    visit.press("Take a break", "Carry on")
    assert visit.window.shown == at_why
    visit.press("Skip")
    at_matter = visit.window.shown
    assert at_matter != at_why
    visit.close()
    again = visits(tmp_path, plan)
    again.press("Maya", "This is me", "Carry on")
    assert again.window.shown == at_matter


# No time limit -------------------------------------------------------------------------------------------


def running_timers(visit: Visit) -> list[QObject]:
    """What in the window waits for time to pass."""
    return [timer for timer in visit.window.findChildren(QTimer) if timer.isActive()]


def test_two_idle_hours_and_a_night_lose_nothing(visits: OpenVisit, tmp_path: Path) -> None:
    clock = MovedClock(date(2026, 11, 23))
    plan = proposal(steps=(Tell(StepId("tell"), "What do you want?", drawn("seat", "A seat")),))
    visit = visits(tmp_path, plan, clock=clock)
    visit.arrive("Maya")
    visit.press(*TO_THE_FIRST_PAGE, "Write it")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, HALF_WRITTEN)
    before = visit.window.shown
    for hours in (2, 16):
        clock.move(timedelta(hours=hours))
        visit.settle()
        assert running_timers(visit) == []
        assert visit.window.shown == before
        assert visit.window.written() == HALF_WRITTEN
    visit.press("Keep it")
    assert "You wrote something." in visit.words()


# Skipping ------------------------------------------------------------------------------------------------

SIX_QUESTIONS = proposal(
    steps=tuple(
        Tell(StepId(f"tell-{number}"), f"What about thing {number}?", drawn("seat", "A seat"))
        for number in range(1, 7)
    )
)


@pytest.fixture
def asked_much(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody at the first of six questions."""
    opened = visits(tmp_path, SIX_QUESTIONS)
    opened.arrive("Maya")
    opened.press(*TO_THE_FIRST_PAGE)
    return opened


def test_after_three_skips_running_it_asks_what_the_person_would_like(asked_much: Visit) -> None:
    asked_much.press("Skip", "Skip")
    assert asked_much.name == "question-tell"
    asked_much.press("Skip")
    assert "Do you want to stop?" in asked_much.words()
    for words in ("Carry on", "Take a break", "Ask a person", "Finish for today"):
        assert words in asked_much.words()
    asked_much.press("Carry on")
    assert place(asked_much) == "Page 4 of 6"
    asked_much.press("Skip")
    assert place(asked_much) == "Page 5 of 6", "it counts anew"


def test_an_answer_in_between_starts_the_count_anew(asked_much: Visit) -> None:
    asked_much.press("Skip", "Skip", "I don't know", "Next", "Skip", "Skip")
    assert asked_much.name == "question-tell"


def test_a_rest_leads_back_to_the_next_question(asked_much: Visit) -> None:
    asked_much.press("Skip", "Skip", "Skip")
    asked_much.press_where(Press(Do.NOT_NOW))
    assert asked_much.name == "break"
    asked_much.press("Carry on")
    assert place(asked_much) == "Page 4 of 6"


def test_ask_a_person_leads_back_to_the_choice_too(asked_much: Visit) -> None:
    asked_much.press("Skip", "Skip", "Skip", "Ask a person")
    assert asked_much.name == "help-person"
    asked_much.press("Back")
    assert asked_much.name == "stop-or-go-on"
    asked_much.press("Ask a person", "Carry on")
    assert place(asked_much) == "Page 4 of 6"


def test_after_the_last_question_it_does_not_ask(asked_much: Visit) -> None:
    asked_much.press("I don't know", "Next", "I don't know", "Next", "I don't know", "Next")
    asked_much.press("Skip", "Skip", "Skip")
    assert asked_much.name == "clear"


def test_finishing_there_comes_back_to_the_next_question(asked_much: Visit) -> None:
    asked_much.press("Skip", "Skip", "Skip", "Finish for today", "Maya", "This is me", "Carry on")
    assert place(asked_much) == "Page 4 of 6"


# Before the start ----------------------------------------------------------------------------------------


def test_more_time_is_asked_for_heard_back_and_taken_back(visit: Visit) -> None:
    visit.press("Plan: New bus stops", "Next", "Next", "I need more time", "2 weeks")
    assert "You asked for 2 weeks more." in visit.words()
    visit.press("This is good")
    assert visit.name == "facts-2"
    assert "You asked for 2 weeks more." in visit.words()
    visit.press("I need more time", "1 month", "Back")
    assert "You asked for 1 month more." in visit.words()
    visit.press("I need more time", "1 month", "This is good")
    assert "You asked" not in visit.words()


def test_all_pages_can_be_read_with_pictures_or_without_and_scroll_down(visit: Visit) -> None:
    visit.press("Plan: New bus stops", "All pages")
    for step in PLAN.steps:
        heard = step.text if hasattr(step, "text") else step.lines[0].text
        assert heard in visit.words()
    visit.press("Down", "Up", "Words only")
    assert "Which one do you want first?" in visit.words()
    visit.press("With pictures", "Carry on")
    assert visit.name == "facts-0"


def test_who_wants_only_the_questions_can_still_have_all_pages(visits: OpenVisit, tmp_path: Path) -> None:
    visit = visits(tmp_path, plan_with_all())
    visit.arrive("Maya")
    visit.press(*TO_THE_FIRST_PAGE)
    assert visit.name == "main-points"
    visit.press("Only the questions")
    assert "Which one do you want first?" in visit.words()
    assert "Show me all pages" in bar(visit)
    visit.press("Show me all pages")
    assert place(visit) == "Page 1 of 6"
    visit.press("Back")
    assert visit.name == "main-points"
    visit.press("Only the questions", "Skip")
    assert visit.name == "question-three-points"
    assert "Show me all pages" not in bar(visit)
    visit.press("Back", "Back", "Next")
    assert place(visit) == "Page 1 of 6", "the way on from the main points shows all pages again"


# A newer plan --------------------------------------------------------------------------------------------


@pytest.fixture
def with_newer(visits: OpenVisit, visit: Visit) -> Visit:
    """Somebody half-way through a plan of which a newer version came."""
    visit.press(*TO_THE_FIRST_QUESTION, "Lights", "Take a break", "Finish for today")
    newer = replace(PLAN, version=2, steps=PLAN.steps[1:])
    visit.device.keep_pack(Pack(newer, {}, "f" * 64))
    visit.press("Maya", "This is me")
    return visit


def versions_begun(visit: Visit) -> set[int]:
    """The versions about which the one person here said something."""
    store = visit.device.open_person(visit.device.people()[0].person_id)
    begun = {each.proposal_version for each in store.contributions()}
    store.close()
    return begun


def test_half_way_through_an_older_plan_carries_on_with_it(with_newer: Visit) -> None:
    with_newer.press("Carry on")
    assert place(with_newer) == "Page 2 of 5"
    assert with_newer.tile("Lights").isChecked()


def test_the_newer_plan_is_shown_as_new_beside_the_old_one(with_newer: Visit) -> None:
    with_newer.press("Not now", "Plans")
    assert "This is the old plan." in with_newer.words()
    assert "This plan is new. What you said stays with the old plan." in with_newer.words()
    key = f"{PLAN.proposal_id} 2"
    with_newer.press_where(Press(Do.PLAN, key))
    assert with_newer.name == "newer-plan"
    with_newer.press("Back", "Plans")
    with_newer.press_where(Press(Do.PLAN, key))
    with_newer.press("Next", "Next", "Next", "Start")
    assert place(with_newer) == "Page 1 of 4"
    with_newer.press("Take a break", "Finish for today")
    assert versions_begun(with_newer) == {1, 2}
