# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A file that is read aside while the screen tells how far it is: stop, what came, why it was refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.domain.errors import FileProblem, WorldProblem
from coprod_desktop.domain.progress import Progress, Stopped
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.work.task_runner import TaskRunner

LOOK_MS = 200
"""How often it is looked how far it is."""
Read = TypeVar("Read")


class ReadingAside(QObject):
    """One reading at a time.

    Attributes:
        progress: how far it is; None while nothing is read.
        refused: why the last one was refused; None else.
    """

    def __init__(self, stage: Stage, runner: TaskRunner) -> None:
        """Begin with nothing to read.

        Args:
            stage: the window.
            runner: does slow work aside.
        """
        super().__init__()
        self._stage, self._runner = stage, runner
        self.progress: Progress | None = None
        self.refused: FileProblem | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(stage.refresh)

    def begin(
        self,
        task: Callable[[Progress], Read],
        came: Callable[[Read], None],
        too_late: Callable[[Read], None] = lambda _read: None,
    ) -> None:
        """Begin to read.

        Args:
            task: reads, and tells how far it is; it raises `Stopped` when it is to stop.
            came: called with what was read.
            too_late: called in its place when it was stopped after everything had come.
        """
        self.refused = None
        self.progress = progress = Progress()
        came_back = partial(self._on_read, progress, came, too_late)
        self._runner.run(partial(task, progress), came_back, partial(self._on_failed, progress))
        self._look.start()
        self._stage.refresh()

    def stop(self) -> None:
        """Stop reading, and forget why the last one was refused."""
        self.refused = None
        if self.progress is not None:
            self.progress.stop = True
            self._end()

    def _end(self) -> None:
        self.progress = None
        self._look.stop()

    def _on_read(
        self, progress: Progress, came: Callable[[Read], None], too_late: Callable[[Read], None], read: Read
    ) -> None:
        if progress.stop:
            too_late(read)
            return
        self._end()
        came(read)

    def _on_failed(self, progress: Progress, fault: Exception) -> None:
        if isinstance(fault, Stopped) or (progress.stop and isinstance(fault, WorldProblem)):
            return
        self._end()
        match fault:
            case FileProblem():
                self.refused = fault
                self._stage.refresh()
            case WorldProblem():
                self._stage.refresh()
                self._stage.tell_problem(fault)
            case _:
                raise fault
