# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long from a press on Hear it to the first sound out of the loudspeaker, beside the engine by itself."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.figure import Figure, LacksPart, of_pairs, progress
from tests.bench.processes import Env, Measured, Told
from tests.bench.walk import next_press, walk
from tests.sound_server import Ear, SoundServer, the_server, wait_until

RATES_WPM = (150, 180)
"""In turn, so that what the app got ready at one pace is of no use at the other."""
QUIET_S = 0.4
DEADLINE_S = 20.0


@contextlib.contextmanager
def sound() -> Iterator[SoundServer | None]:
    """Give a sound server whose loudspeaker can be heard.

    Yields:
        The server; None where this machine lacks the parts of one.
    """
    if _lacking():
        yield None
        return
    server = the_server()
    try:
        yield server
    finally:
        server.stop()


def _lacking() -> list[str]:
    parts = ("pulseaudio", "pactl", "parec", "espeak-ng")
    return [name for name in parts if shutil.which(name) is None]


def first_sounds(server: SoundServer | None, folder: Path, env: Env, runs: int) -> list[Figure]:
    """Press Hear it on a screen that was never said, then again, and let the engine say the same by itself.

    Args:
        server: is heard.
        folder: for the data of the app.
        env: of the processes.
        runs: how often.

    Raises:
        LacksPart: a part of the sound server, or the engine.
    """
    if server is None:
        raise LacksPart(f"needs {', '.join(_lacking())}: python3 dev.py setup")
    fresh, cached, bare = [], [], []
    ear = Ear(server)
    try:
        with Measured("driver", "--data", folder, env=env) as app:
            told = _to_the_plan(app)
            for number in range(-1, runs):  # the first time, sound is started; it does not count
                progress(f"sounds, {number + 1} of {runs}")
                told = _next_screen(app, told)
                rate_wpm = RATES_WPM[number % 2]
                app.speak_at(rate_wpm)
                fresh.append(_heard(ear, lambda: app.press("hear")["pressed_at"]))
                app.press("hear")
                bare.append(_engine(ear, server, told["spoken"][0], rate_wpm))
                cached.append(_heard(ear, lambda: app.press("hear")["pressed_at"]))
                app.press("hear")
    finally:
        ear.close()
    return [
        of_pairs("first_sound", fresh[1:], bare[1:], "ms"),
        of_pairs("first_sound_cached", cached[1:], bare[1:], "ms"),
    ]


def _to_the_plan(app: Measured) -> Told:
    """Go to the first page of a plan: by then the voice is there, and the greeting is over."""
    return next(told for told in walk(app) if told["screen"].startswith("facts"))


def _next_screen(app: Measured, told: Told) -> Told:
    """Go on until another screen is shown; its place stands in what is said first."""
    before = told["spoken"][0]
    while told["spoken"][0] == before:
        told = app.press(*next_press(told))
    return told


def _heard(ear: Ear, press: Callable[[], float]) -> float:
    """Wait for silence, press, and wait for the first sound.

    Returns:
        Milliseconds from the press.
    """
    asked_at = time.monotonic()
    wait_until(lambda: ear.quiet_for(QUIET_S) and time.monotonic() - asked_at > QUIET_S, DEADLINE_S)
    pressed_at = press()
    wait_until(lambda: ear.first_loud_after(pressed_at) is not None, DEADLINE_S)
    heard_at = ear.first_loud_after(pressed_at)
    assert heard_at is not None
    return (heard_at - pressed_at) * 1000


def _engine(ear: Ear, server: SoundServer, text: str, rate_wpm: int) -> float:
    started: list[subprocess.Popen[bytes]] = []
    command = ["espeak-ng", "-v", "en-gb", "-s", str(rate_wpm), text]

    def speak() -> float:
        began_at = time.monotonic()
        started.append(subprocess.Popen(command, env={**os.environ, "PULSE_SERVER": server.address}))
        return began_at

    try:
        return _heard(ear, speak)
    finally:
        for process in started:
            process.kill()
            process.wait()
