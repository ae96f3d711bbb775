# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A damaged file is set aside and mended: from the newest whole backup, and from what it still gives."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.identifiers import ContributionId, PersonId
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.progress import Progress
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_place import find_backups
from coprod_desktop.storage.device_store import DEVICE_SCHEMA, SqlDeviceStore, open_device_store
from coprod_desktop.storage.mending import INSIDE, mend_device
from tests.storage.make_sample import assert_all_is_there, fill
from tests.storage.things import BUS, KEY, STEP, a_pack

TODAY = date(2026, 11, 23)
PAGE = 4096
WORDS = "words that make a row long " * 12


def back_up(folder: Path, device: SqlDeviceStore) -> None:
    """Make a backup beside the data."""
    make_backup(Source(folder, KEY, device.file_keys(), b"{}"), folder / INSIDE, TODAY, Progress())


def zero_page(path: Path, number: int) -> None:
    """Write nothing over a page."""
    with path.open("r+b") as file:
        file.seek(number * PAGE)
        file.write(bytes(PAGE))


def answered(device: SqlDeviceStore, person_id: PersonId, first: int, last: int) -> ContributionId:
    """Let somebody write something some hundred times."""
    store = device.open_person(person_id)
    begun = store.begin(BUS, 1)
    for number in range(first, last):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} {WORDS}"))
    store.close()
    return begun.contribution_id


def texts(device: SqlDeviceStore, person_id: PersonId) -> list[str]:
    """What somebody wrote, act by act; nothing where an act is emptied."""
    store = device.open_person(person_id)
    with store._database.work() as connection:
        bodies = connection.exec_driver_sql("SELECT kind, body FROM events ORDER BY seq").all()
    store.close()
    return ["" if row.kind in ("erased", "lost") else row.body.split('"')[-2].split(" ")[0] for row in bodies]


def mended(device: SqlDeviceStore, person_id: PersonId) -> Mended:
    """Mend somebody's file."""
    return device.mend_person(person_id, KEY, TODAY)


@pytest.fixture
def path_of(folder: Path, ann: Person) -> Path:
    """Ann's file."""
    (path,) = folder.glob("person_*.db")
    return path


def test_what_is_newer_than_the_backup_comes_out_of_the_damaged_file(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path
) -> None:
    answered(device, ann.person_id, 0, 200)
    back_up(folder, device)
    answered(device, ann.person_id, 200, 400)
    # A page of what is in the backup.
    zero_page(path_of, 8)
    damaged = path_of.read_bytes()
    with pytest.raises(StoreDamaged):
        device.open_person(ann.person_id)
    report = mended(device, ann.person_id)
    assert (report.since, report.missing, report.may_be_more) == (TODAY, 0, False)
    assert texts(device, ann.person_id) == [str(number) for number in range(400)]
    assert (folder / report.aside / path_of.name).read_bytes() == damaged


def test_a_gap_is_counted_and_what_is_round_it_is_there(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path
) -> None:
    answered(device, ann.person_id, 0, 100)
    back_up(folder, device)
    answered(device, ann.person_id, 100, 600)
    pages = path_of.stat().st_size // PAGE
    zero_page(path_of, pages - 20)
    report = mended(device, ann.person_id)
    there = texts(device, ann.person_id)
    assert report.missing == there.count("")
    assert 0 < report.missing < 30
    assert not report.may_be_more
    assert [text for text in there if text] == [str(number) for number, text in enumerate(there) if text], (
        "no act has changed its place"
    )
    assert len(there) == 600
    # And it goes on.
    answered(device, ann.person_id, 600, 601)
    assert texts(device, ann.person_id)[-1] == "600"


@pytest.mark.parametrize("harm", ["first page", "half", "gone", "noise"])
def test_a_file_that_gives_nothing_comes_from_the_backup(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path, harm: str
) -> None:
    answered(device, ann.person_id, 0, 50)
    back_up(folder, device)
    answered(device, ann.person_id, 50, 60)
    match harm:
        case "first page":
            zero_page(path_of, 0)
        case "half":
            os.truncate(path_of, path_of.stat().st_size // 2 // PAGE * PAGE - 7)
        case "gone":
            path_of.unlink()
        case "noise":
            path_of.write_bytes(os.urandom(path_of.stat().st_size))
    report = mended(device, ann.person_id)
    there = texts(device, ann.person_id)
    assert there[:50] == [str(number) for number in range(50)]
    assert report.may_be_more or len(there) == 60
    assert report.since == TODAY


def test_without_its_log_a_file_opens_with_all_that_was_brought_into_it(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path
) -> None:
    answered(device, ann.person_id, 0, 50)
    store = device.open_person(ann.person_id)
    begun = store.begin(BUS, 1)
    for number in range(50, 60):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} {WORDS}"))
    log = path_of.with_name(f"{path_of.name}-wal")
    assert log.stat().st_size
    kept = path_of.read_bytes()
    store.close()
    path_of.write_bytes(kept)
    log.unlink(missing_ok=True)
    there = texts(device, ann.person_id)
    assert there == [str(number) for number in range(len(there))], "whole, and in its order"
    assert len(there) >= 50
    answered(device, ann.person_id, len(there), 60)
    assert len(texts(device, ann.person_id)) == 60


def test_without_any_backup_the_damaged_file_gives_what_it_has(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path
) -> None:
    answered(device, ann.person_id, 0, 400)
    zero_page(path_of, path_of.stat().st_size // PAGE // 2)
    report = mended(device, ann.person_id)
    assert report.since is None
    assert 0 < report.missing < 200
    assert len(texts(device, ann.person_id)) == 400


def test_the_others_are_not_touched(folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path) -> None:
    bo = device.add_person("Bo", "cat", Preferences())
    answered(device, bo.person_id, 0, 5)
    back_up(folder, device)
    (other,) = set(folder.glob("person_*.db")) - {path_of}
    before = other.read_bytes()
    zero_page(path_of, 0)
    mended(device, ann.person_id)
    assert other.read_bytes() == before


def test_a_hurt_backup_is_passed_over(
    folder: Path, device: SqlDeviceStore, ann: Person, path_of: Path
) -> None:
    answered(device, ann.person_id, 0, 5)
    back_up(folder, device)
    answered(device, ann.person_id, 5, 10)
    back_up(folder, device)
    newest, oldest = find_backups(folder / INSIDE).backups
    (newest.pieces / newest.list_sha256).write_bytes(b"hurt")
    zero_page(path_of, 0)
    mended(device, ann.person_id)
    assert texts(device, ann.person_id) == [str(number) for number in range(5)]
    assert oldest.path.exists()


@pytest.mark.parametrize("harm", ["first page", "gone", "later page"])
def test_the_file_of_the_computer_is_mended(folder: Path, harm: str) -> None:
    fill(folder)
    device = open_device_store(folder, KEY)
    back_up(folder, device)
    device.close()
    path = folder / "device.db"
    match harm:
        case "first page":
            zero_page(path, 0)
        case "gone":
            path.unlink()
        case "later page":
            zero_page(path, 3)
    with pytest.raises(StoreDamaged):
        open_device_store(folder, KEY)
    report = mend_device(folder, KEY, DEVICE_SCHEMA, TODAY)
    assert report.since == TODAY
    assert_all_is_there(folder)


def test_somebody_new_since_the_backup_comes_out_of_the_damaged_file(folder: Path) -> None:
    device = open_device_store(folder, KEY)
    device.keep_pack(a_pack())
    device.add_person("Ann", "dog", Preferences())
    back_up(folder, device)
    bo = device.add_person("Bo", "cat", Preferences())
    answered(device, bo.person_id, 0, 3)
    device.close()
    path = folder / "device.db"
    people_page = path.stat().st_size // PAGE - 1
    zero_page(path, people_page)
    report = mend_device(folder, KEY, DEVICE_SCHEMA, TODAY)
    device = open_device_store(folder, KEY)
    names = [person.name for person in device.people()]
    assert names in (["Ann", "Bo"], ["Ann"])
    if names == ["Ann", "Bo"]:
        assert texts(device, bo.person_id) == ["0", "1", "2"]
    else:
        assert report.may_be_more
    device.close()


def test_all_backups_bad_begins_anew_and_deletes_nothing(folder: Path) -> None:
    fill(folder)
    device = open_device_store(folder, KEY)
    back_up(folder, device)
    device.close()
    (backup,) = find_backups(folder / INSIDE).backups
    (backup.pieces / backup.list_sha256).write_bytes(b"hurt")
    zero_page(folder / "device.db", 0)
    before = {path.name: path.read_bytes() for path in folder.glob("*.db")}
    report = mend_device(folder, KEY, DEVICE_SCHEMA, TODAY)
    assert (report.since, report.starts_empty) == (None, True)
    device = open_device_store(folder, KEY)
    assert device.people() == ()
    device.close()
    aside = folder / report.aside
    assert {path.name: path.read_bytes() for path in aside.glob("*.db")} == before


def test_without_any_backup_nobody_is_lost_whose_row_can_be_read(folder: Path) -> None:
    """Every page is hurt in turn: whoever the file still tells of stays, with all they said."""
    fill(folder)
    whole = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    outcomes = []
    for number in range(len(whole[folder / "device.db"]) // PAGE):
        zero_page(folder / "device.db", number)
        report = mend_device(folder, KEY, DEVICE_SCHEMA, TODAY)
        device = open_device_store(folder, KEY)
        names = [person.name for person in device.people()]
        outcomes.append(report.starts_empty)
        assert (report.since, report.may_be_more, report.starts_empty) == (None, True, not names)
        for person in device.people():
            store = device.open_person(person.person_id)
            assert store.contributions()
            store.close()
        device.close()
        assert (folder / report.aside / "device.db").read_bytes() != whole[folder / "device.db"]
        shutil.rmtree(folder)
        for path, content in whole.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    assert outcomes.count(False) > len(outcomes) // 2


def test_the_file_of_somebody_whose_row_is_gone_goes_aside(folder: Path) -> None:
    fill(folder)
    (folder / "person_of-nobody.db").write_bytes(b"nobody can open it")
    pages = (folder / "device.db").stat().st_size // PAGE
    zero_page(folder / "device.db", pages - 1)
    report = mend_device(folder, KEY, DEVICE_SCHEMA, TODAY)
    assert not report.starts_empty
    assert (folder / report.aside / "person_of-nobody.db").exists()
    assert len(list(folder.glob("person_*.db"))) == 1


def test_a_kill_before_the_mended_file_has_its_name_loses_nobody(folder: Path) -> None:
    fill(folder)
    # What such a kill leaves: the damaged file is aside already, the mended one waits for its name.
    (folder / "device.db").rename(folder / "device.db.mended")
    assert not mend_device(folder, KEY, DEVICE_SCHEMA, TODAY).starts_empty
    device = open_device_store(folder, KEY)
    assert [person.name for person in device.people()] == ["Ann"]
    device.close()
