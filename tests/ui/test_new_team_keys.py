# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team makes its keys in the window: a name, one press, words to write down, and what the folder holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.files.age_seal import seal
from coprod_desktop.files.team_public import read_team_public
from coprod_desktop.vault.team_keys import opened_team_keys
from tests.ui.drop_in_room import set_up_group, write
from tests.ui.visit import Visit

WAIT_MS = 20_000


@pytest.fixture
def visit(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """A supporter at the place where the keys are made."""
    opened = visits(tmp_path, host=None)
    set_up_group(opened)
    opened.press("Supporter", "Plans and files", "Teams you know", "Make team keys")
    assert opened.name == "team-keys"
    opened.press("Next")
    return opened


def chooses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))


def test_the_words_open_the_keys_and_are_shown_only_once(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    chooses(stick, monkeypatch)
    visit.press("Make the keys")
    assert "Please write the name of the team." in visit.words()
    assert list(stick.iterdir()) == []
    write(visit, "Mill Road team")
    visit.press("Make the keys")
    qtbot.waitUntil(lambda: visit.name == "team-keys-words", timeout=WAIT_MS)
    assert visit.window.shown is not None
    shown = [piece.text for piece in visit.window.shown.spoken_whole if piece.text[:1].isdigit()]
    words = [word for text in shown for word in text.split() if not word[0].isdigit()]
    assert len(words) == 6
    folder = stick / "team-keys-1"
    secret = opened_team_keys((folder / "team.keys").read_bytes(), " ".join(words))
    assert secret is not None
    public = read_team_public((folder / "team.public").read_bytes())
    assert secret.keys == public
    assert seal(b"A roof", [public.recipient])
    assert "Mill Road team" in (folder / "card.html").read_text(encoding="utf-8")
    visit.press("They are on paper")
    assert visit.name == "team-keys-made"
    assert not any(word in visit.words() for word in words)
    assert str(folder) in visit.words()


def test_a_place_that_cannot_be_written_is_told_and_the_name_stays(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.write_text("a file, and no folder")
    chooses(stick, monkeypatch)
    write(visit, "Mill Road team")
    visit.press("Make the keys")
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=WAIT_MS)
    visit.press("Carry on")
    assert visit.name == "team-keys-name"
    assert "Mill Road team" in visit.words()
