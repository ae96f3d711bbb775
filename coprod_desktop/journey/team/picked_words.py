# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody picked, piece by piece, in words: for the page and for the tables alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coprod_desktop.domain.act_kinds import MatPlace
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    Choice,
    ChoosingQuestion,
    Page,
    Picture,
    Proposal,
    Step,
    more_of,
)
from coprod_desktop.domain.view_bundle import Given, View
from coprod_desktop.journey.team.answer_words import (
    NONE_PICTURE,
    NONE_WORDS,
    OFF_SCALE,
    OFF_SCALE_PICTURE,
    POINT,
    POINT_PICTURE,
    RANKS,
    REASON,
)


@dataclass(frozen=True)
class Piece:
    """One piece of an answer.

    Attributes:
        words: such as ``Seats: good for me``.
        code: the same as ids, such as ``seats=good``.
        pictures: of the thing, and of where it was put.
    """

    words: str
    code: str
    pictures: tuple[Picture, ...] = ()


def step_of(proposal: Proposal | None, step_id: StepId) -> Step | None:
    """The step with this id; None when the proposal is not known, or does not have it."""
    return next((step for step in proposal.steps if step.step_id == step_id), None) if proposal else None


def text_of(step: Step | None) -> str:
    """The text of a question, or the sentences of a page; empty when it is not known."""
    if step is None:
        return ""
    return " ".join(line.text for line in step.lines) if isinstance(step, Page) else step.text


def said_in(view: View, step: Step | None) -> tuple[str, str, str]:
    """What a view says, for a table.

    Args:
        view: one view.
        step: where it was said, if that is known.

    Returns:
        Its kind, its words, and its ids; words and ids are empty for a recording or a picture.
    """
    if view.pick:
        pieces = pieces_of(view.pick, step)
        words = ", ".join(piece.words for piece in pieces)
        return _PICK_KIND[type(view.pick)], words, " ".join(piece.code for piece in pieces)
    if view.given is Given.MESSAGE:
        return "message", " ".join(symbol.words for symbol in view.message), ""
    return _OWN_WAY_KIND[view.given], view.text, ""


_PICK_KIND: dict[type[Pick], str] = {
    PickedChoice: "choice",
    PickedSome: "some",
    PickedPoint: "point",
    SortedOnMat: "mat",
    Ordered: "order",
    SharedTokens: "tokens",
    PickedOffScale: "off_scale",
}
_OWN_WAY_KIND = {
    Given.VOICE: "voice",
    Given.WRITING: "words",
    Given.SCRIBED: "scribed",
    Given.SPOKEN_WORDS: "spoken_words",
    Given.DRAWING: "drawing",
    Given.PHOTO: "photo",
    Given.FILM: "film",
    Given.OBSERVED: "observed",
}


def pieces_of(pick: Pick, step: Step | None) -> tuple[Piece, ...]:
    """What was picked, piece by piece, in the order of the person.

    Args:
        pick: the answer.
        step: the question, if it is known; else the ids stand for the words.
    """
    match pick:
        case PickedChoice(choice_id=choice_id):
            return _things([choice_id], step)
        case PickedSome(choice_ids=choice_ids):
            return _things(choice_ids, step)
        case PickedPoint(point=point):
            return (Piece(POINT[point], point, (_drawn(POINT_PICTURE[point]),)),)
        case PickedOffScale(off_scale=off):
            return (Piece(OFF_SCALE[off], off, (_drawn(OFF_SCALE_PICTURE[off]),)),)
        case SortedOnMat(places=places):
            return tuple(_on_mat(place, step) for place in places)
        case Ordered(choice_ids=choice_ids):
            ranked = zip(RANKS, _things(choice_ids, step), strict=False)
            return tuple(replace(thing, words=f"{rank}: {thing.words}") for rank, thing in ranked)
        case SharedTokens(counts=counts):
            return tuple(_tokens(choice_id, count, step) for choice_id, count in counts)


def _things(choice_ids: Iterable[ChoiceId], step: Step | None) -> tuple[Piece, ...]:
    return tuple(_thing(choice_id, step) for choice_id in choice_ids)


def _thing(choice_id: ChoiceId, step: Step | None) -> Piece:
    if choice_id == NONE_OF_THESE:
        return Piece(NONE_WORDS, choice_id, (_drawn(NONE_PICTURE),))
    for choice in choices_of(step):
        if choice.choice_id == choice_id:
            return Piece(choice.words, choice_id, (choice.picture,))
    return Piece(choice_id, choice_id)


def _on_mat(place: MatPlace, step: Step | None) -> Piece:
    thing = _thing(place.choice_id, step)
    if place.point:
        words, code, picture = POINT[place.point], str(place.point), POINT_PICTURE[place.point]
    elif place.off_scale:
        words, code = OFF_SCALE[place.off_scale], str(place.off_scale)
        picture = OFF_SCALE_PICTURE[place.off_scale]
    else:
        raise AssertionError(f"{place.choice_id} lies nowhere")
    return Piece(f"{thing.words}: {words}", f"{thing.code}={code}", (*thing.pictures, _drawn(picture)))


def _tokens(choice_id: ChoiceId, count: int, step: Step | None) -> Piece:
    thing = _thing(choice_id, step)
    tokens = "token" if count == 1 else "tokens"
    return Piece(f"{thing.words}: {count} {tokens}", f"{thing.code}={count}", thing.pictures)


def choices_of(step: Step | None) -> tuple[Choice, ...]:
    """The things of a question; none where nothing is chosen, or the question is not known."""
    return step.choices if isinstance(step, ChoosingQuestion) else ()


def reason_pieces(reasons: Iterable[ChoiceId], step: Step | None) -> tuple[Piece, ...]:
    """Why, piece by piece: the team's own reasons, or those of the app.

    Args:
        reasons: as the person picked them.
        step: the question, if it is known.
    """
    own = {reason.choice_id: reason for reason in (more_of(step).reasons if step else ())}
    return tuple(
        Piece(own[reason].words, reason, (own[reason].picture,)) if reason in own else _reason(reason)
        for reason in reasons
    )


def _reason(reason: ChoiceId) -> Piece:
    if reason not in REASON:
        return Piece(reason, reason)
    return Piece(REASON[reason], reason, (_drawn(reason),))


def _drawn(name: str) -> Picture:
    """A picture of our own set beside words that say the same: it needs none of its own."""
    return Picture("", set_name=name)
