# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Each error of the system or of SQLite is told as what it means."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import (
    CoprodFault,
    DiskFull,
    OurMistake,
    StoreDamaged,
    StoreInUse,
    StoreNotWritable,
    StoreProblem,
)
from coprod_desktop.storage.problems import problem_of_sqlite, told_as_store_problem

PLACE = Path("device.db")


class SqliteError(Exception):
    """An error as the driver raises it."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (13, DiskFull),  # FULL
        (5, StoreInUse),  # BUSY
        (517, StoreInUse),  # BUSY_SNAPSHOT
        (6, StoreInUse),  # LOCKED
        (8, StoreNotWritable),  # READONLY
        (1032, StoreNotWritable),  # READONLY_DBMOVED
        (778, StoreNotWritable),  # IOERR_WRITE
        (14, StoreNotWritable),  # CANTOPEN
        (3, StoreNotWritable),  # PERM
        (11, StoreDamaged),  # CORRUPT
        (26, StoreDamaged),  # NOTADB
        (1, OurMistake),  # ERROR
        (1811, OurMistake),  # CONSTRAINT_TRIGGER
    ],
)
def test_each_code_has_its_problem(code: int, problem: type[CoprodFault]) -> None:
    assert type(problem_of_sqlite(SqliteError(code), PLACE)) is problem


def test_an_error_without_a_code_is_our_mistake() -> None:
    assert type(problem_of_sqlite(ValueError("odd"), PLACE)) is OurMistake


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, StoreNotWritable),
        (errno.EROFS, StoreNotWritable),
        (errno.EIO, StoreNotWritable),
        (errno.ENODEV, StoreNotWritable),
    ],
)
def test_each_error_of_the_system_has_its_problem(number: int, problem: type[StoreProblem]) -> None:
    with pytest.raises(problem) as told, told_as_store_problem(PLACE):
        raise OSError(number, "no")
    assert type(told.value) is problem
    assert told.value.place == str(PLACE)
    assert isinstance(told.value.__cause__, OSError)
