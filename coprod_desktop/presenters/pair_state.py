# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two answers side by side, and the way to tell more about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import Card, with_ends


@dataclass(frozen=True)
class Pair:
    """Two answers that are shown together.

    Attributes:
        heading: what is alike in them.
        first: the question that was asked first, with its answer.
        second: the other one.
        more: what the button below is for.
        way: opens the ways to tell more.
        foot: one sentence below.
    """

    heading: str
    first: Card
    second: Card
    more: str
    way: Button
    foot: str = ""

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, both answers, the way, the foot."""
        said = [self.first.spoken, self.second.spoken, Spoken("more", self.more), self.way.spoken]
        return with_ends(self.heading, said, self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None: nothing is picked here."""
        return ()

    def unpicked(self) -> Self:
        """The same."""
        return self
