# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Finds pictures for a message by what they mean, without a network: words in, pictures out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class PictureGroup(StrEnum):
    """The groups that pictures of a message stand in, in the order in which they are offered."""

    PLAN = "plan"
    OFTEN = "often"
    FEELINGS = "feeling"
    PEOPLE = "person"
    PLACES = "place"
    THINGS = "thing"
    DOING = "act"
    TIME = "time"
    TRAVEL = "travel"
    OUTSIDE = "outside"
    ADDED = "added"


@dataclass(frozen=True)
class FoundPicture:
    """One picture that can be part of a message.

    Attributes:
        picture: ``set:`` and its name in our own set, ``plan:`` and its place in a plan, or ``added:`` and
            its id.
        words: what it says, the first one in the message; the others find it too.
        group: where it stands.
    """

    picture: str
    words: tuple[str, ...]
    group: PictureGroup


@dataclass(frozen=True)
class SetMaker:
    """Who made the pictures of a set.

    Attributes:
        author: the name.
        licence: as an SPDX name.
    """

    author: str
    licence: str


def find_pictures(pictures: Iterable[FoundPicture], wanted: str) -> tuple[FoundPicture, ...]:
    """Find pictures by a word or the beginning of one.

    Args:
        pictures: all that there are.
        wanted: what somebody typed; big letters, accents and space at the ends make no difference.

    Returns:
        Those whose words begin so first, then those in which a later word does; each once, in their order,
        as it was told first.
        Nothing when nothing was typed.
    """
    key = _plain(wanted)
    if not key:
        return ()
    at_first, later = [], []
    for picture in pictures:
        words = [_plain(each) for each in picture.words]
        if any(each.startswith(key) for each in words):
            at_first.append(picture)
        elif any(part.startswith(key) for each in words for part in each.split()):
            later.append(picture)
    found: dict[str, FoundPicture] = {}
    for picture in (*at_first, *later):
        found.setdefault(picture.picture, picture)
    return tuple(found.values())


def _plain(words: str) -> str:
    apart = unicodedata.normalize("NFD", words.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
