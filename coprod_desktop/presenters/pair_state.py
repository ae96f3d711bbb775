# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two answers side by side, and the ways to tell more about them."""

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
        more: what the ways below are for.
        ways: the ways to tell more.
    """

    heading: str
    first: Card
    second: Card
    more: str
    ways: tuple[Button, ...]

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, both answers, the ways."""
        ways = [way.spoken for way in self.ways]
        return with_ends(
            self.heading, [self.first.spoken, self.second.spoken, Spoken("more", self.more), *ways], ""
        )

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The ways, which tell what is there already."""
        return self.ways

    def unpicked(self) -> Self:
        """The same."""
        return self
