# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in ``proposal.json``: each field with its kind, limits and words. No rules across fields.

The published JSON Schema is made from these classes; a folder's ``proposal.toml`` has the same fields.
Each version only adds to the one before, so these classes read all of them.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, field

from coprod_desktop.domain.proposal import Purpose
from coprod_desktop.files.content_fields import (
    END,
    Credit,
    Day,
    Entry,
    FilmName,
    Moment,
    PictureEntry,
    Sentence,
    Sentences,
    Slug,
    SoundName,
    Uuid,
    VerifyKey,
    Words,
)


class LineEntry(Entry, frozen=True):
    """One sentence of a page."""

    text: Sentence
    narration: SoundName | None = None


class CaptionEntry(Entry, frozen=True):
    """The words of one moment of a film."""

    from_ms: Moment
    until_ms: Moment
    text: Words


class FilmEntry(Entry, frozen=True):
    """A film of a page, with its words; `author` and `licence` are needed."""

    film: FilmName
    words: Annotated[str, Meta(min_length=1, max_length=200, description="what the film shows")]
    captions: Annotated[
        list[CaptionEntry], Meta(min_length=1, max_length=200, description="its words, 1 to 200 captions")
    ]
    author: Credit = ""
    licence: Credit = ""


class PageEntry(Entry, frozen=True, tag_field="kind", tag="page"):
    """One picture with one or two sentences; two pictures show how it is now and how it could be."""

    id: Slug
    picture: PictureEntry
    lines: Annotated[list[LineEntry], Meta(min_length=1, max_length=2, description="1 or 2 lines")]
    new_picture: PictureEntry | None = None
    film: FilmEntry | None = None


class ChoiceEntry(Entry, frozen=True):
    """One thing to pick."""

    id: Slug
    words: Words
    picture: PictureEntry


TwoToSix = Annotated[list[ChoiceEntry], Meta(min_length=2, max_length=6, description="2 to 6 choices")]


class AskEntry(Entry, frozen=True, kw_only=True):
    """What every question has."""

    id: Slug
    text: Sentence
    narration: SoundName | None = None


class AskMoreEntry(AskEntry, frozen=True, kw_only=True):
    """A question that may ask for more than its answer: why, and how much it matters."""

    why: bool = False
    reasons: Annotated[list[ChoiceEntry], Meta(max_length=6, description="0 to 6 reasons")] = field(
        default_factory=list
    )
    matter: bool = False


class PickOneEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="pick-one"):
    """Pick one of some things; one has the id ``as-it-is``."""

    choices: TwoToSix


class PickSomeEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="pick-some"):
    """Pick some of some things; "None of these" is added to them."""

    choices: TwoToSix


class ThreePointsEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="three-points"):
    """How good is one thing: good for me, in the middle, bad for me."""

    picture: PictureEntry
    pair_of: Slug | None = None


class SortOnMatEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="sort-on-mat"):
    """How good is each of some things."""

    choices: Annotated[list[ChoiceEntry], Meta(min_length=2, max_length=8, description="2 to 8 things")]


class PutInOrderEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="put-in-order"):
    """Which 3 of some things matter most."""

    choices: Annotated[list[ChoiceEntry], Meta(min_length=3, max_length=6, description="3 to 6 things")]


class ShareTokensEntry(AskMoreEntry, frozen=True, kw_only=True, tag_field="kind", tag="share-tokens"):
    """Share out tokens between some things."""

    choices: TwoToSix
    tokens: Annotated[int, Meta(ge=3, le=10, description="how many tokens there are, 3 to 10")]


class TellEntry(AskEntry, frozen=True, kw_only=True, tag_field="kind", tag="tell"):
    """An open question."""

    picture: PictureEntry


StepEntry = (
    PageEntry
    | PickOneEntry
    | PickSomeEntry
    | ThreePointsEntry
    | SortOnMatEntry
    | PutInOrderEntry
    | ShareTokensEntry
    | TellEntry
)


class HardWordEntry(Entry, frozen=True):
    """A word with its meaning."""

    word: Words
    meaning: Sentence
    picture: PictureEntry | None = None
    sound: SoundName | None = None


class MainPointEntry(Entry, frozen=True):
    """One of the three main points."""

    picture: PictureEntry
    text: Sentence
    narration: SoundName | None = None


class SayRightEntry(Entry, frozen=True):
    """How the voice of a computer says a word."""

    word: Words
    spoken: Words


class SeatsEntry(Entry, frozen=True):
    """Where people sit when it is decided."""

    names: Annotated[list[Words], Meta(min_length=1, max_length=20, description="1 to 20 names")]
    votes: Annotated[int, Meta(ge=1, le=1000, description="how many votes they have, 1 or more")]
    meeting_on: Day


class FactsEntry(Entry, frozen=True):
    """The honest facts; none may be left out."""

    can_change: Annotated[
        Sentences,
        Meta(description="what people can still change, a list of short sentences; [] when nothing can"),
    ]
    decided: Annotated[
        Sentences, Meta(description="what is decided already, a list of short sentences; [] when nothing is")
    ]
    why: Annotated[Sentence, Meta(description="why the team asks, in a short sentence")]
    affects: Annotated[Sentence, Meta(description="who it is about, in a short sentence")]
    who_decides: Annotated[Words, Meta(description="the name of the person or group that decides")]
    who_decides_role: Annotated[Sentence, Meta(description="what the person or group that decides does")]
    what_happens: Annotated[Sentence, Meta(description="what happens with the answers")]
    for_me: Annotated[Sentence, Meta(description="what people get for their time, also if it is nothing")]
    costs_me: Annotated[Sentence, Meta(description="what it may cost people, also if it is nothing")]
    work_began: Annotated[
        Day, Meta(description="the day on which the team began its work, such as 2026-09-01")
    ]
    asked_from: Annotated[Day, Meta(description="the day from which people are asked, such as 2026-10-12")]
    closes: Annotated[Day, Meta(description="the last day to say something, such as 2026-12-14")]
    decided_on: Annotated[Day, Meta(description="the day on which it is decided, such as 2027-01-15")]
    answer_by: Annotated[
        Day, Meta(description="the day by which everybody has an answer, such as 2027-01-29")
    ]
    standard_version_out: Annotated[
        Day, Meta(description="the day on which the version for everybody else came out")
    ]
    meetings: Annotated[list[Day], Meta(max_length=50, description="a list of days")] = field(
        default_factory=list
    )
    seats: SeatsEntry | None = None


class AskerEntry(Entry, frozen=True):
    """Who asks, with face and voice."""

    name: Words
    role: Sentence
    photo: PictureEntry
    hello: Sentence
    hello_sound: SoundName | None = None


class ProposalEntry(Entry, frozen=True):
    """What the card of the proposal shows, and its id."""

    id: Uuid
    version: Annotated[int, Meta(ge=1, le=9999, description="a whole number, 1 for the first version")]
    language: Annotated[
        str,
        Meta(
            max_length=35,
            pattern=rf"^[a-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*{END}",
            description='such as "en-GB"',
        ),
    ]
    title: Words
    team: Words
    cover: PictureEntry
    minutes: Annotated[int, Meta(ge=1, le=240, description="how long it takes people, 1 to 240 minutes")]
    purpose: Annotated[Purpose, Meta(description="involvement, evaluation or research")] = Purpose.INVOLVEMENT
    ethics: Annotated[
        str, Meta(max_length=120, description="the reference of the ethics committee; needed for research")
    ] = ""


class TeamKeysEntry(Entry, frozen=True):
    """What people's files are sealed to, and what proves this file."""

    recipient: Annotated[
        str,
        Meta(max_length=62, pattern=rf"^age1[a-z0-9]{{58}}{END}", description="an age public key, X25519"),
    ]
    verify_key: VerifyKey
    instead_of: Annotated[
        list[VerifyKey], Meta(max_length=8, description="the verify_key of lost keys, the last one first")
    ] = field(default_factory=list)


class PackContent(Entry, frozen=True):
    """All of ``proposal.json``."""

    proposal: ProposalEntry
    asker: AskerEntry
    facts: FactsEntry
    steps: Annotated[
        list[StepEntry], Meta(min_length=1, max_length=48, description="1 to 48 pages and questions")
    ]
    hard_words: Annotated[list[HardWordEntry], Meta(max_length=50, description="a list of hard words")] = (
        field(default_factory=list)
    )
    main_points: Annotated[list[MainPointEntry], Meta(max_length=3, description="none, or 3 main points")] = (
        field(default_factory=list)
    )
    say_right: Annotated[list[SayRightEntry], Meta(max_length=100, description="words said wrong")] = field(
        default_factory=list
    )
    team_keys: TeamKeysEntry | None = None
