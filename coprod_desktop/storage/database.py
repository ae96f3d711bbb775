# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One encrypted file: opened with its key, checked, brought up to date, and worked in. No tables, no rules.

Every piece of work is one explicit transaction. What the driver raises leaves here as a `StoreProblem`.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from coprod_desktop.domain.errors import OurMistake, StoreDamaged, StoreTooNew
from coprod_desktop.storage.cipher import check_driver, revision_in, told_as_problem, unlock
from coprod_desktop.storage.disk import open_private, sync_file, sync_folder
from coprod_desktop.storage.problems import told_as_store_problem

PRAGMAS = (
    "journal_mode = WAL",
    # NORMAL loses answers at a power cut that were called saved.
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    # What is deleted is written over; for every byte of it, see `Database.forget_deleted`.
    "secure_delete = ON",
    # Without it, INSERT OR REPLACE removes a row behind the back of the triggers that forbid to.
    "recursive_triggers = ON",
)


@dataclass(frozen=True)
class Schema:
    """Which tables a kind of file has.

    Attributes:
        head: the revision that this version of the app works with.
        migrations: the folder of Alembic's steps up to there.
    """

    head: str
    migrations: Path


class Database:
    """One open file, with one connection. One thread at a time may use it."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Connect; `open_database` looks at the file first and is the way in.

        Args:
            path: must be there.
            key: 32 bytes.
        """
        self.path = path
        engine = create_engine(
            URL.create("sqlite", database=str(path)),
            module=dbapi2,
            poolclass=NullPool,
            connect_args={"isolation_level": None, "check_same_thread": False},
            # What a person said must never stand in an error or a log.
            hide_parameters=True,
        )
        event.listen(engine, "connect", partial(_on_connect, key), insert=True)
        event.listen(engine, "begin", _on_begin)
        with told_as_problem(path):
            self._connection = engine.connect()

    @contextmanager
    def work(self) -> Iterator[Connection]:
        """Do one piece of work, whole or not at all. It is on the disk when the block has ended.

        Raises:
            DiskFull, StoreNotWritable, StoreDamaged, StoreInUse: nothing was changed.
        """
        with told_as_problem(self.path), self._connection.begin():
            yield self._connection

    def pragma(self, words: str) -> list[tuple[Any, ...]]:
        """Run one pragma outside of any work.

        Args:
            words: without the word ``PRAGMA``.

        Returns:
            Its rows.
        """
        with told_as_problem(self.path):
            rows: list[tuple[Any, ...]] = self._driver.execute(f"PRAGMA {words}").fetchall()
            return rows

    def forget_log(self) -> None:
        """Bring the log into the file and empty it."""
        self.pragma("wal_checkpoint(TRUNCATE)")

    def forget_deleted(self) -> None:
        """Leave not a byte of what was deleted: in the file, its log, and copies from before a new version.

        Raises:
            DiskFull, StoreNotWritable: some of it may be left.
        """
        with told_as_store_problem(self.path), told_as_problem(self.path):
            for copy in self.path.parent.glob(f"{self.path.name}.before-*"):
                copy.unlink()
            # A row that moved to another page leaves a copy behind, which secure_delete passes over.
            self._driver.execute("VACUUM")
        self.forget_log()

    def check_pages(self) -> None:
        """Check the seal of every page. 32 MB take about 85 ms.

        Raises:
            StoreDamaged: a page is hurt.
        """
        # The check reads the main file alone. After a power cut the log may hold better pages: bring them in.
        self.forget_log()
        faults = self.pragma("cipher_integrity_check")
        if faults:
            raise StoreDamaged(str(self.path), "; ".join(str(row[0]) for row in faults[:5]))

    def copy_to(self, target: Path) -> None:
        """Write a whole, compact copy with the same key; a plain copy of the file may be torn.

        Args:
            target: appears when the copy is whole and on the disk; one that was there is replaced.

        Raises:
            DiskFull, StoreNotWritable: there is no new copy.
        """
        part = target.with_name(f"{target.name}.part")
        try:
            with told_as_store_problem(target), told_as_problem(target):
                part.unlink(missing_ok=True)
                self._driver.execute("VACUUM INTO ?", (str(part),))
                with open(part, "r+b", opener=open_private) as file:
                    sync_file(file.fileno())
                part.replace(target)
                sync_folder(target.parent)
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def _driver(self) -> Any:
        return self._connection.connection.driver_connection


def new_database(path: Path, key: bytes, schema: Schema) -> Database:
    """Make a file with its tables and open it.

    Args:
        path: in a folder that is there; not there itself, or killed before it had tables.
        key: 32 bytes.
        schema: the tables that it gets.

    Returns:
        The open file.

    Raises:
        StoreDamaged: there is something in it.
        DiskFull, StoreNotWritable: it could not be made.
    """
    check_driver()
    with told_as_store_problem(path), open(path, "ab", opener=open_private):
        pass
    if revision_in(path, key) is not None:
        raise StoreDamaged(str(path), "there is something in the new file")
    return _connected(path, key, schema, None)


def open_database(path: Path, key: bytes, schema: Schema) -> Database:
    """Open a file; an old one is copied and then brought up to date, whole or not at all.

    Args:
        path: the file.
        key: 32 bytes.
        schema: the tables that this version of the app works with.

    Returns:
        The open file, its pages checked.

    Raises:
        StoreDamaged: it is gone or empty, is not encrypted, does not open with this key, or a page is hurt.
        StoreTooNew: made with a newer version; nothing was touched.
        StoreInUse, DiskFull, StoreNotWritable: as the world has it.
    """
    check_driver()
    revision = revision_in(path, key)
    if revision is None:
        raise StoreDamaged(str(path), "the file is empty")
    if revision != schema.head and not _steps().knows(schema.migrations, revision):
        raise StoreTooNew(str(path), f"revision {revision}")
    return _connected(path, key, schema, revision)


def holds_nothing(path: Path, key: bytes) -> bool:
    """Whether a file is not there, or was killed before it had tables.

    Raises:
        StoreDamaged: it does not open with this key.
    """
    return not path.exists() or revision_in(path, key) is None


def _connected(path: Path, key: bytes, schema: Schema, revision: str | None) -> Database:
    database = Database(path, key)
    try:
        if revision is not None:
            database.check_pages()
        if revision != schema.head:
            _bring_up_to_date(database, schema, is_new=revision is None)
    except BaseException:
        database.close()
        raise
    return database


def _steps() -> ModuleType:
    # By name and only when it is needed: Alembic takes half as long to load as SQLAlchemy.
    return importlib.import_module("coprod_desktop.storage.migrations.run")


def _bring_up_to_date(database: Database, schema: Schema, is_new: bool) -> None:
    copy_name = f"{database.path.name}.before-{schema.head}"
    if not is_new:
        database.copy_to(database.path.with_name(copy_name))
    # A table that is made anew is dropped in between: foreign keys would drop what points at it.
    database.pragma("foreign_keys = OFF")
    with database.work() as connection:
        _steps().upgrade(connection, schema.migrations)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise OurMistake(f"{schema.head} leaves {len(broken)} rows that point nowhere")
    database.pragma("foreign_keys = ON")
    for older in database.path.parent.glob(f"{database.path.name}.before-*"):
        if older.name != copy_name:
            older.unlink()


def _on_connect(key: bytes, connection: Any, _record: object) -> None:
    unlock(connection, key)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    # The driver would begin by itself, but not before every kind of statement, and so leave half migrations.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
