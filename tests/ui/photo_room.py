# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody with the photos and films of one step open, who chooses files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from coprod_desktop.presenters.film_presenter import ToWatch
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.film_camera_scene import open_film_camera
from coprod_desktop.ui.windows.film_scene import FilmScene, Load
from coprod_desktop.ui.windows.photo_scene import PhotoScene
from coprod_desktop.work.task_runner import TaskRunner
from tests.screens_own_way import HEADING, STEP, strip
from tests.ui.own_way_room import Room

LIMIT_MS = 20_000


class PhotoRoom:
    """A room in which the photos and films are open, and a file that is chosen when somebody asks for one.

    Attributes:
        room: shows the photos.
        chosen: what is chosen next, or None.
        runner: does slow work aside.
    """

    def __init__(self, folder: Path) -> None:
        """Open the photos."""
        self.room = Room(folder)
        self.chosen: Path | None = None
        self.runner = TaskRunner(self.room.window)
        self._player, self._recorder = Player(self.room.window), Recorder(self.room.window)
        self.open()

    def open(self) -> None:
        """Open the photos again."""
        room = self.room
        at = strip("A photo or film")
        ways = (self._choose, self._watch, self._make)
        room.open(PhotoScene(room.window, self.runner, at, room.answering, STEP, HEADING, *ways))

    def _watch(self, words: str, load: Load) -> None:
        window, at = self.room.window, strip("A photo or film")
        film = ToWatch(words, is_own=True)
        window.open_over(FilmScene(window, self._player, self.runner, film, at, load))

    def _make(self, made: Callable[[bytes], None], lost: Callable[[], None]) -> None:
        window = self.room.window
        open_film_camera(window, self._recorder, strip("A photo or film"), made, lost)

    def _choose(self, taken: Callable[[Path], None]) -> None:
        if self.chosen is not None:
            taken(self.chosen)

    def choose(self, path: Path, qtbot: QtBot, screen: str) -> None:
        """Choose a file and wait for what becomes of it."""
        self.chosen = path
        self.room.press("From the computer")
        qtbot.waitUntil(lambda: self.room.name == screen, timeout=LIMIT_MS)

    def close(self) -> None:
        """Wait for what still runs, and close."""
        self.runner.close()
        self.room.close()
