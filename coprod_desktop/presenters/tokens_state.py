# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens that are shared out between things: what is shown while somebody gives and takes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic, ended
from coprod_desktop.presenters.screen_state import plain, with_ends


@dataclass(frozen=True)
class Pile:
    """One thing with its tokens.

    Attributes:
        name: unique on the screen.
        pic: the thing.
        words: the thing.
        count: how many tokens it has, 0 and up.
        more: gives it one.
        less: takes one away.
    """

    name: str
    pic: Pic
    words: str
    count: int
    more: Button
    less: Button

    @property
    def part(self) -> str:
        """The name of this part of the screen."""
        return f"pile:{self.name}"

    @property
    def spoken(self) -> Spoken:
        """The thing, and how many it has."""
        return Spoken(self.part, ended(self.shown))

    @property
    def shown(self) -> str:
        """The thing, and how many it has, as it stands on the screen."""
        return f"{self.words}: {self.count}"


@dataclass(frozen=True)
class Tokens:
    """Things with their tokens, and those that are left to give.

    Attributes:
        heading: the question.
        piles: 1 to 6 things.
        tokens: how many there are to give in all.
        left: how many are not given yet.
        left_words: the same in words.
        row: the answers off the scale.
        more: leads to the other things, where not all are shown.
        foot: one sentence below.
        narration: a recorded reading of the heading, or empty.
    """

    heading: str
    piles: tuple[Pile, ...]
    tokens: int
    left: int
    left_words: str
    row: tuple[Button, ...]
    more: Button | None = None
    foot: str = ""
    narration: MediaName = MediaName("")

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, how many are left, each thing with its two buttons, the row, the foot."""
        said = [self.left_spoken]
        for pile in self.piles:
            said += [pile.spoken, pile.less.spoken, pile.more.spoken]
        rest = (self.more, *self.row) if self.more else self.row
        return with_ends(
            self.heading, [*said, *(button.spoken for button in rest)], self.foot, self.narration
        )

    @property
    def left_spoken(self) -> Spoken:
        """How many are left."""
        return Spoken("left", self.left_words)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """One less and one more of each thing, the way to more of them, the row."""
        moves = [button for pile in self.piles for button in (pile.less, pile.more)]
        return (*moves, self.more, *self.row) if self.more else (*moves, *self.row)

    def unpicked(self) -> Self:
        """The same with no token given."""
        piles = tuple(replace(pile, count=0) for pile in self.piles)
        more = replace(self.more, note="") if self.more else None
        return replace(self, piles=piles, left=0, left_words="", row=plain(self.row), more=more)
