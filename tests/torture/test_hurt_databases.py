# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A database of a released version that is cut or flipped says so, and shows nothing that is not in it."""

from __future__ import annotations

from pathlib import Path

from tests.torture.hurt_databases import all_in, databases, hurt_all

EVERY = 997
PAGE_BYTES = 4096


def test_a_database_that_is_cut_or_flipped_is_refused(tmp_path: Path) -> None:
    told = hurt_all(tmp_path, EVERY)
    assert told.refused == told.times > 200
    assert told.fault == ""


def test_a_cut_between_two_pages_is_noticed(tmp_path: Path) -> None:
    told = hurt_all(tmp_path, PAGE_BYTES)
    assert told.refused == told.times > 60
    assert told.fault == ""


def test_a_whole_one_opens_with_all_its_tables(tmp_path: Path) -> None:
    assert [len(all_in(*each)) for each in databases(tmp_path)] == [8, 6]
