# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The only thread code. A task takes plain values, gives a plain value, and ends on the screen thread."""

from __future__ import annotations

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

    Signals:
        idle: the last running task has ended.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
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
        worker.start()

    @Slot()
    def _on_finished(self) -> None:
        for worker in [each for each in self._running if each.isFinished()]:
            done, failed = self._running.pop(worker)
            worker.deleteLater()
            if worker.fault is not None:
                failed(worker.fault)
            else:
                done(worker.value)
        if not self._running:
            self.idle.emit()

    def close(self) -> None:
        """Wait for what still runs; what it gives is dropped."""
        for worker in self._running:
            worker.wait()
        self._running.clear()
