# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody says something by a film: it comes from a file, is watched, kept, named, and watched later."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.progress import Stopped
from coprod_desktop.files.films import is_avi, poster_of
from coprod_desktop.presenters.screen_parts import Do, Pic
from coprod_desktop.presenters.screen_state import Cards
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.windows import film_intake, photo_scene
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.files.makers import film
from tests.ui.photo_room import LIMIT_MS, PhotoRoom
from tests.ui.sharing_room import go_on_to
from tests.ui.visit import Visit

SILENT = film(2, 25, with_sound=False)


@pytest.fixture
def films(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhotoRoom]:
    """The photos and films of somebody who has none yet, on a computer without a camera."""
    monkeypatch.setattr(photo_scene, "has_camera", lambda: False)
    opened = PhotoRoom(tmp_path / "data")
    yield opened
    opened.close()


def film_file(folder: Path, content: bytes = SILENT, name: str = "signed.avi") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def keep_one(films: PhotoRoom, folder: Path, qtbot: QtBot) -> None:
    films.choose(film_file(folder), qtbot, "photo-new")
    films.room.press("Keep it")


def red(window: PersonWindow) -> int:
    """How far the film is: each of its pictures is redder than the one before, up to the 32nd."""
    screen = window.body_screen()
    assert isinstance(screen, FilmScreen)
    image: QImage = screen.image
    return image.pixelColor(8, 8).red() if not image.isNull() else 0


def kept_pics(window: PersonWindow) -> list[Pic]:
    """The pictures on the cards of what was made."""
    assert window.shown is not None
    body = window.shown.body
    assert isinstance(body, Cards)
    return [pic for card in body.cards for pic in card.pics if pic.kept]


def number_kept(films: PhotoRoom) -> int:
    return len(films.room.said.files)


def bar(films: PhotoRoom) -> list[str]:
    assert films.room.window.shown is not None
    return [button.words for button in films.room.window.shown.bar]


def plays(films: PhotoRoom) -> bool:
    return "Stop the film" in bar(films)


def test_a_film_is_watched_before_it_is_kept(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    films.choose(film_file(tmp_path), qtbot, "photo-new")
    assert "Do you want to keep this?" in films.room.words()
    assert number_kept(films) == 0
    films.room.press("Watch it")
    assert films.room.name == "film"
    qtbot.waitUntil(lambda: red(films.room.window) > 30, timeout=LIMIT_MS)
    films.room.press("Back", "Keep it")
    assert [file.kind for file in films.room.said.files] == [FileKind.FILM]
    assert is_avi(films.room.picture())
    assert "Film 1" in films.room.words()


def test_a_kept_film_plays_from_the_list_as_slowly_as_somebody_likes(
    films: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    keep_one(films, tmp_path, qtbot)
    films.room.press("Watch")
    assert "Film 1" in films.room.words()
    qtbot.waitUntil(lambda: plays(films) and red(films.room.window) > 30, timeout=LIMIT_MS)
    films.room.press("Stop the film", "Play it slowly")
    qtbot.waitUntil(lambda: plays(films) and red(films.room.window) > 30, timeout=LIMIT_MS)
    films.room.press("Back")
    assert films.room.name == "photos"


def test_the_list_shows_its_first_picture(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    keep_one(films, tmp_path, qtbot)
    (pic,) = kept_pics(films.room.window)
    pixmap = films.room._pictures.pixmap(pic, 64, 1.0)
    first = QImage.fromData(poster_of(SILENT))
    assert not pixmap.isNull()
    assert pixmap.toImage().pixelColor(8, 8).red() == pytest.approx(first.pixelColor(8, 8).red(), abs=8)


def test_not_now_keeps_nothing_and_another_one_asks_again(
    films: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    films.choose(film_file(tmp_path), qtbot, "photo-new")
    films.room.press("Another one")
    films.choose(film_file(tmp_path, name="other.avi"), qtbot, "photo-new")
    films.room.press("Not now")
    assert films.room.name == "own-way"
    assert number_kept(films) == 0


def test_a_film_gets_a_name_in_the_list(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    keep_one(films, tmp_path, qtbot)
    films.room.press("Name it")
    assert films.room.name == "name-file"
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "I sign")
    films.room.press("Keep it")
    assert films.room.name == "photos"
    assert [file.title for file in films.room.said.files] == ["I sign"]
    films.room.press("Watch")
    assert "I sign" in films.room.words()


def test_a_film_is_thrown_away_and_put_back(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    keep_one(films, tmp_path, qtbot)
    films.room.press("Throw away", "Put it back")
    assert number_kept(films) == 1
    films.room.press("Throw away", "Next")
    assert number_kept(films) == 0
    films.open()
    assert films.room.name == "photo"


def slow_reader(begun: threading.Event, go_on: threading.Event) -> Callable[..., bytes]:
    """A reader that has read 3 seconds and waits; then it does as it is asked."""

    def read(_path: Path, told: Callable[[int], None], stopped: Callable[[], bool]) -> bytes:
        told(75)
        begun.set()
        go_on.wait(LIMIT_MS / 1000)
        if stopped():
            raise Stopped
        return SILENT

    return read


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[threading.Event, threading.Event]]:
    """A film that is long to read: it has begun, and may go on."""
    begun, go_on = threading.Event(), threading.Event()
    monkeypatch.setattr(film_intake, "read_film_file", slow_reader(begun, go_on))
    yield begun, go_on
    go_on.set()


def begin_to_read(films: PhotoRoom, path: Path, begun: threading.Event, qtbot: QtBot) -> None:
    films.choose(path, qtbot, "photo-film")
    assert "One moment." in films.room.words()
    assert begun.wait(LIMIT_MS / 1000)
    qtbot.waitUntil(lambda: "3 seconds are ready." in films.room.words(), timeout=LIMIT_MS)


def test_it_is_told_how_far_it_is_and_then_the_film_is_there(
    films: PhotoRoom, tmp_path: Path, qtbot: QtBot, waits: tuple[threading.Event, threading.Event]
) -> None:
    begun, go_on = waits
    begin_to_read(films, film_file(tmp_path), begun, qtbot)
    go_on.set()
    qtbot.waitUntil(lambda: films.room.name == "photo-new", timeout=LIMIT_MS)


@pytest.mark.parametrize("stopped", [True, False], ids=["stops", "leaves"])
def test_who_stops_or_leaves_has_nothing_of_it(
    films: PhotoRoom,
    tmp_path: Path,
    qtbot: QtBot,
    waits: tuple[threading.Event, threading.Event],
    stopped: bool,
) -> None:
    begun, go_on = waits
    begin_to_read(films, film_file(tmp_path), begun, qtbot)
    if stopped:
        films.room.press("Stop")
        assert films.room.name == "photo"
    else:
        films.room.window.close_over()
    name = films.room.name
    with qtbot.waitSignal(films.runner.idle, timeout=LIMIT_MS):
        go_on.set()
    films.room.settle()
    assert films.room.name == name
    assert number_kept(films) == 0


HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "a film of another kind": ("a.mp4", b"\0\0\0\x20ftypmp42" + bytes(500), "cannot read this film"),
    "a letter": ("b.MOV", b"Dear Maya", "This is not a film for the app."),
    "a film cut short": ("c.avi", SILENT[:2_000], "The app cannot read this film."),
    "a long film": ("d.avi", film(151, 10, (16, 16), with_sound=False), "You can use 1 minute."),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_cannot_be_used_is_refused_calmly_and_another_can_be_chosen(
    films: PhotoRoom, tmp_path: Path, qtbot: QtBot, what: str
) -> None:
    name, content, words = HOSTILE[what]
    films.choose(film_file(tmp_path, content, name), qtbot, "photo-refused")
    assert words in films.room.words()
    films.chosen = film_file(tmp_path)
    films.room.press("Another one")
    qtbot.waitUntil(lambda: films.room.name == "photo-new", timeout=LIMIT_MS)


def test_a_file_that_is_not_there_leads_back(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    films.choose(tmp_path / "gone.mp4", qtbot, "photo-refused")
    assert "This file is not there." in films.room.words()
    films.room.press("Back")
    assert films.room.name == "photo"


def test_a_film_that_is_gone_from_the_disk_says_so(films: PhotoRoom, tmp_path: Path, qtbot: QtBot) -> None:
    keep_one(films, tmp_path, qtbot)
    films.room.answering.store.drop_file(films.room.said.files[0].file_id)
    films.room.press("Watch")
    qtbot.waitUntil(lambda: films.room.name == "film-lost", timeout=LIMIT_MS)
    assert "This computer cannot show the film." in films.room.words()
    films.room.press("Back")
    assert films.room.name == "photos"


def test_headphones_are_offered_before_a_film_is_heard(
    films: PhotoRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    films.choose(film_file(tmp_path, film(2, 25)), qtbot, "photo-new")
    films.room.window.private.begin_visit(alone=False)
    films.room.press("Watch it")
    qtbot.waitUntil(lambda: films.room.name == "headphones", timeout=LIMIT_MS)
    films.room.press("Not now")
    assert (films.room.name, plays(films)) == ("film", False)
    films.room.press("Play it slowly")
    assert plays(films), "slowly it is silent"
    films.room.press("Stop the film", "Play it slowly")
    assert films.room.name == "headphones"


def test_it_is_watched_at_the_check_of_the_answers(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = film_file(tmp_path)
    asked: list[str] = []

    def choose(*told: object) -> tuple[str, str]:
        asked.append(str(told[-1]))
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    maya.press("Plan: New bus stops", "Next", "Next", "Start", "Next", "Say it my way", "A photo or film")
    maya.press("From the computer")
    assert "*.png" in asked[0]
    assert "*.mp4" in asked[0]
    qtbot.waitUntil(lambda: maya.name == "photo-new", timeout=LIMIT_MS)
    maya.press("Keep it", "Next")
    assert "1 film" in maya.words()
    go_on_to(maya, "check")
    assert "My film" in maya.words()
    (watch,) = [tile for tile in maya.tiles if tile.button.words == "Watch"]
    assert watch.button.press.do is Do.LISTEN
    QTest.mouseClick(watch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: maya.name == "film" and red(maya.window) > 30, timeout=LIMIT_MS)
    maya.press("Back")
    assert maya.name == "check"
    (pic,) = kept_pics(maya.window)
    assert maya.kept_picture(pic.kept) == poster_of(SILENT)
