# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person deletes is gone to the last byte, whole or not at all, and nothing else can be changed."""

from __future__ import annotations

import random
import re
import shutil
import sys
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import Contradicted, KeptClip, KeptFile, SupporterNoted, Wrote
from coprod_desktop.domain.errors import OurMistake, StoreDamaged
from coprod_desktop.domain.identifiers import ContributionId, ProposalId, StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.said import NOTHING_SAID
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.erasing import empty
from coprod_desktop.storage.person_store import SqlPersonStore
from tests.storage.children import MARKER, child, erase_and_write_without_end
from tests.storage.raw_pages import all_bytes_of
from tests.storage.test_migrations import SAMPLES
from tests.storage.things import BUS, EVERY_ACT, KEY, STEP

KILLS = 12
OTHER = StepId("other")
SOUND = bytes(range(200)) * 80
only_where_pages_can_be_read = pytest.mark.skipif(sys.platform != "linux", reason="needs cryptography")


def key_of(device: SqlDeviceStore, ann: Person) -> bytes:
    """The key of a person's own file."""
    return device._file_key(ann.person_id)


def kept_files(store: SqlPersonStore) -> list[Path]:
    """The files of recordings and drawings."""
    return list(store._database.path.with_suffix("").iterdir())


def say_much(store: SqlPersonStore, chance: random.Random) -> list[ContributionId]:
    """Say short and long things about three plans, in turn; those at `STEP` carry the marker.

    So much that rows move from page to page: many such files keep a letter when only
    secure_delete is relied on.
    """
    begun = [store.begin(ProposalId(name), 1).contribution_id for name in ("one", "two", "three")]
    for _ in range(300):
        step_id, words = chance.choice(((STEP, f"{MARKER} "), (OTHER, "This stays. ")))
        store.add(chance.choice(begun), Wrote(step_id, words * chance.randint(1, 60)))
    return begun


@only_where_pages_can_be_read
@pytest.mark.parametrize("seed", range(6))
def test_no_letter_of_it_stays_in_any_page(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore, seed: int
) -> None:
    begun = say_much(anns, random.Random(seed))
    path, key = anns._database.path, key_of(device, ann)
    anns.close()
    assert MARKER.encode() in all_bytes_of(path, key)
    anns = device.open_person(ann.person_id)
    for contribution_id in begun:
        anns.erase_step(contribution_id, STEP)
    # Nothing waits for the file to be closed.
    assert Path(f"{path}-wal").stat().st_size == 0
    assert all(one.at(OTHER).text.startswith("This stays.") for one in anns.contributions())
    anns.close()
    pages = all_bytes_of(path, key)
    assert b"This stays." in pages
    assert MARKER.encode() not in pages


@only_where_pages_can_be_read
def test_when_all_is_deleted_no_letter_and_no_name_stays(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    begun = anns.begin(BUS, 1)
    for act in EVERY_ACT:
        anns.add(begun.contribution_id, act)
    anns.erase_all(begun.contribution_id)
    path, key = anns._database.path, key_of(device, ann)
    anns.close()
    pages = all_bytes_of(path, key)
    for told in (b"Seats with arms", b"Ann smiled", b"A roof", b"My roof", b"Sam", b"Annie", b"wrote"):
        assert told not in pages
    assert b"a.coprodview" in pages


def test_no_recording_and_no_drawing_of_it_stays(anns: SqlPersonStore) -> None:
    begun = anns.begin(BUS, 1)
    clips = [anns.new_clip(begun.contribution_id, step_id) for step_id in (STEP, STEP, OTHER)]
    for clip in clips:
        clip.append(SOUND)
    kept, cut_short, others = clips
    kept.finish()
    others.finish()
    drawing = anns.new_file(begun.contribution_id, STEP, b"a drawing")
    anns.add(begun.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING, MARKER))
    anns.add(begun.contribution_id, KeptClip(STEP, kept.clip_id, 500))
    # Made at another step and kept at this one: it belongs to this one.
    anns.add(begun.contribution_id, KeptClip(STEP, others.clip_id, 500))
    assert len(kept_files(anns)) == 4
    cut_short.finish()
    now = anns.erase_step(begun.contribution_id, STEP)
    assert now.at(STEP) == NOTHING_SAID
    assert kept_files(anns) == []
    assert anns.unfinished_clips() == ()
    for clip in clips:
        with pytest.raises(StoreDamaged):
            anns.clip(clip.clip_id)


def test_what_was_noted_about_the_step_goes_and_about_others_stays(anns: SqlPersonStore) -> None:
    begun = anns.begin(BUS, 1)
    for step_id in (STEP, OTHER, None):
        anns.add(begun.contribution_id, SupporterNoted(step_id, ()))
        anns.add(begun.contribution_id, Contradicted(step_id, contradicted=True))
    now = anns.erase_step(begun.contribution_id, STEP)
    assert (STEP in now.said, now.at(OTHER).contradicted, now.contradicted) == (False, True, True)


def test_after_all_is_deleted_one_begins_at_the_start(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    begun, other = anns.begin(BUS, 1), anns.begin(BUS, 2)
    for one in (begun, other):
        anns.keep_place(one.contribution_id, Place(Room.CHECK, 1))
        anns.add(one.contribution_id, Wrote(STEP, "Seats."))
    anns.erase_all(begun.contribution_id)
    anns.add(begun.contribution_id, Wrote(STEP, "Anew."))
    before = anns.contributions()
    anns.close()
    again = device.open_person(ann.person_id)
    assert again.contributions() == before
    assert again.place_of(begun.contribution_id) == START
    assert again.place_of(other.contribution_id) == Place(Room.CHECK, 1)
    assert [one.at(STEP).text for one in again.contributions()] == ["Anew.", "Seats."]
    again.close()


def test_the_copy_from_before_a_new_version_goes_too(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "device_0001-person_0001", tmp_path / "data")
    device = open_device_store(tmp_path / "data", KEY)
    anns = device.open_person(device.people()[0].person_id)
    copies = f"{anns._database.path.name}.before-*"
    assert len(list((tmp_path / "data").glob(copies))) == 1
    anns.erase_all(anns.contributions()[0].contribution_id)
    assert not list((tmp_path / "data").glob(copies))
    anns.close()
    device.close()


@only_where_pages_can_be_read
def test_a_kill_between_the_list_and_the_bytes_is_made_good_tomorrow(
    device: SqlDeviceStore, ann: Person, anns: SqlPersonStore
) -> None:
    begun = say_much(anns, random.Random(0))
    drawing = anns.new_file(begun[0], STEP, b"a drawing")
    anns.add(begun[0], KeptFile(STEP, drawing, FileKind.DRAWING))
    path, key = anns._database.path, key_of(device, ann)
    copy = path.with_name(f"{path.name}.before-person_0002")
    copy.write_bytes(b"what a new version kept")
    # What a kill leaves: the first part done, the second not begun.
    for contribution_id in begun:
        with anns._database.work() as connection:
            empty(connection, contribution_id, STEP, touched=999)
    files = kept_files(anns)
    anns.close()
    assert [file.is_file() for file in files] == [True]
    device.open_person(ann.person_id).close()
    assert MARKER.encode() not in all_bytes_of(path, key)
    assert [file.is_file() for file in (*files, copy)] == [False, False]


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE events SET body = '{}'",
        "UPDATE events SET kind = 'erased', version = 1, body = '{\"text\":\"Lights.\"}'",
        "UPDATE events SET kind = 'erased', version = 2, body = '{}'",
        "UPDATE events SET kind = 'erased', version = 1, body = '{}', seq = seq + 1",
        "UPDATE events SET kind = 'erased', version = 1, body = '{}', event_id = 'e'",
        "UPDATE events SET kind = 'erased', version = 1, body = '{}', touched = 0",
        "UPDATE OR REPLACE events SET kind = 'wrote' WHERE kind = 'erased'",
        "DELETE FROM events WHERE kind = 'erased'",
    ],
)
def test_an_act_may_be_emptied_and_nothing_else(anns: SqlPersonStore, words: str) -> None:
    begun = anns.begin(BUS, 1)
    anns.add(begun.contribution_id, Wrote(STEP, "Seats."))
    anns.add(begun.contribution_id, Wrote(OTHER, "Lights."))
    now = anns.erase_step(begun.contribution_id, STEP)
    with pytest.raises(OurMistake, match="events only grow"), anns._database.work() as connection:
        connection.exec_driver_sql(words)
    assert anns.contributions() == (now,)


@only_where_pages_can_be_read
def test_a_kill_leaves_all_of_it_or_nothing(folder: Path) -> None:
    device = open_device_store(folder, KEY)
    ann = device.add_person("Ann", "dog", Preferences())
    key = key_of(device, ann)
    device.close()
    for turn in range(KILLS):
        with child(erase_and_write_without_end, folder) as killed:
            for _ in range(turn % 5 + 1):
                killed.wait_for_word()
            last = killed.kill()
        device = open_device_store(folder, KEY)
        anns = device.open_person(ann.person_id)
        (now,) = anns.contributions()
        said = now.at(STEP)
        stands = (int(said.text.split()[0]) if said.text else 0, len(said.files))
        nothing = (0, 0)
        # Kept and told: it is whole, or the deleting of it, which was on its way, is.
        due = ((last, 1), nothing) if last > 0 else (nothing, (1 - last, 0), (1 - last, 1))
        assert stands in due
        assert [anns.file(file.file_id) for file in said.files] == [b"a drawing"] * stands[1]
        assert len(kept_files(anns)) == stands[1]
        path = anns._database.path
        anns.close()
        device.close()
        left = {int(number) for number in re.findall(rf"(\d+) {MARKER}".encode(), all_bytes_of(path, key))}
        assert left <= {stands[0]}
