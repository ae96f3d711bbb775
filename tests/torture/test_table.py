# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The table of ``make torture`` tells the truth: what was lost, let in or not tried never looks well."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.torture.__main__ import (
    EVERY_TEST,
    HEADS,
    NOT_ALL_TRIED,
    SOMETHING_WRONG,
    WELL,
    lines,
    row_of,
    trials,
    verdict_of,
)
from tests.torture.trial import NotTried, Outcome, Trial, run_tests

WRONG = [
    Outcome(0),
    Outcome(5, acknowledged=5, lost=1),
    Outcome(5, refused=4, let_in=1),
    Outcome(5, fault="it did not open"),
]


@pytest.mark.parametrize("outcome", WRONG)
def test_what_is_wrong_is_called_wrong_and_ends_with_1(outcome: Outcome) -> None:
    cells, _ = row_of("T01", Trial("T01", "a trial", lambda quick: outcome), quick=True)
    assert cells[-1].startswith("WRONG")
    assert verdict_of([Outcome(1), outcome, None]) == SOMETHING_WRONG


def test_what_is_well_is_called_well_and_ends_with_0() -> None:
    well = Outcome(1_000, acknowledged=5_000, lost=0, refused=7, let_in=0, longest_s=1.234, peak_mib=99.6)
    cells, outcome = row_of("T01", Trial("T01", "a trial", lambda quick: well), quick=True)
    assert cells == ("T01", "a trial", "1,000", "5,000", "0", "7", "1.23 s", "100 MiB", "well")
    assert verdict_of([outcome]) == WELL


def test_what_was_not_tried_says_so_and_never_counts_as_well() -> None:
    def cannot(quick: bool) -> Outcome:
        raise NotTried("there is no strace")

    for trial in (None, Trial("T02", "a trial", cannot)):
        cells, outcome = row_of("T02", trial, quick=True)
        assert outcome is None
        assert "not tried" in cells
        assert "well" not in cells
    assert verdict_of([Outcome(1), None]) == NOT_ALL_TRIED


def test_a_trial_that_breaks_is_wrong_and_hides_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    def breaks(quick: bool) -> Outcome:
        raise ValueError("no such folder")

    cells, outcome = row_of("T03", Trial("T03", "a trial", breaks), quick=True)
    assert cells[-1] == "WRONG ValueError: no such folder"
    assert verdict_of([outcome]) == SOMETHING_WRONG
    assert "ValueError" in capsys.readouterr().err


def test_a_failing_test_is_wrong_and_a_skipped_one_is_no_proof(tmp_path: Path) -> None:
    suite = tmp_path / "test_suite.py"
    suite.write_text(
        "import pytest\ndef test_passes(): pass\ndef test_fails(): assert 0\n"
        "def test_skips(): pytest.skip('no')\n"
    )
    passed, failed = run_tests([f"{suite}::test_passes"]), run_tests([f"{suite}::test_fails"])
    assert (passed.passed, passed.times) == (True, 1)
    assert not failed.passed
    assert "test_fails" in failed.fault
    assert not run_tests([f"{suite}::test_passes", f"{suite}::test_skips"]).passed
    for nothing in (f"{suite}::test_skips", f"{suite}::test_there_is_none"):
        with pytest.raises(NotTried):
            run_tests([nothing])


def test_the_columns_stand_under_each_other() -> None:
    told = list(lines([HEADS, ("T01", "kills", *[""] * 7)]))
    assert told[1].index("kills") == told[0].index("what was tried")


def test_every_number_is_one_of_the_list_and_every_test_that_is_named_is_there() -> None:
    every = [trial for of_one in trials().values() for trial in of_one]
    assert {trial.test for trial in every} <= set(EVERY_TEST)
    gone = [node for trial in every for node in trial.nodes if not _is_there(node)]
    assert gone == []


def _is_there(node: str) -> bool:
    file, _, name = node.partition("::")
    path = ROOT / file
    if not name:
        return path.exists()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(each, ast.FunctionDef) and each.name == name for each in tree.body)
