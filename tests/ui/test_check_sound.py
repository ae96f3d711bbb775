# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A supporter checks the voice and the microphone before people come; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NoMicrophone
from coprod_desktop.sound.recorder import Recorder
from tests.sound_server import Mouth, mouth, sound_server, tone
from tests.ui.drop_in_room import HOST
from tests.ui.visit import Visit

__all__ = ["mouth", "sound_server"]
Visits = Callable[..., Visit]
WAIT_MS = 20_000
TO_THE_CHECK = ("Next", "Next", "Supporter", "This computer", "Check the sound")


def files_in(visit: Visit) -> set[Path]:
    """Every file that is kept."""
    return {path for path in visit.at.data.rglob("*") if path.suffix not in (".db-wal", ".db-shm")}


@pytest.mark.sound
def test_the_level_of_two_seconds_is_told_and_nothing_is_kept(
    sound_server: object, mouth: Mouth, visits: Visits, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*TO_THE_CHECK)
    before = files_in(visit)
    mouth.say(tone(3.0))
    visit.press("Listen for 2 seconds")
    assert "Say something now." in visit.words()
    qtbot.waitUntil(lambda: "The microphone hears you." in visit.words(), timeout=WAIT_MS)
    assert files_in(visit) == before


@pytest.mark.sound
def test_going_away_ends_the_listening(
    sound_server: object, visits: Visits, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*TO_THE_CHECK, "Listen for 2 seconds", "Back")
    recorder = visit.window.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    qtbot.waitUntil(lambda: not recorder.is_recording, timeout=WAIT_MS)
    assert visit.name == "supporter-computer"


def test_without_a_microphone_it_says_so(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*TO_THE_CHECK, "Listen for 2 seconds")
    recorder = visit.window.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    if recorder.is_recording:
        recorder.failed.emit(NoMicrophone())
    assert "There is no microphone." in visit.words()
    recorder.stop()
