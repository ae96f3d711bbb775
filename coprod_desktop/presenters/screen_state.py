# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What one screen shows, says aloud, and calls its parts. Frozen; screens draw it and know no more."""

from __future__ import annotations

from dataclasses import dataclass, field

from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.screen_parts import Button, Pic, Strip, Tone, ended


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
    """

    heading: str
    tiles: tuple[Button, ...]
    row: tuple[Button, ...] = ()
    first_is_big: bool = False
    foot: str = ""
    pic: Pic | None = None
    narration: MediaName = MediaName("")


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
        hard_words: a button for each hard word on the page.
        heading: above the sentences, or empty.
    """

    pic: Pic
    sentences: tuple[Sentence, ...]
    hard_words: tuple[Button, ...] = ()
    heading: str = ""


@dataclass(frozen=True)
class Card:
    """A wide card: pictures left, words in the middle, buttons right.

    Attributes:
        name: unique on the screen.
        pics: 1 to 4.
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
    """

    cards: tuple[Card, ...]
    heading: str = ""


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


@dataclass(frozen=True)
class Writing:
    """A place to write.

    Attributes:
        heading: the question.
        text: what stands there.
        label: the name of the place to write.
        one_line: whether it is a single line, such as a name.
        foot: one sentence below.
    """

    heading: str
    text: str
    label: str
    one_line: bool = False
    foot: str = ""


Body = Tiles | Reading | Cards | Recording | Writing


@dataclass(frozen=True)
class ScreenState:
    """One whole screen.

    Attributes:
        name: of the screen, in code and tests.
        strip: the top.
        body: the middle.
        bar: the bottom: the way back first, the way on last.
        dim: whether it is a resting page.
        top: the buttons of the strip that never move; empty on the few screens without them.
    """

    name: str
    strip: Strip
    body: Body
    bar: tuple[Button, ...]
    dim: bool = False
    top: tuple[Button, ...] = field(default=())

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """The middle of the screen as it is read aloud, in reading order."""
        body = self.body
        match body:
            case Tiles():
                said = [button.spoken for button in (*body.tiles, *body.row)]
                return _with_ends(body.heading, said, body.foot, body.narration)
            case Reading():
                lines = [
                    Spoken(f"line:{number}", line.text, line.narration)
                    for number, line in enumerate(body.sentences)
                ]
                return _with_ends(body.heading, [*lines, *(word.spoken for word in body.hard_words)], "")
            case Cards():
                said = []
                for card in body.cards:
                    said += [card.spoken, *(button.spoken for button in card.buttons)]
                return _with_ends(body.heading, said, "")
            case Recording():
                return _with_ends(body.heading, [body.button.spoken], body.foot)
            case Writing():
                return _with_ends(body.heading, [Spoken("text", body.text)] if body.text else [], body.foot)

    @property
    def spoken_whole(self) -> tuple[Spoken, ...]:
        """The whole screen: where I am, the middle, then every button of the bar and of the strip."""
        where = " ".join(ended(words) for words in (self.strip.title, self.strip.where) if words)
        return (Spoken("strip", where), *self.spoken, *(button.spoken for button in (*self.bar, *self.top)))


def _with_ends(
    heading: str, said: list[Spoken], foot: str, narration: MediaName = MediaName("")
) -> tuple[Spoken, ...]:
    first = [Spoken("heading", heading, narration)] if heading else []
    last = [Spoken("foot", foot)] if foot else []
    return (*first, *said, *last)
