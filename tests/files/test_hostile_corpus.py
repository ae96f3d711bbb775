# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every hostile file through its real door: refused whole, soon, with little memory and in plain words.

T28 to T32 and T37 to T39. The makers of the files stand beside this one: ``hostile_*.py``.
"""

from __future__ import annotations

import sys

import pytest

from coprod_desktop.domain import errors
from coprod_desktop.presenters.problem_presenter import problem_words
from tests.files import (
    hostile_pictures,
    hostile_sounds,
    hostile_texts,
    hostile_zips,
)
from tests.files.hostile_case import FILM, SET, Case, honest_plan, plan_with_sound
from tests.files.hostile_groups import GROUPS, is_right
from tests.files.hostile_run import TAKEN, run_all
from tests.files.makers import film, picture, zipped

BUSY_LIMIT_S = 20.0
"""Generous: the machine may be busy. `make torture` shows how long it really takes."""
MOST_MIB = 200


@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_file_is_refused_whole(group: str) -> None:
    cases = GROUPS[group]
    told = run_all(cases)
    assert len(told.rows) == len(cases)
    assert [row for row in told.rows if not is_right(row, cases[row.name])] == []
    assert [row for row in told.rows if row.took_s > BUSY_LIMIT_S] == []
    assert told.written == ()
    if sys.platform == "linux":
        assert told.peak_mib is not None
        assert told.peak_mib < MOST_MIB
    for outcome in {row.outcome for row in told.rows} - {TAKEN}:
        assert len(problem_words(getattr(errors, outcome)())[1]) >= 2, "what to tell, and what to do"


def test_honest_ones_come_in_by_the_same_ways() -> None:
    """Or all would be refused for something that the makers do wrong."""
    honest = {
        "plan": Case(honest_plan, ()),
        "plan, byte by byte": Case(lambda: hostile_zips.raw_zip(hostile_zips.plan_files()), ()),
        "plan, titled": Case(lambda: hostile_texts.as_content(hostile_texts.titled('"The stop"')), ()),
        "plan, listed": Case(hostile_texts.listed_as, ()),
        "picture": Case(hostile_pictures.small, ()),
        "photo with more in it": Case(hostile_pictures.jpeg_with, ()),
        "set": Case(lambda: zipped({"a.png": picture()}), (), door=SET),
        "film": Case(film, (), door=FILM),
        "sound": Case(lambda: plan_with_sound(hostile_sounds.wav()), ()),
    }
    assert {row.name: row.outcome for row in run_all(honest).rows} == dict.fromkeys(honest, TAKEN)
