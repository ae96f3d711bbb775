# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The whole person's window on a real store in a folder of its own, and somebody who presses in it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from coprod_desktop.app import compose
from coprod_desktop.app.open_store import device_lock, open_store
from coprod_desktop.app.places import pictures_folder, places
from coprod_desktop.domain.drop_in import ON_MY_OWN, Host
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.ports import Clock, DeviceStore
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.storage.preferences_store import load_looks, save_looks
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.middle import Middle
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.work.task_runner import TaskRunner

KEY = bytes(range(32))
NEVER_ANSWERS = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
"""A voice process that takes everything and says nothing, so that speech goes on until it is stopped."""


class Visit:
    """One run of the window.

    Attributes:
        presses: how many there were.
        window: shows the scenes.
        device: the open store.
    """

    def __init__(
        self, folder: Path, *plans: Proposal, clock: Clock | None = None, host: Host | None = ON_MY_OWN
    ) -> None:
        """Open the app.

        Args:
            folder: keeps everything; the same folder again is somebody who comes back.
            plans: what is there to answer; the sample plans when none is given.
            clock: tells the day; that of this computer when none is given.
            host: who runs the drop-in, where that is not known yet; None leaves a new computer new.
        """
        self.presses = 0
        self.at = places(folder)
        looks = load_looks(self.at.data)
        self._pictures = Pictures(pictures_folder())
        self.window = PersonWindow(self._pictures, looks or Preferences(), best_family())
        self._runner = TaskRunner(self.window)
        self._arrival = Arrival(self.window, looks, partial(save_looks, self.at.data), ())
        self.device: DeviceStore = self._store(plans)
        if host is not None and self.device.host() is None:
            self.device.keep_host(host)
        self._arrival.show_people(self.device.people())
        self._built = compose.build(
            self.at,
            self.device,
            device_lock(self.at),
            self._runner,
            self.window,
            self._pictures,
            self._arrival,
            clock,
        )
        self._arrival.have_visit(self._built.visit)
        self.window.closed.connect(self._put_away)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def _store(self, plans: tuple[Proposal, ...]) -> DeviceStore:
        if not plans:
            return open_store(self.at)[0]
        store = open_device_store(self.at.data, KEY)
        for number, plan in enumerate(plans):
            store.keep_pack(Pack(plan, {}, f"{number:064x}"))
        return store

    def _put_away(self) -> None:
        self._runner.close()
        self._built.visit.close()
        self._built.read_aloud.close()
        self._runner.close()  # the end of a visit makes a backup
        self.device.close()

    def close(self) -> None:
        """Close the window, as a person does."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.settle()

    def settle(self) -> None:
        """Let Qt do what waits."""
        for _round in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    # What is shown ----------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name of the screen."""
        assert self.window.shown is not None
        return self.window.shown.name

    @property
    def tiles(self) -> list[Tile]:
        """Every button that is there."""
        return [tile for tile in self.window.findChildren(Tile) if tile.isVisibleTo(self.window)]

    def tile(self, words: str) -> Tile:
        """The one button with these words."""
        found = [tile for tile in self.tiles if tile.button.words == words]
        assert len(found) == 1, f"{words!r} on {self.name}: {[tile.button.words for tile in self.tiles]}"
        return found[0]

    def words(self) -> str:
        """Everything that the screen says."""
        assert self.window.shown is not None
        return " ".join(piece.text for piece in self.window.shown.spoken_whole)

    def kept_picture(self, key: str) -> bytes:
        """A picture that is kept on this computer, as a screen asks for it."""
        assert self._pictures.load_kept is not None
        return self._pictures.load_kept(key)

    # Presses ----------------------------------------------------------------------------------------------

    def press(self, *all_words: str) -> None:
        """Press buttons, one after the other, as with a mouse; going down where a button is out of view."""
        for words in all_words:
            self._press_tile(self.tile(words))

    def press_at_once(self, words: str) -> None:
        """Press a button that is in view; what runs aside cannot end for the screen before this returns."""
        QTest.mouseClick(self.tile(words), Qt.MouseButton.LeftButton)
        self.presses += 1

    def press_where(self, press: Press) -> None:
        """Press the button that asks for this."""
        self._press_tile(next(tile for tile in self.tiles if tile.button.press == press))

    def _press_tile(self, tile: Tile) -> None:
        middle = tile.rect().center()
        while (way := self._way_to(tile, middle)) is not None:
            self.press_where(Press(Do.SCROLL, way))
        self.presses += 1
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=middle)
        self.settle()

    def _way_to(self, tile: QWidget, at: QPoint) -> str | None:
        """Up or down, where a button is out of view; None when it can be pressed."""
        area = self.window.findChildren(Middle)[0].findChildren(QScrollArea)[0]
        if not area.isAncestorOf(tile):
            return None
        there = tile.mapTo(area.viewport(), at)
        if area.viewport().rect().contains(there):
            return None
        return "up" if there.y() < 0 else "down"

    def arrive(self, name: str = "") -> None:
        """Be somebody new, at home."""
        self.press("Next", "Next", "Short brown hair", "Next")
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, name)
        self.press("Next")
        assert self.name == "home"


def double_click(visit: Visit, words: str) -> None:
    """Press twice in one place, as Qt tells it: the second press goes to what is there by then."""
    tile = visit.tile(words)
    there = tile.mapTo(visit.window, tile.rect().center())
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.rect().center())
    visit.settle()
    under = visit.window.childAt(there)
    assert isinstance(under, Tile)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    at = under.mapFrom(visit.window, there).toPointF()
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, at, under.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(under, event)
    visit.settle()


def key_again(tile: Tile, key: Qt.Key) -> None:
    """Tell a button that a key is still held down."""
    no_keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tile, QKeyEvent(QEvent.Type.KeyPress, key, no_keys, "", True))
    QApplication.sendEvent(tile, QKeyEvent(QEvent.Type.KeyRelease, key, no_keys, "", True))
