# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A supporter presses everything in their area: nothing that somebody said is shown, named or played."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptClip, KeptFile, Wrote
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Question
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.screens_own_way import a_photo
from tests.ui.drop_in_room import HOST
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
SAID = "Zweibrueckenfahrt"
"""A word that stands nowhere in the app."""
SECOND_OF_SOUND = bytes(32_000)
ON_EVERY_SCREEN = (Do.HELP, Do.BREAK, Do.HEAR, Do.SLOWER, Do.FASTER, Do.BACK, Do.SCROLL)
KEYS = (Do.KEY, Do.CODE, Do.PICK)
"""One of many alike is pressed."""
DEEPEST = 4
Way = tuple[Press, ...]


def says_much(visit: Visit, name: str) -> set[str]:
    """Somebody comes, writes, speaks and draws.

    Returns:
        What each of it is called where it is kept.
    """
    person, plan = visit.device.add_person(name, "person", Preferences()), visit.device.proposals()[0]
    question = next(step.step_id for step in plan.steps if isinstance(step, Question))
    store = visit.device.open_person(person.person_id)
    try:
        begun = store.begin(plan.proposal_id, plan.version).contribution_id
        store.add(begun, Wrote(question, SAID))
        clip = store.new_clip(begun, question)
        clip.append(SECOND_OF_SOUND)
        clip.finish()
        store.add(begun, KeptClip(question, clip.clip_id, 1000))
        drawing = store.new_file(begun, question, a_photo())
        store.add(begun, KeptFile(question, drawing, FileKind.DRAWING, SAID))
        return {begun, clip.clip_id, drawing}
    finally:
        store.close()


@pytest.fixture
def alone(visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Who are you, where nobody chooses a file and no other app opens."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    visit = visits(tmp_path, host=HOST)
    visit._built.visit._here.desk.backups._lock.open_by_itself()
    return visit


def told(visit: Visit) -> str:
    """Everything that this screen shows, says, draws from, or would do."""
    pieces = [repr(visit.window.shown)]
    for widget in visit.window.findChildren(QWidget):
        pieces += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit):
            pieces.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            pieces.append(widget.toPlainText())
    return "\n".join(pieces)


def go(visit: Visit, way: Way) -> bool:
    """Open the area anew and press these, one after the other.

    Returns:
        Whether each was there.
    """
    visit.window.finish_for_today()
    visit.settle()
    for press in (Press(Do.SUPPORTER), *way):
        if press not in [tile.button.press for tile in visit.tiles]:
            return False
        visit.press_where(press)
    return True


def removes_somebody(way: Way) -> bool:
    """Whether these presses delete a person, who could then not be found out about."""
    return [press.do for press in way].count(Do.DELETE) > 1


def test_no_screen_of_the_supporter_leads_to_what_somebody_said(alone: Visit) -> None:
    private = {SAID} | says_much(alone, "Maya") | says_much(alone, "Rhys")
    rhys = alone.device.people()[-1]
    alone.device.set_lock(rhys.person_id, LockKind.NUMBER, "2468")
    alone.press("Next", "Next")
    ways: list[Way] = [()]
    tried: set[tuple[str, str, str]] = set()
    screens: set[str] = set()
    while ways:
        way = ways.pop(0)
        if removes_somebody(way) or not go(alone, way):
            continue
        screens.add(alone.name)
        seen = told(alone)
        assert [each for each in private if each in seen] == [], way
        for press in (tile.button.press for tile in alone.tiles):
            edge = (alone.name, press.do.value, "" if press.do in KEYS else press.of)
            if press.do not in ON_EVERY_SCREEN and edge not in tried and len(way) < DEEPEST:
                tried.add(edge)
                ways.append((*way, press))
    assert {"supporter", "supporter-people", "supporter-person", "supporter-files"} <= screens
    assert len(screens) >= 15, screens


def test_the_person_does_find_it(alone: Visit) -> None:
    kept = says_much(alone, "Maya")
    alone.press("Next", "Next")
    alone.press("Maya", "This is me", "Not now", "What I said")
    assert SAID not in told(alone)
    alone.press_where(next(tile.button.press for tile in alone.tiles if tile.button.press.do is Do.SAID))
    seen = told(alone)
    assert SAID in seen
    assert [each for each in kept if each in seen] != []
