# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Trying it out, in the real window: each screen can be skipped, and only that it was done is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NoMicrophone
from coprod_desktop.domain.practice import PRACTICE_NOTE, Tried
from coprod_desktop.sound.recorder import Recorder
from tests.builders import proposal
from tests.moved_clock import MovedClock
from tests.sound_server import Mouth, mouth, sound_server, tone
from tests.ui.visit import Visit

__all__ = ["mouth", "sound_server"]

OpenVisit = Callable[..., Visit]
TO_THE_FACTS = ("Plan: New bus stops", "Next", "Next")
TO_THE_VOICE = (*TO_THE_FACTS, "Try it first", "Skip", "Skip", "Skip")
WAIT_MS = 20_000


@pytest.fixture
def visit(visits: OpenVisit, tmp_path: Path) -> Visit:
    """Somebody new, at home, with one plan."""
    opened = visits(tmp_path, proposal())
    opened.arrive("Maya")
    return opened


def bar(visit: Visit) -> list[str]:
    """The words of the bottom bar."""
    assert visit.window.shown is not None
    return [button.words for button in visit.window.shown.bar]


def noted(visit: Visit) -> str:
    """What is remembered of trying it out, looked up in the person's file after they left."""
    visit.press("Take a break", "Finish for today")
    store = visit.device.open_person(visit.device.people()[0].person_id)
    note = store.note(PRACTICE_NOTE)
    store.close()
    return note


def files_in(visit: Visit) -> set[Path]:
    """Every file of this computer's store that holds what people made."""
    return {file for file in visit.at.data.rglob("*") if file.is_file() and "-" not in file.suffix}


def test_it_is_offered_at_the_last_facts_and_leads_back_there_without_a_press_more(visit: Visit) -> None:
    visit.press(*TO_THE_FACTS)
    assert bar(visit) == ["Back", "I need more time", "Try it first", "Start"]
    visit.press("Try it first", "Skip", "Skip", "Skip", "Skip", "Done")
    assert bar(visit) == ["Back", "I need more time", "Start"], "once done it is offered at home only"
    assert noted(visit) == Tried.DONE


def test_every_screen_of_it_can_be_left_and_says_that_nothing_goes_to_a_team(visit: Visit) -> None:
    for skips in range(4):
        visit.press("Try it out", *["Skip"] * skips)
        assert "Nothing goes to a team" in visit.words()
        visit.press("Not now")
        assert visit.name == "home"
    assert noted(visit) == "", "who left it is offered it again"


def test_back_leads_back_through_it_and_out_of_it(visit: Visit) -> None:
    visit.press("Try it out", "Tea", "Next", "Skip", "Skip", "Skip")
    assert visit.name == "practice-undo"
    for name in ("practice-voice", "practice-noise", "practice-sun", "practice-drink"):
        visit.press("Back")
        assert visit.name == name
    assert visit.tile("Tea").isChecked()
    visit.press("Tea")
    assert not visit.tile("Tea").isChecked()
    visit.press("Back")
    assert visit.name == "home"


def test_the_same_answer_to_sun_and_noise_is_explained_once_more_and_then_it_goes_on(visit: Visit) -> None:
    visit.press("Try it out", "Skip", "Good for me", "Next", "Good for me", "Next")
    assert visit.name == "practice-explain"
    for words in ("You like it.", "You do not mind it.", "You do not like it."):
        assert words in visit.words()
    visit.press("Next", "Skip", "Done")
    assert visit.name == "home"
    assert noted(visit) == Tried.UNCLEAR


def test_who_changes_the_answer_then_is_clear(visit: Visit) -> None:
    visit.press("Try it out", "Skip", "Good for me", "Next", "Good for me", "Next", "Back")
    visit.press("Bad for me", "Next", "Skip", "Done")
    assert noted(visit) == Tried.DONE


def test_off_the_scale_is_no_point_and_nothing_is_explained(visit: Visit) -> None:
    visit.press("Try it out", "Skip", "I don't know", "Next", "I don't know", "Next")
    assert visit.name == "practice-voice"


def test_without_a_microphone_it_says_so_and_goes_on(visit: Visit) -> None:
    visit.press(*TO_THE_VOICE)
    recorder = visit.window.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    recorder.failed.emit(NoMicrophone())
    assert visit.name == "problem"
    visit.press("Carry on", "Skip", "Done")
    assert visit.name == "facts-2"


@pytest.mark.sound
def test_i_can_hear_myself_and_nothing_of_it_is_kept(
    sound_server: object, mouth: Mouth, visits: OpenVisit, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = visits(tmp_path, proposal())
    visit.arrive("Maya")
    before = files_in(visit)
    visit.press(*TO_THE_VOICE, "Start recording")
    assert visit.name == "record-live", visit.words()
    mouth.say(tone(0.5))
    qtbot.waitUntil(lambda: mouth.is_done, timeout=WAIT_MS)
    visit.press("Stop")
    qtbot.waitUntil(lambda: visit.name == "practice-heard", timeout=WAIT_MS)
    assert "The app does not keep it." in visit.words()
    visit.press("Listen", "Do it again")
    assert visit.name == "record-live"
    visit.press("Stop")
    qtbot.waitUntil(lambda: visit.name == "practice-heard", timeout=WAIT_MS)
    visit.press("Next", "Back")
    assert visit.name == "practice-voice", "it is forgotten as soon as the person goes on"
    assert files_in(visit) == before


@pytest.mark.sound
def test_a_recording_stays_live_however_late_it_gets(
    sound_server: object, mouth: Mouth, visits: OpenVisit, tmp_path: Path, qtbot: QtBot
) -> None:
    clock = MovedClock(date(2026, 11, 23))
    visit = visits(tmp_path, proposal(), clock=clock)
    visit.arrive("Maya")
    visit.press(*TO_THE_VOICE, "Start recording")
    lengths_ms: list[int] = []
    recorder = visit.window.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    recorder.length_changed.connect(lengths_ms.append)
    for _time in range(2):
        clock.move(timedelta(hours=2))
        lengths_ms.clear()
        qtbot.waitUntil(lambda: bool(lengths_ms), timeout=WAIT_MS)
        assert visit.name == "record-live"
    visit.press("Stop")
    qtbot.waitUntil(lambda: visit.name == "practice-heard", timeout=WAIT_MS)


@pytest.mark.sound
def test_closing_while_it_records_leaves_nothing(
    sound_server: object, visits: OpenVisit, tmp_path: Path
) -> None:
    visit = visits(tmp_path, proposal())
    visit.arrive("Maya")
    visit.press(*TO_THE_VOICE, "Start recording")
    visit.close()
    again = visits(tmp_path, proposal())
    again.press("Maya", "This is me")
    assert "You said something." not in again.words()
