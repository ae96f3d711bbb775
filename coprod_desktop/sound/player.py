# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Plays a person's recording, or a recorded sound or film of a proposal. It never speaks by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.errors import DamagedFile
from coprod_desktop.files.films import Moving
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.film_output import FilmOutput, Seen
from coprod_desktop.sound.pcm_output import PcmOutput
from coprod_desktop.sound.wav import Pcm, read_wav


class Player(QObject):
    """Plays one sound or one film at a time.

    Signals:
        finished: all of it was heard.
        failed (object): a `NoLoudspeaker`, or a `DamagedFile` when it is no sound; nothing is playing now.
    """

    finished = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._output = PcmOutput(self)
        self._output.ended.connect(self.finished)
        self._output.failed.connect(self.failed)
        self._film = FilmOutput(self)

    def play(self, pcm: bytes) -> None:
        """Play a recording of this app; whatever was playing stops first.

        Args:
            pcm: 16-bit mono at `CLIP_RATE_HZ`.
        """
        self.stop()
        self._output.play(Pcm(pcm, CLIP_RATE_HZ))

    def play_wav(self, wav: bytes) -> None:
        """Play a sound of a proposal; whatever was playing stops first.

        Args:
            wav: a whole 16-bit WAV.
        """
        self.stop()
        try:
            sound = read_wav(wav)
        except DamagedFile as problem:
            self.failed.emit(problem)
            return
        self._output.play(sound)

    def play_film(self, film: Moving, pace: float, seen: Seen, ended: Callable[[], None]) -> None:
        """Play a film; whatever was playing stops first. A loudspeaker that fails stops no film.

        Args:
            film: what to play.
            pace: 1.0 as it was filmed; less is slower, and silent.
            seen: takes each picture (JPEG) and its moment, in milliseconds.
            ended: called once, when it is over or stopped.
        """
        self.stop()
        self._film.play(film, pace, seen, ended)

    @property
    def is_playing(self) -> bool:
        """Whether a sound or a film is playing."""
        return self._output.is_playing or self._film.is_playing

    def stop(self) -> None:
        """Be silent. Nothing is signalled; who plays a film is told."""
        self._output.stop()
        self._film.stop()
