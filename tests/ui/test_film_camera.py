# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody films themselves: they see themselves first, and nothing is filmed before they say so.

There is no camera where the tests run: what it would see is given to the scene in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.files.films import read_film
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.person.showing_screen import ShowingScreen
from coprod_desktop.ui.windows import film_camera_scene, photo_scene
from coprod_desktop.ui.windows.film_camera_scene import FilmCameraScene
from tests.screens_own_way import strip
from tests.sound_server import SoundServer, sound_server
from tests.ui.own_way_room import Room
from tests.ui.photo_room import PhotoRoom

__all__ = ["sound_server"]
pytestmark = pytest.mark.sound


class DrawnCamera(QObject):
    """Sees what the test draws."""

    seen = Signal(object)
    failed = Signal()
    on: ClassVar[list[DrawnCamera]] = []

    def __init__(self) -> None:
        super().__init__()
        self.on.append(self)

    def close(self) -> None:
        self.on.remove(self)


class Filming:
    """A room with the camera open.

    Attributes:
        made: the films that came out.
        lost: how often the camera gave nothing.
    """

    def __init__(self, folder: Path) -> None:
        self.room = Room(folder)
        self.made: list[bytes] = []
        self.lost = 0
        at = strip("A film")
        self.room.open(FilmCameraScene(self.room.window, Recorder(), at, self.made.append, self._lose))

    def _lose(self) -> None:
        self.lost += 1

    def see(self, red: int) -> None:
        """Let the camera see a colour."""
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(QColor(red, 90, 120))
        DrawnCamera.on[0].seen.emit(image)
        self.room.settle()

    @property
    def shown(self) -> QImage:
        """What the screen shows."""
        screen = self.room.window.body_screen()
        assert isinstance(screen, ShowingScreen)
        return screen.image


@pytest.fixture
def filming(
    sound_server: SoundServer, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Filming]:
    monkeypatch.setattr(film_camera_scene, "Camera", DrawnCamera)
    DrawnCamera.on.clear()
    opened = Filming(tmp_path / "data")
    yield opened
    opened.room.close()


def test_a_film_that_is_made_is_kept(
    sound_server: SoundServer, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film_camera_scene, "Camera", DrawnCamera)
    monkeypatch.setattr(photo_scene, "has_camera", lambda: True)
    photos = PhotoRoom(tmp_path / "data")
    photos.room.press("Make a film", "Start the film")
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 90, 120))
    DrawnCamera.on[0].seen.emit(image)
    photos.room.press("Stop", "Keep it")
    (kept,) = photos.room.said.files
    assert kept.kind is FileKind.FILM
    assert read_film(photos.room.answering.store.file(kept.file_id), "film").frames
    photos.close()


def test_nothing_is_filmed_before_somebody_starts(filming: Filming) -> None:
    filming.see(40)
    assert filming.room.name == "film-camera"
    assert filming.shown.pixelColor(9, 9).red() == 40
    filming.room.press("Start the film")
    assert filming.room.name == "film-camera-live"
    filming.see(200)
    filming.room.press("Stop")
    (film,) = filming.made
    (frame, *_others) = read_film(film, "film").frames
    assert abs(QImage.fromData(bytes(frame)).pixelColor(9, 9).red() - 200) < 6
    assert DrawnCamera.on == []


def test_while_it_films_there_is_only_the_stop(filming: Filming) -> None:
    filming.room.press("Start the film")
    shown = filming.room.window.shown
    assert shown is not None
    assert ([button.words for button in shown.bar], shown.top) == (["Stop"], ())


def test_going_back_makes_no_film(filming: Filming) -> None:
    filming.see(40)
    filming.room.press("Back")
    assert (filming.made, filming.lost, DrawnCamera.on) == ([], 0, [])


def test_help_turns_the_camera_off_until_somebody_comes_back(filming: Filming) -> None:
    filming.room.press("Help")
    assert DrawnCamera.on == []
    filming.room.press("Back")
    assert filming.room.name == "film-camera-off"
    filming.room.press("Turn it on")
    assert filming.room.name == "film-camera"
    assert len(DrawnCamera.on) == 1


def test_a_camera_that_gives_nothing_is_told(filming: Filming) -> None:
    filming.room.press("Start the film", "Stop")
    assert (filming.made, filming.lost) == ([], 1)


def test_a_camera_that_goes_away_is_told(filming: Filming) -> None:
    filming.room.press("Start the film")
    filming.see(90)
    DrawnCamera.on[0].failed.emit()
    filming.room.settle()
    assert (filming.made, filming.lost, DrawnCamera.on) == ([], 1, [])
