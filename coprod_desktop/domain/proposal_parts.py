# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every picture, sound, film and thing to choose of a proposal, found in one place: no walk forgets one."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.film import Film
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.proposal import Choice, ChoosingQuestion, Page, Picture, Proposal, more_of


def things_in(proposal: Proposal) -> Iterator[tuple[str, Choice]]:
    """Each thing to choose, and each reason, with its place."""
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, ChoosingQuestion):
            for choice_number, choice in enumerate(step.choices, 1):
                yield f"step {number}, choice {choice_number}", choice
        for reason_number, reason in enumerate(more_of(step).reasons, 1):
            yield f"step {number}, reason {reason_number}", reason


def pictures_in(proposal: Proposal) -> Iterator[tuple[str, Picture]]:
    """Each picture of a proposal with its place; the photo of a picture comes after it."""
    for place, picture in _pictures(proposal):
        yield place, picture
        if picture.photo:
            yield f"{place}, photo", picture.photo


def _pictures(proposal: Proposal) -> Iterator[tuple[str, Picture]]:
    yield "proposal, cover", proposal.cover
    yield "asker, photo", proposal.asker.photo
    for number, word in enumerate(proposal.hard_words, 1):
        if word.picture:
            yield f"hard word {number}, picture", word.picture
    for number, point in enumerate(proposal.main_points, 1):
        yield f"main point {number}, picture", point.picture
    for number, step in enumerate(proposal.steps, 1):
        if not isinstance(step, ChoosingQuestion):
            yield f"step {number}, picture", step.picture
        if isinstance(step, Page) and step.new_picture:
            yield f"step {number}, new_picture", step.new_picture
    for place, choice in things_in(proposal):
        yield f"{place}, picture", choice.picture


def sounds_in(proposal: Proposal) -> Iterator[MediaName]:
    """Each recorded sound that a proposal names."""
    named = [proposal.asker.hello_sound, *(word.sound for word in proposal.hard_words)]
    named += [point.line.narration for point in proposal.main_points]
    for step in proposal.steps:
        named += [line.narration for line in step.lines] if isinstance(step, Page) else [step.narration]
    yield from (name for name in named if name)


def films_in(proposal: Proposal) -> Iterator[tuple[str, Film]]:
    """Each film of a proposal with its place."""
    for number, step in enumerate(proposal.steps, 1):
        if isinstance(step, Page) and step.film:
            yield f"step {number}, film", step.film


def media_in(proposal: Proposal) -> frozenset[MediaName]:
    """Every picture, sound and film that travels in the file of a proposal."""
    pictures = (picture.media for _, picture in pictures_in(proposal) if picture.media)
    films = (film.media for _, film in films_in(proposal))
    return frozenset((*pictures, *sounds_in(proposal), *films))
