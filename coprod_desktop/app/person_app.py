# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the person's window: the first frame at once, the store and the voice behind it."""

from __future__ import annotations

import importlib
import sys
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog

from coprod_desktop import words
from coprod_desktop.app import last_resort
from coprod_desktop.app.places import Places, pictures_folder, places, translations_folder
from coprod_desktop.app.start_up import keep_no_folders, language_of_system
from coprod_desktop.app.where_kept import risk_at
from coprod_desktop.domain.errors import StoreLocked, StoreProblem, WorldProblem
from coprod_desktop.domain.fault import Fault
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.journey.person.kiosk import is_kiosk
from coprod_desktop.presenters.arrival_presenter import greeting, in_order
from coprod_desktop.presenters.fault_presenter import HowBad
from coprod_desktop.storage.preferences_store import load_looks, save_looks
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.fault_scene import OurFault
from coprod_desktop.ui.windows.idleness import Idleness
from coprod_desktop.ui.windows.mended_scene import ComputerMended
from coprod_desktop.ui.windows.people_scene import load_face
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.work.task_runner import TaskRunner

if TYPE_CHECKING:
    from coprod_desktop.app.compose import Built
    from coprod_desktop.ports import DeviceStore
    from coprod_desktop.ui.windows.away_scene import Left
    from coprod_desktop.vault.device_lock import DeviceLock

OPENS_STORE = "coprod_desktop.app.open_store"
BUILDS_THE_REST = "coprod_desktop.app.compose"
"""What takes long to import. Both are asked for behind the first frame, in a thread, and nowhere else."""

AGAIN_MS = 100
"""After so long it is looked again whether everything can be closed."""


class PersonApp(QObject):
    """One run of the person's window.

    Attributes:
        wants_again: whether the window is to open again after it was closed, as when a backup was put back.
    """

    def __init__(self, at: Places, files: tuple[Path, ...]) -> None:
        """Show the first frame; the rest follows by itself.

        Args:
            at: the folders.
            files: plans that were opened with the app.
        """
        super().__init__()
        self.wants_again = False
        self._at = at
        self._crash = last_resort.CrashNote(at.data)
        self._runner = TaskRunner(self)
        self._store: DeviceStore | None = None
        self._lock: DeviceLock | None = None
        self._by_recovery = False
        self._left: Left | None = None
        self._idleness: Idleness | None = None
        self._built: Built | None = None
        self._mended: Mended | None = None
        looks = load_looks(at.data)
        first = Preferences(language=language_of_system())
        self._pictures = Pictures(pictures_folder())
        self.window = PersonWindow(self._pictures, looks or first, best_family())
        self._arrival = Arrival(self.window, looks, partial(save_looks, at.data), files, first)
        self.window.closed.connect(self._on_closed)
        last_resort.catch_all(self._tell_fault)
        self.window.show_fitting()
        QTimer.singleShot(0, self._open_behind)

    def _open_behind(self) -> None:
        self._runner.run(self._open_store, self._on_open, self._not_opened)

    def _open_store(self) -> DeviceLock:
        """Open the store. Runs in a thread; nothing else uses the store before it has ended."""
        opening: Any = importlib.import_module(OPENS_STORE)
        lock: DeviceLock = self._lock or opening.device_lock(self._at)
        self._lock = lock
        self._store, _lock = opening.open_store(self._at, lock, self._keep_mended)
        return lock

    def _ask_for_words(self, compose: Any) -> None:
        self._runner.look_for_rubbish()
        compose.ask_for_words(self.window, self._arrival, self._lock, self._runner, self._on_unlocked)

    def _on_unlocked(self, by_recovery: bool) -> None:
        self._by_recovery = by_recovery
        self._arrival.wait()
        self._open_behind()

    def _keep_mended(self, mended: Mended) -> None:
        self._mended = mended

    def _on_open(self, lock: DeviceLock) -> None:
        store = self._store
        if store is not None:
            self._pictures.load_kept = partial(load_face, store)
            self.window.use_kiosk(is_kiosk(store))
            # Who was here comes back without being asked; after a recovery new words are made first.
            if self._left is None and not self._by_recovery:
                self._arrival.show_people(in_order(store.people(), store.open_session()))
        load = partial(importlib.import_module, BUILDS_THE_REST)
        self._runner.run(load, partial(self._on_loaded, lock), self._not_opened)

    def _on_loaded(self, lock: DeviceLock, compose: Any) -> None:
        built: Built = compose.build(
            self._at,
            self._store,
            lock,
            self._runner,
            self.window,
            self._pictures,
            self._arrival,
            again=self._open_again,
        )
        self._built = built
        self.window.use_voice(built.voice)
        self._arrival.have_visit(built.visit)
        left, self._left = self._left, None
        if self._by_recovery:
            self._by_recovery = False
            built.visit.after_recovery()
        elif left is not None:
            built.visit.come_again(left)
        if self._mended is not None:
            self.window.open_over(ComputerMended(self.window, self._mended))
            self._mended = None
        if self._idleness is None:
            self._watch()
        if self._crash.before is not None:
            self._lay_fault_over(self._crash.before, HowBad.CLOSED_ITSELF)
        self._runner.look_for_rubbish()
        QTimer.singleShot(0, self._greet)

    # Nobody there ---------------------------------------------------------------------------------------

    def _watch(self) -> None:
        self._idleness = Idleness(self._goes_on, self)
        self._idleness.went_away.connect(self._go_away)
        self.window.used.connect(self._idleness.note_use)
        QTimer.singleShot(0, self._idleness.listen_to_system)

    def _goes_on(self) -> bool:
        return self._built is None or self._runner.is_busy or self._built.goes_on()

    @Slot()
    def _go_away(self) -> None:
        """Nobody is there: keep what was said, close everything, let go of the key, and wait for a press."""
        built, store, lock = self._built, self._store, self._lock
        if built is None or store is None or lock is None:
            return
        dialog = QApplication.activeModalWidget()
        if self._runner.is_busy or isinstance(dialog, QDialog):
            if isinstance(dialog, QDialog):
                dialog.reject()
            # What runs may still need the store when it ends.
            QTimer.singleShot(AGAIN_MS, self, self._go_away)
            return
        left = built.visit.left()
        try:
            self.window.put_all_away()
        except WorldProblem as problem:
            # It stays open: what stands there is not kept yet, and losing it would be worse.
            self.window.tell_problem(problem)
            return
        self._left, self._built = left, None
        built.close()
        built.visit.deleteLater()
        self.window.use_voice(None)
        self._pictures.forget_all()
        self._arrival.be_away(built.away(self._come_again))
        self._let_go(built.holder)

    def _let_go(self, holder: QObject) -> None:
        """Close the store and shut the lock as soon as nothing runs: the end of a visit makes a backup."""
        store, lock = self._store, self._lock
        if self._runner.is_busy:
            QTimer.singleShot(AGAIN_MS, self, partial(self._let_go, holder))
        elif store is not None and lock is not None:
            holder.deleteLater()
            self._store = None
            store.close()
            lock.shut()

    def _come_again(self) -> None:
        self._arrival.wait()
        if self._store is None:
            self._open_behind()
        else:
            QTimer.singleShot(AGAIN_MS, self, self._come_again)

    def _not_opened(self, fault: Exception) -> None:
        if isinstance(fault, StoreLocked):
            load = partial(importlib.import_module, BUILDS_THE_REST)
            self._runner.run(load, self._ask_for_words, self._not_opened)
            return
        self._runner.look_for_rubbish()
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
            self._runner.run(partial(risk_at, self._at.data), self._on_place_known, self._not_opened)

    def _on_place_known(self, risk: StoreProblem | None) -> None:
        if risk is not None:
            self.window.tell_problem(risk)

    def _tell_fault(self, fault: Fault, again: bool) -> None:
        self._lay_fault_over(fault, HowBad.AGAIN if again else HowBad.ONCE)

    def _lay_fault_over(self, fault: Fault, how_bad: HowBad) -> None:
        window, shown = self.window, self.window.shown
        if not window.isVisible() or shown is None or shown.name.startswith("fault"):
            return  # the window is going, or it is being told already: the log has it
        told = partial(last_resort.report, fault, tuple(window.last_screens), date.today())
        close = None if window.is_kiosk else window.close
        window.lay_over(OurFault(window, shown.strip, how_bad, told, close))

    def _open_again(self) -> None:
        self.wants_again = True
        self.window.use_kiosk(False)  # only for the moment until it is open again
        self.window.close()

    @Slot()
    def _on_closed(self) -> None:
        with ExitStack() as ends:  # each comes to its end, also when one before it falls
            ends.callback(self._crash.close)
            if self._store is not None:
                ends.callback(self._store.close)
            # The end of a visit makes a backup, which is waited for.
            ends.callback(self._runner.close)
            if self._built is not None:
                ends.callback(self._built.close)
            self._built = None  # a greeting that was still to come would start the voice again
            self._runner.close()


def run(folder: Path | None, files: tuple[Path, ...]) -> int:
    """Open the window and stay until it is closed.

    Args:
        folder: keeps everything in one place, or None.
        files: plans to take in.

    Returns:
        0.
    """
    keep_no_folders()
    words.find_catalogues(translations_folder())
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("another kind of application runs already")
    application.setApplicationName("coprod-desktop")
    application.setApplicationDisplayName("coprod_desktop")
    application.styleHints().setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusAllControls)
    at = places(folder)
    last_resort.write_log_to(at.data)
    while True:
        app = PersonApp(at, files)
        code = application.exec()
        application.removeEventFilter(app.window)
        app.window.deleteLater()
        app.deleteLater()
        if not app.wants_again:
            return code
        files = ()
