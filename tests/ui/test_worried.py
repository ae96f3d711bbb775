# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""I am worried or not safe: who to tell, from every screen, and an answer that no file gets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.items import items_of
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.phones_state import Phones
from coprod_desktop.presenters.screen_parts import Do, Press
from tests.builders import proposal
from tests.ui.drop_in_room import DEPUTY, HOST, LEAD, new_person, start_session, write
from tests.ui.test_few_presses import go_on_to_a_question, open_first_plan
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
WORRIED = ("Help", "I am worried or not safe")


def phones(visit: Visit) -> Phones:
    """What is shown."""
    assert visit.window.shown is not None
    assert isinstance(visit.window.shown.body, Phones)
    return visit.window.shown.body


def test_it_shows_who_to_tell_with_their_phone_and_hours(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*WORRIED)
    assert [call.phone for call in phones(visit).calls] == [LEAD.phone, DEPUTY.phone, "999"]
    for said in (LEAD.name, LEAD.hours, DEPUTY.name, DEPUTY.hours, "This app writes nothing down here."):
        assert said in visit.words()


def test_a_voice_says_each_digit(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*WORRIED)
    said = phones(visit).calls[0].spoken.text.split()
    assert [word.strip(".") for word in said][-11:] == list("01234567890")


def test_on_ones_own_it_still_says_what_to_do(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path)
    visit.press(*WORRIED)
    assert [call.phone for call in phones(visit).calls] == ["999"]
    assert "Tell a person that you trust." in visit.words()


def test_it_says_who_is_here_now(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    new_person(visit, "Maya")
    visit.press("Next", "Next")
    start_session(visit, "Sam", "Advocate", "Maya")
    visit.press(*WORRIED)
    assert "Sam is here now. You can tell them." in visit.words()
    visit.press("Back", "Ask a person")
    assert "Sam is here today." in visit.words()


def test_an_answer_can_be_kept_apart_from_every_file_and_put_back(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, proposal(), host=HOST)
    visit.press("Next", "Next", "I am new")
    visit.press("Short brown hair", "Next", "Next")
    open_first_plan(visit)
    go_on_to_a_question(visit)
    visit.press("Seats", *WORRIED, "Keep this answer apart")
    assert visit.name == "kept-apart"
    person = visit.device.people()[0]

    def can_leave() -> list[bool]:
        store = visit.device.open_person(person.person_id)
        try:
            now = Answering(store, proposal()).contribution
            return [item.may_leave for item in items_of(now)]
        finally:
            store.close()

    assert can_leave() == [False]
    visit.press("Put it back")
    assert can_leave() == [True]


def test_where_nothing_can_be_said_nothing_can_be_kept_apart(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, host=HOST)
    visit.press(*WORRIED)
    assert "Keep this answer apart" not in [tile.button.words for tile in visit.tiles]


def test_what_is_being_written_over_a_question_can_be_kept_apart_too(visits: Visits, tmp_path: Path) -> None:
    visit = visits(tmp_path, proposal(), host=HOST)
    visit.press("Next", "Next", "I am new")
    visit.press("Short brown hair", "Next", "Next")
    open_first_plan(visit)
    go_on_to_a_question(visit)
    visit.press("Say it my way")
    visit.press_where(Press(Do.WRITE))
    write(visit, "Somebody hits me")
    visit.press(*WORRIED, "Keep this answer apart", "Carry on")
    visit.press_where(visit.window.shown.bar[-1].press)  # type: ignore[union-attr]
    visit.press("Take a break", "Finish for today")
    store = visit.device.open_person(visit.device.people()[0].person_id)
    now = Answering(store, proposal()).contribution
    assert [item.may_leave for item in items_of(now)] == [False]
    store.close()
