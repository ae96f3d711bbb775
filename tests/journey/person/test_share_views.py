# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Only what was allowed leaves the computer, and never what was kept back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.act_kinds import FileKind, HelpKind, OffScale, Point, ShareKind, Symbol
from coprod_desktop.domain.acts import (
    Act,
    BuiltMessage,
    ChoseWords,
    DroppedClip,
    FoundHard,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Observed,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    SaidConsent,
    SealedAway,
    Shared,
    Transcribed,
    TypedFromPaper,
    Unpicked,
    WasHelped,
    WasHelpedAt,
    WasScribed,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import DiskFull, NotAllowed, NotOurFile, StoreDamaged
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributionId,
    ContributorId,
    FileId,
    ItemId,
)
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import Given, MayDo, View
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.open_pack import pack_in
from coprod_desktop.journey.person.out_files import made_whole
from coprod_desktop.journey.person.share_views import Sharing, bundle_of, share_views
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.builders import proposal
from tests.journey.person.conftest import PACK_SHA256
from tests.journey.person.test_give_answers import FIRST, PAGE, ROOF, TELL, clip, step

PLAN = proposal()
EMPTY = Contribution(ContributionId("c"), ContributorId("p"), PLAN.proposal_id, PLAN.version)
EVERYTHING = frozenset(ShareKind)
NAMES = tuple(receipt_words())
DAY = date(2026, 11, 22)


WORDS = (ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES)


def sharing(*kinds: ShareKind) -> Sharing:
    return Sharing(frozenset(kinds), "Maya", DAY, PACK_SHA256)


def said(*acts: Act) -> Contribution:
    now = EMPTY
    for act in acts:
        now = after(now, act)
    return now


CLIPS = [ClipId("one"), ClipId("two")]
DRAWING = FileId("drawing")
STEPS = st.sampled_from([PAGE, FIRST, ROOF, TELL])
ITEMS = st.sampled_from(
    [ItemId(f"{step}.{end}") for step in (ROOF, TELL) for end in ("pick", "text", "clip.one")]
)
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(PickedChoice, st.just(FIRST), st.sampled_from([ChoiceId("seats"), ChoiceId("lights")])),
    st.builds(PickedPoint, st.just(ROOF), st.sampled_from(Point)),
    st.builds(PickedOffScale, STEPS, st.sampled_from(OffScale)),
    st.builds(Unpicked, STEPS),
    st.builds(TypedFromPaper, STEPS, st.just("Sam"), st.booleans()),
    st.builds(KeptClip, STEPS, st.sampled_from(CLIPS), st.just(900)),
    st.builds(DroppedClip, STEPS, st.sampled_from(CLIPS)),
    st.builds(Transcribed, STEPS, st.sampled_from(CLIPS), st.just("A roof."), st.booleans()),
    st.builds(ChoseWords, STEPS, st.sampled_from(CLIPS), st.booleans()),
    st.builds(Wrote, STEPS, st.sampled_from(["", "Yes", "No"])),
    st.builds(KeptFile, STEPS, st.just(DRAWING), st.sampled_from(FileKind)),
    st.builds(BuiltMessage, STEPS, st.sampled_from([(), (Symbol("bus", "set:bus"),)])),
    st.builds(WasScribed, STEPS, st.sampled_from(["", "A roof."]), st.just("Sam"), st.booleans()),
    st.builds(Observed, STEPS, st.sampled_from(["", "Maya smiled."]), st.just("Sam")),
    st.builds(FoundHard, STEPS, st.booleans()),
    st.builds(KeptBack, STEPS, st.booleans()),
    st.builds(KeptItemBack, STEPS, ITEMS, st.booleans()),
    st.builds(SealedAway, STEPS, st.booleans()),
    st.builds(WasHelpedAt, STEPS, st.sampled_from([None, (HelpKind.ANSWERED_FOR_ME,)])),
    st.builds(WasHelped, st.just((HelpKind.EXPLAINED,))),
)


@given(st.lists(ACTS, max_size=14), st.frozensets(st.sampled_from(ShareKind)))
def test_nothing_leaves_without_consent_and_nothing_that_was_kept_back(
    acts: list[Act], kinds: frozenset[ShareKind]
) -> None:
    contribution = said(*acts)
    sendable = {item.item_id: item for item in items_of(contribution) if item.can_be_sent}
    allowed = {item_id for item_id, item in sendable.items() if item.share_kind in kinds}
    try:
        bundle = bundle_of(PLAN, contribution, sharing(*kinds))
    except NotAllowed:
        assert ShareKind.TAKE_PART not in kinds or not allowed
        return
    assert ShareKind.TAKE_PART in kinds
    assert {view.item_id for view in bundle.all_views} == allowed
    for view in bundle.all_views:
        assert is_said(view, contribution)
        assert (MayDo.QUOTE in view.may) == (ShareKind.QUOTE in kinds)
        assert (view in bundle.observations) == (view.given is Given.OBSERVED)
    answered_for_me = {view.step_id for view in bundle.proxy_views}
    assert all(contribution.is_answered_for_me(step_id) for step_id in answered_for_me)
    assert not any(contribution.is_answered_for_me(view.step_id) for view in bundle.views)
    assert bundle.name == ("Maya" if ShareKind.NAME in kinds else "")


def is_said(view: View, contribution: Contribution) -> bool:
    """Whether a view is what the person said last at its step."""
    stands = contribution.at(view.step_id)
    transcript = stands.transcript(view.clip_id) if view.clip_id else None
    return {
        Given.PICTURE: view.pick == stands.pick is not None,
        Given.WRITING: view.text == stands.text != "",
        Given.VOICE: view.clip_id in [one.clip_id for one in stands.clips],
        Given.SPOKEN_WORDS: transcript is not None and transcript.agreed and transcript.text == view.text,
        Given.DRAWING: [view.file_id] == [one.file_id for one in stands.files],
        Given.PHOTO: [view.file_id] == [one.file_id for one in stands.files],
        Given.FILM: [view.file_id] == [one.file_id for one in stands.files],
        Given.MESSAGE: view.message == stands.message != (),
        Given.SCRIBED: stands.scribed is not None and stands.scribed.agreed,
        Given.OBSERVED: stands.observed is not None and stands.observed.text == view.text,
    }[view.given]


ANSWERED = (
    PickedChoice(FIRST, ChoiceId("seats")),
    PickedOffScale(ROOF, OffScale.RATHER_NOT_SAY),
    KeptClip(TELL, ClipId("one"), 900),
    Wrote(PAGE, "I cannot stand for long."),
    FoundHard(ROOF, hard=True),
    WasHelped((HelpKind.READ_TO_ME,)),
)


def test_with_everything_allowed_all_of_it_is_there_with_who_helped() -> None:
    bundle = bundle_of(PLAN, said(*ANSWERED), sharing(*EVERYTHING))
    assert [view.step_id for view in bundle.views] == [PAGE, FIRST, ROOF, TELL]
    assert {view.help_kinds for view in bundle.views} == {(HelpKind.READ_TO_ME,)}
    assert bundle.hard_steps == (ROOF,)
    assert bundle.skipped_steps == ()
    assert bundle.contributor_id == EMPTY.contributor_id


def test_a_question_without_an_answer_is_skipped_and_nothing_else() -> None:
    bundle = bundle_of(PLAN, said(PickedPoint(ROOF, Point.GOOD)), sharing(*WORDS))
    assert bundle.skipped_steps == (FIRST, TELL)
    assert [(view.step_id, view.pick) for view in bundle.views] == [(ROOF, PickedPoint(ROOF, Point.GOOD))]


def test_the_voice_alone_takes_no_words_along() -> None:
    bundle = bundle_of(PLAN, said(*ANSWERED), sharing(ShareKind.TAKE_PART, ShareKind.VOICE))
    assert [view.given for view in bundle.views] == [Given.VOICE]
    assert bundle.name == ""


@pytest.mark.parametrize(
    "kinds",
    [
        (),
        (ShareKind.NAME,),
        (ShareKind.TAKE_PART,),
        (ShareKind.TAKE_PART, ShareKind.NAME, ShareKind.QUOTE),
        (ShareKind.TAKE_PART, ShareKind.DRAWINGS_AND_PHOTOS),
        (ShareKind.WORDS_AND_CHOICES, ShareKind.VOICE),
    ],
)
def test_without_taking_part_and_an_answer_no_file_is_made(kinds: tuple[ShareKind, ...]) -> None:
    with pytest.raises(NotAllowed):
        bundle_of(PLAN, said(*ANSWERED), sharing(*kinds))


YES = SaidConsent(ClipId("yes"), 900)


@pytest.mark.parametrize(
    ("acts", "kinds", "goes_along"),
    [
        ((YES,), (*WORDS, ShareKind.VOICE), True),
        ((YES,), WORDS, False),
        ((YES, Shared(1, (), (), DAY)), (*WORDS, ShareKind.VOICE), False),
        ((YES, SaidConsent(None)), (*WORDS, ShareKind.VOICE), False),
    ],
    ids=["new, and the voice is allowed", "the voice is not allowed", "of an earlier file", "taken away"],
)
def test_a_spoken_yes_goes_with_the_file_that_it_was_said_for(
    acts: tuple[Act, ...], kinds: tuple[ShareKind, ...], goes_along: bool
) -> None:
    bundle = bundle_of(PLAN, said(*ANSWERED, *acts), sharing(*kinds))
    assert bundle.consent_clip_id == (YES.clip_id if goes_along else None)
    assert bundle.consent_length_ms == (900 if goes_along else 0)


def test_the_file_holds_what_was_allowed_and_the_store_remembers(
    answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    answering.pick(step(answering, FIRST), "seats")
    answering.write(PAGE, "Between us")
    answering.turn_kept_back(PAGE)
    kept = clip(answering, TELL)
    answering.keep_clip(kept)
    kinds = (ShareKind.VOICE, *WORDS)
    made = share_views(answering, sharing(*kinds), device, tmp_path / "out", NAMES)
    outcome = take_in(made.path, known=lambda _sha256: False)
    assert isinstance(outcome, Accepted)
    assert b"Between us" not in made.path.read_bytes()
    assert b"Maya" not in made.path.read_bytes()
    shared = answering.contribution.shared
    assert shared is not None
    assert (shared.version, shared.receipt, shared.on) == (1, made.receipt, DAY)
    assert shared.kinds == (*WORDS, ShareKind.VOICE)
    assert shared.items == (ItemId("first.pick"), ItemId(f"tell.clip.{kept.clip_id}"))
    assert shared.file_name == made.path.name


def test_each_file_is_in_the_list_of_those_that_wait_and_does_not_say_whose_it_is(
    answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    answering.pick(step(answering, FIRST), "seats")
    made = share_views(answering, sharing(*WORDS), device, tmp_path, NAMES)
    assert device.out_files() == (
        OutFile(made.path.name, PLAN.proposal_id, PLAN.title, PLAN.team, made.receipt, DAY),
    )


def test_a_file_of_views_is_no_plan(device: SqlDeviceStore, answering: Answering, tmp_path: Path) -> None:
    answering.pick(step(answering, FIRST), "seats")
    made = share_views(answering, sharing(*WORDS), device, tmp_path, NAMES)
    with pytest.raises(NotOurFile):
        pack_in(take_in(made.path, known=lambda _sha256: False))


def test_a_second_file_has_the_next_number(
    answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    answering.pick(step(answering, FIRST), "seats")
    for number in (1, 2):
        share_views(answering, sharing(*WORDS), device, tmp_path, NAMES)
        assert answering.contribution.shared is not None
        assert answering.contribution.shared.version == number


def test_a_recording_that_is_gone_makes_no_file(
    answering: Answering, device: SqlDeviceStore, tmp_path: Path
) -> None:
    kept = clip(answering, TELL)
    answering.keep_clip(replace(kept))
    answering.store.drop_clip(kept.clip_id)
    with pytest.raises(StoreDamaged):
        share_views(answering, sharing(ShareKind.TAKE_PART, ShareKind.VOICE), device, tmp_path / "out", NAMES)
    assert list((tmp_path / "out").glob("*")) == []
    assert answering.contribution.shared is None


def test_a_file_that_could_not_be_remembered_is_not_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "view-a.coprodview"
    path.write_bytes(b"views")
    with pytest.raises(DiskFull), made_whole(path):
        raise DiskFull
    assert not path.exists()
