# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who is at a plan, on the real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from tests.builders import proposal
from tests.journey.person.somebody_over_time import Zebedee

KEY = bytes(range(32))
PACK_SHA256 = "ab" * 32


@pytest.fixture
def device(tmp_path: Path) -> Iterator[SqlDeviceStore]:
    """A new device that knows one plan."""
    store = open_device_store(tmp_path / "data", KEY)
    store.keep_pack(Pack(proposal(), {}, PACK_SHA256))
    yield store
    store.close()


@pytest.fixture
def answering(device: SqlDeviceStore) -> Iterator[Answering]:
    """A new person at the plan."""
    person = device.add_person("Maya", "person", Preferences())
    store = device.open_person(person.person_id)
    yield Answering(store, device.proposals()[0])
    store.close()


@pytest.fixture
def zebedee(tmp_path: Path) -> Iterator[Zebedee]:
    """Somebody who said much."""
    there = Zebedee(tmp_path / "data")
    yield there
    there.device.close()
