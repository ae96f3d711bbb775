# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Trying it out: how it went, for one person. Nobody is locked out by it, and no team hears of it."""

from __future__ import annotations

from enum import StrEnum

from coprod_desktop.domain.act_kinds import Point

PRACTICE_NOTE = "practice"
"""Under this name a person's store remembers how it went: one of `Tried`, or empty before."""


class Tried(StrEnum):
    """How somebody tried it out. The values are stored."""

    DONE = "done"
    UNCLEAR = "unclear"
    """A thing that most people like and one that most dislike got the same point."""


def how_it_went(liked: Point | None, disliked: Point | None) -> Tried:
    """Work out how it went.

    *Source*: the practice of ``fair-answers.md``; nothing is refused or weighed by it.

    Args:
        liked: the point for a sunny day, or None.
        disliked: the point for loud noise at night, or None.
    """
    return Tried.UNCLEAR if liked is not None and liked is disliked else Tried.DONE
