# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words by somebody else's hand: a person's words, heard back and agreed; and what somebody saw."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from coprod_desktop.domain.acts import Observed
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import scribe_presenter
from coprod_desktop.presenters.frame_presenter import way_on
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import TypingPart
from coprod_desktop.ui.windows.writing_scene import keyboard_of
from coprod_desktop.words import _


class _At(Enum):
    NAME = auto()
    WORDS = auto()
    HEARD = auto()


class ScribeScene(Scene):
    """Who writes, the words, and the words heard back. Only words that the person agrees to can leave."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        answering: Answering,
        step_id: StepId,
        heading: str,
        supporter: str,
    ) -> None:
        """Begin with who writes; or hear again what was written before.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps the words.
            step_id: the page or question.
            heading: what it asks.
            supporter: the name of the supporter who is here, or empty.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading = step_id, heading
        scribed = answering.said(step_id).scribed
        self._by = scribed.by if scribed else supporter
        self._text = scribed.text if scribed else ""
        self._right: bool | None = True if scribed and scribed.agreed else None
        self._came_to_hear = scribed is not None
        self._at = _At.HEARD if scribed else _At.NAME
        self._typing = self._place_to_write()

    def _place_to_write(self) -> TypingPart:
        memory = keyboard_of(self._answering.store)
        if self._at is _At.NAME:
            return TypingPart(self._stage, memory, self._by, self._keep_name, one_line=True)
        return TypingPart(self._stage, memory, self._text, self._keep_words)

    def state(self) -> ScreenState:
        """Who writes, the words, or the words heard back."""
        at = self._typing
        if self._at is _At.HEARD:
            return scribe_presenter.hear_back(self._strip, self._text, self._by, self._right)
        if self._at is _At.NAME:
            heading, label = scribe_presenter.who_writes()
            return scribe_presenter.typing_page(
                "scribe-name", self._strip, at.body(heading, label), at.bar_buttons(), way_on(_("Next"))
            )
        foot, label = scribe_presenter.their_words()
        body = at.body(self._heading, label, foot)
        return scribe_presenter.typing_page(
            "scribe-words", self._strip, body, at.bar_buttons(), way_on(_("Next"))
        )

    def press(self, press: Press) -> None:
        """Write, move on, hear, agree."""
        if self._at is _At.HEARD:
            self._press_on_heard(press)
        elif not self._typing.press(press):
            self._typing.save()
            self._move(press.do)

    def _move(self, do: Do) -> None:
        if self._at is _At.NAME and do is not Do.BACK:
            self._go(_At.WORDS)
        elif self._at is _At.WORDS and do is Do.BACK:
            self._go(_At.NAME)
        elif self._at is _At.WORDS and self._text and self._right is not False:
            self._go(_At.HEARD)
            self._hear()
        else:
            # Also with words that are not right and were left as they are: they stay here.
            self._stage.close_over()

    def _go(self, at: _At) -> None:
        self._at = at
        self._typing = self._place_to_write()
        self._stage.refresh()

    def _press_on_heard(self, press: Press) -> None:
        match press.do:
            case Do.LISTEN:
                self._hear()
            case Do.AGREE:
                self._right = None if self._right else True
            case Do.NOT_RIGHT:
                self._right = None if self._right is False else False
            case Do.NEXT if self._right is False:
                self._go(_At.WORDS)
            case Do.BACK if not self._came_to_hear:
                self._go(_At.WORDS)
            case _:
                self._stage.close_over()
        if press.do in (Do.AGREE, Do.NOT_RIGHT):
            self._answering.scribe(self._step_id, self._text, self._by, self._right is True)
            self._stage.refresh()

    def _hear(self) -> None:
        words = Spoken(scribe_presenter.HEARD_PART, self._text)
        self._stage.private(partial(self._stage.say, words))

    def _keep_name(self, name: str) -> None:
        self._by = name
        if self._text:
            self._answering.scribe(self._step_id, self._text, name, self._right is True)

    def _keep_words(self, text: str) -> None:
        if text == self._text:
            return
        # Other words are not the ones that the person agreed to.
        self._answering.scribe(self._step_id, text, self._by, False)
        self._text, self._right = text, None

    def put_down(self) -> None:
        """Keep what stands there before anything covers it."""
        if self._at is not _At.HEARD:
            self._typing.save()


class ObservingScene(Scene):
    """What somebody saw, and who. It is no answer of the person, who can throw it away."""

    def __init__(
        self, stage: Stage, strip: Strip, answering: Answering, step_id: StepId, supporter: str
    ) -> None:
        """Begin with the place to write, or with what somebody saw before.

        Args:
            stage: the window.
            strip: where I am.
            answering: keeps it.
            step_id: the page or question.
            supporter: the name of the supporter who is here, or empty.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        seen = answering.said(step_id).observed
        self._seen = seen or Observed(step_id, "", supporter)
        self._thrown = False
        self._at = _At.HEARD if seen else _At.WORDS
        self._typing = self._place_to_write()

    def _place_to_write(self) -> TypingPart:
        memory = keyboard_of(self._answering.store)
        if self._at is _At.NAME:
            return TypingPart(self._stage, memory, self._seen.by, self._keep_name, one_line=True)
        return TypingPart(self._stage, memory, self._seen.text, self._keep_words)

    def state(self) -> ScreenState:
        """What was seen, by whom, or both."""
        at = self._typing
        if self._at is _At.HEARD:
            return scribe_presenter.what_somebody_saw(self._strip, self._seen, self._thrown)
        if self._at is _At.NAME:
            heading, label = scribe_presenter.who_saw()
            return scribe_presenter.typing_page(
                "saw-name", self._strip, at.body(heading, label), at.bar_buttons(), way_on(_("Next"))
            )
        heading, foot, label = scribe_presenter.what_did_you_see()
        body = at.body(heading, label, foot)
        return scribe_presenter.typing_page(
            "saw-words", self._strip, body, at.bar_buttons(), way_on(_("Next"))
        )

    def press(self, press: Press) -> None:
        """Write, move on, change, throw away, put back."""
        if self._at is not _At.HEARD:
            if not self._typing.press(press):
                self._typing.save()
                self._move(press.do)
            return
        match press.do:
            case Do.CHANGE:
                self._go(_At.WORDS)
            case Do.AGAIN:
                self._thrown = not self._thrown
                text = "" if self._thrown else self._seen.text
                self._answering.observe(self._seen.step_id, text, self._seen.by)
                self._stage.refresh()
            case _:
                self._stage.close_over()

    def _move(self, do: Do) -> None:
        if self._at is _At.NAME:
            self._go(_At.WORDS if do is Do.BACK else _At.HEARD)
        elif do is Do.BACK or not self._seen.text:
            self._stage.close_over()
        else:
            self._go(_At.NAME)

    def _go(self, at: _At) -> None:
        self._at = at
        self._typing = self._place_to_write()
        self._stage.refresh()

    def _keep_name(self, name: str) -> None:
        self._keep(Observed(self._seen.step_id, self._seen.text, name))

    def _keep_words(self, text: str) -> None:
        self._keep(Observed(self._seen.step_id, text, self._seen.by))

    def _keep(self, seen: Observed) -> None:
        if seen != self._seen:
            if seen.text or self._seen.text:
                self._answering.observe(seen.step_id, seen.text, seen.by)
            self._seen = seen

    def put_down(self) -> None:
        """Keep what stands there before anything covers it."""
        if self._at is not _At.HEARD:
            self._typing.save()
