# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""No damage of a file goes unnoticed, and none is made worse."""

from __future__ import annotations

import random
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import Database, open_database
from coprod_desktop.storage.device_store import DEVICE_FILE, SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from tests.storage.things import KEY, STEP

FLIPS = 120
OTHER_KEY = bytes(32)


def test_the_wrong_key_is_a_damage_and_changes_nothing(path: Path) -> None:
    before = sha256(path.read_bytes()).digest()
    with pytest.raises(StoreDamaged) as told:
        open_database(path, OTHER_KEY, PERSON_SCHEMA)
    assert told.value.place == str(path)
    assert sha256(path.read_bytes()).digest() == before
    open_database(path, KEY, PERSON_SCHEMA).close()


def test_a_plain_file_is_refused_and_not_filled(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / DEVICE_FILE)
    plain.execute("CREATE TABLE people (name)")
    plain.commit()
    plain.close()
    before = (tmp_path / DEVICE_FILE).read_bytes()
    with pytest.raises(StoreDamaged, match="not encrypted"):
        open_device_store(tmp_path, KEY)
    assert (tmp_path / DEVICE_FILE).read_bytes() == before


def test_a_file_that_is_gone_is_not_made_anew(device: SqlDeviceStore, ann: Person, folder: Path) -> None:
    (file,) = folder.glob("person_*.db")
    file.unlink()
    with pytest.raises(StoreDamaged, match="gone"):
        device.open_person(ann.person_id)
    assert not file.exists()


def test_a_first_start_that_was_killed_before_its_tables_can_be_made_again(folder: Path) -> None:
    folder.mkdir()
    (folder / DEVICE_FILE).touch()
    Database(folder / DEVICE_FILE, KEY).close()
    assert (folder / DEVICE_FILE).stat().st_size == 4096
    device = open_device_store(folder, KEY)
    assert device.people() == ()
    device.close()


@pytest.mark.parametrize("left", [b"", None])
def test_a_device_that_lost_its_list_of_people_is_not_begun_anew(
    folder: Path, ann: Person, device: SqlDeviceStore, left: bytes | None
) -> None:
    device.close()
    (folder / DEVICE_FILE).unlink()
    if left is not None:
        (folder / DEVICE_FILE).write_bytes(left)
    with pytest.raises(StoreDamaged):
        open_device_store(folder, KEY)
    assert len(list(folder.glob("person_*.db"))) == 1


def test_every_flipped_bit_is_noticed_and_nothing_is_changed(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(9)
    for _ in range(FLIPS):
        hurt = bytearray(whole)
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
        path.write_bytes(hurt)
        with pytest.raises(StoreDamaged):
            open_database(path, KEY, PERSON_SCHEMA)
        assert path.read_bytes() == hurt
    path.write_bytes(whole)
    store = SqlPersonStore(open_database(path, KEY, PERSON_SCHEMA), SealedFolder(tmp_path / "clips", KEY))
    assert store.contributions()[0].at(STEP).text.startswith("49 ")
    store.close()


def test_a_file_that_was_cut_short_is_noticed(path: Path) -> None:
    whole = path.read_bytes()
    for length in (0, 1, 100, 4096, 5000, 8192, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(StoreDamaged):
            open_database(path, KEY, PERSON_SCHEMA)


def test_a_page_that_is_hurt_in_the_main_file_but_whole_in_the_log_is_no_damage(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    with opened.work() as connection:
        connection.exec_driver_sql("UPDATE contributions SET room_index = 7")
        where = "SELECT rootpage FROM sqlite_master WHERE name = 'contributions'"
        page_end = 4096 * int(connection.exec_driver_sql(where).scalar_one())
    log = path.with_name(f"{path.name}-wal").read_bytes()
    opened.close()
    # A power cut while the log is brought in: the log is whole, the page in the main file is half written.
    hurt = bytearray(path.read_bytes())
    hurt[page_end - 2048 : page_end] = bytes(2048)
    path.write_bytes(hurt)
    with pytest.raises(StoreDamaged):
        open_database(path, KEY, PERSON_SCHEMA)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    opened = open_database(path, KEY, PERSON_SCHEMA)
    with opened.work() as connection:
        index = connection.exec_driver_sql("SELECT room_index FROM contributions").scalar_one()
    opened.close()
    assert index == 7
