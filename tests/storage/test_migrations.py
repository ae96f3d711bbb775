# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Old files are brought up to date, whole or not at all; newer ones are left alone."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from coprod_desktop.domain.errors import OurMistake, StoreTooNew
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.database import Database, Schema, new_database, open_database
from coprod_desktop.storage.device_store import DEVICE_FILE, DEVICE_SCHEMA, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA
from coprod_desktop.storage.tables import device_tables, person_tables
from tests.storage.children import bring_up_to_date, child
from tests.storage.make_sample import assert_all_is_there, fill
from tests.storage.next_version import NEXT, ROWS, an_old_file, state, steps
from tests.storage.things import KEY

SAMPLES = Path(__file__).parent / "samples"
STOPS = range(1, 6)
KILL = "os._exit(9)"
RAISE = "raise RuntimeError('this step is wrong')"
ORPHAN = "op.execute('DELETE FROM contributions')"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A person's file of today, with some hundred acts."""
    return an_old_file(tmp_path)


def fingerprints(folder: Path) -> dict[str, str]:
    """What is in each file of a folder, but for the lock and for SQLite's shared memory."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".lock", ".db-shm"}
    }


def shape(database: Database) -> dict[str, list[object]]:
    """Each table's columns, what they point at, and its indexes, as SQLite tells them; not their words."""
    with database.work() as connection:
        names = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        )
        return {
            name: [
                sorted(tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {about}({name})"))
                for about in ("table_info", "foreign_key_list", "index_list")
            ]
            for name in names
            if name != "alembic_version"
        }


@pytest.mark.parametrize(
    ("schema", "tables"), [(DEVICE_SCHEMA, device_tables), (PERSON_SCHEMA, person_tables)]
)
def test_the_steps_make_the_tables_that_the_app_works_with(
    tmp_path: Path, schema: Schema, tables: MetaData
) -> None:
    by_steps = new_database(tmp_path / "by_steps.db", KEY, schema)
    made_by_steps = shape(by_steps)
    by_steps.close()
    (tmp_path / "by_tables.db").touch()
    by_tables = Database(tmp_path / "by_tables.db", KEY)
    with by_tables.work() as connection:
        tables.create_all(connection)
    made_by_tables = shape(by_tables)
    by_tables.close()
    assert made_by_steps == made_by_tables
    assert set(made_by_tables) == {table.name for table in tables.sorted_tables}


def test_a_new_file_is_at_the_last_step(old: Path) -> None:
    assert state(old, PERSON_SCHEMA)[0] == PERSON_SCHEMA.head
    assert not list(old.parent.glob("*.before-*"))


def test_an_old_file_is_copied_and_brought_up_to_date(old: Path, tmp_path: Path) -> None:
    next_schema = steps(tmp_path / "next", 0, RAISE)
    before = state(old, PERSON_SCHEMA)
    revision, columns, place, indexes, acts = state(old, next_schema)
    assert (revision, columns[-1], place, indexes, acts) == (NEXT, "language", 1, ["by_language"], ROWS)
    (copy,) = old.parent.glob("*.before-*")
    assert copy.name == f"{old.name}.before-{NEXT}"
    assert state(copy, PERSON_SCHEMA) == before


def test_only_the_last_copy_stays(old: Path, tmp_path: Path) -> None:
    old.with_name(f"{old.name}.before-person_0000").write_bytes(b"an older copy")
    other = old.with_name("person_other.db.before-person_0000")
    other.write_bytes(b"somebody else's")
    state(old, steps(tmp_path / "next", 0, RAISE))
    copies = {path.name for path in old.parent.glob("*.before-*")}
    assert copies == {f"{old.name}.before-{NEXT}", other.name}


@pytest.mark.parametrize("stop_at", STOPS)
def test_a_kill_in_the_middle_of_a_step_leaves_the_old_file(old: Path, tmp_path: Path, stop_at: int) -> None:
    before = state(old, PERSON_SCHEMA)
    with child(bring_up_to_date, old, steps(tmp_path / "killed", stop_at, KILL)) as killed:
        assert killed.end() == 9
    assert state(old, PERSON_SCHEMA) == before
    assert state(old, steps(tmp_path / "next", 0, RAISE))[0] == NEXT


@pytest.mark.parametrize("stop_at", STOPS)
def test_a_step_that_fails_leaves_the_old_file(old: Path, tmp_path: Path, stop_at: int) -> None:
    before = state(old, PERSON_SCHEMA)
    with pytest.raises(RuntimeError, match="this step is wrong"):
        open_database(old, KEY, steps(tmp_path / "failing", stop_at, RAISE))
    assert state(old, PERSON_SCHEMA) == before


def test_a_step_that_leaves_rows_without_their_parent_is_not_kept(old: Path, tmp_path: Path) -> None:
    before = state(old, PERSON_SCHEMA)
    with pytest.raises(OurMistake):
        open_database(old, KEY, steps(tmp_path / "orphans", 5, ORPHAN))
    assert state(old, PERSON_SCHEMA) == before


def test_a_newer_file_is_left_alone(old: Path, tmp_path: Path) -> None:
    state(old, steps(tmp_path / "next", 0, RAISE))
    before = fingerprints(old.parent)
    with pytest.raises(StoreTooNew):
        open_database(old, KEY, PERSON_SCHEMA)
    assert fingerprints(old.parent) == before


def test_a_newer_file_is_left_alone_also_after_a_kill(old: Path, tmp_path: Path) -> None:
    newer = open_database(old, KEY, steps(tmp_path / "next", 0, RAISE))
    with newer.work() as connection:
        connection.exec_driver_sql("UPDATE contributions SET room_index = 9")
    # The copy is what a kill would leave: the log beside the file, with a page that is not in it yet.
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in (old.name, f"{old.name}-wal"):
        shutil.copy(old.with_name(name), killed / name)
    newer.close()
    before = fingerprints(killed)
    assert len(before) == 2
    with pytest.raises(StoreTooNew):
        open_database(killed / old.name, KEY, PERSON_SCHEMA)
    assert fingerprints(killed) == before


def test_a_newer_device_or_person_stops_before_anything_is_written(folder: Path) -> None:
    device = open_device_store(folder, KEY)
    ann = device.add_person("Ann", "dog", Preferences())
    (person_file,) = folder.glob("person_*.db")
    database = device.open_person(ann.person_id)._database
    with database.work() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'person_9999'")
    database.close()
    before = fingerprints(folder)[person_file.name]
    with pytest.raises(StoreTooNew):
        device.open_person(ann.person_id)
    assert fingerprints(folder)[person_file.name] == before
    with device._database.work() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'device_9999'")
    device.close()
    files = fingerprints(folder)
    with pytest.raises(StoreTooNew):
        open_device_store(folder, KEY)
    assert fingerprints(folder) == files
    assert (folder / DEVICE_FILE).is_file()


@pytest.mark.parametrize("sample", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_the_files_of_every_released_version_open_with_all_that_is_in_them(
    sample: str, tmp_path: Path
) -> None:
    shutil.copytree(SAMPLES / sample, tmp_path / "data")
    device = sample.partition("-")[0]
    assert_all_is_there(
        tmp_path / "data",
        is_first=device == "device_0001",
        has_sets=device >= "device_0003",
        has_teams=device >= "device_0004",
    )


def test_an_old_sample_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(SAMPLES / "device_0001-person_0001", folder)
    assert_all_is_there(folder, is_first=True, has_sets=False, has_teams=False)
    copies = list(folder.glob("*.before-*"))
    assert {path.name.rpartition("-")[2] for path in copies} == {DEVICE_SCHEMA.head, PERSON_SCHEMA.head}
    # The copies alone make the old folder again.
    for copy in copies:
        copy.replace(copy.with_name(copy.name.partition(".before-")[0]))
    assert_all_is_there(folder, is_first=True, has_sets=False, has_teams=False)


def test_there_is_a_sample_of_the_tables_of_today() -> None:
    assert (SAMPLES / f"{DEVICE_SCHEMA.head}-{PERSON_SCHEMA.head}").is_dir()


def test_what_is_kept_today_is_there_tomorrow(folder: Path) -> None:
    fill(folder)
    assert_all_is_there(folder)
    assert_all_is_there(folder)
