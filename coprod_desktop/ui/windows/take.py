# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One recording at a time, shown live. What it is made for, and whether it is kept, is not known here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.ports import ClipWriter
from coprod_desktop.presenters import own_way_presenter
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.windows.scene import Stage

HEARD_LEVEL = 0.2
"""A recording that never gets louder than this holds no voice: -48 dB, a quiet room. Our choice."""


class Take(QObject):
    """Records, shows the level while the screen is a `RecordingScreen`, and plays.

    Attributes:
        clip_id: the last recording, empty before there is one.
        length_ms: how long it is, in milliseconds; 0 while it is being made, or when nothing came.
        silent: whether no voice was heard in it.

    Signals:
        changed: it has begun or ended; the scene shows its state again.
    """

    changed = Signal()

    def __init__(
        self,
        stage: Stage,
        recorder: Recorder,
        player: Player,
        new_writer: Callable[[], ClipWriter],
        sound_of: Callable[[ClipId], bytes],
    ) -> None:
        """Begin with no recording.

        Args:
            stage: the window.
            recorder: records.
            player: plays.
            new_writer: begins a recording; it may raise a `WorldProblem`.
            sound_of: gives the sound of a recording; it may raise a `WorldProblem`.
        """
        super().__init__()
        self._stage, self._recorder, self._player = stage, recorder, player
        self._new_writer, self._sound_of = new_writer, sound_of
        self._writer: ClipWriter | None = None
        self.clip_id = ClipId("")
        self.length_ms = 0
        self.silent = False
        recorder.level_changed.connect(self._on_level)
        recorder.length_changed.connect(self._on_length)
        recorder.silence_noticed.connect(self._on_silence)
        recorder.stopped.connect(self._on_stopped)
        recorder.failed.connect(self._on_failed)

    @property
    def is_live(self) -> bool:
        """Whether a recording is being made."""
        return self._writer is not None

    def start(self) -> None:
        """Begin a new recording.

        Raises:
            WorldProblem: there is no place for it; nothing has begun.
        """
        self._stage.keep_quiet()
        writer = self._new_writer()
        self._writer, self.clip_id, self.length_ms, self.silent = writer, writer.clip_id, 0, True
        self._recorder.start(writer)
        self.changed.emit()

    def stop(self) -> None:
        """End the recording."""
        self._recorder.stop()

    def listen(self, clip_id: ClipId) -> None:
        """Play a recording. Raises a `WorldProblem` when its sound is not there or cannot be played."""
        self._player.play(self._sound_of(clip_id))

    def leave(self) -> None:
        """Stop recording and playing, and hear nothing more of the recorder."""
        recorder = self._recorder
        recorder.stop()
        self._player.stop()
        recorder.level_changed.disconnect(self._on_level)
        recorder.length_changed.disconnect(self._on_length)
        recorder.silence_noticed.disconnect(self._on_silence)
        recorder.stopped.disconnect(self._on_stopped)
        recorder.failed.disconnect(self._on_failed)

    def _live_screen(self) -> RecordingScreen | None:
        screen = self._stage.body_screen()
        return screen if self.is_live and isinstance(screen, RecordingScreen) else None

    @Slot(float)
    def _on_level(self, level: float) -> None:
        self.silent = self.silent and level < HEARD_LEVEL
        screen = self._live_screen()
        if screen is not None:
            screen.show_level(level)

    @Slot(int)
    def _on_length(self, length_ms: int) -> None:
        screen = self._live_screen()
        if screen is not None:
            screen.show_length(length_ms)

    @Slot(bool)
    def _on_silence(self, silent: bool) -> None:
        screen = self._live_screen()
        if screen is not None:
            screen.say_below(own_way_presenter.nothing_heard() if silent else "")

    @Slot(int)
    def _on_stopped(self, length_ms: int) -> None:
        self._writer, self.length_ms = None, length_ms
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, problem: WorldProblem) -> None:
        # What was recorded so far is kept by the recorder, which tells its length next, if there is any.
        self._writer = None
        self.changed.emit()
        self._stage.tell_problem(problem)
