# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A window over a real person's store, in which each way to say something can be opened and pressed."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.identifiers import FileId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.said import Said
from coprod_desktop.files.films import still_of
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile
from coprod_desktop.ui.windows.own_way_scene import OwnWayScene
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.scene import Scene
from coprod_desktop.ui.windows.voice import Voice
from tests.builders import MAYA, proposal
from tests.screens_own_way import HEADING, STEP, strip

KEY = bytes(range(32))
WRITES_DOWN = """
import json, sys
print(json.dumps({"event": "ready", "voices": []}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    with open(sys.argv[1], "a", encoding="utf-8") as told:
        told.write(json.dumps(asked["text"]) + chr(10))
    print(json.dumps({"event": "done", "id": asked["id"]}), flush=True)
"""
"""A voice process that writes down what it is to say."""
OpenScene = Callable[["Room"], Scene]


class Room:
    """One person at one plan, with the ways to say something open over each other.

    Attributes:
        window: shows the scenes.
        answering: keeps what is said.
    """

    def __init__(self, folder: Path, size: tuple[int, int] = (1280, 800)) -> None:
        """Open the store in a folder; the same folder again is somebody who comes back."""
        self._folder = folder
        self._device: DeviceStore = open_device_store(folder, KEY)
        if not self._device.people():
            self._device.keep_pack(Pack(proposal(), {}, "0" * 64))
            self._device.add_person(MAYA.name, MAYA.picture, Preferences())
        self._store: PersonStore = self._device.open_person(self._device.people()[0].person_id)
        self.answering = Answering(self._store, proposal())
        self._pictures = Pictures(pictures_folder())
        self._pictures.load_kept = lambda key: still_of(self._store.file(FileId(key.removeprefix("file:"))))
        self.window = PersonWindow(self._pictures, Preferences(), best_family())
        self.window.private.begin_visit(alone=True)  # headphones are offered in test_headphones.py
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self._read_aloud: ReadAloud | None = None
        self._told = folder / "told.txt"
        at = strip("Say it my way")
        self.window.show_scene(
            OwnWayScene(self.window, at, self.answering, STEP, HEADING, 6, lambda _do: None)
        )
        self.settle()

    def open(self, scene: Scene) -> None:
        """Open one way over the choice of ways."""
        self.window.open_over(scene)
        self.settle()

    def listen(self) -> None:
        """Write down all that is to be said from now on."""
        self._read_aloud = ReadAloud(
            (sys.executable, "-c", WRITES_DOWN, str(self._told)), self._folder / "scratch"
        )
        self.window.use_voice(Voice(self._read_aloud, Player(self.window), self.window))

    def heard(self) -> list[str]:
        """What was to be said so far."""
        if not self._told.is_file():
            return []
        return [json.loads(line) for line in self._told.read_text(encoding="utf-8").splitlines()]

    def close(self) -> None:
        """Close the window, as a person does."""
        self.window.close()
        if self._read_aloud is not None:
            self._read_aloud.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._store.close()
        self._device.close()

    def after_a_kill(self, step_id: StepId, copy: Path) -> Said:
        """What stands at a step for somebody who starts with what is on the disk right now."""
        shutil.copytree(self._folder, copy, ignore=shutil.ignore_patterns("*.lock", "scratch"))
        device = open_device_store(copy, KEY)
        store = device.open_person(device.people()[0].person_id)
        said = Answering(store, proposal()).said(step_id)
        pictures = [store.file(file.file_id) for file in said.files]
        assert all(picture.startswith(b"\x89PNG") for picture in pictures), "every kept file is whole"
        store.close()
        device.close()
        return said

    def settle(self) -> None:
        """Let Qt do what waits."""
        for _round in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    # What is shown, and presses ---------------------------------------------------------------------------

    @property
    def said(self) -> Said:
        """What stands at the step."""
        return self.answering.said(STEP)

    def picture(self, number: int = 0) -> bytes:
        """The bytes of a kept file."""
        return self._store.file(self.said.files[number].file_id)

    @property
    def name(self) -> str:
        """The name of the screen."""
        assert self.window.shown is not None
        return self.window.shown.name

    @property
    def screen(self) -> Screen:
        """The middle that is shown."""
        found = self.window.body_screen()
        assert found is not None
        return found

    def words(self) -> str:
        """Everything that the screen says."""
        assert self.window.shown is not None
        return " ".join(piece.text for piece in self.window.shown.spoken_whole)

    def press(self, *all_words: str) -> None:
        """Press buttons by their words, one after the other."""
        for words in all_words:
            self._press(lambda tile, words=words: tile.button.words == words, words)  # type: ignore[misc]

    def press_key(self, *names: str) -> None:
        """Press keys of the big keyboard by what they type or are called."""
        for name in names:
            press = Press(Do.KEY, name)
            self._press(lambda tile, press=press: tile.button.press == press, name)  # type: ignore[misc]

    def _press(self, wanted: Callable[[Tile], bool], words: str) -> None:
        tiles = [tile for tile in self.window.findChildren(Tile) if tile.isVisibleTo(self.window)]
        found = [tile for tile in tiles if wanted(tile)]
        assert len(found) == 1, f"{words!r} on {self.name}: {[tile.button.words for tile in tiles]}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton, pos=found[0].rect().center())
        self.settle()
