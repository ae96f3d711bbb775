# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Takes hostile files in through the real doors, in a fresh process whose only children are the readers.

So the most memory that a child of it held is that of a reader, and a fault of the doors is its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.progress import Progress
from coprod_desktop.files.door import Refused, take_in
from coprod_desktop.files.film_door import read_film_file
from coprod_desktop.files.set_door import take_in_set
from tests.files.hostile_case import FILE, FILM, SET, Case
from tests.house.tree import ROOT

if sys.platform != "win32":
    import resource

TAKEN = "taken"
_NO_FILE = b"hello"


@dataclass(frozen=True)
class Row:
    """What became of one file.

    Attributes:
        name: of its case.
        outcome: the name of the problem, or `TAKEN`, or a fault that is no problem of a file.
        took_s: how long it took, in seconds.
    """

    name: str
    outcome: str
    took_s: float


@dataclass(frozen=True)
class Told:
    """What became of all.

    Attributes:
        rows: of each file.
        peak_mib: the most memory of a reader, above one that read nothing; None on Windows.
        written: files that were there afterwards and should not be.
    """

    rows: tuple[Row, ...]
    peak_mib: float | None
    written: tuple[str, ...]


def run_all(cases: Mapping[str, Case]) -> Told:
    """Take these in, and look what is left of it in the folders that the process knows."""
    with tempfile.TemporaryDirectory(prefix="coprod-hostile-") as name:
        top = Path(name)
        (top / "in").mkdir()
        # Deep enough for a name that climbs.
        home = top / "home" / "a" / "b"
        home.mkdir(parents=True)
        orders = []
        for number, (case_name, case) in enumerate(cases.items()):
            path = top / "in" / f"{number}.file"
            path.write_bytes(case.make())
            orders.append([case_name, case.door, str(path)])
        before = _files(top)
        with _fenced(home, orders) as running:
            said, _ = running.communicate(json.dumps(orders))
        if running.returncode:
            raise AssertionError(f"the process ended with {running.returncode}: {said[-2000:]}")
        told = json.loads(said)
        written = sorted(_files(top) - before)
    rows = tuple(Row(*row) for row in told["rows"])
    return Told(rows, told["peak_mib"], tuple(written))


def _fenced(home: Path, orders: list[list[str]]) -> subprocess.Popen[str]:
    own = {"HOME": str(home), "TMPDIR": str(home), "TEMP": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.files.hostile_run"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None,
        cwd=home,
        env={**os.environ, **own, "PYTHONDONTWRITEBYTECODE": "1"},
        text=True,
    )


def _files(top: Path) -> set[str]:
    return {str(path.relative_to(top)) for path in top.rglob("*")}


def _take(door: str, path: Path) -> str:
    """Take one file in as the app does."""
    try:
        match door:
            case str(door) if door == FILE:
                outcome = take_in(path, known=lambda _sha256: False)
                return type(outcome.problem).__name__ if isinstance(outcome, Refused) else TAKEN
            case str(door) if door == SET:
                take_in_set(path, lambda _name, _png: None, 2_000, Progress())
            case str(door) if door == FILM:
                read_film_file(path, lambda _n: None, lambda: False)
    except FileProblem as problem:
        return type(problem).__name__
    except Exception as fault:  # noqa: BLE001 - whatever it is, the row says it
        return f"{type(fault).__name__}: {fault}"
    return TAKEN


def _peak_kib() -> float:
    return 0.0 if sys.platform == "win32" else resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def main(orders: Iterable[list[str]]) -> None:
    """Take in what is ordered, and tell it."""
    nothing = Path("nothing.file")
    nothing.write_bytes(_NO_FILE)
    for door in sorted({door for _name, door, _path in orders}):
        _take(door, nothing)
    nothing.unlink()
    bare_kib, rows = _peak_kib(), []
    for name, door, path in orders:
        began_s = time.monotonic()
        outcome = _take(door, Path(path))
        rows.append([name, outcome, time.monotonic() - began_s])
    units = 1 << 20 if sys.platform == "darwin" else 1 << 10
    peak_mib = None if sys.platform == "win32" else (_peak_kib() - bare_kib) / units
    print(json.dumps({"rows": rows, "peak_mib": peak_mib}))


if __name__ == "__main__":
    main(json.loads(sys.stdin.read()))
