# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How trying it out went: one word, from two answers."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.practice import Tried, how_it_went


@pytest.mark.parametrize("point", list(Point))
def test_the_same_answer_to_two_very_different_things_is_unclear(point: Point) -> None:
    assert how_it_went(point, point) is Tried.UNCLEAR


@pytest.mark.parametrize(
    ("liked", "disliked"),
    [
        (Point.GOOD, Point.BAD),
        (Point.BAD, Point.GOOD),
        (Point.GOOD, Point.MIDDLE),
        (None, None),
        (Point.BAD, None),
    ],
)
def test_all_else_is_done_also_what_was_skipped(liked: Point | None, disliked: Point | None) -> None:
    assert how_it_went(liked, disliked) is Tried.DONE
