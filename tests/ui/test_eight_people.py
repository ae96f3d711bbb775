# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A drop-in of eight people in a row, with other looks, languages and locks; each finds only their own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop import words
from coprod_desktop.app.places import translations_folder
from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.domain.acts import Pick, PickedChoice
from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.identifiers import ChoiceId, SessionId, StepId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences, ThemeName
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.builders import proposal
from tests.ui.drop_in_room import HOST, enter, write
from tests.ui.test_few_presses import open_first_plan
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
NEXT_PERSON_S = 10.0
"""*Source*: issue 3, support and drop-ins."""
ENGLISH, WELSH = words.ENGLISH, "cy"
LOCKS = (
    (LockKind.NONE, ""),
    (LockKind.PICTURES, "apple drum key"),
    (LockKind.NUMBER, "2468"),
    (LockKind.WORD, "seaside"),
)
PEOPLE = (
    ("Maya", ThemeName.CREAM, 100, ENGLISH, "seats"),
    ("Deshawn", ThemeName.CHARCOAL, 200, WELSH, "lights"),
    ("Rhys", ThemeName.BLUE, 130, WELSH, "sign"),
    ("Amina", ThemeName.WHITE, 160, ENGLISH, "seats"),
    ("Jo", ThemeName.SYSTEM, 100, ENGLISH, "lights"),
    ("Sam", ThemeName.CREAM, 200, WELSH, "seats"),
    ("Ana", ThemeName.BLUE, 100, ENGLISH, "sign"),
    ("Bryn", ThemeName.CHARCOAL, 130, WELSH, "lights"),
)
FIRST = StepId("first")


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    """The next test speaks English."""
    words.find_catalogues(translations_folder())
    yield
    words.use_language(ENGLISH)


def open_lock(visit: Visit, kind: LockKind, code: str) -> None:
    """Enter what opens somebody's things."""
    if kind is LockKind.WORD:
        write(visit, code)
    else:
        enter(visit, *(code.split() if kind is LockKind.PICTURES else code))
    visit.press_where(Press(Do.NEXT))


def come_in(visit: Visit, person: Person) -> None:
    """Touch a person, and say that it is me."""
    visit.press_where(Press(Do.PERSON, person.person_id))
    visit.press_where(Press(Do.NEXT))


def answer(visit: Visit, choice: str) -> None:
    """Go to the first question and pick this."""
    open_first_plan(visit)
    while not visit.name.startswith("question"):
        assert visit.window.shown is not None
        visit.press_where(visit.window.shown.bar[-1].press)
    visit.press_where(Press(Do.PICK, choice))


def leave(visit: Visit) -> None:
    """Finish for today, from anywhere."""
    visit.press_where(Press(Do.BREAK))
    visit.press_where(Press(Do.FINISH))


def picked(visit: Visit, person: Person, code: str) -> list[Pick | None]:
    """What somebody picked, as it is kept."""
    assert visit.device.opens(person.person_id, code)
    store = visit.device.open_person(person.person_id)
    try:
        return [each.at(FIRST).pick for each in store.contributions()]
    finally:
        store.close()


def test_eight_people_in_a_row_find_only_their_own(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, proposal(), host=HOST)
    people = []
    for number, (name, theme, percent, language, _choice) in enumerate(PEOPLE):
        looks = Preferences(theme=theme, text_percent=percent, language=language)
        person = visit.device.add_person(name, "person", looks)
        people.append(visit.device.set_lock(person.person_id, *LOCKS[number % len(LOCKS)]))
    visit.press("Next", "Next")
    here = tuple(person.person_id for person in people)
    session = DropIn(SessionId("s1"), date.today(), "Sam", SupporterRole.ADVOCATE, people=here)
    visit.device.keep_session(session)
    for number, person in enumerate(people):
        began = time.monotonic()
        come_in(visit, person)
        if person.lock is not LockKind.NONE:
            open_lock(visit, *LOCKS[number % len(LOCKS)])
        assert visit.name == "home"
        assert time.monotonic() - began < NEXT_PERSON_S
        assert person.name in visit.words()
        assert visit.window.shown is not None
        assert words.language_now() == person.preferences.language
        answer(visit, PEOPLE[number][4])
        leave(visit)
        assert visit.name == "who"
        assert words.language_now() == ENGLISH
    said = [picked(visit, person, LOCKS[at % len(LOCKS)][1]) for at, person in enumerate(people)]
    assert said == [[PickedChoice(FIRST, ChoiceId(choice))] for *_looks, choice in PEOPLE]
    visit.device.keep_session(replace(session, ended=True))
