# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""An encrypted file: how it is opened, what it refuses, and how work in it is done."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Integer, LargeBinary, Text, insert
from sqlcipher3 import dbapi2

from coprod_desktop.domain.errors import OurMistake, StoreDamaged, StoreInUse
from coprod_desktop.domain.person import Person
from coprod_desktop.storage import database
from coprod_desktop.storage.database import Database, new_database, open_database
from coprod_desktop.storage.device_store import DEVICE_SCHEMA, SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA
from coprod_desktop.storage.tables import contributions, device_tables, events, person_tables
from tests.storage.things import KEY, a_pack

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
    with pytest.raises(Exception, match="person_0002"):
        open_database(path, KEY, DEVICE_SCHEMA)


def test_a_new_file_is_not_made_over_one_that_holds_something(path: Path) -> None:
    with pytest.raises(StoreDamaged):
        new_database(path, KEY, PERSON_SCHEMA)
    open_database(path, KEY, PERSON_SCHEMA).close()
