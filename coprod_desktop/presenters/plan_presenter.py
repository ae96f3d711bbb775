# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan as a person walks through it: its main points, its pages, what a hard word means, was it clear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.act_kinds import Clear
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import (
    HardWord,
    Line,
    Page,
    Picture,
    Proposal,
    Step,
    Tell,
    ThreePoints,
)
from coprod_desktop.presenters.film_presenter import watch_button
from coprod_desktop.presenters.frame_presenter import (
    back,
    next_or_skip,
    own_pic,
    person_strip,
    plan_pic,
    say_my_way,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.plan_state import NowAndNew, Row, Section, Side, WholePlan
from coprod_desktop.presenters.screen_parts import Button, Do, Press
from coprod_desktop.presenters.screen_state import Body, Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _


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
        "main-points", strip, Cards(cards, big=True), (back(), only, way_on(_("Next"))), top=top_buttons()
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


def show_all_pages() -> Button:
    """Stands at the first question for somebody who went there at once: all pages are still there."""
    return Button(Press(Do.ALL_PAGES), _("Show me all pages"), own_pic("all-pages"))


def _page(proposal: Proposal, page: Page) -> Body:
    sentences = tuple(_marked(proposal, line) for line in page.lines)
    on_page = dict.fromkeys(hard for line in page.lines for hard, _start in _hard_words_in(proposal, line))
    buttons = tuple(
        Button(Press(Do.HARD_WORD, hard.word), _("What is: {word}").format(word=hard.word), own_pic("book"))
        for hard in on_page
    )
    if page.film:
        buttons = (watch_button(page.film), *buttons)
    pic = plan_pic(proposal, page.picture)
    if page.new_picture is None:
        return Reading(pic, sentences, buttons)
    new_pic = plan_pic(proposal, page.new_picture)
    now = Side(_("Now"), own_pic("now", _("How it is now")), pic, sentences[0])
    new = Side(_("New"), own_pic("new", _("How it is in the plan")), new_pic, sentences[-1])
    return NowAndNew(now, new, buttons)


def _marked(proposal: Proposal, line: Line) -> Sentence:
    marks = tuple((start, len(hard.word)) for hard, start in _hard_words_in(proposal, line))
    return Sentence(line.text, line.narration, marks)


def _hard_words_in(proposal: Proposal, line: Line) -> Iterator[tuple[HardWord, int]]:
    """Each hard word of a line, with its first letter there."""
    for hard in proposal.hard_words:
        found = re.search(rf"\b{re.escape(hard.word)}\b", line.text, re.IGNORECASE)
        if found:
            yield hard, found.start()


def hard_word(person: Person, proposal: Proposal, word: HardWord) -> ScreenState:
    """What a hard word means, with its picture and sound."""
    pic = plan_pic(proposal, word.picture) if word.picture else own_pic("book", _("A book"))
    parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+", word.meaning) if part.strip()]
    sentences = tuple(Sentence(part) for part in parts)
    body = Reading(pic, sentences, heading=word.word, narration=word.sound)
    strip = person_strip(person, proposal.title, _("A hard word"))
    return ScreenState("hard-word", strip, body, (back(),), top=top_buttons())


def all_pages(person: Person, proposal: Proposal, with_pictures: bool) -> ScreenState:
    """The whole plan on one page, for those who read.

    Args:
        person: who reads.
        proposal: the plan.
        with_pictures: whether its pictures stand beside the words.
    """
    sections = [
        _section(proposal, step, number, with_pictures) for number, step in enumerate(proposal.steps, start=1)
    ]
    if proposal.hard_words:
        meanings = (Sentence(f"{hard.word}: {hard.meaning}") for hard in proposal.hard_words)
        sections.append(Section(_("Hard words"), tuple(Row(meaning) for meaning in meanings)))
    if with_pictures:
        change = Button(Press(Do.CHANGE), _("Words only"), own_pic("pictures-none"))
    else:
        change = Button(Press(Do.CHANGE), _("With pictures"), own_pic("pictures-drawn"))
    bar = (back(), change, way_on(_("Carry on"), Do.CARRY_ON))
    strip = person_strip(person, proposal.title, _("All pages"))
    return ScreenState("all-pages", strip, WholePlan(tuple(sections)), bar, top=top_buttons())


def _section(proposal: Proposal, step: Step, number: int, with_pictures: bool) -> Section:
    pic: Picture | None = None
    match step:
        case Page(picture=now, new_picture=new, lines=lines) if new is not None:
            shown = ((_("Now"), now, lines[0]), (_("New"), new, lines[-1]))
            rows = [
                row
                for words, picture, line in shown
                for row in (Row(Sentence(words)), Row(_marked(proposal, line), plan_pic(proposal, picture)))
            ]
        case Page():
            pic, rows = step.picture, [Row(_marked(proposal, line)) for line in step.lines]
        case ThreePoints() | Tell():
            pic, rows = step.picture, [Row(Sentence(step.text, step.narration))]
        case _:
            choices = (Row(Sentence(each.words), plan_pic(proposal, each.picture)) for each in step.choices)
            rows = [Row(Sentence(step.text, step.narration)), *choices]
    if not with_pictures:
        pic, rows = None, [replace(row, pic=None) for row in rows]
    heading = _("Page {number}").format(number=number)
    return Section(heading, tuple(rows), plan_pic(proposal, pic) if pic else None)
