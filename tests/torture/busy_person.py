# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person who does a bit of everything, and says aloud what is about to be saved and what is.

``python -m tests.torture.busy_person TOP SEED ACTS [CONTROL]`` works in a process of its own, so that each of
its calls to the system can be written down. What it says is JSON: ``[done, key, value]``.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptClip, KeptFile, Wrote
from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.identifiers import ProposalId, StepId
from coprod_desktop.domain.preferences import TEXT_PERCENTS, Preferences
from coprod_desktop.domain.progress import Progress
from coprod_desktop.files import whole_write
from coprod_desktop.journey.person.meet_team import keep_met
from coprod_desktop.journey.person.open_pack import put_media
from coprod_desktop.storage import database, disk, sealed_file
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from coprod_desktop.storage.preferences_store import save_looks
from coprod_desktop.vault.device_key import device_key
from tests.storage.things import BUS, FACE, a_pack, a_proposal
from tests.torture.disk_log import MOUTH

COPY, COPIED = "copy.db", "copied"
STICK = "stick"
Saying = tuple[bool, str, str]
"""Whether it is saved, or about to be; what; and how it is then."""
NORMAL, NO_SYNC = "normal", "no-sync"
"""Controls: how the program must not be. Each must lose something."""
KEY_FACT = "key"
"""Which one it is, is known only when it is there."""
SIZES = TEXT_PERCENTS[1:]
"""Not the one that everybody begins with."""
PIECE_BYTES = 4_000
PIECES = 3
ACTS_A_VISIT = 40
WITHOUT_END = 1_000_000
DAY = date(2026, 11, 23)


def piece(number: int) -> bytes:
    """A piece of sound that says its number."""
    return number.to_bytes(4, "little") * (PIECE_BYTES // 4)


class Busy:
    """One run of the program on a disk."""

    def __init__(self, top: Path, seed: int, say: Callable[[Saying], None], number: int = 0) -> None:
        """Sit down.

        Args:
            top: of the disk; what is there already stays.
            seed: of all choices.
            say: is told what is about to be saved, and then that it is.
            number: of the last act before.
        """
        self._top, self._chance, self._say, self._number = top, random.Random(seed), say, number
        self._device: SqlDeviceStore
        self._anns: SqlPersonStore

    def work(self, acts: int) -> None:
        """Do so many acts, in visits."""
        (self._top / "for-teams").mkdir(exist_ok=True)
        disk.sync_folder(self._top)
        self._key = device_key(self._top / "data", use_keychain=False).key
        while acts > 0:
            self._visit(min(acts, ACTS_A_VISIT))
            acts -= ACTS_A_VISIT

    def _visit(self, acts: int) -> None:
        device = self._device = open_device_store(self._top / "data", self._key)
        # Before there was anything to open, it might have been another.
        self._say((True, KEY_FACT, self._key.hex()))
        if not device.people():
            with self._saving("person", "Ann"):
                device.add_person("Ann", "dog", Preferences())
        self._anns = device.open_person(device.people()[0].person_id)
        with self._saving("begun", "yes"):
            self._contribution = self._anns.begin(BUS, 1).contribution_id
        often = [self._says] * 12 + [self._records, self._draws, self._likes, self._shares] * 2
        seldom = [self._erases, self._looks, self._takes_in, self._comes, self._backs_up]
        for _ in range(acts):
            self._number += 1
            self._chance.choice(often + seldom)()
        self._anns.close()
        device.close()

    @contextmanager
    def _saving(self, key: str, value: str) -> Iterator[None]:
        """Say what is about to be saved, and afterwards that it is."""
        self._say((False, key, value))
        yield
        self._say((True, key, value))

    def _says(self) -> None:
        page, text = f"page-{self._number % 7}", f"{self._number} " + "words " * self._chance.randrange(60)
        with self._saving(f"said {page}", text):
            self._anns.add(self._contribution, Wrote(StepId(page), text))

    def _erases(self) -> None:
        page = f"page-{self._number % 7}"
        with self._saving(f"said {page}", ""):
            self._anns.erase_step(self._contribution, StepId(page))

    def _records(self) -> None:
        step = StepId(f"sound-{self._number}")
        clip = self._anns.new_clip(self._contribution, step)
        for number in range(1, PIECES + 1):
            with self._saving(f"pieces {step}", str(number)):
                clip.append(piece(number))
        clip.finish()
        with self._saving(f"kept {step}", "yes"):
            self._anns.add(self._contribution, KeptClip(step, clip.clip_id, 500 * PIECES))

    def _draws(self) -> None:
        step = StepId(f"drawing-{self._number}")
        with self._saving(f"drawn {step}", str(self._number)):
            file_id = self._anns.new_file(self._contribution, step, piece(self._number))
            self._anns.add(self._contribution, KeptFile(step, file_id, FileKind.DRAWING))

    def _likes(self) -> None:
        person, percent = self._device.people()[0], self._chance.choice(SIZES)
        with self._saving("likes", str(percent)):
            self._device.save_preferences(person.person_id, Preferences(text_percent=percent))

    def _looks(self) -> None:
        percent = self._chance.choice(SIZES)
        with self._saving("looks", str(percent)):
            save_looks(self._top / "data", Preferences(text_percent=percent))

    def _shares(self) -> None:
        name = f"{self._number}.coprodview"
        with self._saving(f"shared {name}", str(self._number)):
            whole_write.write_whole(self._top / "for-teams" / name, piece(self._number))
        with self._saving(f"noted {name}", "yes"):
            self._device.add_out_file(OutFile(name, BUS, "New bus stops", "The team", (), DAY))

    def _takes_in(self) -> None:
        plan = ProposalId(str(UUID(int=self._number)))
        pack = a_pack(a_proposal(plan), sha256=sha256(piece(self._number)).hexdigest())
        with self._saving(f"plan {self._number}", "yes"):
            pack = replace(pack, media={FACE: piece(self._number)})
            writer = self._device.new_pack(pack.proposal)
            put_media(pack, writer)
            keep_met(self._device, pack, writer)

    def _comes(self) -> None:
        with self._saving(f"person {self._number}", "yes"):
            self._device.add_person(str(self._number), "cat", Preferences(), piece(self._number))

    def _backs_up(self) -> None:
        with self._saving("noted copy", str(self._number)):
            self._device.keep_setting(COPIED, str(self._number))
        with self._saving("copy", str(self._number)):
            self._device._database.copy_to(self._top / "data" / COPY)
        with self._saving("backed up", "yes"):
            source = Source(self._top / "data", self._key, self._device.file_keys(), b"{}")
            make_backup(source, self._top / STICK, DAY, Progress())


def _be_wrong(control: str) -> None:
    """Be as the program must not be, to see that what is lost then is noticed."""
    if control == NORMAL:
        weaker = tuple(each.replace("= FULL", "= NORMAL") for each in database.PRAGMAS)
        setattr(database, "PRAGMAS", weaker)  # noqa: B010 - its type says how many there are
    else:
        for module in (disk, sealed_file, whole_write):
            for name in ("sync_file", "_write_draft"):
                if hasattr(module, name):
                    setattr(module, name, _WITHOUT_SYNC[name])


def _draft_without_sync(draft: Path, data: bytes, _mode: int) -> None:
    draft.write_bytes(data)


_WITHOUT_SYNC: dict[str, Callable[..., None]] = {
    "sync_file": lambda descriptor: None,
    "_write_draft": _draft_without_sync,
}


def main(words: Sequence[str]) -> None:
    """Work as the words say."""
    top, seed, acts, *control = words
    if control:
        _be_wrong(control[0])
    mouth = os.open(MOUTH, os.O_WRONLY)
    Busy(Path(top), int(seed), lambda said: _write(mouth, said)).work(int(acts))


def _write(mouth: int, said: Saying) -> None:
    os.write(mouth, json.dumps(said).encode())


def be_busy_without_end(telling: Connection, top: Path, seed: int, number: int) -> None:
    """Be busy until killed, in a child."""
    Busy(top, seed, telling.send, number).work(WITHOUT_END)


if __name__ == "__main__":
    main(sys.argv[1:])
