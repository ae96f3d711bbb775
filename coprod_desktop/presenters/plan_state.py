# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Bodies that only a plan has: how it is now beside how it could be, and the whole plan on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic, ended
from coprod_desktop.presenters.screen_state import Sentence


@dataclass(frozen=True)
class Side:
    """One half of a pair.

    Attributes:
        label: "Now" or "New".
        sign: the picture of that word.
        pic: what it looks like.
        sentence: what it is like.
    """

    label: str
    sign: Pic
    pic: Pic
    sentence: Sentence


@dataclass(frozen=True)
class NowAndNew:
    """Two pictures of one size side by side: now, and new.

    Attributes:
        now: left.
        new: right.
        below: a button for the film of the page, where there is one, and for each hard word.
    """

    now: Side
    new: Side
    below: tuple[Button, ...] = ()

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both, in reading order."""
        return self.now, self.new

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """Now and its sentence, new and its sentence, then each button."""
        said = []
        for number, side in enumerate(self.sides):
            said.append(Spoken(f"side:{number}", f"{side.label}."))
            said.append(Spoken(f"line:{number}", side.sentence.text, side.sentence.narration))
        return (*said, *(button.spoken for button in self.below))

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those below the sentences."""
        return self.below

    def unpicked(self) -> Self:
        """The same."""
        return self


@dataclass(frozen=True)
class Row:
    """One line of the whole plan.

    Attributes:
        sentence: the line.
        pic: a small picture before it, or None.
    """

    sentence: Sentence
    pic: Pic | None = None


@dataclass(frozen=True)
class Section:
    """One page or question of the whole plan.

    Attributes:
        heading: such as "Page 3".
        rows: its lines.
        pic: beside them; None where only words are wanted, or where each row has its own.
    """

    heading: str
    rows: tuple[Row, ...]
    pic: Pic | None = None


@dataclass(frozen=True)
class WholePlan:
    """All pages of a plan, one under the other, for those who read.

    Attributes:
        sections: 1 or more.
    """

    sections: tuple[Section, ...]

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """Each heading with its lines, from the top down."""
        said = []
        for number, section in enumerate(self.sections):
            said.append(Spoken(f"section:{number}", ended(section.heading)))
            said += [
                Spoken(f"line:{number}.{at}", ended(row.sentence.text), row.sentence.narration)
                for at, row in enumerate(section.rows)
            ]
        return tuple(said)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None."""
        return ()

    def unpicked(self) -> Self:
        """The same."""
        return self
