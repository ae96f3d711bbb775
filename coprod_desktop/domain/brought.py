# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What comes from the backup of another computer, and what does not, and why. No files here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stays(StrEnum):
    """Why somebody's things stay on the other computer."""

    LOCKED = "locked"
    """They are on both computers, and a lock keeps their things closed here."""
    REMOVED = "removed"
    """They were deleted from this computer."""
    ANSWERED_TWICE = "answered_twice"
    """They answered one question on both computers; nothing tells which answer is the later one."""
    SENT_TWICE = "sent_twice"
    """They sent views on one plan in a way that cannot be told as one story."""
    PLAN = "plan"
    """A plan that they spoke about does not come."""
    DAMAGED = "damaged"


@dataclass
class Brought:
    """What comes, and what does not.

    Attributes:
        people: how many come who were not here.
        joined: how many were here and get more of their own things.
        plans: how many versions of plans come.
        sets: how many picture sets and boards come.
        rest: how many small things of the house come: teams, sessions, files that were handed over.
        stays: the names of those whose things stay there, and why; an empty name where they have none.
        plans_stay: the titles of plans that do not come: here is something else in their place.
        teams_stay: the names of teams that have other keys here.
    """

    people: int = 0
    joined: int = 0
    plans: int = 0
    sets: int = 0
    rest: int = 0
    stays: tuple[tuple[str, Stays], ...] = ()
    plans_stay: tuple[str, ...] = ()
    teams_stay: tuple[str, ...] = ()

    @property
    def is_something(self) -> bool:
        """Whether anything comes."""
        return bool(self.people or self.joined or self.plans or self.sets or self.rest)
