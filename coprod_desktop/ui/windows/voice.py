# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Joins the voice and the screen: what is said is lit, word by word where the voice tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import SayRight
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.ui.windows.tongues import Tongues
from coprod_desktop.words import language_now

Narration = Callable[[MediaName], bytes]


class Voice(QObject):
    """One voice at a time: the computer's, a narrator's, or a recording.

    Attributes:
        narration: gives the recordings of the plan that is open.
        tongues: knows the language of each sentence.

    Signals:
        part_lit: the part of the screen that is said; empty when it is quiet again.
        word_lit: the part, and the word's first letter and length.
        talking_changed: whether something is being said.
        troubled: a `WorldProblem` of the sound.
    """

    part_lit = Signal(str)
    word_lit = Signal(str, int, int)
    talking_changed = Signal(bool)
    troubled = Signal(object)

    def __init__(self, read_aloud: ReadAloud, player: Player, parent: QObject | None = None) -> None:
        """Join a voice and a player.

        Args:
            read_aloud: says words.
            player: plays recordings.
            parent: owns this.
        """
        super().__init__(parent)
        self._read_aloud, self._player = read_aloud, player
        self.narration: Narration | None = None
        self.tongues = Tongues()
        read_aloud.piece_started.connect(self.part_lit)
        read_aloud.word_started.connect(self.word_lit)
        read_aloud.finished.connect(self._on_quiet)
        read_aloud.stopped.connect(self._on_quiet)
        read_aloud.failed.connect(self.troubled)
        player.failed.connect(self.troubled)

    def say(self, pieces: Sequence[Spoken]) -> None:
        """Say pieces one after the other; what was being said stops first."""
        self._player.stop()
        self._read_aloud.speak(self.tongues.told_apart(pieces), self.narration)
        # Where there is no sound it may have ended already.
        self.talking_changed.emit(self._read_aloud.is_speaking)

    def say_right(self, words: Sequence[SayRight]) -> None:
        """Say these words of a plan as its team wrote down for the voice."""
        self._read_aloud.say_right(words)

    def prepare(self, pieces: Sequence[Spoken]) -> None:
        """Have pieces ready, so that they can be heard at once."""
        self._read_aloud.prefetch(self.tongues.told_apart(pieces))

    def stop(self) -> None:
        """Be quiet."""
        self._player.stop()
        self._read_aloud.stop()

    @property
    def is_talking(self) -> bool:
        """Whether something is being said."""
        return self._read_aloud.is_speaking

    def sound_like(self, preferences: Preferences) -> None:
        """Speak at the person's pace, in the language of the words."""
        self._read_aloud.set_voice(language_now(), preferences.rate_wpm)

    @Slot()
    def _on_quiet(self) -> None:
        self.part_lit.emit("")
        self.talking_changed.emit(False)
