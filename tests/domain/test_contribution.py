# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a list of acts comes to: the last one counts, nothing is merged, nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point, ShareKind, SupporterRole
from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    Event,
    FoundHard,
    HadSupporter,
    KeptBack,
    KeptClip,
    NeedsMoreTime,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    SawOrder,
    Shared,
    Unpicked,
    WasHelped,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after, replay
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributionId,
    ContributorId,
    EventId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.items import kinds_present
from coprod_desktop.domain.said import NOTHING_SAID

FIRST, ROOF, TELL = StepId("first"), StepId("roof"), StepId("tell")
EMPTY = Contribution(ContributionId("c"), ContributorId("p"), ProposalId("plan"), 1)
ONE, OTHER = KeptClip(TELL, ClipId("one"), 900), KeptClip(TELL, ClipId("other"), 1200)
SHARED = Shared(1, (ShareKind.VOICE,), ("apple",), date(2026, 11, 22))


def done(*acts: Act) -> Contribution:
    """What these acts come to."""
    return replay(EMPTY, [Event(EventId(str(number)), number, act) for number, act in enumerate(acts, 1)])


def test_at_the_start_nothing_is_said_and_nothing_can_be_allowed() -> None:
    assert EMPTY.at(FIRST) is NOTHING_SAID
    assert not EMPTY.at(FIRST).is_answered
    assert kinds_present(EMPTY) == ()


@pytest.mark.parametrize(
    "last",
    [
        PickedChoice(FIRST, ChoiceId("sign")),
        PickedPoint(FIRST, Point.BAD),
        PickedOffScale(FIRST, OffScale.DONT_KNOW),
    ],
)
def test_the_last_answer_counts(last: PickedChoice | PickedPoint | PickedOffScale) -> None:
    said = done(PickedChoice(FIRST, ChoiceId("seats")), PickedChoice(FIRST, ChoiceId("lights")), last).at(
        FIRST
    )
    assert said.pick == last


def test_an_answer_that_is_taken_away_is_no_answer() -> None:
    said = done(PickedChoice(FIRST, ChoiceId("seats")), Unpicked(FIRST)).at(FIRST)
    assert said.pick is None
    assert not said.is_answered


def test_the_three_answers_off_the_scale_are_never_merged() -> None:
    picks = {done(PickedOffScale(FIRST, off_scale)).at(FIRST).pick for off_scale in OffScale}
    assert len(picks) == 3


@pytest.mark.parametrize("off_scale", list(OffScale))
def test_to_skip_is_none_of_them(off_scale: OffScale) -> None:
    answered = done(PickedOffScale(FIRST, off_scale))
    assert answered.at(FIRST).is_answered
    assert not answered.at(ROOF).is_answered
    assert answered.at(ROOF).pick is None


def test_an_answer_at_one_step_leaves_the_others_alone() -> None:
    now = done(PickedPoint(ROOF, Point.GOOD), Wrote(TELL, "A roof."))
    assert now.at(ROOF).pick == PickedPoint(ROOF, Point.GOOD)
    assert now.at(TELL).pick is None
    assert now.at(TELL).text == "A roof."


def test_recordings_stand_in_their_order_and_can_be_thrown_away_and_put_back() -> None:
    assert done(ONE, OTHER).at(TELL).clips == (ONE, OTHER)
    assert done(ONE, OTHER, DroppedClip(TELL, ONE.clip_id)).at(TELL).clips == (OTHER,)
    assert done(ONE, DroppedClip(TELL, ONE.clip_id), ONE).at(TELL).clips == (ONE,)


def test_empty_words_take_the_writing_away() -> None:
    assert not done(Wrote(TELL, "A roof."), Wrote(TELL, "")).at(TELL).is_answered


def test_to_call_a_page_hard_is_no_answer() -> None:
    said = done(FoundHard(FIRST, hard=True)).at(FIRST)
    assert said.hard
    assert not said.is_answered
    assert not done(FoundHard(FIRST, hard=True), FoundHard(FIRST, hard=False)).at(FIRST).hard


def test_who_helped_and_more_time_count_as_they_were_said_last() -> None:
    now = done(WasHelped((HelpKind.EXPLAINED,)), WasHelped(()), NeedsMoreTime(wanted=True))
    assert now.help_kinds == ()
    assert now.more_time
    assert not after(now, NeedsMoreTime(wanted=False)).more_time


def test_a_change_after_sharing_is_noticed() -> None:
    assert not done(Wrote(TELL, "Yes"), SHARED).changed_since_shared
    assert done(Wrote(TELL, "Yes"), SHARED, Wrote(TELL, "No")).changed_since_shared
    assert not done(Wrote(TELL, "Yes")).changed_since_shared


def test_what_only_happens_to_the_person_is_no_change() -> None:
    looked_again = (HadSupporter(SupporterRole.PEER), SawOrder(FIRST, (ChoiceId("seats"),)))
    assert not done(Wrote(TELL, "Yes"), SHARED, *looked_again).changed_since_shared


@pytest.mark.parametrize("seqs", [(2,), (1, 3), (1, 1), (2, 1)])
def test_a_list_with_a_gap_or_out_of_order_is_refused(seqs: tuple[int, ...]) -> None:
    events = [Event(EventId(str(seq)), seq, Wrote(TELL, "Yes")) for seq in seqs]
    with pytest.raises(NotAllowed):
        replay(EMPTY, events)


STEPS = st.sampled_from([FIRST, ROOF, TELL])
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(PickedPoint, STEPS, st.sampled_from(Point)),
    st.builds(PickedOffScale, STEPS, st.sampled_from(OffScale)),
    st.builds(Unpicked, STEPS),
    st.builds(Wrote, STEPS, st.sampled_from(["", "Yes", "No"])),
    st.builds(KeptBack, STEPS, st.booleans()),
    st.builds(FoundHard, STEPS, st.booleans()),
)


@given(st.lists(ACTS, max_size=12), STEPS)
def test_what_stands_at_a_step_depends_on_the_acts_at_that_step_only(acts: list[Act], step: StepId) -> None:
    there = [act for act in acts if getattr(act, "step_id", None) == step]
    assert done(*acts).at(step) == done(*there).at(step)
