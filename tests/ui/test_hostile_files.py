# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A hostile file falls on the real window: it goes on all the while, and then says calmly what is wrong."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import proposal
from tests.files.hostile_bombs import BOMBS
from tests.files.hostile_texts import JSON
from tests.ui.visit import Visit

OpenVisit = Callable[..., Visit]
PLAN = proposal()
BEAT_MS = 10
LONG_ENOUGH_S = 0.1
"""What the window may never be blocked for. A file that is read sooner could not tell."""
SLOW = {
    "as much as a file may have, hurt at the end": BOMBS["as much as a file may have, hurt at the end"],
    "field, 50,000 steps": JSON["field, 50,000 steps"],
}


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, PLAN)
    opened.arrive("Maya")
    return opened


def drop(visit: Visit, path: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, no_keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(visit.window, QDragEnterEvent(QPoint(400, 300), copy, data, left, no_keys))
    QApplication.sendEvent(visit.window, QDropEvent(QPoint(400, 300).toPointF(), copy, data, left, no_keys))


@pytest.mark.parametrize("name", SLOW)
def test_the_window_goes_on_while_a_hostile_file_is_read(
    name: str, visit: Visit, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "plan.coprod"
    path.write_bytes(SLOW[name].make())
    before = visit.device.proposals()
    beats = [time.monotonic()]
    heart = QTimer(interval=BEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    drop(visit, path)
    assert visit.name != "problem", "it was read while the window waited"
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=30_000)
    heart.stop()
    assert beats[-1] - beats[0] > LONG_ENOUGH_S
    print(f"longest without a beat: {max(after - now for now, after in pairwise(beats)):.3f} s")
    # Not how fast this computer is: a window that waits for the reader has no beat but the first.
    assert len(beats) > 5
    visit.press("Carry on")
    assert visit.device.proposals() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name")
def test_a_pipe_that_nobody_writes_is_no_plan_and_nobody_waits(
    visit: Visit, tmp_path: Path, qtbot: QtBot
) -> None:
    os.mkfifo(tmp_path / "plan.coprod")
    drop(visit, tmp_path / "plan.coprod")
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=30_000)
    assert "This file is not safe to open." in visit.words()
