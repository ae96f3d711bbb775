# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The only thread code. A task takes plain values, gives a plain value, and ends on the screen thread."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

Outcome = TypeVar("Outcome")


class _Worker(QThread):
    """One task in one thread."""

    def __init__(self, task: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task
        self.value: Any = None
        self.fault: Exception | None = None

    def run(self) -> None:
        """Do the task and keep what came of it for the screen thread."""
        try:
            self.value = self._task()
        except Exception as fault:
            self.fault = fault


class TaskRunner(QObject):
    """Runs slow tasks, each in a thread of its own, and hands the outcome to the screen thread.

    While one runs, Python does not look for rubbish: it would look in whichever thread comes by, and a widget
    or a timer that is let go of outside the screen thread takes the window down.

    Signals:
        idle: the last running task has ended.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._looks = gc.isenabled()
        self._running: dict[_Worker, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}

    def run(
        self,
        task: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do a task aside.

        Args:
            task: takes nothing; it touches no widget and no store.
            done: called on the screen thread with what the task gave.
            failed: called on the screen thread with what the task raised.
        """
        worker = _Worker(task, self)
        self._running[worker] = (done, failed)
        worker.finished.connect(self._on_finished)
        gc.disable()
        worker.start()

    def look_for_rubbish(self) -> None:
        """Look for what nobody needs any more from now on, but not through what was loaded at the start."""
        if self._looks:
            return  # it was done before everything was closed for a while
        # What is loaded stays for good. Looking through it each time would hold a screen up for 50 ms.
        gc.freeze()
        self._looks = True
        self._look_when_idle()

    def _look_when_idle(self) -> None:
        if self._looks and not self._running:
            gc.enable()

    @property
    def is_busy(self) -> bool:
        """Whether a task is running."""
        return bool(self._running)

    @Slot()
    def _on_finished(self) -> None:
        for worker in [each for each in self._running if each.isFinished()]:
            done, failed = self._running.pop(worker)
            worker.deleteLater()
            if worker.fault is not None:
                failed(worker.fault)
            else:
                done(worker.value)
        self._look_when_idle()
        if not self._running:
            self.idle.emit()

    def close(self) -> None:
        """Wait for what still runs; what it gives is dropped."""
        for worker in self._running:
            worker.wait()
        self._running.clear()
        self._look_when_idle()
