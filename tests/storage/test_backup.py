# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A backup is whole and checked or not there; it gives everything back; it forgets what people deleted."""

from __future__ import annotations

import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.errors import DiskFull, StoreDamaged, StoreNotWritable
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.storage.backup_list import Backup
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_place import check_backup, find_backups, read_list
from coprod_desktop.storage.backup_restore import finish_restore, is_restoring, prepare_restore
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from tests.storage.make_sample import assert_all_is_there, fill
from tests.storage.small_disk import filled_up, small_disk
from tests.storage.things import BUS, KEY, STEP, a_pack

TODAY = date(2026, 11, 23)
KEY_FILE = b'{"format":"coprod-device-key"}'


def source_of(folder: Path, device: SqlDeviceStore, *without: str) -> Source:
    """All that the store can open; the files of these people are locked."""
    keys = {name: key for name, key in device.file_keys().items() if name not in without}
    return Source(folder, KEY, keys, KEY_FILE)


def backed_up(folder: Path, device: SqlDeviceStore, place: Path, day: date = TODAY) -> Backup:
    """Make one backup."""
    return make_backup(source_of(folder, device), place, day, Progress(), check_all=True)


def restored(folder: Path, backup: Backup) -> None:
    """Put it back."""
    prepare_restore(folder, backup, KEY, TODAY, Progress())
    assert finish_restore(folder)


def everything(folder: Path) -> dict[str, bytes]:
    """What lies below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where backups go."""
    return tmp_path / "stick" / "coprod-backup-1"


@pytest.fixture
def filled(folder: Path) -> Path:
    """A data folder with something of everything, closed."""
    fill(folder)
    return folder


def test_a_backup_gives_everything_back(filled: Path, place: Path) -> None:
    device = open_device_store(filled, KEY)
    backup = backed_up(filled, device, place)
    device.close()
    restored(filled, backup)
    assert_all_is_there(filled)
    (aside,) = filled.glob("set_aside_*")
    assert (aside / "device.db").is_file()
    # On another computer there is nothing before.
    elsewhere = filled.parent / "elsewhere"
    elsewhere.mkdir()
    restored(elsewhere, backup)
    assert_all_is_there(elsewhere)


def test_a_backup_is_made_while_somebody_answers(
    folder: Path, device: SqlDeviceStore, anns: SqlPersonStore, place: Path
) -> None:
    device.keep_pack(a_pack())
    begun = anns.begin(BUS, 1)
    for number in range(20):
        anns.add(begun.contribution_id, Wrote(STEP, f"word {number}"))
    backup = backed_up(folder, device, place)
    anns.add(begun.contribution_id, Wrote(STEP, "later"))
    anns.close()
    device.close()
    restored(folder, backup)
    again = open_device_store(folder, KEY)
    store = again.open_person(again.people()[0].person_id)
    (now,) = store.contributions()
    assert now.said[STEP].text == "word 19"
    store.close()
    again.close()


def test_a_locked_person_is_in_it_as_well(
    folder: Path, device: SqlDeviceStore, ann: Person, place: Path
) -> None:
    store = device.open_person(ann.person_id)
    store.add(store.begin(BUS, 1).contribution_id, Wrote(STEP, "mine"))
    store.close()
    (name,) = device.file_keys()
    backup = make_backup(source_of(folder, device, name), place, TODAY, Progress())
    device.close()
    restored(folder, backup)
    again = open_device_store(folder, KEY)
    store = again.open_person(ann.person_id)
    assert store.contributions()[0].said[STEP].text == "mine"
    store.close()
    again.close()


def test_nothing_is_written_twice(filled: Path, place: Path) -> None:
    device = open_device_store(filled, KEY)
    backed_up(filled, device, place)
    before = {path.name for path in (place / "pieces").iterdir()}
    backed_up(filled, device, place)
    device.close()
    more = {path.name for path in (place / "pieces").iterdir()} - before
    assert len(find_backups(place).backups) == 2
    # The list, and the device's file where opening it wrote something.
    assert len(more) <= 2


def test_a_finder_of_the_stick_finds_no_names(filled: Path, place: Path) -> None:
    device = open_device_store(filled, KEY)
    backed_up(filled, device, place)
    device.close()
    lying = b"".join(name.encode() + content for name, content in everything(place).items())
    for told in (b"Ann", b"person", b"New bus stops", b"SQLite format 3"):
        assert told not in lying


def test_recent_ones_and_days_and_weeks_stay(folder: Path, device: SqlDeviceStore, place: Path) -> None:
    device.add_person("Ann", "dog", Preferences())
    for later in range(40):
        for _ in range(2):
            backed_up(folder, device, place, TODAY + timedelta(later))
    kept = [backup.day for backup in find_backups(place).backups]
    last = TODAY + timedelta(39)
    days = [last - timedelta(n) for n in range(7)]
    assert kept[:2] == [last, last]
    assert sorted(set(kept[:8]), reverse=True) == days
    weeks = {day.isocalendar()[:2] for day in kept}
    assert len(weeks) == 4
    assert len(kept) <= 3 + 7 + 4
    for backup in find_backups(place).backups:
        check_backup(backup, KEY)


def test_what_was_deleted_for_good_leaves_the_older_backups(
    folder: Path, device: SqlDeviceStore, anns: SqlPersonStore, place: Path
) -> None:
    begun = anns.begin(BUS, 1)
    anns.add(begun.contribution_id, Wrote(STEP, "gone"))
    backed_up(folder, device, place)
    backed_up(folder, device, place)
    anns.erase_step(begun.contribution_id, STEP)
    assert len(find_backups(place).backups) == 2
    backup = backed_up(folder, device, place)
    assert find_backups(place).backups == (backup,)


def test_a_person_who_left_leaves_the_older_backups(
    folder: Path, device: SqlDeviceStore, ann: Person, place: Path
) -> None:
    device.add_person("Bo", "cat", Preferences())
    old = backed_up(folder, device, place)
    pieces = {each.sha256 for each in read_list(old, KEY).files}
    device.remove_person(ann.person_id)
    new = backed_up(folder, device, place)
    assert find_backups(place).backups == (new,)
    there = {path.name for path in (place / "pieces").iterdir()}
    assert pieces - there
    assert there == {each.sha256 for each in read_list(new, KEY).files} | {new.list_sha256}


def test_a_full_stick_keeps_the_last_backup(folder: Path, device: SqlDeviceStore, tmp_path: Path) -> None:
    device.keep_pack(a_pack())
    with small_disk(tmp_path / "small") as place:
        backup = backed_up(folder, device, place)
        before = everything(place)
        device.add_person("Ann", "dog", Preferences())
        with filled_up(place), pytest.raises(DiskFull):
            backed_up(folder, device, place)
        assert everything(place) == before
        check_backup(backup, KEY)
        backed_up(folder, device, place)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="such folders can be written there")
def test_a_stick_that_may_not_be_written_is_told(folder: Path, device: SqlDeviceStore, place: Path) -> None:
    place.mkdir(parents=True)
    place.chmod(0o500)
    with pytest.raises(StoreNotWritable):
        backed_up(folder, device, place)


def test_it_stops_when_it_is_asked_to(folder: Path, device: SqlDeviceStore, place: Path) -> None:
    backup = backed_up(folder, device, place)
    before = everything(place)
    with pytest.raises(Stopped):
        make_backup(source_of(folder, device), place, TODAY, Progress(stop=True))
    assert everything(place) == before
    check_backup(backup, KEY)


@pytest.mark.parametrize("harm", ["flip", "cut", "remove"])
def test_harm_to_any_file_of_a_backup_is_noticed(filled: Path, place: Path, harm: str) -> None:
    device = open_device_store(filled, KEY)
    backup = backed_up(filled, device, place)
    device.close()
    for piece in sorted(backup.pieces.iterdir()):
        whole = piece.read_bytes()
        middle = len(whole) // 2
        changed = {
            "flip": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
            "cut": whole[:-1],
            "remove": None,
        }[harm]
        piece.unlink()
        if changed is not None:
            piece.write_bytes(changed)
        with pytest.raises(StoreDamaged):
            prepare_restore(filled, backup, KEY, TODAY, Progress())
        assert not is_restoring(filled)
        piece.write_bytes(whole)
    check_backup(backup, KEY)
    assert_all_is_there(filled)


def test_the_backup_of_another_computer_is_not_opened(filled: Path, place: Path) -> None:
    device = open_device_store(filled, KEY)
    backup = backed_up(filled, device, place)
    device.close()
    with pytest.raises(StoreDamaged):
        check_backup(backup, KEY[::-1])


def test_a_restoring_that_is_cut_off_anywhere_goes_on(filled: Path, place: Path, tmp_path: Path) -> None:
    device = open_device_store(filled, KEY)
    backup = backed_up(filled, device, place)
    device.close()
    prepare_restore(filled, backup, KEY, TODAY, Progress())
    renames = 0
    while True:
        copy = tmp_path / f"cut {renames}"
        shutil.copytree(filled, copy)
        done = _restored_with(copy, renames)
        assert finish_restore(copy) is not done
        assert_all_is_there(copy)
        if done:
            break
        renames += 1
    assert renames > 5


class _Cut(BaseException):
    """A kill."""


def _restored_with(folder: Path, renames: int) -> bool:
    """Finish a restoring, killed before it renames once too often; tells whether it got to its end."""
    left = [renames]
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if not left[0]:
            raise _Cut
        left[0] -= 1
        return real(path, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        try:
            finish_restore(folder)
        except _Cut:
            return False
    return True
