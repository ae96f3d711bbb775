# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the person's window: the first frame at once, the store and the voice behind it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from coprod_desktop import words
from coprod_desktop.app import compose, last_resort
from coprod_desktop.app.places import Places, pictures_folder, places, translations_folder
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.arrival_presenter import greeting
from coprod_desktop.storage.preferences_store import load_looks, save_looks
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.windows.person_visit import PersonVisit
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.work.task_runner import TaskRunner


class PersonApp(QObject):
    """One run of the person's window."""

    def __init__(self, at: Places, files: tuple[Path, ...]) -> None:
        """Show the first frame; the rest follows by itself.

        Args:
            at: the folders.
            files: plans that were opened with the app.
        """
        super().__init__()
        self._at = at
        self._runner = TaskRunner(self)
        self._built: compose.Built | None = None
        looks = load_looks(at.data)
        pictures = Pictures(pictures_folder())
        preferences = looks or Preferences()
        self.window = PersonWindow(pictures, preferences, best_family())
        self.visit = PersonVisit(self.window, pictures, looks, partial(save_looks, at.data), files)
        self.window.closed.connect(self._on_closed)
        last_resort.catch_all(self._tell_fault)
        self.window.show_fitting()
        QTimer.singleShot(0, self._open_behind)

    def _open_behind(self) -> None:
        self._runner.run(compose.import_late, self._open, self._not_opened)

    def _open(self, _nothing: None) -> None:
        try:
            store, key_in_file = compose.open_store(self._at)
        except WorldProblem as problem:
            self.visit.cannot_open(problem)
            return
        self._built = compose.build(self._at, store, key_in_file, self._runner, self)
        self.window.use_voice(self._built.voice)
        self.visit.have_desk(self._built.desk, self._built.voice)
        QTimer.singleShot(0, self._greet)

    def _not_opened(self, fault: Exception) -> None:
        raise fault

    def _greet(self) -> None:
        if self._built is not None:
            self._built.read_aloud.warm_up()
            self._built.voice.say((Spoken("strip", greeting()),))

    def _tell_fault(self) -> None:
        self.window.tell_problem(None)

    @Slot()
    def _on_closed(self) -> None:
        self._runner.close()
        if self._built is not None:
            self._built.voice.stop()
            self.visit.close()
            self._built.desk.device.close()
            self._built.read_aloud.close()


def run(folder: Path | None, files: tuple[Path, ...]) -> int:
    """Open the window and stay until it is closed.

    Args:
        folder: keeps everything in one place, or None.
        files: plans to take in.

    Returns:
        0.
    """
    words.use_language(translations_folder(), QLocale.system().name().split("_")[0])
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application runs already")
    application.setApplicationName("coprod-desktop")
    application.setApplicationDisplayName("coprod_desktop")
    application.styleHints().setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusAllControls)
    at = places(folder)
    last_resort.write_log_to(at.data)
    app = PersonApp(at, files)
    code = application.exec()
    app.deleteLater()
    return code
