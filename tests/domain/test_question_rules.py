# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What makes questions whole and fair. Each test breaks one rule on purpose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    AskMore,
    Choice,
    PickSome,
    PutInOrder,
    Question,
    ShareTokens,
    SortOnMat,
    ThreePoints,
)
from tests.builders import drawn, proposal
from tests.domain.test_proposal_rules import asks, page, weighty


def things(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(ChoiceId(f"c{n}"), f"Tea {n}", drawn("tea", "A cup")) for n in range(count))


@pytest.mark.parametrize(
    ("kind", "fewest", "most"),
    [(PickSome, 2, 6), (SortOnMat, 2, 8), (PutInOrder, 3, 6), (partial(ShareTokens, tokens=5), 2, 6)],
)
def test_each_kind_of_question_has_its_number_of_things(
    kind: Callable[..., Question], fewest: int, most: int
) -> None:
    for count in (fewest, most):
        assert weighty(asks(kind(StepId("q"), "What do you want?", things(count)))) == []
    for count in (fewest - 1, most + 1):
        made = asks(kind(StepId("q"), "What do you want?", things(count)))
        assert weighty(made) == [("FIELD", "p: step 2, choices")]


@pytest.mark.parametrize("tokens", [2, 11])
def test_there_are_3_to_10_tokens(tokens: int) -> None:
    made = asks(ShareTokens(StepId("q"), "How do you share them?", things(3), tokens))
    assert weighty(made) == [("FIELD", "p: step 2, tokens")]


def test_none_of_these_is_added_by_the_app_and_by_nobody_else() -> None:
    own = (*things(2), Choice(NONE_OF_THESE, "None", drawn("tea", "A cup")))
    for question in (
        PickSome(StepId("q"), "What do you want?", own),
        SortOnMat(StepId("q"), "How good is each thing for you?", own),
    ):
        assert weighty(asks(question)) == [("FIELD", "p: step 2, choice 3, id")]


def test_reasons_are_none_or_some_and_each_once() -> None:
    def why(reasons: tuple[Choice, ...], why: bool = True) -> list[tuple[str, str]]:
        more = AskMore(why, reasons)
        return weighty(asks(SortOnMat(StepId("q"), "How good is each thing for you?", things(3), more=more)))

    assert why(()) == why(things(2)) == why(things(6)) == []
    assert why(things(1)) == [("Q2", "p: step 2, reasons")]
    assert why(things(7)) == [("FIELD", "p: step 2, reasons")]
    assert why(things(2), why=False) == [("FIELD", "p: step 2, reasons")]
    assert why((*things(1), *things(1))) == [
        ("FIELD", "p: step 2, reason 1, id"),
        ("FIELD", "p: step 2, reason 2, id"),
    ]


def keep(step_id: str, pair_of: str = "") -> ThreePoints:
    return ThreePoints(StepId(step_id), "How good is it?", drawn("roof", "A roof"), pair_of=StepId(pair_of))


def test_a_pair_is_of_an_earlier_question_on_three_points() -> None:
    assert weighty(asks(keep("now"), keep("new", "now"))) == []
    some = PickSome(StepId("some"), "What do you want?", things(2))
    for questions in (
        (keep("now", "gone"),),
        (keep("now", "now"),),
        (keep("now", "roof"),),
        (keep("now", "p1"),),
    ):
        assert weighty(asks(*questions)) == [("FIELD", "p: step 2, pair_of")]
    assert weighty(asks(some, keep("now", "some"))) == [("FIELD", "p: step 3, pair_of")]


def test_one_pair_is_enough() -> None:
    made = asks(keep("now"), keep("new", "now"), keep("other", "now"))
    assert weighty(made) == [("PAIR", "p: step 4, pair_of")]


def test_things_are_rated_and_not_only_chosen() -> None:
    only_picked = PickSome(StepId("q"), "What do you want?", things(2))
    assert weighty(proposal(steps=(page("A shelter."), only_picked))) == [("Q6", "p: steps")]
    rated = SortOnMat(StepId("q"), "How good is each thing for you?", things(2))
    assert weighty(proposal(steps=(page("A shelter."), rated))) == []
