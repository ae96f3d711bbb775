# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""People who do not come any more go too, after a supporter could see for long that they will."""

from __future__ import annotations

from datetime import date, timedelta

from coprod_desktop.journey.person.people_away import PeopleAway
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.journey.person.somebody_over_time import (
    LIMITS,
    OVER,
    SOUND,
    Zebedee,
)
from tests.storage.leftovers import raw_bytes


def away_from(device: SqlDeviceStore) -> PeopleAway:
    """The supporter's side."""
    return PeopleAway(device, LIMITS)


def test_who_does_not_come_any_more_goes_after_the_supporter_saw_it_for_60_days(zebedee: Zebedee) -> None:
    zebedee.comes(date(2026, 11, 23))
    people = away_from(zebedee.device)
    assert people.due(OVER) == ()
    first = OVER + timedelta(1)
    (due,) = people.due(first)
    assert (due.person, due.after) == (zebedee.person, first + timedelta(60))
    people.remember_shown(first)
    people.remember_shown(first + timedelta(7))
    assert people.let_go(first + timedelta(59)) == 0
    assert people.let_go(first + timedelta(60)) == 1
    assert zebedee.device.people() == ()
    raw = raw_bytes(zebedee.folder / "nothing", zebedee.folder)
    assert SOUND[:60] not in raw
    assert not list(zebedee.folder.glob("person_*"))


def test_nobody_goes_of_whom_no_supporter_was_told(zebedee: Zebedee) -> None:
    zebedee.comes(date(2026, 11, 23))
    people = away_from(zebedee.device)
    assert people.let_go(OVER + timedelta(4000)) == 0
    people.remember_shown(OVER + timedelta(4000))
    assert people.let_go(OVER + timedelta(4100)) == 0, "shown once"


def test_who_comes_again_has_all_the_time_again(zebedee: Zebedee) -> None:
    zebedee.comes(date(2026, 11, 23))
    people = away_from(zebedee.device)
    for day in (1, 8):
        people.remember_shown(OVER + timedelta(day))
    zebedee.comes(OVER + timedelta(30))
    assert people.due(OVER + timedelta(31)) == ()
    assert people.let_go(OVER + timedelta(200)) == 0


def test_a_supporter_can_let_it_wait(zebedee: Zebedee) -> None:
    zebedee.comes(date(2026, 11, 23))
    people, first = away_from(zebedee.device), OVER + timedelta(1)
    for day in (0, 8):
        people.remember_shown(first + timedelta(day))
    people.wait_longer(zebedee.person, first + timedelta(59))
    assert people.let_go(first + timedelta(70)) == 0
    assert people.due(first + timedelta(100)) == ()
    assert len(people.due(first + timedelta(170))) == 1


def test_of_whom_nothing_is_known_is_here_today(zebedee: Zebedee) -> None:
    people = away_from(zebedee.device)
    assert zebedee.device.away(zebedee.person.person_id) is None
    people.remember_shown(OVER)
    assert people.due(OVER) == ()
    assert zebedee.device.away(zebedee.person.person_id) is not None
