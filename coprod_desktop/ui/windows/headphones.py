# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Before anything private is spoken aloud, headphones are offered: once in a visit, for all scenes here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters import headphones_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


class PrivateSound:
    """Whether private things may be heard now. Scenes call it with what says or plays something private."""

    def __init__(self, stage: Stage, shown: Callable[[], ScreenState | None]) -> None:
        """Begin with nothing asked.

        Args:
            stage: the window that asks.
            shown: gives what it shows.
        """
        self._stage, self._shown = stage, shown
        self._may_be_heard = self._refused = self._asking = False

    def begin_visit(self, alone: bool) -> None:
        """Somebody comes: ask anew, unless this computer is one person's own.

        Args:
            alone: whether nobody else is in the room by the way this computer is used.
        """
        self._may_be_heard, self._refused = alone, False

    def __call__(self, heard: Callable[[], None]) -> None:
        """Let something private be heard; headphones are offered first.

        Args:
            heard: says or plays it.
        """
        shown = self._shown()
        if self._may_be_heard or shown is None:
            heard()
        elif not self._asking:
            self._asking = True
            self._stage.open_over(AskHeadphones(shown.strip, partial(self._answer, heard), self._on_left))

    def _answer(self, heard: Callable[[], None], may: bool) -> None:
        # The answer is known before the scene below shows again, which may want to speak by itself.
        self._may_be_heard, self._refused = may, not may
        self._stage.close_over()
        if may:
            heard()

    def say(self, state: ScreenState, pieces: Sequence[Spoken]) -> None:
        """Say something of a screen that somebody asked to hear.

        Args:
            state: the screen.
            pieces: of it.
        """
        say = partial(self._stage.say, *pieces)
        if state.private:
            self(say)
        else:
            say()

    def say_by_itself(self, state: ScreenState, pieces: Sequence[Spoken]) -> None:
        """Say something of a screen that nobody asked to hear; after "Not now" nothing private says itself.

        Args:
            state: the screen.
            pieces: of it.
        """
        if not (state.private and self._refused):
            self.say(state, pieces)

    def _on_left(self) -> None:
        self._asking = False


class AskHeadphones(Scene):
    """Headphones, the loudspeaker, or not now."""

    def __init__(self, strip: Strip, answer: Callable[[bool], None], left: Callable[[], None]) -> None:
        """Ask over the scene that this strip is of.

        Args:
            strip: of the scene below.
            answer: called with whether it may be heard.
            left: called when the question is put away, answered or not.
        """
        self._strip, self._answer, self._left = strip, answer, left

    def state(self) -> ScreenState:
        """The question."""
        return headphones_presenter.headphones(self._strip)

    def press(self, press: Press) -> None:
        """Play, or not now."""
        self._answer(press.do is Do.KEEP)

    def leave(self) -> None:
        """Be put away."""
        self._left()
