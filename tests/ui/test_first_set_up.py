# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who to tell is asked before first use; somebody on their own goes past in one press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.drop_in import ON_MY_OWN
from tests.ui.drop_in_room import CODE, DEPUTY, HOST, LEAD, enter, set_up_group, write
from tests.ui.visit import Visit

Visits = Callable[..., Visit]


def test_a_new_computer_asks_who_uses_it(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next")
    assert visit.name == "set-up"
    visit.press("Only me", "Next")
    assert visit.name == "choose-picture"
    assert visit.device.host() == ON_MY_OWN


def test_a_group_writes_down_who_to_tell_before_anybody_can_answer(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    set_up_group(visit)
    assert visit.device.host() == HOST
    assert visit.name == "who"
    assert not visit.device.has_supporter_code()
    visit.press("I am new", "Short brown hair", "Next", "Next")
    assert visit.name == "home"


def test_a_group_cannot_go_on_before_all_of_it_is_written(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next", "A group", "Next", "Next")
    assert visit.name == "contacts-group"
    assert "Please write something in every line." in visit.words()
    write(visit, HOST.name)
    assert "Please write something in every line." not in visit.words()
    visit.press("Next")
    write(visit, LEAD.name, LEAD.phone)
    visit.press("Next")
    assert visit.name == "contacts-lead"
    assert visit.device.host() is None


def test_what_was_written_stays_when_somebody_goes_back(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next", "A group", "Next")
    write(visit, HOST.name)
    visit.press("Next", "Back")
    assert HOST.name in visit.words()


def test_what_was_written_stays_when_the_window_changes_its_size(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next", "A group", "Next")
    write(visit, HOST.name)
    visit.window.resize(1024, 600)
    visit.settle()
    visit.settle()
    visit.press("Next")
    assert visit.name == "contacts-lead"


def test_what_a_screen_reader_writes_into_a_line_is_taken(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next", "A group", "Next")
    line = QApplication.focusWidget()
    assert line is not None
    QAccessible.queryAccessibleInterface(line).setText(QAccessible.Text.Value, HOST.name)
    visit.press("Next")
    assert visit.name == "contacts-lead"


def test_the_supporters_area_can_have_a_code_at_once(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=None)
    visit.press("Next", "Next", "A group", "Next")
    write(visit, HOST.name)
    visit.press("Next")
    for contact in (LEAD, DEPUTY):
        write(visit, contact.name, contact.phone, contact.hours)
        visit.press("Next")
    visit.press("Make a code")
    enter(visit, *CODE)
    visit.press("Next")
    enter(visit, *CODE)
    visit.press("Next")
    assert visit.device.is_supporter_code(CODE)
    visit.press("Not now", "Supporter")
    assert visit.name == "enter-number"
    enter(visit, *CODE)
    visit.press("Open")
    assert visit.name == "supporter"


def test_who_to_tell_can_be_changed_later(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press("Next", "Next", "Supporter", "Who to tell", "Next", "Next")
    assert DEPUTY.name in visit.words()
    visit.press("Next")
    assert visit.name == "supporter"
    assert visit.device.host() == HOST


def test_the_screen_of_a_computer_that_is_set_up_asks_nothing_more(visits: Visits, tmp_path: Path) -> None:
    visits(tmp_path, host=ON_MY_OWN).close()
    again = visits(tmp_path, host=None)
    again.press("Next", "Next")
    assert again.name == "choose-picture"
