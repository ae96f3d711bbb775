# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A hostile file falls on the real window: it goes on all the while, and then says calmly what is wrong.

It goes on as well while a large file, which is no hostile one, is read and kept.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.identifiers import MediaName, ProposalId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Page, Picture
from coprod_desktop.files.pack_file import pack_of, write_pack
from tests.builders import proposal
from tests.files.hostile_bombs import BOMBS
from tests.files.hostile_texts import JSON
from tests.files.makers import noise
from tests.ui.visit import Visit

OpenVisit = Callable[..., Visit]
PLAN = proposal()
BEAT_MS = 10
LONGEST = "longest without a beat:"
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


def with_large_photos() -> Pack:
    """A plan with a photo of 1 MB on each of 40 pages."""
    page = PLAN.steps[0]
    assert isinstance(page, Page)
    names = [MediaName(f"media/photo-{number}.png") for number in range(40)]
    photos = [Picture("A street", media=name, author="Ann", licence="CC0") for name in names]
    pages = [
        replace(page, step_id=StepId(f"page-{number}"), picture=replace(page.picture, photo=photo))
        for number, photo in enumerate(photos)
    ]
    plan = replace(
        PLAN, proposal_id=ProposalId("6a2d8a7f-69b3-4b1f-8b55-4f2a6a1b8d33"), steps=(*pages, *PLAN.steps)
    )
    content = noise(600, 600)
    return pack_of(plan, dict.fromkeys(names, content))


@contextmanager
def beating() -> Iterator[list[float]]:
    """When the window had time for a timer of `BEAT_MS`; said at the end: the longest that it had none."""
    beats = [time.monotonic()]
    heart = QTimer(interval=BEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    yield beats
    heart.stop()
    print(f"{LONGEST} {max(after - now for now, after in pairwise(beats)):.3f} s")
    # Not how fast this computer is: a window that waits for the reader has no beat but the first.
    assert len(beats) > 5
    assert beats[-1] - beats[0] > LONG_ENOUGH_S


def test_the_window_goes_on_while_a_large_plan_is_taken_in(
    visit: Visit, tmp_path: Path, qtbot: QtBot
) -> None:
    pack = with_large_photos()
    write_pack(pack, tmp_path / "plan.coprod", b"")
    with beating():
        drop(visit, tmp_path / "plan.coprod")
        qtbot.waitUntil(lambda: visit.name == "plan-came", timeout=60_000)
    plan = pack.proposal
    assert all(visit.device.media(plan.proposal_id, plan.version, name) for name in pack.media)


@pytest.mark.parametrize("name", SLOW)
def test_the_window_goes_on_while_a_hostile_file_is_read(
    name: str, visit: Visit, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "plan.coprod"
    path.write_bytes(SLOW[name].make())
    before = visit.device.proposals()
    with beating():
        drop(visit, path)
        assert visit.name != "problem", "it was read while the window waited"
        qtbot.waitUntil(lambda: visit.name == "problem", timeout=30_000)
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
