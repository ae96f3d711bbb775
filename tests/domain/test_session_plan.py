# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A session plan gives all a turn, with breaks, in the time that there is, or says that it does not fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.session_plan import (
    BREAK_AFTER_MINUTES,
    LEAST_TURN_MINUTES,
    SessionPlan,
    Slot,
    plan_session,
)


def turns(plan: SessionPlan) -> list[int]:
    """How long each turn is, in minutes."""
    return [part.minutes for part in plan.parts if part.slot is Slot.TURN]


def test_eight_people_fit_into_two_hours() -> None:
    plan = plan_session(people=8, minutes=120, plan_minutes=20)
    assert plan.fits
    assert plan.minutes <= 120
    assert len(turns(plan)) == 8
    assert min(turns(plan)) >= LEAST_TURN_MINUTES


def test_too_many_people_are_said_and_counted() -> None:
    plan = plan_session(people=30, minutes=60, plan_minutes=20)
    assert not plan.fits
    assert 0 < plan.people_that_fit < 30
    assert plan_session(plan.people_that_fit, 60, 20).fits
    assert not plan_session(plan.people_that_fit + 1, 60, 20).fits


def test_two_people_with_much_time_have_as_much_as_the_plan_takes() -> None:
    assert turns(plan_session(people=2, minutes=240, plan_minutes=25)) == [25, 25]


PLANS = st.builds(plan_session, st.integers(1, 20), st.integers(30, 480), st.integers(1, 60))


@given(PLANS)
def test_turns_are_alike_and_each_person_has_one(plan: SessionPlan) -> None:
    assert len(set(turns(plan))) == 1
    people = [part.person for part in plan.parts if part.slot is Slot.TURN]
    assert people == list(range(len(people)))


@given(PLANS)
def test_parts_follow_each_other_without_gaps(plan: SessionPlan) -> None:
    now = 0
    for part in plan.parts:
        assert part.start_minute == now
        now += part.minutes
    assert now == plan.minutes


@given(PLANS)
def test_nobody_sits_long_without_a_break(plan: SessionPlan) -> None:
    sat = 0
    for part in plan.parts:
        sat = 0 if part.slot is Slot.BREAK else sat + part.minutes
        longest = max(BREAK_AFTER_MINUTES, *turns(plan)) + plan.parts[0].minutes + plan.parts[1].minutes
        assert sat <= longest + plan.parts[-1].minutes
