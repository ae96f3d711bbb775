# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""From the first start to the file that a team opens: as a screen reader presses, and with keys alone."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point, Told
from coprod_desktop.domain.acts import PickedChoice, PickedOffScale, PickedPoint
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.domain.view_bundle import Given, MayDo
from coprod_desktop.files.view_file import Views
from tests.house.tree import ROOT
from tests.journeys.conftest import LARGE, SMALL, SitDown
from tests.journeys.listening import SAME, likeness, voice_saying
from tests.journeys.machine import Machine
from tests.journeys.pages.arrival import Home
from tests.journeys.team import SAMPLES, inside, make_plan, open_file, read_views, sound_of
from tests.journeys.visitor import KeyHands, Visitor
from tests.journeys.walks import NAME, SAID, WRITTEN, answer, arrive, share
from tests.sound_server import Ear, Mouth

PICTURES = ROOT / "assets" / "easyread"


def check_window(visitor: Visitor, machine: Machine) -> None:
    """Look whether all of the window is on the screen."""
    left, top, width, height = visitor.reader.extents(visitor.window)
    assert left >= 0
    assert top >= 0
    assert left + width <= machine.width_px
    assert top + height <= machine.height_px


def check_views(views: Views) -> None:
    """Look at what reached the team: what was chosen, how it was given, and no more."""
    bundle = views.bundle
    first, second, third, fourth, fifth = bundle.views
    assert (first.pick, first.given) == (PickedPoint(StepId("waiting-now"), Point.GOOD), Given.PICTURE)
    assert (second.step_id, second.given, second.may) == ("waiting-now", Given.VOICE, (MayDo.HEAR,))
    assert (third.pick, third.may) == (PickedChoice(third.step_id, ChoiceId("seats")), (MayDo.READ,))
    assert fourth.pick == PickedOffScale(fourth.step_id, OffScale.DONT_KNOW)
    assert (fifth.text, fifth.given) == (WRITTEN, Given.WRITING)
    assert all(view.help_kinds == (HelpKind.READ_TO_ME,) for view in bundle.views)
    assert bundle.skipped_steps == (StepId("each-thing"), StepId("where"))
    assert bundle.told is Told.NOBODY
    assert bundle.name == ""


def check_page(page: str) -> None:
    """Look at the page that the team opens."""
    for words in ("Good for me", "Seats", "I don't know", WRITTEN):
        assert words in unescape(page)
    assert NAME not in page


def check_receipt(receipt: list[str], sha256: str, folder: Path) -> None:
    """Look whether the team sees the very pictures whose words the person has."""
    index = json.loads((PICTURES / "pictures.json").read_text(encoding="utf-8"))["pictures"]
    named = {p["words"]["en"][0].capitalize(): p["name"] for p in index if p.get("receipt")}
    pictures = [named[words] for words in receipt]
    assert pictures == list(picture_code(sha256, tuple(named.values())))
    shown = re.search(
        r'<p class="whole">(.*?)</p>', (folder / "index.html").read_text(encoding="utf-8"), re.S
    )
    assert shown
    sources = re.findall(r'src="([^"]+)"', shown[1])
    drawings = [(PICTURES / f"{name}.svg").read_bytes() for name in pictures]
    assert [(folder / source).read_bytes() for source in sources] == drawings


@pytest.mark.parametrize(
    ("machine", "keys_alone"),
    [(LARGE, False), (SMALL, False), (SMALL, True)],
    indirect=["machine"],
    ids=["screen reader", "screen reader, small screen", "keys alone, small screen"],
)
def test_somebody_new_comes_from_the_first_start_to_a_file_that_the_team_opens(
    machine: Machine,
    keys_alone: bool,
    sit_down: SitDown,
    ear: Ear,
    mouth: Mouth,
    data: Path,
    tmp_path: Path,
) -> None:
    visitor = sit_down()
    if keys_alone:
        visitor.hands = KeyHands(machine.environment, visitor.read)
    spoken = voice_saying(SAID, tmp_path)
    home = arrive(visitor)
    check_window(visitor, machine)
    shared = share(answer(home, spoken, mouth, ear, tmp_path), data / "for-teams")
    file, receipt = data / "for-teams" / shared.file_name(), shared.receipt()
    shared.finish()
    assert Home(visitor).finish().close() == 0

    views = read_views(file)
    check_views(views)
    assert not [name for name, data in inside(file).items() if NAME.encode() in data]
    plan, folder = tmp_path / "plan.coprod", tmp_path / "for-the-team"
    make_plan(SAMPLES / "new-bus-stops", plan)
    page = open_file(file, plan, folder)
    check_page(page)
    check_receipt(receipt, views.sha256, folder)
    (sound,) = folder.rglob("*.wav")
    samples, rate_hz = sound_of(sound)
    assert likeness(samples, rate_hz, spoken) > SAME
