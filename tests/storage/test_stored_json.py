# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and proposals come back as they were, and no kind of them is forgotten."""

from __future__ import annotations

from typing import get_args

import pytest

from coprod_desktop.domain.acts import Act
from coprod_desktop.domain.proposal import Step
from coprod_desktop.storage.stored_json import (
    act_from_row,
    act_to_row,
    proposal_from_json,
    proposal_to_json,
)
from tests.storage.things import EVERY_ACT, a_proposal

# As version 1 wrote them. Whatever changes, these must be read for ever.
FIRST_FORMS = {
    "picked_choice": '{"step_id":"first","choice_id":"seats"}',
    "picked_point": '{"step_id":"first","point":"middle"}',
    "picked_off_scale": '{"step_id":"first","off_scale":"dont_know"}',
    "unpicked": '{"step_id":"first"}',
    "kept_clip": '{"step_id":"first","clip_id":"one","length_ms":1500}',
    "dropped_clip": '{"step_id":"first","clip_id":"one"}',
    "wrote": '{"step_id":"first","text":"Seats with arms. Cymorth, \N{BUS} and \'quotes\'."}',
    "found_hard": '{"step_id":"first","hard":true}',
    "kept_back": '{"step_id":"first","kept_back":true}',
    "was_helped": '{"kinds":["read_to_me","explained"]}',
    "needs_more_time": '{"wanted":true}',
    "shared": (
        '{"version":1,"kinds":["voice","name"],"receipt":["cat","bus","cat","cup"],"on":"2026-11-22"}'
    ),
}


@pytest.mark.parametrize("act", EVERY_ACT, ids=lambda act: type(act).__name__)
def test_each_act_comes_back_as_it_was(act: Act) -> None:
    row = act_to_row(act)
    assert act_from_row(str(row["kind"]), int(row["version"]), str(row["body"])) == act


def test_no_kind_of_act_and_of_step_is_forgotten() -> None:
    assert {type(act) for act in EVERY_ACT} == set(get_args(Act))
    assert {type(step) for step in a_proposal().steps} == set(get_args(Step))


@pytest.mark.parametrize(("kind", "body"), FIRST_FORMS.items())
def test_the_first_form_is_read_for_ever(kind: str, body: str) -> None:
    act = act_from_row(kind, 1, body)
    assert act in EVERY_ACT
    written = act_to_row(act)
    assert written["kind"] == kind
    assert act_from_row(kind, int(written["version"]), str(written["body"])) == act


def test_a_proposal_comes_back_as_it_was() -> None:
    assert proposal_from_json(proposal_to_json(a_proposal())) == a_proposal()
