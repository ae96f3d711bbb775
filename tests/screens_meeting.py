# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The screens where a supporter meets a team, and what share screens say about who can open a file."""

from __future__ import annotations

from datetime import date

from coprod_desktop.app.places import card_words
from coprod_desktop.domain.known_teams import Checked, KnownTeam, WhoOpens
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.presenters import (
    hand_over_presenter,
    meeting_presenter,
    share_presenter,
    team_keys_presenter,
)
from coprod_desktop.presenters.consent_presenter import Chosen
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.hand_over_presenter import TeamNews
from coprod_desktop.presenters.meeting_presenter import PlanOf
from coprod_desktop.presenters.screen_state import ScreenState
from tests.builders import MAYA, proposal
from tests.screens import contribution

CARD = ("cat", "flower", "mountain", "flower", "candle", "money")
DAY = date(2026, 11, 23)
BUS = KnownTeam(TeamKeys("age1a", "aa" * 32), "Mill Road bus team", DAY, Checked.COMPARED)
GP = KnownTeam(TeamKeys("age1b", "bb" * 32), "Green Lane health centre", DAY, Checked.NOT_CHECKED)
CAFE = KnownTeam(TeamKeys("age1c", "cc" * 32), "The café team", DAY, Checked.NOT_THE_SAME)


def meeting_screens() -> list[ScreenState]:
    """All of them."""
    made, said = proposal(), contribution()
    plan, words = PlanOf(made.title, made.team), card_words()
    cards = {team.keys.verify_key: CARD for team in (BUS, CAFE)}
    seen = [opens for opens in WhoOpens if opens not in (WhoOpens.ANYONE, WhoOpens.OLD_CARD)]
    return [
        meeting_presenter.somebody_must_look(person_strip(MAYA, "Plans")),
        *(meeting_presenter.is_it_the_team(plan, is_here) for is_here in (False, True)),
        *(meeting_presenter.card_picture(plan, CARD, words, at) for at in (0, 2)),
        *(meeting_presenter.known_now(plan, has_new_card) for has_new_card in (False, True)),
        meeting_presenter.not_checked_yet(plan),
        *(meeting_presenter.not_the_same(plan, is_here) for is_here in (False, True)),
        *(meeting_presenter.not_the_team(plan, can_compare) for can_compare in (False, True)),
        *(meeting_presenter.known_teams((BUS, GP, CAFE), cards, words, page) for page in (0, 1)),
        meeting_presenter.known_teams((), {}, words),
        team_keys_presenter.what_for(),
        team_keys_presenter.whose("", missing=True),
        team_keys_presenter.whose("Mill Road team", missing=False),
        team_keys_presenter.one_moment(),
        team_keys_presenter.words(("garden", "river", "stone", "window", "apple", "ladder")),
        team_keys_presenter.made("/media/stick/team-keys-1"),
        meeting_presenter.forget(BUS),
        *(share_presenter.choose(MAYA, made, said, Chosen(), 0, opens) for opens in seen),
        *(
            hand_over_presenter.for_teams([TeamNews(made.team, 2, None, opens)], "")
            for opens in (WhoOpens.TEAM, WhoOpens.NOT_CHECKED, WhoOpens.OLD_CARD)
        ),
    ]
