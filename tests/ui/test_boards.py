# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures that are added, and a person's own board: the real window, store, files and reading process."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QGridLayout
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NotAllowed, StoreDamaged
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.widgets.tile import Tile
from tests.files.board_makers import first_board, package
from tests.files.makers import noise, zipped
from tests.ui.added_room import (
    LIMIT_MS,
    TO_MESSAGE,
    add_board,
    choose,
    credits_of,
    message_of,
    put,
    sets,
)
from tests.ui.drop_in_room import write
from tests.ui.visit import Visit


def places_on_screen(visit: Visit) -> dict[str, tuple[int, int]]:
    """The row and column of each button of a board, as the window laid it out."""
    screen = visit.window.body_screen()
    assert screen is not None
    found = {}
    for grid in screen.findChildren(QGridLayout):
        for row in range(grid.rowCount()):
            for column in range(grid.columnCount()):
                item = grid.itemAtPosition(row, column)
                tile = item.widget() if item else None
                if isinstance(tile, Tile) and tile.button.press.do is Do.PICK:
                    found[tile.button.words] = (row, column)
    return found


def test_my_board_opens_as_it_is_and_its_buttons_make_a_message(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    add_board(maya, monkeypatch, qtbot, put(tmp_path, package()))
    assert maya.name == "my-board"
    assert "My words" in maya.words()
    maya.press("This is good", "This is good", "This is good", *TO_MESSAGE, "My board")
    assert maya.name == "message-board"
    assert places_on_screen(maya) == {"tea": (0, 0), "bus stop": (0, 2), "Food": (1, 1), "yes": (1, 2)}
    maya.press("tea", "yes")
    (mine,) = sets(maya)
    maya.press("Food")
    assert places_on_screen(maya) == {"cake": (0, 0)}
    maya.press("cake", "Back")
    assert "bus stop" in places_on_screen(maya)
    maya.press("Back")
    assert maya.name == "message"
    maya.press("Back")
    assert message_of(maya) == [("I want tea", mine.key("0")), ("yes", ""), ("cake", mine.key("0"))]


def test_my_board_is_mine_alone(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    add_board(maya, monkeypatch, qtbot, put(tmp_path, package()))
    (mine,) = sets(maya)
    assert maya.kept_picture(mine.key("0")).startswith(b"\x89PNG")
    assert "Ana Lee" in credits_of(maya)
    maya.press("This is good", "This is good", "This is good", "Finish for today")
    with pytest.raises(NotAllowed):
        maya.kept_picture(mine.key("0"))
    maya.press("I am new", "Short black hair", "Next")
    write(maya, "Bob")
    maya.press("Next")
    with pytest.raises(NotAllowed):
        maya.kept_picture(mine.key("0"))
    assert "Ana Lee" not in credits_of(maya)
    maya.press(*TO_MESSAGE)
    assert "My board" not in maya.words()


def test_my_board_goes_out_as_it_came_and_comes_in_again(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    add_board(maya, monkeypatch, qtbot, put(tmp_path, package()))
    (before,) = sets(maya)
    pictures = [maya.device.set_picture(before.set_id, each.name) for each in before.content.pictures]
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "my-board.obz").write_bytes(b"another file")
    choose(monkeypatch, stick)
    maya.press("Take it home")
    qtbot.waitUntil(lambda: maya.name == "my-board-out", timeout=LIMIT_MS)
    out = stick / "my-board-2.obz"
    assert str(out) in maya.words()
    assert "To print it: my-board-2.html" in maya.words()
    page = (stick / "my-board-2.html").read_text("utf-8")
    assert all(words in page for words in ("My words", "bus stop", "cake", "Made by Ana Lee."))
    assert (stick / "my-board.obz").read_bytes() == b"another file"
    with zipfile.ZipFile(out) as inside:
        assert json.loads(inside.read("manifest.json"))["format"] == "open-board-0.1"
    choose(monkeypatch, out)
    maya.press("Carry on", "Another board")
    qtbot.waitUntil(lambda: maya.name == "my-board", timeout=LIMIT_MS)
    (after,) = sets(maya)
    assert after.set_id != before.set_id
    assert after.content == before.content
    assert [maya.device.set_picture(after.set_id, each.name) for each in after.content.pictures] == pictures


def test_my_board_can_be_taken_away_and_the_words_of_a_message_stay(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    add_board(maya, monkeypatch, qtbot, put(tmp_path, package()))
    (mine,) = sets(maya)
    maya.press("This is good", "This is good", "This is good", *TO_MESSAGE, "My board", "bus stop", "Keep it")
    maya.press("Help", "How it looks and sounds", "Me", "My board", "Delete it", "Back")
    assert sets(maya) == (mine,), "nothing goes before it was asked"
    maya.press("Delete it", "Delete it")
    assert sets(maya) == ()
    assert list((maya.at.data / "added").iterdir()) == []
    with pytest.raises(StoreDamaged):
        maya.device.set_picture(mine.set_id, "0")
    assert message_of(maya) == [("bus stop", mine.key("1"))]
    assert "You have no board here." in maya.words()


def broken_order() -> bytes:
    """A board whose order has too few places."""
    board = first_board()
    board["grid"]["order"][1].pop()
    return package(first=board)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (broken_order(), "Something in the file is wrong."),
        (b"no board", "This is not a board."),
        (zipped({"a.png": noise(9, 9)}), "This is not a board."),
        (zipped({"a.svg": b"<svg/>"}), "The app cannot use svg pictures."),
        (package()[:-30], "The file is not whole."),
    ],
    ids=["a wrong order", "other bytes", "pictures alone", "SVG", "half a file"],
)
def test_a_file_that_is_no_board_is_told_in_a_sentence_and_nothing_is_kept(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, data: bytes, told: str
) -> None:
    add_board(maya, monkeypatch, qtbot, put(tmp_path, data))
    assert maya.name == "pictures-refused"
    assert told in maya.words()
    assert sets(maya) == ()
    assert list((maya.at.data / "added").iterdir()) == []
    maya.press("Carry on")
    assert maya.name == "my-board"
