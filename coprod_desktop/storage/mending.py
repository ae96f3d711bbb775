# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A damaged database: set aside, its newest whole backup put in its place, and what it still gives merged.

Every page has a seal, so what can be read is as it was written. Rows are read from both ends of a table until
a page is hurt. A gap that stays in a person's acts is filled with emptied acts, and counted. The new file
takes its name when it is whole; a kill before that leaves what can be mended again.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, update

from coprod_desktop.domain.acts import Erased, Lost
from coprod_desktop.domain.errors import FileProblem, StoreDamaged
from coprod_desktop.domain.mended import Mended
from coprod_desktop.storage.backup_list import DEVICE_FILE, Backup, BackupList, KeptFile
from coprod_desktop.storage.backup_place import find_backups, hash_of, read_list
from coprod_desktop.storage.cipher import check_copy
from coprod_desktop.storage.database import Schema, new_database, open_database
from coprod_desktop.storage.disk import make_private_folder, replace_file, sync_folder
from coprod_desktop.storage.folder_lock import FolderLock
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.salvage import WORKROOM, Rows, empty_workroom, insert_rows, salvaged
from coprod_desktop.storage.set_aside import new_aside
from coprod_desktop.storage.stored_json import act_to_row
from coprod_desktop.storage.tables import events

INSIDE = "backups"
"""The folder of the backups beside the data."""
_DEVICE_TABLES = ("people", "packs", "settings", "sessions", "out_files", "added_sets", "known_teams")
_PERSON_TABLES = ("contributions", "events", "clips", "files", "notes")
_WHOLE = ".mended"


def mend_device(folder: Path, device_key: bytes, schema: Schema, day: date) -> Mended:
    """Mend the device's file. Nothing in the folder is open, and no other copy of the app has it.

    Args:
        folder: the data folder.
        device_key: opens it.
        schema: of the file.
        day: today, for the name of the folder of what is set aside.

    Returns:
        What became of it. Without a whole backup, what the damaged file still gives is kept; where it
        tells of nobody any more, all is set aside, and the next opening begins anew.

    Raises:
        DiskFull, StoreNotWritable: nothing is lost; try again.
        StoreInUse: another copy of the app has the folder.
    """
    lock = FolderLock(folder)
    try:
        return _device_mended(folder, device_key, schema, day)
    finally:
        lock.release()


def _device_mended(folder: Path, device_key: bytes, schema: Schema, day: date) -> Mended:
    path = folder / DEVICE_FILE
    found = _newest_whole(folder, device_key, DEVICE_FILE, device_key)
    aside = new_aside(folder, day)
    if found is None:
        return _from_itself(folder, device_key, schema, aside)
    backup, listed = found
    if not path.with_name(f"{path.name}{_WHOLE}").exists():
        rows, known = salvaged(path, device_key, _DEVICE_TABLES)
        work = _laid_out(folder, DEVICE_FILE, backup, listed)
        database = open_database(work, device_key, schema)
        try:
            with database.work() as connection:
                for table in _DEVICE_TABLES:
                    insert_rows(connection, "REPLACE", table, rows[table])
        finally:
            database.close()
        may_be_more = not all(known.values())
    else:
        work, may_be_more = path.with_name(f"{path.name}{_WHOLE}"), True
    _bring_missing(folder, backup, listed, ("own/", "packs/", "added/"))
    _swap(folder, path, work, aside)
    return Mended(backup.day, may_be_more=may_be_more, aside=aside.name)


def _from_itself(folder: Path, device_key: bytes, schema: Schema, aside: Path) -> Mended:
    """A new file of the computer with what the damaged one still gives; empty where it tells of nobody."""
    path = folder / DEVICE_FILE
    whole = path.with_name(f"{path.name}{_WHOLE}")
    if whole.exists():  # a kill came before it took its name
        _swap(folder, path, whole, aside)
        return Mended(None, may_be_more=True, aside=aside.name)
    rows, _known = salvaged(path, device_key, _DEVICE_TABLES)
    named = {f"person_{row['file_name']}" for row in rows["people"]}
    if not named:
        _set_aside(folder, aside, ("device.db*", "person_*", "own", "packs", "added"))
        return Mended(None, may_be_more=True, aside=aside.name, starts_empty=True)
    empty_workroom(folder)
    database = new_database(folder / WORKROOM / DEVICE_FILE, device_key, schema)
    try:
        with database.work() as connection:
            for table in _DEVICE_TABLES:
                insert_rows(connection, "REPLACE", table, rows[table])
    finally:
        database.close()
    _swap(folder, path, folder / WORKROOM / DEVICE_FILE, aside)
    # Nobody could open these any more: their keys stood in the rows that are gone.
    _set_aside(folder, aside, tuple(_of_nobody(folder, named)))
    return Mended(None, may_be_more=True, aside=aside.name)


def _of_nobody(folder: Path, named: set[str]) -> set[str]:
    there = (path.name for path in folder.glob("person_*"))
    return {name for name in there if name.partition(".")[0] not in named}


def mend_person(folder: Path, device_key: bytes, name: str, key: bytes, schema: Schema, day: date) -> Mended:
    """Mend one person's file, which is closed. The files of others are not touched.

    Args:
        folder: the data folder.
        device_key: opens the lists of backups.
        name: of the file.
        key: opens it.
        schema: of the file.
        day: today.

    Returns:
        What became of it.

    Raises:
        DiskFull, StoreNotWritable: nothing is lost; try again.
    """
    path = folder / name
    rows, known = salvaged(path, key, _PERSON_TABLES)
    found = _newest_whole(folder, device_key, name, key)
    if found is None:
        empty_workroom(folder)
        database = new_database(folder / WORKROOM / name, key, schema)
    else:
        database = open_database(_laid_out(folder, name, *found), key, schema)
    try:
        with database.work() as connection:
            missing = _merge_person(connection, rows)
    finally:
        database.close()
    if found is not None:
        _bring_missing(folder, *found, (f"{path.with_suffix('').name}/",))
    aside = new_aside(folder, day)
    _swap(folder, path, folder / WORKROOM / name, aside)
    since = found[0].day if found else None
    return Mended(since, missing, not all(known.values()), aside.name)


def _newest_whole(folder: Path, device_key: bytes, name: str, key: bytes) -> tuple[Backup, BackupList] | None:
    """The newest backup in which this file is whole."""
    for backup in find_backups(folder / INSIDE).backups:
        try:
            listed = read_list(backup, device_key)
            kept = next((each for each in listed.files if each.name == name), None)
            if kept is None or hash_of(backup.pieces / kept.sha256) != kept.sha256:
                continue
            check_copy(backup.pieces / kept.sha256, key)
        except (StoreDamaged, FileProblem):
            continue
        return backup, listed
    return None


def _laid_out(folder: Path, name: str, backup: Backup, listed: BackupList) -> Path:
    """Copy a database out of a backup, to be worked on."""
    empty_workroom(folder)
    room = folder / WORKROOM
    with told_as_store_problem(room):
        for each in listed.files:
            if each.name in (name, f"{name}-wal"):
                replace_file(room / each.name, (backup.pieces / each.sha256).read_bytes())
    return room / name


def _merge_person(connection: Connection, rows: Rows) -> int:
    """Bring in what the backup does not have, by its id; tells how many acts are gone."""
    insert_rows(connection, "IGNORE", "contributions", rows["contributions"])
    begun = {row[0] for row in connection.exec_driver_sql("SELECT contribution_id FROM contributions")}
    emptied = act_to_row(Erased())
    for event in rows["events"]:
        if event["contribution_id"] not in begun:
            continue
        if event["kind"] == emptied["kind"]:
            # It was deleted for good after the backup was made: so it is in the backup's copy too.
            of_this = (events.c.contribution_id == event["contribution_id"]) & (events.c.seq == event["seq"])
            connection.execute(update(events).where(of_this).values(**emptied))
        insert_rows(connection, "IGNORE", "events", [event])
    for table, way in (("clips", "IGNORE"), ("files", "IGNORE"), ("notes", "REPLACE")):
        of_these = [row for row in rows[table] if table == "notes" or row["contribution_id"] in begun]
        insert_rows(connection, way, table, of_these)
    return _fill_gaps(connection, act_to_row(Lost()))


def _fill_gaps(connection: Connection, lost: dict[str, Any]) -> int:
    there: dict[str, dict[int, int]] = {}
    for contribution_id, seq, touched in connection.exec_driver_sql(
        "SELECT contribution_id, seq, touched FROM events ORDER BY contribution_id, seq"
    ):
        there.setdefault(contribution_id, {})[seq] = touched
    gaps = [
        {
            "contribution_id": contribution_id,
            "seq": seq,
            "event_id": str(uuid4()),
            "touched": max(seqs.values()),
            **lost,
        }
        for contribution_id, seqs in there.items()
        for seq in range(1, max(seqs))
        if seq not in seqs
    ]
    insert_rows(connection, "ABORT", "events", gaps)
    return len(gaps)


def _bring_missing(folder: Path, backup: Backup, listed: BackupList, begins: tuple[str, ...]) -> None:
    """Put back sealed files that are gone or hurt."""
    with told_as_store_problem(folder):
        for each in listed.files:
            target = folder / each.name
            piece = backup.pieces / each.sha256
            if not each.name.startswith(begins) or _is_whole(target, each):
                continue
            if hash_of(piece) == each.sha256:
                make_private_folder(target.parent)
                replace_file(target, piece.read_bytes())


def _is_whole(path: Path, kept: KeptFile) -> bool:
    """Whether a sealed file is as it was in the backup, or may have changed since without harm.

    A face may be drawn anew under its name. Any other sealed file only ever grows, while it is recorded.
    """
    if not path.exists():
        return False
    may_be_another = kept.name.startswith("own/") or path.stat().st_size > kept.bytes
    return may_be_another or hash_of(path) == kept.sha256


def _set_aside(folder: Path, aside: Path, patterns: tuple[str, ...]) -> None:
    with told_as_store_problem(folder):
        make_private_folder(aside)
        for pattern in patterns:
            for each in list(folder.glob(pattern)):
                each.rename(aside / each.name)
        sync_folder(aside)
        sync_folder(folder)


def _swap(folder: Path, path: Path, work: Path, aside: Path) -> None:
    """Set the damaged file aside, with its log, and give the mended one its name."""
    whole = path.with_name(f"{path.name}{_WHOLE}")
    with told_as_store_problem(folder):
        if work != whole:
            work.rename(whole)
            sync_folder(folder)
        make_private_folder(aside)
        for each in list(folder.glob(f"{path.name}*")):
            if each != whole:
                each.rename(aside / each.name)
        sync_folder(aside)
        whole.rename(path)
        sync_folder(folder)
        shutil.rmtree(folder / WORKROOM, ignore_errors=True)
