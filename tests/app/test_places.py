# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the voice says lies in memory where the system has a place there that is the user's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_desktop.app.places import places

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of such a place")


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place that the system names."""
    folder = tmp_path / "running"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def test_it_lies_in_memory_and_two_data_folders_do_not_share_it(running: Path, tmp_path: Path) -> None:
    one, other, own = places(tmp_path / "one"), places(tmp_path / "other"), places(None)
    assert {each.scratch.parent for each in (one, other, own)} == {running}
    assert len({one.scratch, other.scratch, own.scratch}) == 3
    assert places(tmp_path / "one").scratch == one.scratch


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_place_that_others_can_enter_is_not_used(running: Path, tmp_path: Path, mode: int) -> None:
    running.chmod(mode)
    assert places(tmp_path).scratch == tmp_path / "scratch"


@pytest.mark.parametrize("named", ["", "/nowhere/at/all"])
def test_without_such_a_place_it_lies_beside_the_data(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", named)
    assert places(tmp_path).scratch == tmp_path / "scratch"
