# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal that uses every kind of step, its pack, and one act of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.act_kinds import (
    Clear,
    FileKind,
    HelpKind,
    MatPlace,
    Matter,
    OffScale,
    Point,
    ShareKind,
    SupporterRole,
    Symbol,
    Told,
)
from coprod_desktop.domain.acts import (
    EVERYTHING,
    Act,
    AllWentAway,
    BuiltMessage,
    ChoseWords,
    Contradicted,
    DroppedClip,
    DroppedFile,
    Erased,
    FoundHard,
    GaveReasons,
    HadSupporter,
    HeardTogether,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    KeptLonger,
    Lost,
    Mattered,
    NeedsMoreTime,
    Observed,
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SaidConsent,
    SawOrder,
    SealedAway,
    SealedForTeam,
    Shared,
    SharedTokens,
    ShownEnds,
    SortedOnMat,
    SoundWentAway,
    SupporterNoted,
    TookBack,
    Transcribed,
    TypedFromPaper,
    Unpicked,
    WantsShort,
    WasClear,
    WasHelped,
    WasHelpedAt,
    WasScribed,
    WasTold,
    Wrote,
)
from coprod_desktop.domain.honest_facts import HonestFacts, Seats
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, FileId, ItemId, MediaName, ProposalId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import (
    Asker,
    AskMore,
    Choice,
    HardWord,
    Line,
    MainPoint,
    Page,
    PickOne,
    PickSome,
    Picture,
    Proposal,
    Purpose,
    PutInOrder,
    SayRight,
    ShareTokens,
    SortOnMat,
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


def first_proposal(proposal_id: ProposalId = BUS, version: int = 1, title: str = "New bus stops") -> Proposal:
    """Build a proposal as the first version of the files could hold it."""
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


def a_proposal(proposal_id: ProposalId = BUS, version: int = 1, title: str = "New bus stops") -> Proposal:
    """Build a proposal with a step of every kind, and with all that a proposal can have."""
    first = first_proposal(proposal_id, version, title)
    three = tuple(Choice(ChoiceId(name), name, SEAT) for name in ("one", "two", "three"))
    more = AskMore(why=True, reasons=three, matter=True)
    return replace(
        first,
        steps=(
            *first.steps,
            Page(StepId("now-new"), SEAT, (Line("Now."), Line("New.")), new_picture=SEAT),
            PickSome(StepId("some"), "Which ones?", three, more=more),
            SortOnMat(StepId("mat"), "How good is each?", three, HELLO),
            PutInOrder(StepId("order"), "Which come first?", three),
            ShareTokens(StepId("tokens"), "Share them out.", three, tokens=5),
            ThreePoints(StepId("no-roof"), "How good is no roof?", SEAT, pair_of=StepId("roof")),
        ),
        main_points=(MainPoint(SEAT, Line("There are no seats.", HELLO)),) * 3,
        say_right=(SayRight("Llan", "Hlan"),),
        purpose=Purpose.RESEARCH,
        ethics="REC 26/0001",
    )


def a_pack(proposal: Proposal | None = None, sha256: str = "ab" * 32) -> Pack:
    """Build a pack with one picture and one sound."""
    return Pack(proposal or a_proposal(), {FACE: b"picture" * 999, HELLO: b"sound" * 999}, sha256)


FIRST_ACTS: tuple[Act, ...] = (
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
"""Those that the first version of the files could hold."""

_SHARED_ALL = Shared(
    2,
    (ShareKind.TAKE_PART, ShareKind.QUOTE),
    ("cat", "bus", "cat", "cup"),
    date(2026, 11, 23),
    items=(ItemId("first.pick"),),
    called="Annie",
    keep_until=date(2027, 11, 23),
    explained=2,
    file_name="a.coprodview",
)
EVERY_ACT: tuple[Act, ...] = (
    *FIRST_ACTS,
    PickedSome(STEP, (ChoiceId("seats"), ChoiceId("lights"))),
    SortedOnMat(
        STEP,
        (
            MatPlace(ChoiceId("one"), point=Point.GOOD),
            MatPlace(ChoiceId("two"), off_scale=OffScale.DONT_KNOW),
        ),
    ),
    Ordered(STEP, (ChoiceId("two"), ChoiceId("one"))),
    SharedTokens(STEP, ((ChoiceId("one"), 3), (ChoiceId("two"), 2))),
    GaveReasons(STEP, (ChoiceId("money"),)),
    Mattered(STEP, Matter.A_LOT),
    Mattered(STEP, None),
    SawOrder(STEP, (ChoiceId("two"), ChoiceId("one"))),
    Transcribed(STEP, ClipId("one"), "A roof.", agreed=True),
    ChoseWords(STEP, ClipId("one"), wanted=True),
    KeptFile(STEP, FileId("drawing"), FileKind.DRAWING, "My roof"),
    DroppedFile(STEP, FileId("drawing")),
    BuiltMessage(STEP, (Symbol("bus", "set:bus"), Symbol("late"))),
    WasScribed(STEP, "A roof.", "Sam", agreed=False),
    Observed(STEP, "Ann smiled.", "Sam"),
    WasClear(Clear.PARTLY),
    TypedFromPaper(STEP, "Sam", agreed=True),
    KeptItemBack(STEP, ItemId("first.pick"), kept_back=True),
    SealedAway(STEP, sealed=True),
    WasHelpedAt(STEP, (HelpKind.ANSWERED_FOR_ME,)),
    WasHelpedAt(STEP, None),
    SupporterNoted(None, (HelpKind.EXPLAINED,)),
    SupporterNoted(STEP, (HelpKind.WROTE_MY_WORDS,)),
    Contradicted(STEP, contradicted=True),
    WasTold(Told.NOBODY),
    HadSupporter(SupporterRole.PROJECT_TEAM),
    HeardTogether(),
    WantsShort(short=False),
    NeedsMoreTime(wanted=True, days=14),
    SaidConsent(None),
    _SHARED_ALL,
    TookBack((ItemId("first.pick"),), date(2026, 11, 24), "a.coprodrecall"),
    Erased(),
)
END_ACTS: tuple[Act, ...] = (
    ShownEnds((ItemId("first.clip.one"), EVERYTHING), date(2026, 11, 23)),
    KeptLonger(ItemId("first.clip.one"), date(2027, 2, 23)),
    KeptLonger(EVERYTHING, None),
    SoundWentAway(STEP, ClipId("one"), date(2026, 12, 23)),
    AllWentAway(date(2028, 1, 30), 5),
    SealedForTeam(STEP, FileId("closed"), date(2026, 11, 23), "ab12"),
    replace(_SHARED_ALL, sealed_to="ab12"),
    Lost(),
)
"""About the time of things, and what is sealed. The samples of whole folders do not have them yet."""
