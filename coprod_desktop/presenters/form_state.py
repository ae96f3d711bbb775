# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A few lines to write on one screen, for supporters: contacts, names, a group. Frozen; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.phones_state import digit_by_digit
from coprod_desktop.presenters.screen_parts import Button, ended
from coprod_desktop.presenters.screen_state import with_ends

KEPT_FOOT = "."
"""Stands for any sentence below, where only its place counts."""


@dataclass(frozen=True)
class Field:
    """One line to write.

    Attributes:
        key: names it in code, one word; a change is told as the press Do.TYPED of key text.
        label: what belongs there.
        text: what stands there.
        is_phone: whether it is a phone number, said digit by digit.
    """

    key: str
    label: str
    text: str
    is_phone: bool = False

    @property
    def spoken(self) -> Spoken:
        """The label, then what stands there."""
        said = digit_by_digit(self.text) if self.is_phone else self.text.strip()
        text = ended(self.label) if not said else f"{ended(self.label)} {ended(said)}"
        return Spoken(f"field:{self.key}", text)


@dataclass(frozen=True)
class Form:
    """A few lines to write.

    Attributes:
        heading: what it is about.
        fields: 1 to 4, one below the other.
        foot: one sentence below.
    """

    heading: str
    fields: tuple[Field, ...]
    foot: str

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, each line, the foot."""
        return with_ends(self.heading, [field.spoken for field in self.fields], self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None."""
        return ()

    def unpicked(self) -> Self:
        """The same with nothing written, and any sentence below."""
        empty = tuple(replace(field, text="") for field in self.fields)
        return replace(self, fields=empty, foot=KEPT_FOOT)


def typed(fields: Mapping[str, str], change: str) -> dict[str, str]:
    """What stands in each line after a change.

    Args:
        fields: by key, as they stood.
        change: the key, a space, and what stands there now.
    """
    key, _space, text = change.partition(" ")
    return {**fields, key: text}
