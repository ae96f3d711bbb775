# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a hurt file lost was not deleted by anybody: a backup that still has it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.progress import Progress
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_place import find_backups
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.storage.test_mending import PAGE, TODAY, answered, mended, zero_page
from tests.storage.things import KEY


def to_stick(folder: Path, device: SqlDeviceStore, stick: Path) -> None:
    """Make a backup on a stick, which is not looked at when a file is mended."""
    make_backup(Source(folder, KEY, device.file_keys(), b"{}"), stick, TODAY, Progress())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_a_backup_with_acts_that_a_hurt_file_lost_stays(
    folder: Path, device: SqlDeviceStore, ann: Person, stick: Path
) -> None:
    answered(device, ann.person_id, 0, 400)
    to_stick(folder, device, stick)
    (path,) = folder.glob("person_*.db")
    zero_page(path, path.stat().st_size // PAGE - 20)
    with pytest.raises(StoreDamaged):
        device.open_person(ann.person_id)
    assert mended(device, ann.person_id).missing > 0
    to_stick(folder, device, stick)
    assert len(find_backups(stick).backups) == 2


def test_a_backup_with_somebody_whose_row_was_lost_stays(
    folder: Path, device: SqlDeviceStore, ann: Person, stick: Path
) -> None:
    device.add_person("Bea", "cat", Preferences())
    to_stick(folder, device, stick)
    with device._database.work() as connection:
        connection.exec_driver_sql("DELETE FROM people WHERE person_id = ?", (ann.person_id,))
    to_stick(folder, device, stick)
    assert len(find_backups(stick).backups) == 2


def test_a_backup_with_somebody_who_was_removed_goes(
    folder: Path, device: SqlDeviceStore, ann: Person, stick: Path
) -> None:
    device.add_person("Bea", "cat", Preferences())
    to_stick(folder, device, stick)
    device.remove_person(ann.person_id)
    to_stick(folder, device, stick)
    assert len(find_backups(stick).backups) == 1
