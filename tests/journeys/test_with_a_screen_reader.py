# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""From the first start to the file that a team opens, pressing what a screen reader would press."""

from __future__ import annotations

import zipfile
from html import unescape
from pathlib import Path

import pytest

from coprod_desktop.domain.acts import HelpKind, OffScale, Point
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.view_bundle import Given, MayDo
from coprod_desktop.files.view_file import Views
from tests.journeys.conftest import LARGE, SMALL, SitDown
from tests.journeys.listening import (
    SAME,
    is_speech,
    length_s,
    likeness,
    voice_saying,
    wait_until_played,
    wait_until_quiet,
    wait_until_said,
)
from tests.journeys.machine import Machine
from tests.journeys.pages.arrival import Home
from tests.journeys.pages.plan import Step
from tests.journeys.pages.sharing import Choose, Shared
from tests.journeys.screen_reader import BUTTON
from tests.journeys.team import SAMPLES, make_plan, open_file, read_views, sound_of
from tests.journeys.visitor import Visitor
from tests.journeys.walks import NAME, arrive, begin
from tests.sound_server import Ear, Mouth, Samples, wait_until

FIRST_LINE = "The bus stop in Mill Road has 1 sign."
BELOW = ("Back.", "This is hard.", "Say it my way.", "Next.")
LONGER_THAN_A_PAUSE_S = 1.5
SAID = "I cannot stand for a long time. I want seats."
WRITTEN = "Please ask me again."
SAY_DEADLINE_S = 20.0


def hear_the_page(visitor: Visitor, ear: Ear, folder: Path) -> None:
    """Let the first page be read, and stop it in the middle."""
    assert FIRST_LINE in visitor.words().splitlines()
    wait_until_quiet(ear, 0.5)
    since = ear.now
    visitor.press("Hear it")
    visitor.find("Stop", BUTTON)
    wait_until_said(ear, since, voice_saying(FIRST_LINE, folder))
    visitor.press("Stop")
    visitor.find("Hear it", BUTTON)
    wait_until_quiet(ear, LONGER_THAN_A_PAUSE_S)
    heard = ear.heard(since)
    assert is_speech(heard)
    # It was stopped in the middle: the buttons below are read as well, and were not.
    everything = [*visitor.words().splitlines(), *BELOW]
    whole_s = sum(length_s(voice_saying(words, folder)) for words in everything)
    below_s = sum(length_s(voice_saying(words, folder)) for words in BELOW)
    assert length_s(heard) < whole_s - below_s / 2


def speak(step: Step, spoken: Samples, mouth: Mouth, ear: Ear) -> None:
    """Say something my way, listen to it, and keep it."""
    recording = step.speak().start()
    recording.wait_until_s(1)
    mouth.say(spoken)
    wait_until(lambda: mouth.is_done, SAY_DEADLINE_S)
    recording.wait_until_s(recording.seconds() + 1)
    to_keep = recording.stop()
    since = ear.now
    to_keep.visitor.press("Listen")
    wait_until_played(ear, since, spoken)
    to_keep.keep()
    to_keep.back_to(step)


def answer(home: Home, spoken: Samples, mouth: Mouth, ear: Ear, folder: Path) -> Choose:
    """Go through the plan up to the choice of what the team gets."""
    step = begin(home)
    hear_the_page(home.visitor, ear, folder)
    step = step.to(2)
    step.pick("Good for me")
    speak(step, spoken, mouth, ear)
    step = step.to(7)
    step.pick("Seats")
    step = step.to(9)
    step.pick("I don't know")
    step = step.to(13)
    step.write(WRITTEN)
    check = step.check()
    words = check.whole()
    for said in ("Good for me", "Seats", "I don't know", WRITTEN):
        assert said in words
    helped = check.right()
    assert home.visitor.ticked() == []
    helped.choose("Somebody read to me")
    return helped.next()


def share(choose: Choose, outbox: Path) -> Shared:
    """Choose two of the three things, and make the file."""
    choices = ["My picture choices and my words", "My voice", f"My name: {NAME}"]
    assert choose.choices() == choices
    assert choose.visitor.ticked() == []
    choose.visitor.press("Share")
    choose.allow(choices[0])
    choose.allow(choices[1])
    assert not outbox.exists(), "a file was made before anything was allowed"
    assert choose.visitor.ticked() == choices[:2]
    return choose.share()


def check_views(views: Views) -> None:
    """Look at what reached the team: what was chosen, how it was given, and no more."""
    bundle = views.bundle
    first, second, third, fourth, fifth = bundle.views
    assert (first.step_id, first.point, first.given) == ("waiting-now", Point.GOOD, Given.PICTURE)
    assert (second.step_id, second.given, second.may) == ("waiting-now", Given.VOICE, (MayDo.HEAR,))
    assert (third.choice_id, third.may) == (ChoiceId("seats"), (MayDo.READ,))
    assert fourth.off_scale is OffScale.DONT_KNOW
    assert (fifth.text, fifth.given) == (WRITTEN, Given.WRITING)
    assert all(view.help_kinds == (HelpKind.READ_TO_ME,) for view in bundle.views)
    assert bundle.skipped_steps == (StepId("where"),)
    assert bundle.name == ""


@pytest.mark.parametrize("machine", [LARGE, SMALL], indirect=True, ids=["1280x800", "1024x600"])
def test_somebody_new_comes_from_the_first_start_to_a_file_that_the_team_opens(
    machine: Machine, sit_down: SitDown, ear: Ear, mouth: Mouth, data: Path, tmp_path: Path
) -> None:
    visitor = sit_down()
    left, top, width, height = visitor.reader.extents(visitor.window)
    assert left >= 0
    assert top >= 0
    spoken = voice_saying(SAID, tmp_path)
    choose = answer(arrive(visitor), spoken, mouth, ear, tmp_path)
    assert left + width <= machine.width_px
    assert top + height <= machine.height_px
    shared = share(choose, data / "for-teams")
    file = data / "for-teams" / shared.file_name()
    receipt = shared.receipt()
    shared.finish()
    assert Home(visitor).finish().close() == 0

    views = read_views(file)
    check_views(views)
    with zipfile.ZipFile(file) as inside:
        assert not [name for name in inside.namelist() if NAME.encode() in inside.read(name)]
    plan, folder = tmp_path / "plan.coprod", tmp_path / "for-the-team"
    make_plan(SAMPLES / "new-bus-stops", plan)
    page = open_file(file, plan, folder)
    assert NAME not in page
    for words in ("Good for me", "Seats", "I don't know", WRITTEN):
        assert words in unescape(page)
    (sound,) = folder.rglob("*.wav")
    samples, rate_hz = sound_of(sound)
    assert likeness(samples, rate_hz, spoken) > SAME
    assert len(receipt) == 4
    assert [word for word in receipt if word.lower() not in page.lower()] == []
