# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""In the window: a team has lost its keys, and those who shared with it are asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.known_teams import NOTHING_AGAIN, AskedAgain, WhoOpens
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.files.age_seal import unseal
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.hand_over import waiting
from coprod_desktop.journey.person.only_the_team import seal_answer
from coprod_desktop.journey.person.share_views import Sharing, share_views
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.home_scenes import plan_places
from tests.files.makers import TEAM_KEYS, TEAM_SEED
from tests.ui.stick_of_plans import MOST, PLAN, WORDS, Stick, meet, other_keys
from tests.ui.test_eight_people import come_in

WRITTEN, CLOSED = PLAN.steps[-1].step_id, PLAN.steps[0].step_id


@pytest.fixture
def stick(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stick]:
    """The computer and the stick."""
    there = Stick(tmp_path, qtbot)
    yield there
    there.visit.close()


class Ann:
    """Somebody whose things are on this computer."""

    def __init__(self, stick: Stick) -> None:
        """Come."""
        self._device = stick.visit.device
        self.person: Person = self._device.add_person("Ann", "dog", Preferences())

    def shares(self, plan: Proposal, outbox: Path, closes: bool = False) -> bytes:
        """Say something, close an answer where that is wanted, and share all of it."""
        device = self._device
        store = device.open_person(self.person.person_id)
        try:
            answering = Answering(store, plan)
            contribution_id = answering.contribution.contribution_id
            sha256 = device.pack_sha256(plan.proposal_id, plan.version)
            if closes:
                store.add(contribution_id, Wrote(CLOSED, "Only for the team."))
                answering.look_again()
                seal_answer(answering, device, CLOSED, sha256, plan.facts.closes)
            store.add(contribution_id, Wrote(WRITTEN, "A purple roof."))
            answering.look_again()
            kinds = frozenset({ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES})
            sharing = Sharing(kinds, "", plan.facts.closes, sha256)
            return share_views(answering, sharing, device, outbox, tuple(WORDS)).path.read_bytes()
        finally:
            store.close()

    def is_asked(self) -> list[AskedAgain]:
        """What Ann is asked about again, plan by plan."""
        store = self._device.open_person(self.person.person_id)
        try:
            return [place.again for place in plan_places(self._device, store) if place.contribution]
        finally:
            store.close()


def test_the_same_plan_made_anew_with_new_keys_takes_its_place_and_people_are_asked_again(
    stick: Stick, tmp_path: Path
) -> None:
    meet(stick)
    ann, outbox = Ann(stick), tmp_path / "out"
    ann.shares(PLAN, outbox, closes=True)
    assert ann.is_asked() == [NOTHING_AGAIN]
    keys, seed, secret = other_keys(TEAM_KEYS.verify_key)
    anew = replace(PLAN, team_keys=keys)
    stick.drop(anew, seed, "meeting-wait")
    stick.visit.press("I help", "A new card")
    assert "People who shared before can share again." in stick.compare(keys)
    assert stick.visit.device.proposal(PLAN.proposal_id, PLAN.version) == anew
    assert ann.is_asked() == [AskedAgain(True, frozenset({CLOSED}))]
    (waits,) = waiting(stick.visit.device)
    assert waits.opens is WhoOpens.OLD_CARD, "what was shared before and lies here still"

    stick.visit.press("Carry on")
    _look_at_what_she_said(stick, ann.person)
    sealed = ann.shares(anew, outbox)
    assert unseal(sealed, secret, MOST)[:2] == b"PK"
    assert ann.is_asked() == [AskedAgain(False, frozenset({CLOSED}))]


def _look_at_what_she_said(stick: Stick, person: Person) -> None:
    visit = stick.visit
    visit.press("Supporter", "Back")
    come_in(visit, person)
    assert "You can share this again" in visit.words()
    assert "Share again" in next(tile for tile in visit.tiles if tile.button.press.do is Do.SAID).button.badge
    visit.press("What I said")
    assert "Maybe the team cannot open it. You can share it again." in visit.words()
    visit.press("Look at it")
    assert "Maybe the team cannot open this answer. You can answer again." in visit.words()
    visit.press("Share again")


def test_the_same_keys_ask_nobody_again(stick: Stick, tmp_path: Path) -> None:
    meet(stick)
    ann = Ann(stick)
    ann.shares(PLAN, tmp_path / "out", closes=True)
    stick.drop(replace(PLAN, version=2), TEAM_SEED, "plan-came")
    assert ann.is_asked() == [NOTHING_AGAIN]


def test_something_else_under_the_same_number_is_refused_after_its_card_was_compared(stick: Stick) -> None:
    meet(stick)
    keys, seed, _secret = other_keys(TEAM_KEYS.verify_key)
    stick.drop(replace(PLAN, team_keys=keys, title="Another plan"), seed, "meeting-wait")
    stick.visit.press("I help", "A new card", *["Same on the card"] * 6)
    stick.wait("problem")
    assert "Another plan has this number." in stick.visit.words()
    assert stick.visit.device.proposal(PLAN.proposal_id, PLAN.version) == PLAN
    (team,) = stick.visit.device.known_teams()
    assert (team.keys, team.replaced_by) == (TEAM_KEYS, "")
