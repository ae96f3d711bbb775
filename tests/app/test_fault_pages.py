# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""In the window any fault leads to one calm page, from which one carries on, closes, or saves a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app import last_resort
from coprod_desktop.app.person_app import PersonApp
from coprod_desktop.app.places import places
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_state import Cards
from coprod_desktop.storage.preferences_store import save_looks
from tests.app.planted import (
    LIMIT_MS,
    NAME,
    WORDS,
    crash,
    in_domain,
    in_python,
    log_of,
    planted_in,
)


class Falls(QObject):
    """Has a slot that falls."""

    wanted = Signal(str)

    def __init__(self) -> None:
        """Join the two."""
        super().__init__()
        self.wanted.connect(self._fall)

    def _fall(self, words: str) -> None:
        in_domain(words)


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, quiet: None, qtbot: QtBot) -> Iterator[Callable[[], PersonApp]]:
    """Opens the real window on a folder that is known."""
    opened: list[PersonApp] = []
    folder = tmp_path / "data"
    save_looks(folder, Preferences())
    last_resort.write_log_to(folder)

    def open_app() -> PersonApp:
        one = PersonApp(places(folder), ())
        opened.append(one)
        qtbot.waitUntil(lambda: one._built is not None, timeout=LIMIT_MS)
        return one

    yield open_app
    for one in opened:
        one.window.use_kiosk(False)
        one.window.close()
        one.window.deleteLater()
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def name_of(app: PersonApp) -> str:
    """The screen that is shown."""
    shown = app.window.shown
    return shown.name if shown else ""


def press(app: PersonApp, do: str) -> None:
    """Press what asks for this."""
    shown = app.window.shown
    assert shown is not None
    app.window._on_pressed(next(button.press for button in shown.bar if button.press.do == do))


def words_of(app: PersonApp) -> str:
    """All that the screen says."""
    shown = app.window.shown
    assert shown is not None
    return " ".join(piece.text for piece in shown.spoken_whole)


def fall(app: PersonApp, qtbot: QtBot) -> None:
    """Let a slot fall, with words in hand."""
    falls = Falls()
    QTimer.singleShot(0, partial(falls.wanted.emit, WORDS))
    qtbot.waitUntil(lambda: name_of(app) == "fault", timeout=LIMIT_MS)


def test_a_fault_in_a_slot_leads_to_the_calm_page_and_back(
    app: Callable[[], PersonApp], qtbot: QtBot
) -> None:
    opened = app()
    before = name_of(opened)
    fall(opened, qtbot)
    assert "What you said is saved." in words_of(opened)
    press(opened, "carry_on")
    assert name_of(opened) == before


def test_a_fault_in_a_task_aside_and_one_more_while_it_is_told_are_one_page(
    app: Callable[[], PersonApp], qtbot: QtBot, tmp_path: Path
) -> None:
    opened = app()
    before = name_of(opened)

    def failed(fault: Exception) -> None:
        raise fault

    opened._runner.run(lambda: in_python(NAME), lambda _none: None, failed)
    qtbot.waitUntil(lambda: name_of(opened) == "fault", timeout=LIMIT_MS)
    falls = Falls()
    falls.wanted.emit(WORDS)
    press(opened, "carry_on")
    assert name_of(opened) == before
    assert planted_in(log_of(tmp_path / "data")) == []


def test_when_it_goes_wrong_again_and_again_closing_is_offered(
    app: Callable[[], PersonApp], qtbot: QtBot
) -> None:
    opened = app()
    for _turn in range(2):
        fall(opened, qtbot)
        assert "Close the app" not in words_of(opened)
        press(opened, "carry_on")
    fall(opened, qtbot)
    assert "Close the app and start it again." in words_of(opened)
    press(opened, "finish")
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=LIMIT_MS)


def test_a_locked_screen_is_not_closed_by_a_fault(app: Callable[[], PersonApp], qtbot: QtBot) -> None:
    opened = app()
    opened.window.use_kiosk(True)
    for _turn in range(2):
        fall(opened, qtbot)
        press(opened, "carry_on")
    fall(opened, qtbot)
    assert "Ask a supporter for help." in words_of(opened)


def test_the_report_is_shown_whole_and_then_saved_where_somebody_says(
    app: Callable[[], PersonApp], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    opened = app()
    fall(opened, qtbot)
    press(opened, "open_file")
    assert name_of(opened) == "fault-report"
    shown = opened.window.shown
    assert shown is not None
    assert isinstance(shown.body, Cards)
    on_screen = "\n".join(f"{card.heading}\n{card.text}" for card in shown.body.cards)
    press(opened, "keep")
    assert name_of(opened) == "fault-saved"
    saved = (stick / "coprod_report_1.txt").read_text("utf-8")
    assert [line for line in saved.splitlines() if line and line not in on_screen] == []
    assert "OurMistake" in saved
    assert planted_in(saved) == []
    assert str(tmp_path) not in saved
    press(opened, "carry_on")
    assert not name_of(opened).startswith("fault")


def test_after_a_crash_the_next_start_says_so_calmly(
    app: Callable[[], PersonApp], qtbot: QtBot, tmp_path: Path
) -> None:
    crash(tmp_path / "data", "abort")
    opened = app()
    qtbot.waitUntil(lambda: name_of(opened) == "fault", timeout=LIMIT_MS)
    assert "Last time the app closed by itself." in words_of(opened)
    press(opened, "carry_on")
    assert not name_of(opened).startswith("fault")
    opened.window.close()
    assert not (tmp_path / "data" / "crash.note").exists()


def test_a_fault_while_it_closes_is_written_down_and_it_closes(
    app: Callable[[], PersonApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = app()
    monkeypatch.setattr(opened._runner, "close", lambda: in_python(NAME))
    opened.window.close()
    assert not opened.window.isVisible()
    monkeypatch.undo()
    opened._runner.close()
    assert "KeyError" in log_of(tmp_path / "data")
    assert planted_in(log_of(tmp_path / "data")) == []
