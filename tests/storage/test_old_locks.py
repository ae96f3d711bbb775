# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Locks of an older version, which were only doors."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.storage.codes import slow_hash
from coprod_desktop.storage.device_store import DEVICE_FILE, open_device_store
from coprod_desktop.storage.tables import people
from tests.storage.raw_pages import all_bytes_of
from tests.storage.things import KEY


def test_an_old_lock_becomes_a_real_one_with_its_first_code(folder: Path) -> None:
    samples = Path(__file__).parent / "samples"
    shutil.copytree(samples / "device_0003-person_0002", folder, dirs_exist_ok=True)
    device = open_device_store(folder, KEY)
    (ann,) = device.people()
    file_key = device._file_key(ann.person_id)
    with device._database.work() as connection:
        as_it_was = {
            "lock_kind": "word",
            "lock_hash": slow_hash("sea"),
            "file_key": file_key,
            "key_slots": "",
        }
        connection.execute(people.update().values(**as_it_was))
    device.close()
    device = open_device_store(folder, KEY)
    with pytest.raises(NotAllowed):
        device.open_person(ann.person_id)
    assert not device.opens(ann.person_id, "lake")
    assert device.opens(ann.person_id, "sea")
    device.open_person(ann.person_id).close()
    device.close()
    assert file_key not in all_bytes_of(folder / DEVICE_FILE, KEY)
    assert not list(folder.glob(f"{DEVICE_FILE}.before-*")), "a copy from before still held the key"
    device = open_device_store(folder, KEY)
    assert device.opens(ann.person_id, "sea")
    device.open_person(ann.person_id).close()
    device.close()


def test_a_lock_that_comes_after_an_older_version_leaves_no_copy_of_the_open_key(folder: Path) -> None:
    samples = Path(__file__).parent / "samples"
    shutil.copytree(samples / "device_0003-person_0002", folder, dirs_exist_ok=True)
    device = open_device_store(folder, KEY)
    (ann,) = device.people()
    device.set_lock(ann.person_id, LockKind.WORD, "sea")
    copies = list(folder.glob(f"{DEVICE_FILE}.before-*"))
    log = folder / f"{DEVICE_FILE}-wal"
    in_log = log.stat().st_size if log.exists() else 0
    device.close()
    assert copies == [], "a copy from before a new version holds the key without a lock"
    assert in_log == 0, "the log holds the page from before"
