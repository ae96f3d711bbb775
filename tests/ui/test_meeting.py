# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""In the window: a team is met by its card, changed keys stop, and nothing goes out wrongly (T33)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.known_teams import Checked, WhoOpens
from coprod_desktop.files.age_seal import is_sealed, unseal
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.journey.person.hand_over import waiting
from coprod_desktop.journey.person.meet_team import looked_again, opens
from tests.files.makers import TEAM_KEYS, TEAM_SECRET, TEAM_SEED
from tests.ui.stick_of_plans import MOST, OTHER, PLAN, WORDS, Stick, meet, other_keys, share


@pytest.fixture
def stick(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stick]:
    """The computer and the stick."""
    there = Stick(tmp_path, qtbot)
    yield there
    there.visit.close()


def test_a_person_alone_does_not_decide_and_the_plan_is_not_kept(stick: Stick) -> None:
    stick.drop(PLAN, TEAM_SEED, "meeting-wait")
    assert stick.titles() == [OTHER.title]
    stick.visit.press("Not now")
    assert stick.titles() == [OTHER.title]
    assert stick.visit.device.known_teams() == ()


def test_the_door_of_the_supporter_stands_before_the_card(stick: Stick) -> None:
    stick.visit.device.set_supporter_code("2468")
    stick.drop(PLAN, TEAM_SEED, "meeting-wait")
    stick.visit.press("I help")
    assert "The supporter's code" in stick.visit.words()
    assert stick.titles() == [OTHER.title]


def test_six_pictures_that_are_the_same_make_the_team_known_and_its_next_plan_comes_in(stick: Stick) -> None:
    meet(stick)
    assert PLAN.title in stick.titles()
    (team,) = stick.visit.device.known_teams()
    assert (team.keys, team.team, team.how) == (TEAM_KEYS, PLAN.team, Checked.COMPARED)
    assert opens(stick.visit.device, PLAN) is WhoOpens.TEAM
    later = replace(PLAN, proposal_id=ProposalId("5b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c23"), title="New buses")
    stick.drop(later, TEAM_SEED, "plan-came")
    assert later.title in stick.titles()


def test_one_picture_that_is_not_the_same_keeps_nothing(stick: Stick) -> None:
    stick.drop(PLAN, TEAM_SEED, "meeting-wait")
    stick.visit.press("I help", "The card is here", "Same on the card", "Not the same")
    assert stick.visit.name == "meeting-not-same"
    stick.visit.press("Carry on")
    assert stick.titles() == [OTHER.title]
    assert stick.visit.device.known_teams() == ()


def test_without_the_card_the_plan_is_here_not_checked_and_it_is_asked_again(stick: Stick) -> None:
    stick.drop(PLAN, TEAM_SEED, "meeting-wait")
    stick.visit.press("I help", "No card here")
    stick.wait("meeting-not-checked")
    stick.visit.press("Carry on", "Carry on")
    assert PLAN.title in stick.titles()
    assert opens(stick.visit.device, PLAN) is WhoOpens.NOT_CHECKED
    stick.visit.press("Supporter")
    stick.wait("meeting-ask")
    stick.visit.press("The card is here")
    stick.compare(TEAM_KEYS)
    assert stick.visit.name == "supporter"
    assert opens(stick.visit.device, PLAN) is WhoOpens.TEAM


def test_changed_keys_stop_and_nothing_is_taken_in(stick: Stick) -> None:
    meet(stick)
    keys, seed, _secret = other_keys()
    before = stick.visit.device.proposals(), stick.visit.device.known_teams()
    for changed in (
        replace(PLAN, version=2),
        replace(PLAN, proposal_id=ProposalId("5b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c24")),
    ):
        stick.drop(replace(changed, team_keys=keys), seed, "meeting-wait")
        stick.visit.press("I help")
        assert stick.visit.name == "meeting-stop"
        stick.visit.press("A new card", "Not the same", "Carry on")
        assert (stick.visit.device.proposals(), stick.visit.device.known_teams()) == before


def test_a_plan_without_keys_after_one_with_keys_stops_and_offers_no_card(stick: Stick) -> None:
    meet(stick)
    before = stick.visit.device.proposals()
    stick.drop(replace(PLAN, version=2, team_keys=None), b"", "meeting-wait")
    stick.visit.press("I help")
    assert stick.visit.name == "meeting-stop"
    assert [tile for tile in stick.visit.tiles if tile.button.words == "A new card"] == []
    stick.visit.press("Carry on")
    assert stick.visit.device.proposals() == before


def test_a_new_card_replaces_the_old_and_what_people_share_goes_to_the_new_keys(
    stick: Stick, tmp_path: Path
) -> None:
    meet(stick)
    keys, seed, secret = other_keys(TEAM_KEYS.verify_key)
    stick.drop(replace(PLAN, version=2, team_keys=keys), seed, "meeting-wait")
    stick.visit.press("I help", "A new card")
    stick.compare(keys)
    device = stick.visit.device
    old, new = device.known_teams()
    assert (old.keys, old.replaced_by, new.keys) == (TEAM_KEYS, keys.verify_key, keys)
    sealed = share(stick, tmp_path / "out")
    assert unseal(sealed, secret, MOST)[:2] == b"PK"
    stick.visit.press("Carry on")
    stick.drop(
        replace(PLAN, proposal_id=ProposalId("5b1c7f6e-58a2-4a0f-9a44-3f1f5f0a7c25")),
        TEAM_SEED,
        "meeting-wait",
    )
    stick.visit.press("I help")
    assert stick.visit.name == "meeting-stop"


def test_nothing_goes_out_for_a_card_that_was_not_the_same(stick: Stick, tmp_path: Path) -> None:
    meet(stick)
    device = stick.visit.device
    sealed = share(stick, tmp_path / "out")
    assert is_sealed(sealed)
    assert unseal(sealed, TEAM_SECRET, MOST)[:2] == b"PK"
    assert waiting(device)[0].opens is WhoOpens.TEAM
    looked_again(device, TEAM_KEYS, PLAN.team, Checked.NOT_THE_SAME, PLAN.facts.closes)
    assert waiting(device) == ()
    with pytest.raises(NotAllowed):
        share(stick, tmp_path / "out")


def test_the_known_teams_show_their_cards_and_can_be_forgotten(stick: Stick) -> None:
    meet(stick)
    stick.visit.press("Supporter", "Plans and files", "Teams you know")
    card = [WORDS[name] for name in card_pictures(TEAM_KEYS, tuple(WORDS))]
    stick.visit.settle()
    stick._qtbot.waitUntil(lambda: pictures(stick) == card, timeout=20_000)
    stick.visit.press("Forget it")
    assert stick.visit.name == "forget-team"
    stick.visit.press("Forget it")
    assert stick.visit.device.known_teams() == ()
    assert PLAN.title in stick.titles()
    assert opens(stick.visit.device, PLAN) is WhoOpens.NOT_CHECKED


def pictures(stick: Stick) -> list[str]:
    """What the pictures of the one card show."""
    shown = stick.visit.window.shown
    assert shown is not None
    return [pic.words for pic in shown.body.cards[0].pics]  # type: ignore[attr-defined]
