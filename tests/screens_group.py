# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of a group, of who helped, and of a session that fits and one that does not."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import HelpKind
from coprod_desktop.domain.acts import SupporterNoted, WasHelped
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ContributionId, ContributorId
from coprod_desktop.domain.session_plan import plan_session
from coprod_desktop.domain.together import GroupRound
from coprod_desktop.presenters import group_presenter, help_notes_presenter, plan_presenter
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import DESHAWN, MAYA, RHYS, proposal
from tests.screens import OTHER_PLAN

GROUP = (MAYA, DESHAWN, RHYS)


def group_screens() -> list[ScreenState]:
    """Making a group, hearing, the board."""
    plan = proposal()
    ids = tuple(person.person_id for person in GROUP)
    group = GroupRound(plan.proposal_id, plan.version, ids, heard=True).after_turn(MAYA.person_id)
    page = plan_presenter.page(group_presenter.group_person(), plan, 0, _nothing())
    other = replace(plan, proposal_id=OTHER_PLAN, title="Longer appointments")
    return [
        group_presenter.choose_people(GROUP, ids[:2]),
        group_presenter.choose_plan((plan, other)),
        group_presenter.choose_plan(()),
        group_presenter.session_plan(plan_session(3, 120, plan.minutes), GROUP, plan, 120),
        group_presenter.session_plan(plan_session(3, 20, plan.minutes), GROUP, plan, 20),
        group_presenter.heard(plan, page.body, page.name, page.strip.where),
        group_presenter.board(group, GROUP, plan, None),
        group_presenter.board(group, GROUP, plan, RHYS.person_id),
    ]


def help_screens(said: Contribution) -> list[ScreenState]:
    """Who helped: for all, for each, here, the note, and the person's word about it."""
    plan = proposal()
    noted = after(said, WasHelped((HelpKind.READ_TO_ME,)))
    noted = after(noted, SupporterNoted(None, (HelpKind.PRESSED_FOR_ME, HelpKind.EXPLAINED)))
    return [
        help_notes_presenter.for_all(MAYA, plan, said),
        help_notes_presenter.one_by_one(MAYA, plan, noted, plan.questions[:3], 0),
        help_notes_presenter.at_one(MAYA, plan, noted, plan.questions[0]),
        help_notes_presenter.supporter_note(MAYA, plan, noted, "Sam"),
        help_notes_presenter.is_it_so(MAYA, plan, noted, "Sam"),
    ]


def _nothing() -> Contribution:
    plan = proposal()
    return Contribution(ContributionId("g"), ContributorId("g"), plan.proposal_id, plan.version)
