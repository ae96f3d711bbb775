# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""When a damaged file is mended, what lies beside it and is gone or hurt comes out of the backup too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.device_store import SqlDeviceStore
from tests.storage.test_mending import back_up, mended, zero_page
from tests.storage.things import BUS, STEP

DRAWING = os.urandom(5000)


def harm(path: Path, how: str) -> None:
    """Hurt a sealed file."""
    content = bytearray(path.read_bytes())
    match how:
        case "gone":
            path.unlink()
        case "a bit":
            content[2000] ^= 1
            path.write_bytes(content)
        case "cut":
            path.write_bytes(content[:2500])
        case "nothing left":
            path.write_bytes(b"")


@pytest.mark.parametrize("how", ["gone", "a bit", "cut", "nothing left"])
def test_a_drawing_that_is_gone_or_hurt_comes_back(
    folder: Path, device: SqlDeviceStore, ann: Person, how: str
) -> None:
    store = device.open_person(ann.person_id)
    begun = store.begin(BUS, 1).contribution_id
    early = store.new_file(begun, STEP, DRAWING)
    store.add(begun, KeptFile(STEP, early, FileKind.DRAWING))
    store.close()
    (database,) = folder.glob("person_*.db")
    (sealed,) = (path for path in database.with_suffix("").iterdir())
    back_up(folder, device)
    harm(sealed, how)
    zero_page(database, 0)
    with pytest.raises(StoreDamaged):
        device.open_person(ann.person_id)

    mended(device, ann.person_id)
    store = device.open_person(ann.person_id)
    assert store.file(early) == DRAWING
    store.close()
