# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who comes on some days, on the real stores, and the clock with them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from coprod_desktop.app.places import retention_file
from coprod_desktop.domain.act_kinds import FileKind, ShareKind
from coprod_desktop.domain.acts import KeptClip, Shared
from coprod_desktop.domain.items import ItemKind, items_of
from coprod_desktop.domain.keeping import last_day, months_after
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.files.retention_file import read_limits
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_files import keep_new
from coprod_desktop.journey.person.keep_no_longer import TimeOf
from coprod_desktop.ports import PersonStore
from coprod_desktop.storage.device_store import open_device_store
from tests.builders import proposal
from tests.storage.things import KEY

LIMITS = read_limits(retention_file())
PLAN = proposal()
STEP = PLAN.steps[-1].step_id
WORDS, AGREED, TITLE = "Zebedee wants a purple roof", "The purple roof is loud", "Zebedee's roof"
SOUND = b"\x31\x41\x59\x26\x53\x58" * 4000
PICTURE = b"\x89PNG a purple roof" * 50
PLANTED = (WORDS.encode(), AGREED.encode(), TITLE.encode(), SOUND[:60], PICTURE[:40])
CLOSED = PLAN.facts.closes + timedelta(LIMITS.recording_days_after_close)
OVER = months_after(last_day(PLAN.facts), LIMITS.answers_months_after_answer_by)


class Zebedee:
    """Somebody who comes on some days, on the real stores."""

    def __init__(self, folder: Path) -> None:
        """Say something by a voice with words, one without, in writing and by a drawing."""
        self.folder, self.outbox = folder, folder / "for-teams"
        self.device = open_device_store(folder, KEY)
        self.device.keep_pack(Pack(PLAN, {}, "ab" * 32))
        self.person: Person = self.device.add_person("Zebedee", "person", Preferences())
        self.outbox.mkdir()
        store = self.device.open_person(self.person.person_id)
        answering = Answering(store, PLAN)
        self.clip, self.silent = self.speak(answering), self.speak(answering)
        answering.transcribe(self.clip, AGREED, agreed=True)
        answering.write(STEP, WORDS)
        drawn = keep_new(answering, STEP, FileKind.DRAWING, PICTURE)
        answering.keep_file(type(drawn)(STEP, drawn.file_id, FileKind.DRAWING, TITLE))
        kinds = (ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES)
        for number in (1, 2):
            name = f"{number}.coprodview"
            (self.outbox / name).write_text(WORDS)
            ids = tuple(item.item_id for item in items_of(answering.contribution))
            answering.remember_shared(Shared(number, kinds, ("cat",), PLAN.facts.closes, ids, file_name=name))
        store.close()

    def speak(self, answering: Answering) -> KeptClip:
        """Say something by voice."""
        writer = answering.store.new_clip(answering.contribution.contribution_id, STEP)
        writer.append(SOUND)
        writer.finish()
        clip = KeptClip(STEP, writer.clip_id, 750)
        answering.keep_clip(clip)
        return clip

    def comes(self, today: date, looks: bool = True) -> tuple[int, tuple[str, ...]]:
        """Come on a day: what is over goes, what goes soon is shown.

        Returns:
            How many things went, and which go soon.
        """
        store = self.device.open_person(self.person.person_id)
        time = TimeOf(store, self.device, LIMITS, self.outbox)
        gone = time.let_go(today)
        soon = time.soon(today)
        if looks:
            time.remember_shown(soon, today)
        time.remember_here(self.person.person_id, today)
        store.close()
        return gone, tuple(each.end.item_id for each in soon)

    def open(self) -> tuple[PersonStore, TimeOf]:
        """Their own file, to be closed."""
        store = self.device.open_person(self.person.person_id)
        return store, TimeOf(store, self.device, LIMITS, self.outbox)

    def left(self) -> set[ItemKind]:
        """What is still there."""
        store, _time = self.open()
        (now,) = store.contributions()
        store.close()
        return {item.kind for item in items_of(now)}
