# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own lock, and the supporter's code: open with it, make one up, take it away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.presenters import lock_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.code_entry import CodeEntry
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory


class AskCode(Scene):
    """Asks for the code that opens something. Nobody is ever locked out for trying."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        kind: LockKind,
        keyboard: KeyboardMemory,
        heading: str,
        opens: Callable[[str], bool],
        opened: Callable[[], None],
        away: Callable[[], None],
        can_forget: bool = True,
    ) -> None:
        """Ask.

        Args:
            stage: the window.
            strip: says whose things are locked.
            kind: what opens them.
            keyboard: remembers how the keyboard is liked here.
            heading: what is asked.
            opens: whether a code is the right one.
            opened: called when it was.
            away: called for the way back.
            can_forget: whether somebody who forgot it hears what to do.
        """
        self._stage, self._strip, self._heading = stage, strip, heading
        self._opens, self._opened, self._away = opens, opened, away
        self._can_forget = can_forget
        self._entry = CodeEntry(stage, kind, keyboard)
        self._forgot = False

    def state(self) -> ScreenState:
        """The pad or the line, or what to do when it is forgotten."""
        if self._forgot:
            return lock_presenter.forgot(self._strip)
        return self._entry.state(self._strip, self._heading, self._can_forget)

    def press(self, press: Press) -> None:
        """Enter, open, forget, go back."""
        match press.do:
            case Do.BACK if self._forgot:
                self._forgot = False
            case Do.BACK:
                self._away()
                return
            case Do.EXPLAIN:
                self._forgot = True
            case Do.NEXT:
                if self._opens(self._entry.entered.whole):
                    self._opened()
                    return
                self._entry.begin_again(lock_presenter.not_it())
            case _:
                self._entry.press(press)
        self._stage.refresh()
        if press.do is Do.NEXT:
            self._stage.say(*(piece for piece in self.state().spoken if piece.part == "foot"))


class MakeCode(Scene):
    """Makes a new code up: entered twice, so that it is the one that was meant."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        kind: LockKind,
        keyboard: KeyboardMemory,
        made: Callable[[str], None],
        away: Callable[[], None],
    ) -> None:
        """Ask for it the first time.

        Args:
            stage: the window.
            strip: says whose.
            kind: pictures, a number or a word.
            keyboard: remembers how the keyboard is liked.
            made: called with the code.
            away: called for the way back.
        """
        self._stage, self._strip, self._made, self._away = stage, strip, made, away
        self._entry = CodeEntry(stage, kind, keyboard, made_up=True)
        self._kind, self._first = kind, ""

    def state(self) -> ScreenState:
        """The pad or the line."""
        heading = lock_presenter.make_up_heading(self._kind, bool(self._first))
        return self._entry.state(self._strip, heading, can_forget=False)

    def press(self, press: Press) -> None:
        """Enter, go on, go back."""
        entered = self._entry.entered
        match press.do:
            case Do.BACK if self._first:
                self._begin("")
            case Do.BACK:
                self._away()
                return
            case Do.NEXT if not entered.is_long_enough:
                pass  # the foot says how long
            case Do.NEXT if not self._first:
                self._begin(entered.whole)
            case Do.NEXT if entered.whole == self._first:
                self._made(self._first)
                return
            case Do.NEXT:
                self._begin("", lock_presenter.not_the_same())
            case _:
                self._entry.press(press)
        self._stage.refresh()
        if press.do is Do.NEXT and (self._entry.entered.news or not entered.is_long_enough):
            self._stage.say(*(piece for piece in self.state().spoken if piece.part == "foot"))

    def _begin(self, first: str, news: str = "") -> None:
        self._first = first
        self._entry.begin_again(news)


class LockChoice(Scene):
    """Which lock a person wants, or none."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        kind: LockKind,
        opened_on: date | None,
        keyboard: KeyboardMemory,
        keep: Callable[[LockKind, str], None],
    ) -> None:
        """Begin with the lock as it is.

        Args:
            stage: the window.
            strip: the person's.
            kind: the lock that there is.
            opened_on: the day on which a supporter took the lock away, or None.
            keyboard: remembers how the person likes the keyboard.
            keep: called with a lock and its code.
        """
        self._stage, self._strip, self._kind = stage, strip, kind
        self._opened_on, self._keyboard, self._keep = opened_on, keyboard, keep

    def state(self) -> ScreenState:
        """The choices."""
        return lock_presenter.lock_choice(self._strip, self._kind, self._opened_on)

    def press(self, press: Press) -> None:
        """Choose, or be content."""
        if press.do is not Do.CODE:
            self._stage.close_over()
            return
        kind = LockKind(press.of)
        if kind is LockKind.NONE:
            self._set(kind, "")
            self._stage.refresh()
        else:
            self._stage.open_over(
                MakeCode(
                    self._stage,
                    self._strip,
                    kind,
                    self._keyboard,
                    lambda code: self._made(kind, code),
                    self._stage.close_over,
                )
            )

    def _made(self, kind: LockKind, code: str) -> None:
        self._set(kind, code)
        self._stage.close_over()

    def _set(self, kind: LockKind, code: str) -> None:
        self._keep(kind, code)
        self._kind = kind


class LockTakenAway(Scene):
    """Tells a person once that a supporter took their lock away."""

    def __init__(
        self, strip: Strip, on: date, make_new: Callable[[], None], carry_on: Callable[[], None]
    ) -> None:
        """Tell it.

        Args:
            strip: the person's.
            on: the day on which it was.
            make_new: leads to a new lock.
            carry_on: leads on.
        """
        self._strip, self._on, self._make_new, self._carry_on = strip, on, make_new, carry_on

    def state(self) -> ScreenState:
        """What was done, and when."""
        return lock_presenter.lock_was_taken_away(self._strip, self._on)

    def press(self, press: Press) -> None:
        """Make a new lock, or carry on."""
        (self._make_new if press.do is Do.CODE else self._carry_on)()
