# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All together: who is in the group, which plan, how the time is shared out, and whose turn it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.session_plan import SessionPart, SessionPlan, Slot
from coprod_desktop.domain.together import GroupRound
from coprod_desktop.presenters.frame_presenter import (
    app_strip,
    back,
    own_pic,
    person_pic,
    person_strip,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Body, Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _, full_date, several

SESSION_MINUTES = (60, 90, 120, 180)
"""How long a session can be planned for. Our choice."""


def group_person() -> Person:
    """Stands in the strip for the whole group."""
    return Person(PersonId("group"), _("All together"), "together", Preferences())


def choose_people(people: Sequence[Person], chosen: Sequence[PersonId]) -> ScreenState:
    """Who is in the group; turns go in the order in which they are touched."""
    tiles = tuple(
        Button(
            Press(Do.PERSON, person.person_id),
            name_of(person),
            person_pic(person),
            picked=person.person_id in chosen,
        )
        for person in people
    )
    on = (way_on(_("Next")),) if len(chosen) > 1 else ()
    body = Tiles(_("Who is in the group?"), tiles, foot=_("You need 2 people or more."))
    strip = app_strip(_("All together"), _("Touch each person"))
    return ScreenState("group-people", strip, body, (back(), *on), top=top_buttons())


def choose_plan(proposals: Sequence[Proposal]) -> ScreenState:
    """Which plan the group hears."""
    cards = tuple(
        Card(
            proposal.proposal_id,
            (plan_pic(proposal, proposal.cover),),
            proposal.title,
            _("Tell them by {day}.").format(day=full_date(proposal.facts.closes)),
            buttons=(
                Button(
                    Press(Do.PLAN, proposal.proposal_id),
                    _("This one"),
                    own_pic("open-plan"),
                    about=proposal.title,
                ),
            ),
        )
        for proposal in proposals
    )
    if not cards:
        none = _("There are no plans yet.")
        cards = (Card("empty", (own_pic("proposal", _("A plan")),), none, _("A supporter can add a plan.")),)
    strip = app_strip(_("All together"), _("Which plan?"))
    return ScreenState("group-plan", strip, Cards(cards), (back(),), top=top_buttons())


def session_plan(
    plan: SessionPlan, people: Sequence[Person], proposal: Proposal, minutes: int
) -> ScreenState:
    """How the time is shared out, for the supporter, before it starts.

    Args:
        plan: the parts.
        people: in the order of their turns.
        proposal: the plan that is heard.
        minutes: how long the session is.
    """
    first = _fits(plan, minutes)
    cards = (first, *(_part_card(part, people, proposal) for part in plan.parts))
    other = Button(Press(Do.TOPIC), _("Another length"), own_pic("clock"))
    strip = app_strip(_("All together"), _("For the supporter: your session"))
    bar = (back(), other, way_on(_("Start")))
    return ScreenState("group-session", strip, Cards(cards), bar, top=top_buttons())


def _fits(plan: SessionPlan, minutes: int) -> Card:
    long = several("Your session is {count} minute.", "Your session is {count} minutes.", minutes)
    if plan.fits:
        need = several("This takes {count} minute.", "This takes {count} minutes.", plan.minutes)
        return Card("fits", (own_pic("saved", _("It fits")),), _("This fits."), f"{long} {need}", Tone.GOOD)
    there = several(
        "There is time for {count} person.", "There is time for {count} people.", plan.people_that_fit
    )
    return Card(
        "fits",
        (own_pic("warning", _("It does not fit")),),
        _("This does not fit."),
        f"{long} {there} {_('Plan a second day.')}",
        Tone.MIDDLE,
    )


def _part_card(part: SessionPart, people: Sequence[Person], proposal: Proposal) -> Card:
    pic, words = {
        Slot.WELCOME: (own_pic("said", _("People talk")), _("Say hello")),
        Slot.TOGETHER: (
            own_pic("together", _("People before one screen")),
            _("Hear it together: {title}").format(title=proposal.title),
        ),
        Slot.BREAK: (own_pic("break", _("A cup")), _("Have a break")),
        Slot.END: (own_pic("make-all", _("Files on a stick")), _("Make the files and say goodbye")),
        Slot.TURN: (own_pic("turn", _("The next person")), ""),
    }[part.slot]
    if part.slot is Slot.TURN:
        person = people[part.person]
        pic, words = person_pic(person, name_of(person)), _("Turn of {name}").format(name=name_of(person))
    length = several("{count} minute", "{count} minutes", part.minutes)
    start = several("after {count} minute", "after {count} minutes", part.start_minute)
    return Card(f"{part.slot}-{part.start_minute}", (pic,), words, f"{length}, {start}")


def heard(proposal: Proposal, body: Body, name: str, where: str) -> ScreenState:
    """One screen that the group hears: the facts, the main points, or a page.

    Args:
        proposal: the plan.
        body: what it shows.
        name: of the screen.
        where: in the plan.
    """
    strip = person_strip(group_person(), proposal.title, where)
    return ScreenState(f"group-{name}", strip, body, (back(), way_on(_("Next"))), top=top_buttons())


def board(
    group_round: GroupRound, people: Sequence[Person], proposal: Proposal, touched: PersonId | None
) -> ScreenState:
    """Whose turn it is. Touching a picture says the name; then This is me opens their own questions."""
    tiles = tuple(
        Button(
            Press(Do.PERSON, person.person_id),
            name_of(person),
            person_pic(person),
            Tone.CALM if person.person_id == group_round.next_person else Tone.PLAIN,
            picked=person.person_id == touched,
            note=_state(group_round, person),
        )
        for person in people
    )
    strip = replace(person_strip(group_person(), proposal.title), where=_("Whose turn is it?"))
    if touched:
        bar: tuple[Button, ...] = (
            Button(Press(Do.BACK), _("Not me"), own_pic("back")),
            way_on(_("This is me")),
        )
    else:
        bar = (
            Button(Press(Do.AGAIN), _("Hear it again"), own_pic("again")),
            way_on(_("End the group"), Do.FINISH),
        )
    foot = "" if group_round.next_person else _("Everybody had a turn.")
    return ScreenState("group-board", strip, Tiles("", tiles, foot=foot), bar, top=top_buttons())


def _state(group_round: GroupRound, person: Person) -> str:
    if person.person_id in group_round.had_turn:
        return _("Had a turn")
    return _("Next") if person.person_id == group_round.next_person else ""


def name_of(person: Person) -> str:
    """What a person is called, or that they gave no name."""
    return person.name or _("No name")
