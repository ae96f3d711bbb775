# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What was deleted for good is in no folder with what was here before, and none of these stays for ever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import DroppedClip, KeptClip, SealedForTeam, Wrote
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.storage.backup_place import find_backups
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from coprod_desktop.storage.set_aside import DAYS, SET_ASIDE, new_aside, remove_old_asides
from tests.storage.raw_pages import all_bytes_of
from tests.storage.test_backup import backed_up, restored
from tests.storage.things import BUS, KEY, STEP

TODAY = date(2026, 11, 23)
PLANTED = "Zebedee shouts"


def with_an_aside(folder: Path, place: Path, device: SqlDeviceStore) -> SqlDeviceStore:
    """Put a backup back, so that all that was here is set aside; the app opens again."""
    backup = backed_up(folder, device, place)
    device.close()
    restored(folder, backup)
    again = open_device_store(folder, KEY)
    assert list(folder.glob(f"{SET_ASIDE}_*/person_*.db"))
    return again


def said(device: SqlDeviceStore) -> tuple[PersonId, SqlPersonStore]:
    """Somebody who wrote something, and their open file."""
    person_id = device.people()[0].person_id
    store = device.open_person(person_id)
    begun = store.begin(BUS, 1)
    store.add(begun.contribution_id, Wrote(STEP, PLANTED))
    return person_id, store


def erased(store: SqlPersonStore) -> None:
    """Delete the answer."""
    store.erase_step(store.contributions()[0].contribution_id, STEP)


def sealed(store: SqlPersonStore) -> None:
    """Seal it for the team."""
    contribution_id = store.contributions()[0].contribution_id
    file_id = store.new_file(contribution_id, STEP, b"sealed")
    store.erase_step(contribution_id, STEP, SealedForTeam(STEP, file_id, TODAY))


def went_away(store: SqlPersonStore) -> None:
    """Let all of it go."""
    store.erase_all(store.contributions()[0].contribution_id)


@pytest.mark.parametrize("gone", [erased, sealed, went_away])
def test_what_is_emptied_for_good_is_not_in_what_was_set_aside(
    device: SqlDeviceStore, ann: object, folder: Path, tmp_path: Path, gone: Callable[[SqlPersonStore], None]
) -> None:
    person_id, store = said(device)
    store.close()
    device = with_an_aside(folder, tmp_path / "stick", device)
    keys = device.file_keys()
    store = device.open_person(person_id)
    gone(store)
    store.close()
    device.close()
    assert list(folder.glob(f"{SET_ASIDE}_*/device.db")), "the others are not touched"
    for path in folder.rglob("person_*.db"):
        assert PLANTED.encode() not in all_bytes_of(path, keys[path.stem.removeprefix("person_")])
    assert not list(folder.glob(f"{SET_ASIDE}_*/person_*"))


def test_a_name_that_was_removed_is_not_in_what_was_set_aside(
    device: SqlDeviceStore, ann: object, folder: Path, tmp_path: Path
) -> None:
    person_id, store = said(device)
    store.close()
    device = with_an_aside(folder, tmp_path / "stick", device)
    (aside,) = folder.glob(f"{SET_ASIDE}_*")
    assert b"Ann" in all_bytes_of(aside / "device.db", KEY)
    device.remove_person(person_id)
    device.close()
    assert not list(folder.glob(f"{SET_ASIDE}_*"))


def test_a_recording_that_was_thrown_away_leaves_the_older_backups(
    device: SqlDeviceStore, anns: SqlPersonStore, folder: Path, tmp_path: Path
) -> None:
    begun = anns.begin(BUS, 1)
    clip = anns.new_clip(begun.contribution_id, STEP)
    clip.append(bytes(16_000))
    clip.finish()
    anns.add(begun.contribution_id, KeptClip(STEP, clip.clip_id, 500))
    place = tmp_path / "stick"
    backed_up(folder, device, place)
    backed_up(folder, device, place)
    anns.add(begun.contribution_id, DroppedClip(STEP, clip.clip_id))
    backup = backed_up(folder, device, place)
    assert find_backups(place).backups == (backup,)


def test_they_stay_for_thirty_days_and_a_wrong_clock_removes_none(tmp_path: Path) -> None:
    names = {}
    for days in (0, DAYS, DAYS + 1, -400):
        folder = new_aside(tmp_path, TODAY - timedelta(days=days))
        folder.mkdir()
        (folder / "device.db").write_bytes(b"x")
        names[days] = folder
    second = new_aside(tmp_path, TODAY - timedelta(days=DAYS + 1))
    second.mkdir()
    for other in ("set_aside_notes", "set_aside_2026_02_31", "packs"):
        (tmp_path / other).mkdir()
    remove_old_asides(tmp_path, TODAY)
    gone = {path.name for path in (names[DAYS + 1], second)}
    there = {path.name for path in tmp_path.iterdir()}
    assert not gone & there
    assert there >= {names[0].name, names[DAYS].name, names[-400].name, "set_aside_notes", "packs"}
    remove_old_asides(tmp_path, TODAY - timedelta(days=5 * 365))
    assert {path.name for path in tmp_path.iterdir()} == there
