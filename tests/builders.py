# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Builds domain objects for tests, so that a test says only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.honest_facts import HonestFacts
from coprod_desktop.domain.identifiers import ChoiceId, PersonId, ProposalId, StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import (
    LEAVE_AS_IT_IS,
    Asker,
    Choice,
    HardWord,
    Line,
    Page,
    PickOne,
    Picture,
    Proposal,
    Tell,
    ThreePoints,
)

MAYA = Person(PersonId("6f0c2a52-1d0e-4a86-9d0c-0a5b6f1c2d44"), "Maya", "person", Preferences())
DESHAWN = Person(PersonId("7a1d3b63-2e1f-4b97-8e1d-1b6c702d3e55"), "Deshawn", "person2", Preferences())
RHYS = Person(PersonId("8b2e4c74-3f20-4ca8-8f2e-2c7d813e4f66"), "Rhys", "person5", Preferences())


def facts(**changes: object) -> HonestFacts:
    """Honest facts of a team that asks early and in time."""
    stated = HonestFacts(
        can_change=("Where the seats go.", "How big the sign is."),
        decided=("The bus stop stays in Mill Road.",),
        why="People told us that the stop is hard to use.",
        affects="It is about everybody who waits for the bus.",
        who_decides="The council",
        who_decides_role="The council pays for bus stops.",
        what_happens="We read and hear every answer.",
        for_me="You get a bus ticket for one day.",
        costs_me="It costs you nothing.",
        work_began=date(2026, 9, 1),
        asked_from=date(2026, 10, 12),
        closes=date(2026, 12, 14),
        decided_on=date(2027, 1, 15),
        answer_by=date(2027, 1, 29),
        standard_version_out=date(2026, 10, 12),
    )
    return replace(stated, **changes)  # type: ignore[arg-type]


def drawn(name: str, words: str) -> Picture:
    """A picture of our own set."""
    return Picture(words, set_name=name)


def choices() -> tuple[Choice, ...]:
    """Four things to pick, one of which changes nothing."""
    return (
        Choice(ChoiceId("seats"), "Seats", drawn("seat", "A seat")),
        Choice(ChoiceId("lights"), "Lights", drawn("light", "A street light")),
        Choice(ChoiceId("sign"), "A clear sign", drawn("sign", "A sign")),
        Choice(LEAVE_AS_IT_IS, "Leave it as it is", drawn("leave-as-it-is", "The same as now")),
    )


SHELTER = HardWord(
    "shelter", "A shelter is a roof. It keeps the rain off you.", drawn("shelter", "A shelter with a roof")
)


def proposal(**changes: object) -> Proposal:
    """A plan about bus stops: two pages and one question of each kind."""
    made = Proposal(
        proposal_id=ProposalId("0b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c21"),
        version=1,
        language="en-GB",
        title="New bus stops",
        team="Mill Road bus team",
        cover=drawn("busstop", "A bus stop"),
        facts=facts(),
        asker=Asker(
            "Amina Khan",
            "Amina plans the bus stops.",
            drawn("person3", "Amina"),
            "Hello. I want to know what you think.",
        ),
        steps=(
            Page(
                StepId("no-seats"),
                drawn("bare-stop", "A bus stop without seats"),
                (Line("The bus stop has no seats."), Line("We have money to build a shelter.")),
            ),
            PickOne(StepId("first"), "Which one do you want first?", choices()),
            Page(StepId("rain"), drawn("rain", "Rain falls"), (Line("You get wet when it rains."),)),
            ThreePoints(
                StepId("roof"), "How good is a roof for you?", drawn("shelter", "A shelter with a roof")
            ),
            Tell(
                StepId("tell"),
                "What do you want at the bus stop?",
                drawn("bare-stop", "A bus stop without seats"),
            ),
        ),
        hard_words=(SHELTER,),
        minutes=15,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
