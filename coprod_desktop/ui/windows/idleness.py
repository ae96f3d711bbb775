# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Notices that nobody is at the computer: no press for a while, sleep, or the screen of the system locked.

Sleep is told by logind where it is there, and noticed everywhere by a jump of the clock between two looks.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

IDLE_S = 300.0
"""*Source*: ``reliability.md`` section 2.3 of the design."""
LOOK_EVERY_S = 10.0
_SLEPT_FROM_S = 60.0
"""Longer than this beyond its time, a look was held up by sleep and by nothing else."""

_LOGIND = "org.freedesktop.login1"
_ON_SLEEP, _ON_LOCK = "1on_sleep(bool)", "1on_lock()"
"""Slots, as the macro SLOT of Qt names them."""
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class Idleness(QObject):
    """Looks at the clock now and then, and listens to the system.

    Signals:
        went_away: nobody is there any more; told again at each look until somebody is.
    """

    went_away = Signal()

    def __init__(
        self,
        goes_on: Callable[[], bool],
        parent: QObject,
        steady: Callable[[], float] = time.monotonic,
        of_day: Callable[[], float] = time.time,
    ) -> None:
        """Begin to look.

        Args:
            goes_on: whether something is playing, being recorded or worked on, which is no idleness.
            parent: owns this.
            steady: seconds that nobody sets.
            of_day: seconds of the computer's clock, which goes on in sleep.
        """
        super().__init__(parent)
        self._goes_on, self._steady, self._of_day = goes_on, steady, of_day
        self._used_s, self._looked_s = steady(), of_day()
        self._timer = QTimer(self, interval=round(LOOK_EVERY_S * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def note_use(self) -> None:
        """Somebody pressed, moved or touched something."""
        self._used_s = self._steady()

    @Slot()
    def look(self) -> None:
        """Look whether somebody is there."""
        now_s, of_day_s = self._steady(), self._of_day()
        slept = of_day_s - self._looked_s > LOOK_EVERY_S + _SLEPT_FROM_S
        self._looked_s = of_day_s
        if self._goes_on():
            self._used_s = now_s
        if slept or now_s - self._used_s >= IDLE_S:
            self.went_away.emit()

    def listen_to_system(self) -> None:
        """Hear of sleep and of the locked screen, where the system tells."""
        if not sys.platform.startswith("linux"):
            return
        # By name and only here: the first frame does not wait for it.
        bus: Any = importlib.import_module("PySide6.QtDBus").QDBusConnection
        system, session = bus.systemBus(), bus.sessionBus()
        if system.isConnected():
            manager, path = f"{_LOGIND}.Manager", "/org/freedesktop/login1"
            system.connect(_LOGIND, path, manager, "PrepareForSleep", self, _ON_SLEEP)
            system.connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, _ON_LOCK)
        if session.isConnected():
            for saver in _SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _ON_SLEEP)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """The computer goes to sleep, or its screen is dark; or that is over."""
        if begins:
            self.went_away.emit()

    @Slot()
    def on_lock(self) -> None:
        """The screen of the system is locked."""
        self.went_away.emit()
