# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long until it is silent, what was heard, and whether two sounds are the same."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtTest import QTest

from coprod_desktop.sound.wav import Pcm, read_wav
from tests.sound_server import RATE_HZ, Ear, Samples

QUIET_BEFORE_S = 0.2
STILL_ON_ITS_WAY_S = 0.3
DEADLINE_S = 10.0

Floats = npt.NDArray[np.float64]


def spin_until(is_so: Callable[[], bool], deadline_s: float = DEADLINE_S) -> None:
    """Let Qt work until something is so.

    Args:
        is_so: asked every millisecond.
        deadline_s: after so long it is a failure.
    """
    deadline = time.monotonic() + deadline_s
    while not is_so():
        assert time.monotonic() < deadline, f"still not so after {deadline_s} s"
        QTest.qWait(1)


def silence_s(ear: Ear, act: Callable[[], object]) -> float:
    """Measure from an act to the last sound out of the loudspeaker.

    Args:
        ear: hears the loudspeaker; something is loud in it now.
        act: makes it silent.

    Returns:
        Seconds.
    """
    began = time.monotonic()
    act()
    spin_until(lambda: ear.quiet_for(QUIET_BEFORE_S))
    return max(0.0, ear.last_loud() - began)


def all_heard(ear: Ear, since: int) -> Samples:
    """Return what was heard, with what is still on its way.

    Args:
        ear: hears the loudspeaker.
        since: a place as `Ear.now` gave it.
    """
    asked_at = ear.now
    spin_until(lambda: ear.now > asked_at + RATE_HZ * STILL_ON_ITS_WAY_S)
    return ear.heard(since)


def said_by_engine(text: str, folder: Path, rate_wpm: int = 160) -> Samples:
    """Return what the engine's own program makes of a text, at `RATE_HZ`."""
    path = folder / "said.wav"
    command = ["espeak-ng", "-v", "en-gb", "-s", str(rate_wpm), "-w", str(path), text]
    subprocess.run(command, check=True)
    sound = read_wav(path.read_bytes())
    return at_rate(np.frombuffer(sound.samples, np.int16), sound.rate_hz, RATE_HZ).astype(np.int16)


def at_rate(samples: Samples, rate_hz: int, wanted_hz: int) -> Floats:
    """Return samples at another rate."""
    count = len(samples) * wanted_hz // rate_hz
    places = np.arange(count) * (rate_hz / wanted_hz)
    resampled: Floats = np.interp(places, np.arange(len(samples)), samples.astype(np.float64))
    return resampled


def likeness(heard: Samples, sound: Pcm) -> tuple[float, float]:
    """Look for a sound in what was heard.

    Args:
        heard: at `RATE_HZ`.
        sound: mono, shorter.

    Returns:
        How alike they are where they are most alike, 0 to 1, and after how many seconds that is.
    """
    wanted = at_rate(np.frombuffer(sound.samples, np.int16), sound.rate_hz, RATE_HZ)
    score, place = find_in(heard.astype(np.float64), wanted)
    return score, place / RATE_HZ


def find_in(heard: Floats, wanted: Floats) -> tuple[float, int]:
    """Look for a sound in a longer one.

    Args:
        heard: where to look.
        wanted: what to look for, at the same rate, not longer.

    Returns:
        How alike they are at the best place, 0 to 1 (1: the same but for loudness), and that place.
    """
    wanted = wanted - wanted.mean()
    heard = heard - heard.mean()
    size = 1 << (len(heard) + len(wanted)).bit_length()
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size)), size)
    alike = product[: len(heard) - len(wanted) + 1]
    energy = np.concatenate([[0.0], np.cumsum(heard**2)])
    window = energy[len(wanted) :] - energy[: -len(wanted)]
    scores = alike / np.sqrt((window + 1e-3) * (wanted**2).sum())
    best = int(np.argmax(scores))
    return float(scores[best]), best
