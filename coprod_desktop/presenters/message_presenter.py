# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way with pictures: the strip with the message, groups of pictures, and pictures to touch."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.message_board import PLAN, SET, media_of
from coprod_desktop.domain.picture_search import FoundPicture, PictureGroup
from coprod_desktop.domain.picture_sets import Board, BoardButton, PictureSet
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.message_words import group_words
from coprod_desktop.presenters.screen_parts import Button, Do, Grid, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Body, ScreenState, Tiles
from coprod_desktop.words import _

WORDS_ALONE = "say-word"
"""Many boards have buttons without a picture; it is the app that says their words."""


def pic_of(symbol: Symbol) -> Pic:
    """The picture of a symbol; one that stands for words alone when it has none."""
    if not symbol.picture:
        return own_pic(WORDS_ALONE, symbol.words)
    if symbol.picture.startswith(SET):
        return own_pic(symbol.picture.removeprefix(SET), symbol.words)
    if symbol.picture.startswith(PLAN):
        return Pic(symbol.words, media=media_of(symbol.picture))
    return Pic(symbol.words, kept=symbol.picture)


def groups(
    strip: Strip,
    heading: str,
    symbols: Sequence[Symbol],
    there: Collection[PictureGroup],
    has_board: bool = False,
) -> ScreenState:
    """The groups to choose from, and the way to find a picture by a word.

    Args:
        strip: where I am.
        heading: the question.
        symbols: the message so far.
        there: the groups in which there are pictures.
        has_board: whether the person has a board of their own; it comes first then.
    """
    tiles = [
        Button(Press(Do.TOPIC, group), words, own_pic(picture))
        for group, (words, picture) in group_words().items()
        if group in there
    ]
    if has_board:
        tiles.insert(0, Button(Press(Do.BOARD), _("My board"), own_pic("board")))
    tiles.append(Button(Press(Do.SEARCH), _("Find"), own_pic("search-pictures"), Tone.QUIET))
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
        Button(Press(Do.PICK, each.picture), _begun(each.words[0]), _pic(each))
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


def board_page_size(things: int, text_percent: int) -> tuple[int, int]:
    """How many columns and rows of a board stand on one screen.

    Args:
        things: how many things to choose from the person wants on one screen.
        text_percent: how large the words are.
    """
    widest = 4 if text_percent < 160 else 3 if text_percent < 200 else 2
    return min(2 + (things - 2) // 2, widest), 2


def board_pages(board: Board, columns: int, rows: int) -> tuple[Grid, ...]:
    """The parts of a board that stand on one screen each, with the cells of the board in them.

    Args:
        board: a board.
        columns: of a screen.
        rows: of a screen.

    Returns:
        The parts in reading order, without those where nothing stands; `places` are cells of the whole board.
    """
    wide, high = _part_size(board, columns, rows)
    parts = []
    for top in range(0, board.rows, high):
        for left in range(0, board.columns, wide):
            right, bottom = min(left + wide, board.columns), min(top + high, board.rows)
            inside = (
                row * board.columns + column for row in range(top, bottom) for column in range(left, right)
            )
            cells = tuple(cell for cell in inside if board.cells[cell])
            if cells:
                parts.append(Grid(bottom - top, right - left, cells))
    return tuple(parts)


def on_board(
    strip: Strip,
    heading: str,
    symbols: Sequence[Symbol],
    boards: PictureSet,
    number: int,
    page: int,
    size: tuple[int, int],
) -> ScreenState:
    """One board of the person's own, every button in its place.

    Args:
        strip: where I am.
        heading: the question.
        symbols: the message so far.
        boards: the person's.
        number: which of them is open.
        page: from 0; it goes round.
        size: the most columns and rows on a screen.
    """
    board = boards.content.boards[number]
    pages = board_pages(board, *size)
    shown = pages[page % len(pages)]
    tiles = tuple(_board_tile(boards, cell, board.cells[cell]) for cell in shown.places)
    top, left = _corner(shown, board, size)
    places = tuple(
        (cell // board.columns - top) * shown.columns + cell % board.columns - left for cell in shown.places
    )
    more = None
    if len(pages) > 1:
        note = _("{page} of {pages}").format(page=page % len(pages) + 1, pages=len(pages))
        more = Button(Press(Do.MORE_CHOICES), _("More pictures"), own_pic("more-choices"), note=note)
    grid = Grid(shown.rows, shown.columns, places)
    here = replace(strip, where=board.name or _("My board"))
    return _screen("message-board", here, heading, symbols, Tiles("", tiles, more=more, grid=grid))


def _part_size(board: Board, columns: int, rows: int) -> tuple[int, int]:
    """How many columns and rows each part has, so that the parts are about as large as each other."""
    across, down = -(-board.columns // columns), -(-board.rows // rows)
    return -(-board.columns // across), -(-board.rows // down)


def _corner(shown: Grid, board: Board, size: tuple[int, int]) -> tuple[int, int]:
    """The row and column of the board at which a part of it begins."""
    wide, high = _part_size(board, *size)
    first = shown.places[0]
    return first // board.columns // high * high, first % board.columns // wide * wide


def _board_tile(boards: PictureSet, cell: int, button: BoardButton | None) -> Button:
    if button is None:
        raise NotAllowed(f"nothing stands in place {cell}")
    opens = button.leads_to >= 0
    stands_in = own_pic("board" if opens else WORDS_ALONE, button.label)
    return Button(
        Press(Do.PICK, str(cell)),
        button.label,
        Pic(button.label, kept=boards.key(button.picture)) if button.picture else stands_in,
        Tone.QUIET if opens else Tone.PLAIN,
        note=_("Opens more") if opens else "",
    )


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


def _begun(words: str) -> str:
    """The words with a capital at their beginning; those of a name in them stay."""
    return words[:1].upper() + words[1:]


def _screen(name: str, strip: Strip, heading: str, symbols: Sequence[Symbol], tiles: Tiles) -> ScreenState:
    say = Button(Press(Do.SAY_WORDS), _("Say it"), own_pic("say-word"))
    empty = _("Touch a picture")
    body = Message(heading, tuple(pic_of(symbol) for symbol in symbols), empty, say, tiles)
    undo = Button(Press(Do.UNDO), _("Take the last away"), own_pic("undo"))
    bar = (back(), *((undo,) if symbols else ()), way_on(_("Keep it"), Do.KEEP))
    return ScreenState(name, strip, body, bar, top=top_buttons())
