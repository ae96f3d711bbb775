# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What runs in a process of its own, because it is going to be killed or to hold a lock."""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from coprod_desktop.domain.act_kinds import FileKind, SupporterRole
from coprod_desktop.domain.acts import KeptFile, Wrote
from coprod_desktop.domain.drop_in import DropIn, OutFile
from coprod_desktop.domain.identifiers import SessionId, StepId
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.database import Schema, open_database
from coprod_desktop.storage.device_store import open_device_store
from tests.storage.things import BUS, KEY, STEP

MARKER = "ein-Klartext-den-niemand-finden-darf"
WAIT_S = 60.0
PIECE_BYTES = 16_000
DAY = date(2026, 11, 23)

# A server that has everything imported makes each child in some milliseconds; Windows has no such thing.
_METHOD = "spawn" if sys.platform == "win32" else "forkserver"
_CONTEXT: Any = multiprocessing.get_context(_METHOD)
if _METHOD == "forkserver":
    _CONTEXT.set_forkserver_preload(
        ["__main__", __name__, "coprod_desktop.storage.migrations.run", "tests.torture.busy_person"]
    )


class Child:
    """A running child and what it tells.

    Attributes:
        heard: all that it told and that was taken in.
    """

    def __init__(self, process: Any, told: Connection) -> None:
        self._process = process
        self._told = told
        self.heard: list[Any] = []

    def wait_for_word(self) -> Any:
        """Return what the child tells next, such as a number."""
        assert self._told.poll(WAIT_S), "the child says nothing"
        self.heard.append(self._told.recv())
        return self.heard[-1]

    def kill(self) -> Any:
        """Kill it in the middle of what it does, and return the last that it told, or 0."""
        self._process.kill()
        self._process.join(WAIT_S)
        with contextlib.suppress(EOFError, OSError):
            while True:
                self.heard.append(self._told.recv())
        return self.heard[-1] if self.heard else 0

    def end(self) -> int:
        """Wait until it has ended by itself, and return how: 0, or minus the signal."""
        self._process.join(WAIT_S)
        code: int = self._process.exitcode
        return code


@contextmanager
def child(task: Callable[..., None], *arguments: object) -> Iterator[Child]:
    """Run a task in a child; its first argument is what it tells its numbers to."""
    told, telling = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=task, args=(telling, *arguments))
    process.start()
    telling.close()
    try:
        yield Child(process, told)
    finally:
        process.kill()
        process.join(WAIT_S)
        process.close()
        told.close()


def answer_without_end(telling: Connection, folder: Path) -> None:
    """Write numbers at seven pages in turn, going on from the last one, and tell each when it is saved."""
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    now = anns.begin(BUS, 1)
    number = max((int(said.text.split()[0]) for said in now.said.values()), default=0)
    while True:
        number += 1
        anns.add(now.contribution_id, Wrote(StepId(f"page-{number % 7}"), f"{number} {MARKER}"))
        telling.send(number)


def record_without_end(telling: Connection, folder: Path) -> None:
    """Record pieces that each say their own number, and tell each when it is saved."""
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    clip = anns.new_clip(anns.begin(BUS, 1).contribution_id, STEP)
    number = 0
    while True:
        number += 1
        clip.append(piece(number))
        telling.send(number)


def erase_and_write_without_end(telling: Connection, folder: Path) -> None:
    """Write a number and a drawing, tell it, delete both, tell minus it, and so on."""
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    now = anns.begin(BUS, 1)
    anns.erase_step(now.contribution_id, STEP)
    number = 0
    while True:
        number += 1
        anns.add(now.contribution_id, Wrote(STEP, f"{number} {MARKER}"))
        drawing = anns.new_file(now.contribution_id, STEP, b"a drawing")
        anns.add(now.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING))
        telling.send(number)
        anns.erase_step(now.contribution_id, STEP)
        telling.send(-number)


def add_and_remove_without_end(telling: Connection, folder: Path) -> None:
    """Add a person with a face and something said, tell it, remove them, tell minus it, and so on."""
    device = open_device_store(folder, KEY)
    number = 0
    while True:
        number += 1
        person = device.add_person(f"{number} {MARKER}", "dog", Preferences(), b"a face")
        store = device.open_person(person.person_id)
        store.add(store.begin(BUS, 1).contribution_id, Wrote(STEP, f"{number} {MARKER}"))
        store.close()
        telling.send(number)
        device.remove_person(person.person_id)
        telling.send(-number)


def draw_without_end(telling: Connection, folder: Path) -> None:
    """Keep drawings that say their own number, and tell each when it is kept."""
    device = open_device_store(folder, KEY)
    anns = device.open_person(device.people()[0].person_id)
    now = anns.begin(BUS, 1)
    number = len(now.at(STEP).files)
    while True:
        number += 1
        drawing = anns.new_file(now.contribution_id, STEP, piece(number))
        anns.add(now.contribution_id, KeptFile(STEP, drawing, FileKind.DRAWING, str(number)))
        telling.send(number)


def run_drop_ins_without_end(telling: Connection, folder: Path) -> None:
    """End a session, begin the next, note a file for a team, hand it over; tell the number each time."""
    device = open_device_store(folder, KEY)
    number = len(device.out_files())
    # What a kill left between its making and its handing over.
    device.hand_over(tuple(made.file_name for made in device.out_files() if not made.handed_on), DAY)
    while True:
        number += 1
        before = device.open_session()
        if before:
            device.keep_session(replace(before, ended=True))
        device.keep_session(DropIn(SessionId(f"{number}"), DAY, f"{number} {MARKER}", SupporterRole.PEER))
        device.add_out_file(OutFile(f"{number}", BUS, "New bus stops", f"{number} {MARKER}", (), DAY))
        device.hand_over((f"{number}",), DAY)
        telling.send(number)


def piece(number: int) -> bytes:
    """Half a second of sound that says its number."""
    return number.to_bytes(4, "little") * (PIECE_BYTES // 4)


def hold(telling: Connection, folder: Path) -> None:
    """Have the folder open and do nothing."""
    _device = open_device_store(folder, KEY)
    telling.send(1)
    while True:
        time.sleep(WAIT_S)


def bring_up_to_date(_telling: Connection, path: Path, schema: Schema) -> None:
    """Open a file with other steps than the app's own."""
    open_database(path, KEY, schema).close()
