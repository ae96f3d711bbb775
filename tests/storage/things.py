# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal that uses every kind of step, its pack, and one act of every kind."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point, ShareKind
from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    FoundHard,
    KeptBack,
    KeptClip,
    NeedsMoreTime,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Shared,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.honest_facts import HonestFacts, Seats
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, MediaName, ProposalId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import (
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

KEY = bytes(range(32))
BUS = ProposalId("0b1c6b1e-5a0f-4a52-9d5c-7a7f6a1d2c33")
FACE = MediaName("media/face.png")
HELLO = MediaName("media/hello.wav")
STEP = StepId("first")

SEAT = Picture("A seat", set_name="seat")
FACTS = HonestFacts(
    can_change=("Where the seats go.",),
    decided=("The bus stop stays.",),
    why="The stop is old.",
    affects="People who take the bus.",
    who_decides="The council",
    who_decides_role="The council pays.",
    what_happens="We read all of it.",
    for_me="A cup of tea.",
    costs_me="Nothing.",
    work_began=date(2026, 9, 1),
    asked_from=date(2026, 10, 12),
    closes=date(2026, 12, 14),
    decided_on=date(2027, 1, 15),
    answer_by=date(2027, 1, 29),
    standard_version_out=date(2026, 10, 12),
    meetings=(date(2026, 11, 3),),
    seats=Seats(("Sam", "Jo"), 2, date(2027, 1, 10)),
)


def a_proposal(proposal_id: ProposalId = BUS, version: int = 1, title: str = "New bus stops") -> Proposal:
    """Build a proposal with a step of every kind."""
    return Proposal(
        proposal_id=proposal_id,
        version=version,
        language="en-GB",
        title=title,
        team="Mill Road bus team",
        cover=Picture("A bus stop", set_name="busstop"),
        facts=FACTS,
        asker=Asker("Amina", "Amina plans.", Picture("Amina", media=FACE, author="Sam"), "Hello.", HELLO),
        steps=(
            Page(StepId("page"), SEAT, (Line("There are no seats."), Line("We can buy one.", HELLO))),
            PickOne(STEP, "Which one?", (Choice(ChoiceId("seats"), "Seats", SEAT),)),
            ThreePoints(StepId("roof"), "How good is a roof?", SEAT),
            Tell(StepId("tell"), "What do you want?", SEAT, HELLO),
        ),
        hard_words=(HardWord("shelter", "A roof.", SEAT, HELLO), HardWord("fare", "What you pay.")),
        minutes=15,
    )


def a_pack(proposal: Proposal | None = None, sha256: str = "ab" * 32) -> Pack:
    """Build a pack with one picture and one sound."""
    return Pack(proposal or a_proposal(), {FACE: b"picture" * 999, HELLO: b"sound" * 999}, sha256)


EVERY_ACT: tuple[Act, ...] = (
    PickedChoice(STEP, ChoiceId("seats")),
    PickedPoint(STEP, Point.MIDDLE),
    PickedOffScale(STEP, OffScale.DONT_KNOW),
    Unpicked(STEP),
    KeptClip(STEP, ClipId("one"), 1500),
    DroppedClip(STEP, ClipId("one")),
    Wrote(STEP, "Seats with arms. Cymorth, \N{BUS} and 'quotes'."),
    FoundHard(STEP, hard=True),
    KeptBack(STEP, kept_back=True),
    WasHelped((HelpKind.READ_TO_ME, HelpKind.EXPLAINED)),
    NeedsMoreTime(wanted=True),
    Shared(1, (ShareKind.VOICE, ShareKind.NAME), ("cat", "bus", "cat", "cup"), date(2026, 11, 22)),
)
