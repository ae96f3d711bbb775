# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A pad to enter a code on: pictures or digits, and how many are entered. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic
from coprod_desktop.presenters.screen_state import with_ends

KEPT_FOOT = "."
"""Stands for any sentence below, where only its place counts."""


@dataclass(frozen=True)
class Pad:
    """A pad to enter a code on.

    Attributes:
        heading: what is asked.
        keys: what can be touched, in reading order; a key whose press is of one sign shows it large.
        columns: how many keys stand beside each other where there is room.
        entered: how many were touched so far.
        places: how many places are shown; more are when more were touched.
        count: how many of how many, in words.
        shown: the pictures that were touched, while a code is being made up; empty while one is asked for.
        foot: one sentence below.
    """

    heading: str
    keys: tuple[Button, ...]
    columns: int
    entered: int
    places: int
    count: str
    shown: tuple[Pic, ...] = ()
    foot: str = ""

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, how many are entered, the keys, the foot."""
        said = [Spoken("places", self.count), *(key.spoken for key in self.keys)]
        return with_ends(self.heading, said, self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The keys."""
        return self.keys

    def unpicked(self) -> Self:
        """The same with nothing entered, and any sentence below."""
        return replace(self, entered=0, count="", shown=(), foot=KEPT_FOOT)
