# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A recording is heard from its beginning to its end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import DamagedFile
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.wav import Pcm
from tests.sound.measure import all_heard, likeness, said_by_engine, silence_s
from tests.sound_server import RATE_HZ, Ear, SoundServer, tone

pytestmark = pytest.mark.sound

WAIT_MS = 20_000


@pytest.fixture
def player(sound_server: SoundServer, qapp: object) -> Player:
    return Player()


def loud_s(heard: np.ndarray[tuple[int], np.dtype[np.int16]]) -> float:
    loud = np.flatnonzero(np.abs(heard.astype(int)) > 100)
    return float(loud[-1] - loud[0]) / RATE_HZ if len(loud) else 0.0


def test_a_recording_is_heard_whole(player: Player, ear: Ear, qtbot: QtBot) -> None:
    began = ear.now
    with qtbot.waitSignal(player.finished, timeout=WAIT_MS):
        player.play(tone(0.7, CLIP_RATE_HZ).tobytes())
    heard = all_heard(ear, began)
    assert 0.68 < loud_s(heard) < 0.72
    assert likeness(heard, Pcm(tone(0.65, CLIP_RATE_HZ).tobytes(), CLIP_RATE_HZ))[0] > 0.98


def test_a_sound_of_a_proposal_is_heard_whole(player: Player, ear: Ear, qtbot: QtBot, tmp_path: Path) -> None:
    spoken = said_by_engine("Hello. I am Amina.", tmp_path)
    began = ear.now
    with qtbot.waitSignal(player.finished, timeout=WAIT_MS):
        player.play_wav((tmp_path / "said.wav").read_bytes())
    assert likeness(all_heard(ear, began), Pcm(spoken.tobytes(), RATE_HZ))[0] > 0.98


def test_a_recording_that_is_stopped_is_silent_and_says_nothing(
    player: Player, ear: Ear, qtbot: QtBot
) -> None:
    told: list[object] = []
    player.finished.connect(lambda: told.append("finished"))
    player.failed.connect(told.append)
    began = ear.now
    player.play(tone(5, CLIP_RATE_HZ).tobytes())
    qtbot.waitUntil(lambda: loud_s(ear.heard(began)) > 0.2, timeout=WAIT_MS)
    assert silence_s(ear, player.stop) < 0.5
    assert told == []


def test_a_sound_that_is_none_is_told(player: Player) -> None:
    told: list[type] = []
    player.failed.connect(lambda problem: told.append(type(problem)))
    player.play_wav(b"no sound")
    player.play_wav(b"")
    assert told == [DamagedFile, DamagedFile]
