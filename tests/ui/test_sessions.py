# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A session: who is here, who supports and what they are to the team, reminders, the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.act_kinds import SupporterRole
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.presenters.screen_state import Tiles
from coprod_desktop.ui.windows.prompt_strip import PromptTile
from tests.builders import proposal
from tests.moved_clock import MovedClock
from tests.ui.drop_in_room import HOST, new_person, start_session, write
from tests.ui.test_few_presses import go_on_to_a_question, open_first_plan
from tests.ui.visit import Visit

Visits = Callable[..., Visit]
TODAY = date(2026, 11, 23)
TEAM = "Mill Road bus team"


def ready(visits: Visits, folder: Path, *names: str) -> Visit:
    """Who are you, with these people."""
    visit = visits(folder, proposal(), host=HOST, clock=MovedClock(TODAY))
    for name in names:
        new_person(visit, name)
    visit.press("Next", "Next")
    if not names:
        return visit
    visit.press("Supporter", "Back")
    return visit


def shown_people(visit: Visit) -> list[str]:
    """The names at Who are you, in their order."""
    assert visit.window.shown is not None
    body = visit.window.shown.body
    assert isinstance(body, Tiles)
    return [tile.words for tile in body.tiles if tile.press.do is Do.PERSON]


def reminders(visit: Visit) -> list[PromptTile]:
    """The reminder for the supporter, if it is shown."""
    return [tile for tile in visit.window.findChildren(PromptTile) if tile.isVisibleTo(visit.window)]


def test_those_who_are_here_come_first(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya", "Deshawn", "Rhys")
    assert shown_people(visit) == ["Maya", "Deshawn", "Rhys"]
    start_session(visit, "Sam", "Family", "Rhys")
    assert shown_people(visit) == ["Rhys", "Maya", "Deshawn"]
    session = visit.device.open_session()
    assert session is not None
    assert (session.supporter, session.role, session.team, session.on) == (
        "Sam",
        SupporterRole.FAMILY,
        "",
        TODAY,
    )


def test_a_session_can_be_changed_and_ended(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya", "Deshawn")
    start_session(visit, "Sam", "Advocate", "Maya")
    visit.press("Supporter", "Today", "Change who", "Deshawn", "Keep it")
    assert "2 people are here." in visit.words()
    visit.press("End the session")
    assert visit.device.open_session() is None
    visit.press("Today")
    assert visit.name == "session-people"


def test_the_supporter_says_a_name(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    visit.press("Supporter", "Today", "Next", "Next")
    assert "Please write your name." in visit.words()
    assert visit.device.open_session() is None


def test_the_role_goes_into_what_a_person_says(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    start_session(visit, "Sam", "Friend or peer", "Maya")
    visit.press("Maya", "This is me")
    open_first_plan(visit)
    visit.press("Back", "Finish for today")
    store = visit.device.open_person(visit.device.people()[0].person_id)
    assert [each.supporter_roles for each in store.contributions()] == [(SupporterRole.PEER,)]
    store.close()


def test_somebody_who_works_for_the_team_is_marked(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    visit.press("Supporter", "Today", "Maya", "Next")
    write(visit, "Sam")
    visit.press("Next", "Works for the team", "Next")
    assert "Answers to this team get a mark." in visit.words()
    visit.press(TEAM, "Next")
    assert f"Sam works for {TEAM}. Their answers get a mark." in visit.words()
    visit.press("Back", "Back", "Maya", "This is me")
    open_first_plan(visit)
    visit.press("Back", "Finish for today")
    store = visit.device.open_person(visit.device.people()[0].person_id)
    assert [each.supporter_roles for each in store.contributions()] == [(SupporterRole.PROJECT_TEAM,)]
    store.close()


def test_somebody_who_works_for_another_team_is_paid_and_has_no_stake(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    visit.press("Supporter", "Today", "Maya", "Next")
    write(visit, "Sam")
    visit.press("Next", "Works for the team", "Next", "Another team", "Next")
    assert "Please write the name of the team." in visit.words()
    write(visit, "Health centre team")
    visit.press("Next", "Back", "Back", "Maya", "This is me")
    open_first_plan(visit)
    visit.press("Back", "Finish for today")
    store = visit.device.open_person(visit.device.people()[0].person_id)
    assert [each.supporter_roles for each in store.contributions()] == [(SupporterRole.PAID_STAFF,)]
    store.close()


def test_a_session_of_yesterday_is_over(visits: Visits, tmp_path: Path) -> None:
    clock = MovedClock(TODAY)
    visit = visits(tmp_path, proposal(), host=HOST, clock=clock)
    new_person(visit, "Maya")
    visit.press("Next", "Next")
    start_session(visit, "Sam", "Family", "Maya")
    clock.move(timedelta(days=1))
    visit.press("Supporter")
    assert "It has not started" in visit.words()
    assert visit.device.open_session() is None


def test_reminders_are_shown_when_they_are_switched_on_and_one_press_hides_them(
    visits: Visits, tmp_path: Path
) -> None:
    visit = ready(visits, tmp_path, "Maya")
    start_session(visit, "Sam", "Advocate", "Maya")
    visit.press("Maya", "This is me")
    open_first_plan(visit)
    assert reminders(visit) == []
    visit.press("Back", "Finish for today", "Supporter", "Today", "Show reminders", "Back", "Back")
    assert reminders(visit) == []
    visit.press("Maya", "This is me")
    open_first_plan(visit)
    go_on_to_a_question(visit)
    tiles = reminders(visit)
    assert [tile.button.words for tile in tiles] == [
        "Ask: What do you think? Then wait 10 seconds. Touch here to hide."
    ]
    assert "wait 10 seconds" not in visit.words()
    assert tiles[0].focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.mouseClick(tiles[0], Qt.MouseButton.LeftButton)
    visit.settle()
    assert reminders(visit) == []
    assert visit.name.startswith("question")
    visit.press("Skip")
    assert reminders(visit) == []


def test_nothing_is_made_anew_where_no_reminder_comes_so_no_press_is_lost(
    visits: Visits, tmp_path: Path
) -> None:
    visit = ready(visits, tmp_path, "Maya")
    tile = visit.tile("Maya")
    for on in (False, True, False):
        visit.window.show_prompts(on)
        visit.settle()
        assert visit.tile("Maya") is tile


def test_reminders_never_take_room_from_the_person(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    start_session(visit, "Sam", "Advocate", "Maya")
    visit.press("Supporter", "Today", "Show reminders", "Back", "Back", "Maya", "This is me")
    open_first_plan(visit)
    go_on_to_a_question(visit)
    assert len(reminders(visit)) == 1
    visit.window.resize(1024, 600)
    visit.settle()
    visit.settle()
    assert reminders(visit) == []


def test_nobody_is_reminded_when_the_session_is_over(visits: Visits, tmp_path: Path) -> None:
    visit = ready(visits, tmp_path, "Maya")
    start_session(visit, "Sam", "Advocate", "Maya")
    visit.press("Supporter", "Today", "Show reminders", "End the session", "Back", "Maya", "This is me")
    open_first_plan(visit)
    assert reminders(visit) == []
