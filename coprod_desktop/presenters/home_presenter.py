# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Home, the list of plans, and the list of what I said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.honest_facts import PowerStep
from coprod_desktop.domain.keeping import Soon
from coprod_desktop.domain.known_teams import NOTHING_AGAIN, AskedAgain
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    own_pic,
    person_strip,
    plan_pic,
    top_buttons,
)
from coprod_desktop.presenters.keeping_presenter import first_to_go
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState, Tiles
from coprod_desktop.words import _, full_date

POWER_PICTURES = {
    PowerStep.TELLING: "power-telling",
    PowerStep.ASKING: "asking",
    PowerStep.DESIGNING: "power-designing",
    PowerStep.DECIDING: "power-deciding",
}


@dataclass(frozen=True)
class PlanPlace:
    """How far a person is with one plan.

    Attributes:
        proposal: the plan.
        contribution: what the person said, or None when they never opened it.
        place: where they are.
        newest: whether there is no newer version of it here.
        said_before: whether the person said something about an older version of it.
        again: what they are asked about again, because the team has other keys.
    """

    proposal: Proposal
    contribution: Contribution | None
    place: Place
    newest: bool = True
    said_before: bool = False
    again: AskedAgain = NOTHING_AGAIN

    @property
    def key(self) -> str:
        """Tells it from every other plan, and from its own other versions."""
        return f"{self.proposal.proposal_id} {self.proposal.version}"

    @property
    def is_under_way(self) -> bool:
        """Whether the person is somewhere in it: past its first screen, and not at its end."""
        return self.is_started and (self.place != START or bool(self.contribution and self.contribution.said))

    @property
    def is_started(self) -> bool:
        """Whether the person opened it and has not shared it."""
        there = self.contribution
        return there is not None and there.shared is None and not (there.went_away and not there.said)


def home(person: Person, plans: tuple[PlanPlace, ...], soon: Sequence[Soon] = ()) -> ScreenState:
    """One big tile: carry on, or the newest plan; then the list of plans, what I said, and what goes soon."""
    tiles = []
    again = [plan for plan in plans if plan.again.to_share]
    first = next((plan for plan in plans if plan.is_started), next(iter((*again, *plans)), None))
    if first:
        started = first.is_started
        tiles.append(
            Button(
                Press(Do.PLAN, first.key),
                _("Carry on: {title}").format(title=first.proposal.title)
                if started
                else _("Plan: {title}").format(title=first.proposal.title),
                plan_pic(first.proposal, first.proposal.cover),
                Tone.CALM,
                note=where_in_plan(first) if started else state_words(first),
            )
        )
    new = sum(1 for plan in plans if plan.contribution is None)
    badge = _("{count} new").format(count=new) if new else ""
    tiles.append(Button(Press(Do.PLANS), _("Plans"), own_pic("proposal"), badge=badge))
    badge = _("Share again") if again else ""
    tiles.append(Button(Press(Do.SAID), _("What I said"), own_pic("said"), badge=badge))
    if soon:
        note = first_to_go(soon)
        tiles.append(
            Button(Press(Do.ENDS), _("Goes away soon"), own_pic("goes-away"), Tone.MIDDLE, note=note)
        )
    bar = (
        Button(Press(Do.PRACTICE), _("Try it out"), own_pic("practice")),
        Button(Press(Do.LOOKS), _("How it looks and sounds"), own_pic("settings")),
        Button(Press(Do.FINISH), _("Finish for today"), own_pic("finish")),
    )
    strip = person_strip(person, hello(person), _("Touch what you want to do"))
    return ScreenState("home", strip, Tiles("", tuple(tiles), first_is_big=True), bar, top=top_buttons())


def carry_on(person: Person, plan: PlanPlace, has_recording: bool) -> ScreenState:
    """Carry on where you were? Asked of somebody who comes back, however they went.

    Args:
        person: who comes back.
        plan: the plan under way that they touched last.
        has_recording: whether a recording is left over, about which they have not said whether to keep it.
    """
    proposal = plan.proposal
    tiles = (
        Button(
            Press(Do.CARRY_ON),
            _("Carry on"),
            plan_pic(proposal, proposal.cover),
            Tone.CALM,
            note=f"{proposal.title}. {where_in_plan(plan)}.",
        ),
        Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow")),
    )
    foot = _("You said something. It is saved.") if has_recording else _("Everything is saved.")
    body = Tiles(_("Carry on where you were?"), tiles, foot=foot)
    strip = person_strip(person, hello(person), proposal.title)
    return ScreenState("carry-on", strip, body, (), top=top_buttons())


def hello(person: Person) -> str:
    """A hello with the name, if there is one."""
    return _("Hello {name}").format(name=person.name) if person.name else _("Hello")


def where_in_plan(plan: PlanPlace) -> str:
    """Where the person is in a plan that they started, in words."""
    if plan.place.room is Room.STEPS:
        return _("You are on page {page} of {pages}").format(
            page=plan.place.index + 1, pages=len(plan.proposal.steps)
        )
    if plan.place.room in (Room.FACTS, Room.MAIN_POINTS):
        return _("You are at the start")
    return _("You are at the end") if plan.place.room is Room.CLEAR else _("Ready to share")


def state_words(plan: PlanPlace) -> str:
    """How far the person is with a plan, in a few words."""
    if plan.contribution is None:
        return _("This plan is new") if plan.said_before else _("New")
    if plan.contribution.went_away and not plan.contribution.said:
        return _("What you said went away")
    if plan.contribution.shared is None:
        return _("You started this")
    if plan.again.to_share:
        return _("You can share this again")
    return _("You changed something") if plan.contribution.changed_since_shared else _("You shared this")


def plans(person: Person, known: tuple[PlanPlace, ...], from_paper: bool = False) -> ScreenState:
    """The plans as cards: picture, title, who asks, how long they wait, how far I am.

    Args:
        person: whose list it is.
        known: every plan on this computer.
        from_paper: whether a supporter is here who can type answers in from paper.
    """
    cards = tuple(_plan_card(plan, from_paper) for plan in known)
    if not cards:
        empty, more = _("There are no plans yet."), _("A supporter can add a plan.")
        cards = (Card("empty", (own_pic("proposal", _("A plan")),), empty, more),)
    strip = person_strip(person, _("Plans"))
    return ScreenState("plans", strip, Cards(cards), (back(),), top=top_buttons())


def _plan_card(plan: PlanPlace, from_paper: bool) -> Card:
    proposal = plan.proposal
    power = proposal.facts.power_step
    asks = _("{name} asks.").format(name=proposal.asker.name)
    waits = _("Tell them by {day}.").format(day=full_date(proposal.facts.closes))
    version = "" if plan.newest else _("This is the old plan.")
    if plan.said_before and plan.contribution is None:
        version = _("What you said stays with the old plan.")
    about = f"{proposal.title}. {version}" if version else proposal.title
    paper = Button(Press(Do.FROM_PAPER, plan.key), _("From paper"), own_pic("from-paper"), about=about)
    by_paper = (paper,) if from_paper else ()
    return Card(
        plan.key,
        (plan_pic(proposal, proposal.cover), own_pic(POWER_PICTURES[power], power_words(power))),
        proposal.title,
        lines(f"{asks} {waits}", " ".join(filter(None, (f"{state_words(plan)}.", version)))),
        buttons=(Button(Press(Do.PLAN, plan.key), _("Open"), own_pic("open-plan"), about=about), *by_paper),
    )


def power_words(step: PowerStep) -> str:
    """What a step of power is called."""
    return {
        PowerStep.TELLING: _("They are telling you"),
        PowerStep.ASKING: _("They are asking you"),
        PowerStep.DESIGNING: _("You work on it together"),
        PowerStep.DECIDING: _("You decide together"),
    }[step]
