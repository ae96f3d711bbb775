# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The body of a message made from pictures: the strip that it stands on, and the tiles below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic
from coprod_desktop.presenters.screen_state import Tiles

MOST_PICTURES = 12
"""A message is no longer than this: it stays on one strip. Our choice."""


@dataclass(frozen=True)
class Message:
    """The strip with the pictures of the message, and the tiles below it.

    Attributes:
        heading: the question.
        symbols: the pictures of the message, each with its words.
        empty: what stands on the strip before there are any.
        say: says the message.
        tiles: what can be touched.
    """

    heading: str
    symbols: tuple[Pic, ...]
    empty: str
    say: Button
    tiles: Tiles

    @property
    def message(self) -> str:
        """The message in words."""
        return " ".join(pic.words for pic in self.symbols)

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, the message, then the tiles."""
        said = Spoken("message", f"{self.message or self.empty}.")
        return (Spoken("heading", self.heading), said, self.say.spoken, *self.tiles.spoken)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be touched."""
        return (self.say, *self.tiles.buttons)

    def unpicked(self) -> Self:
        """The same with nothing picked."""
        return replace(self, tiles=self.tiles.unpicked())
