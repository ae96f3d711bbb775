# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first screen of a locked computer: its six words, or the organisation's recovery key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.presenters import computer_locked_presenter
from coprod_desktop.presenters.frame_presenter import back
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory
from coprod_desktop.ui.windows.words_entry import WordsEntry
from coprod_desktop.vault.device_key import Way
from coprod_desktop.vault.device_lock import DeviceLock
from coprod_desktop.vault.recovery_key import check_recovery, open_recovery
from coprod_desktop.work.task_runner import TaskRunner

ChooseFile = Callable[[Callable[[Path], None]], None]
NOTHING_REMEMBERED = KeyboardMemory(str, lambda _note: None)
"""Before the computer is open it cannot be known how the keyboard is liked."""


class ComputerLocked(Scene):
    """Asks for the words. Nothing is ever deleted for trying."""

    def __init__(
        self,
        stage: Stage,
        lock: DeviceLock,
        runner: TaskRunner,
        choose_file: ChooseFile,
        opened: Callable[[bool], None],
        close: Callable[[], None],
    ) -> None:
        """Ask.

        Args:
            stage: the window.
            lock: is shut.
            runner: tries words aside.
            choose_file: asks for a file.
            opened: called when the lock is open, with whether the recovery key opened it.
            close: closes the app.
        """
        self._stage, self._lock, self._runner = stage, lock, runner
        self._choose_file, self._opened, self._close = choose_file, opened, close
        self._ask(None)

    def _ask(self, file: Path | None) -> None:
        """Ask for the words of the computer, or of this recovery key."""
        self._file = file
        self._entry = WordsEntry(self._stage, NOTHING_REMEMBERED, hidden=True)
        self._shown: Callable[[], ScreenState] = self._typing

    def state(self) -> ScreenState:
        """The words, a wait, or the way without them."""
        return self._shown()

    def press(self, press: Press) -> None:
        """Type, open, forget, choose a file, go back, close."""
        match press.do:
            case Do.FINISH:
                self._close()
                return
            case Do.BACK | Do.AGAIN:
                self._ask(None)
            case Do.EXPLAIN:
                self._shown = self._forgot
            case Do.OPEN_FILE:
                self._choose_file(self._on_file)
                return
            case Do.NEXT if self._entry.text:
                self._try()
            case _:
                self._entry.press(press)
        self._stage.refresh()

    def _typing(self) -> ScreenState:
        strip = computer_locked_presenter.locked_strip()
        if self._file is not None:
            heading = computer_locked_presenter.recovery_heading()
            return self._entry.state("lock-recovery", strip, heading, back(), forgot=False)
        wait_s = self._lock.wait_s()
        if wait_s:
            # Only hours and minutes are shown: the first full minute after the wait.
            until = datetime.now() + timedelta(seconds=wait_s + 59)
            return computer_locked_presenter.wait(strip, f"{until:%H:%M}")
        heading, close = computer_locked_presenter.locked_heading(), computer_locked_presenter.close_button()
        return self._entry.state("computer-locked", strip, heading, close, forgot=True)

    def _forgot(self) -> ScreenState:
        strip = computer_locked_presenter.locked_strip()
        return computer_locked_presenter.forgot_words(strip, Way.RECOVERY in self._lock.ways)

    def _other_key(self, is_key: bool) -> ScreenState:
        return computer_locked_presenter.other_key(computer_locked_presenter.locked_strip(), is_key)

    def _moment(self) -> ScreenState:
        return computer_locked_presenter.one_moment(computer_locked_presenter.locked_strip())

    def _on_file(self, file: Path) -> None:
        try:
            check_recovery(file)
        except FileProblem:
            self._shown = partial(self._other_key, False)
        else:
            self._ask(file)
        self._stage.refresh()

    # Trying, aside ----------------------------------------------------------------------------------------

    def _try(self) -> None:
        typed, file = self._entry.text, self._file
        if file is None:
            self._runner.run(partial(self._lock.open_with_words, typed), self._on_words, self._on_trouble)
        else:
            self._runner.run(partial(open_recovery, file, typed), self._on_recovery, self._on_trouble)
        self._shown = self._moment

    def _on_words(self, opened: bool) -> None:
        if opened:
            self._opened(False)
        else:
            self._not_these()

    def _on_recovery(self, secret: str | None) -> None:
        if secret is None:
            self._not_these()
        elif self._lock.open_with_recovery(secret):
            self._opened(True)
        else:
            self._shown = partial(self._other_key, True)
            self._stage.refresh()

    def _not_these(self) -> None:
        self._shown = self._typing
        self._stage.refresh()
        self._entry.begin_again(computer_locked_presenter.not_the_words())
        self._stage.refresh()

    def _on_trouble(self, fault: Exception) -> None:
        self._shown = self._typing
        self._stage.refresh()
        if not isinstance(fault, WorldProblem):
            raise fault
        self._stage.tell_problem(fault)
