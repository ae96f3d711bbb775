# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words of one recording: found by a model or typed, agreed to by the person. The sound is left alone."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from pathlib import Path

from coprod_desktop.domain.acts import KeptClip
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import Clock
from coprod_desktop.presenters import scribe_presenter, transcript_presenter
from coprod_desktop.presenters.frame_presenter import way_on
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.transcript_client import TranscriptClient
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import TypingPart
from coprod_desktop.ui.windows.writing_scene import keyboard_of
from coprod_desktop.words import _

MODEL = "transcript_model"
"""The folder of the model is a setting of this computer under this key."""


class _At(Enum):
    NONE = auto()
    LOOKING = auto()
    TYPING = auto()
    HEARD = auto()
    USE = auto()


class TranscriptScene(Scene):
    """Looking for the words, typing them, agreeing to them, using them and not the voice."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        answering: Answering,
        clip: KeptClip,
        player: Player,
        client: TranscriptClient,
        model: str,
        clock: Clock,
    ) -> None:
        """Begin with the words that there are; look for them when there are none and a model is set.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the words.
            clip: the recording.
            player: plays it.
            client: finds the words.
            model: the folder of the model, or empty.
            clock: tells the day on which the person agrees.

        Raises:
            WorldProblem: the recording cannot be read.
        """
        self._stage, self._strip, self._answering, self._clip = stage, strip, answering, clip
        self._player, self._client, self._model, self._clock = player, client, model, clock
        transcript = answering.said(clip.step_id).transcript(clip.clip_id)
        self._text = transcript.text if transcript else ""
        self._right: bool | None = True if transcript and transcript.agreed else None
        self._at = _At.HEARD if transcript else _At.NONE
        self._found_none = False
        self._done = self._of = 0
        self._typing = self._place_to_write()
        client.went_on.connect(self._on_went_on)
        client.found.connect(self._on_found)
        client.failed.connect(self._on_failed)
        if model and not transcript:
            self._look()

    def state(self) -> ScreenState:
        """No words yet, looking, typing, the words, or what is used."""
        match self._at:
            case _At.NONE:
                return transcript_presenter.no_words(self._strip, bool(self._model), self._found_none)
            case _At.LOOKING:
                return transcript_presenter.looking(self._strip, self._done, self._of)
            case _At.TYPING:
                at = self._typing
                heading, foot, label = transcript_presenter.type_it()
                body, keys = at.body(heading, label, foot), at.bar_buttons()
                return scribe_presenter.typing_page(
                    "transcript-typing", self._strip, body, keys, way_on(_("Next"))
                )
            case _At.HEARD:
                return transcript_presenter.is_it_right(self._strip, self._text, self._right)
            case _At.USE:
                return transcript_presenter.words_or_voice(self._strip, self._words_only)

    @property
    def _words_only(self) -> bool | None:
        """What the person chose; None before they did."""
        said, clip_id = self._answering.said(self._clip.step_id), self._clip.clip_id
        return clip_id in said.words_only if clip_id in said.words_only | said.voice_too else None

    def press(self, press: Press) -> None:
        """Hear, change, agree, use, go back."""
        if self._at is _At.TYPING:
            if not self._typing.press(press):
                self._typing.save()
                self._go(_At.HEARD if self._text else _At.NONE)
            return
        match press.do:
            case Do.LISTEN:
                self._stage.private(self._play)
            case Do.SAY_WORDS:
                words = Spoken(transcript_presenter.HEARD_PART, self._text)
                self._stage.private(partial(self._stage.say, words))
            case Do.WRITE | Do.CHANGE:
                self._go(_At.TYPING)
            case Do.SEARCH:
                self._look()
                self._stage.refresh()
            case Do.AGREE | Do.NOT_RIGHT:
                self._agree(press.do is Do.AGREE)
            case Do.PICK:
                self._answering.choose_words(self._clip, only=press.of == transcript_presenter.WORDS_ONLY)
                self._stage.refresh()
            case do:
                self._move(do)

    def _move(self, do: Do) -> None:
        if self._at is _At.LOOKING:
            self._client.stop()
            self._go(_At.NONE)
        elif self._at is _At.USE and do is Do.BACK:
            self._go(_At.HEARD)
        elif self._at is _At.HEARD and do is Do.NEXT and self._right is not None:
            self._go(_At.USE if self._right else _At.TYPING)
        else:
            self._stage.close_over()

    def _go(self, at: _At) -> None:
        self._at = at
        self._typing = self._place_to_write()
        self._stage.refresh()

    def _agree(self, right: bool) -> None:
        self._right = None if self._right is right else right
        self._answering.transcribe(self._clip, self._text, self._right is True, self._clock.today())
        self._stage.refresh()

    # Words -------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._client.find_words(Path(self._model), self._sound())
        self._at, self._done, self._of, self._found_none = _At.LOOKING, 0, 0, False

    def _play(self) -> None:
        self._stage.keep_quiet()
        self._player.play(self._sound())

    def _sound(self) -> bytes:
        return self._answering.store.clip(self._clip.clip_id)

    def _place_to_write(self) -> TypingPart:
        return TypingPart(self._stage, keyboard_of(self._answering.store), self._text, self._keep_words)

    def _keep_words(self, text: str) -> None:
        if text == self._text:
            return
        # Other words are not the ones that the person agreed to.
        self._answering.transcribe(self._clip, text, False)
        self._text, self._right = text, None

    def _on_went_on(self, done: int, of: int) -> None:
        self._done, self._of = done, of
        self._stage.refresh()

    def _on_found(self, text: str) -> None:
        self._found_none = not text
        try:
            self._keep_words(text)
        except WorldProblem as problem:
            self._on_failed(problem)
            return
        self._go(_At.HEARD if text else _At.NONE)

    def _on_failed(self, problem: WorldProblem) -> None:
        self._go(_At.NONE)
        self._stage.tell_problem(problem)

    def put_down(self) -> None:
        """Keep what is being typed before anything covers it."""
        if self._at is _At.TYPING:
            self._typing.save()

    def leave(self) -> None:
        """Look for nothing and play nothing any more."""
        self._client.stop()
        self._player.stop()
        self._client.went_on.disconnect(self._on_went_on)
        self._client.found.disconnect(self._on_found)
        self._client.failed.disconnect(self._on_failed)
