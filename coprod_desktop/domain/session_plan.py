# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan for a drop-in with one computer: who has it when, so that all have a turn and nobody is hurried.

The lengths are ours [D]: no source gives them. They are what a supporter sees before the session starts; no
screen of a person is ever timed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

WELCOME_MINUTES = 5
BREAK_MINUTES = 10
END_MINUTES = 5
"""To make all files and to say goodbye."""
BREAK_AFTER_MINUTES = 45
"""Nobody sits longer than about this without a break."""
LEAST_TURN_MINUTES = 5
"""A turn that is shorter than this is no turn."""
TOGETHER_SHARE = 0.5
"""Hearing the pages in a group takes about half of the time that one person needs for all of a plan."""


class Slot(StrEnum):
    """The parts of a session."""

    WELCOME = "welcome"
    TOGETHER = "together"
    TURN = "turn"
    BREAK = "break"
    END = "end"


@dataclass(frozen=True)
class SessionPart:
    """One part of a session.

    Attributes:
        slot: what it is.
        start_minute: from the start of the session.
        minutes: how long it takes.
        person: whose turn it is, counted from 0; -1 when it is nobody's.
    """

    slot: Slot
    start_minute: int
    minutes: int
    person: int = -1


@dataclass(frozen=True)
class SessionPlan:
    """A whole session.

    Attributes:
        parts: one after the other, without gaps.
        fits: whether everybody has a turn of at least `LEAST_TURN_MINUTES`, in the time that there is. When
            it does not fit, the parts show the least turns, and how long the session would take so.
        people_that_fit: how many people would have a turn in the time that there is.
    """

    parts: tuple[SessionPart, ...]
    fits: bool
    people_that_fit: int

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(part.minutes for part in self.parts)


def plan_session(people: int, minutes: int, plan_minutes: int) -> SessionPlan:
    """Plan a session in which a plan is heard together and answered one by one.

    Args:
        people: how many, 1 or more.
        minutes: how long the session is, 30 to 480.
        plan_minutes: how long the plan takes one person, as its team measured it.

    Returns:
        The session. Turns are all alike and never longer than the plan takes one person.
    """
    together = max(LEAST_TURN_MINUTES, round(plan_minutes * TOGETHER_SHARE))
    fixed = WELCOME_MINUTES + together + END_MINUTES
    turn = max(LEAST_TURN_MINUTES, plan_minutes)
    while turn > LEAST_TURN_MINUTES and _length(fixed, together, people, turn) > minutes:
        turn -= 1
    that_fit = people
    while that_fit and _length(fixed, together, that_fit, turn) > minutes:
        that_fit -= 1
    return SessionPlan(tuple(_parts(together, people, turn)), that_fit == people, that_fit)


def _length(fixed: int, together: int, people: int, turn: int) -> int:
    return fixed + people * turn + BREAK_MINUTES * _breaks(together, people, turn)


def _breaks(together: int, people: int, turn: int) -> int:
    return sum(1 for part in _parts(together, people, turn) if part.slot is Slot.BREAK)


def _parts(together: int, people: int, turn: int) -> list[SessionPart]:
    parts = [
        SessionPart(Slot.WELCOME, 0, WELCOME_MINUTES),
        SessionPart(Slot.TOGETHER, WELCOME_MINUTES, together),
    ]
    now, sat = WELCOME_MINUTES + together, WELCOME_MINUTES + together
    for person in range(people):
        if sat + turn > BREAK_AFTER_MINUTES and person:
            parts.append(SessionPart(Slot.BREAK, now, BREAK_MINUTES))
            now, sat = now + BREAK_MINUTES, 0
        parts.append(SessionPart(Slot.TURN, now, turn, person))
        now, sat = now + turn, sat + turn
    parts.append(SessionPart(Slot.END, now, END_MINUTES))
    return parts
