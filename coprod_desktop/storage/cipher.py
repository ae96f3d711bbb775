# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How SQLCipher is spoken to: its version, its key, its errors, and a look that touches nothing. No work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from coprod_desktop.domain.errors import OurMistake, StoreDamaged
from coprod_desktop.storage.problems import problem_of_sqlite, told_as_store_problem
from coprod_desktop.storage.tables import GONE_PEOPLE

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can damage a file in WAL mode. *Source*: sqlite.org/wal.html, "The WAL-Reset Bug"."""
_PLAIN_SQLITE = b"SQLite format 3\0"


def check_driver() -> None:
    """Refuse a driver that can damage a file."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise OurMistake(f"SQLite {dbapi2.sqlite_version} is too old")


def unlock(connection: Any, key: bytes) -> None:
    """Give a fresh connection its key.

    Raises:
        OurMistake: the driver does not encrypt.
    """
    # It would write its own lines to the terminal; what it finds is raised anyway.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise OurMistake("this driver would write plain text")


def revision_in(path: Path, key: bytes) -> str | None:
    """Read the revision without touching the file.

    Returns:
        The revision; none in a file that is still empty.

    Raises:
        StoreDamaged: it is gone, not encrypted, or does not open with this key.
    """
    if not path.is_file():
        raise StoreDamaged(str(path), "the file is gone")
    with told_as_store_problem(path), path.open("rb") as file:
        if file.read(len(_PLAIN_SQLITE)) == _PLAIN_SQLITE:
            raise StoreDamaged(str(path), "the file is not encrypted")
    log = path.with_name(f"{path.name}-wal")
    only_look = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    if path.with_name(f"{path.name}-journal").exists():
        # A power cut in the first moment of a new file, before it had a log. SQLite takes it back to nothing,
        # and for that the look must be allowed to write; else nobody could ever open it.
        only_look = "mode=rw"
    with told_as_problem(path):
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?{only_look}", uri=True)
        try:
            unlock(connection, key)
            made = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
            if made.fetchone() is None:
                return None
            revision: str = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            return revision
        finally:
            connection.close()


@contextmanager
def told_as_problem(path: Path) -> Iterator[None]:
    """Turn what the driver raises inside into a `StoreProblem`.

    Args:
        path: the file that is worked in.
    """
    try:
        yield
    except DBAPIError as error:
        raise problem_of_sqlite(error.orig or error, path) from error
    except dbapi2.Error as error:
        raise problem_of_sqlite(error, path) from error


def check_copy(path: Path, key: bytes) -> None:
    """Check the seal of every page of a file that nobody has open, on a fresh connection; nothing is touched.

    Raises:
        StoreDamaged: it does not open, or a page is hurt.
    """
    faults = _looked_up(path, key, "PRAGMA cipher_integrity_check")
    if faults:
        raise StoreDamaged(str(path), "; ".join(str(row[0]) for row in faults[:5]))
    if _looked_up(path, key, "PRAGMA quick_check") != [("ok",)]:
        raise StoreDamaged(str(path), "its rows do not fit together")


def people_in(path: Path, key: bytes) -> tuple[str, ...]:
    """The random parts of the names of people's files, as a copy of the device's file tells them."""
    return tuple(row[0] for row in _looked_up(path, key, "SELECT file_name FROM people ORDER BY position"))


def forgotten_in(path: Path, key: bytes) -> int:
    """How many things a person deleted for good, or time did, as a copy of their file tells."""
    kinds = "'erased', 'sound_went_away', 'all_went_away', 'dropped_clip', 'dropped_file'"
    gone = f"SELECT count(*) FROM events WHERE kind IN ({kinds})"  # noqa: S608 - our own names
    count: int = _looked_up(path, key, gone)[0][0]
    return count


def removed_in(path: Path, key: bytes) -> int:
    """How many people were removed on purpose, as a copy of the device's file tells."""
    of_this = f"SELECT value FROM settings WHERE key = '{GONE_PEOPLE}'"  # noqa: S608 - our own name
    gone = _looked_up(path, key, of_this)
    return sum(len(value.split()) for (value,) in gone)


def _looked_up(path: Path, key: bytes, words: str) -> list[tuple[Any, ...]]:
    with told_as_problem(path):
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            unlock(connection, key)
            rows: list[tuple[Any, ...]] = connection.execute(words).fetchall()
            return rows
        finally:
            connection.close()
