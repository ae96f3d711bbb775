# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Measures what it costs to save an answer, beside a bare insert of the same kind at the same safety."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2

from coprod_desktop.domain.acts import PickedChoice
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.database import PRAGMAS
from coprod_desktop.storage.device_store import open_device_store
from tests.storage.things import BUS, KEY

BODY = '{"step_id":"page-1","choice_id":"seats"}'
BARE_TABLE = """
CREATE TABLE events (contribution_id TEXT, seq INTEGER, event_id TEXT, touched INTEGER, kind TEXT,
version INTEGER, body TEXT, PRIMARY KEY (contribution_id, seq)) WITHOUT ROWID
"""
BARE_INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class Times:
    """How long the same thing took again and again.

    Attributes:
        each_ms: in milliseconds, in the order in which it was done.
    """

    each_ms: tuple[float, ...]

    @property
    def median_ms(self) -> float:
        """The one in the middle."""
        return median(self.each_ms)

    @property
    def p95_ms(self) -> float:
        """The one that 95 of 100 stay under."""
        return quantiles(self.each_ms, n=20)[-1]


def saving_times(folder: Path, answers: int) -> tuple[Times, Times]:
    """Save answers through the store and with bare inserts, in turn, so that the disk treats both alike.

    Args:
        folder: a folder on the disk that is measured; used up afterwards.
        answers: how many, 2 or more.

    Returns:
        The times of the store, and those of the bare inserts.
    """
    device = open_device_store(folder / "store", KEY)
    store = device.open_person(device.add_person("Ann", "dog", Preferences()).person_id)
    contribution_id = store.begin(BUS, 1).contribution_id
    bare = _bare_connection(folder / "bare.db")
    store_ms, bare_ms = [], []
    for number in range(answers):
        act = PickedChoice(StepId(f"page-{number % 10}"), ChoiceId("seats"))
        store_ms.append(_time_ms(lambda act=act: store.add(contribution_id, act)))  # type: ignore[misc]
        row = (contribution_id, number, str(uuid4()), number, "picked_choice", 1, BODY)
        bare_ms.append(_time_ms(lambda row=row: _bare_insert(bare, row)))  # type: ignore[misc]
    bare.close()
    store.close()
    device.close()
    return Times(tuple(store_ms)), Times(tuple(bare_ms))


def _bare_connection(path: Path) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(BARE_TABLE)
    return connection


def _bare_insert(connection: Any, row: tuple[object, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(BARE_INSERT, row)
    connection.execute("COMMIT")


def _time_ms(deed: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    deed()
    return (time.perf_counter() - began_s) * 1000


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as place:
        for name, times in zip(("store", "bare"), saving_times(Path(place), 2000), strict=True):
            print(f"{name} median {times.median_ms:.3f} ms, p95 {times.p95_ms:.3f} ms")
