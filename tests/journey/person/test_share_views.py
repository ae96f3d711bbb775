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
from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point, ShareKind
from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    FoundHard,
    KeptBack,
    KeptClip,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.errors import NotAllowed, NotOurFile, StoreDamaged
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, ContributionId, ContributorId
from coprod_desktop.domain.view_bundle import Given, MayDo, View
from coprod_desktop.files.door import Accepted, take_in
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.open_pack import keep_what_came
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


def sharing(*kinds: ShareKind) -> Sharing:
    return Sharing(frozenset(kinds), "Maya", DAY, PACK_SHA256)


def said(*acts: Act) -> Contribution:
    now = EMPTY
    for act in acts:
        now = after(now, act)
    return now


CLIPS = [ClipId("one"), ClipId("two")]
STEPS = st.sampled_from([PAGE, FIRST, ROOF, TELL])
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(PickedChoice, st.just(FIRST), st.sampled_from([ChoiceId("seats"), ChoiceId("lights")])),
    st.builds(PickedPoint, st.just(ROOF), st.sampled_from(Point)),
    st.builds(PickedOffScale, STEPS, st.sampled_from(OffScale)),
    st.builds(Unpicked, STEPS),
    st.builds(KeptClip, STEPS, st.sampled_from(CLIPS), st.just(900)),
    st.builds(DroppedClip, STEPS, st.sampled_from(CLIPS)),
    st.builds(Wrote, STEPS, st.sampled_from(["", "Yes", "No"])),
    st.builds(FoundHard, STEPS, st.booleans()),
    st.builds(KeptBack, STEPS, st.booleans()),
    st.builds(WasHelped, st.just((HelpKind.EXPLAINED,))),
)


@given(st.lists(ACTS, max_size=14), st.frozensets(st.sampled_from(ShareKind)))
def test_nothing_leaves_without_consent_and_nothing_that_was_kept_back(
    acts: list[Act], kinds: frozenset[ShareKind]
) -> None:
    contribution = said(*acts)
    try:
        bundle = bundle_of(PLAN, contribution, sharing(*kinds))
    except NotAllowed:
        allowed_and_there = kinds & frozenset(contribution.kinds_present) - {ShareKind.NAME}
        assert not allowed_and_there
        return
    for view in bundle.views:
        stands = contribution.at(view.step_id)
        needed = ShareKind.VOICE if view.given is Given.VOICE else ShareKind.WORDS_AND_CHOICES
        assert needed in kinds
        assert not stands.kept_back
        assert is_said(view, contribution)
        assert view.may == ((MayDo.HEAR,) if view.given is Given.VOICE else (MayDo.READ,))
    assert bundle.name == ("Maya" if ShareKind.NAME in kinds else "")


def is_said(view: View, contribution: Contribution) -> bool:
    """Whether a view is what the person said last at its step."""
    stands = contribution.at(view.step_id)
    match stands.pick:
        case PickedChoice(choice_id=choice_id) if view.choice_id:
            return view.choice_id == choice_id
        case PickedPoint(point=point) if view.point:
            return view.point is point
        case PickedOffScale(off_scale=off_scale) if view.off_scale:
            return view.off_scale is off_scale
    if view.given is Given.WRITING:
        return view.text == stands.text != ""
    return view.given is Given.VOICE and view.clip_id in [one.clip_id for one in stands.clips]


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
    bundle = bundle_of(PLAN, said(PickedPoint(ROOF, Point.GOOD)), sharing(ShareKind.WORDS_AND_CHOICES))
    assert bundle.skipped_steps == (FIRST, TELL)
    assert [(view.step_id, view.off_scale) for view in bundle.views] == [(ROOF, None)]


def test_the_voice_alone_takes_no_words_along() -> None:
    bundle = bundle_of(PLAN, said(*ANSWERED), sharing(ShareKind.VOICE))
    assert [view.given for view in bundle.views] == [Given.VOICE]
    assert bundle.name == ""


@pytest.mark.parametrize("kinds", [(), (ShareKind.NAME,)])
def test_without_an_answer_allowed_no_file_is_made(kinds: tuple[ShareKind, ...]) -> None:
    with pytest.raises(NotAllowed):
        bundle_of(PLAN, said(*ANSWERED), sharing(*kinds))


def test_the_file_holds_what_was_allowed_and_the_store_remembers(
    answering: Answering, tmp_path: Path
) -> None:
    answering.pick(step(answering, FIRST), "seats")
    answering.write(PAGE, "Between us")
    answering.turn_kept_back(PAGE)
    kept = clip(answering, TELL)
    answering.keep_clip(kept)
    made = share_views(
        answering, sharing(ShareKind.VOICE, ShareKind.WORDS_AND_CHOICES), tmp_path / "out", NAMES
    )
    outcome = take_in(made.path, known=lambda _sha256: False)
    assert isinstance(outcome, Accepted)
    assert b"Between us" not in made.path.read_bytes()
    assert b"Maya" not in made.path.read_bytes()
    shared = answering.contribution.shared
    assert shared is not None
    assert (shared.version, shared.receipt, shared.on) == (1, made.receipt, DAY)
    assert shared.kinds == (ShareKind.WORDS_AND_CHOICES, ShareKind.VOICE)


def test_a_file_of_views_is_no_plan(device: SqlDeviceStore, answering: Answering, tmp_path: Path) -> None:
    answering.pick(step(answering, FIRST), "seats")
    made = share_views(answering, sharing(ShareKind.WORDS_AND_CHOICES), tmp_path, NAMES)
    with pytest.raises(NotOurFile):
        keep_what_came(device, take_in(made.path, known=lambda _sha256: False))


def test_a_second_file_has_the_next_number(answering: Answering, tmp_path: Path) -> None:
    answering.pick(step(answering, FIRST), "seats")
    for number in (1, 2):
        share_views(answering, sharing(ShareKind.WORDS_AND_CHOICES), tmp_path, NAMES)
        assert answering.contribution.shared is not None
        assert answering.contribution.shared.version == number


def test_a_recording_that_is_gone_makes_no_file(answering: Answering, tmp_path: Path) -> None:
    kept = clip(answering, TELL)
    answering.keep_clip(replace(kept))
    answering.store.drop_clip(kept.clip_id)
    with pytest.raises(StoreDamaged):
        share_views(answering, sharing(ShareKind.VOICE), tmp_path / "out", NAMES)
    assert list((tmp_path / "out").glob("*")) == []
    assert answering.contribution.shared is None
