# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files for teams: what waits, making all at once with a slip, what was given when; and plans on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coprod_desktop.domain.known_teams import WhoOpens
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.frame_presenter import back, lines, own_pic, plan_pic, top_buttons, way_on
from coprod_desktop.presenters.opens_words import opens_all_words, opens_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, full_date, several


@dataclass(frozen=True)
class TeamNews:
    """What there is for one team.

    Attributes:
        team: its name.
        waiting: how many files wait.
        given_on: the last day on which files were given to it, or None.
        opens: who can open the files that wait.
    """

    team: str
    waiting: int
    given_on: date | None
    opens: WhoOpens = WhoOpens.ANYONE


def for_teams(teams: Sequence[TeamNews], news: str) -> ScreenState:
    """The files for each team.

    Args:
        teams: those that files were made for; may be none.
        news: what was done last, or empty.
    """
    cards = [_news(news)] if news else []
    cards += [_team_card(team) for team in teams]
    if not teams:
        none = _("There are no files for teams yet.")
        cards.append(
            Card("empty", (own_pic("usb", _("A memory stick")),), none, _("They come when people share."))
        )
    waits = any(team.waiting for team in teams)
    folder = Button(Press(Do.OPEN_FOLDER), _("Show the files"), own_pic("folder"))
    make = (way_on(_("Make all files"), Do.MAKE_ALL),) if waits else ()
    strip = supporter_strip(_("Files for teams"))
    return ScreenState("for-teams", strip, Cards(tuple(cards)), (back(), folder, *make), top=top_buttons())


def _news(news: str) -> Card:
    return Card("news", (own_pic("saved", _("Done")),), news, "", Tone.GOOD)


def _team_card(team: TeamNews) -> Card:
    waits = several("{count} file waits.", "{count} files wait.", team.waiting)
    given = _("Last given on {day}.").format(day=full_date(team.given_on)) if team.given_on else ""
    told = opens_all_words(team.opens) if team.waiting else ""
    opening = (replace(opens_pic(team.opens), joined=True),) if team.waiting else ()
    gave = Button(Press(Do.HAND_OVER, team.team), _("They have it"), own_pic("handed-over"), about=team.team)
    slip = Button(Press(Do.PRINT, team.team), _("Print the slip"), own_pic("print"), about=team.team)
    return Card(
        f"team-{team.team}",
        (own_pic("team", _("A team")), *opening),
        team.team,
        lines(" ".join(filter(None, (waits, given))), told),
        buttons=(slip, gave) if team.waiting else (),
    )


def _on_the_stick(name: str) -> str:
    return _("On the stick: {name}.").format(name=name)


def making(done: int, of: int) -> ScreenState:
    """While all files are made; it can be stopped.

    Args:
        done: so many are made.
        of: so many there are; 0 before that is known.
    """
    foot = _("File {number} of {count}.").format(number=min(done + 1, of), count=of) if of else ""
    stop = Button(Press(Do.NOT_NOW), _("Stop"), own_pic("stop"))
    pic = own_pic("usb", _("A memory stick"))
    body = Tiles(_("Please wait. Leave the stick in."), (stop,), foot=foot, pic=pic)
    strip = supporter_strip(_("Files for teams"))
    return ScreenState("for-teams-coming", strip, body, (), top=top_buttons())


def made_words(folder: str) -> str:
    """Said when all files were made."""
    return _("The files are in {folder}.").format(folder=folder)


def slip_title(team: str) -> str:
    """What a slip is called."""
    return _("For the team: {team}").format(team=team)


def slip_sentences(count: int, opens: WhoOpens, names: Sequence[str]) -> tuple[str, ...]:
    """What stands on a slip under its title.

    Args:
        count: how many files there are.
        opens: who can open them.
        names: what the team finds on the stick.
    """
    return (
        several("Here is {count} file.", "Here are {count} files.", count),
        *map(_on_the_stick, names),
        opens_all_words(opens),
        _("Each file is what one person said."),
        _("The pictures are the receipt of that person."),
        _("You see the same pictures when you open it."),
        _("Please hear every one, and answer each."),
    )


def slip_lines() -> tuple[str, ...]:
    """What is written on a slip by hand."""
    return (_("Given on"), _("Given by"), _("Taken by"))


def on_paper(proposals: Sequence[Proposal], news: str) -> ScreenState:
    """Plans to print, one card each.

    Args:
        proposals: every plan.
        news: what was done last, or empty.
    """
    cards = [_news(news)] if news else []
    for proposal in proposals:
        make = Button(
            Press(Do.PRINT, proposal.proposal_id), _("Print it"), own_pic("print"), about=proposal.title
        )
        pages = several("{count} page", "{count} pages", len(proposal.steps))
        cover = plan_pic(proposal, proposal.cover)
        cards.append(Card(proposal.proposal_id, (cover,), proposal.title, pages, buttons=(make,)))
    if not proposals:
        none = _("There are no plans yet.")
        cards.append(Card("empty", (own_pic("proposal", _("A plan")),), none, _("Open a plan first.")))
    strip = supporter_strip(_("Plans on paper"))
    return ScreenState("on-paper", strip, Cards(tuple(cards)), (back(),), top=top_buttons())


def printed_words() -> str:
    """Said when a plan on paper was opened in the browser."""
    return _("The plan opens now. Print it from there.")
