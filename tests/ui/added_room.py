# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody adds pictures or a board, pressed on the whole window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.picture_sets import PictureSet
from tests.builders import proposal
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
LIMIT_MS = 30_000
FIRST = StepId("first")
TO_MY_BOARD = ("How it looks and sounds", "Me", "My board")
TO_PICTURES = ("Supporter", "This computer", "Pictures for messages")
TO_MESSAGE = ("Plan: New bus stops", "Next", "Next", "Start", "Next", "Say it my way", "Pictures")


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the system's own dialogs give next."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(path))


def put(folder: Path, data: bytes, name: str = "mine.obz") -> Path:
    """A file of somebody else."""
    path = folder / name
    path.write_bytes(data)
    return path


def add_board(visit: Visit, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, path: Path) -> None:
    """From home to my board, with this file added."""
    choose(monkeypatch, path)
    visit.press(*TO_MY_BOARD, "Add my board")
    qtbot.waitUntil(lambda: visit.name != "pictures-coming", timeout=LIMIT_MS)


def add_pictures(visit: Visit, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, path: Path) -> None:
    """From Who are you to the supporter's page, with this folder or file added."""
    choose(monkeypatch, path)
    visit.press(*TO_PICTURES, "A folder" if path.is_dir() else "A file")
    qtbot.waitUntil(lambda: visit.name != "pictures-coming", timeout=LIMIT_MS)


def sets(visit: Visit) -> tuple[PictureSet, ...]:
    """Everything that was added."""
    return visit.device.picture_sets()


def message_of(visit: Visit) -> list[tuple[str, str]]:
    """The words and pictures of Maya's message, as it stands on the disk."""
    store = visit.device.open_person(visit.device.people()[0].person_id)
    said = store.begin(proposal().proposal_id, proposal().version).at(proposal().questions[0].step_id)
    store.close()
    return [(symbol.words, symbol.picture) for symbol in said.message]


def credits_of(visit: Visit) -> str:
    """What the page of who made the pictures says, from any screen; it is left again."""
    visit.press("Help", "How this works", "Who made the pictures")
    told = visit.words()
    visit.press("Carry on", "Back", "Back")
    return told
