# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who I am: a figure, a drawing or a photo, a name, a language; and going from one person to the next."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop import words
from coprod_desktop.app.places import translations_folder
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.presenters.screen_parts import Do, Pic, Press
from coprod_desktop.ui.widgets.canvas import Canvas
from tests.ui.drop_in_room import HOST, new_person, write
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
LIMIT_MS = 20_000
NEXT_PERSON_S = 10.0
"""*Source*: issue 3, support and drop-ins."""


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    """The next test speaks English."""
    yield
    words.use_language(words.ENGLISH)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the system's own dialog gives next."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))


def a_photo(folder: Path) -> Path:
    """A photo of a green wall."""
    path = folder / "me.jpg"
    Image.new("RGB", (600, 400), "#2f8f4f").save(path)
    return path


def test_a_photo_can_stand_for_me(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    visit = visits(tmp_path / "data")
    visit.press("Next", "Next", "My own picture")
    choose_file(monkeypatch, a_photo(tmp_path))
    visit.press("A photo")
    qtbot.waitUntil(lambda: visit.name == "own-picture-new", timeout=LIMIT_MS)
    visit.press("Keep it")
    write(visit, "Maya")
    visit.press("Next")
    person = visit.device.people()[0]
    assert (visit.name, person.name, person.has_own_picture) == ("home", "Maya", True)
    assert visit.window.shown is not None
    assert visit.window.shown.strip.pic == Pic("Maya", kept=f"person:{person.person_id}")


def test_a_file_that_is_no_photo_is_refused_calmly(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    visit = visits(tmp_path / "data")
    visit.press("Next", "Next", "My own picture")
    text = tmp_path / "notes.txt"
    text.write_text("no photo")
    choose_file(monkeypatch, text)
    visit.press("A photo")
    qtbot.waitUntil(lambda: visit.name == "photo-refused", timeout=LIMIT_MS)
    visit.press("Back")
    assert visit.name == "own-picture"


def test_a_drawing_can_stand_for_me(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.press("Next", "Next", "My own picture", "Draw my picture", "Keep it")
    assert visit.name == "draw", "an empty sheet is no picture"
    canvas = visit.window.findChildren(Canvas)[0]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(canvas, QPoint(160, 120))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(160, 120))
    visit.settle()
    visit.press("Keep it", "Keep it", "Next")
    assert visit.device.people()[0].has_own_picture


def test_i_change_my_picture_and_my_name_later(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Me", "My picture", "Purple head scarf", "This is good")
    visit.press("My name")
    write(visit, " Khan")
    visit.press("Keep it", "This is good", "This is good")
    assert visit.name == "home"
    assert "Hello Maya Khan" in visit.words()
    person = visit.device.people()[0]
    assert (person.name, person.picture) == ("Maya Khan", "person4")


def test_a_figure_takes_the_place_of_an_own_picture(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    visit = visits(tmp_path / "data")
    visit.arrive("Maya")
    choose_file(monkeypatch, a_photo(tmp_path))
    visit.press("How it looks and sounds", "Me", "My picture", "My own picture", "A photo")
    qtbot.waitUntil(lambda: visit.name == "own-picture-new", timeout=LIMIT_MS)
    visit.press("Keep it")
    assert visit.name == "me"
    assert visit.device.people()[0].has_own_picture
    visit.press("My picture", "A beard")
    assert not visit.device.people()[0].has_own_picture


def test_a_language_is_one_persons_own(visits: Visits, tmp_path: Path) -> None:
    words.find_catalogues(translations_folder())
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("How it looks and sounds", "Language", "Cymraeg")
    assert "Pa iaith?" in visit.words()
    assert visit.window.shown is not None
    assert visit.window.shown.strip.title == "Helo Maya", "where I am is told in the new language at once"
    visit.press("Yn ôl", "This is good", "Gorffen am heddiw")
    assert "Who are you?" in visit.words()
    visit.press("Maya", "This is me")
    assert "Helo Maya" in visit.words()


def test_help_below_a_change_of_language_changes_too(visits: Visits, tmp_path: Path) -> None:
    words.find_catalogues(translations_folder())
    visit = visits(tmp_path)
    visit.arrive("Maya")
    visit.press("Help", "How it looks and sounds", "Language", "Cymraeg", "Yn ôl")
    visit.press("Yn ôl")
    assert visit.window.shown is not None
    assert (visit.name, visit.window.shown.strip.title) == ("help", "Helo Maya")


def test_from_one_person_to_the_next_it_is_not_long(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    for name in ("Maya", "Deshawn"):
        new_person(visit, name)
    visit.press("Next", "Next", "Maya", "This is me")
    began = time.monotonic()
    visit.press("Finish for today", "Deshawn", "This is me")
    assert "Hello Deshawn" in visit.words()
    assert time.monotonic() - began < NEXT_PERSON_S


def test_many_people_stand_by_name_and_somebody_new_finds_the_way(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    names = [
        "Rhys",
        "Amina",
        "Jo",
        "Sam",
        "Ana",
        "Bryn",
        "Carys",
        "Dewi",
        "Ella",
        "Farah",
        "Gwen",
        "Huw",
        "Ifan",
    ]
    for name in names:
        new_person(visit, name)
    visit.press("Next", "Next")
    tiles = [tile.button for tile in visit.tiles if tile.button.press.do in (Do.PERSON, Do.NEW_PERSON)]
    assert [tile.words for tile in tiles] == ["I am new", *sorted(names)]


def test_two_people_of_one_name_can_be_told_apart(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    for _one in range(2):
        new_person(visit, "Sam")
    visit.press("Next", "Next")
    found = [tile.button.name for tile in visit.tiles if tile.button.press.do is Do.PERSON]
    assert found == ["Sam: Picture 1", "Sam: Picture 2"]


def test_a_supporter_adds_changes_and_removes_people(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press("Next", "Next", "Supporter", "People", "Add a person", "A beard", "Next")
    write(visit, "Bryn")
    visit.press("Next", "Bryn", "Name")
    write(visit, "n")
    visit.press("Keep it", "Picture", "Long red hair", "This is good")
    person = visit.device.people()[0]
    assert (person.name, person.picture) == ("Brynn", "person3")
    visit.press_where(Press(Do.DELETE))
    assert "You cannot get it back." in visit.words()
    visit.press("Back")
    visit.press_where(Press(Do.DELETE))
    visit.press("Remove for good")
    assert visit.device.people() == ()
    assert PersonId(person.person_id) not in visit.words()
    assert "Nobody is on this computer yet." in visit.words()
