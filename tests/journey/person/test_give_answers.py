# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every answer is kept as it is given, and stands there when the person comes back."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.acts import (
    KeptClip,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import Step
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.journey.person.give_answers import Answering

PAGE, FIRST, ROOF, TELL = (StepId(name) for name in ("no-seats", "first", "roof", "tell"))


def step(answering: Answering, step_id: StepId) -> Step:
    return answering.proposal.step(step_id)


def come_back(answering: Answering) -> Answering:
    """The same person at the same plan, as the store knows them."""
    return Answering(answering.store, answering.proposal)


def clip(answering: Answering, step_id: StepId) -> KeptClip:
    """A finished recording of a tenth of a second."""
    writer = answering.store.new_clip(answering.contribution.contribution_id, step_id)
    writer.append(b"\1\2" * 1600)
    writer.finish()
    return KeptClip(step_id, writer.clip_id, 100)


def test_somebody_new_begins_at_the_start_with_nothing_said(answering: Answering) -> None:
    assert answering.place == START
    assert answering.contribution.said == {}
    assert answering.contribution.help_kinds == ()


def test_a_pick_is_there_when_the_person_comes_back(answering: Answering) -> None:
    answering.pick(step(answering, FIRST), "seats")
    answering.pick(step(answering, ROOF), "bad")
    answering.go(Place(Room.STEPS, 3))
    again = come_back(answering)
    assert again.said(FIRST).pick == PickedChoice(FIRST, ChoiceId("seats"))
    assert again.said(ROOF).pick == PickedPoint(ROOF, Point.BAD)
    assert again.place == Place(Room.STEPS, 3)
    assert again.contribution == answering.contribution


def test_picking_another_changes_it_and_picking_the_same_takes_it_away(answering: Answering) -> None:
    question = step(answering, FIRST)
    answering.pick(question, "seats")
    answering.pick(question, "lights")
    assert answering.said(FIRST).pick == PickedChoice(FIRST, ChoiceId("lights"))
    answering.pick(question, "lights")
    assert answering.said(FIRST).pick is None


@pytest.mark.parametrize("off_scale", list(OffScale))
def test_an_answer_off_the_scale_takes_the_place_of_a_choice(
    answering: Answering, off_scale: OffScale
) -> None:
    question = step(answering, FIRST)
    answering.pick(question, "seats")
    answering.pick_off_scale(question, off_scale)
    assert answering.said(FIRST).pick == PickedOffScale(FIRST, off_scale)
    answering.pick_off_scale(question, off_scale)
    assert answering.said(FIRST).pick is None


@pytest.mark.parametrize(("step_id", "value"), [(FIRST, "no-such-thing"), (PAGE, "seats"), (TELL, "good")])
def test_what_is_not_offered_cannot_be_picked(answering: Answering, step_id: StepId, value: str) -> None:
    with pytest.raises(NotAllowed):
        answering.pick(step(answering, step_id), value)
    assert answering.contribution.said == {}


def test_a_recording_can_be_thrown_away_and_put_back(answering: Answering) -> None:
    kept = clip(answering, TELL)
    answering.keep_clip(kept)
    answering.drop_clip(kept)
    assert come_back(answering).said(TELL).clips == ()
    answering.keep_clip(kept)
    assert come_back(answering).said(TELL).clips == (kept,)


def test_the_same_words_again_are_no_new_act(answering: Answering) -> None:
    answering.write(TELL, "A roof")
    before = answering.contribution
    answering.write(TELL, "A roof")
    assert answering.contribution is before
    answering.write(TELL, "")
    assert not come_back(answering).said(TELL).is_answered


def test_hard_and_kept_back_and_more_time_can_be_turned(answering: Answering) -> None:
    for turned in (True, False):
        answering.turn_hard(PAGE)
        answering.turn_kept_back(PAGE)
        answering.ask_more_time(14 if turned else 0)
        again = come_back(answering)
        assert (again.said(PAGE).hard, again.said(PAGE).kept_back) == (turned, turned)
        assert again.contribution.more_time is turned
        assert again.contribution.more_days == (14 if turned else 0)


def test_to_call_it_hard_twice_leaves_it_hard(answering: Answering) -> None:
    answering.call_hard(PAGE)
    answering.call_hard(PAGE)
    assert answering.said(PAGE).hard


def helped(answering: Answering) -> tuple[HelpKind, ...]:
    return answering.contribution.help_kinds


def test_on_my_own_stands_alone(answering: Answering) -> None:
    answering.turn_help(HelpKind.READ_TO_ME)
    answering.turn_help(HelpKind.EXPLAINED)
    assert helped(answering) == (HelpKind.READ_TO_ME, HelpKind.EXPLAINED)
    answering.turn_help(HelpKind.ON_MY_OWN)
    assert helped(answering) == (HelpKind.ON_MY_OWN,)
    answering.turn_help(HelpKind.SUGGESTED)
    assert helped(answering) == (HelpKind.SUGGESTED,)
    answering.turn_help(HelpKind.SUGGESTED)
    assert helped(come_back(answering)) == ()
