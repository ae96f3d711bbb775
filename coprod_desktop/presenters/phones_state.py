# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whom to phone, with each number in big digits. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic, Tone, ended
from coprod_desktop.presenters.screen_state import with_ends
from coprod_desktop.words import _

THIN_SPACE = "\u2009"


def digit_by_digit(phone: str) -> str:
    """A phone number with a thin space between digits, so that a voice says them one by one."""
    groups = phone.replace("-", " ").split()
    return f"{THIN_SPACE} {THIN_SPACE}".join(THIN_SPACE.join(group) for group in groups)


@dataclass(frozen=True)
class Call:
    """Somebody to phone.

    Attributes:
        name: unique on the screen.
        pic: who it is.
        words: one or more lines: who, and when.
        phone: as it is dialled.
        tone: what it is for.
    """

    name: str
    pic: Pic
    words: str
    phone: str
    tone: Tone = Tone.PLAIN

    @property
    def part(self) -> str:
        """The name of this part of the screen."""
        return f"call:{self.name}"

    @property
    def digits(self) -> str:
        """The number as it is shown, and said digit by digit."""
        return digit_by_digit(self.phone)

    @property
    def spoken(self) -> Spoken:
        """What is said for it: the words, then each digit."""
        number = _("Phone {number}.").format(number=self.digits)
        return Spoken(self.part, f"{ended(self.words)} {number}")


@dataclass(frozen=True)
class Phones:
    """Whom to phone.

    Attributes:
        heading: above them.
        calls: 1 to 3, in the order in which to try.
        foot: one or more lines below.
    """

    heading: str
    calls: tuple[Call, ...]
    foot: str

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, each call, the foot."""
        return with_ends(self.heading, [call.spoken for call in self.calls], self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None."""
        return ()

    def unpicked(self) -> Self:
        """The same."""
        return self
