# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by writing. Every word is kept as it is typed."""

from __future__ import annotations

from functools import partial

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import PersonStore
from coprod_desktop.presenters import own_way_presenter
from coprod_desktop.presenters.screen_parts import Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import KEYBOARD_NOTE, KeyboardMemory, TypingPart


def keyboard_of(store: PersonStore) -> KeyboardMemory:
    """The wishes of the person whose store this is."""
    return KeyboardMemory(partial(store.note, KEYBOARD_NOTE), partial(store.keep_note, KEYBOARD_NOTE))


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
        self._stage, self._strip, self._heading = stage, strip, heading
        self._typing = TypingPart(
            stage,
            keyboard_of(answering.store),
            answering.said(step_id).text,
            partial(answering.write, step_id),
        )

    def state(self) -> ScreenState:
        """The place to write."""
        at = self._typing
        return own_way_presenter.write_it(
            self._strip, self._heading, at.text, at.wishes, at.signs, at.capital
        )

    def press(self, press: Press) -> None:
        """Type; or keep it, also on the way back: nothing that was written is lost."""
        if not self._typing.press(press):
            self._typing.save()
            self._stage.close_over()

    def put_down(self) -> None:
        """Keep what stands there before anything covers it."""
        self._typing.save()
