# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""No power cut loses what was called saved; and the harness that says so can see a loss."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.torture.busy_person import NO_SYNC, NORMAL
from tests.torture.disk_log import MOUTH, Deed, Step, watched
from tests.torture.disk_model import SECTOR, Disk, Luck
from tests.torture.power_cuts import QUICK_ACTS, busy_steps, cut_the_power
from tests.torture.trial import NotTried

CUTS = 250
CONTROL_CUTS = 60
FIRST_STEPS, CUTS_AT_FIRST = 60, 400
ALL_LOST = Luck(0.0, 0.0, torn=False)
ALL_KEPT = Luck(1.0, 1.0, torn=False)
TORN = Luck(0.5, 1.0, torn=True)
SMALL_PROGRAM = """
import os, sys
top, mouth = sys.argv[1:]
os.mkdir(top + "/in")
with open(top + "/in/a.part", "wb") as file:
    file.write(b"one")
    file.seek(1)
    file.write(b"wo")
    file.flush()
    os.fdatasync(file.fileno())
os.rename(top + "/in/a.part", top + "/in/a")
folder = os.open(top + "/in", os.O_RDONLY)
os.fsync(folder)
os.write(os.open(mouth, os.O_WRONLY), b"done")
os.unlink("in/a", dir_fd=os.open(top, os.O_RDONLY))
"""


def steps_of_a_person(folder: Path, acts: int, control: str = "", seed: int = 1) -> list[Step]:
    """Let the busy person work, or skip where nobody can be watched."""
    try:
        return busy_steps(folder, acts, control, seed)
    except NotTried as why:
        pytest.skip(str(why))


@pytest.mark.parametrize("seed", [1, 2])
def test_no_power_cut_loses_what_was_called_saved(tmp_path: Path, seed: int) -> None:
    steps = steps_of_a_person(tmp_path, QUICK_ACTS, seed=seed)
    found = cut_the_power(steps, CUTS, seed)
    assert found.lost == []
    assert found.acknowledged > QUICK_ACTS


def test_a_cut_in_the_first_moments_of_a_new_folder_locks_nobody_out(tmp_path: Path) -> None:
    steps = steps_of_a_person(tmp_path, 1)
    assert cut_the_power(steps[:FIRST_STEPS], CUTS_AT_FIRST).lost == []


@pytest.mark.parametrize("control", [NORMAL, NO_SYNC])
def test_a_program_that_syncs_less_is_caught_losing(tmp_path: Path, control: str) -> None:
    found = cut_the_power(steps_of_a_person(tmp_path, QUICK_ACTS, control), CONTROL_CUTS)
    assert len(found.lost) > CONTROL_CUTS // 10
    if control == NORMAL:
        assert any("said page" in lost for lost in found.lost), "it opens well and an answer is gone"


def after(steps: list[Step], folder: Path, luck: Luck, seed: int = 1) -> dict[str, bytes]:
    """What is on a disk after these steps and a cut."""
    disk = Disk()
    for step in steps:
        disk.do(step)
    folder.mkdir()
    disk.after_cut(folder, luck, random.Random(seed))
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_bytes_and_names_that_were_not_synced_may_be_lost_each_by_itself(tmp_path: Path) -> None:
    made, written = Step(Deed.MAKE, "a"), Step(Deed.WRITE, "a", at=2, data=b"new")
    assert after([made, written], tmp_path / "1", ALL_LOST) == {}
    assert after([made, written, Step(Deed.SYNC, "a")], tmp_path / "2", ALL_LOST) == {}
    assert after([made, Step(Deed.SYNC, ""), written], tmp_path / "3", ALL_LOST) == {"a": b""}
    synced = [made, Step(Deed.SYNC, ""), written, Step(Deed.SYNC, "a")]
    assert after(synced, tmp_path / "4", ALL_LOST) == {"a": b"\0\0new"}
    assert after([made, written], tmp_path / "5", ALL_KEPT) == {"a": b"\0\0new"}


def test_a_new_name_is_there_or_the_old_one_never_both_nor_none(tmp_path: Path) -> None:
    steps = [
        *(Step(Deed.MAKE, "old"), Step(Deed.WRITE, "old", data=b"x"), Step(Deed.SYNC, "old")),
        *(Step(Deed.SYNC, ""), Step(Deed.RENAME, "old", to="new")),
    ]
    assert after(steps, tmp_path / "1", ALL_LOST) == {"old": b"x"}
    assert after(steps, tmp_path / "2", ALL_KEPT) == {"new": b"x"}


def test_a_write_is_torn_at_sectors_and_nowhere_else(tmp_path: Path) -> None:
    steps = [Step(Deed.MAKE, "a"), Step(Deed.WRITE, "a", data=b"1" * SECTOR * 8), Step(Deed.SYNC, "a")]
    steps.append(Step(Deed.WRITE, "a", at=100, data=b"2" * SECTOR * 6))
    content = after(steps, tmp_path / "disk", TORN)["a"]
    assert len(content) == SECTOR * 8
    sectors = [set(content[at : at + SECTOR]) for at in range(0, len(content), SECTOR)]
    assert {ord("1")} in sectors[1:6]
    assert {ord("2")} in sectors[1:6]
    assert all(len(each) == 1 for each in sectors[1:6])


def test_a_name_that_leaves_its_folder_is_not_guessed() -> None:
    disk = Disk()
    disk.do(Step(Deed.MAKE_FOLDER, "in"))
    disk.do(Step(Deed.MAKE, "in/a"))
    with pytest.raises(ValueError, match="another folder"):
        disk.do(Step(Deed.RENAME, "in/a", to="a"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has strace")
def test_what_a_program_does_to_the_disk_is_told_in_order(tmp_path: Path) -> None:
    top = tmp_path / "disk"
    top.mkdir()
    try:
        steps = watched(("-c", SMALL_PROGRAM, top, MOUTH), top, tmp_path / "log")
    except NotTried as why:
        pytest.skip(str(why))
    assert steps == [
        Step(Deed.MAKE_FOLDER, "in"),
        Step(Deed.MAKE, "in/a.part"),
        Step(Deed.CUT, "in/a.part"),
        Step(Deed.WRITE, "in/a.part", data=b"one"),
        Step(Deed.WRITE, "in/a.part", at=1, data=b"wo"),
        Step(Deed.SYNC, "in/a.part"),
        Step(Deed.RENAME, "in/a.part", to="in/a"),
        Step(Deed.SYNC, "in"),
        Step(Deed.SAY, MOUTH, data=b"done"),
        Step(Deed.REMOVE, "in/a"),
    ]
