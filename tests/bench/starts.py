# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long from the start of the process to the first frame, and to the first screen that can be used."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure, of_pairs, progress
from tests.bench.processes import Env, Measured, Told
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
    bare, frames, usable, usable_new = _Times(), _Times(), _Times(), _Times()
    for number in range(-1, runs):  # the first time everything is read from the disk; it does not count
        progress(f"starts, {number + 1} of {runs}")
        with Measured("bare_window", env=env) as window:
            bare.add(window, window.wait_for("first_frame"))
        with Measured("driver", "--data", used, env=env) as app:
            frames.add(app, app.wait_for("first_frame"))
            usable.add(app, until_usable(app))
        with Measured("driver", "--data", folder / f"new-{number}", env=env) as app:
            usable_new.add(app, until_usable(app))
    return [
        frames.beside(bare, "first_frame"),
        usable.beside(bare, "first_usable"),
        usable_new.beside(bare, "first_usable_new"),
    ]


@dataclass
class _Times:
    """From the start of processes of one kind to the same event, in milliseconds."""

    all_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)

    def add(self, process: Measured, told: Told) -> None:
        self.all_ms.append((told["at"] - process.began_at) * 1000)
        self.cpu_ms.append(told["cpu_s"] * 1000)

    def beside(self, bare: _Times, name: str) -> Figure:
        figure = of_pairs(name, self.all_ms[1:], bare.all_ms[1:], "ms")
        cpu = {
            "app_cpu_ms": round(median(self.cpu_ms[1:]), 1),
            "bare_cpu_ms": round(median(bare.cpu_ms[1:]), 1),
        }
        return replace(figure, detail={**figure.detail, **cpu})


def until_usable(app: Measured) -> Told:
    """Wait until the app can be used, and press something, which must lead on."""
    told = app.wait_for("usable")
    now = app.press(*next_press(told))
    if (now["screen"], now["offers"]) == (told["screen"], told["offers"]):
        raise RuntimeError(f"a press on {told['screen']} did nothing")
    return told
