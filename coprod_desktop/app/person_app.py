# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the person's window: the first frame at once, the store and the voice behind it."""

from __future__ import annotations

import gc
import importlib
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from coprod_desktop import words
from coprod_desktop.app import last_resort
from coprod_desktop.app.places import Places, pictures_folder, places, translations_folder
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.preferences import LANGUAGES, Preferences
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.kiosk import is_kiosk
from coprod_desktop.presenters.arrival_presenter import greeting, in_order
from coprod_desktop.storage.preferences_store import load_looks, save_looks
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.people_scene import load_face
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.work.task_runner import TaskRunner

if TYPE_CHECKING:
    from coprod_desktop.app.compose import Built
    from coprod_desktop.ports import DeviceStore

OPENS_STORE = "coprod_desktop.app.open_store"
BUILDS_THE_REST = "coprod_desktop.app.compose"
"""What takes long to import. Both are asked for behind the first frame, in a thread, and nowhere else."""


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
        self._store: DeviceStore | None = None
        self._built: Built | None = None
        looks = load_looks(at.data)
        first = Preferences(language=_language_of_system())
        self._pictures = Pictures(pictures_folder())
        self.window = PersonWindow(self._pictures, looks or first, best_family())
        self._arrival = Arrival(self.window, looks, partial(save_looks, at.data), files, first)
        self.window.closed.connect(self._on_closed)
        last_resort.catch_all(self._tell_fault)
        self.window.show_fitting()
        QTimer.singleShot(0, self._open_behind)

    def _open_behind(self) -> None:
        self._runner.run(self._open_store, self._on_open, self._not_opened)

    def _open_store(self) -> bool:
        """Open the store. Runs in a thread; nothing else uses the store before it has ended."""
        opening: Any = importlib.import_module(OPENS_STORE)
        key_in_file: bool
        self._store, key_in_file = opening.open_store(self._at)
        return key_in_file

    def _on_open(self, key_in_file: bool) -> None:
        store = self._store
        if store is not None:
            self._pictures.load_kept = partial(load_face, store)
            self.window.use_kiosk(is_kiosk(store))
            self._arrival.show_people(in_order(store.people(), store.open_session()))
        load = partial(importlib.import_module, BUILDS_THE_REST)
        self._runner.run(load, partial(self._on_loaded, key_in_file), self._not_opened)

    def _on_loaded(self, key_in_file: bool, compose: Any) -> None:
        built: Built = compose.build(
            self._at, self._store, key_in_file, self._runner, self.window, self._pictures, self._arrival
        )
        self._built = built
        self.window.use_voice(built.voice)
        self._arrival.have_visit(built.visit)
        _look_for_rubbish()
        QTimer.singleShot(0, self._greet)

    def _not_opened(self, fault: Exception) -> None:
        _look_for_rubbish()
        if not isinstance(fault, WorldProblem):
            raise fault
        self._arrival.cannot_open(fault)

    def _greet(self) -> None:
        if self._built is None:
            return
        self._built.read_aloud.warm_up()
        try:
            greets = self._built.greets()
        except WorldProblem as problem:
            self.window.tell_problem(problem)
            return
        if greets:
            self._built.voice.say((Spoken("strip", greeting()),))

    def _tell_fault(self) -> None:
        self.window.tell_problem(None)

    @Slot()
    def _on_closed(self) -> None:
        self._runner.close()
        if self._built is not None:
            self._built.voice.stop()
            self._built.visit.close()
            self._built.read_aloud.close()
            self._built = None  # a greeting that was still to come would start the voice again
        if self._store is not None:
            self._store.close()


def _language_of_system() -> str:
    """The language of the screens at the very first start: that of the computer, if we have it."""
    root = QLocale.system().name().split("_")[0]
    return next((tag for tag in LANGUAGES if tag.split("-")[0] == root), LANGUAGES[0])


def _look_for_rubbish() -> None:
    # What is loaded stays for good. Looking through it each time would hold a screen up for 50 ms.
    gc.freeze()
    gc.enable()


def run(folder: Path | None, files: tuple[Path, ...]) -> int:
    """Open the window and stay until it is closed.

    Args:
        folder: keeps everything in one place, or None.
        files: plans to take in.

    Returns:
        0.
    """
    words.find_catalogues(translations_folder())
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
