# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team keeps is the same whatever the order, in a file and in a server: T45, T47, T49 and T34."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.errors import DamagedFile, NumberTaken, StoreDamaged
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.intake import Arrival, CameViews, Stands
from coprod_desktop.files.pack_file import pack_of
from tests.builders import proposal
from tests.files.view_makers import newest_bundle, wrote
from tests.storage.conftest import OpenTeamStore
from tests.storage.team_things import (
    DAY,
    FORGED,
    MINE,
    PROPOSAL,
    arrived,
    back,
    brought,
    many,
    said,
    texts,
)


def test_views_of_every_kind_come_out_as_they_went_in(team_store: OpenTeamStore) -> None:
    store, came = team_store(), arrived(newest_bundle())
    store.take_in([came])
    (kept,) = store.shared(PROPOSAL, 1)
    assert isinstance(came.content, CameViews)
    assert kept.bundle == came.content.bundle
    for name, content in came.content.media.items():
        assert store.medium(kept.sha256, name) == content


def test_the_same_file_twice_counts_once(team_store: OpenTeamStore) -> None:
    store, came = team_store(), arrived(said("mine"))
    assert not store.arrived_before({came.sha256})
    before = brought(store, [came])
    assert store.arrived_before({came.sha256})
    assert brought(store, [came, replace(came, name="b.coprodview")], at_once=2) == before
    assert texts(store) == ["mine"]


def test_withdrawn_views_are_never_readable_in_any_order(team_store: OpenTeamStore) -> None:
    files = (
        arrived(said("first")),
        arrived(said("second", 2)),
        arrived(said("older app", 1, key="", plan=2)),
        back(),
    )
    hashes = set()
    for order in itertools.permutations(files):
        store = team_store()
        hashes.add(brought(store, order))
        assert texts(store) == texts(store, plan=2) == []
        for each in files[:3]:
            assert isinstance(each.content, CameViews)
            for name in each.content.media:
                with pytest.raises(StoreDamaged):
                    store.medium(each.content.sha256, name)
    assert len(hashes) == 1


def test_one_thing_that_is_taken_back_goes_and_the_others_stay(team_store: OpenTeamStore) -> None:
    text, voice = arrived(said("mine")), "sound 5d2f1c36-8a55-4b7e-9d0b-2f6f0d1f9a01"
    assert isinstance(text.content, CameViews)
    of_text, of_voice = (view.item_id for view in text.content.bundle.views)
    for order in itertools.permutations([text, back(of_voice)]):
        store = team_store()
        brought(store, order)
        assert texts(store) == ["mine"]
        with pytest.raises(StoreDamaged):
            store.medium(text.content.sha256, voice)
    store = team_store()
    brought(store, [back(of_text), text])
    assert texts(store) == []
    assert store.medium(text.content.sha256, voice)


def test_what_is_shared_again_on_a_later_day_stays(team_store: OpenTeamStore) -> None:
    later = arrived(said("again", 2, day=DAY + timedelta(days=1)))
    for order in itertools.permutations([arrived(said("mine")), back(), later]):
        store = team_store()
        brought(store, order)
        assert texts(store) == ["again"]


def test_a_later_file_or_a_recall_with_another_key_takes_no_place(team_store: OpenTeamStore) -> None:
    forged = arrived(said("not mine", 2, key=FORGED))
    files = [arrived(said("mine")), forged, back(key=FORGED), arrived(said("mine too", 3))]
    hashes = set()
    for order in itertools.permutations(files):
        store = team_store()
        hashes.add(brought(store, order))
        assert texts(store) == ["mine too"]
        assert Stands.UNPROVEN in {note.stands for note in store.file_notes()}
        assert [note.is_proven for note in store.recall_notes()] == [False]
    assert len(hashes) == 1


def test_nothing_is_kept_of_what_a_later_file_replaced(team_store: OpenTeamStore) -> None:
    first = arrived(said("mine"))
    for order in itertools.permutations([first, arrived(said("mine too", 2))]):
        store = team_store()
        brought(store, order)
        assert [note.stands for note in store.file_notes()] == [Stands.REPLACED]
        assert isinstance(first.content, CameViews)
        for name in first.content.media:
            with pytest.raises(StoreDamaged):
                store.medium(first.content.sha256, name)


def test_answers_to_each_version_of_a_plan_stay_with_it(team_store: OpenTeamStore) -> None:
    store = team_store()
    brought(store, [arrived(said("to the first")), arrived(said("to the second", plan=2))])
    assert (texts(store), texts(store, plan=2)) == (["to the first"], ["to the second"])


def test_answers_to_what_a_plan_does_not_ask_count_nowhere_whichever_comes_first(
    team_store: OpenTeamStore,
) -> None:
    plan = pack_of(proposal(), {})
    strange = arrived(said("", views=(wrote("another-plan", "hello"),), hard_steps=(StepId("nowhere"),)))
    hashes = set()
    for plan_first in (True, False):
        store = team_store()
        if plan_first:
            store.keep_pack(plan)
        brought(store, [strange])
        if not plan_first:
            store.keep_pack(plan)
        assert texts(store) == []
        assert [note.stands for note in store.file_notes()] == [Stands.ASTRAY]
        hashes.add(store.state_hash())
    assert len(hashes) == 1


def test_a_plan_is_kept_once_and_its_number_is_not_taken_twice(team_store: OpenTeamStore) -> None:
    store, plan = team_store(), pack_of(proposal(), {})
    assert store.keep_pack(plan)
    assert not store.keep_pack(plan)
    with pytest.raises(NumberTaken):
        store.keep_pack(pack_of(replace(proposal(), title="Another one"), {}))
    assert store.proposals() == (plan.proposal,)


def test_a_refused_file_is_noted_and_may_come_again(team_store: OpenTeamStore) -> None:
    store, good = team_store(), arrived(said("mine"))
    store.take_in([Arrival(good.sha256, good.name, DAY, DamagedFile("views.json", "cut"))])
    assert not store.arrived_before({good.sha256})
    store.take_in([good])
    assert store.arrived_before({good.sha256})
    assert texts(store) == ["mine"]


def test_many_files_in_any_order_and_any_number_at_once_come_to_the_same(team_store: OpenTeamStore) -> None:
    files = list(many(250))
    hashes = set()
    for turn, at_once in enumerate((1, 20, 500)):
        store = team_store()
        hashes.add(brought(store, files[turn * 50 :] + files[: turn * 50], at_once))
    assert len(hashes) == 1


_WORDS = st.sampled_from(["a", "b", "c"])
_KEYS = st.sampled_from([MINE, FORGED, ""])
_FILES = st.one_of(
    st.builds(
        lambda text, version, key, plan, days: arrived(
            said(text, version, key, plan, day=DAY + timedelta(days=days))
        ),
        _WORDS,
        st.integers(1, 3),
        _KEYS,
        st.integers(1, 2),
        st.integers(0, 2),
    ),
    st.builds(
        lambda items, key, days: back(*items, key=key, day=DAY + timedelta(days=days)),
        st.sampled_from([(), ("tell.text",), ("tell.text", "roof.pick")]),
        _KEYS,
        st.integers(0, 2),
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(_FILES, min_size=2, max_size=7), order=st.randoms(use_true_random=False))
def test_any_files_in_any_order_come_to_the_same(
    team_folder: OpenTeamStore, files: list[Arrival], order: Random
) -> None:
    shuffled = [*files, *files[:2]]
    order.shuffle(shuffled)
    assert brought(team_folder(), files, at_once=100) == brought(team_folder(), shuffled)
