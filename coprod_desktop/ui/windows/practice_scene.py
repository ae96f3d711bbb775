# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Trying it out: pick one, the three points, hear yourself, undo. Nothing of it is kept or sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.errors import SoundProblem, WorldProblem
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.practice import PRACTICE_NOTE, Tried, how_it_went
from coprod_desktop.ports import PersonStore
from coprod_desktop.presenters import practice_presenter
from coprod_desktop.presenters.own_way_presenter import nothing_heard
from coprod_desktop.presenters.practice_presenter import Stop
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

NOT_SAVED = ClipId("not-saved")


class HeldClip:
    """A recording that is only in memory.

    Attributes:
        pcm: its sound so far.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self.pcm = b""

    @property
    def clip_id(self) -> ClipId:
        """The same for all of them: none is found again."""
        return NOT_SAVED

    def append(self, pcm: bytes) -> None:
        """Add one piece of sound."""
        self.pcm += pcm

    def finish(self) -> None:
        """End the recording; nothing is to be done."""

    def discard(self) -> None:
        """Forget the sound."""
        self.pcm = b""


class PracticeScene(QObject, Scene):
    """A short walk. Each screen can be skipped, and all of it can be left."""

    def __init__(
        self, stage: Stage, desk: Desk, person: Person, store: PersonStore, done: Callable[[], None]
    ) -> None:
        """Begin with the first screen.

        Args:
            stage: the window.
            desk: what lies ready.
            person: who tries it out.
            store: remembers that they did, and nothing else of it.
            done: leads back to where they came from.
        """
        super().__init__()
        self._stage, self._desk, self._person, self._store, self._done = stage, desk, person, store, done
        self._at = Stop.DRINK
        self._picked: dict[Stop, str] = {}
        self._clip: HeldClip | None = None
        self._length_ms = 0
        recorder = desk.recorder
        recorder.level_changed.connect(self._on_level)
        recorder.length_changed.connect(self._on_length)
        recorder.silence_noticed.connect(self._on_silence)
        recorder.stopped.connect(self._on_stopped)
        recorder.failed.connect(self._on_failed)

    def state(self) -> ScreenState:
        """The screen where the person is."""
        person, picked = self._person, self._picked.get(self._at, "")
        match self._at:
            case Stop.DRINK:
                return practice_presenter.drink(person, picked)
            case Stop.SUN | Stop.NOISE:
                return practice_presenter.how_good(person, self._at, picked)
            case Stop.EXPLAIN:
                return practice_presenter.explain(person)
            case Stop.UNDO:
                return practice_presenter.undo(person)
        if self._desk.recorder.is_recording:
            return practice_presenter.voice_live(person)
        if self._length_ms:
            return practice_presenter.voice_heard(person, self._length_ms)
        return practice_presenter.voice_ready(person)

    def press(self, press: Press) -> None:
        """Pick, move, record, listen, leave."""
        match press.do:
            case Do.PICK | Do.OFF_SCALE:
                same = self._picked.get(self._at) == press.of
                self._picked[self._at] = "" if same else press.of
                self._stage.refresh()
            case Do.START_RECORDING | Do.AGAIN:
                self._record()
            case Do.STOP_RECORDING:
                self._desk.recorder.stop()
            case Do.LISTEN:
                self._listen()
            case Do.NOT_NOW:
                self._done()
            case Do.BACK | Do.NEXT:
                self._move(1 if press.do is Do.NEXT else -1)

    def _move(self, by: int) -> None:
        there = self._at + by
        if there == Stop.EXPLAIN and self._went() is Tried.DONE:
            there += by
        if there > Stop.UNDO:
            self._finish()
        elif there < Stop.DRINK:
            self._done()
        else:
            self._at = Stop(there)
            self._forget_voice()
            self._stage.refresh()

    def _finish(self) -> None:
        try:
            self._store.keep_note(PRACTICE_NOTE, self._went())
        except WorldProblem as problem:
            # It is offered again another time; nobody stays here for that.
            self._done()
            self._stage.tell_problem(problem)
        else:
            self._done()

    def _went(self) -> Tried:
        return how_it_went(self._point(Stop.SUN), self._point(Stop.NOISE))

    def _point(self, stop: Stop) -> Point | None:
        picked = self._picked.get(stop, "")
        return Point(picked) if picked in list(Point) else None

    # My voice ---------------------------------------------------------------------------------------------

    def _record(self) -> None:
        self._stage.keep_quiet()
        self._forget_voice()
        self._clip = HeldClip()
        self._desk.recorder.start(self._clip)
        self._stage.refresh()

    def _listen(self) -> None:
        if self._clip is None:
            return
        try:
            self._desk.player.play(self._clip.pcm)
        except (WorldProblem, SoundProblem) as problem:
            self._stage.tell_problem(problem)

    def _forget_voice(self) -> None:
        self._clip, self._length_ms = None, 0

    @Slot(float)
    def _on_level(self, level: float) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen):
            screen.show_level(level)

    @Slot(int)
    def _on_length(self, length_ms: int) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen):
            screen.show_length(length_ms)

    @Slot(bool)
    def _on_silence(self, silent: bool) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen):
            screen.say_below(nothing_heard() if silent else "")

    @Slot(int)
    def _on_stopped(self, length_ms: int) -> None:
        self._length_ms = length_ms
        self._stage.refresh()

    @Slot(object)
    def _on_failed(self, problem: WorldProblem) -> None:
        self._stage.refresh()
        self._stage.tell_problem(problem)

    def leave(self) -> None:
        """Stop recording and playing, and forget the sound."""
        recorder = self._desk.recorder
        recorder.level_changed.disconnect(self._on_level)
        recorder.length_changed.disconnect(self._on_length)
        recorder.silence_noticed.disconnect(self._on_silence)
        recorder.stopped.disconnect(self._on_stopped)
        recorder.failed.disconnect(self._on_failed)
        recorder.stop()
        self._desk.player.stop()
        self._forget_voice()
