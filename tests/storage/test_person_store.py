# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own file beyond the contract: what is there tomorrow, and what no longer is."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert

from coprod_desktop.domain.acts import DroppedClip, KeptClip, Wrote
from coprod_desktop.domain.errors import OurMistake, StoreDamaged
from coprod_desktop.domain.identifiers import ClipId, ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.storage.attachments import EncryptedClip
from coprod_desktop.storage.device_store import SqlDeviceStore
from coprod_desktop.storage.person_store import SqlPersonStore
from coprod_desktop.storage.stored_json import act_to_row
from coprod_desktop.storage.tables import events
from tests.storage.things import BUS, EVERY_ACT, STEP

PIECE = bytes(range(200)) * 80


def reopened(device: SqlDeviceStore, ann: Person, store: SqlPersonStore) -> SqlPersonStore:
    """Close a person's store and open it again."""
    store.close()
    return device.open_person(ann.person_id)


def recorded(store: SqlPersonStore, ended: bool = True) -> EncryptedClip:
    """Record one second."""
    clip = store.new_clip(store.begin(BUS, 1).contribution_id, STEP)
    clip.append(PIECE)
    clip.append(PIECE)
    if ended:
        clip.finish()
    return clip


def clip_files(folder: Path) -> list[Path]:
    """The files of all recordings."""
    return sorted(path for path in folder.glob("person_*/*") if path.is_file())


def test_all_is_there_tomorrow(device: SqlDeviceStore, ann: Person, anns: SqlPersonStore) -> None:
    begun = anns.begin(BUS, 1)
    other = anns.begin(BUS, 2)
    for act in EVERY_ACT:
        now = anns.add(begun.contribution_id, act)
    anns.keep_place(other.contribution_id, Place(Room.STEPS, 3))
    again = reopened(device, ann, anns)
    assert again.contributions() == (other, now)
    assert again.place_of(other.contribution_id) == Place(Room.STEPS, 3)
    assert again.add(begun.contribution_id, Wrote(STEP, "More.")).at(STEP).text == "More."
    assert [one.proposal_version for one in again.contributions()] == [1, 2]
    again.close()


def test_the_order_is_the_number_of_the_act_and_nothing_else(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    begun = anns.begin(BUS, 1)
    with anns._database.work() as connection:
        for seq, touched in ((3, 1), (1, 3), (2, 2)):
            row = {"seq": seq, "event_id": f"{9 - seq}", "touched": touched}
            act = act_to_row(Wrote(STEP, f"act {seq}"))
            connection.execute(insert(events), {"contribution_id": begun.contribution_id, **row, **act})
    again = reopened(device, ann, anns)
    assert again.contributions()[0].at(STEP).text == "act 3"
    assert again.add(begun.contribution_id, Wrote(STEP, "act 4")).at(STEP).text == "act 4"
    again.close()


def test_an_act_that_cannot_be_saved_does_not_stand(anns: SqlPersonStore) -> None:
    begun = anns.begin(BUS, 1)
    before = anns.add(begun.contribution_id, Wrote(STEP, "Before."))
    other = {"contribution_id": begun.contribution_id, "seq": 2, "event_id": "e", "touched": 9}
    with anns._database.work() as connection:
        connection.execute(insert(events), {**other, **act_to_row(Wrote(STEP, "In between."))})
    with pytest.raises(OurMistake):
        anns.add(begun.contribution_id, Wrote(STEP, "Not saved."))
    assert anns.contributions() == (before,)


def test_a_recording_that_was_ended_but_not_kept_is_offered_tomorrow(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    ended = recorded(anns)
    cut_short = recorded(anns, ended=False)
    again = reopened(device, ann, anns)
    assert [clip.clip_id for clip in again.unfinished_clips()] == [ended.clip_id, cut_short.clip_id]
    assert {clip.length_ms for clip in again.unfinished_clips()} == {1000}
    assert again.clip(cut_short.clip_id) == PIECE * 2
    again.close()


def test_the_bytes_of_a_recording_that_was_thrown_away_leave_the_disk(
    anns: SqlPersonStore, folder: Path
) -> None:
    clip = recorded(anns)
    assert len(clip_files(folder)) == 1
    anns.drop_clip(clip.clip_id)
    assert clip_files(folder) == []


def test_bytes_that_a_kill_kept_from_being_thrown_away_leave_tomorrow(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore, folder: Path
) -> None:
    thrown_away, kept = recorded(anns), recorded(anns)
    begun = anns.begin(BUS, 1)
    for clip in (thrown_away, kept):
        anns.add(begun.contribution_id, KeptClip(STEP, clip.clip_id, 1000))
    anns.add(begun.contribution_id, DroppedClip(STEP, thrown_away.clip_id))
    assert len(clip_files(folder)) == 2
    again = reopened(device, ann, anns)
    assert len(clip_files(folder)) == 1
    assert again.clip(kept.clip_id) == PIECE * 2
    again.close()


def test_a_recording_that_was_thrown_away_can_be_put_back_while_its_bytes_are_there(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    clip = recorded(anns)
    begun = anns.begin(BUS, 1)
    kept = KeptClip(STEP, clip.clip_id, 1000)
    for act in (kept, DroppedClip(STEP, clip.clip_id), kept):
        now = anns.add(begun.contribution_id, act)
    again = reopened(device, ann, anns)
    assert again.contributions() == (now,)
    assert again.clip(clip.clip_id) == PIECE * 2
    again.close()


def test_a_recording_that_was_ended_cannot_lose_its_end_unnoticed(anns: SqlPersonStore, folder: Path) -> None:
    clip = recorded(anns)
    (file,) = clip_files(folder)
    whole = file.read_bytes()
    for length in (0, 40, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises(StoreDamaged):
            anns.clip(clip.clip_id)
    file.write_bytes(whole)
    assert anns.clip(clip.clip_id) == PIECE * 2


def test_a_hurt_recording_does_not_hide_the_others(anns: SqlPersonStore, folder: Path) -> None:
    recorded(anns)
    recorded(anns)
    hurt = clip_files(folder)[0]
    hurt.write_bytes(bytes(1) + hurt.read_bytes()[1:])
    damaged = 0
    for clip in anns.unfinished_clips():
        try:
            anns.clip(clip.clip_id)
        except StoreDamaged:
            damaged += 1
    assert (len(anns.unfinished_clips()), damaged) == (2, 1)


def test_a_recording_put_in_the_place_of_another_does_not_open(anns: SqlPersonStore, folder: Path) -> None:
    clips = [recorded(anns), recorded(anns)]
    first, second = clip_files(folder)
    first.write_bytes(second.read_bytes())
    damaged = 0
    for clip in clips:
        try:
            anns.clip(clip.clip_id)
        except StoreDamaged:
            damaged += 1
    assert damaged == 1


def test_the_name_of_a_recording_says_nothing_to_who_has_its_id(anns: SqlPersonStore, folder: Path) -> None:
    clip = recorded(anns)
    (file,) = clip_files(folder)
    assert clip.clip_id.replace("-", "") not in file.name.replace("-", "")


def test_half_a_sample_is_our_mistake(anns: SqlPersonStore) -> None:
    clip = recorded(anns, ended=False)
    with pytest.raises(OurMistake):
        clip.append(b"odd")
    clip.finish()
    assert anns.clip(clip.clip_id) == PIECE * 2


def test_a_recording_nobody_made_is_a_damage(anns: SqlPersonStore) -> None:
    with pytest.raises(StoreDamaged):
        anns.clip(ClipId("none"))


def test_a_store_can_be_closed_while_a_recording_is_made(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    clip = recorded(anns, ended=False)
    again = reopened(device, ann, anns)
    assert again.clip(clip.clip_id) == PIECE * 2
    again.close()


def test_the_seed_of_an_author_is_one_for_all_versions_of_a_plan_and_stays(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    mine = [anns.begin(BUS, version).contribution_id for version in (1, 2)]
    other = anns.begin(ProposalId("another-plan"), 1).contribution_id
    seeds = [anns.author_seed(each) for each in (*mine, other)]
    assert [len(seed) for seed in seeds] == [32, 32, 32]
    assert seeds[0] == seeds[1] != seeds[2]
    anns.erase_all(mine[0])
    again = reopened(device, ann, anns)
    assert [again.author_seed(each) for each in (*mine, other)] == seeds
    again.close()
