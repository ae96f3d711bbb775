# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A group hears a plan once; then each person answers their own questions, and nobody answers another's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.places import places
from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.acts import PickedPoint
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.storage.preferences_store import save_looks
from tests.builders import proposal
from tests.ui.visit import Visit


def three_people(tmp_path: Path) -> Visit:
    """Three people at Who are you, and one plan."""
    save_looks(places(tmp_path).data, Preferences())
    opened = Visit(tmp_path, proposal())
    for name, picture in (("Maya", "person"), ("Rhys", "person2"), ("Ann", "person5")):
        opened.device.add_person(name, picture, Preferences())
    opened._built.visit.to_who()
    opened.settle()
    return opened


@pytest.fixture
def visit(qapp: QApplication, tmp_path: Path) -> Iterator[Visit]:
    """Three people at Who are you, and one plan."""
    opened = three_people(tmp_path)
    yield opened
    opened.close()


def gather(visit: Visit, *names: str) -> None:
    """Make a group of these people, in this order, with the plan, up to hearing it."""
    visit.press("All together", *names, "Next", "This one")
    assert visit.name == "group-session"
    visit.press("Start")


def hear_all(visit: Visit) -> int:
    """Go on until the board is there, and count the screens."""
    screens = 0
    while visit.name != "group-board":
        screens += 1
        visit.press("Next")
    return screens


def test_the_plan_is_heard_once_and_then_it_is_the_first_persons_turn(visit: Visit) -> None:
    gather(visit, "Rhys", "Maya")
    pages = sum(1 for step in proposal().steps if type(step).__name__ == "Page")
    assert hear_all(visit) == 3 + pages
    assert "Next" in visit.tile("Rhys").button.note
    assert visit.tile("Maya").button.note == ""


def test_each_opens_at_their_own_questions_and_comes_back_to_the_board(visit: Visit) -> None:
    gather(visit, "Rhys", "Maya")
    hear_all(visit)
    visit.press("Rhys", "This is me")
    assert visit.name.startswith("question")
    visit.press_where(next(tile.button.press for tile in visit.tiles if tile.button.press.do is Do.PICK))
    visit.press("Take a break", "Finish for today")
    assert visit.name == "group-board"
    assert visit.tile("Rhys").button.note == "Had a turn"
    assert visit.tile("Maya").button.note == "Next"


def test_who_goes_back_from_their_lock_had_no_turn(visit: Visit) -> None:
    rhys = visit.device.people()[1]
    visit.device.set_lock(rhys.person_id, LockKind.NUMBER, "2468")
    visit._built.visit.to_who()
    visit.settle()
    gather(visit, "Rhys", "Maya")
    hear_all(visit)
    visit.press("Rhys", "This is me")
    assert visit.name == "enter-number"
    visit.press("Back")
    assert visit.name == "group-board"
    assert visit.tile("Rhys").button.note == "Next"
    assert visit.tile("Maya").button.note == ""


def test_an_answer_is_its_owners_alone(visit: Visit) -> None:
    gather(visit, "Rhys", "Maya")
    hear_all(visit)
    visit.press("Maya", "This is me")
    while visit.name != "question-three-points":
        visit.press("Skip")
    visit.press("Good for me", "Take a break", "Finish for today")
    said = {}
    for person in visit.device.people():
        store = visit.device.open_person(person.person_id)
        said[person.name] = [one.at(StepId("roof")).pick for one in store.contributions()]
        store.close()
    assert said == {"Maya": [PickedPoint(StepId("roof"), Point.GOOD)], "Rhys": [], "Ann": []}


def test_a_closed_lid_does_not_lose_whose_turn_it_is(qapp: QApplication, tmp_path: Path) -> None:
    visit = three_people(tmp_path)
    gather(visit, "Rhys", "Maya")
    hear_all(visit)
    visit.press("Rhys", "This is me", "Take a break", "Finish for today")
    visit.close()
    again = Visit(tmp_path, proposal())
    again.press("All together")
    assert again.name == "group-board"
    assert again.tile("Rhys").button.note == "Had a turn"
    again.press("End the group")
    assert again.name == "who"
    again.press("All together")
    assert again.name == "group-people"
    again.close()


def test_the_supporter_sees_whether_the_session_fits(visit: Visit) -> None:
    visit.press("All together", "Rhys", "Maya", "Next", "This one")
    assert "This fits." in visit.words()
    lengths = set()
    for _turn in range(4):
        lengths.add(visit.words())
        visit.press("Another length")
    assert len(lengths) == 4


def test_one_person_is_no_group(visit: Visit) -> None:
    visit.press("All together", "Rhys")
    assert Press(Do.NEXT) not in [tile.button.press for tile in visit.tiles]
