# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every question of a plan as a person sees it, and what is asked after its answer."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.acts import Ordered, PickedChoice, PickedPoint, PickedSome
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.positions import good_is_first
from coprod_desktop.domain.proposal import (
    NONE_OF_THESE,
    TOP,
    PickOne,
    PickSome,
    PutInOrder,
    ShareTokens,
    SortOnMat,
    Tell,
    ThreePoints,
)
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.domain.walk import Part
from coprod_desktop.presenters.after_answer_presenter import matter, pair, why
from coprod_desktop.presenters.answer_words import order_words, point_words
from coprod_desktop.presenters.asked import Asked, off_scale_row
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
from coprod_desktop.presenters.screen_parts import Button, Do, Press, ended
from coprod_desktop.presenters.screen_state import Body, ScreenState, Tiles
from coprod_desktop.presenters.things_presenter import mat, said_after_mat, said_after_tokens, tokens
from coprod_desktop.words import _


def question(asked: Asked, part: Part = Part.ASK) -> ScreenState:
    """One screen of a question.

    Args:
        asked: the question, and what is shown of it.
        part: which of its screens.
    """
    step, said = asked.question, asked.said
    steps = len(asked.proposal.steps)
    where = _("Page {page} of {pages}").format(page=asked.index + 1, pages=steps)
    strip = person_strip(asked.person, asked.proposal.title, where, asked.index, steps)
    name, body, answered = _screen(asked, part)
    hard = Button(Press(Do.HARD), _("This is hard"), own_pic("hard"), picked=said.hard)
    on = next_or_skip(answered)
    # An open question has its own ways in the middle already, and so has a pair.
    in_middle = isinstance(step, Tell) or part is Part.PAIR
    bar = (back(), hard, on) if in_middle else (back(), hard, say_my_way(), on)
    return ScreenState(f"question-{name}", strip, body, bar, top=top_buttons(), after=_after(asked))


def _screen(asked: Asked, part: Part) -> tuple[str, Body, bool]:
    """The name, the middle, and whether the way on is Next."""
    said = asked.said
    match part:
        case Part.WHY:
            return "why", why(asked), bool(said.reasons)
        case Part.MATTER:
            return "matter", matter(asked), said.matter is not None
        case Part.PAIR:
            return "pair", pair(asked), replace(said, pick=None).is_answered
    return (*_asked(asked), said.is_answered)


def _asked(asked: Asked) -> tuple[str, Body]:
    match asked.question:
        case PickOne() as step:
            return "pick-one", _pick_one(asked, step)
        case PickSome() as step:
            return "pick-some", _pick_some(asked, step)
        case ThreePoints() as step:
            return "three-points", _three_points(asked, step)
        case SortOnMat() as step:
            return "mat", mat(asked, step)
        case PutInOrder() as step:
            return "order", _put_in_order(asked, step)
        case ShareTokens() as step:
            return "tokens", tokens(asked, step)
        case Tell() as step:
            return "tell", _tell(asked, step)


def _after(asked: Asked) -> tuple[Spoken, ...]:
    match asked.question:
        case SortOnMat() as step if asked.view.touched:
            return said_after_mat(asked, step)
        case ShareTokens() as step if asked.view.touched:
            return said_after_tokens(asked, step)
    return ()


def _pick_one(asked: Asked, step: PickOne) -> Tiles:
    pick = asked.said.pick
    picked = (pick.choice_id,) if isinstance(pick, PickedChoice) else ()
    tiles = tuple(_choice_tiles(asked, step, picked))
    return Tiles(
        step.text,
        asked.on_page(tiles),
        off_scale_row(asked),
        foot=_foot(asked, _picked_words(asked, tiles)),
        narration=step.narration,
        more=asked.more_button(tiles),
    )


def _pick_some(asked: Asked, step: PickSome) -> Tiles:
    pick = asked.said.pick
    picked = pick.choice_ids if isinstance(pick, PickedSome) else ()
    tiles = tuple(_choice_tiles(asked, step, picked))
    none = Button(
        Press(Do.PICK, NONE_OF_THESE),
        _("None of these"),
        own_pic("none-of-these"),
        picked=NONE_OF_THESE in picked,
    )
    # Who sees some of the things only cannot say that it is none of them: it stands after the last ones.
    is_last = (asked.view.page + 1) % asked.pages(tiles) == 0
    shown = asked.on_page(tiles)
    return Tiles(
        step.text,
        (*shown, none) if is_last else shown,
        off_scale_row(asked),
        foot=_foot(asked, _("You can pick more than one."), _picked_words(asked, (*tiles, none))),
        narration=step.narration,
        more=asked.more_button(tiles),
    )


def _choice_tiles(asked: Asked, step: PickOne | PickSome, picked: tuple[ChoiceId, ...]) -> list[Button]:
    return [
        Button(
            Press(Do.PICK, choice.choice_id),
            choice.words,
            plan_pic(asked.proposal, choice.picture),
            picked=choice.choice_id in picked,
        )
        for choice in asked.in_order(step)
    ]


def _picked_words(asked: Asked, tiles: tuple[Button, ...]) -> str:
    """What is picked on all pages, in words; empty where everything can be seen at once."""
    if asked.more_button(tiles) is None:
        return ""
    words = [ended(tile.words) for tile in tiles if tile.picked]
    return " ".join((_("You picked:"), *words)) if words else _("You have not picked anything yet.")


def _put_in_order(asked: Asked, step: PutInOrder) -> Tiles:
    pick = asked.said.pick
    now = pick.choice_ids if isinstance(pick, Ordered) else ()
    words = {choice.choice_id: choice.words for choice in step.choices}
    names = order_words()
    tiles = tuple(
        Button(
            Press(Do.PICK, choice.choice_id),
            choice.words,
            plan_pic(asked.proposal, choice.picture),
            picked=choice.choice_id in now,
            badge=names[now.index(choice.choice_id)] if choice.choice_id in now else "",
            place=now.index(choice.choice_id) + 1 if choice.choice_id in now else 0,
        )
        for choice in asked.in_order(step)
    )
    told = [ended(f"{name}: {words[choice_id]}") for name, choice_id in zip(names, now, strict=False)]
    if not now:
        told.append(_("Touch the most important thing first."))
    elif len(now) == TOP:
        told.append(_("Touch one again to take it away."))
    return Tiles(
        step.text,
        asked.on_page(tiles),
        off_scale_row(asked),
        foot=_foot(asked, *told),
        narration=step.narration,
        more=asked.more_button(tiles),
    )


def _three_points(asked: Asked, step: ThreePoints) -> Tiles:
    pick = asked.said.pick
    point = pick.point if isinstance(pick, PickedPoint) else None
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), tone, picked=kind is point)
        for kind, words, picture, tone in point_words(good_is_first(asked.person.turn))
    )
    about = plan_pic(asked.proposal, step.picture)
    row = off_scale_row(asked)
    return Tiles(step.text, tiles, row, foot=_foot(asked), pic=about, narration=step.narration)


def _tell(asked: Asked, step: Tell) -> Tiles:
    tiles = ways(asked.said)
    return Tiles(
        step.text,
        asked.on_page(tiles),
        off_scale_row(asked),
        foot=_foot(asked),
        pic=plan_pic(asked.proposal, step.picture),
        narration=step.narration,
        more=asked.more_button(tiles),
    )


def _foot(asked: Asked, *sentences: str) -> str:
    return " ".join(sentence for sentence in (*sentences, own_way_words(asked.said)) if sentence)
