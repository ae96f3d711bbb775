# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What happens at a drop-in, pressed on the whole window: setting up, people, a session, a code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.moved_clock import MovedClock
from tests.ui.visit import Visit

LEAD = Contact("Amina Khan", "01234 567890", "Monday to Friday, 9 to 5")
DEPUTY = Contact("Rhys Lee", "07700 900123", "Every day, 9 to 9")
HOST = Host("Mill Road group", LEAD, DEPUTY)
CODE = "2468"
DAY = date(2026, 11, 23)
PICTURES = ("apple", "drum", "key")


def write(visit: Visit, *lines: str) -> None:
    """Type into the line that has the focus, then into the next ones."""
    for number, line in enumerate(lines):
        field = QApplication.focusWidget()
        assert field is not None
        if number:
            field = field.nextInFocusChain()
            assert field is not None
            field.setFocus()
        QTest.keyClicks(field, line)
    visit.settle()


def enter(visit: Visit, *keys: str) -> None:
    """Touch keys of a pad."""
    for key in keys:
        visit.press_where(Press(Do.CODE, key))


def set_up_group(visit: Visit) -> None:
    """Set a new computer up for a group, without a code."""
    visit.press("Next", "Next", "A group", "Next")
    write(visit, HOST.name)
    visit.press("Next")
    for contact in (LEAD, DEPUTY):
        write(visit, contact.name, contact.phone, contact.hours)
        visit.press("Next")
    visit.press("Not now", "Not now")


def new_person(visit: Visit, name: str, lock: LockKind = LockKind.NONE, code: str = "") -> Person:
    """Somebody who came before, with a lock or without."""
    person = visit.device.add_person(name, "person", Preferences())
    return visit.device.set_lock(person.person_id, lock, code) if code else person


def behind_pictures(visits: Callable[..., Visit], folder: Path) -> Visit:
    """Maya has a lock of three pictures; Who are you is shown."""
    visit = visits(folder, host=HOST, clock=MovedClock(DAY))
    new_person(visit, "Maya", LockKind.PICTURES, " ".join(PICTURES))
    visit.press("Next", "Next")
    return visit


def start_session(visit: Visit, supporter: str, role: str, *here: str) -> None:
    """Start a session from Who are you, and come back there."""
    visit.press("Supporter", "Today", *here, "Next")
    write(visit, supporter)
    visit.press("Next", role, "Next")
    if visit.name != "session":
        return
    visit.press("Back", "Back")
