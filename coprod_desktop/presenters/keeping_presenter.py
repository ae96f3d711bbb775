# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long things stay: what goes away soon, keeping it longer, what went; the numbers for a supporter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.keeping import Limits, LongAway, Soon
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters.frame_presenter import (
    app_strip,
    back,
    lines,
    own_pic,
    person_pic,
    person_strip,
    plan_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.own_way_presenter import length_words
from coprod_desktop.presenters.said_words import joined, question_of
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, full_date, several

_A_PAGE = 2
"""Each card tells what, about what, when and what stays."""
_NUMBERS_A_PAGE = 3
LONGER, ALWAYS = "longer", "always"
"""What is picked where somebody keeps a thing longer."""


def first_to_go(soon: Sequence[Soon]) -> str:
    """What goes first, and when, in a sentence.

    Args:
        soon: 1 or more things, the first first.
    """
    day = full_date(soon[0].after)
    if len(soon) > 1:
        return _("{count} things. The first goes after {day}.").format(count=len(soon), day=day)
    if soon[0].end.clip:
        return _("Your recording goes away after {day}.").format(day=day)
    return _("What you said goes away after {day}.").format(day=day)


def gone_words(contribution: Contribution) -> str:
    """What went away because its time was over, and when; empty when nothing did."""
    told = []
    if contribution.went_away:
        told.append(_("What you said went away on {day}.").format(day=full_date(contribution.went_away.on)))
    days = [said.sound_went_on for said in contribution.said.values() if said.sound_went_on]
    if days:
        told.append(_("A recording went away on {day}.").format(day=full_date(max(days))))
    return lines(*told)


def going_soon(person: Person, soon: Sequence[Soon], page: int) -> ScreenState:
    """What goes away soon, at most two things a page, each to be heard and kept."""
    pages = _pages(soon)
    none = Card("empty", (own_pic("saved", _("It is saved")),), _("Nothing goes away soon."), "", Tone.GOOD)
    cards = pages[min(page, len(pages) - 1)] or (none,)
    home = Button(Press(Do.TAKE_HOME), _("Take it home"), own_pic("take-home"))
    more = (way_on(_("More")),) if page + 1 < len(pages) else ()
    heading = _("This goes away from this computer.") if soon else ""
    strip = person_strip(person, _("Goes away soon"))
    bar = (back(), *((home,) if soon else ()), *more)
    return ScreenState("goes-away", strip, Cards(cards, heading), bar, private=True, top=top_buttons())


def soon_pages(soon: Sequence[Soon]) -> int:
    """How many pages these things take, 1 or more."""
    return len(_pages(soon))


def _pages(soon: Sequence[Soon]) -> list[tuple[Card, ...]]:
    cards = [_going_card(each, number) for number, each in enumerate(soon, 1)]
    return [tuple(cards[first : first + _A_PAGE]) for first in range(0, max(1, len(cards)), _A_PAGE)]


def key_of(soon: Soon) -> str:
    """Tells one thing from all others."""
    return f"{soon.contribution.contribution_id} {soon.end.item_id}"


def _going_card(soon: Soon, number: int) -> Card:
    key, plan = key_of(soon), soon.proposal
    # Two recordings may answer one question: their number tells their buttons apart.
    asked = question_of(plan.step(soon.end.clip.step_id)) if soon.end.clip else ""
    about = f"{number}. {asked or plan.title}"
    keep = Button(Press(Do.KEEP_LONGER, key), _("Keep longer"), own_pic("keep-longer"), about=about)
    going = joined(own_pic("goes-away", _("A page leaves the computer")))
    after = _("It goes away after {day}.").format(day=full_date(soon.after))
    if soon.end.clip is None:
        look = Button(Press(Do.SAID, key), _("Look at it"), own_pic("look"), about=about)
        pics, heading = (plan_pic(plan, plan.cover), going), _("All you said: {plan}").format(plan=plan.title)
        return Card(key, pics, heading, after, buttons=(look, keep))
    clip = soon.end.clip
    hear = Button(Press(Do.LISTEN, key), _("Hear"), own_pic("hear"), about=about)
    words = _("Its words stay.") if soon.end.has_words else _("It has no words that stay.")
    heading = _("Your recording, {length}").format(length=length_words(clip.length_ms))
    pics = (own_pic("mic", _("A microphone")), going)
    return Card(key, pics, heading, lines(asked, after, words), buttons=(hear, keep))


def keep_how_long(person: Person, soon: Soon, months: int) -> ScreenState:
    """How long somebody wants to keep a thing.

    Args:
        person: whose it is.
        soon: the thing.
        months: so many more are offered.
    """
    tiles = (
        Button(
            Press(Do.PICK, LONGER),
            several("{count} month more", "{count} months more", months),
            own_pic("three-months"),
            note=_("Until {day}").format(day=full_date(soon.longer_until)),
        ),
        Button(Press(Do.PICK, ALWAYS), _("Until I delete it"), own_pic("keep-always")),
    )
    body = Tiles(_("How long do you want to keep it?"), tiles)
    strip = person_strip(person, soon.proposal.title, _("Keep longer"))
    return ScreenState("keep-how-long", strip, body, (back(),), top=top_buttons())


def is_kept(person: Person, until: date | None) -> ScreenState:
    """That it stays, and until when.

    Args:
        person: whose it is.
        until: the last day; None is until they delete it.
    """
    stays = _("It stays until you delete it.")
    if until is not None:
        stays = _("It stays until {day}.").format(day=full_date(until))
    sentences = (_("You keep it."), stays, _("You can delete it in What I said."))
    body = Reading(own_pic("keep-longer", _("Done")), tuple(Sentence(text) for text in sentences))
    strip = person_strip(person, _("Keep longer"))
    return ScreenState("is-kept", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())


def how_long(limits: Limits, away: Sequence[LongAway], page: int = 0) -> ScreenState:
    """Who was not here for so long that all goes, then the numbers in plain words. For a supporter.

    Args:
        limits: the numbers.
        away: those people.
        page: from 0, below `how_long_pages`.
    """
    pages = _how_long(limits, away)
    more = (way_on(_("More")),) if page + 1 < len(pages) else ()
    strip = app_strip(_("Supporter"), _("How long things stay"))
    return ScreenState("supporter-how-long", strip, Cards(pages[page]), (back(), *more), top=top_buttons())


def how_long_pages(limits: Limits, away: Sequence[LongAway]) -> int:
    """How many pages `how_long` has, 1 or more."""
    return len(_how_long(limits, away))


def _how_long(limits: Limits, away: Sequence[LongAway]) -> list[tuple[Card, ...]]:
    people = tuple(_away_card(each, limits) for each in away)
    return [
        cards[at : at + most]
        for cards, most in ((people, _A_PAGE), (_number_cards(limits), _NUMBERS_A_PAGE))
        for at in range(0, len(cards), most)
    ]


def _away_card(away: LongAway, limits: Limits) -> Card:
    name = away.person.name or _("No name")
    wait = Button(
        Press(Do.KEEP_LONGER, away.person.person_id),
        several("Wait {count} month", "Wait {count} months", limits.longer_months),
        own_pic("keep-longer"),
        about=name,
    )
    after = _("The app deletes all of it after {day}.").format(day=full_date(away.after))
    text = lines(_("They were not here for a long time."), after, _("Ask them to come before that."))
    return Card(
        f"away:{away.person.person_id}", (person_pic(away.person, name),), name, text, Tone.MIDDLE, (wait,)
    )


def _number_cards(limits: Limits) -> tuple[Card, ...]:
    agreed, closed = limits.recording_days_after_agreed, limits.recording_days_after_close
    recordings = lines(
        _("The app deletes the sound {days} days after the person agreed to the words.").format(days=agreed),
        _("Or {days} days after the plan ends.").format(days=closed),
        _("The words stay."),
    )
    months = limits.answers_months_after_answer_by
    rest = _("The app deletes all of it {months} months after the last day of the plan.").format(
        months=months
    )
    first = _("The app shows it {days} days before, on {times} different days.").format(
        days=limits.shown_at_least_days, times=limits.shown_on_days
    )
    people = _("The app deletes all that is theirs after {months} months.").format(months=limits.away_months)
    told = _("This page shows it {days} days before.").format(days=limits.away_shown_days)
    return (
        Card("sound", (own_pic("mic", _("A microphone")),), _("Recordings"), recordings),
        Card("rest", (own_pic("said", _("People talk")),), _("All else that people say"), rest),
        Card(
            "seen",
            (own_pic("look", _("An eye")),),
            _("People see it before"),
            lines(first, _("They can keep it longer, or take it home.")),
        ),
        Card(
            "away",
            (own_pic("goes-away", _("A page leaves the computer")),),
            _("People who do not come any more"),
            lines(people, told),
        ),
        Card(
            "ours",
            (own_pic("computer", _("A computer")),),
            _("These numbers are ours"),
            lines(_("No law names a number."), _("Your organisation must say what is right here.")),
            Tone.CALM,
        ),
    )
