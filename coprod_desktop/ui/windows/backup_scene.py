# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's pages of backups: where they are, making one now, putting one back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from coprod_desktop.domain.errors import FileProblem, StoreProblem
from coprod_desktop.domain.progress import Progress
from coprod_desktop.presenters import backup_presenter
from coprod_desktop.presenters.backup_presenter import KeptDay
from coprod_desktop.presenters.form_state import typed
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.storage.backup_list import Backup
from coprod_desktop.ui.windows.backups import Backups
from coprod_desktop.ui.windows.merge_scene import OtherComputer
from coprod_desktop.ui.windows.reading_aside import LOOK_MS
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.words import _


class BackupsPage(Scene):
    """Where backups are, and making one now."""

    def __init__(
        self, stage: Stage, backups: Backups, choose_folder: Callable[[Callable[[Path], None]], None]
    ) -> None:
        """Show what is known.

        Args:
            stage: the window.
            backups: makes them.
            choose_folder: asks for a folder.
        """
        self._stage, self._backups, self._choose_folder = stage, backups, choose_folder
        self._look = QTimer(interval=LOOK_MS)
        self._look.timeout.connect(stage.refresh)
        backups.changed.connect(self._on_changed)
        self._waits = self._tells_limits = False

    def state(self) -> ScreenState:
        """What is known, or how far the one that was asked for is."""
        progress = self._backups.progress
        if self._waits and progress is not None:
            words = _("The app makes a backup.")
            return backup_presenter.at_work(words, progress.done, progress.of)
        if self._tells_limits:
            return backup_presenter.good_to_know()
        return backup_presenter.backups_page(self._backups.news)

    def press(self, press: Press) -> None:
        """Make one now, stop, choose a place, put one back, go back."""
        match press.do:
            case Do.BACKUP:
                self._wait()
                self._backups.begin(check_all=True)
                self._stage.refresh()
            case Do.NOT_NOW:
                self._backups.stop()
                self._end()
            case Do.OPEN_FOLDER:
                self._choose_folder(self._use)
            case Do.EMPTY:
                self._backups.use_place(None)
            case Do.EXPLAIN | Do.BACK if self._tells_limits or press.do is Do.EXPLAIN:
                self._tells_limits = not self._tells_limits
                self._stage.refresh()
            case Do.PUT_BACK:
                self._stage.open_over(PutBack(self._stage, self._backups, self._choose_folder))
            case _:
                self._stage.close_over()

    def _use(self, folder: Path) -> None:
        self._wait()
        self._backups.use_place(folder)
        self._stage.refresh()

    def _wait(self) -> None:
        self._waits = True
        self._look.start()

    def _end(self) -> None:
        self._waits = False
        self._look.stop()
        self._stage.refresh()

    def _on_changed(self) -> None:
        if self._waits and self._backups.progress is None:
            self._end()

    def put_down(self) -> None:
        """Let a backup that is being made go on aside."""
        self._waits = False
        self._look.stop()

    def leave(self) -> None:
        """Look no more."""
        self._look.stop()
        self._backups.changed.disconnect(self._on_changed)


class PutBack(Scene):
    """Choose a backup, and put everything back as it was in it."""

    def __init__(
        self, stage: Stage, backups: Backups, choose_folder: Callable[[Callable[[Path], None]], None]
    ) -> None:
        """Look which there are.

        Args:
            stage: the window.
            backups: finds them.
            choose_folder: asks for a folder, for one of another computer.
        """
        self._stage, self._backups, self._choose_folder = stage, backups, choose_folder
        self._other: Backup | None = None
        self._key: bytes | None = None
        self._words, self._wrong, self._none = "", False, False
        self._kept: tuple[KeptDay, ...] | None = None
        self._page = 0
        self._chosen: KeptDay | None = None
        self._progress: Progress | None = None
        self._refused: StoreProblem | FileProblem | None = None
        self._look = QTimer(interval=LOOK_MS)
        self._look.timeout.connect(stage.refresh)
        backups.find(self._on_found)

    def state(self) -> ScreenState:
        """The list, the question, how far it is, or why it cannot be."""
        if self._progress is not None:
            words = _("The app checks the backup.")
            return backup_presenter.at_work(words, self._progress.done, self._progress.of)
        if self._refused is not None:
            return backup_presenter.put_back_refused(self._refused)
        if self._chosen is not None:
            return backup_presenter.put_back_sure(self._chosen, self._key is not None)
        if self._none:
            return backup_presenter.bring_none()
        if self._other is not None:
            return backup_presenter.bring_words(self._words, self._wrong)
        return backup_presenter.put_back_list(self._kept, self._page)

    def press(self, press: Press) -> None:
        """Choose one, agree, stop, go back."""
        match press.do:
            case Do.PICK:
                self._chosen = next(each for each in self._kept or () if each.path == press.of)
            case Do.AGREE if self._chosen is not None:
                self._progress = Progress()
                self._look.start()
                self._backups.put_back(self._chosen, self._progress, self._on_laid_out, self._key)
            case Do.NOT_NOW if self._progress is not None:
                self._progress.stop = True
            case Do.BRING:
                self._choose_folder(self._look_in)
                return
            case Do.TYPED:
                self._words = typed({}, press.of)[backup_presenter.WORDS_FIELD]
                return
            case Do.KEEP if self._other is not None:
                self._backups.open_other(self._other, self._words, self._on_opened)
                return
            case Do.CARRY_ON:
                self._forget()
            case Do.NEXT:
                self._page += 1
            case _:
                self._step_back()
                return
        self._stage.refresh()

    def _step_back(self) -> None:
        if self._chosen is not None or self._other is not None or self._none:
            self._forget()
        elif self._page:
            self._page -= 1
        else:
            self._stage.close_over()
            return
        self._stage.refresh()

    def _forget(self) -> None:
        """Back to the list."""
        self._refused = self._chosen = self._other = self._key = None
        self._words, self._wrong, self._none = "", False, False

    def _look_in(self, folder: Path) -> None:
        self._backups.find_other(folder, self._on_other)

    def _on_other(self, backup: Backup | None) -> None:
        self._other, self._none = backup, backup is None
        self._stage.refresh()

    def _on_opened(self, opened: tuple[KeptDay, bytes] | None) -> None:
        self._wrong = opened is None
        if opened is None:
            self._stage.refresh()
            return
        kept, key = opened
        self._forget()
        take = partial(self._take, kept, key)
        self._stage.open_over(OtherComputer(self._stage, self._backups, kept, key, take))

    def _take(self, kept: KeptDay, key: bytes) -> None:
        """Ask whether this backup of another computer takes the place of what is here."""
        self._chosen, self._key = kept, key
        self._stage.refresh()

    def _on_found(self, kept: tuple[KeptDay, ...]) -> None:
        self._kept = kept
        self._stage.refresh()

    def _on_laid_out(self, problem: StoreProblem | FileProblem | None) -> None:
        stopped = self._progress is not None and self._progress.stop
        self._progress, self._refused = None, problem
        self._look.stop()
        if problem is None and not stopped:
            self._backups.restart()
            return
        self._backups.cancel_put_back()
        self._stage.refresh()

    def leave(self) -> None:
        """Stop what is checked."""
        self._look.stop()
        if self._progress is not None:
            self._progress.stop = True
