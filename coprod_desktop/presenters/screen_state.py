# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one screen shows, says aloud, and calls its parts. Frozen; screens draw it and know no more."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Grid, Pic, Strip, Tone, ended


class Body(Protocol):
    """The middle of a screen. Each kind has a screen of its own in `ui.person.screens`."""

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """It as it is read aloud, in reading order."""
        ...

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that can change while the screen stays: those of `unpicked`."""
        ...

    def unpicked(self) -> Self:
        """The same without what is picked: two bodies that are equal so can share their widgets."""
        ...


KEPT_FOOT = "."
"""Stands for any sentence below, where only its place counts."""


@dataclass(frozen=True)
class Tiles:
    """Big tiles to choose from.

    Attributes:
        heading: the question, or empty.
        tiles: 1 to 12.
        row: smaller ones in their own row below: off the scale.
        first_is_big: whether the first tile takes a whole column.
        foot: one sentence below.
        pic: a picture beside the heading: what the question is about.
        narration: a recorded reading of the heading, or empty.
        more: leads to more tiles, where not all are shown.
        grid: where the tiles stand, where each has its own place.
    """

    heading: str
    tiles: tuple[Button, ...]
    row: tuple[Button, ...] = ()
    first_is_big: bool = False
    foot: str = ""
    pic: Pic | None = None
    narration: MediaName = MediaName("")
    more: Button | None = None
    grid: Grid | None = None

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, each tile, the way to more of them, the row, the foot."""
        middle = (*self.tiles, self.more) if self.more else self.tiles
        said = [button.spoken for button in (*middle, *self.row)]
        return with_ends(self.heading, said, self.foot, self.narration)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The tiles, then the row."""
        return (*self.tiles, *self.row)

    def unpicked(self) -> Self:
        """The same with nothing picked."""
        foot = KEPT_FOOT if self.foot else ""
        return replace(self, tiles=plain(self.tiles), row=plain(self.row), foot=foot)


@dataclass(frozen=True)
class Sentence:
    """One sentence on its own line.

    Attributes:
        text: the sentence.
        narration: a recorded reading of it, or empty.
        marks: start and length of each hard word in it, in letters.
    """

    text: str
    narration: MediaName = MediaName("")
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Reading:
    """One picture left, one or more sentences right.

    Attributes:
        pic: the picture.
        sentences: 1 to 6.
        below: a button for the film of the page, where there is one, and for each hard word.
        heading: above the sentences, or empty.
        narration: one recording of all sentences together, or empty; each may have its own else.
    """

    pic: Pic
    sentences: tuple[Sentence, ...]
    below: tuple[Button, ...] = ()
    heading: str = ""
    narration: MediaName = MediaName("")

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, each sentence, each button."""
        lines = [
            Spoken(f"line:{number}", line.text, line.narration) for number, line in enumerate(self.sentences)
        ]
        if self.narration:
            lines = [Spoken("line:0", " ".join(line.text for line in self.sentences), self.narration)]
        return with_ends(self.heading, [*lines, *(button.spoken for button in self.below)], "")

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those below the sentences."""
        return self.below

    def unpicked(self) -> Self:
        """The same."""
        return self


MOST_BESIDE_WORDS = 2


@dataclass(frozen=True)
class Card:
    """A wide card: pictures left, words in the middle, buttons right.

    Attributes:
        name: unique on the screen.
        pics: as many as there are; none where only words are wanted.
        heading: the strong line; empty when there is none.
        text: plain lines below or above it.
        tone: what it is for.
        buttons: to the right, at most 3.
        tick: when the whole card is one choice: its press and whether it is picked.
        text_first: whether the plain text stands above the strong line.
        narration: a recording that is played in place of the words, or empty.
    """

    name: str
    pics: tuple[Pic, ...]
    heading: str
    text: str = ""
    tone: Tone = Tone.PLAIN
    buttons: tuple[Button, ...] = ()
    tick: Button | None = None
    text_first: bool = False
    narration: MediaName = MediaName("")

    @property
    def part(self) -> str:
        """The name of this part of the screen."""
        return self.tick.part if self.tick else f"card:{self.name}"

    @property
    def has_rows(self) -> bool:
        """Whether its pictures stand in rows above the words: there are too many beside words and buttons."""
        return bool(self.buttons) and len(self.pics) > MOST_BESIDE_WORDS

    @property
    def spoken(self) -> Spoken:
        """What is said for it."""
        said = (self.text, self.heading) if self.text_first else (self.heading, self.text)
        return Spoken(self.part, " ".join(ended(words) for words in said if words), self.narration)


@dataclass(frozen=True)
class Cards:
    """Wide cards, one under the other.

    Attributes:
        cards: 1 or more.
        heading: above them, or empty.
        big: whether the words are as large as on a page, and the pictures too; for at most three.
    """

    cards: tuple[Card, ...]
    heading: str = ""
    big: bool = False

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, then each card with its buttons."""
        said = []
        for card in self.cards:
            said += [card.spoken, *(button.spoken for button in card.buttons)]
        return with_ends(self.heading, said, "")

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The cards that can be ticked."""
        return tuple(card.tick for card in self.cards if card.tick)

    def unpicked(self) -> Self:
        """The same with nothing ticked."""
        cards = (replace(card, tick=plain((card.tick,))[0] if card.tick else None) for card in self.cards)
        return replace(self, cards=tuple(cards))


@dataclass(frozen=True)
class Recording:
    """The round button, live or waiting.

    Attributes:
        heading: the question.
        button: the one big round button.
        live: whether sound is being recorded.
        foot: one sentence below.
    """

    heading: str
    button: Button
    live: bool
    foot: str

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The heading, the button, the foot."""
        return with_ends(self.heading, [self.button.spoken], self.foot)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The one button."""
        return (self.button,)

    def unpicked(self) -> Self:
        """The same."""
        return self


@dataclass(frozen=True)
class ScreenState:
    """One whole screen.

    Attributes:
        name: of the screen, in code and tests.
        strip: the top.
        body: the middle.
        bar: the bottom: the way back first, the way on last.
        dim: whether it is a resting page.
        private: whether it says what the person said: headphones are offered before it is spoken aloud.
        top: the buttons of the strip that never move; empty on the few screens without them.
        after: what is said after the press that led here, where that is more than the words of its button.
        words_only: whether the middle is shown without its pictures, with larger words.
    """

    name: str
    strip: Strip
    body: Body
    bar: tuple[Button, ...]
    dim: bool = False
    private: bool = False
    top: tuple[Button, ...] = field(default=())
    after: tuple[Spoken, ...] = ()
    words_only: bool = False

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The middle of the screen as it is read aloud, in reading order."""
        return self.body.spoken

    @property
    def spoken_whole(self) -> tuple[Spoken, ...]:
        """The whole screen: where I am, the middle, then every button of the bar and of the strip."""
        where = " ".join(ended(words) for words in (self.strip.title, self.strip.where) if words)
        return (Spoken("strip", where), *self.spoken, *(button.spoken for button in (*self.bar, *self.top)))


def with_ends(
    heading: str, said: list[Spoken], foot: str, narration: MediaName = MediaName("")
) -> tuple[Spoken, ...]:
    """What is said of a body, between its heading and its foot."""
    first = [Spoken("heading", heading, narration)] if heading else []
    last = [Spoken("foot", foot)] if foot else []
    return (*first, *said, *last)


def plain(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    """The same buttons with none of them picked."""
    return tuple(
        button if button.picked is None else replace(button, picked=False, badge="", place=0)
        for button in buttons
    )
