# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Entering a code: pictures or a number on the pad, a word with the big keyboard."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.presenters import lock_presenter
from coprod_desktop.presenters.lock_presenter import Entered
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart


class CodeEntry:
    """What is entered so far, and the screen to enter it on."""

    def __init__(self, stage: Stage, kind: LockKind, keyboard: KeyboardMemory, made_up: bool = False) -> None:
        """Begin with nothing entered.

        Args:
            stage: the window.
            kind: pictures, a number or a word.
            keyboard: remembers how the keyboard is liked.
            made_up: whether a new code is being made up, and may be seen.
        """
        self._stage = stage
        self._entered = Entered(kind, made_up=made_up)
        self._typing: TypingPart | None = None
        if kind is LockKind.WORD:
            # Nothing of it is kept before the way on is pressed, and nothing is said aloud.
            self._typing = TypingPart(stage, keyboard, "", lambda _word: None, one_line=True, secret=True)

    @property
    def entered(self) -> Entered:
        """What is entered so far."""
        if self._typing is None:
            return self._entered
        return replace(self._entered, code=tuple(self._typing.text))

    def state(self, strip: Strip, heading: str, can_forget: bool) -> ScreenState:
        """The pad, or the place for the word with its keyboard.

        Args:
            strip: says whose.
            heading: what is asked.
            can_forget: whether there is a button for somebody who forgot it.
        """
        entered, typing = self.entered, self._typing
        if typing is None:
            return lock_presenter.enter(strip, entered, heading, can_forget)
        body = typing.body(heading, lock_presenter.word_label(), lock_presenter.word_foot(entered))
        return lock_presenter.enter_word(strip, entered, body, typing.bar_buttons(), can_forget)

    def press(self, press: Press) -> None:
        """Enter or take back; a press of anything else changes nothing."""
        if self._typing is not None:
            self._typing.press(press)
        elif press.do is Do.CODE and not self._entered.is_full:
            self._entered = replace(self._entered, code=(*self._entered.code, press.of), news="")
        elif press.do is Do.UNDO:
            self._entered = replace(self._entered, code=self._entered.code[:-1], news="")

    def begin_again(self, news: str = "") -> None:
        """Take away what was entered.

        Args:
            news: what went wrong, or empty.
        """
        if self._typing is not None:
            self._typing.clear()
        self._entered = replace(self._entered, code=(), news=news)
