# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A board on paper has every button in its place, its pictures inside the page, and text is only text."""

from __future__ import annotations

import base64
from html.parser import HTMLParser
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.domain.picture_sets import AddedPicture, Board, BoardButton, SetContent
from coprod_desktop.files.board_page import board_page
from coprod_desktop.journey.person.add_pictures import write_board
from tests.files.makers import noise

HOSTILE = "<script>alert(1)</script> & 'tea'"
TEA = noise(9, 9)
FIRST = Board(
    "My words", 2, 2, (BoardButton("tea", "I want tea", "0"), None, None, BoardButton("More", leads_to=1))
)
SECOND = Board(HOSTILE, 1, 1, (BoardButton(HOSTILE),))
CONTENT = SetContent("My words", (AddedPicture("0", ("tea",)),), (FIRST, SECOND))


class Tables(HTMLParser):
    """The words in each place of each table, the pictures, and every tag."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.sources: list[str] = []
        self.tags: set[str] = set()
        self._in_place = False
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.sources += [value or "" for name, value in attrs if name == "src"]
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag == "td":
            self.tables[-1][-1].append("")
            self._in_place = True

    def handle_endtag(self, tag: str) -> None:
        self._in_place = self._in_place and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._in_place:
            self.tables[-1][-1][-1] = f"{self.tables[-1][-1][-1]} {data.strip()}".strip()


def test_every_button_keeps_its_place_and_tells_where_it_leads() -> None:
    page = Tables(board_page(CONTENT, {"0": TEA}, ()))
    assert page.tables == [[["tea", ""], ["", f"More \u2192 {HOSTILE}"]], [[HOSTILE]]]


def test_its_pictures_are_inside_and_text_is_only_text() -> None:
    page = Tables(board_page(CONTENT, {"0": TEA}, (HOSTILE,)))
    assert page.sources == ["data:image/png;base64," + base64.b64encode(TEA).decode()]
    assert "script" not in page.tags


def test_no_file_that_is_there_is_touched_and_a_stick_that_went_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "my-board-2.html").write_bytes(b"another file")
    package, page = write_board(CONTENT, {"0": TEA}, (), tmp_path)
    assert (package.name, page.name) == ("my-board.obz", "my-board.html")
    again, _page = write_board(CONTENT, {"0": TEA}, (), tmp_path)
    assert again.name == "my-board-3.obz"
    with pytest.raises(StoreNotWritable):
        write_board(CONTENT, {"0": TEA}, (), tmp_path / "gone")


@pytest.mark.parametrize(
    ("rows", "columns", "size"),
    [(2, 3, "few"), (4, 5, "few"), (5, 3, "some"), (6, 8, "some"), (8, 3, "many"), (1, 9, "many")],
)
def test_a_board_with_many_places_is_drawn_smaller(rows: int, columns: int, size: str) -> None:
    board = Board("Big", rows, columns, (None,) * (rows * columns))
    assert f'<table class="{size}">'.encode() in board_page(SetContent("Big", (), (board,)), {}, ())
