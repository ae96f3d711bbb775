# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A board that is too large for one screen is shown in parts; no button ever leaves its place."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.picture_sets import Board, BoardButton
from coprod_desktop.domain.preferences import TEXT_PERCENTS, THINGS
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.message_presenter import board_page_size, board_pages, on_board
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.screen_parts import Grid
from tests.builders import MAYA
from tests.screens_boards import big_board, my_boards

SIZES = [board_page_size(things, percent) for things in THINGS for percent in TEXT_PERCENTS]


@pytest.mark.parametrize("size", sorted(set(SIZES)))
def test_every_button_of_a_board_stands_in_one_part_and_next_to_the_same_ones(size: tuple[int, int]) -> None:
    board, boards = big_board(), my_boards()
    seen: list[str] = []
    for page in range(len(board_pages(board, *size))):
        body = on_board(person_strip(MAYA, "Board"), "What?", (), boards, 0, page, size).body
        assert isinstance(body, Message)
        assert body.tiles.grid is not None
        grid, cells = body.tiles.grid, [int(tile.press.of) for tile in body.tiles.tiles]
        assert (grid.columns, grid.rows) <= size
        # In the part, each button is as far from the first one as on the whole board.
        on_part = [divmod(place, grid.columns) for place in grid.places]
        on_whole = [divmod(cell, board.columns) for cell in cells]
        moved = {
            (whole[0] - part[0], whole[1] - part[1]) for part, whole in zip(on_part, on_whole, strict=True)
        }
        assert len(moved) == 1
        seen += [tile.words for tile in body.tiles.tiles]
    assert sorted(seen) == sorted(cell.label for cell in board.cells if cell)


def test_a_board_that_fits_is_on_one_screen_with_its_empty_places() -> None:
    board = Board("Small", 2, 3, (BoardButton("a"), None, None, None, None, BoardButton("b")))
    assert board_pages(board, 4, 2) == (Grid(2, 3, (0, 5)),)


def test_parts_where_nothing_stands_are_passed_over() -> None:
    cells = (BoardButton("a"), *[None] * 10, BoardButton("b"))
    assert [part.places for part in board_pages(Board("Tall", 12, 1, cells), 4, 2)] == [(0,), (11,)]


def test_larger_words_have_fewer_buttons_beside_each_other() -> None:
    widths = [board_page_size(6, percent)[0] for percent in TEXT_PERCENTS]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > widths[-1]
