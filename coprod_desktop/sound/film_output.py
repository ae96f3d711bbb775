# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Plays a film: each picture when its moment comes, and its sound to the loudspeaker.

`QMediaPlayer` could do it, and would look for graphics cards and decoders first. Our films are pictures in a
row beside plain sound, so a clock that follows the sound is all that is needed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot

from coprod_desktop.files.films import Moving
from coprod_desktop.sound.pcm_output import PcmOutput
from coprod_desktop.sound.wav import Pcm

Seen = Callable[[bytes, int], None]
"""Takes a picture of the film (JPEG) and its moment, in milliseconds."""
TICK_MS = 10


class FilmOutput(QObject):
    """Plays one film at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to play."""
        super().__init__(parent)
        self._output = PcmOutput(self)
        self._output.position_changed.connect(self._on_heard)
        self._output.ended.connect(self._go_on_without_sound)
        self._output.failed.connect(self._go_on_without_sound)
        self._tick = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        self._clock = QElapsedTimer()
        self._film: Moving | None = None
        self._pace = 1.0
        self._since_ms = 0.0
        self._waits = False
        self._shown = -1
        self._seen: Seen | None = None
        self._ended: Callable[[], None] | None = None

    def play(self, film: Moving, pace: float, seen: Seen, ended: Callable[[], None]) -> None:
        """Play a film from its beginning; what was playing stops first.

        Args:
            film: what to play.
            pace: 1.0 as it was filmed; less is slower, and without its sound, which nobody would understand.
            seen: takes each picture.
            ended: called once, when it is over or stopped.
        """
        self.stop()
        self._film, self._pace, self._seen, self._ended = film, pace, seen, ended
        self._since_ms, self._shown = 0.0, -1
        sound = film.sound if pace == 1.0 else None
        # A loudspeaker may take a while to begin; the first picture waits for it.
        self._waits = sound is not None
        self._clock.start()
        self._tick.start()
        self._on_tick()
        if sound:
            self._output.play(Pcm(bytes(sound.pcm), sound.rate_hz, sound.channels))

    @property
    def is_playing(self) -> bool:
        """Whether a film is playing."""
        return self._film is not None

    def stop(self) -> None:
        """Stop, and tell whoever watches."""
        self._output.stop()
        self._tick.stop()
        ended, self._ended = self._ended, None
        self._film = self._seen = None
        if ended:
            ended()

    @Slot(int)
    def _on_heard(self, position_ms: int) -> None:
        self._waits = False
        self._since_ms = position_ms
        self._clock.start()

    @Slot()
    def _go_on_without_sound(self) -> None:
        if self._waits:
            self._waits = False
            self._clock.start()

    @Slot()
    def _on_tick(self) -> None:
        if self._film is None or self._seen is None:
            return
        gone_ms = 0.0 if self._waits else self._clock.elapsed() * self._pace
        at_ms = self._since_ms + gone_ms
        number = int(at_ms * 1000) // self._film.frame_us
        if number >= len(self._film.frames):
            self.stop()
        elif number > self._shown:
            self._shown = number
            self._seen(bytes(self._film.frames[number]), int(at_ms))
