# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The middle of the screen on which a film plays. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, ended
from coprod_desktop.presenters.screen_state import with_ends


@dataclass(frozen=True)
class Watching:
    """A film, with its words beside it, or with its name alone.

    Attributes:
        heading: what it shows, or its name.
        poster: a JPEG picture that stands there before it plays and after it; empty while it is made ready.
        captions: all its words, one after the other; none for a film that a person made.
        caption: those of this moment; empty between two of them.
    """

    heading: str
    poster: bytes
    captions: tuple[str, ...]
    caption: str = ""

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """What it shows, and all its words."""
        said = [Spoken(f"caption:{number}", ended(text)) for number, text in enumerate(self.captions)]
        return with_ends(self.heading, said, "")

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None."""
        return ()

    def unpicked(self) -> Self:
        """The same at no moment."""
        return replace(self, caption="")
