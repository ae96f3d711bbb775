# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Greeted once a day, whoever starts it, on the real store."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from coprod_desktop.journey.person.greet import is_first_start_today
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from tests.moved_clock import MovedClock

KEY = bytes(range(32))


def test_the_second_start_of_a_day_greets_nobody(device: SqlDeviceStore) -> None:
    clock = MovedClock(date(2026, 11, 23))
    assert is_first_start_today(device, clock)
    assert not is_first_start_today(device, clock)
    assert not is_first_start_today(device, clock)


def test_the_next_day_greets_again(device: SqlDeviceStore) -> None:
    clock = MovedClock(date(2026, 12, 31))
    assert is_first_start_today(device, clock)
    clock.move(timedelta(days=1))
    assert is_first_start_today(device, clock)


def test_it_is_still_known_after_the_computer_was_switched_off(tmp_path: Path) -> None:
    for first in (True, False):
        store = open_device_store(tmp_path / "data", KEY)
        assert is_first_start_today(store, MovedClock(date(2026, 11, 23))) is first
        store.close()
