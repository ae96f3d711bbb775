# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, for any page or question: my voice, or writing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.identifiers import ClipId, StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import ClipWriter
from coprod_desktop.presenters import own_way_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

HEARD_LEVEL = 0.2
"""A recording that never gets louder than this holds no voice: -48 dB, a quiet room. Our choice."""


class WritingScene(Scene):
    """A place to write about one step."""

    def __init__(
        self, stage: Stage, strip: Strip, answering: Answering, step_id: StepId, heading: str
    ) -> None:
        """Begin with what was written before.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the words.
            step_id: the page or question.
            heading: what it asks.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading = step_id, heading

    def state(self) -> ScreenState:
        """The place to write."""
        text = self._answering.said(self._step_id).text
        return own_way_presenter.write_it(self._strip, self._heading, text)

    def press(self, press: Press) -> None:
        """Keep it, also on the way back: nothing that was written is lost."""
        try:
            self._answering.write(self._step_id, self._stage.written())
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
        else:
            self._stage.close_over()

    def put_down(self) -> None:
        """Keep what stands there before anything covers it."""
        self._answering.write(self._step_id, self._stage.written())


class VoiceScene(QObject, Scene):
    """Recording one or more times about one step."""

    def __init__(
        self, stage: Stage, desk: Desk, strip: Strip, answering: Answering, step_id: StepId, heading: str
    ) -> None:
        """Begin with a recording that was left over, with the recordings that there are, or ready to record.

        Args:
            stage: the window.
            desk: what lies ready.
            strip: where I am.
            answering: keeps the recordings.
            step_id: the page or question.
            heading: what it asks.
        """
        super().__init__()
        self._stage, self._desk, self._strip, self._answering = stage, desk, strip, answering
        self._step_id, self._heading = step_id, heading
        self._writer: ClipWriter | None = None
        self._clip: KeptClip | None = None
        self._made = ClipId("")
        self._kept = self._silent = self._found_again = False
        self._gone: frozenset[ClipId] = frozenset()
        self._listed = answering.said(step_id).clips
        self._listing = bool(self._listed)
        self._take_up_left_over()
        recorder = desk.recorder
        recorder.level_changed.connect(self._on_level)
        recorder.length_changed.connect(self._on_length)
        recorder.silence_noticed.connect(self._on_silence)
        recorder.stopped.connect(self._on_stopped)
        recorder.failed.connect(self._on_failed)

    def _take_up_left_over(self) -> None:
        contribution_id = self._answering.contribution.contribution_id
        for left in self._answering.store.unfinished_clips():
            if (left.contribution_id, left.step_id) == (contribution_id, self._step_id):
                self._clip = KeptClip(self._step_id, left.clip_id, left.length_ms)
                self._found_again, self._listing = True, False

    def state(self) -> ScreenState:
        """Listing, ready, recording, or to keep."""
        if self._writer is not None:
            return own_way_presenter.recording(self._strip, self._heading)
        if self._listing:
            return own_way_presenter.what_i_recorded(self._strip, self._heading, self._listed, self._gone)
        if self._clip is None:
            return own_way_presenter.ready(self._strip, self._heading)
        length_ms = self._clip.length_ms
        return own_way_presenter.keep_it(
            self._strip, self._heading, length_ms, self._kept, self._silent, self._found_again
        )

    def press(self, press: Press) -> None:
        """Record, stop, listen, do it again, keep it."""
        match press.do:
            case Do.START_RECORDING:
                self._start()
                return
            case Do.STOP_RECORDING:
                self._desk.recorder.stop()
                return
            case Do.LISTEN:
                self._listen(ClipId(press.of))
                return
            case Do.AGAIN if self._listing:
                self._throw_or_put_back(ClipId(press.of))
            case Do.AGAIN:
                self._throw_new_away()
                self._start()
                return
            case Do.KEEP if self._clip and not self._kept:
                self._answering.keep_clip(self._clip)
                self._kept = True
            case Do.BACK | Do.NEXT:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _start(self) -> None:
        self._stage.keep_quiet()
        contribution_id = self._answering.contribution.contribution_id
        try:
            writer = self._answering.store.new_clip(contribution_id, self._step_id)
        except WorldProblem as problem:
            self._stage.tell_problem(problem)
            return
        self._clip, self._kept, self._silent, self._found_again = None, False, True, False
        self._listing = False
        self._writer, self._made = writer, writer.clip_id
        self._desk.recorder.start(writer)
        self._stage.refresh()

    def _listen(self, clip_id: ClipId) -> None:
        wanted = clip_id or (self._clip.clip_id if self._clip else clip_id)
        try:
            self._desk.player.play(self._answering.store.clip(wanted))
        except WorldProblem as problem:
            self._stage.tell_problem(problem)

    def _throw_or_put_back(self, clip_id: ClipId) -> None:
        clip = next(clip for clip in self._listed if clip.clip_id == clip_id)
        if clip_id in self._gone:
            self._answering.keep_clip(clip)
        else:
            self._answering.drop_clip(clip)
        self._gone ^= {clip_id}

    def _throw_new_away(self) -> None:
        if self._clip is None:
            return
        if self._kept:
            self._answering.drop_clip(self._clip)
        self._answering.store.drop_clip(self._clip.clip_id)

    @Slot(float)
    def _on_level(self, level: float) -> None:
        self._silent = self._silent and level < HEARD_LEVEL
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen) and self._writer:
            screen.show_level(level)

    @Slot(int)
    def _on_length(self, length_ms: int) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen) and self._writer:
            screen.show_length(length_ms)

    @Slot(bool)
    def _on_silence(self, silent: bool) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, RecordingScreen) and self._writer:
            screen.say_below(own_way_presenter.nothing_heard() if silent else "")

    @Slot(int)
    def _on_stopped(self, length_ms: int) -> None:
        if length_ms > 0:
            self._clip = KeptClip(self._step_id, self._made, length_ms)
        self._writer = None
        self._stage.refresh()

    @Slot(object)
    def _on_failed(self, problem: WorldProblem) -> None:
        # What was recorded so far is kept by the recorder, which tells its length next, if there is any.
        self._writer = None
        self._stage.refresh()
        self._stage.tell_problem(problem)

    def leave(self) -> None:
        """Stop recording and playing, and forget the sound of what was thrown away."""
        self._desk.recorder.stop()
        self._desk.player.stop()
        for clip_id in self._gone:
            self._answering.store.drop_clip(clip_id)
        recorder = self._desk.recorder
        recorder.level_changed.disconnect(self._on_level)
        recorder.length_changed.disconnect(self._on_length)
        recorder.silence_noticed.disconnect(self._on_silence)
        recorder.stopped.disconnect(self._on_stopped)
        recorder.failed.disconnect(self._on_failed)
