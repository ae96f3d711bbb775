# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""When nobody is there the app closes everything, shows nothing of anybody, and comes back to its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.drop_in import ON_MY_OWN
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.preferences_store import save_looks
from coprod_desktop.ui.windows.idleness import IDLE_S, LOOK_EVERY_S, Idleness
from tests.ui.started_app import Started

WORDS = "abandon ability able about above absent"
Start = Callable[[], Started]


class Clocks:
    """The two clocks of a computer, moved by hand."""

    def __init__(self) -> None:
        self.steady_s, self.of_day_s = 1000.0, 1_800_000_000.0

    def go_on(self, seconds: float) -> None:
        """Let time go by."""
        self.steady_s += seconds
        self.of_day_s += seconds

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep: the steady clock stands still."""
        self.of_day_s += seconds


class Watched:
    """Idleness on moved clocks, and how often it said that nobody is there."""

    def __init__(self, parent: QObject, goes_on: bool = False) -> None:
        self.clocks, self.told = Clocks(), 0
        self.idleness = Idleness(
            lambda: goes_on, parent, lambda: self.clocks.steady_s, lambda: self.clocks.of_day_s
        )
        self.idleness.went_away.connect(self._on_away)

    def _on_away(self) -> None:
        self.told += 1

    def looks(self, seconds: float) -> None:
        """Let time go by, with a look as often as there is one."""
        for _look in range(round(seconds / LOOK_EVERY_S)):
            self.clocks.go_on(LOOK_EVERY_S)
            self.idleness.look()


def test_five_minutes_without_a_press_are_idle(qtbot: QtBot) -> None:
    with_parent = QObject()
    watched = Watched(with_parent)
    watched.looks(IDLE_S - LOOK_EVERY_S)
    watched.idleness.note_use()
    watched.looks(IDLE_S - LOOK_EVERY_S)
    assert watched.told == 0
    watched.looks(LOOK_EVERY_S)
    assert watched.told == 1


def test_what_plays_or_records_is_no_idleness(qtbot: QtBot) -> None:
    parent = QObject()
    watched = Watched(parent, goes_on=True)
    watched.looks(3 * IDLE_S)
    assert watched.told == 0


def test_sleep_is_noticed_by_a_jump_of_the_clock_and_a_clock_set_back_is_not(qtbot: QtBot) -> None:
    parent = QObject()
    watched = Watched(parent)
    watched.clocks.sleep(-5 * 365 * 86_400)
    watched.looks(LOOK_EVERY_S)
    assert watched.told == 0
    watched.clocks.sleep(3600)
    watched.looks(LOOK_EVERY_S)
    assert watched.told == 1


def with_maya(folder: Path, lock_kind: LockKind = LockKind.NONE, words: bool = False) -> None:
    """A computer on which Maya is."""
    save_looks(folder, Preferences())
    store, lock = open_store(places(folder))
    store.keep_host(ON_MY_OWN)
    maya = store.add_person("Maya", "person", Preferences())
    if lock_kind is not LockKind.NONE:
        store.set_lock(maya.person_id, lock_kind, "2580")
    store.close()
    if words:
        lock.lock_with_words(WORDS, keep_by_itself=False)


def maya_is_here(app: Started) -> None:
    """Maya says that she is here."""
    app.comes_to("who")
    app.press("Maya")
    app.press("This is me")


def into_a_plan(app: Started) -> None:
    """Maya is at the first page of a sample plan on which something can be said."""
    maya_is_here(app)
    app.comes_to("home")
    app.press("Plans")
    app.press("Open")
    app.go_on_to("Say it my way")


def test_it_closes_everything_and_comes_back_to_the_same_page(start: Start, tmp_path: Path) -> None:
    with_maya(tmp_path)
    app = start()
    into_a_plan(app)
    before = (app.name, app.words())
    app.nobody_is_there()
    assert app.name == "away"
    assert "Maya" not in app.words()
    assert before[1] not in app.words()
    assert app.is_shut()
    # The folder is free: another copy of the app could open it now.
    store, _lock = open_store(places(tmp_path))
    store.close()
    app.press("Carry on")
    app.comes_to(before[0])
    assert app.words() == before[1]


def test_at_home_it_comes_back_to_home_and_nobody_to_who(start: Start, tmp_path: Path) -> None:
    with_maya(tmp_path)
    app = start()
    app.comes_to("who")
    app.waits_for_all()
    app.nobody_is_there()
    app.press("Carry on")
    maya_is_here(app)
    app.comes_to("home")
    app.nobody_is_there()
    app.press("Carry on")
    app.comes_to("home")
    assert "Maya" in app.words()


def test_with_words_and_a_lock_both_are_asked_for_again(start: Start, tmp_path: Path) -> None:
    with_maya(tmp_path, LockKind.NUMBER, words=True)
    app = start()
    app.comes_to("computer-locked")
    app.type(WORDS)
    app.press("Open")
    maya_is_here(app)
    app.comes_to("enter-number")
    for digit in "2580":
        app.press(digit)
    app.press("Open")
    app.comes_to("home")
    app.nobody_is_there()
    app.press("Carry on")
    app.comes_to("computer-locked")
    assert "Maya" not in app.words()
    app.type(WORDS)
    app.press("Open")
    app.comes_to("enter-number")
    for digit in "2580":
        app.press(digit)
    app.press("Open")
    app.comes_to("home")


def test_what_is_being_written_is_kept(start: Start, tmp_path: Path) -> None:
    with_maya(tmp_path)
    app = start()
    into_a_plan(app)
    page = app.name
    app.press("Say it my way")
    app.press("Write it")
    (place,) = app.window.findChildren(QPlainTextEdit)
    QTest.keyClicks(place, "A roof would be good")
    app.nobody_is_there()
    app.press("Carry on")
    app.comes_to(page)
    app.press("Say it my way")
    app.press("Write it")
    (place,) = app.window.findChildren(QPlainTextEdit)
    assert place.toPlainText() == "A roof would be good"


def test_an_open_dialog_goes_away_first(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    with_maya(tmp_path)
    app = start()
    app.comes_to("who")
    app.waits_for_all()
    dialog = QDialog(app.window)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()
    app.nobody_is_there()
    app.comes_to("away")
    assert not dialog.isVisible()


def test_several_times_away_leave_nothing_that_answers_twice(start: Start, tmp_path: Path) -> None:
    with_maya(tmp_path)
    app = start()
    app.comes_to("who")
    for _time in range(3):
        app.waits_for_all()
        app.nobody_is_there()
        app.press("Carry on")
        app.comes_to("who")
    app.waits_for_all()
    app.press("How it looks and sounds")
    assert app.name == "looks"
    app.press("Back")
    assert app.name == "who"


@pytest.fixture
def own_bus() -> Iterator[str]:
    """The address of a bus that nobody else is on, which is the system's and the session's."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    words = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1")
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def test_sleep_and_the_locked_screen_are_heard_from_the_system(own_bus: str) -> None:
    here = {"DBUS_SYSTEM_BUS_ADDRESS": own_bus, "DBUS_SESSION_BUS_ADDRESS": own_bus}
    words = (sys.executable, "-m", "tests.ui.bus_child")
    with (
        open_dbus_connection(own_bus) as logind,
        subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, **here}) as child,
    ):
        logind.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        manager = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
        session = DBusAddress(
            "/org/freedesktop/login1/session/_1", interface="org.freedesktop.login1.Session"
        )
        saver = DBusAddress("/org/freedesktop/ScreenSaver", interface="org.freedesktop.ScreenSaver")
        for signal in (
            new_signal(manager, "PrepareForSleep", "b", (True,)),
            new_signal(session, "Lock"),
            new_signal(saver, "ActiveChanged", "b", (True,)),
        ):
            logind.send(signal)
            assert child.stdout.readline() == "away\n"
        # The end of sleep is no new absence.
        logind.send(new_signal(manager, "PrepareForSleep", "b", (False,)))
        logind.send(new_signal(session, "Lock"))
        assert child.stdout.readline() == "away\n"
        child.terminate()
