# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One row of the table: what is tried, and what it came to.

A module of this folder joins by having ``TRIALS``, a tuple of `Trial`. Nothing else must be changed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.house.tree import ROOT

if sys.platform != "win32":
    import resource

KIB_IN_MIB = 1024
_COUNTED = re.compile(r"(\d+) (passed|failed|skipped|errors?|deselected)")
_PEAK = "peak of its process: "
# A small process starts it: what one has held before it starts another counts as memory of that one too.
_MEASURED = f"""
import subprocess, sys
code = subprocess.call(sys.argv[1:])
peak = None
if sys.platform != "win32":
    import resource
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print("{_PEAK}", peak, sep="")
sys.exit(code)
"""
_ALL_PASSED, _SOME_FAILED, _NOTHING_FOUND = 0, 1, 5


@dataclass(frozen=True)
class Outcome:
    """What a trial came to. None is shown as a dash: it has no meaning there, or was not measured.

    Attributes:
        times: how often it was tried.
        acknowledged: how many acts were called saved.
        lost: how many of those were missing afterwards, or not as they were.
        refused: how often something was refused, as it must be.
        let_in: how often something was taken in that must be refused, or was shown changed.
        longest_s: the longest single try, in seconds.
        peak_mib: the most memory that the process in which it was tried held.
        fault: what else went wrong, in a line; empty when nothing did.
        said: what the ordinary tests printed, where it was some of those.
    """

    times: int
    acknowledged: int | None = None
    lost: int | None = None
    refused: int | None = None
    let_in: int | None = None
    longest_s: float | None = None
    peak_mib: float | None = None
    fault: str = ""
    said: str = ""

    @property
    def passed(self) -> bool:
        """Whether it was tried at all, and nothing was lost, let in, or went wrong."""
        return self.times > 0 and not (self.lost or self.let_in or self.fault)


class NotTried(Exception):
    """This machine lacks what the trial needs, or what it tries is not built yet; the message says which."""


@dataclass(frozen=True)
class Trial:
    """One thing that is tried.

    Attributes:
        test: its number, such as ``T01``. Several trials may have the same.
        tried: what is done, in a few words.
        run: does it; is told whether it should be quick. May raise `NotTried`.
        nodes: the ordinary tests that it runs, if it is one of those.
    """

    test: str
    tried: str
    run: Callable[[bool], Outcome]
    nodes: tuple[str, ...] = ()


def by_tests(test: str, tried: str, *nodes: str) -> Trial:
    """A trial that is proven by ordinary tests, which it runs.

    Args:
        test: its number.
        tried: what is done, in a few words.
        nodes: where the tests are, from the top of the checkout, as pytest names them.
    """
    where = " ".join(sorted({node.removeprefix("tests/") for node in nodes}))
    return Trial(test, f"{tried} [{where}]", lambda quick: run_tests(nodes), nodes)


def run_tests(nodes: Sequence[str]) -> Outcome:
    """Run ordinary tests in a process of their own.

    Args:
        nodes: where they are, as pytest names them.

    Raises:
        NotTried: none of them was found, or all were skipped.
    """
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", **os.environ, "CI": ""}
    words = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--durations=1", *nodes]
    began_s = time.monotonic()
    measured = [sys.executable, "-c", _MEASURED, *words]
    running = subprocess.run(
        measured, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    said, _, peak = running.stdout.rpartition(_PEAK)
    counted = {word.rstrip("s"): int(number) for number, word in _COUNTED.findall(said)}
    if running.returncode == _NOTHING_FOUND or not counted.get("passed", 0) + counted.get("failed", 0):
        raise NotTried(_last_line(said))
    return Outcome(
        times=counted.get("passed", 0) + counted.get("failed", 0),
        longest_s=_longest_s(said) or time.monotonic() - began_s,
        peak_mib=_mib(int(peak)) if peak.strip() != "None" else None,
        fault=_fault(running.returncode, counted, said),
        said=said,
    )


def own_peak_mib() -> float | None:
    """The most memory that this process has held so far, in MiB; None on Windows."""
    if sys.platform == "win32":
        return None
    return _mib(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _mib(maxrss: int) -> float:
    # A Mac tells bytes, others KiB.
    return maxrss / KIB_IN_MIB / (KIB_IN_MIB if sys.platform == "darwin" else 1)


def _fault(code: int, counted: dict[str, int], said: str) -> str:
    if code == _ALL_PASSED:
        # A test that was skipped proves nothing: the row says so.
        return f"{counted['skipped']} skipped" if counted.get("skipped") else ""
    if code == _SOME_FAILED:
        failed = [line.partition(" - ")[0] for line in said.splitlines() if line.startswith("FAILED ")]
        return "; ".join(failed) or _last_line(said)
    return _last_line(said)


def _last_line(said: str) -> str:
    return said.strip().splitlines()[-1] if said.strip() else "pytest said nothing"


def _longest_s(said: str) -> float | None:
    times = [float(each) for each in re.findall(r"^([\d.]+)s (?:call|setup|teardown) ", said, re.MULTILINE)]
    return max(times, default=None)
