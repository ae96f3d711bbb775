# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures or a board that are being read, for the scenes that add them: how far it is, stop, what came."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.files.set_door import Progress, Stopped
from coprod_desktop.journey.person.add_pictures import ReadSet, read_set, room_for_pictures
from coprod_desktop.presenters import added_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Stage

LOOK_MS = 200
"""How often it is looked how far it is."""


class SetIntake(QObject):
    """One reading at a time, and why the last one was refused."""

    def __init__(
        self, stage: Stage, desk: Desk, strip: Strip, wants_board: bool, came: Callable[[ReadSet], None]
    ) -> None:
        """Begin with nothing to read.

        Args:
            stage: the window.
            desk: does slow work aside.
            strip: where I am.
            wants_board: whether only a board will do.
            came: called with what was read; it must keep it or throw it away.
        """
        super().__init__()
        self._stage, self._desk, self._strip = stage, desk, strip
        self._wants_board, self._came = wants_board, came
        self._progress: Progress | None = None
        self._refused: FileProblem | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def state(self) -> ScreenState | None:
        """How far it is, or why it was refused; None when there is neither."""
        if self._progress is not None:
            return added_presenter.adding(self._strip, self._progress.done, self._progress.of)
        if self._refused is not None:
            return added_presenter.refused(self._strip, self._refused, self._wants_board)
        return None

    def press(self, press: Press) -> bool:
        """Stop, or go on after a refusal; tells whether the press was one of these."""
        if self._progress is not None:
            if press.do in (Do.NOT_NOW, Do.BACK):
                self.stop()
        elif self._refused is not None:
            self._refused = None
        else:
            return False
        self._stage.refresh()
        return True

    def read(self, path: Path) -> None:
        """Begin to read a file or a folder."""
        device = self._desk.device
        writer, room = device.new_set(), room_for_pictures(device)
        self._progress = progress = Progress()
        task = partial(read_set, path, writer, room, progress, self._wants_board)
        self._desk.runner.run(task, partial(self._on_read, progress), partial(self._on_failed, progress))
        self._look.start()
        self._stage.refresh()

    def stop(self) -> None:
        """Stop reading; nothing of it is left."""
        if self._progress is not None:
            self._progress.stop = True
            self._end()

    def _end(self) -> None:
        self._progress = None
        self._look.stop()

    @Slot()
    def _on_look(self) -> None:
        self._stage.refresh()

    def _on_read(self, progress: Progress, read: ReadSet) -> None:
        if progress.stop:
            # It was stopped after the last picture had come.
            read.writer.discard()
            return
        self._end()
        self._came(read)

    def _on_failed(self, progress: Progress, fault: Exception) -> None:
        if isinstance(fault, Stopped) or (progress.stop and isinstance(fault, WorldProblem)):
            return
        self._end()
        match fault:
            case FileProblem():
                self._refused = fault
                self._stage.refresh()
            case WorldProblem():
                self._stage.refresh()
                self._stage.tell_problem(fault)
            case _:
                raise fault
