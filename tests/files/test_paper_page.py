# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan on paper has every page and question, with its number, boxes and lines, and text is only text."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.files.paper_page import PrintedBox, PrintedPicture, PrintedSheet, write_paper_folder

SVG = PrintedPicture(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "A seat")
HOSTILE = "<script>alert(1)</script> & 'seats'"


class Tags(HTMLParser):
    """Counts the tags of a page and keeps its words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.classes: list[str] = []
        self.sources: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "class" and value:
                self.classes.append(value)
            if name == "src" and value:
                self.sources.append(value)

    def handle_data(self, data: str) -> None:
        self.words += data


def printed(folder: Path, *sheets: PrintedSheet) -> Tags:
    """The page of these sheets."""
    page = write_paper_folder("New bus stops", ("Take all the time you need.",), SVG, sheets, folder)
    tags = Tags()
    tags.feed(page.read_text("utf-8"))
    return tags


def test_each_sheet_has_its_number_boxes_and_lines(tmp_path: Path) -> None:
    sides = ("Good for me", "In the middle", "Bad for me")
    sheet = PrintedSheet(
        "Page 3 of 8",
        "How good is each thing?",
        (),
        (),
        (PrintedBox("Seats", SVG, sides), PrintedBox("I don't know", SVG)),
        2,
        "Tick one box for each thing.",
    )
    page = printed(tmp_path / "paper", sheet)
    for words in ("New bus stops", "Page 3 of 8", "How good is each thing?", *sides, "Seats"):
        assert words in page.words
    assert page.classes.count("box") == 4
    assert page.classes.count("line") == 2


def test_one_picture_lies_in_the_folder_once_and_every_source_is_there(tmp_path: Path) -> None:
    other = PrintedPicture(b"<svg/>", "A light")
    page = printed(tmp_path / "paper", PrintedSheet("Page 1", "", (SVG, other), ("Seats.",), (), 0, ""))
    assert len(page.sources) == 3
    assert len(set(page.sources)) == 2
    assert all((tmp_path / "paper" / source).is_file() for source in page.sources)


def test_text_of_a_plan_is_only_text(tmp_path: Path) -> None:
    page = printed(tmp_path / "paper", PrintedSheet(HOSTILE, HOSTILE, (), (HOSTILE,), (), 1, HOSTILE))
    assert "script" not in page.tags
    assert page.words.count(HOSTILE) == 4


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "mine.txt").write_text("mine")
    with pytest.raises(StoreNotWritable):
        printed(tmp_path / "paper")
    assert [path.name for path in (tmp_path / "paper").iterdir()] == ["mine.txt"]
