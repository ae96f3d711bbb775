# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Which of one person's files counts, whatever the order in which they came."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from coprod_desktop.domain.identifiers import ContributorId, ProposalId, StepId
from coprod_desktop.domain.intake import Counting, FileFact, Stands, media_name, media_of, what_counts
from tests.files.view_makers import CLIP, CONSENT, DRAWING, newest_bundle, whole_bundle

STEP = StepId("first")
FIRST = FileFact(ContributorId("c"), ProposalId("p"), "1" * 64, 1, 1, "mine", frozenset({STEP}))
LATER = replace(FIRST, sha256="2" * 64, bundle_version=2)
FORGED = replace(FIRST, sha256="3" * 64, bundle_version=3, author_key="other")
OLD_APP = replace(FIRST, sha256="4" * 64, author_key="")
NEXT_PLAN = replace(FIRST, sha256="5" * 64, proposal_version=2)


def counted(*files: FileFact, asked: dict[int, frozenset[StepId]] | None = None) -> Counting:
    """What counts; the same in every order."""
    found = [what_counts(order, asked or {}) for order in itertools.permutations(files)]
    assert all(each == found[0] for each in found)
    return found[0]


def test_the_later_one_takes_the_place_for_good() -> None:
    counting = counted(FIRST, LATER, NEXT_PLAN)
    assert counting.stands == {
        FIRST.sha256: Stands.REPLACED,
        LATER.sha256: Stands.COUNTS,
        NEXT_PLAN.sha256: Stands.COUNTS,
    }
    assert counting.emptied == {FIRST.sha256}


def test_one_with_another_key_counts_nowhere_and_empties_nothing() -> None:
    counting = counted(FIRST, FORGED)
    assert counting.stands == {FIRST.sha256: Stands.COUNTS, FORGED.sha256: Stands.UNPROVEN}
    assert counting.emptied == frozenset()


def test_an_older_first_file_shows_whose_key_it_is() -> None:
    older = replace(FORGED, sha256="0" * 64, bundle_version=0)
    assert counted(older, LATER).stands[LATER.sha256] is Stands.UNPROVEN


def test_a_file_of_an_older_app_is_replaced_by_one_with_a_key_and_is_not_emptied_by_it() -> None:
    counting = counted(OLD_APP, LATER)
    assert counting.stands == {OLD_APP.sha256: Stands.REPLACED, LATER.sha256: Stands.COUNTS}
    assert counting.emptied == frozenset()


def test_of_two_with_one_number_the_same_one_counts_always() -> None:
    twin = replace(LATER, sha256="9" * 64)
    assert counted(LATER, twin).stands[twin.sha256] is Stands.COUNTS


def test_what_the_plan_does_not_ask_goes_astray_and_no_older_file_comes_back_for_it() -> None:
    stray = replace(LATER, steps=frozenset({STEP, StepId("nowhere")}))
    counting = counted(FIRST, stray, asked={1: frozenset({STEP})})
    assert counting.stands == {FIRST.sha256: Stands.REPLACED, stray.sha256: Stands.ASTRAY}
    assert counted(FIRST, stray).stands[stray.sha256] is Stands.COUNTS


@pytest.mark.parametrize("bundle", [whole_bundle(), newest_bundle()])
def test_all_recordings_and_pictures_are_named(bundle) -> None:  # type: ignore[no-untyped-def]
    names = media_of(bundle)
    assert {media_name("sound", CLIP), media_name("sound", CONSENT), media_name("file", DRAWING)} <= names
