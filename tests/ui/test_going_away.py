# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""In the window: what goes away is shown before, stays by a touch, and the list says when it went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import KeptClip, Shared
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.keeping import last_day, months_after
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.storage.preferences_store import save_looks
from tests.builders import proposal
from tests.moved_clock import MovedClock
from tests.ui.visit import Visit

PLAN = proposal()
TELL = PLAN.steps[-1].step_id
CLOSED = PLAN.facts.closes + timedelta(30)
OVER = months_after(last_day(PLAN.facts), 12)
LEAD = Contact("Jo", "01632 960001", "Weekdays")
HOST = Host("Mill Road group", LEAD, LEAD)


class Days:
    """Maya, who comes on some days."""

    def __init__(self, folder: Path) -> None:
        """Let her have recorded and written something, and shared it."""
        self.folder, self.clock = folder, MovedClock(PLAN.facts.closes)
        self.visit: Visit | None = None
        save_looks(folder, Preferences())
        visit = self.open()
        maya = visit.device.add_person("Maya", "person", Preferences())
        store = visit.device.open_person(maya.person_id)
        answering = Answering(store, PLAN)
        writer = store.new_clip(answering.contribution.contribution_id, TELL)
        writer.append(bytes(32_000))
        writer.finish()
        answering.keep_clip(KeptClip(TELL, writer.clip_id, 1000))
        answering.write(TELL, "A purple roof.")
        answering.remember_shared(
            Shared(1, (ShareKind.TAKE_PART,), ("cat",), self.clock.today(), file_name="a.coprodview")
        )
        store.close()
        self.maya: PersonId = maya.person_id

    def open(self) -> Visit:
        """Begin a new run of the app, on the day of the clock."""
        if self.visit is not None:
            self.visit.close()
        self.visit = Visit(self.folder, PLAN, clock=self.clock, host=HOST)
        return self.visit

    def on(self, days: int, of: str = "closed") -> Visit:
        """Maya comes so many days after the voice, or all of it, is over."""
        over = CLOSED if of == "closed" else OVER
        self.clock.move(over + timedelta(days) - self.clock.today())
        visit = self.open()
        visit.press("Maya", "This is me")
        return visit


@pytest.fixture
def days(qapp: QApplication, tmp_path: Path) -> Iterator[Days]:
    """Maya and the clock."""
    maya = Days(tmp_path / "data")
    yield maya
    if maya.visit is not None:
        maya.visit.close()


def test_home_says_nothing_before_its_time(days: Days) -> None:
    visit = days.on(-40)
    assert visit.name == "home"
    assert "Goes away soon" not in visit.words()


def test_a_recording_is_shown_before_and_then_it_is_gone_and_the_list_says_so(days: Days) -> None:
    visit = days.on(-20)
    assert "Goes away soon" in visit.words()
    assert "Your recording goes away after" in visit.words()
    visit.press("Goes away soon")
    assert visit.name == "goes-away"
    assert "This goes away from this computer." in visit.words()
    visit.press("Hear", "Play it aloud", "Back")
    assert visit.name == "home"
    days.on(-10)
    visit = days.on(1)
    assert "Goes away soon" not in visit.words()
    visit.press("What I said")
    assert "A recording went away on" in visit.words()
    visit.press("Look at it")
    assert "The sound went away on" in visit.words()
    assert "I wrote: A purple roof." in visit.words()


def test_a_touch_keeps_it_until_it_is_deleted(days: Days) -> None:
    visit = days.on(-20)
    visit.press("Goes away soon", "Keep longer")
    assert visit.name == "keep-how-long"
    visit.press("Until I delete it")
    assert "It stays until you delete it." in visit.words()
    visit.press("Carry on")
    assert "Nothing goes away soon." in visit.words()
    visit.press("Back")
    assert visit.name == "home"
    for day in (-10, 1, 400, 420):
        visit = days.on(day)
    assert "Goes away soon" not in visit.words()
    visit.press("What I said", "Look at it", "Hear")
    assert "went away" not in visit.words()


def test_a_touch_keeps_it_three_months_more(days: Days) -> None:
    visit = days.on(-20)
    visit.press("Goes away soon", "Keep longer", "3 months more")
    assert visit.name == "is-kept"
    assert "Goes away soon" not in days.on(30).words()


def test_all_of_it_is_shown_looked_at_taken_home_and_then_gone(
    days: Days, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    days.on(-25, "all")
    visit = days.on(-20, "all")
    visit.press("What I said")
    assert "What you said goes away after" in visit.words()
    visit.press_where(next(tile.button.press for tile in visit.tiles if tile.button.press.do == "ends"))
    visit.press("Take it home")
    qtbot.waitUntil(lambda: visit.name == "home-ready", timeout=10_000)
    assert list(stick.rglob("*.wav"))
    visit.press("Carry on", "Look at it")
    assert visit.name == "said-things"
    visit = days.on(1, "all")
    assert visit.name == "home"
    assert "Carry on" not in visit.words()
    visit.press("What I said")
    assert "What you said went away on" in visit.words()
    visit.press("Look at it")
    assert "Nothing is left here." in visit.words()


def test_who_sees_it_not_keeps_it(days: Days) -> None:
    for day in (-20, -10, 0):
        days.clock.move(CLOSED + timedelta(day) - days.clock.today())
        days.open()
    visit = days.on(100)
    assert "Goes away soon" in visit.words()


def test_a_supporter_sees_the_numbers_and_who_was_away_long_and_can_wait(days: Days) -> None:
    days.on(-40)
    days.clock.move(timedelta(900))
    visit = days.open()
    visit.press("Supporter")
    assert "1 person was away long" in visit.words()
    visit.press("How long things stay")
    assert "Maya" in visit.words()
    visit.press("More")
    assert "The app deletes the sound 30 days after the person agreed to the words." in visit.words()
    visit.press("Back")
    visit.press("Wait 3 months")
    assert "Maya" not in visit.words()
    visit.press("Back")
    assert "was away long" not in visit.words()


def test_who_stays_away_is_gone_after_the_supporter_saw_it_for_60_days(days: Days) -> None:
    days.on(-40)
    days.clock.move(timedelta(900))
    for wait in (0, 20, 39):
        days.clock.move(timedelta(wait))
        visit = days.open()
        visit.press("Supporter")
        assert "1 person was away long" in visit.words()
    days.clock.move(timedelta(1))
    visit = days.open()
    visit.press("Supporter")
    assert visit.device.people() == ()
