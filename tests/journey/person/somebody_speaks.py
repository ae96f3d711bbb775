# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody who says things at random, in every way that there is, on the real store.

What they said is remembered twice: by the app, and by `WhatWasSaid`. Each thing is said once only, so that it
can be looked for among the bytes of a file.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from PIL import Image

from coprod_desktop.domain.act_kinds import FileKind, OffScale, ShareKind, Symbol
from coprod_desktop.domain.acts import KeptClip, KeptFile
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ClipId, FileId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.view_bundle import Given
from coprod_desktop.files.films import Moving, film_bytes, jpeg_of
from coprod_desktop.files.sounds import Sound
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_files import keep_changed, keep_new
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from tests.builders import proposal
from tests.journey.person.conftest import KEY, PACK_SHA256
from tests.journey.person.test_give_answers import FIRST, PAGE, ROOF, TELL
from tests.journey.person.what_was_said import DRAWINGS, OBSERVED, VOICE, WORDS, Thing, WhatWasSaid

PLAN = proposal()
OWN_NAME = "Maya"
STEPS = st.sampled_from([PAGE, FIRST, ROOF, TELL])
ANSWERS = {FIRST: ("seats", "lights", "sign"), ROOF: ("good", "middle", "bad")}


class SomebodySpeaks(RuleBasedStateMachine):
    """One person at one plan, who says things in every way that there is."""

    @initialize()
    def begin(self) -> None:
        self.top = Path(tempfile.mkdtemp())
        self.folders = (self.top / f"data-{number}" for number in count(1))
        self.folder = next(self.folders)
        self.outbox = self.top / "outbox"
        self.names = count(1)
        self.model = WhatWasSaid()
        self.ever: list[Thing] = []
        self.out: list[str] = []
        self.shares = self.recalls = 0
        device = open_device_store(self.folder, KEY)
        device.keep_pack(Pack(PLAN, {}, PACK_SHA256))
        device.add_person(OWN_NAME, "person", Preferences())
        self.open(device)

    def open(self, device: SqlDeviceStore) -> None:
        self.device = device
        store = device.open_person(device.people()[0].person_id)
        self.answering = Answering(store, PLAN)

    def close(self) -> None:
        self.answering.store.close()
        self.device.close()

    def teardown(self) -> None:
        if hasattr(self, "answering"):
            self.close()
            shutil.rmtree(self.top)

    def new(self, what: str = "") -> str:
        """Words that nobody said before, and that stand in no other words."""
        return f"{what}Q{next(self.names)}Q"

    def keep(self, end: str, thing: Thing) -> None:
        """Remember a thing, in place of the one that stood there."""
        self.ever.append(thing)
        self.model.things[f"{thing.step_id}.{end}"] = thing

    # What somebody says

    @rule(step_id=st.sampled_from([FIRST, ROOF]), which=st.integers(0, 2))
    def answer(self, step_id: StepId, which: int) -> None:
        value = ANSWERS[step_id][which]
        self.answering.pick(PLAN.step(step_id), value)
        self.picked(step_id, value)

    @rule(step_id=st.sampled_from([FIRST, ROOF, TELL]), off_scale=st.sampled_from(OffScale))
    def answer_off_the_scale(self, step_id: StepId, off_scale: OffScale) -> None:
        self.answering.pick_off_scale(PLAN.step(step_id), off_scale)
        self.picked(step_id, off_scale)

    def picked(self, step_id: StepId, value: str) -> None:
        before = self.model.things.pop(f"{step_id}.pick", None)
        if before and before.content == value:
            self.model.paper.pop(step_id, None)
        else:
            self.model.things[f"{step_id}.pick"] = Thing(step_id, WORDS, Given.PICTURE, value)

    @rule(step_id=STEPS, agreed=st.booleans())
    def come_from_paper(self, step_id: StepId, agreed: bool) -> None:
        self.answering.type_from_paper(step_id, "Sam", agreed)
        self.model.paper[step_id] = agreed

    @rule(step_id=STEPS, empty=st.booleans())
    def write(self, step_id: StepId, empty: bool) -> None:
        text = "" if empty else self.new()
        self.answering.write(step_id, text)
        self.said(f"{step_id}.text", Thing(step_id, WORDS, Given.WRITING, text))

    @rule(step_id=STEPS, empty=st.booleans())
    def build_a_message(self, step_id: StepId, empty: bool) -> None:
        symbols = () if empty else (Symbol("A bus", "set:bus"), Symbol(self.new()))
        self.answering.build_message(step_id, symbols)
        self.said(f"{step_id}.message", Thing(step_id, WORDS, Given.MESSAGE, symbols))

    @rule(step_id=STEPS, empty=st.booleans(), agreed=st.booleans())
    def be_written_down(self, step_id: StepId, empty: bool, agreed: bool) -> None:
        text, by = "" if empty else self.new(), self.new("Sam")
        self.answering.scribe(step_id, text, by, agreed)
        self.said(f"{step_id}.scribed", Thing(step_id, WORDS, Given.SCRIBED, text, by, agreed))

    @rule(step_id=STEPS, empty=st.booleans())
    def be_seen(self, step_id: StepId, empty: bool) -> None:
        text, by = "" if empty else self.new(), self.new("Sam")
        self.answering.observe(step_id, text, by)
        self.said(f"{step_id}.observed", Thing(step_id, OBSERVED, Given.OBSERVED, text, by))

    def said(self, item_id: str, thing: Thing) -> None:
        self.model.things.pop(item_id, None)
        if thing.content:
            self.keep(item_id.removeprefix(f"{thing.step_id}."), thing)

    @rule(step_id=STEPS)
    def record(self, step_id: StepId) -> None:
        clip_id, sound = self.recorded(step_id)
        self.answering.keep_clip(KeptClip(step_id, clip_id, 100))
        self.keep(f"clip.{clip_id}", Thing(step_id, VOICE, Given.VOICE, sound))

    def recorded(self, step_id: StepId) -> tuple[ClipId, bytes]:
        sound = self.new().ljust(8).encode() * 40
        writer = self.answering.store.new_clip(self.answering.contribution.contribution_id, step_id)
        writer.append(sound)
        writer.finish()
        return writer.clip_id, sound

    @rule(step_id=STEPS, kind=st.sampled_from(FileKind))
    def draw(self, step_id: StepId, kind: FileKind) -> None:
        made = self.film() if kind is FileKind.FILM else self.picture()
        kept = keep_new(self.answering, step_id, kind, made)
        self.keep(f"file.{kept.file_id}", Thing(step_id, DRAWINGS, Given(kind.value), made))

    def picture(self) -> bytes:
        """A picture in a colour that no other has."""
        made = io.BytesIO()
        number = next(self.names)
        Image.new("RGB", (2, 2), (number % 256, number // 256, 77)).save(made, "PNG")
        return made.getvalue()

    def film(self) -> bytes:
        """A film of one picture, with a sound that no other has."""
        sound = self.new().ljust(8).encode() * 160
        return film_bytes(Moving(40_000, [jpeg_of(Image.new("RGB", (8, 8)))], Sound(1, 16_000, sound)))

    # What is done with one thing that was said

    def some(self, data: st.DataObject, fits: Callable[[str, Thing], bool]) -> str:
        """One of the things that fit; or empty."""
        there = [item_id for item_id, thing in self.model.things.items() if fits(item_id, thing)]
        return data.draw(st.sampled_from(sorted(there))) if there else ""

    def clip(self, item_id: str) -> KeptClip:
        return KeptClip(StepId(self.model.things[item_id].step_id), ClipId(item_id.split(".")[2]), 100)

    def file(self, item_id: str) -> KeptFile:
        thing = self.model.things[item_id]
        kind = FileKind(thing.given.value)
        return KeptFile(StepId(thing.step_id), FileId(item_id.split(".")[2]), kind, thing.by)

    def has(self, *kinds: ShareKind) -> bool:
        return any(thing.kind in kinds and not thing.thrown_away for thing in self.model.things.values())

    @precondition(lambda self: self.has(VOICE))
    @rule(data=st.data(), empty=st.booleans(), agreed=st.booleans())
    def have_words_typed(self, data: st.DataObject, empty: bool, agreed: bool) -> None:
        item_id = self.some(data, lambda _, thing: thing.kind is VOICE and not thing.thrown_away)
        clip, text = self.clip(item_id), "" if empty else self.new()
        self.answering.transcribe(clip, text, agreed)
        words = Thing(clip.step_id, WORDS, Given.SPOKEN_WORDS, text, agreed=agreed)
        self.said(item_id.replace(".clip.", ".words."), words)
        if not (text and agreed):
            self.model.words_only.discard(item_id)

    @precondition(lambda self: self.has(VOICE))
    @rule(data=st.data(), only=st.booleans())
    def choose_words_in_place_of_the_sound(self, data: st.DataObject, only: bool) -> None:
        item_id = self.some(data, lambda _, thing: thing.kind is VOICE and not thing.thrown_away)
        words = self.model.things.get(item_id.replace(".clip.", ".words."))
        if words is None or not words.agreed:
            with pytest.raises(NotAllowed):
                self.answering.choose_words(self.clip(item_id), only)
            return
        self.answering.choose_words(self.clip(item_id), only)
        self.model.words_only -= {item_id}
        self.model.words_only |= {item_id} if only else set()

    @precondition(lambda self: self.has(VOICE, DRAWINGS))
    @rule(data=st.data())
    def throw_away(self, data: st.DataObject) -> None:
        item_id = self.some(data, lambda _, thing: thing.kind in (VOICE, DRAWINGS) and not thing.thrown_away)
        thing = self.model.things[item_id]
        if thing.kind is VOICE:
            self.answering.drop_clip(self.clip(item_id))
        else:
            self.answering.drop_file(self.file(item_id))
        thing.thrown_away = True

    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        if not (item_id := self.some(data, lambda _, thing: thing.thrown_away)):
            return
        thing = self.model.things[item_id]
        if thing.kind is VOICE:
            self.answering.keep_clip(self.clip(item_id))
        else:
            self.answering.keep_file(self.file(item_id))
        thing.thrown_away = False

    @precondition(lambda self: self.has(DRAWINGS))
    @rule(data=st.data(), named=st.booleans())
    def change_or_name_a_drawing(self, data: st.DataObject, named: bool) -> None:
        item_id = self.some(data, lambda _, thing: thing.kind is DRAWINGS and not thing.thrown_away)
        old, thing = self.file(item_id), self.model.things[item_id]
        if named:
            title = self.new()
            self.answering.keep_file(replace(old, title=title))
            self.keep(item_id.removeprefix(f"{thing.step_id}."), replace(thing, by=title))
            return
        made = self.film() if old.kind is FileKind.FILM else self.picture()
        changed = keep_changed(self.answering, old, made)
        del self.model.things[item_id]
        self.keep(f"file.{changed.file_id}", replace(thing, content=made))
        if item_id in self.model.held_back:
            self.model.held_back.add(f"{thing.step_id}.file.{changed.file_id}")
