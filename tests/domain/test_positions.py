# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Places on the screen are given out equally between people, and stay the same for one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.positions import balanced_order, good_is_first

THINGS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8, unique=True).map(
    lambda names: tuple(ChoiceId(name) for name in names)
)


@given(THINGS, st.integers(0, 10_000))
def test_each_thing_stands_in_each_place_equally_often(things: tuple[ChoiceId, ...], first: int) -> None:
    people = range(first, first + 2 * len(things))
    stood = Counter(
        (place, thing) for turn in people for place, thing in enumerate(balanced_order(things, turn))
    )
    assert set(stood.values()) == {2}
    assert len(stood) == len(things) ** 2


@given(THINGS, st.integers(0, 10_000))
def test_in_each_place_a_thing_stands_as_often_with_good_left_as_with_good_right(
    things: tuple[ChoiceId, ...], first: int
) -> None:
    people = range(2 * first, 2 * first + 2 * len(things))
    stood = Counter((balanced_order(things, turn)[0], good_is_first(turn)) for turn in people)
    assert set(stood.values()) == {1}


@given(THINGS, st.integers(0, 10_000))
def test_one_person_sees_one_order_with_every_thing_in_it(things: tuple[ChoiceId, ...], turn: int) -> None:
    assert balanced_order(things, turn) == balanced_order(things, turn)
    assert sorted(balanced_order(things, turn)) == sorted(things)


def test_two_people_one_after_the_other_have_good_on_other_sides() -> None:
    assert [good_is_first(turn) for turn in range(4)] == [True, False, True, False]


def test_no_things_have_no_order() -> None:
    assert balanced_order((), 3) == ()
