# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is on another computer: used in place of what is here, or brought here too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.app.open_store import device_lock, open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.backup_restore import put_in_place
from coprod_desktop.ui.windows.backup_scene import PutBack
from tests.ui.test_backups import SIX_WORDS, backups_of, made, to_backups
from tests.ui.visit import Visit


@pytest.fixture
def visit(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """The app with the sample plans, its key open."""
    one = visits(tmp_path / "data")
    backups_of(one)._lock.open_by_itself()
    return one


def names_behind_words(folder: Path) -> list[str]:
    """Who is in a data folder that opens with the six words."""
    lock = device_lock(places(folder))
    assert lock.open_with_words(SIX_WORDS)
    store, _lock = open_store(places(folder), lock)
    try:
        return [person.name for person in store.people()]
    finally:
        store.close()


def opened_elsewhere(
    visit: Visit, visits: Callable[..., Visit], qtbot: QtBot, tmp_path: Path
) -> tuple[Visit, list[bool]]:
    """Another computer, which opened the backup of the first one with its words; and who asked to restart."""
    stick = tmp_path / "stick"
    stick.mkdir()
    visit.arrive("Maya")
    visit._built.visit.to_who()
    made(visit, qtbot)
    backups_of(visit)._lock.lock_with_words(SIX_WORDS, keep_by_itself=False)
    backups_of(visit).use_place(stick)
    made(visit, qtbot)
    visit.close()
    other = visits(tmp_path / "other")
    backups_of(other)._lock.open_by_itself()
    asked: list[bool] = []
    backups_of(other)._again = lambda: asked.append(True)
    page = to_backups(other)
    page._choose_folder = lambda taken: taken(stick)
    other.press_where(Press(Do.PUT_BACK))
    qtbot.waitUntil(lambda: other.name == "put-back-none", timeout=10_000)
    other.press_where(Press(Do.BRING))
    qtbot.waitUntil(lambda: other.name == "bring-words", timeout=10_000)
    scene = other.window._scenes[-1]
    assert isinstance(scene, PutBack)
    scene.press(Press(Do.TYPED, "words zebra zebra zebra zebra zebra zebra"))
    scene.press(Press(Do.KEEP))
    qtbot.waitUntil(lambda: scene._wrong, timeout=10_000)
    assert other.name == "bring-words"
    scene.press(Press(Do.TYPED, f"words {SIX_WORDS}"))
    scene.press(Press(Do.KEEP))
    qtbot.waitUntil(lambda: other.name == "bring-how", timeout=10_000)
    return other, asked


def test_everything_comes_from_another_computer_with_its_words(
    visit: Visit, visits: Callable[..., Visit], qtbot: QtBot, tmp_path: Path
) -> None:
    other, asked = opened_elsewhere(visit, visits, qtbot, tmp_path)
    other.press_where(Press(Do.PUT_BACK))
    assert other.name == "put-back-sure"
    other.press_where(Press(Do.AGREE))
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    other.close()
    assert put_in_place(tmp_path / "other")
    assert names_behind_words(tmp_path / "other") == ["Maya"]


def test_what_is_on_another_computer_comes_here_too(
    visit: Visit, visits: Callable[..., Visit], qtbot: QtBot, tmp_path: Path
) -> None:
    other, asked = opened_elsewhere(visit, visits, qtbot, tmp_path)
    other.device.add_person("Deshawn", "person2", Preferences())
    other.press_where(Press(Do.BRING))
    qtbot.waitUntil(lambda: other.name == "bring-found", timeout=30_000)
    assert "1 person who is new here." in other.words()
    other.press_where(Press(Do.BACK))
    assert other.name == "bring-how"
    assert not (tmp_path / "other" / "restoring").exists()
    other.press_where(Press(Do.BRING))
    qtbot.waitUntil(lambda: other.name == "bring-found", timeout=30_000)
    other.press_where(Press(Do.AGREE))
    assert asked
    other.close()
    again, _lock = open_store(places(tmp_path / "other"))
    try:
        assert [person.name for person in again.people()] == ["Deshawn", "Maya"]
    finally:
        again.close()


def test_looking_what_comes_can_be_stopped(
    visit: Visit, visits: Callable[..., Visit], qtbot: QtBot, tmp_path: Path
) -> None:
    other, _asked = opened_elsewhere(visit, visits, qtbot, tmp_path)
    other.press_where(Press(Do.BRING))
    other.press_where(Press(Do.NOT_NOW))
    qtbot.waitUntil(lambda: other.name in {"bring-how", "bring-found"}, timeout=30_000)
    assert other.name == "bring-found" or not (tmp_path / "other" / "restoring").exists()
