# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own board on paper: one page that any browser shows and prints, a sheet for each board.

Every button keeps its place. Text from a board is only ever text, and the pictures are inside the page.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from coprod_desktop.domain.picture_sets import Board, BoardButton, SetContent
from coprod_desktop.files.plain_html import drawn_html

_TEMPLATE = Path(__file__).with_name("board_page.html.j2")
_STYLE = Path(__file__).with_name("board_page.css")
_MOST_OF_SIZE = {"few": 5, "some": 8}
"""How large words and pictures are, by the columns that share a sheet. Our choice."""
_ROWS_COUNT = 4 / 3
"""A sheet lies on its side: a row takes more of it than a column does."""


def board_page(content: SetContent, pictures: Mapping[str, bytes], who_made: Sequence[str]) -> bytes:
    """Draw the page.

    Args:
        content: the boards.
        pictures: PNG by name.
        who_made: sentences about whose the pictures are.

    Returns:
        HTML, in UTF-8.
    """
    names = [board.name for board in content.boards]
    page = drawn_html(
        _TEMPLATE,
        _STYLE,
        title=content.name or next(filter(None, names), ""),
        boards=[(board.name, _size(board), list(_rows(board))) for board in content.boards],
        names=names,
        sources={name: _source(png) for name, png in pictures.items()},
        who_made=tuple(who_made),
    )
    return page.encode("utf-8")


def _size(board: Board) -> str:
    share = max(board.columns, round(board.rows * _ROWS_COUNT))
    return next((size for size, most in _MOST_OF_SIZE.items() if share <= most), "many")


def _rows(board: Board) -> Iterator[tuple[BoardButton | None, ...]]:
    for row in range(board.rows):
        yield board.cells[row * board.columns : (row + 1) * board.columns]


def _source(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"
