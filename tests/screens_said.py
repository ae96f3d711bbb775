# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens of What I said, of files for teams, and of plans on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import SealedForTeam, Shared, TookBack
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import FileId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.known_teams import AskedAgain, WhoOpens
from coprod_desktop.domain.said import NOTHING_SAID
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.presenters import (
    hand_over_presenter,
    home_presenter,
    said_presenter,
    seal_presenter,
    share_presenter,
    take_home_presenter,
)
from coprod_desktop.presenters.consent_presenter import Chosen
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.hand_over_presenter import TeamNews
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal
from tests.screens import OTHER_PLAN, contribution

ON = date(2026, 11, 23)


def shared() -> Contribution:
    """All of a contribution, shared."""
    said = contribution()
    ids = tuple(item.item_id for item in items_of(said))
    kinds = (ShareKind.TAKE_PART, ShareKind.WORDS_AND_CHOICES, ShareKind.VOICE)
    return after(
        said, Shared(1, kinds, ("cat", "bus", "cat", "key"), ON, items=ids, file_name="a.coprodview")
    )


def closed(said: Contribution) -> Contribution:
    """The same, where only the team can open the first answer."""
    step_id = next(iter(said.said))
    left = replace(said, said={**said.said, step_id: NOTHING_SAID})
    return after(left, SealedForTeam(step_id, FileId("closed"), ON))


def asked_again_screens() -> list[ScreenState]:
    """Where a team has other keys since somebody shared with it and closed an answer."""
    plan, sent = proposal(), shared()
    again = AskedAgain(True, frozenset([next(iter(sent.said))]))
    place = PlanPlace(plan, sent, Place(Room.SHARED), again=again)
    return [
        said_presenter.my_plans(MAYA, (place,)),
        said_presenter.my_things(MAYA, plan, closed(sent), 0, again),
        home_presenter.home(MAYA, (place,)),
    ]


def said_screens() -> list[ScreenState]:
    """What I said, plan by plan and thing by thing, up to what was deleted and asked back."""
    plan, sent = proposal(), shared()
    ids = sent.shared.items if sent.shared else ()
    some_back = after(sent, TookBack(ids[:1], ON, "a.coprodrecall"))
    recall = "recall-kqzvtmwa.coprodrecall"
    all_back = after(sent, TookBack((), ON, "a.coprodrecall"))
    at_plan = person_strip(MAYA, plan.title)
    at, other = Place(Room.SHARED), replace(plan, proposal_id=OTHER_PLAN, title="The cafe")
    return [
        said_presenter.my_plans(MAYA, (PlanPlace(plan, sent, at), PlanPlace(other, some_back, at))),
        said_presenter.my_plans(MAYA, ()),
        *asked_again_screens(),
        said_presenter.my_things(MAYA, plan, sent, 0),
        said_presenter.my_things(MAYA, plan, replace(sent, said={}), 0),
        said_presenter.delete_or_back(MAYA, plan, sent, ids),
        said_presenter.delete_or_back(MAYA, plan, all_back, ()),
        said_presenter.some_of_it(MAYA, plan, sent, ids[:3], ids[:1]),
        said_presenter.delete_or_back(MAYA, plan, sent, ids, can_seal=True),
        said_presenter.my_things(MAYA, plan, closed(contribution()), 0),
        seal_presenter.which(MAYA, plan, sent, tuple(sent.said)[:4], 0),
        *(
            screen
            for opens in (WhoOpens.TEAM, WhoOpens.TRY_OUT)
            for screen in (
                seal_presenter.really(MAYA, plan, "How good is a roof for you?", opens),
                seal_presenter.done(MAYA, plan, opens),
            )
        ),
        share_presenter.choose(MAYA, plan, closed(contribution()), Chosen(), 1),
        said_presenter.really_delete(MAYA, plan, "How good is a roof for you?", team_has_it=True),
        said_presenter.really_delete(MAYA, plan, "", team_has_it=False),
        *(
            said_presenter.it_is_done(MAYA, plan, "delete", said_presenter.deleted_words(left), left)
            for left in (True, False)
        ),
        said_presenter.it_is_done(MAYA, plan, "take-back", said_presenter.asked_back_words(recall)),
        take_home_presenter.going_home(at_plan, 1, 3),
        take_home_presenter.is_home(at_plan, "/media/stick"),
        take_home_presenter.stopped(at_plan),
    ]


def for_teams_screens() -> list[ScreenState]:
    """Files for teams and plans on paper."""
    plan = proposal()
    teams = (
        TeamNews(plan.team, 3, None, WhoOpens.TEAM),
        TeamNews("Green Lane health centre", 0, ON),
    )
    cafe = TeamNews("Mill Road café", 1, None, WhoOpens.ANYONE)
    return [
        hand_over_presenter.for_teams(teams, hand_over_presenter.made_words("/media/stick")),
        hand_over_presenter.for_teams((cafe,), ""),
        hand_over_presenter.for_teams((), ""),
        *(hand_over_presenter.making(done, of) for done, of in ((0, 0), (2, 7))),
        hand_over_presenter.on_paper((plan, replace(plan, proposal_id=OTHER_PLAN, title="Long ones")), ""),
        hand_over_presenter.on_paper((), hand_over_presenter.printed_words()),
    ]
