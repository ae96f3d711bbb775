# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every flipped bit in a real store is noticed before a wrong word is shown."""

from __future__ import annotations

from pathlib import Path

from tests.torture.flipped_bits import QUICK_FLIPS, a_used_store, flip_bits, sealed_files


def test_every_flipped_bit_in_a_real_store_is_noticed(tmp_path: Path) -> None:
    outcome = flip_bits(tmp_path, QUICK_FLIPS)
    assert (outcome.let_in, outcome.fault) == (0, "")
    assert outcome.refused == QUICK_FLIPS


def test_each_kind_of_file_is_among_those_that_are_hurt(tmp_path: Path) -> None:
    a_used_store(tmp_path)
    where = {path.relative_to(tmp_path).parts[1].partition("_")[0] for path in sealed_files(tmp_path)}
    assert where == {"device.db", "copy.db", "person", "packs", "own"}
