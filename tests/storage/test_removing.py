# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person who leaves this computer takes all that is theirs along, also when the program is killed then."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, insert

from coprod_desktop.domain.act_kinds import FileKind, SupporterRole
from coprod_desktop.domain.acts import KeptFile, Wrote
from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.domain.identifiers import SessionId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.device_store import DEVICE_FILE, SqlDeviceStore, open_device_store
from coprod_desktop.storage.tables import people, settings
from tests.storage.children import MARKER, add_and_remove_without_end, child
from tests.storage.raw_pages import all_bytes_of
from tests.storage.test_migrations import SAMPLES
from tests.storage.things import BUS, KEY, STEP

KILLS = 12
SESSION = DropIn(SessionId("one"), date(2026, 11, 23), "Sam", SupporterRole.PEER)


def full_person(device: SqlDeviceStore, name: str = MARKER) -> Person:
    """Add a person with something of everything."""
    person = device.add_person(name, "dog", Preferences(), own_picture=b"a face")
    store = device.open_person(person.person_id)
    begun = store.begin(BUS, 1)
    store.add(begun.contribution_id, Wrote(STEP, "Seats."))
    drawing = store.new_file(begun.contribution_id, STEP, b"a drawing")
    store.add(begun.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING))
    clip = store.new_clip(begun.contribution_id, STEP)
    clip.append(bytes(16_000))
    clip.finish()
    store.close()
    return device.set_lock(person.person_id, LockKind.NUMBER, "2468")


def names_in(folder: Path) -> set[str]:
    """All files and folders, by their place."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_a_removed_person_leaves_no_file(device: SqlDeviceStore, ann: Person, folder: Path) -> None:
    device.open_person(ann.person_id).close()
    before = names_in(folder)
    person = full_person(device)
    assert len(names_in(folder) - before) == 5
    device.remove_person(person.person_id)
    assert names_in(folder) == before
    assert device.people() == (ann,)


def test_a_file_that_was_not_closed_well_goes_with_its_log(device: SqlDeviceStore, folder: Path) -> None:
    person = full_person(device)
    file = next(folder.glob("person_*.db"))
    for left in (f"{file.name}-wal", f"{file.name}-shm", f"{file.name}.before-person_0002"):
        file.with_name(left).write_bytes(b"left by a kill")
    device.remove_person(person.person_id)
    assert not list(folder.glob("person_*"))


@pytest.mark.skipif(sys.platform != "linux", reason="needs cryptography")
def test_the_devices_file_forgets_them_to_the_last_byte(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    leaving = [full_person(device, f"{MARKER} {number}") for number in range(12)]
    device.keep_session(
        DropIn(
            SESSION.session_id,
            SESSION.on,
            SESSION.supporter,
            SESSION.role,
            people=tuple(person.person_id for person in (leaving[0], ann, *leaving[1:])),
        )
    )
    with device._database.work() as connection:
        keys = connection.execute(people.select().where(people.c.name.startswith(MARKER))).all()
    for person in leaving:
        device.remove_person(person.person_id)
    session = device.open_session()
    assert session is not None
    assert session.people == (ann.person_id,)
    assert Path(folder / f"{DEVICE_FILE}-wal").stat().st_size == 0
    device.close()
    pages = all_bytes_of(folder / DEVICE_FILE, KEY)
    assert ann.person_id.encode() in pages
    for told in (MARKER, *(person.person_id for person in leaving), *(row.file_name for row in keys)):
        assert told.encode() not in pages
    assert not [row for row in keys if row.key_slots.encode() in pages]


def test_a_copy_from_before_a_new_version_forgets_them_too(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "device_0001-person_0001", tmp_path / "data")
    device = open_device_store(tmp_path / "data", KEY)
    (ann,) = device.people()
    assert list((tmp_path / "data").glob("*.before-*"))
    device.remove_person(ann.person_id)
    assert not list((tmp_path / "data").glob("*.before-*"))
    assert not list((tmp_path / "data").glob("person_*"))
    assert [proposal.proposal_id for proposal in device.proposals()] == [BUS]
    device.close()


def test_what_cannot_be_removed_now_is_removed_when_the_store_opens(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    person = full_person(device)
    with device._database.work() as connection:
        row = connection.execute(people.select().where(people.c.person_id == person.person_id)).one()
    in_the_way = folder / f"person_{row.file_name}.db.kept-open"
    in_the_way.mkdir()
    with pytest.raises(StoreNotWritable):
        device.remove_person(person.person_id)
    assert device.people() == (ann,)
    in_the_way.rmdir()
    device.close()
    again = open_device_store(folder, KEY)
    assert not list(folder.glob(f"person_{row.file_name}*"))
    assert not list((folder / "own").iterdir())
    assert len(list(folder.glob("person_*.db"))) == 1
    assert again.people() == (ann,)
    again.close()


def test_a_kill_right_after_the_row_is_made_good_tomorrow(
    device: SqlDeviceStore, ann: Person, folder: Path
) -> None:
    person = full_person(device)
    with device._database.work() as connection:
        row = connection.execute(people.select().where(people.c.person_id == person.person_id)).one()
        connection.execute(delete(people).where(people.c.person_id == person.person_id))
        mark = {"key": f"_removed {row.file_name}", "value": row.own_picture}
        connection.execute(insert(settings), mark)
    device.close()
    again = open_device_store(folder, KEY)
    assert not list(folder.glob(f"person_{row.file_name}*"))
    assert again.people() == (ann,)
    assert again.setting(mark["key"]) == ""
    again.close()


def test_a_kill_leaves_a_whole_person_or_nothing_of_them(folder: Path) -> None:
    open_device_store(folder, KEY).close()
    for turn in range(KILLS):
        with child(add_and_remove_without_end, folder) as killed:
            for _ in range(turn % 4 + 1):
                killed.wait_for_word()
            killed.kill()
        device = open_device_store(folder, KEY)
        here = device.people()
        for person in here:
            device.open_person(person.person_id).close()
        folders = [path for path in folder.glob("person_*") if path.is_dir()]
        # Somebody who was on their way in has a file with nothing in it yet.
        assert len(folders) == len(here)
        assert len(list((folder / "own").iterdir())) == sum(person.has_own_picture for person in here)
        for person in here:
            device.remove_person(person.person_id)
        device.close()
