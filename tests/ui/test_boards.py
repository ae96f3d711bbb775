# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures that are added, and a person's own board: the real window, store, files and reading process."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QGridLayout
from pytestqt.qtbot import QtBot

from coprod_desktop.app.places import places
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.acts import BuiltMessage
from coprod_desktop.domain.errors import NotAllowed, StoreDamaged
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.picture_search import PictureGroup
from coprod_desktop.domain.picture_sets import EVERYBODY, AddedPicture, PictureSet, Rights, SetContent
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.ui.widgets.tile import Tile
from tests.builders import proposal
from tests.files.board_makers import first_board, package, picture_folder
from tests.files.makers import noise, zipped
from tests.ui.drop_in_room import write
from tests.ui.sharing_room import come_back, file_for_team, keep_what_was_said, views_in
from tests.ui.test_sharing import share, to_the_file
from tests.ui.visit import KEY, Visit

Visits = Callable[..., Visit]
LIMIT_MS = 30_000
FIRST = StepId("first")
TO_MY_BOARD = ("How it looks and sounds", "Me", "My board")
TO_PICTURES = ("Supporter", "This computer", "Pictures for messages")
TO_MESSAGE = ("Plan: New bus stops", "Next", "Next", "Start", "Next", "Say it my way", "Pictures")


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the system's own dialogs give next."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(path))


def put(folder: Path, data: bytes, name: str = "mine.obz") -> Path:
    """A file of somebody else."""
    path = folder / name
    path.write_bytes(data)
    return path


def add_board(visit: Visit, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, path: Path) -> None:
    """From home to my board, with this file added."""
    choose(monkeypatch, path)
    visit.press(*TO_MY_BOARD, "Add my board")
    qtbot.waitUntil(lambda: visit.name != "pictures-coming", timeout=LIMIT_MS)


def add_pictures(visit: Visit, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, path: Path) -> None:
    """From Who are you to the supporter's page, with this folder or file added."""
    choose(monkeypatch, path)
    visit.press(*TO_PICTURES, "A folder" if path.is_dir() else "A file")
    qtbot.waitUntil(lambda: visit.name != "pictures-coming", timeout=LIMIT_MS)


def sets(visit: Visit) -> tuple[PictureSet, ...]:
    """Everything that was added."""
    return visit.device.picture_sets()


@pytest.fixture
def maya(visits: Visits, tmp_path: Path) -> Visit:
    """Maya, at home, with one plan."""
    visit = visits(tmp_path / "data", proposal())
    visit.arrive("Maya")
    return visit


def message_of(visit: Visit) -> list[tuple[str, str]]:
    """The words and pictures of Maya's message, as it stands on the disk."""
    store = visit.device.open_person(visit.device.people()[0].person_id)
    said = store.begin(proposal().proposal_id, proposal().version).at(proposal().questions[0].step_id)
    store.close()
    return [(symbol.words, symbol.picture) for symbol in said.message]


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


# My own board ----------------------------------------------------------------------------------------------


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


def credits_of(visit: Visit) -> str:
    """What the page of who made the pictures says, from any screen; it is left again."""
    visit.press("Help", "How this works", "Who made the pictures")
    told = visit.words()
    visit.press("Carry on", "Back", "Back")
    return told


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
    maya.press("Help", "How it looks and sounds", "Me", "My board", "Take it away", "Back")
    assert sets(maya) == (mine,), "nothing goes before it was asked"
    maya.press("Take it away", "Take away")
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


# A supporter's sets ----------------------------------------------------------------------------------------


def test_a_supporter_adds_a_folder_and_a_person_finds_its_pictures_beside_ours(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    add_pictures(maya, monkeypatch, qtbot, picture_folder(tmp_path / "Our-food"))
    assert maya.name == "supporter-pictures"
    assert "Our food. 3 pictures.\nLicence: CC BY 4.0, Ana Lee." in maya.words()
    (added,) = sets(maya)
    maya.press("Back", "Back", "Back", "Maya", "This is me", *TO_MESSAGE, "Added pictures")
    maya.press("Red apple 1", "Back", "Find a picture")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "apple")
    maya.press("Find it")
    found = [tile.button.press.of for tile in maya.tiles if tile.button.press.do is Do.PICK]
    assert {"set:apple", added.key("0"), added.key("2")} <= set(found)
    assert message_of(maya) == [("red apple 1", added.key("1"))]


def test_pictures_without_a_licence_ask_the_supporter_who_made_them(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    path = put(tmp_path, zipped({"big_cup.png": noise(9, 9)}), "cups.zip")
    add_pictures(maya, monkeypatch, qtbot, path)
    assert maya.name == "pictures-whose"
    assert sets(maya) == ()
    maya.press("Back")
    assert list((maya.at.data / "added").iterdir()) == []
    for told in ("Photos by Jo, free to use", ""):
        maya.press("A file")
        qtbot.waitUntil(lambda: maya.name == "pictures-whose", timeout=LIMIT_MS)
        write(maya, told)
        maya.press("Keep it")
    assert "From: Photos by Jo, free to use." in maya.words()
    assert "Nobody told the licence." in maya.words()
    maya.press("Back", "Back", "Back", "Maya", "This is me")
    assert "From: Photos by Jo, free to use." in credits_of(maya)


def test_a_set_can_be_taken_away_again(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    add_pictures(maya, monkeypatch, qtbot, picture_folder(tmp_path / "Our-food"))
    maya.press("Take away", "Take away")
    assert sets(maya) == ()
    assert list((maya.at.data / "added").iterdir()) == []
    maya.press("Back", "Back", "Back", "Maya", "This is me", *TO_MESSAGE)
    assert Press(Do.TOPIC, PictureGroup.ADDED) not in [tile.button.press for tile in maya.tiles]


def test_a_board_that_a_supporter_adds_for_everybody_is_only_its_pictures(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    add_pictures(maya, monkeypatch, qtbot, put(tmp_path, package()))
    (added,) = sets(maya)
    assert (added.owner, added.content.boards) == (EVERYBODY, ())
    assert [each.words[0] for each in added.content.pictures] == ["tea", "bus stop"]


def test_a_long_reading_can_be_stopped_and_nothing_is_left(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    choose(monkeypatch, picture_folder(tmp_path / "Many", 400))
    maya.press(*TO_PICTURES, "A folder")
    qtbot.waitUntil(lambda: "of 400." in maya.words(), timeout=LIMIT_MS)
    maya.press("Stop")
    assert maya.name == "supporter-pictures"
    qtbot.waitUntil(lambda: list((maya.at.data / "added").iterdir()) == [], timeout=LIMIT_MS)
    assert sets(maya) == ()


# What leaves -----------------------------------------------------------------------------------------------


def test_no_byte_of_an_added_picture_is_in_a_file_for_a_team_and_the_person_is_told(
    visits: Visits, tmp_path: Path
) -> None:
    plan, png = proposal(), noise(40, 40)
    device = open_device_store(places(tmp_path).data, KEY)
    coming = device.new_set()
    coming.add("0", png)
    added = device.keep_set(coming, SetContent("Food", (AddedPicture("0", ("tea",), Rights(licence="NC")),)))
    device.close()
    message = (Symbol("tea", added.key("0")), Symbol("bus", "set:bus"))
    keep_what_was_said(tmp_path, [(plan, (BuiltMessage(FIRST, message),))])
    visit = come_back(visits, tmp_path, [plan])
    visit.press("Carry on")
    to_the_file(visit, "words_and_choices")
    assert "Added pictures stay here. Their words go." in visit.words()
    share(visit)
    file = file_for_team(visit)
    (view,) = views_in(file).views
    assert [(symbol.words, symbol.picture) for symbol in view.message] == [("tea", ""), ("bus", "set:bus")]
    with zipfile.ZipFile(file) as inside:
        assert [name for name in inside.namelist() if not name.endswith(".json")] == []
        whole = b"".join(inside.read(name) for name in inside.namelist())
    for at in range(0, len(png), 32):
        assert png[at : at + 32] not in whole + file.read_bytes()
    assert added.set_id.encode() not in whole
