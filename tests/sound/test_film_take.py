# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film that is made here: what the camera gives and what the microphone hears, in one file."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from coprod_desktop.files.films import clean_film, read_film
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.recorder import Recorder
from coprod_desktop.ui.windows.film_take import FRAMES_A_SECOND, LONG_SIDE_PX, LONGEST_S, FilmTake
from tests.sound.measure import at_rate, find_in
from tests.sound_server import RATE_HZ, Mouth, SoundServer, tone

pytestmark = pytest.mark.sound

WAIT_MS = 20_000


def seen(red: int = 200, size: tuple[int, int] = (1280, 720)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(red, 90, 120))
    return image


def test_a_film_has_what_was_seen_and_heard(
    sound_server: SoundServer, mouth: Mouth, qapp: object, qtbot: QtBot
) -> None:
    recorder, spoken = Recorder(), tone(1, RATE_HZ)
    lengths: list[int] = []
    recorder.length_changed.connect(lengths.append)
    take, camera, reds = FilmTake(recorder), QTimer(interval=30), iter(range(0, 1000))
    camera.timeout.connect(lambda: take.see(seen(next(reds) % 250)))
    camera.start()
    qtbot.waitUntil(lambda: bool(lengths), timeout=WAIT_MS)
    mouth.say(spoken)
    qtbot.waitUntil(lambda: mouth.is_done and lengths[-1] > 1_500, timeout=WAIT_MS)
    camera.stop()
    film = read_film(clean_film(take.finish(), "film"), "film")
    assert film.sound is not None
    heard = np.frombuffer(film.sound.pcm, np.int16).astype(float)
    assert find_in(heard, at_rate(spoken[: RATE_HZ // 2], RATE_HZ, CLIP_RATE_HZ))[0] > 0.95
    assert abs(film.length_ms - film.sound.length_ms) < 1_000
    assert len({bytes(frame) for frame in film.frames}) > 10
    with Image.open(io.BytesIO(film.frames[0])) as first:
        assert first.size == (LONG_SIDE_PX, 270)


def test_a_slow_camera_keeps_its_pace(sound_server: SoundServer, qapp: object, qtbot: QtBot) -> None:
    take = FilmTake(Recorder())
    take.see(seen(0))
    began = take._clock.elapsed()
    qtbot.waitUntil(lambda: take._clock.elapsed() - began > 700, timeout=WAIT_MS)
    take.see(seen(200, (720, 1280)))
    film = read_film(take.finish(), "film")
    assert len(film.frames) in range(FRAMES_A_SECOND * 7 // 10, FRAMES_A_SECOND * 2)
    sizes = {Image.open(io.BytesIO(frame)).size for frame in film.frames}
    assert len(sizes) == 1, "also when the camera is turned"


def test_a_film_of_which_nothing_came_is_none(sound_server: SoundServer, qapp: object) -> None:
    take = FilmTake(Recorder())
    assert take.finish() == b""


def test_a_film_takes_no_more_than_a_minute(sound_server: SoundServer, qapp: object, qtbot: QtBot) -> None:
    take = FilmTake(Recorder())
    told: list[bool] = []
    take.full.connect(lambda: told.append(True))
    assert take._end.interval() == LONGEST_S * 1000
    take._end.start(0)
    qtbot.waitUntil(lambda: told == [True], timeout=WAIT_MS)
    take.leave()
