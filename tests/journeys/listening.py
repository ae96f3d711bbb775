# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether what comes out of a loudspeaker, or went into a microphone, is what was said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.journeys.screen_reader import keep_looking
from tests.sound.measure import at_rate, find_in, said_by_engine
from tests.sound_server import LOUD_RMS, RATE_HZ, Ear, Samples

RATE_WPM = 150
"""How fast the app speaks before somebody changes it."""
SAME = 0.8
"""A recording that is played is above 0.95 like itself; anything else is below 0.3."""
SAME_WORDS = 0.75
"""The voice never says a sentence twice with the same wave. The same words are above 0.9 alike in their
bands, other words of the same voice below 0.5."""
BAND_EDGES_HZ = np.geomspace(100, 6_000, 17)
FRAME_S = 0.02
BLOCK_S = 0.05
SPOKEN_SHARE = (0.3, 0.98)
"""Speech has pauses, and is more than pauses."""
LEAST_UNEVEN = 0.4
"""Spread of the level against its mean: speech is above 0.6, a tone or a hum near 0."""


def voice_saying(words: str, folder: Path) -> Samples:
    """Return how the computer's voice says words, at `RATE_HZ`."""
    return said_by_engine(words, folder, RATE_WPM)


def likeness(heard: Samples, rate_hz: int, wanted: Samples) -> float:
    """Return how well a recording is found in what was heard, 0 to 1.

    Args:
        heard: where to look.
        rate_hz: of what was heard.
        wanted: at `RATE_HZ`.
    """
    there = at_rate(wanted, RATE_HZ, rate_hz)
    if len(there) > len(heard):
        return 0.0
    return find_in(heard.astype(np.float64), there)[0]


def likeness_of_words(heard: Samples, wanted: Samples) -> float:
    """Return how well words of the computer's voice are found in what was heard, 0 to 1."""
    there, pattern = _bands(heard), _bands(wanted)
    pattern = pattern - pattern.mean()
    best = 0.0
    for first in range(len(there) - len(pattern) + 1):
        part = there[first : first + len(pattern)]
        part = part - part.mean()
        energy = (part**2).sum() * (pattern**2).sum()
        best = max(best, float((part * pattern).sum() / np.sqrt(energy + 1e-9)))
    return best


def _bands(samples: Samples) -> npt.NDArray[np.float64]:
    """Return how loud each band of pitch is over time, one row for each `FRAME_S`."""
    size = round(RATE_HZ * FRAME_S)
    frames = samples[: len(samples) // size * size].reshape(-1, size) * np.hanning(size)
    spectrum = np.abs(np.fft.rfft(frames, axis=1))
    edges = np.ceil(BAND_EDGES_HZ * FRAME_S).astype(int)
    loudness = np.add.reduceat(spectrum, edges, axis=1)[:, :-1]
    bands: npt.NDArray[np.float64] = np.log1p(loudness / (loudness.max(initial=1.0) / 1_000))
    return bands


def wait_until_said(ear: Ear, since: int, wanted: Samples) -> None:
    """Wait until words of the computer's voice have come out of the loudspeaker.

    Args:
        ear: listens to it.
        since: a place as `Ear.now` gave it; what came before does not count.
        wanted: the words, at `RATE_HZ`.
    """
    keep_looking(
        lambda: likeness_of_words(ear.heard(since), wanted) > SAME_WORDS or None,
        lambda: f"not said: alike only {likeness_of_words(ear.heard(since), wanted):.2f}",
    )


def wait_until_played(ear: Ear, since: int, wanted: Samples) -> None:
    """Wait until a recording has come out of the loudspeaker; arguments as for `wait_until_said`."""
    keep_looking(
        lambda: likeness(ear.heard(since), RATE_HZ, wanted) > SAME or None,
        lambda: f"not played: alike only {likeness(ear.heard(since), RATE_HZ, wanted):.2f}",
    )


def wait_until_quiet(ear: Ear, seconds: float) -> None:
    """Wait until nothing has come out of the loudspeaker for so long."""
    keep_looking(lambda: ear.quiet_for(seconds) or None, lambda: "it does not stop")


def levels(heard: Samples) -> npt.NDArray[np.float64]:
    """Return the level of each `BLOCK_S`."""
    size = round(RATE_HZ * BLOCK_S)
    blocks = heard[: len(heard) // size * size].reshape(-1, size).astype(np.float64)
    loudness: npt.NDArray[np.float64] = np.sqrt((blocks**2).mean(axis=1))
    return loudness


def length_s(heard: Samples) -> float:
    """Return how long it takes from the beginning to the last that is loud."""
    loud = np.flatnonzero(levels(heard) > LOUD_RMS)
    return float(loud[-1] + 1) * BLOCK_S if len(loud) else 0.0


def is_speech(heard: Samples) -> bool:
    """Return whether the level goes up and down over time as it does in speech."""
    level = levels(heard)
    share = float((level > level.max() / 20).mean())
    uneven = float(level.std() / level.mean())
    return SPOKEN_SHARE[0] < share < SPOKEN_SHARE[1] and uneven > LEAST_UNEVEN
