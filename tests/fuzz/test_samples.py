# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every committed sample, cut at every byte and with every byte flipped: nothing changed is taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.flips import HURT_IN_EVERY_WAY, hurt_in_every_way
from tests.fuzz.targets import FILES


@pytest.mark.parametrize("path", sorted(HURT_IN_EVERY_WAY), ids=lambda path: "/".join(path.parts[-3:]))
def test_a_sample_that_is_cut_or_flipped_is_refused_or_says_the_same(path: Path) -> None:
    told = hurt_in_every_way(path)
    assert told.times == 2 * path.stat().st_size
    assert told.fault == ""
    assert not told.let_in


def test_every_sample_that_can_be_opened_is_among_them() -> None:
    folders = (FILES / "files" / "samples", FILES / "vault" / "samples")
    there = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    assert set(HURT_IN_EVERY_WAY) == {path for path in there if path.suffix != ".txt"}
