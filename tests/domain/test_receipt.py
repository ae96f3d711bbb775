# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The picture code of a receipt: the same for the same file, another for another."""

from __future__ import annotations

from hashlib import sha256

import pytest

from coprod_desktop.app.places import receipt_words
from coprod_desktop.domain.receipt import PICTURES_IN_CODE, picture_code

NAMES = tuple(receipt_words())


def code_of(text: str) -> tuple[str, ...]:
    return picture_code(sha256(text.encode()).hexdigest(), NAMES)


def test_the_same_file_has_the_same_pictures() -> None:
    assert code_of("my views") == code_of("my views")
    assert len(code_of("my views")) == PICTURES_IN_CODE
    assert set(code_of("my views")) <= set(NAMES)


def test_there_are_as_many_pictures_as_the_code_counts_on() -> None:
    assert len(NAMES) == len(set(NAMES)) == 32


def test_files_of_one_drop_in_are_told_apart() -> None:
    assert len({code_of(f"views {number}") for number in range(200)}) >= 199


@pytest.mark.parametrize(("number", "places"), [(0, (0, 0, 0, 0)), (33, (1, 1, 0, 0)), (32**3, (0, 0, 0, 1))])
def test_each_picture_is_one_digit(number: int, places: tuple[int, ...]) -> None:
    assert picture_code(f"{number:064x}", NAMES) == tuple(NAMES[place] for place in places)
