# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's whole way, pressed in the app that is measured: from the first start to the shared file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.figure import Figure, of_pairs, p95, progress
from tests.bench.processes import Env, Measured, Told

MOST_PRESSES = 200
FIRST_LOOK_S = 1.0
"""Before the first press: nobody presses what they have not seen."""
PACE_S = 0.25
"""Between presses, so that the voice gets everything ready as it does for a person, who is slower still."""
LONG_WALKS = 3
"""A walk takes long and has many presses: it is not done as often as the rest."""


def memory_and_screens(folder: Path, env: Env, runs: int) -> list[Figure]:
    """Measure whole walks: the most memory, and what each press costs the thread of the screen.

    Args:
        folder: for the data of the app; the first walk leaves it as somebody who was here before.
        env: of the processes.
        runs: how many walks are wanted.
    """
    peaks, bare_peaks = [], []
    presses: list[Told] = []
    for number in range(min(runs, LONG_WALKS)):
        progress(f"a whole walk, {number + 1} of {min(runs, LONG_WALKS)}")
        with Measured("driver", "--data", folder / f"walk-{number}", env=env) as app:
            presses.extend(walk(app))
            peaks.append(app.peak_mib())
        with Measured("bare_window", env=env) as bare:
            bare.wait_for("first_frame")
            bare_peaks.append(bare.peak_mib())
    work = [told["work_ms"] for told in presses]
    cpu = [told["cpu_ms"] for told in presses]
    slowest = sorted(presses, key=lambda told: -told["work_ms"])[:5]
    detail: dict[str, object] = {
        "presses": len(work),
        "median_ms": round(median(work), 2),
        "median_cpu_ms": round(median(cpu), 2),
        "slowest": [[told["screen"], round(told["work_ms"], 1)] for told in slowest],
    }
    memory = of_pairs("memory", peaks, bare_peaks, "mib")
    return [memory, Figure("screen_p95_ms", p95(work), detail), Figure("screen_cpu_p95_ms", p95(cpu))]


def walk(app: Measured, pace_s: float = PACE_S) -> Iterator[Told]:
    """Go the whole way of one plan, and answer everything that is asked.

    Args:
        app: has just been opened.
        pace_s: between presses.

    Yields:
        What the app tells of each press.
    """
    told = app.wait_for("usable")
    time.sleep(FIRST_LOOK_S)
    for _ in range(MOST_PRESSES):
        time.sleep(pace_s)
        while told["screen"] == "opening":  # until the store is there
            told = app.look()
        if told["screen"] == "your-name" or (told["screen"] == "write-it" and not told.get("is_typed")):
            told = {**app.type("I want a seat at the stop."), "is_typed": True}
        told = app.press(*next_press(told))
        yield told
        if told["screen"] == "shared":
            return
    raise RuntimeError(f"the way does not end: {told}")


def next_press(told: Told) -> tuple[str, str]:
    """Find the press that leads on.

    Args:
        told: what is shown.

    Returns:
        What is asked for, and of what.
    """
    offers = [(do, of) for do, of, _ in told["offers"]]
    not_given = next(
        ((do, of) for do, of, is_picked in told["offers"] if do == "allow" and not is_picked), None
    )
    if not_given is not None:
        return not_given
    picked = any(is_picked for _, _, is_picked in told["offers"])
    wanted = _on_mat(offers) if told["screen"] == "question-mat" else _wanted(told["screen"], picked)
    for do in wanted:
        found = next((offer for offer in offers if offer[0] == do), None)
        if found is not None:
            return found
    raise LookupError(f"nothing leads on from {told['screen']}: {offers}")


def _on_mat(offers: list[tuple[str, str]]) -> tuple[str, ...]:
    """Put what lies on the pile: it comes after the places, and those after what lies on them."""
    last_place = max(at for at, (do, _) in enumerate(offers) if do == "put")
    return ("put",) if any(do == "thing" for do, _ in offers[last_place:]) else ("next",)


def _wanted(screen: str, picked: bool) -> tuple[str, ...]:
    if screen == "question-tell" and not picked:
        return ("off_scale",)
    if screen in ("set-up", "who", "choose", "choose-picture") or screen.startswith(
        ("question", "who-helped")
    ):
        return ("next",) if picked else ("person", "pick")
    return ("plan", "next", "share", "keep", "carry_on", "back")
