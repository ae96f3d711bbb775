# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Is this really from the team? The card with six pictures, a plan that is stopped, the teams that are known.

Told to a supporter: what the pictures are made of is never named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.presenters import team_keys_presenter
from coprod_desktop.presenters.card_pages import in_pages
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence
from coprod_desktop.presenters.supporter_presenter import supporter_strip
from coprod_desktop.words import _, full_date


@dataclass(frozen=True)
class PlanOf:
    """What is asked about.

    Attributes:
        title: of the plan.
        team: the name of the team, as the plan has it.
    """

    title: str
    team: str


def _page(
    name: str, strip: Strip, pic: Pic, sentences: Sequence[str], bar: tuple[Button, ...], heading: str = ""
) -> ScreenState:
    body = Reading(pic, tuple(Sentence(text) for text in sentences if text), heading=heading)
    return ScreenState(name, strip, body, bar, top=top_buttons())


def _carry_on() -> tuple[Button, ...]:
    return (way_on(_("Carry on"), Do.CARRY_ON),)


def somebody_must_look(strip: Strip) -> ScreenState:
    """A person opened a plan that somebody who helps must look at.

    Args:
        strip: of the screen below.
    """
    sentences = (
        _("Somebody who helps must look at this first."),
        _("The plan stays in its file."),
        _("Open it together later, or now."),
    )
    bar = (
        Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow")),
        Button(Press(Do.SUPPORTER), _("I help"), own_pic("supporter"), Tone.GO),
    )
    return _page("meeting-wait", strip, own_pic("supporter", _("A supporter")), sentences, bar)


def is_it_the_team(plan: PlanOf, is_here: bool) -> ScreenState:
    """Asked of a supporter before the card is compared.

    Args:
        plan: the plan.
        is_here: whether the plan was kept before.
    """
    waits = _("People have this plan already.") if is_here else ""
    sentences = (
        _("The plan says it is from this team: {team}.").format(team=plan.team),
        _("The team has a card with 6 pictures."),
        _("Compare the card with the screen."),
        waits,
    )
    bar = (
        back(),
        Button(Press(Do.NOT_NOW), _("No card here"), own_pic("card-not-here")),
        Button(Press(Do.NEXT), _("The card is here"), own_pic("card"), Tone.GO),
    )
    heading = _("Is this really from the team?")
    pic = own_pic("card", _("A card with 6 pictures"))
    return _page("meeting-ask", supporter_strip(plan.title), pic, sentences, bar, heading)


def card_picture(plan: PlanOf, card: Sequence[str], words: Mapping[str, str], at: int) -> ScreenState:
    """One picture of the card, to be compared.

    Args:
        plan: the plan.
        card: the names of its pictures.
        words: of each picture that may stand on a card.
        at: which one, from 0.
    """
    word = words[card[at]]
    where = _("Picture {number} of {count}").format(number=at + 1, count=len(card))
    sentences = (
        word[:1].upper() + word[1:],
        _("Look at picture {number} on the card.").format(number=at + 1),
    )
    bar = (
        back(),
        Button(Press(Do.NOT_RIGHT), _("Not the same"), own_pic("card-not-same")),
        Button(Press(Do.AGREE), _("Same on the card"), own_pic("card-same"), Tone.GO),
    )
    strip = supporter_strip(plan.title)
    return _page("meeting-picture", strip, own_pic(card[at], word), sentences, bar, where)


def known_now(plan: PlanOf, has_new_card: bool) -> ScreenState:
    """All six were the same.

    Args:
        plan: the plan.
        has_new_card: whether the team was known by another card: what people shared then it may not open.
    """
    later = _("Later plans of this team come in by themselves.")
    if has_new_card:
        later = _("People who shared before can share again.")
    sentences = (
        _("You know this team now."),
        plan.team,
        _("Only this team can open what people share with it."),
        later,
    )
    pic = own_pic("card-same", _("A card with a tick"))
    return _page("meeting-known", supporter_strip(plan.title), pic, sentences, _carry_on())


def not_checked_yet(plan: PlanOf) -> ScreenState:
    """The card was not here."""
    sentences = (
        _("Nobody has checked this team yet."),
        _("People can read the plan and answer it."),
        _("The app asks you again next time."),
        _("Ask the team for its card."),
    )
    pic = own_pic("card-not-here", _("A card that is not here"))
    return _page("meeting-not-checked", supporter_strip(plan.title), pic, sentences, _carry_on())


def not_the_same(plan: PlanOf, is_here: bool) -> ScreenState:
    """A picture was not the same.

    Args:
        plan: the plan.
        is_here: whether the plan was kept before.
    """
    kept = _("The app does not keep this plan.")
    if is_here:
        kept = _("Nobody can share with this team now.")
    sentences = (_("This is not the card of the team."), kept, _("Ask the team about it."))
    pic = own_pic("card-not-same", _("A card with a cross"))
    return _page("meeting-not-same", supporter_strip(plan.title), pic, sentences, _carry_on())


def not_the_team(plan: PlanOf, can_compare: bool) -> ScreenState:
    """A plan that does not come from the team that is known; it was not taken in.

    Args:
        plan: the plan.
        can_compare: whether a new card of the team may show that it is right.
    """
    new_card = _("Does the team say: We have a new card? Compare it.") if can_compare else ""
    sentences = (
        _("This plan does not come from the team you know."),
        _("The app did not take it in."),
        _("Call the team and ask about it."),
        new_card,
    )
    compare = Button(Press(Do.NEXT), _("A new card"), own_pic("card-new"))
    bar = ((compare,) if can_compare else ()) + _carry_on()
    pic = own_pic("warning", _("Take care"))
    return _page("meeting-stop", supporter_strip(plan.title), pic, sentences, bar)


def known_teams(
    teams: Sequence[KnownTeam], cards: Mapping[str, tuple[str, ...]], words: Mapping[str, str], page: int = 0
) -> ScreenState:
    """The teams that are known, each with the pictures of its card.

    Args:
        teams: those whose card holds now.
        cards: the pictures by `verify_key`; one that is not there is still being worked out.
        words: of each picture that may stand on a card.
        page: from 0; the way to the next is there when there is one.
    """
    pages = in_pages([_team_card(team, cards.get(team.keys.verify_key, ()), words) for team in teams])
    none = Card(
        "empty",
        (own_pic("card", _("A card with 6 pictures")),),
        _("You know no team yet."),
        _("You know a team after you compare its card."),
    )
    strip = supporter_strip(_("Teams you know"))
    more = (way_on(_("More")),) if page + 1 < len(pages) else ()
    bar = (back(), team_keys_presenter.offer(), *more)
    return ScreenState("known-teams", strip, Cards(pages[page] or (none,)), bar, top=top_buttons())


def _team_card(team: KnownTeam, card: tuple[str, ...], words: Mapping[str, str]) -> Card:
    key = team.keys.verify_key
    compared = team.how is Checked.COMPARED
    told, tone = {
        Checked.COMPARED: (_("You compared the card on {day}."), Tone.GOOD),
        Checked.NOT_CHECKED: (_("Nobody has checked it. It came on {day}."), Tone.MIDDLE),
        Checked.NOT_THE_SAME: (_("The card was not the same on {day}."), Tone.BAD),
    }[team.how]
    again = _("Compare again") if compared else _("Compare the card")
    buttons = (
        Button(Press(Do.CHANGE, key), again, own_pic("card"), about=team.team),
        Button(Press(Do.DELETE, key), _("Forget it"), own_pic("card-forgotten"), about=team.team),
    )
    pics = tuple(own_pic(name, words[name]) for name in card) or (own_pic("card", _("Please wait.")),)
    day = full_date(team.checked_on)
    return Card(f"team:{key}", pics, team.team, told.format(day=day), tone, buttons)


def forget(team: KnownTeam) -> ScreenState:
    """Asked before a team is forgotten."""
    sentences = (
        _("Forget this team?"),
        team.team,
        _("Its plans stay. Nobody has checked them then."),
    )
    bar = (back(), Button(Press(Do.DELETE), _("Forget it"), own_pic("card-forgotten")))
    pic = own_pic("card-forgotten", _("A card with a line through it"))
    return _page("forget-team", supporter_strip(_("Teams you know")), pic, sentences, bar)
