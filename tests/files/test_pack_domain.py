# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between the file and the domain no field, picture or sound of a proposal is lost."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.honest_facts import Seats
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, StepId
from coprod_desktop.domain.proposal import (
    NO_STEP,
    AskMore,
    Choice,
    HardWord,
    Line,
    MainPoint,
    Page,
    PickOne,
    PickSome,
    Picture,
    Proposal,
    Purpose,
    PutInOrder,
    SayRight,
    ShareTokens,
    SortOnMat,
    Tell,
    ThreePoints,
)
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.files.pack_domain import content_of, proposal_of
from tests.builders import facts, proposal

SENTENCES = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=60).filter(
    str.strip
)


SLUGS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)


SOUNDS = st.just(MediaName("")) | st.from_regex(r"media/[a-z0-9][a-z0-9-]{0,9}\.wav", fullmatch=True).map(
    MediaName
)


PICTURES = st.builds(
    Picture,
    words=SENTENCES,
    set_name=SLUGS,
) | st.builds(
    Picture,
    words=SENTENCES,
    media=st.from_regex(r"media/[a-z0-9][a-z0-9-]{0,9}\.png", fullmatch=True).map(MediaName),
    author=SENTENCES,
    licence=SENTENCES,
)


CHOICES = st.builds(Choice, SLUGS.map(ChoiceId), SENTENCES, PICTURES)


LINES = st.builds(Line, SENTENCES, SOUNDS)


THINGS = st.lists(CHOICES, min_size=3, max_size=6).map(tuple)


MORE = st.builds(AskMore, st.booleans(), st.lists(CHOICES, max_size=3).map(tuple), st.booleans())


STEPS = st.one_of(
    st.builds(Page, SLUGS.map(StepId), PICTURES, st.lists(LINES, min_size=1, max_size=2).map(tuple)),
    st.builds(
        lambda page, picture: replace(page, new_picture=picture),
        st.builds(Page, SLUGS.map(StepId), PICTURES, st.lists(LINES, min_size=2, max_size=2).map(tuple)),
        PICTURES,
    ),
    *(
        st.builds(kind, SLUGS.map(StepId), SENTENCES, THINGS, narration=SOUNDS, more=MORE)
        for kind in (PickOne, PickSome, SortOnMat, PutInOrder, partial(ShareTokens, tokens=7))
    ),
    st.builds(
        ThreePoints,
        SLUGS.map(StepId),
        SENTENCES,
        PICTURES,
        SOUNDS,
        MORE,
        st.just(NO_STEP) | SLUGS.map(StepId),
    ),
    st.builds(Tell, SLUGS.map(StepId), SENTENCES, PICTURES, SOUNDS),
)


PROPOSALS = st.builds(
    proposal,
    title=SENTENCES,
    cover=PICTURES,
    minutes=st.integers(1, 240),
    facts=st.builds(
        facts,
        why=SENTENCES,
        meetings=st.lists(st.dates(), max_size=3).map(tuple),
        seats=st.none()
        | st.builds(
            Seats, st.lists(SENTENCES, min_size=1, max_size=3).map(tuple), st.integers(1, 9), st.dates()
        ),
    ),
    steps=st.lists(STEPS, min_size=1, max_size=5).map(tuple),
    hard_words=st.lists(
        st.builds(HardWord, SENTENCES, SENTENCES, st.none() | PICTURES, SOUNDS), max_size=3
    ).map(tuple),
    main_points=st.lists(st.builds(MainPoint, PICTURES, LINES), max_size=3).map(tuple),
    say_right=st.lists(st.builds(SayRight, SENTENCES, SENTENCES), max_size=3).map(tuple),
    purpose=st.sampled_from(Purpose),
    ethics=st.just("") | SENTENCES,
)


@given(PROPOSALS)
def test_every_field_of_a_proposal_goes_there_and_back(made: Proposal) -> None:
    assert proposal_of(content_of(made)) == made


def test_no_picture_and_no_sound_of_any_step_is_forgotten() -> None:
    """Each has a name of its own here; a walk that forgets one would refuse honest files, or lose it."""
    count = 0

    def own() -> Picture:
        nonlocal count
        count += 1
        return Picture("A bus", media=MediaName(f"media/{count}.png"), author="Ann", licence="CC0")

    def own_line() -> Line:
        nonlocal count
        count += 1
        return Line("a", MediaName(f"media/{count}.wav"))

    def things() -> tuple[Choice, ...]:
        return tuple(Choice(ChoiceId(letter), letter, own()) for letter in "abc")

    def more() -> AskMore:
        return AskMore(True, things(), True)

    said = own_line().narration
    step_id = StepId("a")
    made = proposal(
        cover=own(),
        main_points=(MainPoint(own(), own_line()),),
        hard_words=(HardWord("a", "a", own(), own_line().narration),),
        steps=(
            Page(step_id, own(), (own_line(), own_line()), own()),
            *(
                kind(step_id, "a", things(), narration=own_line().narration, more=more())
                for kind in (PickOne, PickSome, SortOnMat, PutInOrder)
            ),
            ShareTokens(step_id, "a", things(), 5, own_line().narration, more()),
            ThreePoints(step_id, "a", own(), own_line().narration, more()),
            Tell(step_id, "a", own(), own_line().narration),
        ),
    )
    assert said not in media_in(made)
    assert len(media_in(made)) == count - 1
    names = re.findall(r"media/\d+", json.dumps(msgspec.to_builtins(content_of(made))))
    assert len(set(names)) == count - 1
