# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody watches the film of a page: it plays, with its words, as often and as slowly as they like."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.film import Caption, Film
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.preferences import ReadAloud as WhenToRead
from coprod_desktop.domain.proposal import Page, Proposal
from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.sound.read_aloud import ReadAloud
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.windows.voice import Voice
from tests.builders import proposal
from tests.files.makers import film
from tests.ui.visit import NEVER_ANSWERS, Visit

WAIT_MS = 20_000
NAME = MediaName("media/signed.avi")
SIGNED = Film(
    NAME,
    "Ann signs this page",
    (Caption(0, 900, "The bus stop has no seats."), Caption(900, 2_000, "You say what comes first.")),
    "Ann",
    "own film",
)


def filmed() -> Proposal:
    """A plan whose first page has a film."""
    plan = proposal(main_points=())
    page = plan.steps[0]
    assert isinstance(page, Page)
    return replace(plan, steps=(replace(page, film=SIGNED), *plan.steps[1:]))


@pytest.fixture
def watching(visits: Callable[..., Visit], tmp_path: Path) -> Iterator[Visit]:
    """Somebody at the page with the film."""
    other = proposal(proposal_id="3f0c9a44-1b6e-4c0e-9d5a-7e2f8b1c6d90", title="Another plan")
    visit = visits(tmp_path / "data", other)
    read_aloud = ReadAloud(NEVER_ANSWERS, tmp_path / "scratch")
    visit.window.use_voice(Voice(read_aloud, visit._built.voice._player, visit.window))
    visit.device.keep_pack(Pack(filmed(), {NAME: film(2, 25, with_sound=False)}, "ef" * 32))
    visit.arrive("Maya")
    visit.press("Plan: New bus stops")
    visit.press("Next", "Next", "Start")
    assert visit.name == "page"
    yield visit
    read_aloud.close()


def screen(visit: Visit) -> FilmScreen:
    shown = visit.window.body_screen()
    assert isinstance(shown, FilmScreen)
    return shown


def body(visit: Visit) -> Watching:
    assert visit.window.shown is not None
    shown = visit.window.shown.body
    assert isinstance(shown, Watching)
    return shown


def red(image: QImage) -> int:
    """How far the film is: each of its pictures is redder than the one before, up to the 32nd."""
    return image.pixelColor(8, 8).red()


def plays(visit: Visit) -> bool:
    return any(tile.button.words == "Stop the film" for tile in visit.tiles)


def test_a_film_plays_when_it_is_opened_with_its_words(watching: Visit, qtbot: QtBot) -> None:
    watching.press("Watch the film")
    assert watching.name == "film"
    qtbot.waitUntil(lambda: plays(watching), timeout=WAIT_MS)
    first = screen(watching)
    qtbot.waitUntil(lambda: body(watching).caption == "The bus stop has no seats.", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: red(first.image) > 80, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: body(watching).caption == "You say what comes first.", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not plays(watching), timeout=WAIT_MS)
    assert screen(watching) is first, "the screen stays, so that keys and screen readers keep their place"
    assert (body(watching).caption, red(first.image) < 10) == ("", True)
    watching.press("Back")
    assert watching.name == "page"


def test_one_button_stops_it_and_plays_it_again(watching: Visit, qtbot: QtBot) -> None:
    watching.press("Watch the film")
    qtbot.waitUntil(lambda: plays(watching), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: red(screen(watching).image) > 30, timeout=WAIT_MS)
    watching.press("Stop the film")
    assert not plays(watching)
    assert red(screen(watching).image) < 10
    # By a key: the second press of a double press is let go by.
    QTest.keyClick(watching.tile("Play the film"), Qt.Key.Key_Space)
    assert plays(watching)
    qtbot.waitUntil(lambda: red(screen(watching).image) > 30, timeout=WAIT_MS)
    watching.press("Play it slowly")
    assert plays(watching)
    assert watching.tile("Play it slowly").button.picked
    qtbot.waitUntil(lambda: red(screen(watching).image) > 30, timeout=WAIT_MS)


@pytest.mark.parametrize("words", ["Hear it", "Help", "Take a break"])
def test_it_stops_for_all_else(watching: Visit, qtbot: QtBot, words: str) -> None:
    watching.press("Watch the film")
    qtbot.waitUntil(lambda: plays(watching), timeout=WAIT_MS)
    watching.press(words)
    if watching.name != "film":
        watching.press("Carry on" if words == "Take a break" else "Back")
    assert watching.name == "film"
    assert not plays(watching)


def test_its_words_are_read_aloud_and_shown(watching: Visit, qtbot: QtBot) -> None:
    watching.press("Watch the film")
    qtbot.waitUntil(lambda: plays(watching), timeout=WAIT_MS)
    assert [piece.text for piece in watching.window.shown.spoken] == [  # type: ignore[union-attr]
        "Ann signs this page",
        "The bus stop has no seats.",
        "You say what comes first.",
    ]
    shown = screen(watching)
    assert shown.light("caption:1") is shown.widget_of("caption")
    label = shown.widget_of("caption")
    assert label is not None
    assert label.property("text") == "You say what comes first."


def test_who_has_everything_read_aloud_hears_the_film(watching: Visit, qtbot: QtBot) -> None:
    preferences = watching.window._preferences
    watching.window.use_preferences(replace(preferences, read_aloud=WhenToRead.ALWAYS))
    watching.press("Watch the film")
    qtbot.waitUntil(lambda: plays(watching), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: red(screen(watching).image) > 30, timeout=WAIT_MS)
    assert plays(watching)


def test_leaving_before_it_is_ready_plays_nothing(watching: Visit, qtbot: QtBot) -> None:
    watching.press_at_once("Watch the film")
    watching.press_at_once("Back")
    watching.settle()
    assert watching.name == "page"
    qtbot.waitUntil(lambda: not watching._runner._running, timeout=WAIT_MS)
    assert watching.name == "page"


def test_a_damaged_film_says_so_and_has_its_words(watching: Visit, qtbot: QtBot) -> None:
    for folder in (watching.at.data / "packs").iterdir():
        shutil.rmtree(folder)
    watching.press("Watch the film")
    qtbot.waitUntil(lambda: watching.name == "film-lost", timeout=WAIT_MS)
    assert "You say what comes first." in watching.words()
    watching.press("Back")
    assert watching.name == "page"


def test_the_page_of_a_plan_offers_its_film_only_where_there_is_one(watching: Visit) -> None:
    assert any(tile.button.press.do is Do.FILM for tile in watching.tiles)
    watching.press("Next", "Skip")
    assert not any(tile.button.press.do is Do.FILM for tile in watching.tiles)
