# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan as a person walks through it: the honest facts, then its pages and questions."""

from __future__ import annotations

import re

from coprod_desktop.domain.act_kinds import Clear
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.honest_facts import PowerStep
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import (
    HardWord,
    Page,
    Proposal,
)
from coprod_desktop.domain.walk import FACT_PAGES
from coprod_desktop.presenters.frame_presenter import (
    back,
    lines,
    next_or_skip,
    own_pic,
    person_strip,
    plan_pic,
    say_my_way,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.home_presenter import POWER_PICTURES, power_words
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _, full_date, several


def facts(person: Person, proposal: Proposal, page: int, more_time: bool) -> ScreenState:
    """One of the pages of honest facts, three facts to a page.

    Args:
        person: who looks.
        proposal: the plan.
        page: from 0, below `FACT_PAGES`.
        more_time: whether the person asked for more time.
    """
    cards = (_who_asks, _what_changes, _how_long)[page](proposal)
    where = _("Before you start {page} of {pages}").format(page=page + 1, pages=FACT_PAGES)
    if page + 1 < FACT_PAGES:
        bar: tuple[Button, ...] = (back(), way_on(_("Next")))
    else:
        more = Button(Press(Do.MORE_TIME), _("I need more time"), own_pic("more-time"), picked=more_time)
        bar = (back(), more, way_on(_("Start")))
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


def _how_long(proposal: Proposal) -> tuple[Card, ...]:
    stated = proposal.facts
    early = _("They asked you early.") if stated.asked_early else _("They asked you late.")
    enough = "" if stated.window_holds else _("This is a short time.")
    wait = _("Tell them by {day}.").format(day=full_date(stated.closes))
    promise = _("You get an answer by {day}.").format(day=full_date(stated.answer_by))
    pages = several("It has {count} page.", "It has {count} pages.", len(proposal.steps))
    minutes = several("It takes about {count} minute.", "It takes about {count} minutes.", proposal.minutes)
    return (
        Card(
            "wait",
            (own_pic("clock", _("A clock")),),
            _("How long they wait"),
            lines(wait, early, enough),
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
            lines(pages, minutes, _("You can stop at any time.")),
        ),
    )


def main_points(person: Person, proposal: Proposal) -> ScreenState:
    """The three main points; the pages with all detail can be left out."""
    cards = tuple(
        Card(
            f"point-{number}",
            (plan_pic(proposal, point.picture),),
            point.line.text,
            narration=point.line.narration,
        )
        for number, point in enumerate(proposal.main_points, start=1)
    )
    strip = person_strip(person, proposal.title, _("The main points"))
    only = Button(Press(Do.SHORT), _("Only the questions"), own_pic("only-questions"))
    return ScreenState(
        "main-points", strip, Cards(cards), (back(), only, way_on(_("Next"))), top=top_buttons()
    )


def was_clear(person: Person, proposal: Proposal, clear: Clear | None) -> ScreenState:
    """Was this clear? It counts for or against the plan, and it may be skipped."""
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind is clear)
        for kind, words, picture in (
            (Clear.CLEAR, _("Clear"), "clear"),
            (Clear.PARTLY, _("Partly clear"), "part-clear"),
            (Clear.NOT_CLEAR, _("Not clear"), "not-clear"),
        )
    )
    strip = person_strip(person, proposal.title, _("At the end"))
    body = Tiles(_("Was this plan clear?"), tiles)
    return ScreenState("clear", strip, body, (back(), next_or_skip(clear is not None)), top=top_buttons())


def page(person: Person, proposal: Proposal, index: int, contribution: Contribution) -> ScreenState:
    """One page of a plan.

    Args:
        person: who looks.
        proposal: the plan.
        index: from 0, below the number of steps; of a page.
        contribution: what the person said so far.

    Raises:
        TypeError: a question stands there, see `question_presenter`.
    """
    at = proposal.steps[index]
    if not isinstance(at, Page):
        raise TypeError(f"{at.step_id} is a question")
    said = contribution.at(at.step_id)
    where = _("Page {page} of {pages}").format(page=index + 1, pages=len(proposal.steps))
    strip = person_strip(person, proposal.title, where, index, len(proposal.steps))
    hard = Button(Press(Do.HARD), _("This is hard"), own_pic("hard"), picked=said.hard)
    bar = (back(), hard, say_my_way(), way_on(_("Next")))
    return ScreenState("page", strip, _page(proposal, at), bar, top=top_buttons())


def _page(proposal: Proposal, page: Page) -> Reading:
    sentences = []
    on_page: list[HardWord] = []
    for line in page.lines:
        marks = []
        for hard in proposal.hard_words:
            found = re.search(rf"\b{re.escape(hard.word)}\b", line.text, re.IGNORECASE)
            if found:
                marks.append((found.start(), found.end() - found.start()))
                on_page += [hard] if hard not in on_page else []
        sentences.append(Sentence(line.text, line.narration, tuple(marks)))
    buttons = tuple(
        Button(Press(Do.HARD_WORD, hard.word), _("What is: {word}").format(word=hard.word), own_pic("book"))
        for hard in on_page
    )
    return Reading(plan_pic(proposal, page.picture), tuple(sentences), buttons)


def hard_word(person: Person, proposal: Proposal, word: HardWord) -> ScreenState:
    """What a hard word means, with its picture and sound."""
    pic = plan_pic(proposal, word.picture) if word.picture else own_pic("book", _("A book"))
    parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+", word.meaning) if part.strip()]
    sentences = tuple(
        Sentence(part, word.sound if number == 0 else type(word.sound)(""))
        for number, part in enumerate(parts)
    )
    body = Reading(pic, sentences, heading=word.word)
    strip = person_strip(person, proposal.title, _("A hard word"))
    return ScreenState("hard-word", strip, body, (back(),), top=top_buttons())
