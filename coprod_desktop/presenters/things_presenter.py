# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Questions in which things are put somewhere: sorted on a mat, or given tokens."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.acts import SharedTokens, SortedOnMat
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.positions import good_is_first
from coprod_desktop.domain.proposal import Choice, ShareTokens, SortOnMat
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.presenters.answer_words import off_scale_words, point_words
from coprod_desktop.presenters.asked import Asked, off_scale_row
from coprod_desktop.presenters.frame_presenter import own_pic, plan_pic
from coprod_desktop.presenters.mat_state import Mat, MatPart
from coprod_desktop.presenters.own_ways import own_way_words
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone, ended
from coprod_desktop.presenters.tokens_state import Pile, Tokens
from coprod_desktop.words import _, several

MOST_PILES = 4
"""Each thing that gets tokens brings two buttons of its own."""


def mat(asked: Asked, step: SortOnMat) -> Mat:
    """The mat: what lies where, and the thing in hand, which is the first that lies nowhere yet."""
    lies, things = _places(asked), {choice.choice_id: choice for choice in step.choices}
    in_hand = _in_hand(asked, step)
    about = _("Put {thing} here").format(thing=in_hand.words) if in_hand else ""
    points = [
        (Button(Press(Do.PUT, kind), words, own_pic(picture), tone, about=about), kind)
        for kind, words, picture, tone in point_words(good_is_first(asked.person.turn))
    ]
    row = [
        (Button(Press(Do.OFF_SCALE, kind), words, own_pic(picture), Tone.QUIET, about=about), kind)
        for kind, words, picture in off_scale_words()
    ]

    def part(button: Button, kind: str) -> MatPart:
        # In the order in which they were put here: what lies here stays where it is when one more comes.
        here = (choice_id for choice_id, where in lies.items() if where == kind)
        return MatPart(button, tuple(_thing(asked, things[each], button.words) for each in here))

    count = _("{page} of {pages}").format(page=len(lies) + 1, pages=len(things))
    return Mat(
        step.text,
        tuple(part(*each) for each in points),
        tuple(part(*each) for each in row),
        _thing(asked, in_hand) if in_hand else None,
        count if in_hand else "",
        tuple(_thing(asked, each) for each in step.choices),
        _("Everything has a place now. Touch a thing to move it."),
        own_pic("sorted", _("Things in their places")),
        foot=own_way_words(asked.said),
        narration=step.narration,
    )


def _places(asked: Asked) -> dict[ChoiceId, str]:
    pick = asked.said.pick
    if not isinstance(pick, SortedOnMat):
        return {}
    return {place.choice_id: place.point or place.off_scale or "" for place in pick.places}


def _in_hand(asked: Asked, step: SortOnMat) -> Choice | None:
    lies = _places(asked)
    free = [choice for choice in asked.in_order(step) if choice.choice_id not in lies]
    taken_up = (choice for choice in free if choice.choice_id == asked.view.thing)
    return next(taken_up, free[0] if free else None)


def in_hand(asked: Asked, step: SortOnMat) -> ChoiceId | None:
    """Which thing is in hand, if one is."""
    choice = _in_hand(asked, step)
    return choice.choice_id if choice else None


def _thing(asked: Asked, choice: Choice, about: str = "") -> Button:
    pic = plan_pic(asked.proposal, choice.picture)
    return Button(Press(Do.THING, choice.choice_id), choice.words, pic, about=about)


def said_after_mat(asked: Asked, step: SortOnMat) -> tuple[Spoken, ...]:
    """Where the thing lies that was touched last, and which one is in hand now."""
    shown = mat(asked, step)
    said = [
        Spoken(thing.part, ended(thing.name))
        for part in shown.parts
        for thing in part.things
        if thing.press.of == asked.view.touched
    ]
    return (*said, shown.thing.spoken if shown.thing else Spoken("calm", shown.calm))


def tokens(asked: Asked, step: ShareTokens) -> Tokens:
    """The things with their tokens, and how many tokens are left."""
    pick = asked.said.pick
    counts = dict(pick.counts) if isinstance(pick, SharedTokens) else {}
    left = step.tokens - sum(counts.values())
    piles = tuple(_pile(asked, choice, counts.get(choice.choice_id, 0)) for choice in asked.in_order(step))
    shown, more = asked.on_page(piles, MOST_PILES), asked.more_button(piles, MOST_PILES)
    if more:
        there = [ended(pile.shown) for pile in piles if pile.count and pile not in shown]
        more = replace(more, note=" ".join((ended(more.note), *there)))
    return Tokens(
        step.text,
        shown,
        step.tokens,
        left,
        _left_words(left, step.tokens),
        off_scale_row(asked),
        more,
        own_way_words(asked.said),
        step.narration,
    )


def _left_words(left: int, tokens: int) -> str:
    if left == tokens:
        return several("You have {count} token to give.", "You have {count} tokens to give.", left)
    if left == 0:
        return _("You gave all of them.")
    return several("You have {count} left.", "You have {count} left.", left)


def _pile(asked: Asked, choice: Choice, count: int) -> Pile:
    of = choice.choice_id
    return Pile(
        of,
        plan_pic(asked.proposal, choice.picture),
        choice.words,
        count,
        Button(Press(Do.MORE_OF, of), _("One more"), own_pic("more-of"), about=choice.words),
        Button(Press(Do.LESS_OF, of), _("One less"), own_pic("less-of"), about=choice.words),
    )


def said_after_tokens(asked: Asked, step: ShareTokens) -> tuple[Spoken, ...]:
    """How many tokens the thing has that was touched last, and how many are left."""
    shown = tokens(asked, step)
    return (*(pile.spoken for pile in shown.piles if pile.name == asked.view.touched), shown.left_spoken)
