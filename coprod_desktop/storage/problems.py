# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""From an error of the system or of SQLite to a `StoreProblem`. No SQLAlchemy here: it is slow to load."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coprod_desktop.domain.errors import (
    CoprodFault,
    DiskFull,
    OurMistake,
    StoreDamaged,
    StoreInUse,
    StoreNotWritable,
    StoreProblem,
)

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

# Primary result codes, see https://sqlite.org/rescode.html.
_BY_SQLITE_CODE: dict[int, type[StoreProblem]] = {
    3: StoreNotWritable,  # PERM
    5: StoreInUse,  # BUSY
    6: StoreInUse,  # LOCKED
    8: StoreNotWritable,  # READONLY: also when the file was moved away
    10: StoreNotWritable,  # IOERR: the stick was pulled out
    11: StoreDamaged,  # CORRUPT: also a page whose seal does not fit
    13: DiskFull,  # FULL
    14: StoreNotWritable,  # CANTOPEN
    26: StoreDamaged,  # NOTADB: also the wrong key
}


def problem_of_sqlite(error: BaseException, place: Path) -> CoprodFault:
    """Tell what an error of SQLite means.

    Args:
        error: as the driver raised it.
        place: the database file.

    Returns:
        The problem of the world, or `OurMistake` when it is none.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF not in _BY_SQLITE_CODE:
        return OurMistake(f"{place.name}: {error}")
    return _BY_SQLITE_CODE[code & 0xFF](str(place), str(error))


@contextmanager
def told_as_store_problem(place: Path) -> Iterator[None]:
    """Turn any `OSError` inside into `DiskFull` or `StoreNotWritable`.

    Args:
        place: the file or folder that is worked on.
    """
    try:
        yield
    except OSError as error:
        problem = DiskFull if error.errno in _NO_ROOM else StoreNotWritable
        raise problem(str(place), str(error)) from error
