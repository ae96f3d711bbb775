# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The facts show how much power people have; no word of a team can make it more."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from coprod_desktop.domain.honest_facts import MIN_DAYS_TO_ANSWER, HonestFacts, PowerStep, Seats
from tests.builders import facts

DECIDED = facts().decided_on
SEATS = Seats(("Sam", "Jo"), 2, DECIDED)
DAY = timedelta(days=1)


def test_a_team_that_only_asks_is_asking() -> None:
    assert facts().power_step is PowerStep.ASKING


def test_where_all_is_decided_they_are_telling_whatever_else_stands_there() -> None:
    assert facts(can_change=(), seats=SEATS, meetings=(DECIDED,)).power_step is PowerStep.TELLING


def test_a_day_of_work_together_before_it_is_decided_is_designing() -> None:
    assert facts(meetings=(DECIDED,)).power_step is PowerStep.DESIGNING
    assert facts(meetings=(DECIDED + DAY,)).power_step is PowerStep.ASKING


def test_named_seats_with_votes_and_a_day_are_deciding() -> None:
    assert facts(seats=SEATS).power_step is PowerStep.DECIDING


@pytest.mark.parametrize(
    "weaker",
    [
        pytest.param(replace(SEATS, names=()), id="nobody is named"),
        pytest.param(replace(SEATS, votes=0), id="no votes"),
        pytest.param(replace(SEATS, meeting_on=DECIDED + DAY), id="after it is decided"),
        pytest.param(None, id="no seats"),
    ],
)
def test_deciding_together_needs_all_of_it(weaker: Seats | None) -> None:
    assert facts(seats=weaker).power_step is PowerStep.ASKING
    assert facts(seats=weaker, meetings=(DECIDED,)).power_step is PowerStep.DESIGNING


def test_no_field_names_the_step() -> None:
    assert {"power_step", "power", "step"}.isdisjoint(field.name for field in fields(HonestFacts))
    with pytest.raises(AttributeError):
        facts().power_step = PowerStep.DECIDING  # type: ignore[misc]


def test_asked_early_is_the_first_half_of_the_time() -> None:
    began, decided = date(2026, 1, 1), date(2026, 1, 11)
    early = facts(work_began=began, decided_on=decided, asked_from=date(2026, 1, 6))
    late = replace(early, asked_from=date(2026, 1, 7))
    assert early.asked_early
    assert not late.asked_early


def test_the_window_needs_enough_days_before_it_is_decided() -> None:
    asked = facts().asked_from
    enough = asked + timedelta(days=MIN_DAYS_TO_ANSWER)
    assert facts(closes=enough).window_holds
    assert not facts(closes=enough - DAY).window_holds
    assert not facts(closes=enough, decided_on=enough).window_holds
