# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What encryption costs: the same start and the same answer with it and without, and memory over size."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import PickOne
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.storage.device_store import open_device_store
from tests.bench.figure import Figure, LacksPart, of_pairs, progress
from tests.bench.plain_store import without_encryption
from tests.bench.processes import Env, Measured
from tests.bench.saving import ANSWERS_A_RUN, KEY, time_ms
from tests.bench.starts import until_usable
from tests.bench.walk import walk
from tests.builders import proposal

SMALL_MIB, LARGE_MIB = 1, 48
PLAIN = b"SQLite format 3"
Answer = Callable[[int], object]


def sealed(folder: Path, env: Env, runs: int) -> list[Figure]:
    """Measure all three.

    Args:
        folder: on the disk that is measured.
        env: of the processes.
        runs: how often.
    """
    return [_starts(folder, env, runs), _saves(folder, runs), _memory(folder)]


def _starts(folder: Path, env: Env, runs: int) -> Figure:
    ours: list[float] = []
    plain: list[float] = []
    for module in ("driver", "plain_driver"):
        progress(f"a used folder of {module}")
        with Measured(module, "--data", folder / module, env=env) as app:
            for _told in walk(app, pace_s=0):
                pass
    _check_plain(folder / "plain_driver")
    for number in range(-1, runs):
        progress(f"starts with and without encryption, {number + 1} of {runs}")
        for module, times in (("driver", ours), ("plain_driver", plain)):
            with Measured(module, "--data", folder / module, env=env) as app:
                times.append((until_usable(app)["at"] - app.began_at) * 1000)
    return of_pairs("start_sealed", ours[1:], plain[1:], "ms")


def _saves(folder: Path, runs: int) -> Figure:
    progress("saving with and without encryption")
    ours_ms, plain_ms = [], []
    with ExitStack() as held:
        ours = held.enter_context(_answering(folder / "sealed"))
        with without_encryption():
            plain = held.enter_context(_answering(folder / "plain"))
        _check_plain(folder / "plain")
        for _run in range(-1, runs):
            pairs = [(time_ms(lambda: ours(at)), time_ms(lambda: plain(at))) for at in range(ANSWERS_A_RUN)]  # noqa: B023
            ours_ms.append(median(one for one, _ in pairs))
            plain_ms.append(median(other for _, other in pairs))
    return of_pairs("save_sealed", ours_ms[1:], plain_ms[1:], "ms")


@contextmanager
def _answering(folder: Path) -> Iterator[Answer]:
    device = open_device_store(folder, KEY)
    store = device.open_person(device.add_person("Ann", "person2", Preferences()).person_id)
    plan = proposal()
    question = next(step for step in plan.steps if isinstance(step, PickOne))
    choices = [choice.choice_id for choice in question.choices]
    answering = Answering(store, plan)
    yield lambda number: answering.pick(question, choices[number % 2])
    store.close()
    device.close()


def _check_plain(folder: Path) -> None:
    files = sorted(folder.glob("*.db"))
    if not files or not all(path.read_bytes().startswith(PLAIN) for path in files):
        raise RuntimeError("what is to be measured without encryption has some")


def _memory(folder: Path) -> Figure:
    small, large = (_peak_mib(folder / f"{size}-mib", size) for size in (SMALL_MIB, LARGE_MIB))
    return of_pairs("memory_over_size", [large], [small], "mib")


def _peak_mib(folder: Path, size: int) -> float:
    progress(f"files of {size} MiB")
    folder.mkdir()
    words = [sys.executable, "-m", "tests.bench.large_file", str(folder), str(size)]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    if told == "None":
        raise LacksPart("this system does not tell the peak memory of a process")
    return float(told)
