# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between the file and the domain no field of what a person shares is lost."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.act_kinds import (
    HelpKind,
    MatPlace,
    Matter,
    OffScale,
    Point,
)
from coprod_desktop.domain.acts import (
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.view_bundle import View
from coprod_desktop.files.view_domain import bundle_of, content_of
from tests.files.view_makers import (
    bundle,
    picked,
    wrote,
)

SLUGS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)


STEP_IDS = SLUGS.map(StepId)


CHOICE_IDS = SLUGS.map(ChoiceId)


HELPED = st.lists(st.sampled_from(HelpKind), max_size=3, unique=True).map(tuple)


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1)


PLACES = st.builds(MatPlace, CHOICE_IDS, point=st.sampled_from(Point)) | st.builds(
    MatPlace, CHOICE_IDS, off_scale=st.sampled_from(OffScale)
)


TOKENS = st.lists(st.tuples(CHOICE_IDS, st.integers(1, 10)), min_size=1, max_size=6)


def tuples(kind: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    return st.lists(kind, min_size=1, max_size=most).map(tuple)


PICKS = st.one_of(
    st.builds(PickedChoice, STEP_IDS, CHOICE_IDS),
    st.builds(PickedSome, STEP_IDS, tuples(CHOICE_IDS, 6)),
    st.builds(PickedPoint, STEP_IDS, st.sampled_from(Point)),
    st.builds(SortedOnMat, STEP_IDS, tuples(PLACES, 8)),
    st.builds(Ordered, STEP_IDS, tuples(CHOICE_IDS, 3)),
    st.builds(SharedTokens, STEP_IDS, TOKENS.map(tuple)),
    st.builds(PickedOffScale, STEP_IDS, st.sampled_from(OffScale)),
)


ANSWERS = st.builds(
    lambda pick, helped, noted, reasons, matter, paper: picked(
        pick, *helped, supporter_kinds=noted, reasons=reasons, matter=matter, from_paper=paper
    ),
    PICKS,
    HELPED,
    HELPED,
    st.lists(CHOICE_IDS, max_size=3).map(tuple),
    st.none() | st.sampled_from(Matter),
    st.booleans(),
)


WRITTEN = st.builds(wrote, STEP_IDS, TEXTS, contradicted=st.booleans())


VIEWS = st.lists(ANSWERS | WRITTEN, max_size=6).map(tuple)


@given(VIEWS, VIEWS, st.lists(STEP_IDS, max_size=4).map(tuple), st.booleans())
def test_every_field_goes_there_and_back(
    views: tuple[View, ...], proxies: tuple[View, ...], steps: tuple[StepId, ...], more_time: bool
) -> None:
    made = bundle(
        views=views, proxy_views=proxies, hard_steps=steps, skipped_steps=steps, more_time=more_time
    )
    assert bundle_of(content_of(made), {}) == made
