# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Acts and proposals come back as they were, and no kind of them is forgotten."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.acts import Act, SealedForTeam, Shared
from coprod_desktop.domain.proposal import Step
from coprod_desktop.storage.stored_json import (
    act_from_row,
    act_to_row,
    proposal_from_json,
    proposal_to_json,
)
from tests.storage.things import END_ACTS, a_proposal, first_proposal
from tests.storage.things import EVERY_ACT as ACTS

EVERY_ACT = (*ACTS, *END_ACTS)

# As version 1 wrote them. Whatever changes, these must be read for ever.
# A form that is written today may get a follower, and never another reading.
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
    "transcribed": '{"step_id":"first","clip_id":"one","text":"A roof.","agreed":true}',
    "needs_more_time": '{"wanted":true}',
    "shared": (
        '{"version":1,"kinds":["voice","name"],"receipt":["cat","bus","cat","cup"],"on":"2026-11-22"}'
    ),
}

LATER_FORMS = {
    ("picked_some", 1): '{"step_id":"first","choice_ids":["seats","lights"]}',
    ("sorted_on_mat", 1): (
        '{"step_id":"first","places":[{"choice_id":"one","point":"good","off_scale":null},'
        '{"choice_id":"two","point":null,"off_scale":"dont_know"}]}'
    ),
    ("ordered", 1): '{"step_id":"first","choice_ids":["two","one"]}',
    ("shared_tokens", 1): '{"step_id":"first","counts":[["one",3],["two",2]]}',
    ("gave_reasons", 1): '{"step_id":"first","reason_ids":["money"]}',
    ("mattered", 1): '{"step_id":"first","matter":"a_lot"}',
    ("saw_order", 1): '{"step_id":"first","choice_ids":["two","one"]}',
    ("transcribed", 2): ('{"step_id":"first","clip_id":"one","text":"A roof.","agreed":true,"on":null}'),
    ("chose_words", 1): '{"step_id":"first","clip_id":"one","wanted":true}',
    ("kept_file", 1): '{"step_id":"first","file_id":"drawing","kind":"drawing","title":"My roof"}',
    ("dropped_file", 1): '{"step_id":"first","file_id":"drawing"}',
    ("built_message", 1): (
        '{"step_id":"first","symbols":[{"words":"bus","picture":"set:bus"},{"words":"late","picture":""}]}'
    ),
    ("was_scribed", 1): '{"step_id":"first","text":"A roof.","by":"Sam","agreed":false}',
    ("observed", 1): '{"step_id":"first","text":"Ann smiled.","by":"Sam"}',
    ("was_clear", 1): '{"clear":"partly"}',
    ("typed_from_paper", 1): '{"step_id":"first","by":"Sam","agreed":true}',
    ("kept_item_back", 1): '{"step_id":"first","item_id":"first.pick","kept_back":true}',
    ("sealed_away", 1): '{"step_id":"first","sealed":true}',
    ("sealed_for_team", 2): ('{"step_id":"first","file_id":"closed","on":"2026-11-23","sealed_to":"ab12"}'),
    ("was_helped_at", 1): '{"step_id":"first","kinds":["answered_for_me"]}',
    ("supporter_noted", 1): '{"step_id":null,"kinds":["explained"]}',
    ("contradicted", 1): '{"step_id":"first","contradicted":true}',
    ("was_told", 1): '{"told":"nobody"}',
    ("had_supporter", 1): '{"role":"project_team"}',
    ("heard_together", 1): "{}",
    ("wants_short", 1): '{"short":false}',
    ("needs_more_time", 2): '{"wanted":true,"days":14}',
    ("said_consent", 1): '{"clip_id":null,"length_ms":0}',
    ("shared", 3): (
        '{"version":2,"kinds":["take_part","quote"],"receipt":["cat","bus","cat","cup"],"on":"2026-11-23",'
        '"items":["first.pick"],"called":"Annie","keep_until":"2027-11-23","explained":2,'
        '"file_name":"a.coprodview","sealed_to":"ab12"}'
    ),
    ("took_back", 1): '{"items":["first.pick"],"on":"2026-11-24","file_name":"a.coprodrecall"}',
    ("shown_ends", 1): '{"items":["first.clip.one","everything"],"on":"2026-11-23"}',
    ("kept_longer", 1): '{"item_id":"everything","until":null}',
    ("sound_went_away", 1): '{"step_id":"first","clip_id":"one","on":"2026-12-23"}',
    ("all_went_away", 1): '{"on":"2028-01-30","things":5}',
    ("erased", 1): "{}",
    ("lost", 1): "{}",
}
FORMS_BETWEEN = {
    ("sealed_for_team", 1): '{"step_id":"first","file_id":"closed","on":"2026-11-23"}',
    ("shared", 2): (
        '{"version":2,"kinds":["take_part","quote"],"receipt":["cat","bus","cat","cup"],"on":"2026-11-23",'
        '"items":["first.pick"],"called":"Annie","keep_until":"2027-11-23","explained":2,'
        '"file_name":"a.coprodview"}'
    ),
}
"""Forms that are read for ever and not written any more."""
WHOLE_NUMBERS = st.integers(-(2**63), 2**63 - 1)


def any_of(kind: type[Act]) -> st.SearchStrategy[Act]:
    """Any act of a kind, with any text; numbers as large as the columns of a table."""
    hints = get_type_hints(kind)
    numbers = {name: WHOLE_NUMBERS for name, hint in hints.items() if hint is int}
    counts = {"counts": st.lists(st.tuples(st.text(), WHOLE_NUMBERS)).map(tuple)} if "counts" in hints else {}
    return st.builds(kind, **numbers, **counts)


@pytest.mark.parametrize("kind", get_args(Act), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_any_act_comes_back_as_it_was(kind: type[Act], data: st.DataObject) -> None:
    act = data.draw(any_of(kind))
    row = act_to_row(act)
    assert act_from_row(str(row["kind"]), int(row["version"]), str(row["body"])) == act


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


@pytest.mark.parametrize(("form", "body"), LATER_FORMS.items(), ids=lambda part: str(part)[:30])
def test_the_later_forms_are_read_and_written(form: tuple[str, int], body: str) -> None:
    act = act_from_row(*form, body)
    assert act in EVERY_ACT
    assert act_to_row(act) == {"kind": form[0], "version": form[1], "body": body}


@pytest.mark.parametrize(("form", "body"), FORMS_BETWEEN.items(), ids=lambda part: str(part)[:30])
def test_a_form_of_some_time_ago_is_read_and_what_it_lacks_is_not_said(
    form: tuple[str, int], body: str
) -> None:
    kind, _version = form
    act = act_from_row(*form, body)
    assert isinstance(act, Shared | SealedForTeam)
    now = replace(act, sealed_to="ab12")
    assert now in EVERY_ACT
    assert act_to_row(now)["version"] == form[1] + 1
    assert act_to_row(act)["kind"] == kind


def test_no_form_is_without_a_sample() -> None:
    written = {(str(row["kind"]), int(row["version"])) for row in map(act_to_row, EVERY_ACT)}
    assert written <= {(kind, 1) for kind in FIRST_FORMS} | set(LATER_FORMS)


def test_what_the_first_proposals_did_not_have_has_its_value_for_not_said() -> None:
    stored = json.loads(proposal_to_json(first_proposal()))
    assert stored["fields"].pop("main_points") == []
    assert stored["fields"].pop("say_right") == []
    for later in ("purpose", "ethics"):
        del stored["fields"][later]
    for _, step in stored["steps"]:
        for later in {"more", "new_picture", "pair_of"} & set(step):
            del step[later]
    assert proposal_from_json(json.dumps(stored)) == first_proposal()


def test_a_proposal_comes_back_as_it_was() -> None:
    assert proposal_from_json(proposal_to_json(a_proposal())) == a_proposal()
