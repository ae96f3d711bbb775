# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The way through a plan: each place once, in order, and back the same way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coprod_desktop.domain.walk import FACT_PAGES, START, Place, Room, next_place, place_before
from tests.builders import proposal

PLAN = proposal()


def whole_way(check_pages: int) -> list[Place]:
    """Every place from the start until the way ends."""
    way = [START]
    while (there := next_place(PLAN, way[-1], check_pages)) != way[-1]:
        way.append(there)
    return way


@pytest.mark.parametrize("check_pages", [1, 3])
def test_the_way_goes_through_every_place_once_and_in_order(check_pages: int) -> None:
    counts = {Room.FACTS: FACT_PAGES, Room.STEPS: len(PLAN.steps), Room.CHECK: check_pages}
    wanted = [Place(room, index) for room in Room for index in range(counts.get(room, 1))]
    assert whole_way(check_pages) == wanted


@pytest.mark.parametrize("check_pages", [1, 3])
def test_the_way_back_is_the_same_way(check_pages: int) -> None:
    way = whole_way(check_pages)
    for before, place in pairwise(way):
        assert place_before(PLAN, place, check_pages) == before


def test_before_the_start_there_is_nothing() -> None:
    assert place_before(PLAN, START, 1) is None


def test_the_last_place_stays_where_it_is() -> None:
    assert next_place(PLAN, Place(Room.SHARED), 1) == Place(Room.SHARED)


def test_fewer_check_pages_than_before_lead_on_and_not_astray() -> None:
    assert next_place(PLAN, Place(Room.CHECK, 2), 1) == Place(Room.HELPED)
