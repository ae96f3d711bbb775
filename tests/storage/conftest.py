# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real store in a folder of its own, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import new_database
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from tests.storage.things import BUS, KEY, STEP


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
