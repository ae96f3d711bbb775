# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real store in a folder of its own, closed after each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import new_database
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from tests.storage.make_sample import MY_BOARD, OUT_FILE, PICTURE, SESSION
from tests.storage.things import BUS, KEY, STEP, a_pack, a_proposal
from tests.storage.two_computers import CAFE, OTHER_KEY, TEAM, TODAY, file_of, opened, spoken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def device(folder: Path) -> Iterator[SqlDeviceStore]:
    """The open store of a new device."""
    store = open_device_store(folder, KEY)
    yield store
    store.close()


@pytest.fixture
def ann(device: SqlDeviceStore) -> Person:
    """A person of this device."""
    return device.add_person("Ann", "dog", Preferences())


@pytest.fixture
def anns(device: SqlDeviceStore, ann: Person) -> Iterator[SqlPersonStore]:
    """The open store of that person."""
    store = device.open_person(ann.person_id)
    yield store
    store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A person's closed file with some acts in it."""
    path = tmp_path / "person_x.db"
    store = SqlPersonStore(new_database(path, KEY, PERSON_SCHEMA), SealedFolder(tmp_path / "clips", KEY))
    begun = store.begin(BUS, 1)
    for number in range(50):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 30))
    store.close()
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A computer with Ann, who said something about the bus."""
    folder = tmp_path / "here"
    with opened(folder) as device:
        device.keep_pack(a_pack())
        ann = device.add_person("Ann", "dog", Preferences())
        with file_of(device, ann.person_id) as store:
            begun = store.begin(BUS, 1)
            store.add(begun.contribution_id, Wrote(STEP, "before"))
    return folder


@pytest.fixture
def there(here: Path, tmp_path: Path) -> Path:
    """The same computer, as it was brought to another one: from now on they go apart."""
    return Path(shutil.copytree(here, tmp_path / "there"))


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A computer that has nothing with the first one in common, with Jo and her things."""
    folder = tmp_path / "strange"
    with opened(folder, OTHER_KEY) as device:
        device.keep_pack(a_pack(a_proposal(CAFE, title="The café"), "cd" * 32))
        jo = device.add_person("Jo", "cat", Preferences(), PICTURE)
        with file_of(device, jo.person_id) as store:
            begun = store.begin(CAFE, 1)
            spoken(store, begun.contribution_id, STEP)
            store.keep_note("practice", "done")
        coming = device.new_set()
        coming.add("0", PICTURE)
        device.keep_set(coming, MY_BOARD, jo.person_id)
        device.keep_session(replace(SESSION, people=(jo.person_id,), ended=True))
        device.add_out_file(OUT_FILE)
        device.hand_over((OUT_FILE.file_name,), TODAY)
        device.keep_teams(TEAM)
        device.keep_setting(f"_away {jo.person_id}", "kept")
    return folder
