# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person takes home: everything they said, in any browser, and nothing else happens there."""

from __future__ import annotations

import base64
import hashlib
import re
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import StoreNotWritable
from coprod_desktop.files.home_page import HomeEntry, HomePicture, write_home_folder
from tests.files.makers import (
    picture,
)
from tests.files.test_team_files import HOSTILE, Seen
from tests.files.view_makers import (
    PCM,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
EASY_TO_READ_PT = 20


def entries(text: str = "plain") -> list[HomeEntry]:
    return [
        HomeEntry(text, text, text, (HomePicture(SVG, text), HomePicture(picture(), text))),
        HomeEntry(text, text, "", (), (PCM, PCM + b"\x01"), text),
        HomeEntry(text, ""),
    ]


def html(folder: Path, text: str = "plain") -> str:
    return write_home_folder(text, entries(text), folder, language="cy", intro=text).read_text("utf-8")


def test_everything_that_was_said_is_in_the_folder(tmp_path: Path) -> None:
    page = write_home_folder("New bus stops", entries(), tmp_path / "home")
    assert page == tmp_path / "home" / "index.html"
    names = {path.relative_to(page.parent).as_posix() for path in page.parent.rglob("*.*")}
    media = {"pictures/1-1.svg", "pictures/1-2.png", "audio/2-1.wav", "audio/2-2.wav"}
    assert names == {"index.html", *media}
    for name in ("2-1.wav", "2-2.wav"):
        with wave.open(str(page.parent / "audio" / name)) as sound:
            assert (sound.getframerate(), sound.readframes(10**6)) == (16_000, PCM)
    tags = Seen(page.read_text("utf-8")).tags
    assert {attributes["src"] for _, attributes in tags if "src" in attributes} == media


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str, tmp_path: Path) -> None:
    seen, plain = Seen(html(tmp_path / "a", text)), Seen(html(tmp_path / "b"))
    assert [tag for tag, _ in seen.tags] == [tag for tag, _ in plain.tags]
    assert [set(attributes) for _, attributes in seen.tags] == [
        set(attributes) for _, attributes in plain.tags
    ]
    assert sum(text in piece for piece in seen.texts) == sum("plain" in piece for piece in plain.texts)


def test_the_page_needs_no_network_and_runs_nothing(tmp_path: Path) -> None:
    page = html(tmp_path / "home")
    assert "default-src 'none'" in page
    assert "script" not in [tag for tag, _ in Seen(page).tags]
    assert not re.search(r"https?:", page)
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page.replace("&#39;", "'")


def test_the_page_can_be_used_with_a_screen_reader_and_has_large_text(tmp_path: Path) -> None:
    page = html(tmp_path / "home")
    tags = Seen(page).tags
    assert ("html", {"lang": "cy"}) in tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all("alt" in attributes for tag, attributes in tags if tag == "img")
    named = [attributes.get("aria-label") for tag, attributes in tags if tag == "audio"]
    assert named == ["plain 1", "plain 2"]
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert ids == [attributes["aria-labelledby"] for _, attributes in tags if "aria-labelledby" in attributes]
    size = re.search(r"body \{[^}]*font: ([\d.]+)rem", page)
    assert size
    assert float(size[1]) * 16 >= EASY_TO_READ_PT * 96 / 72


def test_a_folder_in_use_is_not_touched_and_a_broken_one_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "mine.txt").write_text("mine")
    with pytest.raises(StoreNotWritable):
        write_home_folder("Plan", entries(), tmp_path / "home")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        write_home_folder("Plan", entries(), tmp_path / "file" / "home")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "home", "mine.txt"]
