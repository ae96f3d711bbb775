# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is kept of a code tells nothing of it, and people may write it as they like."""

from __future__ import annotations

import unicodedata

import pytest

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.codes import fits, slow_hash
from coprod_desktop.storage.device_store import SqlDeviceStore

CODE = "Straße Ŵyn"


@pytest.mark.parametrize(
    ("code", "opens"),
    [
        (CODE, True),
        (f"  {CODE}\n", True),
        (CODE.upper(), True),
        (unicodedata.normalize("NFD", CODE), True),
        ("strasse ŵyn", True),
        ("Strase Ŵyn", False),
        ("Straße Wyn", False),
        ("Straße", False),
        ("", False),
    ],
)
def test_small_differences_do_not_keep_anybody_out(code: str, opens: bool) -> None:
    assert fits(code, slow_hash(CODE)) is opens


def test_what_is_kept_tells_nothing_of_the_code() -> None:
    first, second = slow_hash("2468"), slow_hash("2468")
    assert first != second
    assert first.startswith("$argon2id$")
    assert "2468" not in first.split("$")


def test_no_lock_is_no_lock_also_with_a_space(device: SqlDeviceStore, ann: Person) -> None:
    device.set_lock(ann.person_id, LockKind.WORD, "word")
    assert not device.opens(ann.person_id, "")
    assert device.opens(ann.person_id, "word")
    assert device.set_lock(ann.person_id, LockKind.NONE, " ").lock is LockKind.NONE
    assert device.opens(ann.person_id, "")
