# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The middles of screens on which something is made: writing with keys, drawing, looking. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.sheet import Pen, Sheet
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic
from coprod_desktop.presenters.screen_state import plain, with_ends


@dataclass(frozen=True)
class Keyboard:
    """The keys of one page of the big keyboard.

    A key whose press is of one sign types it; it may show a capital all the same. Others are twice as wide.

    Attributes:
        rows: 3 rows of signs.
        last: for each row, what stands at its end: space, delete and so on.
    """

    rows: tuple[tuple[Button, ...], ...]
    last: tuple[tuple[Button, ...], ...]

    @property
    def keys(self) -> tuple[Button, ...]:
        """All keys, row by row."""
        return tuple(key for row, end in zip(self.rows, self.last, strict=True) for key in (*row, *end))

    def in_small(self) -> Keyboard:
        """The same with small letters and nothing picked."""
        rows = tuple(tuple(replace(key, words=key.press.of, picked=None) for key in row) for row in self.rows)
        return Keyboard(rows, tuple(plain(end) for end in self.last))


@dataclass(frozen=True)
class Typing:
    """A place to write, with keys to press or without.

    Attributes:
        heading: the question.
        text: what stands there.
        label: the name of the place to write.
        say: the button that says what stands there; for a secret, one that helps with it, or None.
        keyboard: the keys; None when they are hidden.
        one_line: whether it is a single line, such as a name.
        foot: one sentence below, where there is room.
        pic: a picture beside the place, or none.
        secret: whether what stands there is never said.
        hidden: whether what stands there is shown as dots.
    """

    heading: str
    text: str
    label: str
    say: Button | None
    keyboard: Keyboard | None = None
    one_line: bool = False
    foot: str = ""
    pic: Pic | None = None
    secret: bool = False
    hidden: bool = False

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, what is written, the wide keys, the foot. A letter says itself when it is pressed."""
        said = [Spoken("text", self.text)] if self.text.strip() and not self.secret else []
        if self.say:
            said.append(self.say.spoken)
        if self.keyboard:
            said += [key.spoken for end in self.keyboard.last for key in end]
        return with_ends(self.heading, said, self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The keys: their letters may be large or small."""
        return self.keyboard.keys if self.keyboard else ()

    def unpicked(self) -> Self:
        """The same with nothing written and small letters."""
        return replace(self, text="", keyboard=self.keyboard.in_small() if self.keyboard else None)


@dataclass(frozen=True)
class Drawing:
    """A sheet to draw on.

    Attributes:
        heading: the question; shown where there is room.
        sheet: what is drawn so far.
        pen: what is drawn with.
        tools: the colours, the widths and the rubber.
        label: the name of the sheet, for somebody who does not see it.
        foot: one sentence below, where there is room.
    """

    heading: str
    sheet: Sheet
    pen: Pen
    tools: tuple[Button, ...]
    label: str
    foot: str = ""

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, the tools, the foot."""
        return with_ends(self.heading, [tool.spoken for tool in self.tools], self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The tools."""
        return self.tools

    def unpicked(self) -> Self:
        """The same with nothing drawn and no tool in the hand; the scene tells the screen what is drawn."""
        return replace(self, sheet=Sheet(), pen=Pen(), tools=plain(self.tools))


@dataclass(frozen=True)
class Showing:
    """One picture, as large as there is room for.

    Attributes:
        heading: above it.
        picture: a PNG picture; empty where pictures come from the camera.
        words: what it is, for somebody who does not see it.
        foot: one sentence below.
        live: whether a film is being made of it.
    """

    heading: str
    picture: bytes
    words: str
    foot: str = ""
    live: bool = False

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading and the foot."""
        return with_ends(self.heading, [], self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """None."""
        return ()

    def unpicked(self) -> Self:
        """The same."""
        return self
