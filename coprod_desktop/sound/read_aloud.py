# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a screen aloud: asks the voice for sound, plays it, and tells which part and which word is heard.

One voice at a time. It decides nothing about when to speak, and shows nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from coprod_desktop.domain.errors import DamagedFile, StoreDamaged, WorldProblem
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import SayRight
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.sound.devices import look_for_devices
from coprod_desktop.sound.pcm_output import PcmOutput
from coprod_desktop.sound.rendered_text import RenderedText, TextKey, WordMark
from coprod_desktop.sound.say_right import Respelt, respell
from coprod_desktop.sound.voice_client import ANSWER_DEADLINE_MS, VoiceClient
from coprod_desktop.sound.wav import Pcm, read_wav

DEFAULT_LANGUAGE = "en-GB"

Narration = Callable[[MediaName], bytes]
"""Gives a recording inside a proposal, a whole WAV. Raises StoreDamaged when it is gone or hurt."""


_NO_PIECE = Spoken("", "")
_NO_WORDS = Respelt("")


@dataclass(eq=False)
class _Run:
    """One call of `speak`, from its first piece to its end."""

    pieces: deque[Spoken]
    narration: Narration | None
    piece: Spoken = _NO_PIECE
    respelt: Respelt = _NO_WORDS
    text: RenderedText | None = None
    next_sentence: int = 0
    has_begun: bool = False
    is_waiting: bool = False
    marks: deque[WordMark] = field(default_factory=deque)
    told: set[type[WorldProblem]] = field(default_factory=set)


class ReadAloud(QObject):
    """Says pieces one after the other.

    After each `speak` comes, in the end, exactly one of `finished` and `stopped`.

    Signals:
        piece_started (str): the part of the screen that is heard from now on.
        word_started (str, int, int): the part, and of the word that is heard from now on where it begins in
            the part's text and how long it is, in letters. Not for a recording.
        finished: the last piece has ended.
        stopped: it fell silent before that.
        failed (object): a `WorldProblem`. After `NoVoice`, `DamagedFile` and `StoreDamaged`, each told once
            in a `speak`, it goes on with what can be heard; after `NoLoudspeaker` it stops.
    """

    piece_started = Signal(str)
    word_started = Signal(str, int, int)
    finished = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self,
        argv: Sequence[str],
        folder: Path,
        answer_deadline_ms: int = ANSWER_DEADLINE_MS,
        parent: QObject | None = None,
    ) -> None:
        """Take what is needed; nothing starts yet.

        Args:
            argv: starts the voice process (`coprod_desktop.speech.voice_process`).
            folder: of this app alone; a sentence's sound lies there for some milliseconds.
            answer_deadline_ms: a voice that says nothing for so long hangs, and is replaced.
            parent: owns it.
        """
        super().__init__(parent)
        self._language = DEFAULT_LANGUAGE
        self._rate_wpm = Preferences().rate_wpm
        self._say_right: tuple[SayRight, ...] = ()
        self._run: _Run | None = None
        self._client = VoiceClient(argv, folder, answer_deadline_ms, self)
        self._client.grew.connect(self._on_text_grew)
        self._output = PcmOutput(self)
        self._output.position_changed.connect(self._on_position_changed)
        self._output.ended.connect(self._on_sound_ended)
        self._output.failed.connect(self._on_output_failed)

    @property
    def is_speaking(self) -> bool:
        """Whether something is said now, or is on its way."""
        return self._run is not None

    def warm_up(self) -> None:
        """Start the voice and look for the loudspeaker, so that the first `speak` is as fast as later ones.

        Takes some 50 ms: best after the first window is there.
        """
        self._client.start()
        look_for_devices()

    def set_voice(self, language: str, rate_wpm: int) -> None:
        """Choose how what comes next is said.

        Args:
            language: a BCP 47 tag, such as ``en-GB`` or ``cy``.
            rate_wpm: words a minute, one of `RATES_WPM`.
        """
        self._language = language
        self._rate_wpm = rate_wpm

    def say_right(self, words: Sequence[SayRight]) -> None:
        """Say these words in other letters from now on; they take the place of those of the call before."""
        self._say_right = tuple(words)

    def speak(self, pieces: Sequence[Spoken], narration: Narration | None = None) -> None:
        """Say pieces one after the other. What was being said stops first.

        Args:
            pieces: 0 and up.
            narration: gives the recordings that the pieces name; without it the voice says all of them.
        """
        self.stop()
        run = _Run(deque(pieces), narration)
        self._run = run
        for piece in pieces:
            if narration is None or not piece.narration:
                self._client.render(self._key(piece))
        self._begin_next_piece(run)

    def stop(self) -> None:
        """Be silent now."""
        was_speaking = self.is_speaking
        self._fall_silent()
        if was_speaking:
            self.stopped.emit()

    def prefetch(self, pieces: Sequence[Spoken]) -> None:
        """Let the voice prepare what is likely to be said next, while it has nothing else to do.

        Args:
            pieces: take the place of those of the call before.
        """
        self._client.render_ahead([self._key(piece) for piece in pieces if not piece.narration])

    def close(self) -> None:
        """Be silent, and end the voice process."""
        self._fall_silent()
        self._client.close()

    def _fall_silent(self) -> None:
        self._run = None
        self._output.stop()
        self._client.forget_wanted()

    def _key(self, piece: Spoken) -> TextKey:
        language = piece.language or self._language
        return TextKey(language, self._rate_wpm, respell(piece.text, self._say_right).text)

    def _begin_next_piece(self, run: _Run) -> None:
        """Go on to the next piece that can be heard. Whoever is told of something may have ended the run."""
        while self._run is run:
            if not run.pieces:
                self._fall_silent()
                self.finished.emit()
                return
            run.piece = run.pieces.popleft()
            run.has_begun = False
            run.text = None
            recording = self._recording(run, run.piece)
            if recording is not None:
                self._play(run, recording, ())
                return
            if self._run is not run:
                return
            run.respelt = respell(run.piece.text, self._say_right)
            run.text = self._client.render(self._key(run.piece))
            run.next_sentence = 0
            if self._play_next_sentence(run):
                return

    def _recording(self, run: _Run, piece: Spoken) -> Pcm | None:
        """The piece as somebody recorded it; None when the voice must say it."""
        if run.narration is None or not piece.narration:
            return None
        try:
            return read_wav(run.narration(piece.narration))
        except (DamagedFile, StoreDamaged) as problem:
            self._tell_once(run, problem)
            return None

    def _play_next_sentence(self, run: _Run) -> bool:
        """Play the next sentence of the piece. False when it has no more, and the next piece may begin."""
        text = run.text
        if text is None:
            return False
        if run.next_sentence < len(text.sentences):
            sentence = text.sentences[run.next_sentence]
            run.next_sentence += 1
            self._play(run, sentence.sound, sentence.words)
            return True
        run.is_waiting = not text.is_whole
        if text.problem is not None:
            self._tell_once(run, text.problem)
        return run.is_waiting

    def _play(self, run: _Run, sound: Pcm, words: Sequence[WordMark]) -> None:
        run.is_waiting = False
        run.marks = deque(words)
        self._output.play(sound)
        # Only now: drawing takes time in which the sound is already on its way.
        if self._run is run and not run.has_begun:
            run.has_begun = True
            self.piece_started.emit(run.piece.part)

    def _tell_once(self, run: _Run, problem: WorldProblem) -> None:
        if type(problem) not in run.told:
            run.told.add(type(problem))
            self.failed.emit(problem)

    @Slot(object)
    def _on_text_grew(self, text: RenderedText) -> None:
        run = self._run
        if run is not None and run.is_waiting and run.text is text and not self._play_next_sentence(run):
            self._begin_next_piece(run)

    @Slot(int)
    def _on_position_changed(self, position_ms: int) -> None:
        run = self._run
        while run is not None and self._run is run and run.marks and run.marks[0].at_ms <= position_ms:
            mark = run.marks.popleft()
            self.word_started.emit(run.piece.part, *run.respelt.shown_place(mark.start, mark.length))

    @Slot()
    def _on_sound_ended(self) -> None:
        run = self._run
        if run is not None and not self._play_next_sentence(run):
            self._begin_next_piece(run)

    @Slot(object)
    def _on_output_failed(self, problem: WorldProblem) -> None:
        run = self._run
        if run is None:
            return
        self.failed.emit(problem)
        if self._run is run:
            self.stop()
