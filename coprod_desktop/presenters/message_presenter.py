# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way with pictures: the strip with the message, groups of pictures, and pictures to touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Body, ScreenState, Tiles
from coprod_desktop.words import _

MOST_PICTURES = 12
"""A message is no longer than this: it stays on one strip. Our choice."""
SET, ADDED = "set:", "added:"


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


def pic_of(symbol: Symbol) -> Pic:
    """The picture of a symbol; only its words when it has none."""
    if symbol.picture.startswith(SET):
        return own_pic(symbol.picture.removeprefix(SET), symbol.words)
    return Pic(symbol.words, kept=symbol.picture)


def group_words() -> dict[PictureGroup, tuple[str, str]]:
    """What each group is called, with its picture."""
    return {
        PictureGroup.FEELINGS: (_("How I feel"), "good"),
        PictureGroup.PEOPLE: (_("People"), "reason-people"),
        PictureGroup.PLACES: (_("Places"), "home"),
        PictureGroup.THINGS: (_("Things"), "cafe"),
        PictureGroup.DOING: (_("Doing"), "walk"),
    }


def groups(strip: Strip, heading: str, symbols: Sequence[Symbol]) -> ScreenState:
    """The groups to choose from, and the way to find a picture by a word."""
    tiles = [
        Button(Press(Do.TOPIC, group), words, own_pic(picture))
        for group, (words, picture) in group_words().items()
    ]
    tiles.append(Button(Press(Do.SEARCH), _("Find a picture"), own_pic("search-pictures"), Tone.QUIET))
    return _screen("message", strip, heading, symbols, Tiles("", tuple(tiles)))


def in_group(
    strip: Strip, heading: str, symbols: Sequence[Symbol], found: Sequence[FoundPicture], page: int, size: int
) -> ScreenState:
    """The pictures of a group, or those that were found, page by page.

    Args:
        strip: where I am.
        heading: the question.
        symbols: the message so far.
        found: the pictures; may be none.
        page: from 0; it goes round.
        size: how many on a page.
    """
    pages = max(1, -(-len(found) // size))
    first = page % pages * size
    tiles = tuple(
        Button(Press(Do.PICK, each.picture), each.words[0].capitalize(), _pic(each))
        for each in found[first : first + size]
    )
    if not tiles:
        nothing = Button(Press(Do.SEARCH), _("Find another picture"), own_pic("search-pictures"), Tone.QUIET)
        none_found = _("There is no picture with this word.")
        return _screen("message-none", strip, heading, symbols, Tiles(none_found, (nothing,)))
    more = None
    if pages > 1:
        note = _("{page} of {pages}").format(page=page % pages + 1, pages=pages)
        more = Button(Press(Do.MORE_CHOICES), _("More pictures"), own_pic("more-choices"), note=note)
    return _screen("message-group", strip, heading, symbols, Tiles("", tiles, more=more))


def find(strip: Strip, body: Body, keys: tuple[Button, ...]) -> ScreenState:
    """A place to type a word that finds pictures.

    Args:
        strip: where I am.
        body: the place to write.
        keys: what changes its keyboard.
    """
    bar = (back(), *keys, way_on(_("Find it")))
    return ScreenState("message-find", strip, body, bar, top=top_buttons())


def find_words() -> tuple[str, str]:
    """What the place to type a word asks, and what it is called."""
    return _("Which picture do you want?"), _("A word")


def is_full() -> str:
    """Said when a message has no room for more."""
    return _("The message is full.")


def _pic(found: FoundPicture) -> Pic:
    return pic_of(Symbol(found.words[0], found.picture))


def _screen(name: str, strip: Strip, heading: str, symbols: Sequence[Symbol], tiles: Tiles) -> ScreenState:
    say = Button(Press(Do.SAY_WORDS), _("Say it"), own_pic("say-word"))
    empty = _("Touch a picture")
    body = Message(heading, tuple(pic_of(symbol) for symbol in symbols), empty, say, tiles)
    undo = Button(Press(Do.UNDO), _("Take the last away"), own_pic("undo"))
    bar = (back(), *((undo,) if symbols else ()), way_on(_("Keep it"), Do.KEEP))
    return ScreenState(name, strip, body, bar, top=top_buttons())
