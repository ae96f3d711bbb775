# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Kills while a bit of everything is done: nothing that was called saved is lost, and no rubbish stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.facts import facts_on
from tests.torture.kills import QUICK_KILLS, kill_again_and_again, kill_while_migrating, left_behind
from tests.torture.power_cuts import QUICK_ACTS
from tests.torture.what_is_there import Sayings

KILLS_WHILE_MIGRATING = 6


@pytest.mark.parametrize("seed", [1, 2])
def test_no_kill_loses_what_was_called_saved_and_nothing_stays_behind(tmp_path: Path, seed: int) -> None:
    found = kill_again_and_again(tmp_path, QUICK_KILLS // 2, seed)
    assert found.lost == []
    assert found.acknowledged > QUICK_ACTS


def test_a_kill_at_any_moment_of_an_upgrade_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    assert kill_while_migrating(tmp_path, KILLS_WHILE_MIGRATING).lost == []


def test_what_is_missing_or_was_never_made_is_noticed(tmp_path: Path) -> None:
    there = facts_on(tmp_path)
    sayings = Sayings()
    sayings.saved = {**there, "looks": "130"}
    assert sayings.missing_on(tmp_path) == "looks is None, was '130'"
    sayings.saved, sayings.coming = dict(there), ("looks", "130")
    assert sayings.missing_on(tmp_path) == ""
    (tmp_path / "data" / "device.db").write_bytes(b"")
    (tmp_path / "data" / f"person_{'0' * 32}.db").touch()
    assert sayings.missing_on(tmp_path).startswith("StoreDamaged")


def test_what_a_kill_leaves_behind_is_noticed(tmp_path: Path) -> None:
    assert left_behind(tmp_path) == ""
    (tmp_path / "looks.json.part").touch()
    assert "looks.json.part" in left_behind(tmp_path)
