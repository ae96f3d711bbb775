# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of added pictures, and of a person's own board."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.errors import BadField, WrongPictures
from coprod_desktop.domain.picture_search import PictureGroup, SetMaker
from coprod_desktop.domain.picture_sets import (
    EVERYBODY,
    AddedPicture,
    Board,
    BoardButton,
    PictureSet,
    Rights,
    SetContent,
)
from coprod_desktop.presenters import added_presenter, credits_presenter, me_presenter, message_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from tests.builders import MAYA, proposal
from tests.screens_message import QUESTION

WORDS = ("tea", "coffee", "water", "juice", "milk", "cake", "apple", "bread", "soup", "egg")
RIGHTS = Rights("Ana Lee", "Creative Commons 4.0", "a web page")
PICTURES = tuple(AddedPicture(f"{number}", (words,), RIGHTS) for number, words in enumerate(WORDS))
FOOD = PictureSet("food", SetContent("Food and drink", PICTURES))
SIGNS = PictureSet("signs", SetContent("Signs in our town", PICTURES[:1], ()), EVERYBODY)


def big_board() -> Board:
    """Four rows of five, with gaps."""
    speaking = [BoardButton(words, picture=f"{number}") for number, words in enumerate(WORDS)]
    cells: list[BoardButton | None] = [None] * 20
    for place, button in zip((0, 1, 3, 5, 7, 8, 9, 12, 14, 19), speaking, strict=True):
        cells[place] = button
    cells[4] = BoardButton("My family", leads_to=1)
    return Board("My words", 4, 5, tuple(cells), RIGHTS)


def my_boards() -> PictureSet:
    """The big board, and a small one that it opens."""
    family = Board("My family", 1, 2, (BoardButton("Mum"), BoardButton("Dad")))
    return PictureSet("mine", SetContent("My words", PICTURES, (big_board(), family)), MAYA.person_id)


def board_screens() -> list[ScreenState]:
    """Every screen about added pictures and boards."""
    return [*_supporter_screens(), *_person_screens(), *_message_screens()]


def _supporter_screens() -> list[ScreenState]:
    strip = supporter_strip("Pictures for messages")
    return [
        added_presenter.added_pictures(strip, ()),
        added_presenter.added_pictures(strip, (FOOD, SIGNS)),
        added_presenter.adding(strip, 0, 0),
        added_presenter.adding(strip, 11, 240),
        added_presenter.refused(strip, WrongPictures(), False),
        added_presenter.whose(strip, ""),
        added_presenter.take_away(strip, FOOD.content.name),
    ]


def _person_screens() -> list[ScreenState]:
    strip = person_strip(MAYA, "My board")
    maker = SetMaker("The authors", "Creative Commons 4.0")
    return [
        me_presenter.me(strip, MAYA, my_boards()),
        added_presenter.my_board(strip, None),
        added_presenter.my_board(strip, my_boards()),
        added_presenter.board_is_out(strip, "/media/stick/my-board.obz", "my-board.html"),
        added_presenter.refused(strip, BadField(), True),
        credits_presenter.who_made(strip, maker, (proposal(),), (FOOD, my_boards())),
    ]


def _message_screens() -> list[ScreenState]:
    strip, boards = person_strip(MAYA, proposal().title, "Pictures"), my_boards()
    said = (Symbol("tea", boards.key("0")), Symbol("bus", "set:bus"))
    return [
        message_presenter.groups(strip, QUESTION, said, frozenset(PictureGroup), has_board=True),
        message_presenter.in_group(strip, QUESTION, said, FOOD.found_pictures, 0, 6),
        message_presenter.on_board(strip, QUESTION, (), boards, 0, 0, (4, 2)),
        message_presenter.on_board(strip, QUESTION, said, boards, 0, 1, (2, 2)),
        message_presenter.on_board(strip, QUESTION, said, boards, 1, 0, (4, 2)),
    ]
