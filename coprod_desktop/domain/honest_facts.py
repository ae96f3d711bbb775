# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team must say before it asks: what can change, what is decided, who decides, by when.

*Source*: ``loop.md`` rules 1 and 2 of the design. Thresholds marked [D] are our choice, not a standard.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MIN_DAYS_TO_ANSWER = 28
"""A window shorter than this is called too short. [D]"""


class PowerStep(StrEnum):
    """How much of the decision people really share, from least to most."""

    TELLING = "telling"
    ASKING = "asking"
    DESIGNING = "designing"
    DECIDING = "deciding"


@dataclass(frozen=True)
class Seats:
    """Where people with lived experience sit when it is decided.

    Attributes:
        names: who sits there, 1 or more.
        votes: how many votes they have together, 1 or more.
        meeting_on: when it is decided together.
    """

    names: tuple[str, ...]
    votes: int
    meeting_on: date


@dataclass(frozen=True)
class HonestFacts:
    """The facts that no proposal may leave out.

    Attributes:
        can_change: what people can still change, one short sentence each; empty when nothing can.
        decided: what is decided already, one short sentence each; empty when nothing is.
        why: why the team asks.
        affects: who it is about.
        who_decides: a name.
        who_decides_role: what that person or group does.
        what_happens: what happens with the answers.
        for_me: what a person gets for their time.
        costs_me: what it may cost a person, in money or in change.
        work_began: when the team began its work.
        asked_from: when people are first asked.
        closes: the last day to say something.
        decided_on: when it is decided.
        answer_by: when the team will have answered everybody.
        standard_version_out: when the version for everybody else came out.
        meetings: days on which people and the team work on it together.
        seats: where people sit when it is decided, if they do.
    """

    can_change: tuple[str, ...]
    decided: tuple[str, ...]
    why: str
    affects: str
    who_decides: str
    who_decides_role: str
    what_happens: str
    for_me: str
    costs_me: str
    work_began: date
    asked_from: date
    closes: date
    decided_on: date
    answer_by: date
    standard_version_out: date
    meetings: tuple[date, ...] = ()
    seats: Seats | None = None

    @property
    def power_step(self) -> PowerStep:
        """The step that the facts themselves show; no field can override it.

        Everything decided is telling. Deciding together needs named seats, votes and a day; designing
        together needs at least one day of work together before it is decided [D]; all else is asking.
        """
        if not self.can_change:
            return PowerStep.TELLING
        seats = self.seats
        if seats and seats.names and seats.votes > 0 and seats.meeting_on <= self.decided_on:
            return PowerStep.DECIDING
        if any(day <= self.decided_on for day in self.meetings):
            return PowerStep.DESIGNING
        return PowerStep.ASKING

    @property
    def asked_early(self) -> bool:
        """Whether people are first asked in the first half of the time from beginning to decision."""
        whole_days = (self.decided_on - self.work_began).days
        until_asked_days = (self.asked_from - self.work_began).days
        return until_asked_days * 2 <= whole_days

    @property
    def window_holds(self) -> bool:
        """Whether people have enough days, and all of them lie before the decision."""
        days = (self.closes - self.asked_from).days
        return days >= MIN_DAYS_TO_ANSWER and self.closes < self.decided_on
