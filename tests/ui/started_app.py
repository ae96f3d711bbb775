# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real start of the window, as the program makes it, in this process."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coprod_desktop.app.person_app import PersonApp
from coprod_desktop.app.places import places
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.idleness import Idleness


class Started:
    """A real start of the window on a folder, and somebody who presses in it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.app = PersonApp(places(folder), ())
        self.window = self.app.window

    @property
    def name(self) -> str:
        """The name of the screen."""
        return self.window.shown.name if self.window.shown else ""

    def words(self) -> str:
        """Everything that the screen says."""
        assert self.window.shown is not None
        return " ".join(piece.text for piece in self.window.shown.spoken_whole)

    def comes_to(self, *names: str) -> None:
        """Wait until one of these screens is shown."""
        self._qtbot.waitUntil(lambda: self.name in names, timeout=20_000)

    def tiles(self, words: str) -> list[Tile]:
        """The buttons with these words."""
        there = [tile for tile in self.window.findChildren(Tile) if tile.isVisibleTo(self.window)]
        return [tile for tile in there if tile.button.words == words]

    def press(self, words: str) -> None:
        """Press the button with these words; the first of them, where there are several."""
        assert self.tiles(words), f"no {words!r} on {self.name}"
        QTest.mouseClick(self.tiles(words)[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def go_on_to(self, words: str) -> None:
        """Go through pages until there is a button with these words."""
        for _page in range(20):
            if self.tiles(words):
                return
            assert self.window.shown is not None
            self.press(self.window.shown.bar[-1].words)
        raise AssertionError(f"no {words!r}")

    def type(self, text: str) -> None:
        """Write into the one line that there is."""
        (line,) = self.window.findChildren(QLineEdit)
        QTest.keyClicks(line, text)

    def close(self) -> None:
        """Close the window."""
        if not isValid(self.window):
            return
        self.window.close()
        self.window.deleteLater()
        self.app.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def waits_for_all(self) -> None:
        """Wait until all of the app is there."""
        self._qtbot.waitUntil(lambda: bool(self.app.findChildren(Idleness)), timeout=20_000)
        self._qtbot.waitUntil(lambda: self.app._built is not None, timeout=20_000)

    def nobody_is_there(self) -> None:
        """Let the app notice that nobody is there any more."""
        self.waits_for_all()
        (idleness,) = self.app.findChildren(Idleness)
        idleness.went_away.emit()
        # What runs, such as the backup at the end of a visit, ends first.
        self._qtbot.waitUntil(lambda: self.name == "away" and self.is_shut(), timeout=20_000)

    def is_shut(self) -> bool:
        """Whether the store is closed and the key is gone."""
        lock = self.app._lock
        return self.app._store is None and lock is not None and not lock.is_open
