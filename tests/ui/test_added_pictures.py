# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures that a supporter adds for everybody: the real window, store, files and reading process."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app.places import places
from coprod_desktop.domain.act_kinds import Symbol
from coprod_desktop.domain.acts import BuiltMessage
from coprod_desktop.domain.picture_search import PictureGroup
from coprod_desktop.domain.picture_sets import EVERYBODY, AddedPicture, Rights, SetContent
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.device_store import open_device_store
from tests.builders import proposal
from tests.files.board_makers import package, picture_folder
from tests.files.makers import noise, zipped
from tests.ui.added_room import (
    FIRST,
    LIMIT_MS,
    TO_MESSAGE,
    TO_PICTURES,
    Visits,
    add_pictures,
    choose,
    credits_of,
    message_of,
    put,
    sets,
)
from tests.ui.drop_in_room import write
from tests.ui.sharing_room import come_back, file_for_team, keep_what_was_said, views_in
from tests.ui.test_sharing import share, to_the_file
from tests.ui.visit import KEY, Visit


def test_a_supporter_adds_a_folder_and_a_person_finds_its_pictures_beside_ours(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    add_pictures(maya, monkeypatch, qtbot, picture_folder(tmp_path / "Our-food"))
    assert maya.name == "supporter-pictures"
    assert "Our food. 3 pictures.\nLicence: CC BY 4.0, Ana Lee." in maya.words()
    (added,) = sets(maya)
    maya.press("Back", "Back", "Back", "Maya", "This is me", *TO_MESSAGE, "Added")
    maya.press("Red apple 1", "Back", "Find")
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
    maya.press("Delete", "Delete it")
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


def test_the_window_can_be_closed_in_the_middle_of_a_reading_and_nothing_is_left(
    maya: Visit, visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    choose(monkeypatch, picture_folder(tmp_path / "Many", 400))
    maya.press(*TO_PICTURES, "A folder")
    qtbot.waitUntil(lambda: "of 400." in maya.words(), timeout=LIMIT_MS)
    maya.close()
    again = visits(tmp_path / "data", proposal())
    assert sets(again) == ()
    assert list((again.at.data / "added").iterdir()) == []


def test_a_picture_that_is_broken_in_the_middle_of_a_set_lets_none_of_it_stay(
    maya: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    maya.press("Finish for today")
    folder = picture_folder(tmp_path / "Our-food")
    (folder / "food" / "red_apple-1.png").write_bytes(noise(60, 60)[:400])
    add_pictures(maya, monkeypatch, qtbot, folder)
    assert "The file is not whole." in maya.words()
    assert list((maya.at.data / "added").iterdir()) == []


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
    assert "Some pictures stay here. Their words go." in visit.words()
    share(visit)
    file = file_for_team(visit)
    (view,) = views_in(file).views
    assert [(symbol.words, symbol.picture) for symbol in view.message] == [("tea", ""), ("bus", "set:bus")]
    with zipfile.ZipFile(file) as inside:
        assert [name for name in inside.namelist() if not name.endswith((".json", ".bin"))] == []
        whole = b"".join(inside.read(name) for name in inside.namelist())
    for at in range(0, len(png), 32):
        assert png[at : at + 32] not in whole + file.read_bytes()
    assert added.set_id.encode() not in whole
