# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The rules between the fields of ``views.json``, the same for writing and for reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from coprod_desktop.domain.items import ItemKind
from coprod_desktop.domain.proposal import NONE_OF_THESE
from coprod_desktop.domain.view_bundle import Given, MayDo
from coprod_desktop.files.field_faults import text_faults
from coprod_desktop.files.view_content import (
    ChoicePick,
    MatPick,
    OffScalePick,
    OrderPick,
    PickEntry,
    PointPick,
    SomePick,
    TokensPick,
    ViewContent,
    ViewEntry,
)

_KIND = {
    Given.PICTURE: (ItemKind.PICK, {"pick"}, MayDo.READ),
    Given.VOICE: (ItemKind.CLIP, {"clip"}, MayDo.HEAR),
    Given.WRITING: (ItemKind.TEXT, {"text"}, MayDo.READ),
    Given.DRAWING: (ItemKind.FILE, {"file"}, MayDo.SEE),
    Given.PHOTO: (ItemKind.FILE, {"file"}, MayDo.SEE),
    Given.FILM: (ItemKind.FILE, {"file"}, MayDo.SEE),
    Given.MESSAGE: (ItemKind.MESSAGE, {"message"}, MayDo.READ),
    Given.SCRIBED: (ItemKind.SCRIBED, {"text"}, MayDo.READ),
    Given.SPOKEN_WORDS: (ItemKind.WORDS, {"clip", "text"}, MayDo.READ),
    Given.OBSERVED: (ItemKind.OBSERVED, {"text"}, MayDo.READ),
}
"""How it was given: the kind in its id, the fields that it has, and what must be allowed with it."""
_CONTENT = ("pick", "clip", "file", "message", "text")
SEALED_FOLDER = "sealed"
_LISTS = ("views", "proxy_views", "observations")

_Fault = tuple[str, str]
"""The place in plain words, and what is wrong there."""


def faults_between(content: ViewContent) -> Iterator[_Fault]:
    """Find what cannot stand together in a file of views.

    Args:
        content: each field is right by itself.

    Yields:
        The place, in plain words and counted from 1, and what is wrong.
    """
    seen: set[str] = set()
    for name in _LISTS:
        for number, view in enumerate(getattr(content, name), 1):
            for message in _view_faults(view, name, seen):
                yield f"{name} {number}", message
            seen.add(view.item)
    yield from _sealed_faults(content)
    if content.consent_clip and content.consent_clip in {view.clip for view in all_entries(content)}:
        yield "consent_clip", "it is a recording of a view too"
    if content.keep_until and content.keep_until < content.day:
        yield "keep_until", "before the day of sharing"
    yield from _lines(content)


def all_entries(content: ViewContent) -> Iterator[ViewEntry]:
    """The views of all three lists."""
    for name in _LISTS:
        yield from getattr(content, name)


def media_named(content: ViewContent) -> frozenset[str]:
    """The recordings and pictures that are in the file, by their names there."""
    views = list(all_entries(content))
    clips = [view.clip for view in views if view.given is Given.VOICE] + [content.consent_clip]
    names = [sound_name(clip) for clip in clips if clip]
    films = {view.file for view in views if view.given is Given.FILM}
    names += [file_name(view.file, view.file in films) for view in views if view.file]
    return frozenset(names + [sealed_name(sealed.file) for sealed in content.sealed])


def sound_name(clip_id: str) -> str:
    """What a recording is called in the file."""
    return f"media/{clip_id}.wav"


def file_name(file_id: str, is_film: bool) -> str:
    """What a drawing, photo or film is called in the file."""
    return f"files/{file_id}.{'avi' if is_film else 'png'}"


def sealed_name(file_id: str) -> str:
    """What something sealed is called in the file."""
    return f"{SEALED_FOLDER}/{file_id}.age"


def _sealed_faults(content: ViewContent) -> Iterator[_Fault]:
    if content.sealed and content.team_key is None:
        yield "sealed", "it is for a team without keys"
    if _twice([sealed.file for sealed in content.sealed]):
        yield "sealed", "the same thing twice"
    for number, sealed in enumerate(content.sealed, 1):
        if sealed.item != f"{sealed.step}.{ItemKind.SEALED}.{sealed.file}":
            yield f"sealed {number}", "its id is not made of its step, its kind and its file"


def _view_faults(view: ViewEntry, list_name: str, seen: set[str]) -> Iterator[str]:
    kind, wanted, allowed = _KIND[view.given]
    there = {name for name in _CONTENT if getattr(view, name)}
    if there != wanted:
        yield f"{view.given} has {' and '.join(sorted(wanted))}, and nothing else"
    end = view.clip or view.file
    if view.item != ".".join([view.step, kind, *([end] if end else [])]):
        yield "its id is not made of its step, its kind and its recording or picture"
    if view.item in seen:
        yield "the same thing twice"
    if allowed not in view.may or set(view.may) - {allowed, MayDo.QUOTE} or _twice(view.may):
        yield f"what may be done with it is {allowed}, and quote or not"
    if (view.given is Given.OBSERVED) != (list_name == "observations"):
        yield "observations are in a list of their own, and nothing else is there"
    if not view.pick and (view.reasons or view.matter or view.from_paper):
        yield "reasons, matter and from_paper belong to a pick"
    if (view.title and not view.file) or (view.by and view.given not in (Given.SCRIBED, Given.OBSERVED)):
        yield "a title without a picture, or somebody who wrote nothing"
    if _twice(view.reasons) or _twice(view.help) or _twice(view.supporter):
        yield "the same twice"
    if view.pick:
        yield from _pick_faults(view.pick)


def _pick_faults(pick: PickEntry) -> Iterator[str]:
    match pick:
        case SomePick(choices=choices) | OrderPick(choices=choices):
            ids: Sequence[str] = choices
        case MatPick(places=places):
            ids = [place.choice for place in places]
            if any((place.point is None) == (place.off_scale is None) for place in places):
                yield "a thing on the mat is on one point, or off the scale"
        case TokensPick(counts=counts):
            ids = [each.choice for each in counts]
        case ChoicePick() | PointPick() | OffScalePick():
            return
    if _twice(ids):
        yield "the same choice twice"
    if NONE_OF_THESE in ids and len(ids) > 1:
        yield f"{NONE_OF_THESE} stands alone"


def _twice(values: Sequence[str]) -> bool:
    return len(set(values)) != len(values)


def _lines(content: ViewContent) -> Iterator[_Fault]:
    """Names, titles and words of pictures stay in their line; what was written need not."""
    table = msgspec.to_builtins(content)
    for view in (view for name in _LISTS for view in table.get(name, ())):
        view.pop("text", None)
    for fault in text_faults(table):
        yield fault.place, fault.message
