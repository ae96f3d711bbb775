# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A window that shows any screen, in any size and colours, closed after each test."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coprod_desktop.app.places import pictures_folder
from coprod_desktop.domain.drop_in import ON_MY_OWN, Host
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal, Question
from coprod_desktop.ports import Clock
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import best_family
from coprod_desktop.ui.windows.person_window import PersonWindow
from tests.builders import proposal
from tests.screens_own_way import a_photo
from tests.ui.question_bench import Bench
from tests.ui.started_app import Started
from tests.ui.visit import Visit

OpenWindow = Callable[..., PersonWindow]


@cache
def all_pictures() -> Pictures:
    """Our set of pictures, drawn once for all tests."""
    pictures = Pictures(pictures_folder())
    pictures.load_kept = lambda _key: a_photo()
    return pictures


@pytest.fixture
def open_window(qapp: QApplication) -> Iterator[OpenWindow]:
    """Opens a window with a size and preferences."""
    opened: list[PersonWindow] = []

    def open_one(size: tuple[int, int] = (1280, 800), preferences: Preferences | None = None) -> PersonWindow:
        window = PersonWindow(all_pictures(), preferences or Preferences(), best_family())
        window.offer_pace()
        window.resize(*size)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        qapp.removeEventFilter(window)
        window.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def visits(qapp: QApplication) -> Iterator[Callable[..., Visit]]:
    """Opens the whole window on a folder; more than once for somebody who comes back."""
    opened: list[Visit] = []

    def open_one(
        folder: Path, *plans: Proposal, clock: Clock | None = None, host: Host | None = ON_MY_OWN
    ) -> Visit:
        opened.append(Visit(folder, *plans, clock=clock, host=host))
        return opened[-1]

    yield open_one
    for visit in opened:
        if isValid(visit.window):
            visit.close()


@pytest.fixture
def maya(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """Maya, at home, with one plan."""
    visit = visits(tmp_path / "data", proposal())
    visit.arrive("Maya")
    return visit


@pytest.fixture
def asks(open_window: OpenWindow, tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Asks somebody something."""
    opened: list[Bench] = []

    def ask(*asked: Question, **how: object) -> Bench:
        opened.append(Bench(open_window, tmp_path / str(len(opened)), *asked, **how))  # type: ignore[arg-type]
        return opened[-1]

    yield ask
    for bench in opened:
        bench.close()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Started]]:
    """Starts the app, as the program does, on the folder of this test."""
    started: list[Started] = []
    hook = sys.excepthook

    def one() -> Started:
        started.append(Started(qtbot, tmp_path))
        return started[-1]

    yield one
    for each in started:
        each.close()
    sys.excepthook = hook
    gc.unfreeze()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that is chosen whenever a place is asked for."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    return folder
