# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every question of a plan as a person sees it: what is asked, the answers, and the row off the scale."""

from __future__ import annotations

from coprod_desktop.domain.acts import PickedChoice, PickedOffScale, PickedPoint
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.positions import good_is_first
from coprod_desktop.domain.proposal import (
    PickOne,
    PickSome,
    Proposal,
    PutInOrder,
    Question,
    ShareTokens,
    SortOnMat,
    Tell,
    ThreePoints,
)
from coprod_desktop.domain.said import Said
from coprod_desktop.presenters.answer_words import off_scale_words, point_words
from coprod_desktop.presenters.frame_presenter import (
    back,
    next_or_skip,
    own_pic,
    person_strip,
    plan_pic,
    say_my_way,
    top_buttons,
)
from coprod_desktop.presenters.own_ways import own_way_words, ways
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _


def question(person: Person, proposal: Proposal, index: int, contribution: Contribution) -> ScreenState:
    """One question of a plan.

    Args:
        person: who looks.
        proposal: the plan.
        index: from 0, below the number of steps; of a question.
        contribution: what the person said so far.
    """
    at = proposal.steps[index]
    said = contribution.at(at.step_id)
    where = _("Page {page} of {pages}").format(page=index + 1, pages=len(proposal.steps))
    strip = person_strip(person, proposal.title, where, index, len(proposal.steps))
    bar = (back(), say_my_way(), next_or_skip(said.is_answered))
    if isinstance(at, Tell):
        bar = (back(), next_or_skip(said.is_answered))
    body = _body(person, proposal, at, said)
    return ScreenState(f"question-{_kind(at)}", strip, body, bar, top=top_buttons())


def _kind(question: Question) -> str:
    return {
        PickOne: "pick-one",
        PickSome: "pick-some",
        ThreePoints: "three-points",
        SortOnMat: "mat",
        PutInOrder: "order",
        ShareTokens: "tokens",
        Tell: "tell",
    }[type(question)]


def _body(person: Person, proposal: Proposal, question: Question, said: Said) -> Tiles:
    off = said.pick.off_scale if isinstance(said.pick, PickedOffScale) else None
    row = tuple(
        Button(Press(Do.OFF_SCALE, kind), words, own_pic(picture), Tone.QUIET, picked=kind is off)
        for kind, words, picture in off_scale_words()
    )
    foot = own_way_words(said)
    match question:
        case PickOne() | PickSome() | SortOnMat() | PutInOrder() | ShareTokens():
            tiles = tuple(
                Button(
                    Press(Do.PICK, choice.choice_id),
                    choice.words,
                    plan_pic(proposal, choice.picture),
                    picked=isinstance(said.pick, PickedChoice) and said.pick.choice_id == choice.choice_id,
                )
                for choice in question.choices
            )
            return Tiles(question.text, tiles, row, foot=foot, narration=question.narration)
        case ThreePoints():
            point = said.pick.point if isinstance(said.pick, PickedPoint) else None
            about = plan_pic(proposal, question.picture)
            tiles = tuple(
                Button(Press(Do.PICK, kind), words, own_pic(picture), tone, picked=kind is point)
                for kind, words, picture, tone in point_words(good_is_first(person.turn))
            )
            return Tiles(question.text, tiles, row, foot=foot, pic=about, narration=question.narration)
        case Tell():
            about = plan_pic(proposal, question.picture)
            return Tiles(question.text, ways(said), row, foot=foot, pic=about, narration=question.narration)
