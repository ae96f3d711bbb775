# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own lock, and the supporter's code: open with it, make one up, take it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.lock_notes import LockOpened
from coprod_desktop.presenters import lock_presenter, ways_back_presenter
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
        forgot: Callable[[], ScreenState] | None = None,
        wait_s: Callable[[], int] = lambda: 0,
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
            forgot: what somebody hears who forgot it; None for nothing.
            wait_s: how many seconds are still to wait after wrong tries.
        """
        self._stage, self._strip, self._heading = stage, strip, heading
        self._opens, self._opened, self._away = opens, opened, away
        self._tell_forgot, self._wait_s = forgot, wait_s
        self._entry = CodeEntry(stage, kind, keyboard)
        self._forgot = False

    def state(self) -> ScreenState:
        """The pad or the line, or what to do when it is forgotten."""
        if self._forgot and self._tell_forgot:
            return self._tell_forgot()
        can_forget = self._tell_forgot is not None
        wait_s = self._wait_s()
        if wait_s:
            return ways_back_presenter.wait(self._strip, wait_s, can_forget)
        return self._entry.state(self._strip, self._heading, can_forget)

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
            case Do.AGAIN:
                self._entry.begin_again()
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
        opened_on: Sequence[date],
        computer_opened_on: Sequence[date],
        keyboard: KeyboardMemory,
        keep: Callable[[LockKind, str], None],
        open_ways: Callable[[], None],
    ) -> None:
        """Begin with the lock as it is.

        Args:
            stage: the window.
            strip: the person's.
            kind: the lock that there is.
            opened_on: the days on which a supporter took the lock away, the first first.
            computer_opened_on: the days on which the organisation's key opened the computer.
            keyboard: remembers how the person likes the keyboard.
            keep: called with a lock and its code.
            open_ways: opens what helps when the code is forgotten; also by itself after a new lock.
        """
        self._stage, self._strip, self._kind = stage, strip, kind
        self._opened_on, self._computer_opened_on = opened_on, computer_opened_on
        self._keyboard, self._keep = keyboard, keep
        self._open_ways, self._tells_limits = open_ways, False

    def state(self) -> ScreenState:
        """The choices, or what a lock does not do."""
        if self._tells_limits:
            return ways_back_presenter.limits(self._strip)
        return lock_presenter.lock_choice(self._strip, self._kind, self._opened_on, self._computer_opened_on)

    def press(self, press: Press) -> None:
        """Choose, or be content."""
        match press.do:
            case Do.CODE:
                self._choose(LockKind(press.of))
            case Do.WAYS_BACK:
                self._open_ways()
            case Do.EXPLAIN | Do.BACK if self._tells_limits or press.do is Do.EXPLAIN:
                self._tells_limits = not self._tells_limits
                self._stage.refresh()
            case _:
                self._stage.close_over()

    def _choose(self, kind: LockKind) -> None:
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
        self._open_ways()

    def _set(self, kind: LockKind, code: str) -> None:
        self._keep(kind, code)
        self._kind = kind


class LockTakenAway(Scene):
    """Tells a person once that their lock was taken away."""

    def __init__(
        self,
        strip: Strip,
        opened: LockOpened,
        make_new: Callable[[], None],
        carry_on: Callable[[], None],
    ) -> None:
        """Tell it.

        Args:
            strip: the person's.
            opened: when it was, and what opened it.
            make_new: leads to a new lock.
            carry_on: leads on.
        """
        self._strip, self._opened = strip, opened
        self._make_new, self._carry_on = make_new, carry_on

    def state(self) -> ScreenState:
        """What was done, and when."""
        return ways_back_presenter.lock_was_taken_away(self._strip, self._opened.on, self._opened.way)

    def press(self, press: Press) -> None:
        """Make a new lock, or carry on."""
        (self._make_new if press.do is Do.CODE else self._carry_on)()


class ComputerWasOpened(Scene):
    """Tells a person once that the organisation's key opened the computer."""

    def __init__(
        self,
        strip: Strip,
        days: Sequence[date],
        person: Person,
        make_new: Callable[[], None],
        carry_on: Callable[[], None],
    ) -> None:
        """Tell it.

        Args:
            strip: the person's.
            days: on which it was.
            person: who is here.
            make_new: leads to a new lock.
            carry_on: leads on.
        """
        self._strip, self._days, self._person = strip, days, person
        self._make_new, self._carry_on = make_new, carry_on

    def state(self) -> ScreenState:
        """When it was, and what that means for their things."""
        return ways_back_presenter.computer_was_opened(self._strip, self._days, self._person)

    def press(self, press: Press) -> None:
        """Make a lock, or carry on."""
        (self._make_new if press.do is Do.CODE else self._carry_on)()
