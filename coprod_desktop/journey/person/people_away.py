# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""People who do not come any more: what is theirs goes, after a supporter could see for long that it will.

Their own files stay closed all the time: the computer knows one day of each person, and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from coprod_desktop.domain.keeping import Away, Limits, LongAway, away_after, longer, may_go
from coprod_desktop.domain.person import Person
from coprod_desktop.ports import DeviceStore


class PeopleAway:
    """Everybody's time on this computer, for the supporter's area."""

    def __init__(self, device: DeviceStore, limits: Limits) -> None:
        """Take what is needed.

        Args:
            device: knows the people.
            limits: the numbers.
        """
        self._device, self._limits = device, limits

    def due(self, today: date) -> tuple[LongAway, ...]:
        """Those whose time is over, in the order in which they came."""
        found = []
        for person, away in self._known():
            if away.ends_on is not None and today > away.ends_on:
                first = min((day for day in away.shown if day <= today), default=today)
                found.append(LongAway(person, first + timedelta(self._limits.away_shown_days)))
        return tuple(found)

    def remember_shown(self, today: date) -> None:
        """Remember that a supporter was shown today whose time is over.

        Raises:
            DiskFull, StoreNotWritable: as the world has it.
        """
        for person in self._device.people():
            if self._device.away(person.person_id) is None:
                # Of whom nothing is known, such as people from before, is here today.
                plans = [proposal.facts for proposal in self._device.proposals()]
                self._device.keep_away(person.person_id, Away(away_after(today, plans, (), self._limits)))
        due = {each.person.person_id for each in self.due(today)}
        for person, away in self._known():
            if person.person_id in due and today not in away.shown:
                past = tuple(day for day in away.shown if day < today)
                if len(past) < self._limits.shown_on_days:
                    self._device.keep_away(person.person_id, replace(away, shown=(*past, today)))

    def wait_longer(self, person: Person, today: date) -> None:
        """Keep what is theirs some months more. Raises as `remember_shown`."""
        self._device.keep_away(person.person_id, Away(longer(today, today, self._limits)))

    def let_go(self, today: date) -> int:
        """Delete for good all that belongs to people whose time is over, if it was shown for long enough.

        Returns:
            How many people went.

        Raises:
            DiskFull, StoreNotWritable: some of it may be left until the next time.
        """
        gone = 0
        for person, away in self._known():
            days, times = self._limits.away_shown_days, self._limits.shown_on_days
            if away.ends_on is not None and may_go(away.ends_on, away.shown, today, days, times):
                self._device.remove_person(person.person_id)
                gone += 1
        return gone

    def _known(self) -> list[tuple[Person, Away]]:
        found = [(person, self._device.away(person.person_id)) for person in self._device.people()]
        return [(person, away) for person, away in found if away is not None]
