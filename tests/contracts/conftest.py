# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The stores that the contracts are held against: the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.storage.device_store import open_device_store
from tests.storage.things import KEY


@pytest.fixture
def device(tmp_path: Path) -> Iterator[DeviceStore]:
    """What this computer remembers."""
    store = open_device_store(tmp_path / "data", KEY)
    yield store
    store.close()


@pytest.fixture
def person(device: DeviceStore) -> Iterator[PersonStore]:
    """What one person said and made."""
    store = device.open_person(device.add_person("Ann", "dog", Preferences()).person_id)
    yield store
    store.close()
