# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is to become of a backup of another computer: used in place of what is here, or brought here too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from coprod_desktop.domain.brought import Brought
from coprod_desktop.domain.errors import FileProblem, StoreProblem
from coprod_desktop.domain.progress import Progress
from coprod_desktop.presenters import backup_presenter, merge_presenter
from coprod_desktop.presenters.backup_presenter import KeptDay
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.backups import Backups
from coprod_desktop.ui.windows.reading_aside import LOOK_MS
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.words import _


class OtherComputer(Scene):
    """A backup of another computer that was opened with its words."""

    def __init__(
        self, stage: Stage, backups: Backups, kept: KeptDay, key: bytes, replace: Callable[[], None]
    ) -> None:
        """Ask what to do with it.

        Args:
            stage: the window.
            backups: brings it.
            kept: the backup.
            key: opens it.
            replace: leads to using it in place of what is here.
        """
        self._stage, self._backups, self._replace = stage, backups, replace
        self._kept, self._key = kept, key
        self._progress: Progress | None = None
        self._found: Brought | StoreProblem | FileProblem | None = None
        self._page = 0
        self._look = QTimer(interval=LOOK_MS)
        self._look.timeout.connect(stage.refresh)

    def state(self) -> ScreenState:
        """The choice, how far it is, what comes, or why nothing can."""
        if self._progress is not None:
            words = _("The app looks what is new.")
            return backup_presenter.at_work(words, self._progress.done, self._progress.of)
        if isinstance(self._found, Brought):
            return merge_presenter.bring_found(self._found, self._page)
        if self._found is not None:
            return backup_presenter.put_back_refused(self._found)
        return merge_presenter.bring_how(self._kept)

    def press(self, press: Press) -> None:
        """Choose, stop, agree, go back."""
        match press.do:
            case Do.BRING:
                self._progress = Progress()
                self._look.start()
                self._backups.look_what_comes(self._kept, self._key, self._progress, self._on_found)
            case Do.NOT_NOW if self._progress is not None:
                self._progress.stop = True
            case Do.AGREE:
                self._backups.bring()
                return
            case Do.PUT_BACK:
                self._stage.close_over()
                self._replace()
                return
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case Do.BACK if self._found is not None:
                self._backups.cancel_put_back()
                self._found = None
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _on_found(self, found: Brought | StoreProblem | FileProblem | None) -> None:
        self._progress, self._found = None, found
        self._look.stop()
        self._stage.refresh()

    def leave(self) -> None:
        """Stop what is looked up, and leave nothing of it."""
        self._look.stop()
        if self._progress is not None:
            self._progress.stop = True
