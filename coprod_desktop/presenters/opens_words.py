# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who can open a file that is shared, in true words with a picture: the same wherever files are spoken of."""

from __future__ import annotations

from coprod_desktop.domain.known_teams import WhoOpens
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.words import _


def opens_pic(opens: WhoOpens) -> Pic:
    """The picture of who can open it."""
    if opens in (WhoOpens.ANYONE, WhoOpens.TRY_OUT):
        return own_pic("anyone-opens", _("An open letter"))
    if opens is WhoOpens.TEAM:
        return own_pic("team-opens", _("A letter with a lock"))
    return own_pic("nobody-checked", _("A letter with a question mark"))


def opens_words(opens: WhoOpens) -> str:
    """Who can open a file, in one or two sentences."""
    return {
        WhoOpens.ANYONE: _("Anyone with the file can open it."),
        WhoOpens.TRY_OUT: _("This is to try out. Anyone with this app can open it."),
        WhoOpens.TEAM: _("Only this team can open it."),
        WhoOpens.NOT_CHECKED: _("Nobody has checked that it is really this team."),
        WhoOpens.OLD_CARD: _("Maybe the team cannot open it. It has a new card."),
        WhoOpens.NOBODY_YET: _("Nobody gets a file now."),
    }[opens]


def opens_all_words(opens: WhoOpens) -> str:
    """Who can open all files for a team, told to a supporter and on slips."""
    return {
        WhoOpens.ANYONE: _("Anyone who has these files can open them."),
        WhoOpens.TRY_OUT: _("Anyone with this app can open these files."),
        WhoOpens.TEAM: _("Only this team can open these files."),
        WhoOpens.NOT_CHECKED: _("Nobody has checked that it is really this team."),
        WhoOpens.OLD_CARD: _("Maybe the team cannot open these files. It has a new card."),
        WhoOpens.NOBODY_YET: _("Do not give these files away. The card was not the same."),
    }[opens]
