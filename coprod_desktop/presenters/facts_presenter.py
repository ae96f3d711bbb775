# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Before a plan starts: the honest facts, more time, and what is new about a newer plan."""

from __future__ import annotations

from coprod_desktop.domain.honest_facts import PowerStep
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import FACT_PAGES
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    own_pic,
    person_strip,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.home_presenter import POWER_PICTURES, power_words
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, full_date, several

MORE_DAYS = (7, 14, 28)
"""How much more time somebody can ask for, in days. Our choice."""


def facts(person: Person, proposal: Proposal, page: int, more_days: int, offer_practice: bool) -> ScreenState:
    """One of the pages of honest facts, three facts to a page.

    Args:
        person: who looks.
        proposal: the plan.
        page: from 0, below `FACT_PAGES`.
        more_days: how many days more the person asked for; 0 for none.
        offer_practice: whether the person has not tried it out yet.
    """
    cards = (_who_asks(proposal), _what_changes(proposal), _how_long(proposal, more_days))[page]
    where = _("Before you start {page} of {pages}").format(page=page + 1, pages=FACT_PAGES)
    if page + 1 < FACT_PAGES:
        whole = Button(Press(Do.ALL_PAGES), _("All pages"), own_pic("all-pages"))
        bar: tuple[Button, ...] = (back(), whole, way_on(_("Next")))
    else:
        more = Button(Press(Do.MORE_TIME), _("I need more time"), own_pic("more-time"))
        first = Button(Press(Do.PRACTICE), _("Try it first"), own_pic("practice"))
        bar = (back(), more, *((first,) if offer_practice else ()), way_on(_("Start")))
    strip = person_strip(person, proposal.title, where)
    return ScreenState(f"facts-{page}", strip, Cards(cards), bar, top=top_buttons())


def _who_asks(proposal: Proposal) -> tuple[Card, ...]:
    asker, stated = proposal.asker, proposal.facts
    power = stated.power_step
    must = {
        PowerStep.TELLING: _("They decided already."),
        PowerStep.ASKING: _("They must say why."),
        PowerStep.DESIGNING: _("They work on it with people first."),
        PowerStep.DECIDING: _("People like you have votes."),
    }[power]
    return (
        Card(
            "asker",
            (plan_pic(proposal, asker.photo),),
            asker.name,
            lines(asker.role, asker.hello),
            narration=asker.hello_sound,
        ),
        Card("why", (own_pic("team", _("A team")),), _("Why they ask"), lines(stated.why, stated.affects)),
        Card(
            "power",
            (own_pic(POWER_PICTURES[power], power_words(power)),),
            power_words(power),
            _("{who} decides. {role} {must}").format(
                who=stated.who_decides, role=stated.who_decides_role, must=must
            ),
            Tone.MIDDLE,
        ),
    )


def _what_changes(proposal: Proposal) -> tuple[Card, ...]:
    stated = proposal.facts
    can_change = lines(*stated.can_change) or _("Nothing. It is all decided.")
    decided = lines(*stated.decided) or _("They have not decided anything yet.")
    return (
        Card(
            "can-change",
            (own_pic("change", _("A hand that changes a plan")),),
            _("You can change this"),
            can_change,
        ),
        Card("decided", (own_pic("decided", _("A paper with a stamp")),), _("Decided already"), decided),
        Card(
            "for-me",
            (own_pic("for-me", _("A hand that gets something")),),
            _("What you get"),
            lines(stated.for_me, stated.costs_me),
        ),
    )


def _how_long(proposal: Proposal, more_days: int) -> tuple[Card, ...]:
    stated = proposal.facts
    early = _("They asked you early.") if stated.asked_early else _("They asked you late.")
    enough = "" if stated.window_holds else _("This is a short time.")
    wait = _("Tell them by {day}.").format(day=full_date(stated.closes))
    promise = _("You get an answer by {day}.").format(day=full_date(stated.answer_by))
    pages = several("It has {count} page.", "It has {count} pages.", len(proposal.steps))
    minutes = several("It takes about {count} minute.", "It takes about {count} minutes.", proposal.minutes)
    breaks = _("It is longer with breaks. You can stop at any time.")
    return (
        Card(
            "wait",
            (own_pic("clock", _("A clock")),),
            _("How long they wait"),
            lines(wait, early, enough, more_time_words(more_days)),
        ),
        Card(
            "promise",
            (own_pic("promise", _("People shake hands")),),
            _("What they promise"),
            lines(promise, stated.what_happens),
        ),
        Card(
            "time",
            (own_pic("time-it-takes", _("A clock with a part filled")),),
            _("How long this takes"),
            lines(f"{pages} {minutes}", breaks),
        ),
    )


def more_time_words(days: int) -> str:
    """What somebody asked for, in words; empty when they did not."""
    if days <= 0:
        return ""
    return {
        7: _("You asked for 1 week more."),
        14: _("You asked for 2 weeks more."),
        28: _("You asked for 1 month more."),
    }.get(days, _("You asked for more time."))


def more_time(strip: Strip, days: int) -> ScreenState:
    """How much more time, and what was asked for.

    Args:
        strip: of the plan.
        days: what was asked for so far; 0 for nothing.
    """
    names = (_("1 week"), _("2 weeks"), _("1 month"))
    tiles = tuple(
        Button(Press(Do.PICK, str(each)), words, own_pic(picture), picked=each == days)
        for each, words, picture in zip(
            MORE_DAYS, names, ("one-week", "two-weeks", "four-weeks"), strict=True
        )
    )
    asked = more_time_words(days)
    told = _("The team hears it when you share.")
    foot = f"{asked} {told}" if asked else _("Touch it again to take it back.")
    body = Tiles(_("How much more time do you need?"), tiles, foot=foot)
    bar = (back(), way_on(_("This is good"), Do.CARRY_ON))
    return ScreenState("more-time", strip, body, bar, top=top_buttons())


def newer_plan(person: Person, proposal: Proposal) -> ScreenState:
    """The team made a newer plan out of one about which the person said something."""
    sentences = (
        _("This plan is new."),
        _("The team changed the old plan."),
        _("What you said stays with the old plan."),
        _("You can say something about the new plan too."),
    )
    pic = plan_pic(proposal, proposal.cover)
    body = Reading(pic, tuple(Sentence(text) for text in sentences))
    strip = person_strip(person, proposal.title, _("A new plan"))
    return ScreenState("newer-plan", strip, body, (back(), way_on(_("Next"))), top=top_buttons())
