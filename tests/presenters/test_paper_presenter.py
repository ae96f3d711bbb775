# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan on paper is the plan on the screen: the same facts, pages, questions, choices and sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.proposal import PickSome, PutInOrder, ShareTokens, SortOnMat
from coprod_desktop.presenters.paper_presenter import PaperSheet, paper_sheets
from tests.builders import MAYA, choices, proposal

OFF_SCALE = ("I don't know", "I don't understand", "I would rather not say")


def words_of(sheet: PaperSheet) -> list[str]:
    """The words of its boxes."""
    return [box.words for box in sheet.boxes]


def test_every_step_has_its_sheet_with_its_number() -> None:
    plan = proposal()
    sheets = paper_sheets(MAYA, plan)
    numbered = [sheet for sheet in sheets if sheet.number.startswith("Page")]
    assert [sheet.number for sheet in numbered] == [
        f"Page {page} of {len(plan.steps)}" for page in range(1, len(plan.steps) + 1)
    ]
    assert sum(sheet.number.startswith("Before you start") for sheet in sheets) == 9


@pytest.mark.parametrize(
    "question",
    [
        PickSome(StepId("q"), "Which?", choices()),
        SortOnMat(StepId("q"), "How good is each?", choices()),
        PutInOrder(StepId("q"), "Which first?", choices()),
        ShareTokens(StepId("q"), "Share them.", choices(), 5),
    ],
    ids=lambda question: type(question).__name__,
)
def test_each_kind_of_question_has_a_box_for_each_thing_and_off_the_scale(
    question: PickSome | SortOnMat | PutInOrder | ShareTokens,
) -> None:
    (sheet,) = [
        sheet
        for sheet in paper_sheets(MAYA, replace(proposal(), steps=(question,)))
        if sheet.heading == question.text
    ]
    things = [choice.words for choice in question.choices]
    assert words_of(sheet)[: len(things)] == things
    assert words_of(sheet)[-3:] == list(OFF_SCALE)
    assert sheet.hint


def test_the_sides_of_the_mat_are_where_the_person_has_them() -> None:
    mat = SortOnMat(StepId("q"), "How good is each?", choices())
    plan = replace(proposal(), steps=(mat,))
    first, second = (paper_sheets(replace(MAYA, turn=turn), plan)[-1].boxes[0].sides for turn in (0, 1))
    assert first == second[::-1]
    assert set(first) == {"Good for me", "In the middle", "Bad for me"}
