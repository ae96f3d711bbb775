# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whatever somebody touches, in whatever order, an answer never says what its question does not offer."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain import picking
from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedOffScale,
    PickedSome,
    SharedTokens,
    SortedOnMat,
    Unpicked,
)
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    TOP,
    Choice,
    PickSome,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Step,
)
from coprod_desktop.domain.said import NOTHING_SAID, Said, said_after
from tests.builders import choices, drawn

ASKED = StepId("asked")
THINGS = (*choices(), Choice(ChoiceId("roof"), "A roof", drawn("shelter", "A shelter")))
SOME = PickSome(ASKED, "Which things do you want?", THINGS)
ORDER = PutInOrder(ASKED, "What is important for you?", THINGS)
MAT = SortOnMat(ASKED, "How good is each thing for you?", THINGS)
TOKENS = ShareTokens(ASKED, "What is worth the most to you?", THINGS, tokens=5)
IDS = [choice.choice_id for choice in THINGS]
TOUCHES = st.lists(st.sampled_from([*IDS, NONE_OF_THESE]), max_size=20)
PLACES = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([*Point, *OffScale, None])), min_size=1, max_size=25
)
MOVES = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from([1, -1])), max_size=30)


def after_act(said: Said, act: Pick | Unpicked | None) -> Said:
    return said if act is None else said_after(said, act)


def touched(step: Step, values: Sequence[str]) -> Said:
    """What stands after touching these, one after the other."""
    said = NOTHING_SAID
    for value in values:
        said = after_act(said, picking.touched(step, said, value))
    return said


@given(TOUCHES)
def test_none_of_these_stands_alone_and_nothing_picked_is_no_pick(values: list[ChoiceId]) -> None:
    pick = touched(SOME, values).pick
    picked = set(pick.choice_ids) if isinstance(pick, PickedSome) else set()
    expected: set[ChoiceId] = set()
    for value in values:
        expected ^= {value}
        if value in expected:
            expected = {value} if value == NONE_OF_THESE else expected - {NONE_OF_THESE}
    assert picked == expected
    assert pick is None or picked


@given(st.lists(st.sampled_from(IDS), max_size=20))
def test_an_order_has_three_places_at_most_and_a_touch_never_moves_what_is_before(
    values: list[ChoiceId],
) -> None:
    said = NOTHING_SAID
    for value in values:
        before = said.pick.choice_ids if isinstance(said.pick, Ordered) else ()
        said = after_act(said, picking.touched(ORDER, said, value))
        now = said.pick.choice_ids if isinstance(said.pick, Ordered) else ()
        if value in before:
            assert now == tuple(other for other in before if other != value)
        else:
            assert now == ((*before, value) if len(before) < TOP else before)


@given(PLACES)
def test_each_thing_lies_where_it_was_put_last_and_nowhere_else(
    puts: list[tuple[ChoiceId, Point | OffScale | None]],
) -> None:
    said, last = NOTHING_SAID, dict(puts)
    for thing, where in puts:
        said = after_act(said, picking.put_on_mat(MAT, said, thing, where))
    places = said.pick.places if isinstance(said.pick, SortedOnMat) else ()
    assert {place.choice_id: place.point or place.off_scale for place in places} == {
        thing: where for thing, where in last.items() if where is not None
    }
    assert len(places) == len({place.choice_id for place in places})
    assert said.pick is None or places


@given(MOVES)
def test_tokens_are_neither_made_nor_lost(moves: list[tuple[ChoiceId, int]]) -> None:
    said, expected = NOTHING_SAID, dict.fromkeys(IDS, 0)
    for thing, by in moves:
        said = after_act(said, picking.moved_token(TOKENS, said, thing, by))
        if expected[thing] + by >= 0 and sum(expected.values()) + by <= TOKENS.tokens:
            expected[thing] += by
    counts = dict(said.pick.counts) if isinstance(said.pick, SharedTokens) else {}
    assert counts == {thing: count for thing, count in expected.items() if count}


@pytest.mark.parametrize("off_scale", list(OffScale))
def test_an_answer_off_the_scale_takes_the_place_of_every_other_and_leaves_again(
    off_scale: OffScale,
) -> None:
    said = touched(ORDER, ["seats", "sign"])
    said = after_act(said, picking.off_scale(ASKED, said, off_scale))
    assert said.pick == PickedOffScale(ASKED, off_scale)
    assert after_act(said, picking.off_scale(ASKED, said, off_scale)).pick is None
    assert touched(ORDER, ["seats"]).pick == Ordered(ASKED, (ChoiceId("seats"),))


def test_what_a_question_does_not_offer_cannot_be_picked() -> None:
    strange = ChoiceId("strange")
    for step in (SOME, ORDER):
        with pytest.raises(NotAllowed):
            picking.touched(step, NOTHING_SAID, strange)
    with pytest.raises(NotAllowed):
        picking.touched(ORDER, NOTHING_SAID, NONE_OF_THESE)
    with pytest.raises(NotAllowed):
        picking.put_on_mat(MAT, NOTHING_SAID, strange, Point.GOOD)
    with pytest.raises(NotAllowed):
        picking.moved_token(TOKENS, NOTHING_SAID, strange, 1)
