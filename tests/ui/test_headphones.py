# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing private is spoken aloud in a room before the person said how they want to hear it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.acts import PickedChoice, Wrote
from coprod_desktop.domain.drop_in import ON_MY_OWN, Host
from coprod_desktop.domain.identifiers import ChoiceId, StepId
from coprod_desktop.domain.preferences import Preferences, ReadAloud
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.sound.player import Player
from coprod_desktop.sound.read_aloud import ReadAloud as Reader
from coprod_desktop.ui.windows.voice import Voice
from tests.builders import proposal
from tests.ui.drop_in_room import HOST
from tests.ui.own_way_room import WRITES_DOWN
from tests.ui.sharing_room import OpenVisit, come_back, go_on_to, keep_what_was_said
from tests.ui.visit import Visit

PLAN = proposal()
FIRST, TELL = StepId("first"), StepId("tell")
SECRET = "I do not like the driver."
SAID = (PickedChoice(FIRST, ChoiceId("lights")), Wrote(TELL, SECRET))


@dataclass
class Heard:
    """A window whose voice writes down what it is to say.

    Attributes:
        visit: the window.
        reader: the voice.
        told: where it is written.
    """

    visit: Visit
    reader: Reader
    told: Path

    def listen(self) -> None:
        """Write down all that is to be said from now on."""
        self.visit.window.use_voice(Voice(self.reader, Player(self.visit.window), self.visit.window))

    def all(self) -> str:
        """Everything that was to be said so far."""
        if not self.told.is_file():
            return ""
        return " ".join(json.loads(line) for line in self.told.read_text(encoding="utf-8").splitlines())

    def forget(self) -> None:
        """Forget what was said so far."""
        self.told.unlink(missing_ok=True)


def opened(visits: OpenVisit, folder: Path, host: Host, looks: Preferences | None = None) -> Iterator[Heard]:
    keep_what_was_said(folder, [(PLAN, SAID)], looks)
    visit = come_back(visits, folder, [PLAN], host)
    told = folder / "told.txt"
    reader = Reader((sys.executable, "-c", WRITES_DOWN, str(told)), folder / "scratch-2")
    yield Heard(visit, reader, told)
    reader.close()


@pytest.fixture
def in_a_group(visits: OpenVisit, tmp_path: Path) -> Iterator[Heard]:
    """Maya in a room with others, who hears a page when she presses."""
    yield from opened(visits, tmp_path, HOST)


@pytest.fixture
def read_to_me(visits: OpenVisit, tmp_path: Path) -> Iterator[Heard]:
    """Maya in a room with others, to whom each page reads itself."""
    yield from opened(visits, tmp_path, HOST, Preferences(read_aloud=ReadAloud.ALWAYS))


@pytest.fixture
def alone(visits: OpenVisit, tmp_path: Path) -> Iterator[Heard]:
    """Maya on a computer of her own."""
    yield from opened(visits, tmp_path, ON_MY_OWN)


def test_headphones_are_offered_before_an_answer_is_heard_and_once_a_visit(
    in_a_group: Heard, qtbot: QtBot
) -> None:
    visit = in_a_group.visit
    visit.press("Carry on")
    in_a_group.listen()
    visit.press_where(Press(Do.LISTEN, TELL))
    assert visit.name == "headphones"
    in_a_group.forget()  # what was made ready was not said aloud
    visit.press("I have headphones on")
    qtbot.waitUntil(lambda: SECRET in in_a_group.all(), timeout=20_000)
    assert visit.name == "check"
    visit.press_where(Press(Do.LISTEN, FIRST))
    assert visit.name == "check"


def test_hear_it_asks_first_too_on_a_page_with_answers(in_a_group: Heard) -> None:
    visit = in_a_group.visit
    visit.press("Carry on")
    in_a_group.listen()
    visit.press("Hear it")
    assert visit.name == "headphones"


def test_not_now_says_nothing_and_asks_again_when_somebody_presses(in_a_group: Heard) -> None:
    visit = in_a_group.visit
    visit.press("Carry on")
    in_a_group.listen()
    for _time in range(2):
        visit.press_where(Press(Do.LISTEN, TELL))
        assert visit.name == "headphones"
        visit.press("Not now")
        assert visit.name == "check"
        assert visit.tile("Hear it").accessibleName() == "Hear it", "nothing is being said"


def test_a_page_that_reads_itself_does_not_blurt_answers(read_to_me: Heard) -> None:
    visit = read_to_me.visit
    read_to_me.listen()
    visit.press("Carry on")
    assert visit.name == "headphones"
    visit.press("Not now")
    assert visit.name == "check"
    visit.press("More" if any(tile.button.words == "More" for tile in visit.tiles) else "This is right")
    visit.press("Back")
    assert visit.name == "check", "what was refused is not asked again by itself"
    assert SECRET not in read_to_me.all()


def test_a_page_that_reads_itself_reads_answers_after_play_it_aloud(read_to_me: Heard, qtbot: QtBot) -> None:
    visit = read_to_me.visit
    read_to_me.listen()
    visit.press("Carry on", "Play it aloud")
    assert visit.name == "check"
    qtbot.waitUntil(lambda: SECRET in read_to_me.all(), timeout=20_000)


def test_touching_the_private_answer_does_not_say_it_aloud(in_a_group: Heard) -> None:
    visit = in_a_group.visit
    visit.press("Carry on")
    go_on_to(visit, "told")
    in_a_group.listen()
    visit.press("Somebody told me")
    assert visit.name == "headphones"
    visit.press("Not now")
    assert visit.tile("Somebody told me").isChecked()


def test_on_a_computer_of_ones_own_nobody_is_asked(alone: Heard) -> None:
    visit = alone.visit
    visit.press("Carry on")
    alone.listen()
    visit.press_where(Press(Do.LISTEN, TELL))
    assert visit.name == "check"


def test_the_next_visit_is_asked_anew(in_a_group: Heard) -> None:
    visit = in_a_group.visit
    visit.press("Carry on")
    in_a_group.listen()
    visit.press("Hear it", "Play it aloud")
    visit.window.finish_for_today()
    visit.settle()
    visit.press("Maya", "This is me", "Carry on", "Hear it")
    assert visit.name == "headphones"


def test_a_page_of_the_plan_is_nothing_private(in_a_group: Heard) -> None:
    visit = in_a_group.visit
    in_a_group.listen()
    visit.press("Hear it")
    assert visit.name == "carry-on"
