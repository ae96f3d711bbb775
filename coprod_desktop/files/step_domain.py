# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between pages and questions in ``proposal.json`` and those of the domain. No checks here."""

from __future__ import annotations

from typing import TypedDict

from coprod_desktop.domain.film import Caption, Film
from coprod_desktop.domain.identifiers import ChoiceId, MediaName, StepId
from coprod_desktop.domain.message_board import SET
from coprod_desktop.domain.proposal import (
    NO_STEP,
    AskMore,
    Choice,
    ChoosingQuestion,
    Line,
    Page,
    PickOne,
    PickSome,
    Picture,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Step,
    Tell,
    ThreePoints,
)
from coprod_desktop.files.content_fields import PhotoEntry, PictureEntry
from coprod_desktop.files.pack_content import (
    CaptionEntry,
    ChoiceEntry,
    FilmEntry,
    LineEntry,
    PageEntry,
    PickOneEntry,
    PickSomeEntry,
    PutInOrderEntry,
    ShareTokensEntry,
    SortOnMatEntry,
    StepEntry,
    TellEntry,
    ThreePointsEntry,
)


def stored_name(name: str) -> MediaName:
    """The name under which a picture or sound is kept: pictures are PNG once they are in."""
    return MediaName(name.removesuffix(".webp") + ".png" if name.endswith(".webp") else name)


def picture_of(entry: PictureEntry) -> Picture:
    """Turn a picture of the file into one of the domain."""
    if entry.picture.startswith(SET):
        name, media = entry.picture.removeprefix(SET), MediaName("")
    else:
        name, media = "", stored_name(entry.picture)
    photo = None
    if seen := entry.photo:
        photo = Picture(seen.words, "", stored_name(seen.picture), seen.author, seen.licence)
    return Picture(entry.words, name, media, entry.author, entry.licence, photo)


def picture_entry(picture: Picture) -> PictureEntry:
    """Turn a picture of the domain into one of the file."""
    source = f"{SET}{picture.set_name}" if picture.set_name else picture.media
    photo = None
    if seen := picture.photo:
        photo = PhotoEntry(seen.media, seen.words, seen.author, seen.licence)
    return PictureEntry(source, picture.words, picture.author, picture.licence, photo)


def _film_of(entry: FilmEntry) -> Film:
    captions = tuple(Caption(each.from_ms, each.until_ms, each.text) for each in entry.captions)
    return Film(MediaName(entry.film), entry.words, captions, entry.author, entry.licence)


def _film_entry(film: Film) -> FilmEntry:
    captions = [CaptionEntry(each.from_ms, each.until_ms, each.text) for each in film.captions]
    return FilmEntry(film.media, film.words, captions, film.author, film.licence)


def sound_of(name: str | None) -> MediaName:
    """The name of a sound; empty when there is none."""
    return MediaName(name or "")


def step_of(entry: StepEntry) -> Step:
    """Turn a page or question of the file into one of the domain."""
    step_id = StepId(entry.id)
    if isinstance(entry, PageEntry):
        lines = tuple(Line(line.text, sound_of(line.narration)) for line in entry.lines)
        new = picture_of(entry.new_picture) if entry.new_picture else None
        film = _film_of(entry.film) if entry.film else None
        return Page(step_id, picture_of(entry.picture), lines, new, film)
    narration = sound_of(entry.narration)
    if isinstance(entry, TellEntry):
        return Tell(step_id, entry.text, picture_of(entry.picture), narration)
    more = AskMore(entry.why, _choices(entry.reasons), entry.matter)
    if isinstance(entry, ThreePointsEntry):
        pair_of = StepId(entry.pair_of) if entry.pair_of else NO_STEP
        return ThreePoints(step_id, entry.text, picture_of(entry.picture), narration, more, pair_of)
    choices = _choices(entry.choices)
    match entry:
        case PickOneEntry():
            return PickOne(step_id, entry.text, choices, narration, more)
        case PickSomeEntry():
            return PickSome(step_id, entry.text, choices, narration, more)
        case SortOnMatEntry():
            return SortOnMat(step_id, entry.text, choices, narration, more)
        case PutInOrderEntry():
            return PutInOrder(step_id, entry.text, choices, narration, more)
        case ShareTokensEntry():
            return ShareTokens(step_id, entry.text, choices, entry.tokens, narration, more)


def _choices(entries: list[ChoiceEntry]) -> tuple[Choice, ...]:
    return tuple(Choice(ChoiceId(entry.id), entry.words, picture_of(entry.picture)) for entry in entries)


class _Asked(TypedDict):
    id: str
    text: str
    narration: str | None


class _AskedMore(_Asked):
    why: bool
    reasons: list[ChoiceEntry]
    matter: bool


def step_entry(step: Step) -> StepEntry:
    """Turn a page or question of the domain into one of the file."""
    if isinstance(step, Page):
        lines = [LineEntry(line.text, line.narration or None) for line in step.lines]
        new = picture_entry(step.new_picture) if step.new_picture else None
        film = _film_entry(step.film) if step.film else None
        return PageEntry(step.step_id, picture_entry(step.picture), lines, new, film)
    asked: _Asked = {"id": step.step_id, "text": step.text, "narration": step.narration or None}
    if isinstance(step, Tell):
        return TellEntry(picture=picture_entry(step.picture), **asked)
    more = step.more
    reasons = _choice_entries(more.reasons)
    asked_more: _AskedMore = {**asked, "why": more.why, "reasons": reasons, "matter": more.matter}
    if isinstance(step, ThreePoints):
        picture = picture_entry(step.picture)
        return ThreePointsEntry(picture=picture, pair_of=step.pair_of or None, **asked_more)
    return _choosing_entry(step, asked_more)


def _choosing_entry(step: ChoosingQuestion, asked: _AskedMore) -> StepEntry:
    choices = _choice_entries(step.choices)
    match step:
        case PickOne():
            return PickOneEntry(choices=choices, **asked)
        case PickSome():
            return PickSomeEntry(choices=choices, **asked)
        case SortOnMat():
            return SortOnMatEntry(choices=choices, **asked)
        case PutInOrder():
            return PutInOrderEntry(choices=choices, **asked)
        case ShareTokens():
            return ShareTokensEntry(choices=choices, tokens=step.tokens, **asked)


def _choice_entries(choices: tuple[Choice, ...]) -> list[ChoiceEntry]:
    return [ChoiceEntry(each.choice_id, each.words, picture_entry(each.picture)) for each in choices]
