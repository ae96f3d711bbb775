# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files for teams in the window: made aside, stopped, told by name; and a slip that goes to paper alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.files.parcel_file import parcel_name
from coprod_desktop.files.slip_page import SlipFile, slip_html
from coprod_desktop.ui.windows.hand_over_scene import ForTeams
from coprod_desktop.ui.windows.slip_print import print_on
from tests.files.makers import TEAM_KEYS
from tests.files.view_makers import bundle, written, wrote
from tests.journey.person.test_hand_over import SEALED
from tests.ui.drop_in_room import HOST
from tests.ui.paper import pages_printed
from tests.ui.visit import Visit

TEAM = "Green Lane health centre"
TODAY = date(2026, 11, 23)
WAIT_MS = 20_000


@pytest.fixture
def visit(visits: Callable[..., Visit], tmp_path: Path) -> Visit:
    """Two sealed files wait for a team; the page of files for teams is shown."""
    opened = visits(tmp_path / "data", host=HOST)
    opened.device.keep_teams(KnownTeam(TEAM_KEYS, TEAM, TODAY, Checked.COMPARED))
    for text, receipt in (("one", ("cat", "bus")), ("two", ("key", "drum"))):
        said = bundle(name="Maya", views=(wrote("tell", text),))
        name = written(said, opened.at.outbox, SEALED).path.name
        made = OutFile(
            name, ProposalId("p"), "Longer talks", TEAM, receipt, TODAY, None, TEAM_KEYS.verify_key
        )
        opened.device.add_out_file(made)
    opened.press("Next", "Next", "Supporter", "Plans and files", "For each team")
    assert opened.name == "for-teams"
    return opened


def page_of(visit: Visit) -> ForTeams:
    """The page that is open."""
    page = visit.window._scenes[-1]
    assert isinstance(page, ForTeams)
    return page


def name_of_parcel(visit: Visit) -> str:
    """What is to lie on the stick."""
    return parcel_name(sorted(visit.at.outbox.glob("*.coprodview")))


def test_one_press_makes_one_parcel_and_says_where_it_is(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    visit.press("Make all files")
    qtbot.waitUntil(lambda: f"The files are in {stick}." in visit.words(), timeout=WAIT_MS)
    assert [path.name for path in stick.iterdir()] == [name_of_parcel(visit)]
    visit.press("They have it")
    assert "Last given on" in visit.words()
    assert "Make all files" not in [tile.button.words for tile in visit.tiles]


def test_while_they_are_made_it_can_be_stopped_and_made_again(
    visit: Visit, stick: Path, qtbot: QtBot
) -> None:
    visit.press_at_once("Make all files")
    assert visit.name == "for-teams-coming"
    visit.press_at_once("Stop")
    assert visit.name == "for-teams"
    assert "The files are in" not in visit.words()
    visit.press("Make all files")
    qtbot.waitUntil(lambda: f"The files are in {stick}." in visit.words(), timeout=WAIT_MS)
    assert [path.name for path in stick.iterdir()] == [name_of_parcel(visit)]


def test_a_stick_that_went_away_is_told_and_files_wait_on(visit: Visit, stick: Path, qtbot: QtBot) -> None:
    os.rmdir(stick)
    visit.press("Make all files")
    qtbot.waitUntil(lambda: visit.name == "problem", timeout=WAIT_MS)
    visit.press("Carry on")
    assert "2 files wait." in visit.words()


def test_the_slip_tells_how_many_the_name_on_the_stick_and_each_receipt_and_lies_in_no_file(
    visit: Visit, stick: Path, tmp_path: Path
) -> None:
    printed: list[str] = []
    page_of(visit)._print_page = printed.append
    before = sorted(path for path in tmp_path.rglob("*"))
    visit.press("Print the slip")
    (slip,) = printed
    for words in (
        TEAM,
        "Here are 2 files.",
        name_of_parcel(visit),
        "Longer talks",
        "cat",
        "bus",
        "key",
        "drum",
    ):
        assert words.casefold() in slip.casefold(), words
    assert "Maya" not in slip
    assert sorted(path for path in tmp_path.rglob("*")) == before
    assert pages_printed(tmp_path / "slip.pdf", lambda printer: print_on(printer, slip)) == 1


def test_words_on_a_slip_stay_words(qapp: QApplication) -> None:
    nasty = "<img src='file:///etc/hostname'><b>Mill & Road</b>"
    page = QTextDocument()
    page.setHtml(slip_html(nasty, [nasty], [nasty], [SlipFile(nasty, nasty, ((b"<svg/>", nasty),))]))
    assert page.toPlainText().count(nasty) == 6


def test_the_slip_asks_for_a_printer_of_this_computer(visit: Visit, qtbot: QtBot) -> None:
    visit.press("Print the slip")
    asked = [window for window in QApplication.topLevelWidgets() if window.inherits("QPrintDialog")]
    assert [window.isVisible() for window in asked] == [True]
    asked[0].close()
