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
