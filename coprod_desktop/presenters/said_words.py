# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody said, in words and pictures: each answer, and each thing that can be shared or kept back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from coprod_desktop.domain.act_kinds import FileKind, OffScale, Point
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
from coprod_desktop.domain.identifiers import ChoiceId, ItemId
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    Choice,
    ChoosingQuestion,
    Page,
    Proposal,
    Step,
    more_of,
)
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.answer_words import (
    matter_words,
    off_scale_words,
    order_words,
    own_reason_words,
    point_words,
)
from coprod_desktop.presenters.frame_presenter import own_pic, plan_pic
from coprod_desktop.presenters.message_presenter import pic_of
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.screen_parts import Pic, ended
from coprod_desktop.words import _

ORDER_PICTURES = ("first", "second", "third")


def question_of(step: Step) -> str:
    """The question, or the first sentence of a page."""
    return step.lines[0].text if isinstance(step, Page) else step.text


def pick_words(step: Step, pick: Pick) -> str:
    """What was picked, in one line."""
    choices = _choices(step)

    def named(choice_id: ChoiceId) -> str:
        return _("None of these") if choice_id == NONE_OF_THESE else choices[choice_id].words

    match pick:
        case PickedChoice(choice_id=choice_id):
            return named(choice_id)
        case PickedSome(choice_ids=choice_ids):
            return ", ".join(named(each) for each in choice_ids)
        case Ordered(choice_ids=choice_ids):
            return ", ".join(
                f"{place}: {named(each)}" for place, each in zip(order_words(), choice_ids, strict=False)
            )
        case SharedTokens(counts=counts):
            return ", ".join(f"{named(each)}: {count}" for each, count in counts)
        case SortedOnMat(places=places):
            return ", ".join(
                f"{named(place.choice_id)}: {_point_or_off(place.point or place.off_scale)}"
                for place in places
            )
        case PickedPoint(point=point):
            return _point_or_off(point)
        case PickedOffScale(off_scale=off_scale):
            return _point_or_off(off_scale)


def reason_words(step: Step, said: Said) -> str:
    """Why, and how much it matters, in sentences; empty when nothing was said."""
    known = {reason.choice_id: reason.words for reason in more_of(step).reasons}
    own = own_reason_words()
    reasons = ", ".join(known.get(each) or own.get(each, each) for each in said.reasons)
    matters = {kind: words for kind, words, _picture in matter_words(True)}
    parts = [
        _("Why: {reasons}").format(reasons=reasons) if reasons else "",
        _("It matters to me: {words}").format(words=matters[said.matter]) if said.matter else "",
    ]
    return in_sentences(parts)


def in_sentences(parts: Sequence[str]) -> str:
    """One after the other, each with an end but the last; empty ones are left out."""
    there = [part for part in parts if part]
    return " ".join([*(ended(part) for part in there[:-1]), *there[-1:]])


def file_kind_words(kind: FileKind) -> str:
    """What a kept file is, for somebody who made it."""
    return {
        FileKind.DRAWING: _("My drawing"),
        FileKind.PHOTO: _("My photo"),
        FileKind.FILM: _("My film"),
    }[kind]


def item_words(step: Step, said: Said, item: Item) -> str:
    """One thing that was said, in one line."""
    match item.kind:
        case ItemKind.PICK if said.pick:
            return in_sentences([pick_words(step, said.pick), reason_words(step, said)])
        case ItemKind.TEXT:
            return _("I wrote: {words}").format(words=said.text)
        case ItemKind.MESSAGE:
            return _("My pictures say: {words}").format(words=" ".join(each.words for each in said.message))
        case ItemKind.SCRIBED if said.scribed:
            return _("{name} wrote my words: {words}").format(name=said.scribed.by, words=said.scribed.text)
        case ItemKind.OBSERVED if said.observed:
            return _("{name} saw: {words}").format(name=said.observed.by, words=said.observed.text)
        case ItemKind.CLIP if item.clip:
            return _("My voice, {length}").format(length=length_words(item.clip.length_ms))
        case ItemKind.WORDS if item.clip:
            transcript = said.transcript(item.clip.clip_id)
            return _("My voice in words: {words}").format(words=transcript.text if transcript else "")
        case _ if item.file:
            kind = file_kind_words(item.file.kind)
            return f"{kind}: {item.file.title}" if item.file.title else kind
        case ItemKind.SEALED:
            return _("Only the team can open this")
    return ""


def hear_words(items: Sequence[Item]) -> tuple[str, str]:
    """How things that were said are heard again, with its picture: a drawing, photo or film alone is seen."""
    if len(items) == 1 and items[0].file:
        is_film = items[0].file.kind is FileKind.FILM
        return (_("Watch"), "film") if is_film else (_("Look"), "look")
    return _("Hear"), "hear"


def item_pics(proposal: Proposal, step: Step, said: Said, item: Item) -> tuple[Pic, ...]:
    """The pictures of one thing that was said: all of them, for somebody who cannot read the words."""
    match item.kind:
        case ItemKind.PICK if said.pick:
            return _pick_pics(proposal, step, said.pick)
        case ItemKind.TEXT:
            return (own_pic("write", _("A pencil")),)
        case ItemKind.MESSAGE:
            return tuple(pic_of(symbol) for symbol in said.message)
        case ItemKind.SCRIBED:
            return (own_pic("wrote-for-me", _("Somebody writes")),)
        case ItemKind.OBSERVED:
            return (own_pic("observed", _("Somebody looks")),)
        case ItemKind.WORDS:
            return (own_pic("transcript", _("A voice in words")),)
        case ItemKind.SEALED:
            return (own_pic("team-opens", _("A letter with a lock")),)
        case _ if item.file:
            return (Pic(item.file.title or _("What I made"), kept=f"file:{item.file.file_id}"),)
    return (own_pic("mic", _("A microphone")),)


def answer_pics(
    proposal: Proposal, step: Step, said: Said, marks: Mapping[ItemId, Pic] = MappingProxyType({})
) -> tuple[Pic, ...]:
    """The pictures of all that was said at a step; what looks alike, as two recordings, is shown once.

    Args:
        proposal: the plan.
        step: the page or question.
        said: what stands there.
        marks: what stands behind the pictures of a thing, where something does.
    """
    of_each = []
    for item in items_at(step.step_id, said):
        mark = marks.get(item.item_id)
        of_each.append((*item_pics(proposal, step, said, item), *((joined(mark),) if mark else ())))
    return tuple(chain.from_iterable(dict.fromkeys(of_each)))


def _pick_pics(proposal: Proposal, step: Step, pick: Pick) -> tuple[Pic, ...]:
    choices = _choices(step)

    def pic(choice_id: ChoiceId) -> Pic:
        if choice_id == NONE_OF_THESE:
            return own_pic("none-of-these", _("None of these"))
        return plan_pic(proposal, choices[choice_id].picture)

    match pick:
        case PickedChoice(choice_id=choice_id):
            return (pic(choice_id),)
        case PickedSome(choice_ids=choice_ids):
            return tuple(pic(each) for each in choice_ids)
        case Ordered(choice_ids=choice_ids):
            steps = [
                joined(own_pic(name, words))
                for name, words in zip(ORDER_PICTURES, order_words(), strict=True)
            ]
            both = zip((pic(each) for each in choice_ids), steps, strict=False)
            return tuple(chain.from_iterable(both))
        case SharedTokens(counts=counts):
            token = joined(own_pic("token", _("A token")))
            return tuple(chain.from_iterable((pic(each), *[token] * count) for each, count in counts))
        case SortedOnMat(places=places):
            pairs = (
                (pic(place.choice_id), joined(_verdict(place.point or place.off_scale))) for place in places
            )
            return tuple(chain.from_iterable(pairs))
        case PickedPoint(point=value) | PickedOffScale(off_scale=value):
            return (_verdict(value),)


def joined(pic: Pic) -> Pic:
    """The picture, close to the one before it."""
    return replace(pic, joined=True)


def _choices(step: Step) -> dict[ChoiceId, Choice]:
    return {choice.choice_id: choice for choice in step.choices} if isinstance(step, ChoosingQuestion) else {}


def _point_or_off(value: Point | OffScale | None) -> str:
    return _verdict(value).words


def _verdict(value: Point | OffScale | None) -> Pic:
    points = [(kind, words, name) for kind, words, name, _tone in point_words(True)]
    return next(own_pic(name, words) for kind, words, name in (*points, *off_scale_words()) if kind is value)
