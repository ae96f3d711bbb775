# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The order of a person's way through a proposal: where am I, what comes next, what came before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.proposal import Proposal

FACT_PAGES = 3
"""The honest facts stand on this many pages, three facts to a page."""


class Room(StrEnum):
    """The parts of the way, in their order."""

    FACTS = "facts"
    STEPS = "steps"
    CHECK = "check"
    HELPED = "helped"
    CHOOSE = "choose"
    SHARED = "shared"


@dataclass(frozen=True)
class Place:
    """One screen of the way.

    Attributes:
        room: the part.
        index: from 0; which facts page, which step, or which page of checking.
    """

    room: Room
    index: int = 0


START = Place(Room.FACTS)


def next_place(proposal: Proposal, place: Place, check_pages: int) -> Place:
    """The place after this one; the last place stays where it is.

    Args:
        proposal: the one that is walked.
        place: where the person is.
        check_pages: how many pages the check of the answers takes, 1 or more.

    Returns:
        The next place.
    """
    last = {Room.FACTS: FACT_PAGES, Room.STEPS: len(proposal.steps), Room.CHECK: check_pages}
    if place.index + 1 < last.get(place.room, 1):
        return Place(place.room, place.index + 1)
    rooms = list(Room)
    following = rooms.index(place.room) + 1
    return Place(rooms[following]) if following < len(rooms) else place


def place_before(proposal: Proposal, place: Place, check_pages: int) -> Place | None:
    """The place before this one, or none when the way begins here.

    Args:
        proposal: the one that is walked.
        place: where the person is.
        check_pages: how many pages the check of the answers takes, 1 or more.

    Returns:
        The place before, or None.
    """
    if place.index > 0:
        return Place(place.room, place.index - 1)
    rooms = list(Room)
    before = rooms.index(place.room) - 1
    if before < 0:
        return None
    sizes = {Room.FACTS: FACT_PAGES, Room.STEPS: len(proposal.steps), Room.CHECK: check_pages}
    return Place(rooms[before], sizes.get(rooms[before], 1) - 1)
