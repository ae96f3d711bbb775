# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""``make fuzz``: each reader gets bytes that are led by what they reach in it; prints a table.

What breaks a reader is kept in ``build/fuzz``. The exit code is 1 when anything broke one, took longer than 5
seconds or more memory than allowed, and 3 where the fuzzer does not run.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.house.tree import ROOT

KEPT = ROOT / "build" / "fuzz"
MINUTES = 10.0
MOST_S, MOST_MIB = 5, 700
"""Of one input. The memory is that of the whole process: with the fuzzer, its counters and all its finds."""
LONGEST_BYTES = 64 << 10
WELL, BROKEN, NOT_HERE = 0, 1, 3
_FROM_A_SMALL_ONE = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"
"""What a process has held before it starts another counts as memory of that one too, and would end it."""
_FIGURES = {
    "runs": r"stat::number_of_executed_units:\s*(\d+)",
    "longest_s": r"stat::slowest_unit_time_sec:\s*(\d+)",
    "peak_mib": r"stat::peak_rss_mb:\s*(\d+)",
    "reached": r"cov: (\d+)",
}


@dataclass(frozen=True)
class Row:
    """What became of one reader.

    Attributes:
        target: its name.
        runs: how many inputs it got.
        reached: how many places in its code they reached.
        longest_s: the longest input, in whole seconds.
        peak_mib: the most memory of the process.
        broken: how it broke, and where the input is; empty when it did not.
    """

    target: str
    runs: int
    reached: int
    longest_s: int
    peak_mib: int
    broken: str


def main(words: Sequence[str]) -> int:
    """Fuzz all readers, side by side on all cores, and print the table.

    Args:
        words: of the command line.

    Returns:
        0 when nothing broke; 1 when something did; 3 when there is no fuzzer for this computer.
    """
    parser = argparse.ArgumentParser(prog="make fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--minutes", type=float, default=MINUTES, help="for all readers together")
    parser.add_argument("--only", action="append", metavar="NAME", help="one reader; may be given again")
    told = parser.parse_args(words)
    if importlib.util.find_spec("atheris") is None:
        print("There is no atheris for this computer: it runs on Linux with an x86_64 processor.")
        return NOT_HERE
    names = told.only or sorted(importlib.import_module("tests.fuzz.targets").TARGETS)
    cores = os.cpu_count() or 1
    seconds = max(1, round(told.minutes * 60 * min(cores, len(names)) / len(names)))
    KEPT.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(cores) as side_by_side:
        rows = list(side_by_side.map(lambda name: fuzz(name, seconds), names))
    print(f"{'reader':28}{'inputs':>10}{'reached':>9}{'longest':>9}{'memory':>9}")
    for row in rows:
        figures = f"{row.runs:>10,}{row.reached:>9,}{row.longest_s:>7} s{row.peak_mib:>5} MiB"
        print(f"{row.target:28}{figures}  {row.broken and 'BROKEN ' + row.broken}".rstrip())
    print(f"{sum(row.runs for row in rows):,} inputs, {sum(bool(row.broken) for row in rows)} readers broken")
    return BROKEN if any(row.broken for row in rows) else WELL


def fuzz(name: str, seconds: int) -> Row:
    """Fuzz one reader in a process of its own.

    Args:
        name: of the target.
        seconds: for how long.
    """
    kept = KEPT / f"{re.sub(r'[^a-z]+', '-', name)}-"
    words = [sys.executable, "-c", _FROM_A_SMALL_ONE, sys.executable, "-m", "tests.fuzz.one_reader", name]
    limits = (f"-max_total_time={seconds}", f"-timeout={MOST_S}", f"-rss_limit_mb={MOST_MIB}")
    how = ("-print_final_stats=1", f"-max_len={LONGEST_BYTES}", f"-artifact_prefix={kept}")
    with tempfile.TemporaryDirectory(prefix="coprod-fuzz-") as corpus:
        done = subprocess.run([*words, *limits, *how, corpus], cwd=ROOT, capture_output=True, check=False)
    said = (done.stderr + done.stdout).decode(errors="replace")
    figures = {key: _last(pattern, said) for key, pattern in _FIGURES.items()}
    return Row(target=name, broken=_how_broken(done.returncode, said), **figures)


def _last(pattern: str, said: str) -> int:
    return int((re.findall(pattern, said) or ["0"])[-1])


def _how_broken(code: int, said: str) -> str:
    if not code:
        return ""
    where = re.findall(r"Test unit written to (\S+)", said)
    # What Python says is nearer to the cause than what the fuzzer says of it, and comes on the other stream.
    what = re.findall(r"=== Uncaught Python exception: ===\n(.*)", said) or re.findall(r"ERROR: (.*)", said)
    first = (what or [said.strip()[-300:]])[0]
    return f"{first} {' '.join(where)}".strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
