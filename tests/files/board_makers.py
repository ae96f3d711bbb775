# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Boards and sets of pictures as other programs write them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from tests.files.makers import noise, zipped

TEA, BUS_STOP = noise(64, 48), noise(40, 40)
CC_BY = {"type": "CC BY 4.0", "author_name": "Ana Lee", "source_url": "https://pictures.example"}
CC_BY_SA = {"type": "CC BY-SA 3.0", "author_name": "Sam Roe"}


def inline(png: bytes) -> str:
    """A picture as it is written into a board."""
    return "data:image/png;base64," + base64.b64encode(png).decode()


def first_board() -> dict[str, Any]:
    """Two rows of three: four buttons, two empty places, one button that opens the other board."""
    return {
        "format": "open-board-0.1",
        "id": "1",
        "locale": "en",
        "name": "My words",
        "description_html": "<b>not shown</b>",
        "ext_other_app": {"zoom": 1.5, "left": [0.25, None]},
        "grid": {"rows": 2, "columns": 3, "order": [["tea", None, 2], [None, "food", "yes"]]},
        "buttons": [
            {"id": "tea", "label": "tea", "vocalization": "I want tea", "image_id": "t", "left": 0.1},
            {"id": 2, "label": "bus stop", "image_id": "b"},
            {"id": "food", "label": "Food", "load_board": {"id": "2", "path": "boards/food.obf"}},
            {"id": "yes", "label": "yes"},
        ],
        "images": [
            {"id": "t", "path": "images/tea.png", "content_type": "image/png", "license": CC_BY},
            {"id": "b", "url": "https://never.example/b.png", "data": inline(BUS_STOP), "license": CC_BY_SA},
        ],
        "sounds": [],
        "license": {"type": "private", "author_name": "Jo"},
    }


def food_board() -> dict[str, Any]:
    """One button."""
    return {
        "format": "open-board-0.1",
        "id": "2",
        "name": "Food",
        "grid": {"rows": 1, "columns": 1, "order": [["c"]]},
        "buttons": [{"id": "c", "label": "cake", "image_id": "t"}],
        "images": [{"id": "t", "path": "images/tea.png", "license": CC_BY}],
    }


def package(**boards: dict[str, Any]) -> bytes:
    """An .obz file."""
    told = {
        "format": "open-board-0.1",
        "root": "boards/first.obf",
        "paths": {
            "boards": {"1": "boards/first.obf", "2": "boards/food.obf"},
            "images": {},
            "sounds": {},
        },
    }
    made = {"first": first_board(), "food": food_board(), **boards}
    files = {f"boards/{name}.obf": json.dumps(board).encode() for name, board in made.items()}
    return zipped({"manifest.json": json.dumps(told).encode(), "images/tea.png": TEA, **files})


def picture_folder(folder: Path, count: int = 3, licence: str = "CC BY 4.0, Ana Lee\nmore\n") -> Path:
    """A folder of PNG pictures with a licence beside them, and things that are no pictures."""
    (folder / "food").mkdir(parents=True)
    for number in range(count):
        (folder / "food" / f"red_apple-{number}.png").write_bytes(noise(20 + number, 20))
    (folder / "Thumbs.db").write_bytes(b"of the system")
    (folder / ".hidden.png").write_bytes(b"no picture")
    if licence:
        (folder / "LICENSE").write_text(licence, encoding="utf-8")
    return folder
