# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long it takes until an answer is safe on the disk, beside a bare insert at the same safety.

The bare one goes into the same kind of file: encrypted with a raw key, WAL, ``synchronous=FULL``, one
``BEGIN IMMEDIATE`` and one ``COMMIT`` for each answer, through the same driver.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import PickOne
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.storage.database import PRAGMAS
from coprod_desktop.storage.device_store import open_device_store
from tests.bench.figure import Figure, of_pairs, progress
from tests.builders import proposal

KEY = bytes(range(32))
ANSWERS_A_RUN = 60
BARE_TABLE = (
    "CREATE TABLE events (contribution_id TEXT, seq INTEGER, event_id TEXT, touched INTEGER, kind TEXT,"
    " version INTEGER, body TEXT, PRIMARY KEY (contribution_id, seq)) WITHOUT ROWID"
)
BARE_BODY = '{"step_id":"first","choice_id":"lights"}'


def saving(folder: Path, runs: int) -> list[Figure]:
    """Answer a question again and again, in turn with bare inserts, so that the disk treats both alike.

    Args:
        folder: on the disk that is measured.
        runs: how often; each has `ANSWERS_A_RUN` answers.
    """
    progress("saving")
    device = open_device_store(folder / "store", KEY)
    store = device.open_person(device.add_person("Ann", "person2", Preferences()).person_id)
    plan = proposal()
    question = next(step for step in plan.steps if isinstance(step, PickOne))
    choices = [choice.choice_id for choice in question.choices]
    answering = Answering(store, plan)
    bare = _bare_file(folder / "bare.db")
    ours_ms, bare_ms = [], []
    for run in range(-1, runs):  # the first one fills caches and does not count
        ours, theirs = [], []
        for number in range(ANSWERS_A_RUN):
            choice = choices[number % 2]
            ours.append(time_ms(lambda choice=choice: answering.pick(question, choice)))  # type: ignore[misc]
            row = (str(run), number, str(uuid4()), number, "picked_choice", 1, BARE_BODY)
            theirs.append(time_ms(lambda row=row: _bare_insert(bare, row)))  # type: ignore[misc]
        ours_ms.append(median(ours))
        bare_ms.append(median(theirs))
    bare.close()
    store.close()
    device.close()
    return [of_pairs("save", ours_ms[1:], bare_ms[1:], "ms")]


def _bare_file(path: Path) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(BARE_TABLE)
    return connection


def _bare_insert(connection: Any, row: tuple[object, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    connection.execute("COMMIT")


def time_ms(deed: Callable[[], object]) -> float:
    """How long a deed takes, in milliseconds."""
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000
