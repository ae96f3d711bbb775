# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long from the start of the process to the first frame, and to the first screen that can be used."""

from __future__ import annotations

from pathlib import Path

from tests.bench.figure import Figure, of_pairs, progress
from tests.bench.processes import Env, Measured
from tests.bench.walk import next_press


def starts(used: Path, folder: Path, env: Env, runs: int) -> list[Figure]:
    """Start the bare window, the app of somebody who comes back, and the app for the first time, in turn.

    A screen can be used when it shows something to press, is painted, and the thread of the screen is free
    to take the press. Each time one is pressed, and must lead on.

    Args:
        used: a data folder that was used before.
        folder: for data folders that are new.
        env: of the processes.
        runs: how often.
    """
    bare, frames, usable, usable_new = [], [], [], []
    for number in range(-1, runs):  # the first time everything is read from the disk; it does not count
        progress(f"starts, {number + 1} of {runs}")
        with Measured("bare_window", env=env) as window:
            bare.append(_after(window, "first_frame"))
        with Measured("driver", "--data", used, env=env) as app:
            frames.append(_after(app, "first_frame"))
            usable.append(_usable(app))
        with Measured("driver", "--data", folder / f"new-{number}", env=env) as app:
            usable_new.append(_usable(app))
    return [
        of_pairs("first_frame", frames[1:], bare[1:], "ms"),
        of_pairs("first_usable", usable[1:], bare[1:], "ms"),
        of_pairs("first_usable_new", usable_new[1:], bare[1:], "ms"),
    ]


def _after(process: Measured, event: str) -> float:
    return float(process.wait_for(event)["at"] - process.began_at) * 1000


def _usable(app: Measured) -> float:
    told = app.wait_for("usable")
    now = app.press(*next_press(told))
    if (now["screen"], now["offers"]) == (told["screen"], told["offers"]):
        raise RuntimeError(f"a press on {told['screen']} did nothing")
    return float(told["at"] - app.began_at) * 1000
