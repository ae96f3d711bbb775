# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A plan on paper: the same pages, facts and questions, with numbers, boxes to tick and lines to write on."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.positions import good_is_first
from coprod_desktop.domain.proposal import (
    Page,
    PickOne,
    PickSome,
    Proposal,
    PutInOrder,
    Question,
    ShareTokens,
    SortOnMat,
    ThreePoints,
)
from coprod_desktop.domain.walk import FACT_PAGES
from coprod_desktop.presenters import facts_presenter
from coprod_desktop.presenters.answer_words import off_scale_words, point_words
from coprod_desktop.presenters.frame_presenter import own_pic, plan_pic
from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.presenters.screen_state import Cards
from coprod_desktop.words import _, several

WRITING_LINES = 5


@dataclass(frozen=True)
class PaperBox:
    """A box to tick, or to write a number in.

    Attributes:
        words: beside it.
        pic: beside it.
        sides: what is ticked for it, one box each; empty for a single box.
    """

    words: str
    pic: Pic
    sides: tuple[str, ...] = ()


@dataclass(frozen=True)
class PaperSheet:
    """One page of paper.

    Attributes:
        number: such as "Page 3 of 8".
        heading: the question, or empty.
        pics: 0 to 2 large pictures, each with the sentence that belongs to it, or empty.
        sentences: one under the other.
        boxes: to tick.
        lines: how many lines there are to write on.
        hint: how to answer, in a sentence.
    """

    number: str
    heading: str = ""
    pics: tuple[Pic, ...] = ()
    sentences: tuple[str, ...] = ()
    boxes: tuple[PaperBox, ...] = ()
    lines: int = 0
    hint: str = ""


def paper_intro(proposal: Proposal) -> tuple[str, ...]:
    """What stands on the first sheet."""
    return (
        _("{name} asks.").format(name=proposal.asker.name),
        _("Take all the time you need."),
        _("You can leave out any question."),
        _("Somebody types your answers in."),
        _("Then you hear your answers."),
    )


def paper_sheets(person: Person, proposal: Proposal) -> tuple[PaperSheet, ...]:
    """All sheets: the honest facts, then every page and question.

    Args:
        person: whose side for good is used, so that paper and screen are the same.
        proposal: the plan.
    """
    sheets = []
    for page in range(FACT_PAGES):
        body = facts_presenter.facts(person, proposal, page, 0, False).body
        where = _("Before you start {page} of {pages}").format(page=page + 1, pages=FACT_PAGES)
        cards = body.cards if isinstance(body, Cards) else ()
        sheets += [PaperSheet(where, card.heading, card.pics, tuple(card.text.split("\n"))) for card in cards]
    for index, step in enumerate(proposal.steps, start=1):
        number = _("Page {page} of {pages}").format(page=index, pages=len(proposal.steps))
        sheets.append(
            _page(number, proposal, step)
            if isinstance(step, Page)
            else _asked(number, person, proposal, step)
        )
    return tuple(sheets)


def _page(number: str, proposal: Proposal, page: Page) -> PaperSheet:
    pics = [plan_pic(proposal, page.picture)]
    sentences = [line.text for line in page.lines]
    if page.new_picture:
        pics.append(plan_pic(proposal, page.new_picture))
        words = (_("Now: {words}"), _("New: {words}"))
        sentences = [
            each.format(words=text) for each, text in zip(words, sentences, strict=False)
        ]  # fmt: skip
    return PaperSheet(number, "", tuple(pics), tuple(sentences), lines=2, hint=_("You can write here too."))


def _asked(number: str, person: Person, proposal: Proposal, question: Question) -> PaperSheet:
    good_first = good_is_first(person.turn)
    points = tuple((words, own_pic(picture, words)) for _k, words, picture, _t in point_words(good_first))
    off = tuple(PaperBox(words, own_pic(picture, words)) for _k, words, picture in off_scale_words())
    sides: tuple[str, ...] = ()
    match question:
        case ThreePoints():
            boxes = tuple(PaperBox(words, pic) for words, pic in points)
            hint = _("Tick one box.")
        case PickOne() | PickSome() | SortOnMat() | PutInOrder() | ShareTokens():
            sides = tuple(words for words, _p in points) if isinstance(question, SortOnMat) else ()
            boxes = tuple(
                PaperBox(choice.words, plan_pic(proposal, choice.picture), sides)
                for choice in question.choices
            )
            if isinstance(question, PickSome):
                boxes = (*boxes, PaperBox(_("None of these"), own_pic("none-of-these")))
            hint = _hint(question)
        case _:
            return PaperSheet(
                number, question.text, (plan_pic(proposal, question.picture),), boxes=off, lines=WRITING_LINES
            )
    pics = (plan_pic(proposal, question.picture),) if isinstance(question, ThreePoints) else ()
    return PaperSheet(number, question.text, pics, boxes=(*boxes, *off), lines=2, hint=hint)


def _hint(question: PickOne | PickSome | SortOnMat | PutInOrder | ShareTokens) -> str:
    match question:
        case PickOne():
            return _("Tick one box.")
        case PickSome():
            return _("Tick as many as you want.")
        case SortOnMat():
            return _("Tick one box for each thing.")
        case PutInOrder():
            return _("Write 1, 2 and 3.")
        case ShareTokens(tokens=tokens):
            return several(
                "Share out {count} token. Write how many.",
                "Share out {count} tokens. Write how many.",
                tokens,
            )
