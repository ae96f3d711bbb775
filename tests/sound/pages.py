# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests let the voice say, and what they are told meanwhile."""

from __future__ import annotations

import io
import wave
from typing import Any

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.sound.read_aloud import ReadAloud
from tests.sound_server import Samples

LINES = ("The bus stop has no seats.", "We have money for it. What do you want?")
PAGE = [Spoken("line-0", LINES[0]), Spoken("line-1", LINES[1])]
LONG = Spoken("line-0", "We want to know what you think about the bus stop in Mill Road.")
WAIT_MS = 20_000

Told = list[tuple[Any, ...]]


def listen(read_aloud: ReadAloud) -> Told:
    told: Told = []
    read_aloud.piece_started.connect(lambda part: told.append(("piece", part)))
    read_aloud.word_started.connect(lambda part, start, length: told.append(("word", part, start, length)))
    read_aloud.finished.connect(lambda: told.append(("finished",)))
    read_aloud.stopped.connect(lambda: told.append(("stopped",)))
    read_aloud.failed.connect(lambda problem: told.append(("failed", type(problem))))
    return told


def without_words(told: Told) -> Told:
    return [entry for entry in told if entry[0] != "word"]


def wav(samples: Samples, rate_hz: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate_hz)
        sound.writeframes(samples.tobytes())
    return file.getvalue()
