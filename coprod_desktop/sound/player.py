# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Plays a person's recording, or a recorded sound of a proposal. It never speaks by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.errors import DamagedFile
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.pcm_output import PcmOutput
from coprod_desktop.sound.wav import Pcm, read_wav


class Player(QObject):
    """Plays one sound at a time.

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

    def play(self, pcm: bytes) -> None:
        """Play a recording of this app; whatever was playing stops first.

        Args:
            pcm: 16-bit mono at `CLIP_RATE_HZ`.
        """
        self._output.play(Pcm(pcm, CLIP_RATE_HZ))

    def play_wav(self, wav: bytes) -> None:
        """Play a sound of a proposal; whatever was playing stops first.

        Args:
            wav: a whole 16-bit WAV.
        """
        self._output.stop()
        try:
            sound = read_wav(wav)
        except DamagedFile as problem:
            self.failed.emit(problem)
            return
        self._output.play(sound)

    def stop(self) -> None:
        """Be silent. Nothing is signalled."""
        self._output.stop()
