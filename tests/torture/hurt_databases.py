# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The newest sample of each database, cut at every byte and with every byte flipped.

Older ones are brought up to date when they are opened, which takes a hundred times as long; their pages are
sealed in the same way.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import MetaData, select

from coprod_desktop.domain.errors import StoreProblem
from coprod_desktop.storage.database import Schema, open_database
from coprod_desktop.storage.device_store import DEVICE_FILE, DEVICE_SCHEMA, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA
from tests.fuzz.targets import FILES
from tests.storage.things import KEY
from tests.torture.trial import Outcome, Trial, own_peak_mib
from tests.torture.what_is_there import empty_folder

QUICK_EVERY = 499
_FLIP = 0xFF


def newest_sample() -> Path:
    """The folder of the newest version of the tables."""
    return max((FILES / "storage" / "samples").iterdir(), key=lambda path: path.name)


def databases(top: Path) -> list[tuple[Path, bytes, Schema]]:
    """The databases of the newest sample, copied, each with its key and its tables."""
    data = top / "data"
    shutil.copytree(newest_sample(), data)
    device = open_device_store(data, KEY)
    people = [(data / f"person_{name}.db", key, PERSON_SCHEMA) for name, key in device.file_keys().items()]
    device.close()
    return [(data / DEVICE_FILE, KEY, DEVICE_SCHEMA), *people]


def all_in(path: Path, key: bytes, schema: Schema) -> list[object]:
    """Every row of every table.

    Raises:
        StoreProblem: it does not open.
    """
    opened = open_database(path, key, schema)
    try:
        with opened.work() as connection:
            there = MetaData()
            there.reflect(connection)
            return [connection.execute(select(table)).fetchall() for table in there.sorted_tables]
    finally:
        opened.close()


def _hurt(whole: bytes, every: int) -> Iterator[tuple[str, bytes]]:
    for at in range(0, len(whole), every):
        yield f"cut at {at}", whole[:at]
        yield f"flipped at {at}", whole[:at] + bytes((whole[at] ^ _FLIP,)) + whole[at + 1 :]


def hurt_all(top: Path, every: int) -> Outcome:
    """Hurt each database at its bytes, and open it as the app does.

    Args:
        top: an empty folder.
        every: how far apart the bytes are.
    """
    times, refused, longest_s, wrong = 0, 0, 0.0, []
    for path, key, schema in databases(top):
        honest, whole = all_in(path, key, schema), path.read_bytes()
        for what, hurt in _hurt(whole, every):
            path.write_bytes(hurt)
            began_s = time.perf_counter()
            try:
                told: list[object] | None = all_in(path, key, schema)
            except StoreProblem:
                told = None
            longest_s = max(longest_s, time.perf_counter() - began_s)
            times += 1
            refused += told is None
            if told is not None and told != honest:
                wrong.append(f"{path.name} {what}")
            for beside in path.parent.glob(f"{path.name}-*"):
                beside.unlink()
    return Outcome(
        times,
        refused=refused,
        let_in=len(wrong),
        longest_s=longest_s,
        peak_mib=own_peak_mib(),
        fault=" | ".join(wrong[:3]),
    )


def _tried(quick: bool) -> Outcome:
    with empty_folder() as top:
        return hurt_all(top, QUICK_EVERY if quick else 1)


TRIALS = (Trial("T27", "the newest sample databases, cut at every byte and each byte flipped", _tried),)
