# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens from the check of the answers to the file, with every kind of answer and every choice."""

from __future__ import annotations

from dataclasses import replace

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
    Act,
    BuiltMessage,
    FoundHard,
    GaveReasons,
    HadSupporter,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Mattered,
    NeedsMoreTime,
    Observed,
    Ordered,
    PickedPoint,
    PickedSome,
    SaidConsent,
    SealedAway,
    SharedTokens,
    SortedOnMat,
    Transcribed,
    TypedFromPaper,
    WasClear,
    WasHelped,
    WasScribed,
    WasTold,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, FileId, ItemId, StepId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.proposal import (
    AskMore,
    PickSome,
    Proposal,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Tell,
    ThreePoints,
)
from coprod_desktop.presenters import (
    check_presenter,
    consent_presenter,
    headphones_presenter,
    inside_presenter,
    share_presenter,
    told_presenter,
    typing_presenter,
)
from coprod_desktop.presenters.check_presenter import Checked
from coprod_desktop.presenters.consent_presenter import Chosen, Keep
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, drawn, proposal
from tests.screens import contribution
from tests.screens_own_way import a_photo
from tests.screens_questions import THINGS

SOME, MAT, ORDER, TOKENS, ROOF, TELL, DRAW, SEEN = (
    StepId(name) for name in ("some", "mat", "order", "tokens", "roof", "tell", "draw", "seen")
)
CLIP = KeptClip(TELL, ClipId("c1a2b3c4-0000-4000-8000-000000000011"), 12_300)
FILE = KeptFile(DRAW, FileId("f1a2b3c4-0000-4000-8000-000000000011"), FileKind.DRAWING, "My bus stop")
FILM = KeptFile(DRAW, FileId("f1a2b3c4-0000-4000-8000-000000000012"), FileKind.FILM, "I sign what I want")
HOST = Host("Mill Road group", Contact("Jo Hill", "01223 000000", "Every day"), Contact("Ash", "0", "Never"))
EVERYTHING = frozenset(ShareKind)


def plan_of_all_kinds() -> Proposal:
    """A plan with a question of each kind."""
    plan = proposal()
    picture = drawn("bare-stop", "A bus stop without seats")
    asked = (
        PickSome(SOME, "Which of these do you like?", THINGS[:4]),
        SortOnMat(MAT, "How good is each of these for you?", THINGS[:4]),
        PutInOrder(ORDER, "Which ones come first?", THINGS[:4]),
        ShareTokens(TOKENS, "Share your tokens out.", THINGS[:4], tokens=5),
        ThreePoints(ROOF, "How good is a roof for you?", picture, more=AskMore(why=True, matter=True)),
        Tell(TELL, "What do you want at the bus stop?", picture),
        Tell(DRAW, "How should the bus stop look?", picture),
        Tell(SEEN, "What is good there now?", picture),
    )
    return replace(plan, steps=asked)


def every_answer(*more: Act) -> Contribution:
    """An answer of every kind, in every way."""
    now = replace(contribution(), said={})
    acts = (
        PickedSome(SOME, (ChoiceId("seats"), ChoiceId("lights"))),
        SortedOnMat(
            MAT,
            (
                MatPlace(ChoiceId("seats"), point=Point.GOOD),
                MatPlace(ChoiceId("lights"), off_scale=OffScale.DONT_KNOW),
                MatPlace(ChoiceId("sign"), point=Point.BAD),
            ),
        ),
        Ordered(ORDER, (ChoiceId("sign"), ChoiceId("seats"), ChoiceId("lights"))),
        SharedTokens(TOKENS, ((ChoiceId("seats"), 3), (ChoiceId("sign"), 2))),
        PickedPoint(ROOF, Point.GOOD),
        GaveReasons(ROOF, (ChoiceId("reason-safe"), ChoiceId("reason-easy"))),
        Mattered(ROOF, Matter.A_LOT),
        CLIP,
        Transcribed(TELL, CLIP.clip_id, "I want a seat.", agreed=True),
        Wrote(TELL, "A seat with a back."),
        FILE,
        BuiltMessage(DRAW, (Symbol("I want", "set:want"), Symbol("a roof", "set:shelter"))),
        WasScribed(SEEN, "I like the driver.", "Sam", agreed=False),
        Observed(SEEN, "Maya smiled at the bus.", "Sam"),
        *more,
    )
    for act in acts:
        now = after(now, act)
    return now


def share_screens() -> list[ScreenState]:
    """Check, the private question, the choices, what is in the file, what it means."""
    return [*_checking(), *_choosing(), *_inside()]


def _checking() -> list[ScreenState]:
    plan, said = plan_of_all_kinds(), every_answer()
    held = every_answer(
        KeptItemBack(TELL, ItemId(f"tell.clip.{CLIP.clip_id}"), kept_back=True),
        KeptBack(DRAW, kept_back=True),
        TypedFromPaper(TOKENS, "Sam", agreed=False),
        SealedAway(SEEN, sealed=True),
    )
    pages = range(check_presenter.check_pages(plan, said))
    heard = Checked(frozenset({SEEN, TOKENS}))
    wrong = Checked(heard.heard, frozenset({SEEN}))
    return [
        *(check_presenter.check(MAYA, plan, said, page) for page in pages),
        *(
            check_presenter.check(MAYA, plan, held, page)
            for page in range(check_presenter.check_pages(plan, held))
        ),
        *(check_presenter.check(MAYA, plan, said, pages[-1], checked) for checked in (heard, wrong)),
        check_presenter.check(MAYA, plan, replace(said, said={}), 0),
        check_presenter.one_by_one(MAYA, plan, plan.step(TELL), held.at(TELL)),
        check_presenter.one_by_one(MAYA, plan, plan.step(SEEN), held.at(SEEN)),
        check_presenter.one_by_one(MAYA, plan, plan.step(DRAW), every_answer(FILM).at(DRAW)),
        check_presenter.look_at(MAYA, plan, "My drawing: My bus stop", a_photo()),
        headphones_presenter.headphones(person_strip(MAYA, plan.title, "What you said 1 of 3")),
        told_presenter.look_away(MAYA, plan),
        told_presenter.was_told(MAYA, plan, None),
        told_presenter.was_told(MAYA, plan, Told.NOBODY),
    ]


def _choosing() -> list[ScreenState]:
    plan, said = plan_of_all_kinds(), every_answer()
    all_back = said
    for step in plan.steps:
        all_back = after(all_back, KeptBack(step.step_id, kept_back=True))
    chosen = Chosen(EVERYTHING, "Annie", Keep.YEAR)
    spoken = after(said, SaidConsent(ClipId("c1a2b3c4-0000-4000-8000-000000000012"), 4_200))
    keys = typing_presenter.typing("What may the team call you?", "Annie", "Another name", _WISHES)
    return [
        *(
            share_presenter.choose(MAYA, plan, said, each, page)
            for each in (Chosen(), chosen)
            for page in (0, 1)
        ),
        share_presenter.choose(MAYA, plan, all_back, Chosen()),
        share_presenter.choose(MAYA, plan, every_answer(FILM), Chosen(), 1),
        *(share_presenter.explain(MAYA, plan, number) for number in range(share_presenter.EXPLANATIONS)),
        consent_presenter.more_choices(MAYA, plan, said, Chosen()),
        consent_presenter.more_choices(MAYA, plan, spoken, chosen),
        *(
            consent_presenter.which_name(MAYA, plan, Chosen(called=name))
            for name in (None, "", "Maya", "Annie")
        ),
        consent_presenter.other_name(
            MAYA, plan, lambda _heading, _label: keys, typing_presenter.keyboard_buttons(_WISHES)
        ),
        *(consent_presenter.how_long(MAYA, plan, Chosen(keep=keep)) for keep in (None, Keep.ASK)),
    ]


_WISHES = typing_presenter.KeyboardWishes()


def _inside() -> list[ScreenState]:
    plan = plan_of_all_kinds()
    said = every_answer(
        FoundHard(MAT, hard=True),
        WasClear(Clear.PARTLY),
        WasHelped((HelpKind.READ_TO_ME, HelpKind.SUGGESTED)),
        HadSupporter(SupporterRole.PROJECT_TEAM),
        HadSupporter(SupporterRole.PAID_STAFF),
        NeedsMoreTime(wanted=True, days=14),
        WasTold(Told.SOMEBODY),
        KeptItemBack(ORDER, ItemId("order.pick"), kept_back=True),
        SaidConsent(ClipId("c1a2b3c4-0000-4000-8000-000000000012"), 4_200),
    )
    items = tuple(item for item in items_of(said) if item.may_leave)
    pages = inside_presenter.pages_of(plan, said, items)
    chosen = Chosen(EVERYTHING, "Annie", Keep.ASK)
    bare = replace(contribution(), said={})
    return [
        *(
            inside_presenter.what_is_in_it(MAYA, plan, said, items, chosen, HOST, page)
            for page in range(pages)
        ),
        inside_presenter.what_is_in_it(MAYA, plan, bare, (), Chosen(), None, 0),
    ]
