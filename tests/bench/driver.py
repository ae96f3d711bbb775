# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The whole app in a process that is measured, started by its own door and pressed with a real mouse.

``python -m tests.bench.driver --data FOLDER`` tells when it was painted and when it could be used. Then it
takes one command after the other from standard input, each a line of JSON, and answers each with a line::

    {"press": ["next", ""]}     press a button; tells what the thread of the screen had to do for it
    {"type": "words"}           write where the keyboard is
    {"rate": 180}               speak at another pace, so that nothing is ready to be said
    {"look": true}              only tell what is shown
    {"quit": true}              close the window
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.main import main as app_main
from tests.bench.first_paint import FirstPaint, tell

if TYPE_CHECKING:
    from coprod_desktop.ui.widgets.tile import Tile
    from coprod_desktop.ui.windows.person_window import PersonWindow

_SETTLED = QEvent.Type(QEvent.Type.User + 1)
AFTER_ALL_ELSE = -1000
"""The priority of an event that comes after all others that wait: layout, painting, widgets put away."""


class Driver(QObject):
    """Presses what it is told to press."""

    def __init__(self) -> None:
        """Look out for the first frame."""
        super().__init__()
        self._window: PersonWindow | None = None
        self._had_first_frame = False
        self._is_painted = False
        self._pressed_at = self._cpu_at_press = 0.0
        self._commands: QSocketNotifier | None = None
        self._paint = FirstPaint(self._on_painted)

    # The start --------------------------------------------------------------------------------------------

    def _on_painted(self) -> None:
        if not self._had_first_frame:
            self._had_first_frame = True
            tell(event="first_frame")
        window = _window()
        if window is None or window.shown is None or window.shown.name == "opening":
            return
        self._paint.stop()
        self._window = window
        window.installEventFilter(self)
        tell(event="usable", **self._shown())
        self._commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._commands.activated.connect(self._on_command)

    # Commands ---------------------------------------------------------------------------------------------

    def _on_command(self) -> None:
        line = sys.stdin.readline()
        command: dict[str, Any] = json.loads(line) if line else {"quit": True}
        assert self._window is not None
        if "press" in command:
            self._press(self._tile(*command["press"]))
        elif "type" in command:
            # Not that of the application: without a window manager no window is the active one.
            _mouse_and_keys().keyClicks(self._window.focusWidget(), command["type"])
            tell(event="typed", **self._shown())
        elif "rate" in command:
            preferences = replace(_preferences(), rate_wpm=command["rate"])
            self._window.use_preferences(preferences)
            tell(event="rate", **self._shown())
        elif "look" in command:
            tell(event="look", **self._shown())
        else:
            self._window.close()

    def _tile(self, do: str, of: str) -> Tile:
        found = [tile for tile in self._tiles() if (tile.button.press.do, tile.button.press.of) == (do, of)]
        if not found:
            raise LookupError(f"there is no {do} {of} on this screen: {self._shown()}")
        return found[0]

    def _press(self, tile: Tile) -> None:
        click, middle = _mouse_and_keys().mouseClick, QPoint(tile.width() // 2, tile.height() // 2)
        self._is_painted = False
        self._pressed_at, self._cpu_at_press = time.monotonic(), time.thread_time()
        click(tile, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        self._ask_when_settled()

    def _ask_when_settled(self) -> None:
        QCoreApplication.postEvent(self, QEvent(_SETTLED), AFTER_ALL_ELSE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window paints what has changed."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._is_painted = True
        return False

    def customEvent(self, event: QEvent) -> None:
        """Answer when the next screen is painted, and nothing is left to do."""
        now, cpu = time.monotonic(), time.thread_time()
        if not self._is_painted:
            QTimer.singleShot(0, self._ask_when_settled)
            return
        tell(
            event="pressed",
            pressed_at=self._pressed_at,
            work_ms=(now - self._pressed_at) * 1000,
            cpu_ms=(cpu - self._cpu_at_press) * 1000,
            **self._shown(),
        )

    # What is shown ----------------------------------------------------------------------------------------

    def _tiles(self) -> list[Tile]:
        tile_kind = sys.modules["coprod_desktop.ui.widgets.tile"].Tile
        assert self._window is not None
        tiles = self._window.findChildren(tile_kind)
        return [tile for tile in tiles if tile.isVisible()]

    def _shown(self) -> dict[str, object]:
        assert self._window is not None
        assert self._window.shown is not None
        buttons = [tile.button for tile in self._tiles()]
        return {
            "screen": self._window.shown.name,
            "spoken": [piece.text for piece in self._window.shown.spoken_whole],
            "offers": [[button.press.do, button.press.of, bool(button.picked)] for button in buttons],
        }


def _window() -> PersonWindow | None:
    kind = sys.modules["coprod_desktop.ui.windows.person_window"].PersonWindow
    return next((widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind)), None)


# Imported late: the app does not need them, so they must not count as its start.


def _mouse_and_keys() -> Any:
    from PySide6.QtTest import QTest  # noqa: PLC0415

    return QTest


def _preferences() -> Any:
    from coprod_desktop.domain.preferences import Preferences  # noqa: PLC0415

    return Preferences()


def main() -> int:
    """Start the app as its own door does, with somebody who watches."""
    application = QApplication(sys.argv[:1])
    driver = Driver()
    code = app_main(sys.argv[1:])
    del driver, application
    return code


if __name__ == "__main__":
    sys.exit(main())
