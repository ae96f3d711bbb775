# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""``make torture``: everything that must never lose, leak or let in anything, tried hard, as a table.

One row for each trial of T01 to T51. A row that could not be tried says so, and never counts as well. The
exit code is 1 when anything was lost, let in or went wrong, and 3 when all is well but not all was tried.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.torture.trial import NotTried, Outcome, Trial

EVERY_TEST = tuple(f"T{number:02}" for number in range(1, 52))
HEADS = ("test", "what was tried", "how often", "acknowledged", "lost", "refused", "longest", "memory", "")
WELL, SOMETHING_WRONG, NOT_ALL_TRIED = 0, 1, 3
WIDEST = 72
Cells = tuple[str, ...]


def main(words: Sequence[str]) -> int:
    """Try everything and print the table.

    Args:
        words: of the command line.

    Returns:
        0 when everything was tried and all is well; 1 when anything is wrong; 3 when some was not tried.
    """
    parser = argparse.ArgumentParser(prog="make torture", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="each trial a few times, to see that it works")
    parser.add_argument("--only", metavar="NAME", action="append", help="a number such as T01, or a module")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows here as well")
    told = parser.parse_args(words)
    rows: list[tuple[Cells, Outcome | None]] = []
    for test, trial in _chosen(told.only):
        print(f"... {test} {trial.tried if trial else ''}", file=sys.stderr, flush=True)
        rows.append(row_of(test, trial, told.quick))
    for line in lines([HEADS, *(cells for cells, _ in rows)]):
        print(line)
    if told.json:
        told.json.write_text(json.dumps([cells for cells, _ in rows], indent=1) + "\n", encoding="utf-8")
    return verdict_of([outcome for _, outcome in rows])


def verdict_of(outcomes: Sequence[Outcome | None]) -> int:
    """The exit code for all rows; None stands for one that was not tried."""
    if any(outcome is not None and not outcome.passed for outcome in outcomes):
        return SOMETHING_WRONG
    return NOT_ALL_TRIED if None in outcomes else WELL


def trials() -> dict[str, tuple[Trial, ...]]:
    """The trials of each module of this folder."""
    here = Path(__file__).parent
    found = (module.name for module in pkgutil.iter_modules([str(here)]))
    names = sorted(name for name in found if name != "__main__" and not name.startswith("test_"))
    modules = {name: importlib.import_module(f"tests.torture.{name}") for name in names}
    return {name: getattr(module, "TRIALS", ()) for name, module in modules.items()}


def _chosen(only: Sequence[str] | None) -> Iterator[tuple[str, Trial | None]]:
    """What is to be tried, in order; a number that nobody tries comes without a trial."""
    by_module = trials()
    known = [*EVERY_TEST, *(trial.test for of_one in by_module.values() for trial in of_one)]
    for test in sorted(set(known)):
        found = [
            trial
            for module, of_one in by_module.items()
            for trial in of_one
            if trial.test == test and (not only or test in only or module in only)
        ]
        yield from ((test, trial) for trial in found)
        if not found and (not only or test in only):
            yield test, None


def row_of(test: str, trial: Trial | None, quick: bool) -> tuple[Cells, Outcome | None]:
    """Try one thing.

    Args:
        test: its number.
        trial: what is tried; None when nobody tries it yet.
        quick: whether it should be quick.

    Returns:
        Its row, and what it came to: None when it was not tried.
    """
    if trial is None:
        return (test, "", "not tried", "", "", "", "", "", ""), None
    try:
        outcome = trial.run(quick)
    except NotTried as why:
        return (test, trial.tried, "not tried", "", "", "", "", "", str(why)), None
    except Exception as fault:  # noqa: BLE001 - one trial that breaks must not hide the others
        traceback.print_exc()
        outcome = Outcome(0, fault=f"{type(fault).__name__}: {fault}".splitlines()[0])
    return (test, trial.tried, *_figures(outcome)), outcome


def _figures(of: Outcome) -> Cells:
    refused = _number(of.refused) + (f", {of.let_in} let in" if of.let_in else "")
    longest = "-" if of.longest_s is None else f"{of.longest_s:.2f} s"
    memory = "-" if of.peak_mib is None else f"{of.peak_mib:.0f} MiB"
    verdict = "well" if of.passed else f"WRONG {of.fault}".strip()
    return f"{of.times:,}", _number(of.acknowledged), _number(of.lost), refused, longest, memory, verdict


def _number(value: int | None) -> str:
    return "-" if value is None else f"{value:,}"


def lines(table: Sequence[Cells]) -> Iterator[str]:
    """The table in lines, each column as wide as it must be."""
    widths = [min(WIDEST, max(len(cells[at]) for cells in table)) for at in range(len(HEADS))]
    for cells in table:
        yield " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
