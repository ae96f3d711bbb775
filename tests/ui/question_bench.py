# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A window with one plan on a real store, where somebody stands at a question and touches things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Question
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.walk import Part, Place, Room
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.ui.widgets.mat_place import MatPlace
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.plan_scene import PlanScene, PlanWays
from tests.screens_questions import ASKED, plan_with

KEY = bytes(range(32))
LEFT = Qt.MouseButton.LeftButton


class Bench:
    """Somebody at a question.

    Attributes:
        window: shows it.
        answering: keeps the answers.
        device: the open store.
    """

    def __init__(
        self,
        open_window: Callable[..., PersonWindow],
        folder: Path,
        *asked: Question,
        size: tuple[int, int] = (1280, 800),
        preferences: Preferences | None = None,
        people_before: int = 0,
    ) -> None:
        """Open a window at the last of some questions.

        Args:
            open_window: opens windows.
            folder: for the store.
            asked: the questions.
            size: of the window.
            preferences: of the person.
            people_before: how many people came to this computer before.
        """
        wishes = preferences or Preferences()
        plan = plan_with(*asked)
        self.device = open_device_store(folder / "data", KEY)
        self.device.keep_pack(Pack(plan, {}, "ab" * 32))
        for number in range(people_before):
            self.device.add_person(f"Person {number}", "person2", wishes)
        self.person = self.device.add_person("Maya", "person", wishes)
        self._store = self.device.open_person(self.person.person_id)
        self.answering = Answering(self._store, plan)
        self.answering.go(Place(Room.STEPS, len(plan.steps) - 1))
        self.window = open_window(size, wishes)
        self.own_ways: list[str] = []
        self.show()

    def show(self) -> None:
        """Come to the question, as on a way through the plan."""

        def note_own_way(*opened: object) -> None:
            self.own_ways.append(str(opened[-1]))

        ways = PlanWays(lambda: None, lambda: None, note_own_way, lambda: None, note_own_way)
        self.window.show_scene(PlanScene(self.window, self.person, self.answering, ways))
        self.settle()

    def close(self) -> None:
        """Close the store."""
        self.window.put_all_away()
        self._store.close()
        self.device.close()

    def settle(self) -> None:
        """Let Qt do what waits."""
        for _round in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    @property
    def said(self) -> Said:
        """What stands at the question, as the store knows it."""
        return Answering(self._store, self.answering.proposal).said(ASKED)

    @property
    def part(self) -> Part:
        """Which screen of the question is shown."""
        return self.answering.place.part

    @property
    def name(self) -> str:
        """The name of the screen."""
        assert self.window.shown is not None
        return self.window.shown.name

    @property
    def after(self) -> str:
        """What is said after the last press."""
        assert self.window.shown is not None
        return " ".join(piece.text for piece in self.window.shown.after)

    @property
    def tiles(self) -> list[Tile]:
        """Every button that is there."""
        return [tile for tile in self.window.findChildren(Tile) if tile.isVisibleTo(self.window)]

    def tile(self, name: str) -> Tile:
        """The one button that a screen reader calls so."""
        found = [tile for tile in self.tiles if tile.accessibleName() == name]
        assert len(found) == 1, f"{name!r}: {[tile.accessibleName() for tile in self.tiles]}"
        return found[0]

    def place(self, press: Press) -> MatPlace:
        """A part of the mat."""
        return next(place for place in self.window.findChildren(MatPlace) if place.name.button.press == press)

    def lying(self) -> dict[str, list[str]]:
        """What lies where, as it is shown."""
        return {
            place.name.button.words: [chip.button.words for chip in place.chips]
            for place in self.window.findChildren(MatPlace)
            if place.isVisibleTo(self.window) and place.chips
        }

    # What somebody does -----------------------------------------------------------------------------------

    def touch(self, *names: str) -> None:
        """Touch buttons, one after the other."""
        for name in names:
            tile = self.tile(name)
            QTest.mouseClick(tile, LEFT, pos=tile.rect().center())
            self.settle()

    def touch_ground(self, place: MatPlace) -> None:
        """Touch a part of the mat beside what stands in it."""
        QTest.mouseClick(place, LEFT, pos=QPoint(place.width() // 2, place.height() - 30))
        self.settle()

    def drag(self, name: str, target: QWidget, at: QPoint | None = None) -> None:
        """Drag a thing with the mouse, in steps, and let it go over something."""
        tile = self.tile(name)
        start = tile.rect().center()
        end = tile.mapFromGlobal(target.mapToGlobal(at or target.rect().center()))
        QTest.mousePress(tile, LEFT, pos=start)
        for part in (0.1, 0.4, 0.7, 1.0):
            self._move(tile, start + (end - start) * part)
        QTest.mouseRelease(tile, LEFT, pos=end)
        self.settle()

    def hold(self, name: str, at: QPoint) -> Tile:
        """Drag a thing with the mouse to a point of the whole screen, and hold it there."""
        tile = self.tile(name)
        QTest.mousePress(tile, LEFT, pos=tile.rect().center())
        self.move(tile, at)
        return tile

    def move(self, tile: QWidget, at: QPoint) -> None:
        """Move the pointer to a point of the whole screen, with what was pressed held."""
        self._move(tile, tile.mapFromGlobal(at))

    def let_go(self, tile: QWidget, at: QPoint) -> None:
        """Let go of what is held at a point of the whole screen."""
        QTest.mouseRelease(tile, LEFT, pos=tile.mapFromGlobal(at))
        self.settle()

    def _move(self, tile: QWidget, at: QPoint) -> None:
        # QTest.mouseMove moves the pointer without the button held down.
        no_keys = Qt.KeyboardModifier.NoModifier
        there = QPointF(tile.mapToGlobal(at))
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            there,
            Qt.MouseButton.NoButton,
            LEFT,
            no_keys,
            QPointingDevice.primaryPointingDevice(),
        )
        QApplication.sendEvent(tile, moved)
        QApplication.processEvents()

    def drag_by_touch(self, name: str, target: QWidget) -> None:
        """Drag a thing with a finger on a touch screen."""
        handle, device = self.window.windowHandle(), QTest.createTouchDevice()
        assert handle is not None
        tile = self.tile(name)

        def on_window(widget: QWidget) -> QPoint:
            return widget.mapTo(self.window, widget.rect().center())

        start, end = on_window(tile), on_window(target)
        QTest.touchEvent(handle, device).press(1, start, handle).commit()
        for part in (0.3, 0.6, 1.0):
            QTest.touchEvent(handle, device).move(1, start + (end - start) * part, handle).commit()
        QTest.touchEvent(handle, device).release(1, end, handle).commit()
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key, by the window's own door."""
        QTest.keyClick(self.window.windowHandle(), key)
        self.settle()

    def tab_to(self, name: str) -> None:
        """Go to a button with Tab."""
        for _step in range(40):
            focused = QApplication.focusWidget()
            if isinstance(focused, Tile) and focused.accessibleName() == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name!r}")

    @property
    def focused(self) -> str:
        """What a screen reader calls the button with the focus."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if isinstance(widget, Tile) else ""


def picked_ids(*names: str) -> tuple[ChoiceId, ...]:
    """Ids of things."""
    return tuple(ChoiceId(name) for name in names)
