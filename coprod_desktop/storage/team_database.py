# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where a team's tables lie: in an encrypted file, or in a server that speaks PostgreSQL. No rules here.

Both take a piece of work as a function, since a server may refuse it for another's sake and ask for it again:
so it changes nothing but the tables, and what it returns comes from its last try.
"""

from __future__ import annotations

import importlib
import random
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from coprod_desktop.domain.errors import StoreInUse, StoreNotWritable, StoreTooNew
from coprod_desktop.storage.database import Database, Schema, holds_nothing, new_database, open_database

TEAM_SCHEMA = Schema("team_0001", Path(__file__).parent / "migrations" / "team")
_AGAIN = {"40001", "40P01", "23505", "42P07"}
"""SQLSTATE of what another one's work made fail: serialization, deadlock, a row or a table that is there now.

*Source*: the PostgreSQL manual, appendix A and section 13.5 on retrying.
"""
_MOST_TRIES = 200
_LONGEST_WAIT_S = 0.25
_DRIVER = "postgresql+psycopg"

Got = TypeVar("Got")


class TeamDatabase(Protocol):
    """Tables in which pieces of work are done one by one, whole or not at all."""

    def run(self, work: Callable[[Connection], Got]) -> Got:
        """Do a piece of work; it is on the disk when this returns.

        Raises:
            DiskFull, StoreNotWritable, StoreDamaged, StoreInUse: nothing was changed.
        """
        ...

    def forget_deleted(self) -> None:
        """Leave no byte of what was deleted, as far as it lies in our hands."""
        ...

    def close(self) -> None:
        """Let go."""
        ...


class FileTables:
    """Tables in one encrypted file."""

    def __init__(self, database: Database) -> None:
        """Work in a file that is open."""
        self._database = database

    def run(self, work: Callable[[Connection], Got]) -> Got:
        """Do a piece of work; see `TeamDatabase`."""
        with self._database.work() as connection:
            return work(connection)

    def forget_deleted(self) -> None:
        """Write the file anew without a byte of what was deleted."""
        self._database.forget_deleted()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


class ServerTables:
    """Tables in a server, which others may work in at the same time."""

    def __init__(self, engine: Engine, place: str) -> None:
        """Work in a server.

        Args:
            engine: serializable.
            place: stands in a problem; without a password.
        """
        self._engine = engine
        self._place = place

    def run(self, work: Callable[[Connection], Got]) -> Got:
        """Do a piece of work; see `TeamDatabase`. What another one's work made fail is tried again."""
        for last in range(_MOST_TRIES):
            try:
                with self._engine.begin() as connection:
                    return work(connection)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _AGAIN:
                    raise self._problem(error) from error
            # By chance, so that two who got into each other's way do not do so again.
            time.sleep(random.uniform(0, _LONGEST_WAIT_S) * min(1, last / 10))  # noqa: S311 - no secret
        raise StoreInUse(self._place, f"{_MOST_TRIES} tries failed because of others")

    def forget_deleted(self) -> None:
        """Nothing: the server's own VACUUM clears what was deleted, and its owner says when."""

    def close(self) -> None:
        """Let go of the server."""
        self._engine.dispose()

    def _problem(self, error: DBAPIError) -> Exception:
        if isinstance(error, OperationalError) or error.connection_invalidated:
            return StoreNotWritable(self._place, str(error.orig))
        return error


def open_file_tables(path: Path, key: bytes) -> FileTables:
    """Open a team's encrypted file, made new when there is nothing yet.

    Args:
        path: in a folder that is there.
        key: 32 bytes.

    Raises:
        StoreDamaged, StoreTooNew, StoreInUse, DiskFull, StoreNotWritable: as `open_database`.
    """
    opens = new_database if holds_nothing(path, key) else open_database
    return FileTables(opens(path, key, TEAM_SCHEMA))


def open_server_tables(url: str) -> ServerTables:
    """Open a team's tables in a server, made new when there are none yet.

    Args:
        url: such as ``postgresql+psycopg://name@host/database``.

    Raises:
        StoreNotWritable: no such address, its driver is not installed, or the server does not answer.
        StoreTooNew: a newer version made the tables; nothing was touched.
    """
    try:
        address = make_url(url)
        if address.drivername != _DRIVER:
            raise StoreNotWritable(address.render_as_string(), f"an address begins with {_DRIVER}://")
        place = address.render_as_string(hide_password=True)
        # What a person said must never stand in an error or a log.
        engine = create_engine(address, isolation_level="SERIALIZABLE", hide_parameters=True)
    except ArgumentError as error:
        raise StoreNotWritable("the address of the store", str(error)) from error
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreNotWritable(place, f"{error}; install coprod-desktop[server]") from error
    tables = ServerTables(engine, place)
    try:
        tables.run(_bring_up_to_date)
    except BaseException:
        tables.close()
        raise
    return tables


def _bring_up_to_date(connection: Connection) -> None:
    revision = None
    if inspect(connection).has_table("alembic_version"):
        revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if revision == TEAM_SCHEMA.head:
        return
    if revision is not None and not _steps().knows(TEAM_SCHEMA.migrations, revision):
        raise StoreTooNew("", f"revision {revision}")
    _steps().upgrade(connection, TEAM_SCHEMA.migrations)


def _steps() -> ModuleType:
    # By name and only when it is needed: Alembic takes half as long to load as SQLAlchemy.
    return importlib.import_module("coprod_desktop.storage.migrations.run")
