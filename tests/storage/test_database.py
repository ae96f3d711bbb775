# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""An encrypted file: how it is opened, what it refuses, and that no damage goes unnoticed."""

from __future__ import annotations

import logging
import random
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Integer, LargeBinary, Text, insert
from sqlcipher3 import dbapi2

from coprod_desktop.domain.contribution import Wrote
from coprod_desktop.domain.errors import OurMistake, StoreDamaged, StoreInUse
from coprod_desktop.domain.person import Person
from coprod_desktop.storage import database
from coprod_desktop.storage.attachments import ClipFiles
from coprod_desktop.storage.database import Database, new_database, open_database
from coprod_desktop.storage.device_store import DEVICE_FILE, DEVICE_SCHEMA, SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.tables import contributions, device_tables, events, person_tables
from tests.storage.things import BUS, KEY, STEP, a_pack

FLIPS = 120
OTHER_KEY = bytes(32)
SAFE = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "recursive_triggers": 1,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A person's closed file with some acts in it."""
    path = tmp_path / "person_x.db"
    store = SqlPersonStore(new_database(path, KEY, PERSON_SCHEMA), ClipFiles(tmp_path / "clips", KEY))
    begun = store.begin(BUS, 1)
    for number in range(50):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 30))
    store.close()
    return path


def pragmas(opened: Database) -> dict[str, object]:
    """What each pragma stands at."""
    return {name: opened.pragma(name)[0][0] for name in SAFE}


def test_every_connection_is_safe(device: SqlDeviceStore, ann: Person, folder: Path) -> None:
    anns = device.open_person(ann.person_id)
    assert pragmas(device._database) == SAFE
    assert pragmas(anns._database) == SAFE
    anns.close()
    device.close()
    again = open_device_store(folder, KEY)
    assert pragmas(again._database) == SAFE
    again.close()


def test_the_driver_has_no_known_way_to_damage_a_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    open_database(path, KEY, PERSON_SCHEMA).close()
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(OurMistake):
        open_database(path, KEY, PERSON_SCHEMA)


def test_a_driver_that_cannot_encrypt_is_refused(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(database, "dbapi2", sqlite3)
    with pytest.raises(OurMistake):
        Database(path, KEY)


def test_no_file_looks_like_plain_sqlite(device: SqlDeviceStore, ann: Person, folder: Path) -> None:
    device.keep_pack(a_pack())
    device.open_person(ann.person_id).close()
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len([path for path in files if path.suffix == ".db"]) == 2
    assert not [path for path in files if b"SQLite format" in path.read_bytes()[:32]]


def test_no_file_may_be_read_by_other_accounts(device: SqlDeviceStore, ann: Person, folder: Path) -> None:
    device.keep_pack(a_pack())
    device.open_person(ann.person_id).close()
    assert not [path for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077]


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
    store = SqlPersonStore(open_database(path, KEY, PERSON_SCHEMA), ClipFiles(tmp_path / "clips", KEY))
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


def test_another_program_in_the_file_is_told_as_in_use(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    opened.pragma("busy_timeout = 0")
    other = open_database(path, KEY, PERSON_SCHEMA)
    with other.work(), pytest.raises(StoreInUse), opened.work():
        pytest.fail("two pieces of work at once")
    with opened.work():
        pass
    other.close()
    opened.close()


def fail_half_way(opened: Database) -> None:
    """Change something, and then do what cannot be done."""
    with opened.work() as connection:
        connection.exec_driver_sql("UPDATE contributions SET room_index = 7")
        connection.exec_driver_sql("UPDATE no_such_table SET room_index = 7")


def test_a_piece_of_work_that_fails_leaves_nothing(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    with pytest.raises(OurMistake):
        fail_half_way(opened)
    with opened.work() as connection:
        assert connection.exec_driver_sql("SELECT room_index FROM contributions").scalar_one() == 0
    opened.close()


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE events SET body = '{}'",
        "DELETE FROM events",
        "DELETE FROM events WHERE seq = 1",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
        "DELETE FROM contributions",
    ],
)
def test_an_act_is_never_changed_nor_removed(path: Path, words: str) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    with pytest.raises(OurMistake), opened.work() as connection:
        connection.exec_driver_sql(words)
    with opened.work() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM events").scalar_one() == 50
    opened.close()


def test_an_act_belongs_to_a_contribution(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    row = {"seq": 1, "event_id": "e", "touched": 1, "kind": "wrote", "version": 1, "body": "{}"}
    with pytest.raises(OurMistake), opened.work() as connection:
        connection.execute(insert(events), {"contribution_id": "nobody's", **row})
    opened.close()


def test_an_act_cannot_take_the_number_of_another(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    row = {"seq": 50, "event_id": "e", "touched": 1, "kind": "wrote", "version": 1, "body": "{}"}
    with opened.work() as connection:
        whose = connection.execute(contributions.select()).one().contribution_id
    with pytest.raises(OurMistake), opened.work() as connection:
        connection.execute(insert(events), {"contribution_id": whose, **row})
    opened.close()


def test_no_column_keeps_a_time() -> None:
    columns = [
        column
        for tables in (device_tables, person_tables)
        for table in tables.sorted_tables
        for column in table.columns
    ]
    assert not [column for column in columns if not isinstance(column.type, Text | Integer | LargeBinary)]


def test_what_a_person_said_stands_in_no_error_and_no_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    row = {"seq": 1, "event_id": "e", "touched": 1, "kind": "wrote", "version": 1, "body": "my secret"}
    with (
        caplog.at_level(logging.DEBUG),
        pytest.raises(OurMistake) as told,
        opened.work() as connection,
    ):
        connection.execute(insert(events), {"contribution_id": "nobody's", **row})
    opened.close()
    assert "secret" not in f"{told.value} {told.value.__cause__} {caplog.text}"
    assert KEY.hex() not in f"{told.value} {told.value.__cause__} {caplog.text}"


def test_a_copy_is_whole_encrypted_and_leaves_nothing_else(path: Path) -> None:
    opened = open_database(path, KEY, PERSON_SCHEMA)
    target = path.with_name("it's a copy.db")
    target.write_bytes(b"an older one")
    opened.copy_to(target)
    opened.close()
    copy = open_database(target, KEY, PERSON_SCHEMA)
    with copy.work() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM events").scalar_one() == 50
    copy.close()
    with pytest.raises(StoreDamaged):
        open_database(target, OTHER_KEY, PERSON_SCHEMA)
    assert not list(path.parent.glob("*.part"))


def test_two_kinds_of_file_are_not_mistaken_for_each_other(path: Path) -> None:
    assert DEVICE_SCHEMA.head != PERSON_SCHEMA.head
    with pytest.raises(Exception, match="person_0001"):
        open_database(path, KEY, DEVICE_SCHEMA)
