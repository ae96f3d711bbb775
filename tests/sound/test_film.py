# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film is seen picture by picture, and its sound is heard with it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from coprod_desktop.files.films import Moving, jpeg_of
from coprod_desktop.files.sounds import Sound
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.wav import Pcm
from tests.sound.measure import all_heard, likeness, silence_s
from tests.sound.test_player import loud_s
from tests.sound_server import Ear, SoundServer, tone

pytestmark = pytest.mark.sound

WAIT_MS = 20_000
SECONDS = 2


class Watcher:
    """Sees and hears of one film.

    Attributes:
        seen: how red each picture was, and its moment in milliseconds.
        ends: how often it ended.
    """

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []
        self.ends = 0

    def see(self, picture: bytes, at_ms: int) -> None:
        self.seen.append((QImage.fromData(picture).pixelColor(8, 8).red(), at_ms))

    def end(self) -> None:
        self.ends += 1


@pytest.fixture
def player(sound_server: SoundServer, qapp: object) -> Player:
    return Player()


def sounding_film() -> Moving:
    """Two seconds with 10 pictures each, redder and redder, and one tone."""
    frames = [jpeg_of(Image.new("RGB", (64, 48), (n * 12, 90, 120))) for n in range(10 * SECONDS)]
    return Moving(100_000, frames, Sound(1, CLIP_RATE_HZ, tone(SECONDS, CLIP_RATE_HZ).tobytes()))


def test_a_film_is_seen_and_heard_together(player: Player, ear: Ear, qtbot: QtBot) -> None:
    watcher, began = Watcher(), ear.now
    player.play_film(sounding_film(), 1.0, watcher.see, watcher.end)
    qtbot.waitUntil(lambda: watcher.ends == 1, timeout=WAIT_MS)
    heard = all_heard(ear, began)
    assert likeness(heard, Pcm(tone(1.8, CLIP_RATE_HZ).tobytes(), CLIP_RATE_HZ))[0] > 0.95
    assert len(watcher.seen) >= 15
    assert [at_ms for _red, at_ms in watcher.seen] == sorted(at_ms for _red, at_ms in watcher.seen)
    assert all(abs(red - 12 * at_ms // 100) <= 12 for red, at_ms in watcher.seen)


def test_a_film_that_plays_slowly_shows_every_picture_and_is_silent(
    player: Player, ear: Ear, qtbot: QtBot
) -> None:
    watcher, began = Watcher(), ear.now
    player.play_film(sounding_film(), 0.5, watcher.see, watcher.end)
    qtbot.waitUntil(lambda: watcher.ends == 1, timeout=WAIT_MS)
    assert loud_s(all_heard(ear, began)) == 0
    assert [red for red, _at_ms in watcher.seen] == sorted({red for red, _at_ms in watcher.seen})
    assert len(watcher.seen) >= 18


def test_a_sound_that_ends_before_the_pictures_lets_them_go_on(
    player: Player, ear: Ear, qtbot: QtBot
) -> None:
    film, watcher = sounding_film(), Watcher()
    short = Sound(1, CLIP_RATE_HZ, tone(0.5, CLIP_RATE_HZ).tobytes())
    player.play_film(Moving(film.frame_us, film.frames, short), 1.0, watcher.see, watcher.end)
    qtbot.waitUntil(lambda: watcher.ends == 1, timeout=WAIT_MS)
    assert watcher.seen[-1][1] >= 1_800


@pytest.mark.parametrize("other", ["stop", "sound"])
def test_a_film_that_is_stopped_is_silent_and_tells_so_once(
    player: Player, ear: Ear, qtbot: QtBot, other: str
) -> None:
    watcher, began = Watcher(), ear.now
    player.play_film(sounding_film(), 1.0, watcher.see, watcher.end)
    qtbot.waitUntil(lambda: loud_s(ear.heard(began)) > 0.2, timeout=WAIT_MS)
    silent = np.zeros(CLIP_RATE_HZ // 10, np.int16).tobytes()
    assert silence_s(ear, player.stop if other == "stop" else lambda: player.play(silent)) < 0.7
    seen = len(watcher.seen)
    player.stop()
    assert (watcher.ends, len(watcher.seen)) == (1, seen)
