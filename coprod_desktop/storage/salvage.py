# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a damaged database still gives: rows from both ends of each table until a page is hurt."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from coprod_desktop.storage.cipher import unlock
from coprod_desktop.storage.disk import make_private_folder
from coprod_desktop.storage.problems import told_as_store_problem

WORKROOM = "mending"
"""The folder beside the data in which a file is mended."""
Rows = dict[str, list[dict[str, Any]]]


def salvaged(path: Path, key: bytes, tables: tuple[str, ...]) -> tuple[Rows, dict[str, bool]]:
    """What a damaged file still gives, and for each table whether it is known what of it is gone.

    That is known where all of it could be read, and of acts also where those on both sides of the gap are of
    one contribution: they are numbered. It is read from a copy: opening the file itself could change it.
    """
    folder = path.parent
    rows: Rows = {table: [] for table in tables}
    known = dict.fromkeys(tables, False)
    if not path.is_file():
        return rows, known
    room = folder / WORKROOM / "damaged"
    with told_as_store_problem(folder):
        empty_workroom(folder)
        make_private_folder(room)
        for each in (path.name, f"{path.name}-wal"):
            if (folder / each).is_file():
                shutil.copyfile(folder / each, room / each)
    for table in tables:
        first, whole = _rows_of(room / path.name, key, table)
        last: list[dict[str, Any]] = []
        if not whole:
            last, _whole = _rows_of(room / path.name, key, table, backwards=True)
        rows[table] = [*first, *(row for row in last if row not in first)]
        known[table] = whole or _is_numbered(first, last)
    return rows, known


def _is_numbered(first: list[dict[str, Any]], last: list[dict[str, Any]]) -> bool:
    of_both = {row.get("contribution_id") for row in (*first[-1:], *last[-1:])}
    return bool(first and last) and len(of_both) == 1 and "seq" in last[-1]


def _rows_of(
    path: Path, key: bytes, table: str, backwards: bool = False
) -> tuple[list[dict[str, Any]], bool]:
    """Rows from one end of a table until a page is hurt, on a connection of its own; and whether all came."""
    rows: list[dict[str, Any]] = []
    connection = dbapi2.connect(str(path))
    try:
        unlock(connection, key)
        by = "contribution_id {0}, seq {0}" if table == "events" else "rowid {0}"
        order = by.format("DESC" if backwards else "ASC")
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608 - our own names
        names = [column[0] for column in cursor.description]
        for row in cursor:
            rows.append(dict(zip(names, row, strict=True)))
    except dbapi2.Error:
        return rows, False
    finally:
        connection.close()
    return rows, True


def empty_workroom(folder: Path) -> None:
    """Make the room, with nothing in it."""
    room = folder / WORKROOM
    with told_as_store_problem(room):
        if room.exists():
            shutil.rmtree(room)
        make_private_folder(room)


def insert_rows(connection: Connection, way: str, table: str, rows: list[dict[str, Any]]) -> None:
    """Insert rows as they were read; a column that the table does not have any more is left out.

    Args:
        connection: in a piece of work.
        way: what is done where there is such a row: ``IGNORE``, ``REPLACE`` or ``ABORT``.
        table: one of our own names.
        rows: by column.
    """
    known = {row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")}
    for row in rows:
        values = {name: value for name, value in row.items() if name in known}
        marks = ", ".join("?" for _each in values)
        into = f"INSERT OR {way} INTO {table} ({', '.join(values)})"
        words = f"{into} VALUES ({marks})"
        connection.exec_driver_sql(words, tuple(values.values()))
