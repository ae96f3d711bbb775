# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a plan that comes means beside the teams that are known (T33)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.known_teams import (
    Checked,
    KnownTeam,
    Meeting,
    WhoOpens,
    keys_now,
    meeting_of,
    to_check,
    who_opens,
)
from coprod_desktop.domain.team_keys import TeamKeys
from tests.builders import proposal

OURS, OTHERS = TeamKeys("age1ours", "aa" * 32), TeamKeys("age1others", "bb" * 32)
DAY = date(2026, 11, 23)
BUS = proposal(team_keys=OURS)
KNOWN = KnownTeam(OURS, BUS.team, DAY, Checked.COMPARED)
OTHER_PLAN = ProposalId("another")


def test_a_plan_without_keys_is_open_where_nothing_says_otherwise() -> None:
    assert meeting_of(proposal(), (), (proposal(),)) is Meeting.OPEN
    assert meeting_of(proposal(team="Somebody else"), (KNOWN,), ()) is Meeting.OPEN


def test_a_team_that_was_never_met_is_new_also_when_its_first_plans_had_no_keys() -> None:
    assert meeting_of(BUS, (), ()) is Meeting.NEW
    assert meeting_of(BUS, (), (proposal(),)) is Meeting.NEW


@pytest.mark.parametrize("how", [Checked.COMPARED, Checked.NOT_CHECKED])
def test_a_later_plan_of_a_team_that_was_met_is_taken_in_without_asking(how: Checked) -> None:
    later = replace(BUS, proposal_id=OTHER_PLAN, title="New buses")
    assert meeting_of(later, (replace(KNOWN, how=how),), (BUS,)) is Meeting.KNOWN


def test_other_keys_under_the_same_plan_or_the_same_name_are_stopped() -> None:
    version = replace(BUS, version=2, team_keys=OTHERS, team="Another name")
    assert meeting_of(version, (KNOWN,), (BUS,)) is Meeting.CHANGED
    assert meeting_of(version, (), (BUS,)) is Meeting.CHANGED
    named = replace(BUS, proposal_id=OTHER_PLAN, team_keys=OTHERS, team=f" {BUS.team.upper()} ")
    assert meeting_of(named, (KNOWN,), ()) is Meeting.CHANGED


def test_a_known_team_may_not_make_a_version_of_a_plan_of_another_team() -> None:
    other = KnownTeam(OTHERS, "Others", DAY, Checked.COMPARED)
    stolen = replace(BUS, version=2, team_keys=OTHERS, team="Others")
    assert meeting_of(stolen, (KNOWN, other), (BUS,)) is Meeting.CHANGED


def test_a_plan_without_keys_after_one_with_keys_is_stopped_for_good() -> None:
    assert meeting_of(replace(BUS, version=2, team_keys=None), (), (BUS,)) is Meeting.STOPPED
    assert meeting_of(proposal(proposal_id=OTHER_PLAN), (KNOWN,), ()) is Meeting.STOPPED


def test_only_one_half_of_the_keys_being_right_is_not_enough() -> None:
    half = replace(BUS, proposal_id=OTHER_PLAN, team_keys=replace(OURS, recipient="age1mine"))
    assert meeting_of(half, (KNOWN,), ()) is Meeting.STOPPED


def test_a_card_that_was_not_the_same_is_asked_about_again() -> None:
    wrong = replace(KNOWN, how=Checked.NOT_THE_SAME)
    assert meeting_of(replace(BUS, proposal_id=OTHER_PLAN), (wrong,), ()) is Meeting.CHANGED


def test_keys_that_a_team_says_it_has_lost_are_asked_about() -> None:
    says = replace(OTHERS, instead_of=(OURS.verify_key,))
    plan = replace(BUS, proposal_id=OTHER_PLAN, team="A new name", team_keys=says)
    assert meeting_of(plan, (KNOWN,), ()) is Meeting.CHANGED


def test_replaced_keys_are_known_no_more_and_the_new_ones_hold_for_old_plans() -> None:
    new = KnownTeam(OTHERS, BUS.team, DAY, Checked.COMPARED)
    known = (replace(KNOWN, replaced_by=OTHERS.verify_key), new)
    assert keys_now(OURS, known) == OTHERS
    assert meeting_of(replace(BUS, proposal_id=OTHER_PLAN), known, ()) is Meeting.STOPPED
    version = replace(BUS, version=2, team_keys=OTHERS)
    assert meeting_of(version, known, (BUS,)) is Meeting.KNOWN
    assert who_opens(BUS, known) is WhoOpens.TEAM
    # The new ones are forgotten: what is left says nothing about who holds the plan now.
    assert who_opens(BUS, known[:1]) is WhoOpens.NOT_CHECKED


def test_who_opens_is_what_was_found() -> None:
    assert who_opens(proposal(), (KNOWN,)) is WhoOpens.ANYONE
    assert who_opens(BUS, ()) is WhoOpens.NOT_CHECKED
    found = {how: who_opens(BUS, (replace(KNOWN, how=how),)) for how in Checked}
    assert found == {
        Checked.COMPARED: WhoOpens.TEAM,
        Checked.NOT_CHECKED: WhoOpens.NOT_CHECKED,
        Checked.NOT_THE_SAME: WhoOpens.NOBODY_YET,
    }


def test_each_team_is_looked_at_once_however_many_plans_it_has() -> None:
    second = replace(BUS, proposal_id=OTHER_PLAN)
    assert to_check((BUS, second, proposal()), ()) == (BUS,)
    assert to_check((BUS, second), (KNOWN,)) == ()
