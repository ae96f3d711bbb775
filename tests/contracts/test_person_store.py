# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What every `PersonStore` and its `ClipWriter` must keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.act_kinds import FileKind, HelpKind
from coprod_desktop.domain.acts import (
    Act,
    AllWentAway,
    DroppedClip,
    KeptClip,
    KeptFile,
    SupporterNoted,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.errors import NotAllowed, StoreDamaged
from coprod_desktop.domain.identifiers import ContributionId, FileId, ProposalId, StepId
from coprod_desktop.domain.said import NOTHING_SAID
from coprod_desktop.domain.walk import START, Part, Place, Room
from coprod_desktop.ports import PersonStore, UnfinishedClip
from tests.storage.things import BUS, EVERY_ACT, STEP

HALF_A_SECOND = bytes(range(256)) * 62 + bytes(128)
GP = ProposalId("another")
OTHER_STEP = StepId("other")


def test_the_first_beginning_makes_a_contribution_with_nothing_said(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    assert (begun.proposal_id, begun.proposal_version, begun.said) == (BUS, 1, {})
    assert person.contributions() == (begun,)


def test_the_second_beginning_goes_on_with_the_same_one(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    now = person.add(begun.contribution_id, Wrote(STEP, "Seats."))
    assert person.begin(BUS, 1) == now


def test_a_new_version_begins_anew_for_the_same_contributor(person: PersonStore) -> None:
    old = person.begin(BUS, 1)
    new = person.begin(BUS, 2)
    assert new.contribution_id != old.contribution_id
    assert new.contributor_id == old.contributor_id


def test_nothing_links_two_proposals(person: PersonStore) -> None:
    assert person.begin(BUS, 1).contributor_id != person.begin(GP, 1).contributor_id


@pytest.mark.parametrize("act", EVERY_ACT, ids=lambda act: type(act).__name__)
def test_each_act_stands_as_the_domain_says(person: PersonStore, act: Act) -> None:
    begun = person.begin(BUS, 1)
    assert person.add(begun.contribution_id, act) == after(begun, act)
    assert person.contributions() == (after(begun, act),)


def test_the_contribution_touched_last_comes_first(person: PersonStore) -> None:
    bus, gp = person.begin(BUS, 1), person.begin(GP, 1)
    assert [one.proposal_id for one in person.contributions()] == [GP, BUS]
    person.add(bus.contribution_id, Wrote(STEP, "Seats."))
    assert [one.proposal_id for one in person.contributions()] == [BUS, GP]
    person.keep_place(gp.contribution_id, Place(Room.STEPS, 2))
    assert [one.proposal_id for one in person.contributions()] == [GP, BUS]


def test_a_person_is_at_the_start_until_they_move(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    assert person.place_of(begun.contribution_id) == START
    person.keep_place(begun.contribution_id, Place(Room.CHECK, 1))
    assert person.place_of(begun.contribution_id) == Place(Room.CHECK, 1)


def test_an_unknown_contribution_is_our_mistake(person: PersonStore) -> None:
    unknown = ContributionId("nobody's")
    with pytest.raises(NotAllowed):
        person.add(unknown, Wrote(STEP, "Seats."))
    with pytest.raises(NotAllowed):
        person.place_of(unknown)
    with pytest.raises(NotAllowed):
        person.keep_place(unknown, START)
    with pytest.raises(NotAllowed):
        person.new_clip(unknown, STEP)
    with pytest.raises(NotAllowed):
        person.new_file(unknown, STEP, b"a drawing")
    with pytest.raises(NotAllowed):
        person.erase_step(unknown, STEP)
    with pytest.raises(NotAllowed):
        person.erase_all(unknown)


def test_a_recording_is_read_as_it_was_made(person: PersonStore) -> None:
    clip = person.new_clip(person.begin(BUS, 1).contribution_id, STEP)
    clip.append(HALF_A_SECOND)
    clip.append(b"\1\2")
    clip.finish()
    assert person.clip(clip.clip_id) == HALF_A_SECOND + b"\1\2"


def test_a_recording_can_be_read_while_it_is_made(person: PersonStore) -> None:
    clip = person.new_clip(person.begin(BUS, 1).contribution_id, STEP)
    clip.append(HALF_A_SECOND)
    assert person.clip(clip.clip_id) == HALF_A_SECOND
    clip.discard()


def test_a_recording_that_no_act_names_is_offered_again(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    clips = [person.new_clip(begun.contribution_id, STEP) for _ in range(3)]
    for length, clip in enumerate(clips, start=1):
        clip.append(HALF_A_SECOND * length)
        clip.finish()
    assert [(one.clip_id, one.length_ms) for one in person.unfinished_clips()] == [
        (clips[0].clip_id, 500),
        (clips[1].clip_id, 1000),
        (clips[2].clip_id, 1500),
    ]
    person.add(begun.contribution_id, KeptClip(STEP, clips[0].clip_id, 500))
    person.add(begun.contribution_id, DroppedClip(STEP, clips[1].clip_id))
    assert person.unfinished_clips() == (UnfinishedClip(clips[2].clip_id, begun.contribution_id, STEP, 1500),)


def test_a_recording_without_sound_is_not_offered(person: PersonStore) -> None:
    clip = person.new_clip(person.begin(BUS, 1).contribution_id, STEP)
    assert person.unfinished_clips() == ()
    clip.finish()
    assert person.unfinished_clips() == ()


def test_a_recording_that_was_thrown_away_is_gone(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    discarded, dropped = (person.new_clip(begun.contribution_id, STEP) for _ in range(2))
    discarded.append(HALF_A_SECOND)
    discarded.discard()
    dropped.append(HALF_A_SECOND)
    dropped.finish()
    person.drop_clip(dropped.clip_id)
    assert person.unfinished_clips() == ()
    for clip in (discarded, dropped):
        with pytest.raises(StoreDamaged):
            person.clip(clip.clip_id)


def a_drawing(person: PersonStore, begun: Contribution) -> FileId:
    """Keep a drawing and say so."""
    drawing = person.new_file(begun.contribution_id, STEP, b"a drawing")
    person.add(begun.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING))
    return drawing


def test_a_drawing_is_read_as_it_was_kept(person: PersonStore) -> None:
    drawing = a_drawing(person, person.begin(BUS, 1))
    assert person.file(drawing) == b"a drawing"
    person.drop_file(drawing)
    with pytest.raises(StoreDamaged):
        person.file(drawing)
    person.drop_file(drawing)


def test_two_drawings_of_a_step_are_kept_apart(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    first, second = (person.new_file(begun.contribution_id, STEP, content) for content in (b"1", b""))
    assert first != second
    assert (person.file(first), person.file(second)) == (b"1", b"")


def test_deleting_one_proposal_leaves_the_others(person: PersonStore) -> None:
    bus, gp = person.begin(BUS, 1), person.begin(GP, 1)
    for one in (bus, gp):
        person.add(one.contribution_id, Wrote(STEP, "Seats."))
    kept = person.new_file(gp.contribution_id, STEP, b"a drawing")
    person.erase_all(bus.contribution_id)
    assert person.begin(BUS, 1).said == {}
    assert person.begin(GP, 1).at(STEP).text == "Seats."
    assert person.file(kept) == b"a drawing"


def test_what_is_deleted_can_be_deleted_once_more(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    person.add(begun.contribution_id, Wrote(STEP, "Seats."))
    now = person.erase_step(begun.contribution_id, STEP)
    assert person.erase_step(begun.contribution_id, STEP) == now
    assert person.erase_all(begun.contribution_id) == person.erase_all(begun.contribution_id)


def test_small_things_are_remembered(person: PersonStore) -> None:
    assert person.note("practice") == ""
    person.keep_note("practice", "unclear")
    person.keep_note("practice", "done")
    assert person.note("practice") == "done"


def test_the_part_of_a_step_is_remembered(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    person.keep_place(begun.contribution_id, Place(Room.STEPS, 1, Part.MATTER))
    assert person.place_of(begun.contribution_id) == Place(Room.STEPS, 1, Part.MATTER)


def test_what_is_deleted_at_a_step_is_gone_and_the_rest_stays(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    clip = person.new_clip(begun.contribution_id, STEP)
    clip.append(HALF_A_SECOND)
    clip.finish()
    person.add(begun.contribution_id, KeptClip(STEP, clip.clip_id, 500))
    drawing = a_drawing(person, begun)
    person.add(begun.contribution_id, SupporterNoted(STEP, (HelpKind.EXPLAINED,)))
    person.add(begun.contribution_id, Wrote(STEP, "Seats."))
    person.add(begun.contribution_id, Wrote(OTHER_STEP, "Lights."))
    now = person.erase_step(begun.contribution_id, STEP)
    assert now.at(STEP) == NOTHING_SAID
    assert now.at(OTHER_STEP).text == "Lights."
    assert person.contributions() == (now,)
    assert person.unfinished_clips() == ()
    with pytest.raises(StoreDamaged):
        person.clip(clip.clip_id)
    with pytest.raises(StoreDamaged):
        person.file(drawing)
    assert person.add(begun.contribution_id, Wrote(STEP, "Again.")).at(STEP).text == "Again."


def test_when_all_is_deleted_only_what_went_out_stays_known(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    drawing = a_drawing(person, begun)
    for act in EVERY_ACT:
        person.add(begun.contribution_id, act)
    now = person.erase_all(begun.contribution_id)
    assert now.said == {}
    assert now.shared is not None
    assert (now.shared.version, now.shared.called) == (2, "")
    assert now.recalls == 1
    assert now.contributor_id == begun.contributor_id
    assert now == replace(
        begun,
        shared=now.shared,
        taken_back=dict.fromkeys(now.shared.items, date(2026, 11, 24)),
        all_back_on=None,
        recalls=1,
        changed_since_shared=False,
        file_names=("a.coprodview",),
    )
    with pytest.raises(StoreDamaged):
        person.file(drawing)


def test_when_all_went_because_its_time_was_over_the_list_says_so(person: PersonStore) -> None:
    begun = person.begin(BUS, 1)
    for act in EVERY_ACT:
        person.add(begun.contribution_id, act)
    why = AllWentAway(date(2028, 1, 30), 5)
    now = person.erase_all(begun.contribution_id, why)
    assert (now.said, now.went_away) == ({}, why)
    # Who deletes what they said later does not take that away.
    assert person.erase_all(begun.contribution_id).went_away == why
