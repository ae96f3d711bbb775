# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Several recordings about one question: each is kept by itself, heard, thrown away and put back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.voice_scene import VoiceScene
from tests.screens_own_way import HEADING, STEP, strip
from tests.sound_server import Ear, Mouth, ear, mouth, sound_server, tone
from tests.ui.own_way_room import Room

__all__ = ["ear", "mouth", "sound_server"]
LIMIT_MS = 20_000
LEAST_BYTES = CLIP_RATE_HZ // 2


class VoiceRoom(Room):
    """A room with a recorder and a player."""

    def __init__(self, folder: Path) -> None:
        """Open the recordings."""
        super().__init__(folder)
        self.recorder, self.player = Recorder(self.window), Player(self.window)
        self.open_voice()

    def open_voice(self) -> None:
        """Open the recordings again."""
        self.open(
            VoiceScene(
                self.window,
                self.recorder,
                self.player,
                strip("My voice"),
                self.answering,
                STEP,
                HEADING,
                lambda _clip: None,
            )
        )

    def record(self, words: str, mouth: Mouth, qtbot: QtBot) -> None:
        """Record some seconds of sound."""
        lengths: list[int] = []
        self.recorder.length_changed.connect(lengths.append)
        self.press(words)
        assert self.name == "record-live"
        mouth.say(tone(2.0))
        qtbot.waitUntil(lambda: bool(lengths) and lengths[-1] > 1200, timeout=LIMIT_MS)
        self.press("Stop")
        qtbot.waitUntil(lambda: self.name == "record-keep", timeout=LIMIT_MS)


@pytest.fixture
def room(qapp: QApplication, mouth: Mouth, tmp_path: Path) -> Iterator[VoiceRoom]:
    """Ready to record."""
    opened = VoiceRoom(tmp_path / "data")
    yield opened
    opened.close()


def test_one_recording_after_the_other_is_kept_by_itself(room: VoiceRoom, mouth: Mouth, qtbot: QtBot) -> None:
    room.record("Start recording", mouth, qtbot)
    room.press("Keep it")
    room.record("Say one more", mouth, qtbot)
    room.press("Keep it", "Next")
    clips = room.said.clips
    assert len({clip.clip_id for clip in clips}) == 2
    sounds = [room.answering.store.clip(clip.clip_id) for clip in clips]
    assert all(len(sound) > LEAST_BYTES for sound in sounds)


def test_the_list_throws_away_and_puts_back_and_forgets_when_it_is_left(
    room: VoiceRoom, mouth: Mouth, qtbot: QtBot
) -> None:
    room.record("Start recording", mouth, qtbot)
    room.press("Keep it", "Next")
    room.open_voice()
    assert room.name == "recordings"
    room.press("Throw away")
    assert not room.said.is_answered
    room.press("Put it back")
    assert len(room.said.clips) == 1
    room.press("Throw away", "Next")
    room.open_voice()
    assert room.name == "record-ready", "nothing is left, and nothing is offered again"


def test_a_recording_can_be_heard(room: VoiceRoom, mouth: Mouth, ear: Ear, qtbot: QtBot) -> None:
    room.record("Start recording", mouth, qtbot)
    before = time.monotonic()
    room.press("Listen")
    qtbot.waitUntil(lambda: ear.first_loud_after(before) is not None, timeout=LIMIT_MS)


def test_what_was_not_kept_is_offered_again(room: VoiceRoom, mouth: Mouth, qtbot: QtBot) -> None:
    room.record("Start recording", mouth, qtbot)
    room.press("Back")
    assert not room.said.is_answered
    room.open_voice()
    assert "Do you want to keep it?" in room.words()
    room.press("Keep it")
    assert len(room.said.clips) == 1


def test_do_it_again_leaves_one_recording(room: VoiceRoom, mouth: Mouth, qtbot: QtBot) -> None:
    room.record("Start recording", mouth, qtbot)
    room.press("Keep it")
    room.record("Do it again", mouth, qtbot)
    room.press("Keep it")
    assert len(room.said.clips) == 1
