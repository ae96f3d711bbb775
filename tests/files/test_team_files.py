# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team opens: text typed by people is only ever text, and a folder is made whole or not at all."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.files.team_folder import TeamFolder
from coprod_desktop.files.team_page import (
    AnswerPage,
    CountRow,
    CountTable,
    ShownFile,
    ShownPart,
    ShownPicture,
    ShownPiece,
    ShownPlan,
    ShownStep,
    ShownView,
    page_html,
)
from coprod_desktop.files.team_tables import AnswerRow, rows_csv, rows_json

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=/dev/zero onerror=alert(1)>",
    "\"><a href='http://example.org'>x</a>",
    "</style><style>*{}",
    "{{ 7 * 7 }}{% raise %}",
    "&lt;b&gt;",
    "]]><!-- -->",
    "javascript:alert(1)",
]
ROW = AnswerRow("id", 1, "Plan", "first", "Which one?", "person", "", "2026-11-22", 1, "words")


def page(text: str) -> AnswerPage:
    """A page in which a stranger wrote everything that a stranger can write."""
    drawn = ShownPicture(text, "pictures/bus.svg")
    parts = (ShownPart(text, (ShownPiece(text, (drawn, ShownPicture(text))),)),)
    view = ShownView(
        text, "voice", "listen to it", "not said", parts, text, text, "audio/a.wav", 1.5, drawn, (text,)
    )
    table = CountTable(text, (text, "Second"), (CountRow(text, (1, 2), drawn), CountRow(text, (0, 0))))
    pictures, tables, views = (ShownPicture(text), drawn), (table,), (view,)
    step = ShownStep("first", "Question 1", text, pictures, tables, tables, 1, 0, views, views, views)
    facts, receipt = ((text, text),), (ShownPicture("apple"),)
    file = ShownFile(text, "2026-11-22", 1, facts, receipt, "ab" * 32, text, "audio/b.wav", text)
    return AnswerPage((ShownPlan("plan-1", text, text, (file,), tables, (step,)),), (text,))


class Seen(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_on_the_page_is_only_text(text: str) -> None:
    seen, plain = Seen(page_html(page(text))), Seen(page_html(page("plain")))
    assert [tag for tag, _ in seen.tags] == [tag for tag, _ in plain.tags]
    assert [set(attributes) for _, attributes in seen.tags] == [
        set(attributes) for _, attributes in plain.tags
    ]
    assert sum(text in piece for piece in seen.texts) == sum("plain" in piece for piece in plain.texts)


def test_the_page_loads_nothing_but_what_is_in_the_folder() -> None:
    html = page_html(page("plain"))
    sources = {
        attributes[name]
        for _, attributes in Seen(html).tags
        for name in ("src", "href")
        if name in attributes
    }
    assert sources == {"audio/a.wav", "audio/b.wav", "pictures/bus.svg"}
    assert "default-src 'none'" in html
    assert "script" not in [tag for tag, _ in Seen(html).tags]
    assert not re.search(r"https?:", html)


def test_the_page_can_be_used_with_a_screen_reader() -> None:
    html = page_html(page("plain"))
    tags = Seen(html).tags
    assert ("html", {"lang": "en"}) in tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all("alt" in attributes for tag, attributes in tags if tag == "img")
    assert all(
        attributes.get("aria-label") and "controls" in attributes
        for tag, attributes in tags
        if tag == "audio"
    )
    assert all(attributes.get("scope") for tag, attributes in tags if tag == "th")
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    named = [attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes]
    assert set(named) <= set(ids)


def test_the_style_of_the_page_is_the_one_that_it_allows() -> None:
    html = page_html(page("plain"))
    style = html.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html.replace("&#39;", "'")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "\N{FULLWIDTH EQUALS SIGN}1",
        "\N{FULLWIDTH PLUS SIGN}1",
        "\N{FULLWIDTH HYPHEN-MINUS}1",
        "\N{FULLWIDTH COMMERCIAL AT}SUM(A1)",
        "=cmd|' /C calc'!A0",
    ],
)
def test_text_never_becomes_a_formula_and_the_json_keeps_it_as_it_is(text: str) -> None:
    rows = [replace(ROW, answer=text, name=text)]
    cells = list(csv.DictReader(io.StringIO(rows_csv(rows).decode("utf-8-sig"), newline="")))
    assert cells[0]["answer"] == cells[0]["name"] == f"'{text}"
    assert json.loads(rows_json(rows))["answers"][0]["answer"] == text


def test_yes_and_no_are_words_in_the_table_and_values_in_the_json() -> None:
    rows = [replace(ROW, conflict=True)]
    cells = next(csv.DictReader(io.StringIO(rows_csv(rows).decode("utf-8-sig"), newline="")))
    assert (cells["conflict"], cells["contradicted"], cells["file_version"]) == ("yes", "", "1")
    made = json.loads(rows_json(rows))["answers"][0]
    assert (made["conflict"], made["contradicted"]) == (True, False)


def test_the_table_opens_in_a_spreadsheet_with_every_letter() -> None:
    text = 'Dŵr, "te"\nand ; سلام'
    data = rows_csv([replace(ROW, answer=text)])
    assert data.startswith(b"\xef\xbb\xbf")
    assert next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))["answer"] == text


def made(folder: Path) -> TeamFolder:
    with TeamFolder(folder) as draft:
        draft.add("audio/a.wav", b"sound")
        draft.add("audio/b.wav", b"sound")
        draft.add("pictures/b.png", b"drawing")
        draft.drop(["audio/b.wav", "pictures/b.png"])
        draft.finish(page("plain"), {"bus.svg": b"bus"}, [ROW])
    return draft


@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_is_made_whole(tmp_path: Path, is_there: bool) -> None:
    if is_there:
        (tmp_path / "out").mkdir()
    made(tmp_path / "out")
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert names == [
        "out",
        "out/answers.csv",
        "out/answers.json",
        "out/audio",
        "out/audio/a.wav",
        "out/index.html",
        "out/pictures",
        "out/pictures/bus.svg",
    ]


def test_a_folder_with_something_in_it_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine")
    with pytest.raises(StoreNotWritable):
        made(tmp_path / "out")
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "letter.txt"]


def break_off(folder: Path) -> None:
    with TeamFolder(folder) as draft:
        draft.add("audio/a.wav", b"sound")
        raise RuntimeError


def test_when_it_is_broken_off_nothing_stays(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        break_off(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
