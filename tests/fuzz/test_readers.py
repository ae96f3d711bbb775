# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Each reader takes in or refuses whatever comes; nothing else ever happens."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutating import FORMS, mutate_many
from tests.fuzz.targets import REFUSED, TARGETS, Broken, told_by

QUICKLY = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
MUTATIONS = 300
BARE_JSON = (
    "backups",
    "keys of a computer",
    "keys of a team",
    "likes",
    "lists of backups",
    "public keys of a team",
    "public recovery keys",
    "recovery keys",
    "tries",
)
ENDLESS = {
    "depth": b"[" * 200_000,
    "depth of objects": b'{"a":' * 200_000,
    "digits": b'{"version":' + b"9" * 200_000 + b"}",
    "zeros": bytes(200_000),
    "a half letter": b'{"format":"\xff"}',
}
EACH = pytest.mark.parametrize("name", sorted(TARGETS))


def values() -> st.SearchStrategy[Any]:
    """What JSON can hold, and a little more."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40)
    return st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=20), inner))


@EACH
def test_it_takes_the_files_that_it_begins_with(name: str) -> None:
    for seed in TARGETS[name].seeds:
        assert TARGETS[name].read(seed) != REFUSED


@EACH
@QUICKLY
@given(data=st.data())
def test_any_change_of_bytes_is_taken_or_refused(name: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(TARGETS[name].seeds))
    start, length = data.draw(st.integers(0, len(seed))), data.draw(st.integers(0, 40))
    TARGETS[name].read(seed[:start] + data.draw(st.binary(max_size=60)) + seed[start + length :])


@EACH
@QUICKLY
@given(value=values())
def test_any_json_is_taken_or_refused(name: str, value: Any) -> None:
    TARGETS[name].read(json.dumps(value).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", BARE_JSON)
@QUICKLY
@given(data=st.data())
def test_any_change_of_a_json_field_is_taken_or_refused(name: str, data: st.DataObject) -> None:
    made = json.loads(data.draw(st.sampled_from(TARGETS[name].seeds)))
    made[data.draw(st.sampled_from([*made, "other"]))] = data.draw(values())
    TARGETS[name].read(json.dumps(made).encode("utf-8", "surrogatepass"))


@EACH
@pytest.mark.parametrize("what", sorted(ENDLESS))
def test_what_has_no_end_is_refused(name: str, what: str) -> None:
    # A file of wrong tries that says nothing counts as none: it is no way in.
    assert TARGETS[name].read(ENDLESS[what]) == REFUSED or name == "tries"


@pytest.mark.parametrize("form", FORMS)
def test_changed_fields_with_right_sums_are_taken_or_refused(form: str) -> None:
    told = mutate_many(form, MUTATIONS, random.Random(form))
    assert told.times == MUTATIONS
    assert told.fault == ""
    assert 0 < (told.refused or 0) <= MUTATIONS


def test_a_reader_that_ends_without_an_end_is_noticed() -> None:
    with pytest.raises(Broken):
        told_by([])
