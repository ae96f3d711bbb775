# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The locked screen: only a supporter with the code leaves it, and it survives a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from coprod_desktop.app import command_line, said
from coprod_desktop.app.open_store import open_store
from coprod_desktop.app.places import places
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.journey.person.kiosk import is_kiosk, keep_kiosk
from tests.ui.drop_in_room import CODE, HOST, enter, new_person
from tests.ui.visit import Visit

Visits = Callable[..., Visit]


@pytest.fixture
def locked(visits: Visits, tmp_path: Path) -> Iterator[Visit]:
    """A locked screen at Who are you, with one person."""
    visit = visits(tmp_path, host=HOST)
    new_person(visit, "Maya")
    visit.device.set_supporter_code(CODE)
    visit.press("Next", "Next", "Supporter")
    enter(visit, *CODE)
    visit.press("Open", "This computer", "Lock the screen", "Back", "Back")
    yield visit
    if isValid(visit.window):
        visit.window.use_kiosk(False)  # so that it closes at the end of the test


def words_of(visit: Visit) -> list[str]:
    """The words of all buttons."""
    return [tile.button.words for tile in visit.tiles]


def test_the_screen_is_full_and_has_no_close(locked: Visit) -> None:
    assert locked.window.windowState() & Qt.WindowState.WindowFullScreen
    assert "Close" not in words_of(locked)


def test_keys_of_the_system_do_not_close_it(locked: Visit) -> None:
    assert not locked.window.close()
    assert locked.window.isVisible()
    locked.press("Maya", "This is me")
    assert not locked.window.close()
    assert locked.name == "home"


def test_finishing_leads_to_who_are_you(locked: Visit) -> None:
    locked.press("Maya", "This is me", "Finish for today")
    assert locked.name == "who"


def test_only_the_code_leads_out(locked: Visit) -> None:
    locked.press("Supporter")
    enter(locked, *"1111")
    locked.press("Open")
    assert locked.name == "enter-number"
    enter(locked, *CODE)
    locked.press("Open", "This computer", "Leave it", "Back", "Back")
    assert not locked.window.windowState() & Qt.WindowState.WindowFullScreen
    assert "Close" in words_of(locked)
    assert not locked.window.is_kiosk


def test_a_small_locked_window_comes_back(locked: Visit) -> None:
    locked.window.showMinimized()
    locked.settle()
    assert locked.window.windowState() & Qt.WindowState.WindowFullScreen


def test_without_a_code_the_screen_cannot_be_locked(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press("Next", "Next", "Supporter", "This computer")
    assert "Make a code first. You need it to leave." in visit.words()
    assert "Lock the screen" not in words_of(visit)
    with pytest.raises(NotAllowed):
        keep_kiosk(visit.device, True)


def test_taking_the_code_away_frees_the_screen(locked: Visit) -> None:
    locked.press("Supporter")
    enter(locked, *CODE)
    locked.press("Open", "This computer", "No code")
    assert not locked.window.is_kiosk
    assert not is_kiosk(locked.device)


def test_a_lost_code_is_taken_away_outside_the_app(tmp_path: Path) -> None:
    store, _lock = open_store(places(tmp_path))
    store.set_supporter_code(CODE)
    keep_kiosk(store, True)
    store.close()
    asked = command_line.parse(["let-supporter-in", "--data", str(tmp_path)])
    assert command_line.run_command(asked) == said.DONE
    again, _lock = open_store(places(tmp_path))
    assert (again.has_supporter_code(), is_kiosk(again)) == (False, False)
    again.close()
