# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A mat with places for good, middle and bad: what is shown while things are sorted on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic, ended
from coprod_desktop.presenters.screen_state import with_ends

NOTHING_LIES_THERE = ()


@dataclass(frozen=True)
class MatPart:
    """One part of the mat, or one of the answers off the scale.

    Attributes:
        button: puts the thing that is in hand here.
        things: what lies here, in the order in which it was put; each can be taken up again.
    """

    button: Button
    things: tuple[Button, ...] = NOTHING_LIES_THERE


@dataclass(frozen=True)
class Mat:
    """The mat, the thing in hand, and the row off the scale.

    Attributes:
        heading: the question.
        points: the three parts of the mat, from left to right.
        row: the three answers off the scale, for the thing in hand.
        thing: the thing in hand; None when everything lies somewhere.
        count_words: which of how many things is in hand.
        all_things: every thing of the question, so that there is room for all of them in one place.
        calm: what is said in place of the thing, when everything lies somewhere.
        calm_pic: a picture of that.
        foot: one sentence below.
        narration: a recorded reading of the heading, or empty.
    """

    heading: str
    points: tuple[MatPart, ...]
    row: tuple[MatPart, ...]
    thing: Button | None
    count_words: str
    all_things: tuple[Button, ...]
    calm: str
    calm_pic: Pic
    foot: str = ""
    narration: MediaName = MediaName("")

    @property
    def parts(self) -> tuple[MatPart, ...]:
        """All places where a thing can lie."""
        return (*self.points, *self.row)

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, the thing in hand, each place with what lies there, the foot."""
        said = [Spoken("calm", self.calm)]
        if self.thing:
            said = [Spoken("count", ended(self.count_words)), self.thing.spoken]
        for part in self.parts:
            said += [part.button.spoken, *(thing.spoken for thing in part.things)]
        return with_ends(self.heading, said, self.foot, self.narration)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The places; the things are put anew by the screen."""
        return tuple(part.button for part in self.parts)

    def unpicked(self) -> Self:
        """The same with everything taken away: things come and go on a mat that stays."""
        return replace(self, points=_bare(self.points), row=_bare(self.row), thing=None, count_words="")


def _bare(parts: tuple[MatPart, ...]) -> tuple[MatPart, ...]:
    return tuple(MatPart(replace(part.button, about="")) for part in parts)
