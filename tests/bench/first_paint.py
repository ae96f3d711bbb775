# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Tells when a process has painted. The same for the app and for the bare window; Qt Core alone."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_PAINTED = QEvent.Type.User


class FirstPaint(QObject):
    """Calls back each time that something was painted, until it is stopped."""

    def __init__(self, painted: Callable[[], None]) -> None:
        """Begin to look, at every widget of the process.

        Args:
            painted: called when the painting is over and the thread of the screen is free again.
        """
        super().__init__()
        self._painted = painted
        self._is_told = False
        self._application().installEventFilter(self)

    def stop(self) -> None:
        """Look no longer: a filter costs time at every event."""
        self._application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask to be called as soon as the painting that begins now is over."""
        if event.type() == QEvent.Type.Paint and not self._is_told:
            self._is_told = True
            QCoreApplication.postEvent(self, QEvent(_PAINTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        """Tell it."""
        self._is_told = False
        self._painted()

    @staticmethod
    def _application() -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None
        return application


def tell(**what: object) -> None:
    """Print a line of JSON for the process that measures, with the moment on the clock of all processes.

    Args:
        what: happened.
    """
    sys.stdout.write(json.dumps({"at": time.monotonic(), "cpu_s": time.process_time(), **what}) + "\n")
    sys.stdout.flush()
