# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a double click on a file does, and machines that lack something: a voice, a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.journeys.conftest import SitDown
from tests.journeys.pages.arrival import FileIsBroken, FolderIsCopied, NoVoice, PlanCame, WhoAreYou
from tests.journeys.pages.sharing import CHOICES_AND_WORDS, TAKE_PART
from tests.journeys.team import SAMPLES, make_plan
from tests.journeys.walks import NAME, PLAN, STEPS, arrive, begin
from tests.sound_server import Ear

TITLE = "A new bench in Green Park"
SAMPLE_ID = "7a0c1c52-2f0b-4d0e-9a5e-6d5b4f1c8e21"
NEW_ID = "0f6d3b1e-58a4-4f0c-8a53-1d1f2f9a7c40"


def plan_of_a_team(folder: Path) -> Path:
    """Make a plan that is not on the computer yet, and return its file."""
    source = folder / "bench"
    shutil.copytree(SAMPLES / "new-bus-stops", source)
    told = source / "proposal.toml"
    text = told.read_text(encoding="utf-8")
    assert SAMPLE_ID in text
    told.write_text(text.replace(SAMPLE_ID, NEW_ID).replace(f'"{PLAN}"', f'"{TITLE}"'), encoding="utf-8")
    path = folder / "bench.coprod"
    make_plan(source, path)
    return path


def test_a_plan_opened_by_a_double_click_is_taken_in_and_can_be_read(
    sit_down: SitDown, tmp_path: Path
) -> None:
    visitor = sit_down([plan_of_a_team(tmp_path)])
    came = PlanCame(visitor)
    visitor.wait_for_words(TITLE)
    came.carry_on()
    home = arrive(visitor)
    facts = home.open(TITLE)
    assert TITLE in visitor.words()
    facts.next()


def test_a_broken_file_is_told_calmly_and_the_app_goes_on(sit_down: SitDown, tmp_path: Path) -> None:
    whole = plan_of_a_team(tmp_path).read_bytes()
    broken = tmp_path / "broken.coprod"
    broken.write_bytes(whole[: len(whole) // 2])
    visitor = sit_down([broken])
    message = FileIsBroken(visitor)
    visitor.wait_for_words("Ask the team to send it again.")
    message.carry_on()
    home = arrive(visitor)
    assert TITLE not in "\n".join(visitor.names("push button"))
    begin(home)


def test_a_second_copy_says_that_the_app_is_open_and_the_first_goes_on(sit_down: SitDown) -> None:
    first = sit_down()
    step = begin(arrive(first)).to(2)
    second = sit_down()
    second.wait_for_words("The app is open already.")
    assert "Look for its other window." in second.words()
    second.press("Close")
    assert second.program.end() == 0
    step.pick("Good for me")
    first.program.kill()
    again = sit_down()
    again.wait_for_words("Who are you?")


def test_a_folder_that_another_program_copies_is_told_once_a_day_and_the_app_goes_on(
    sit_down: SitDown, data: Path
) -> None:
    (data.parent / ".stfolder").mkdir()
    visitor = sit_down()
    FolderIsCopied(visitor).carry_on()
    begin(arrive(visitor))
    visitor.program.kill()
    visitor = sit_down()
    WhoAreYou(visitor).come_back(NAME)
    assert "Another app" not in visitor.words()


def without_a_voice(folder: Path) -> dict[str, str]:
    """Return what to start the app with so that neither it nor its voice process finds an engine.

    A library that is none, and the optional package as if it had not been installed.
    """
    folder.mkdir()
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        (folder / name).write_text("This is no library.")
    (folder / "espeakng_loader.py").write_text("raise ImportError(__name__)\n")
    return {"LD_LIBRARY_PATH": str(folder), "PYTHONPATH": str(folder)}


def test_without_a_voice_it_says_so_and_everything_else_works(
    sit_down: SitDown, ear: Ear, data: Path, tmp_path: Path
) -> None:
    since = ear.now
    visitor = sit_down(more=without_a_voice(tmp_path / "nothing"))
    message = NoVoice(visitor)
    visitor.wait_for_words("Everything else works.")
    message.carry_on()
    step = begin(arrive(visitor))
    visitor.press("Hear it")
    NoVoice(visitor).carry_on()
    step = step.to(2)
    step.pick("In the middle")
    step = step.to(8)
    step.pick("Seats")
    choose = step.to(STEPS).check().right().next().skip()
    for kind in (TAKE_PART, CHOICES_AND_WORDS):
        choose.allow(kind)
    assert (data / "for-teams" / choose.see_the_file().share().file_name()).exists()
    assert not ear.heard(since).any()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("display", [None, ":59999"], ids=["no display", "a display that is gone"])
def test_without_a_screen_it_says_so_in_plain_words_and_ends(display: str | None, tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    if display:
        environment["DISPLAY"] = display
    told = subprocess.run(
        (sys.executable, "-m", "coprod_desktop", "--data", tmp_path / "data"),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told.returncode == 2
    assert told.stderr == "There is no screen here. Start it where there is a screen.\n"
    assert told.stdout == ""
