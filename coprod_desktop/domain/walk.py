# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The order of a person's way through a proposal: where am I, what comes next, what came before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from coprod_desktop.domain.acts import PickedOffScale, PickedPoint
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.proposal import Page, Proposal, Step, ThreePoints, more_of

FACT_PAGES = 3
"""The honest facts stand on this many pages, three facts to a page."""


class Room(StrEnum):
    """The parts of the way, in their order."""

    FACTS = "facts"
    MAIN_POINTS = "main_points"
    STEPS = "steps"
    CLEAR = "clear"
    CHECK = "check"
    HELPED = "helped"
    TOLD = "told"
    CHOOSE = "choose"
    SHARED = "shared"


class Part(IntEnum):
    """The screens of one step, in their order. The stored numbers never change."""

    ASK = 0
    WHY = 1
    MATTER = 2
    PAIR = 3
    """Asked once more, because two questions about the same thing were answered alike."""


@dataclass(frozen=True)
class Place:
    """One screen of the way.

    Attributes:
        room: the part of the way.
        index: from 0; which facts page, which step, or which page of checking.
        part: which screen of a step.
    """

    room: Room
    index: int = 0
    part: Part = Part.ASK


START = Place(Room.FACTS)


def parts_of(proposal: Proposal, step: Step, contribution: Contribution) -> tuple[Part, ...]:
    """The screens of a step for this person, as things stand: what follows an answer needs an answer."""
    parts = [Part.ASK]
    said, more = contribution.at(step.step_id), more_of(step)
    if said.pick and not isinstance(said.pick, PickedOffScale):
        parts += [Part.WHY] if more.why else []
        parts += [Part.MATTER] if more.matter else []
    if isinstance(step, ThreePoints) and answered_alike(step, contribution):
        parts.append(Part.PAIR)
    return tuple(parts)


def answered_alike(step: ThreePoints, contribution: Contribution) -> bool:
    """Whether a paired question was answered like its other: keep it is good, and change it is good too.

    *Source*: the paired check of ``fair-answers.md``; nothing is removed or weighed by it.
    """
    other, this = contribution.at(step.pair_of).pick, contribution.at(step.step_id).pick
    if not step.pair_of or not isinstance(other, PickedPoint) or not isinstance(this, PickedPoint):
        return False
    return other.point is this.point and this.point != "middle"


def all_places(proposal: Proposal, contribution: Contribution, check_pages: int) -> tuple[Place, ...]:
    """Every screen of the way for this person, as things stand, in its order.

    Args:
        proposal: the one that is walked.
        contribution: what the person said so far.
        check_pages: how many pages the check of the answers takes, 1 or more.
    """
    places = [Place(Room.FACTS, page) for page in range(FACT_PAGES)]
    if proposal.main_points:
        places.append(Place(Room.MAIN_POINTS))
    for index, step in enumerate(proposal.steps):
        if not (contribution.short and isinstance(step, Page)):
            places += [Place(Room.STEPS, index, part) for part in parts_of(proposal, step, contribution)]
    places.append(Place(Room.CLEAR))
    places += [Place(Room.CHECK, page) for page in range(check_pages)]
    return (*places, Place(Room.HELPED), Place(Room.TOLD), Place(Room.CHOOSE), Place(Room.SHARED))


def next_place(proposal: Proposal, contribution: Contribution, place: Place, check_pages: int) -> Place:
    """The place after this one; the last place stays where it is. Arguments as `all_places`."""
    later = [each for each in all_places(proposal, contribution, check_pages) if _order(each) > _order(place)]
    return later[0] if later else place


def place_before(
    proposal: Proposal, contribution: Contribution, place: Place, check_pages: int
) -> Place | None:
    """The place before this one, or none when the way begins here. Arguments as `all_places`."""
    earlier = [
        each for each in all_places(proposal, contribution, check_pages) if _order(each) < _order(place)
    ]
    return earlier[-1] if earlier else None


def _order(place: Place) -> tuple[int, int, int]:
    # Not by where it stands in `all_places`: a page that is skipped now may be where the person was.
    return (list(Room).index(place.room), place.index, place.part)
