# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way with pictures: the strip with the message, groups of pictures, and pictures to touch."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Body, ScreenState, Tiles
from coprod_desktop.words import _

SET, ADDED = "set:", "added:"


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
        return _screen("message-none", strip, heading, symbols, Tiles("", (nothing,), foot=none_found))
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
