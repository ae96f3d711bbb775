# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Rules for our own picture set: one hand, one meaning each, and nothing in it that Qt draws wrongly."""

from __future__ import annotations

import ast
import hashlib
import itertools
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from coprod_desktop.files.picture_index import read_picture_names

HOUSE = Path(__file__).resolve().parents[2]
FOLDER = HOUSE / "assets" / "easyread"
INDEX: dict[str, Any] = json.loads((FOLDER / "pictures.json").read_text(encoding="utf-8"))
PICTURES: list[dict[str, Any]] = INDEX["pictures"]
NAMES = [picture["name"] for picture in PICTURES]

INK = "#1b2430"
SKIN = {"#e8b48c", "#8d5a3c", "#c68b5e", "#f3cda8"}
FILLS = {
    "#fff", "#fff6e3", "#cfe6ee", "#7fb4c9", "#2f6f8f", "#b5522c", "#f0c04c", "#2b7a4b", "#8a63a8",
    "#b9c2c9", "#8f9aa3", "#c8372d", "#8c1d18", "#5a3a22", "#fbe3df",
    "#d9730d",  # of the orange pen, whose line has to be orange
}  # fmt: skip
COLOURS = {INK, "none"} | SKIN | FILLS
ROOT = {
    "viewBox": "0 0 96 96",
    "fill": "none",
    "stroke": INK,
    "stroke-width": "4",
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
}
SVG = "{http://www.w3.org/2000/svg}"
LOOKS = {"fill", "stroke", "stroke-width"}
SHAPES = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "rect": {"x", "y", "width", "height", "rx"},
    "line": {"x1", "y1", "x2", "y2"},
    "g": {"transform"},
}
KINDS = {"act", "feeling", "person", "place", "sign", "thing"}
GROUNDS = {"cream": "#fff6e3", "pale blue": "#dcecf3", "white": "#ffffff"}
RECEIPT_PICTURES = 32
CARD_ORDER = "bc77e19d3e02ff6ef636b00234971d471559d04f0755441c09aea44a72efc8c1"
# Mean difference of two pictures on a 24 x 24 grid, of 255. The nearest pair that is meant to be near is a
# letter A in two sizes on the same page.
LEAST_DIFFERENCE = 6.0


def drawn(name: str, side: int, ground: str | None = None, view_box: QRectF | None = None) -> QImage:
    """One picture, drawn as the app draws it.

    Args:
        name: of the picture.
        side: of the square, in pixels.
        ground: the colour behind it; None for nothing behind it.
        view_box: the part of the plane to show; None for the picture's own.
    """
    renderer = QSvgRenderer(QByteArray((FOLDER / f"{name}.svg").read_bytes()))
    assert renderer.isValid()
    if view_box is not None:
        renderer.setViewBox(view_box)
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(QColor(ground) if ground else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray[Any, np.dtype[np.int16]]:
    flat = np.frombuffer(bytes(image.constBits()), dtype=np.uint8).astype(np.int16)
    return flat.reshape(image.height(), image.width(), 4)


def test_every_file_is_in_the_index_and_every_name_has_a_file() -> None:
    assert sorted(NAMES) == sorted(path.stem for path in FOLDER.glob("*.svg"))
    assert len(NAMES) == len(set(NAMES))
    strangers = {path.name for path in FOLDER.iterdir() if path.suffix != ".svg"}
    assert strangers == {"pictures.json", "README.md"}


def test_the_index_says_what_it_is_and_whose_it_is() -> None:
    assert {key: INDEX[key] for key in INDEX if key != "pictures"} == {
        "format": "coprod-pictures",
        "version": 1,
        "licence": "CC-BY-4.0",
        "author": "The coprod_desktop authors",
    }


@pytest.mark.parametrize("picture", PICTURES, ids=NAMES)
def test_every_entry_is_whole(picture: dict[str, Any]) -> None:
    assert set(picture) - {"receipt", "card"} == {"name", "words", "alt", "meaning", "mirror", "kind"}
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", picture["name"])
    assert picture["kind"] in KINDS
    assert isinstance(picture["mirror"], bool)
    assert picture["meaning"].strip()
    words = picture["words"]["en"]
    assert words
    assert all(word == word.strip() and word for word in words)
    alt = picture["alt"]["en"]
    assert alt.endswith(".")
    assert 2 <= len(alt.split()) <= 15


def test_no_two_pictures_share_a_meaning() -> None:
    meanings = [picture["meaning"].casefold() for picture in PICTURES]
    assert len(meanings) == len(set(meanings))
    alts = [picture["alt"]["en"].casefold() for picture in PICTURES]
    assert len(alts) == len(set(alts))


def test_no_word_leads_to_two_pictures() -> None:
    owner: dict[str, str] = {}
    for picture in PICTURES:
        for word in picture["words"]["en"]:
            other = owner.setdefault(word.casefold(), picture["name"])
            assert other == picture["name"], f"{word!r} is both {other} and {picture['name']}"


def test_a_way_back_and_a_way_on_turn_round_together() -> None:
    mirrored = {picture["name"] for picture in PICTURES if picture["mirror"]}
    assert {"back", "next"} <= mirrored
    # Everybody's player points the same way, in every language.
    assert not mirrored & {"play", "slower", "faster", "again"}


def test_picture_codes_have_their_own_things_with_one_short_word() -> None:
    things = [picture for picture in PICTURES if picture.get("receipt")]
    assert len(things) == RECEIPT_PICTURES
    for thing in things:
        assert thing["kind"] == "thing"
        assert re.fullmatch(r"[a-z]{3,9}", thing["words"]["en"][0])


def test_a_card_has_twice_as_many_things_in_an_order_that_never_changes() -> None:
    names = read_picture_names(FOLDER / "pictures.json").card_names
    words = [entry["words"]["en"][0] for entry in PICTURES if entry["name"] in names]
    assert (len(names), len(set(words))) == (64, 64)
    assert all(re.fullmatch(r"[a-zé]{3,10}", word) for word in words)
    # Another list, or another order, would make every printed card wrong.
    assert hashlib.sha256(" ".join(names).encode()).hexdigest() == CARD_ORDER


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_drawn_with_what_qt_draws_right(name: str) -> None:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "<!" not in source
    assert "<?" not in source
    root = ElementTree.fromstring(source)  # noqa: S314 - our own file, and no doctype in it
    assert root.tag == f"{SVG}svg"
    assert dict(root.attrib) == ROOT
    shapes = list(root.iter())[1:]
    assert shapes
    for shape in shapes:
        tag = shape.tag.removeprefix(SVG)
        assert tag in SHAPES, tag
        assert set(shape.attrib) <= SHAPES[tag] | LOOKS, shape.attrib
        assert not (shape.text or "").strip()
        assert {shape.get("fill", "none"), shape.get("stroke", INK)} <= COLOURS
        assert float(shape.get("stroke-width", "4")) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_colours_of_skin_are_flat_fills_and_never_wood_or_paper(name: str) -> None:
    # A person's own skin colour takes their place in the whole set: a desk or a line must not change with it.
    root = ElementTree.fromstring((FOLDER / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own file
    for shape in root.iter():
        assert shape.get("stroke") not in SKIN
        assert shape.tag != f"{SVG}rect" or shape.get("fill") not in SKIN


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_fills_its_square_and_nothing_is_cut_off(name: str, qtbot: QtBot) -> None:
    # Drawn small in the middle of twice the plane: what lies outside the square would show.
    alpha = pixels(drawn(name, 192, view_box=QRectF(-48, -48, 192, 192)))[:, :, 3] > 64
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    assert rows.size, "nothing is drawn"
    assert min(rows[0], columns[0]) >= 48
    assert max(rows[-1], columns[-1]) < 48 + 96
    assert max(rows[-1] - rows[0], columns[-1] - columns[0]) >= 56, "too small in its square"


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_stands_out_at_its_smallest(name: str, ground: str, qtbot: QtBot) -> None:
    image = pixels(drawn(name, 48, ground))
    backdrop = pixels(drawn_ground(48, ground))
    dark = np.abs(image - backdrop).max(axis=2) > 100
    assert dark.mean() > 0.04, "hardly anything to see"


def drawn_ground(side: int, ground: str) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(QColor(ground))
    return image


def test_no_two_pictures_look_the_same(qtbot: QtBot) -> None:
    small = {name: pixels(drawn(name, 24, "#ffffff")) for name in NAMES}
    alike = [
        (first, second)
        for first, second in itertools.combinations(NAMES, 2)
        if np.abs(small[first] - small[second]).mean() < LEAST_DIFFERENCE
    ]
    assert not alike


def named_in_code() -> Iterator[tuple[str, str]]:
    """Each picture that the app names in a call of `own_pic`, and the file that does."""
    for path in sorted((HOUSE / "coprod_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "own_pic":
                name = node.args[0]
                choices = [name.body, name.orelse] if isinstance(name, ast.IfExp) else [name]
                for choice in choices:
                    # An empty name is a key or a button that shows no picture.
                    if isinstance(choice, ast.Constant) and isinstance(choice.value, str) and choice.value:
                        yield choice.value, path.name


def test_every_picture_that_the_app_names_is_in_the_set() -> None:
    named = list(named_in_code())
    assert named, "own_pic has another name now: this test looks for it"
    assert not [(name, file) for name, file in named if name not in NAMES]


def test_good_middle_and_bad_are_one_set() -> None:
    skins = []
    for name in ("good", "middle", "bad"):
        source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        skins.append({colour for colour in SKIN if colour in source})
    assert skins[0] == skins[1] == skins[2]
    assert len(skins[0]) == 1


def test_the_people_to_pick_from_each_wear_their_own_colour(qtbot: QtBot) -> None:
    people = [name for name in NAMES if re.fullmatch(r"person\d?", name)]
    assert len(people) == 8
    worn = {name: most_seen_colour(name) for name in people}
    assert len(set(worn.values())) == len(people), worn


def most_seen_colour(name: str) -> str:
    """The colour of the clothes: the one that covers most of the middle of the body."""
    body = pixels(drawn(name, 96))[44:72, 28:68, :3].reshape(-1, 3)
    colours, counts = np.unique(body, axis=0, return_counts=True)
    return bytes(colours[counts.argmax()].astype(np.uint8)).hex()


def test_a_picture_of_a_receipt_is_called_the_same_on_both_sides() -> None:
    named = [entry for entry in PICTURES if entry.get("receipt")]
    assert len(named) == 32
    assert [entry["name"] for entry in named if entry["words"]["en"][0] != entry["name"]] == []
