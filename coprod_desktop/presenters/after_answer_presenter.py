# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What may be asked after an answer: why, how much it matters, and once more about two answers alike."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import Point
from coprod_desktop.domain.acts import PickedChoice, PickedPoint
from coprod_desktop.domain.positions import balanced_order, good_is_first
from coprod_desktop.domain.proposal import PickOne, ThreePoints, more_of
from coprod_desktop.domain.reasons import reason_ids
from coprod_desktop.presenters.answer_words import matter_words, own_reason_words, point_words
from coprod_desktop.presenters.asked import Asked
from coprod_desktop.presenters.frame_presenter import own_pic, plan_pic, say_my_way
from coprod_desktop.presenters.own_ways import own_way_words
from coprod_desktop.presenters.pair_state import Pair
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, ended
from coprod_desktop.presenters.screen_state import Card, Tiles
from coprod_desktop.words import _


def why(asked: Asked) -> Tiles:
    """Why, by pictures: the team's reasons, or the app's own. Several may be touched."""
    more, reasons = more_of(asked.question), asked.said.reasons
    theirs = {reason.choice_id: reason for reason in more.reasons}
    words, tiles = own_reason_words(), []
    for reason_id in balanced_order(reason_ids(more), asked.person.turn):
        reason = theirs.get(reason_id)
        tiles.append(
            Button(
                Press(Do.PICK, reason_id),
                reason.words if reason else words[reason_id],
                plan_pic(asked.proposal, reason.picture) if reason else own_pic(reason_id),
                picked=reason_id in reasons,
            )
        )
    sentences = [_("You can pick more than one.")]
    if asked.more_button(tiles):
        picked = [ended(tile.words) for tile in tiles if tile.picked]
        sentences.append(
            " ".join((_("You picked:"), *picked)) if picked else _("You have not picked anything yet.")
        )
    sentences.append(own_way_words(asked.said))
    return Tiles(
        _("Why?"),
        asked.on_page(tiles),
        foot=" ".join(sentence for sentence in sentences if sentence),
        pic=_answer_pic(asked),
        more=asked.more_button(tiles),
    )


def matter(asked: Asked) -> Tiles:
    """How much it matters, on a second short scale."""
    tiles = tuple(
        Button(Press(Do.PICK, kind), words, own_pic(picture), picked=kind is asked.said.matter)
        for kind, words, picture in matter_words(good_is_first(asked.person.turn))
    )
    return Tiles(
        _("How much does it matter to me?"), tiles, foot=own_way_words(asked.said), pic=_answer_pic(asked)
    )


def _answer_pic(asked: Asked) -> Pic | None:
    """The picture of what was picked, so that it is clear what this is about."""
    match asked.question, asked.said.pick:
        case PickOne(choices=choices), PickedChoice(choice_id=choice_id):
            picked = next(choice for choice in choices if choice.choice_id == choice_id)
            return plan_pic(asked.proposal, picked.picture)
        case ThreePoints(picture=picture), _:
            return plan_pic(asked.proposal, picture)
    return None


def pair(asked: Asked) -> Pair:
    """Both of two answers that are alike, though their questions go against each other. Nothing is weighed.

    Raises:
        TypeError: the question is not one of a pair.
    """
    second = asked.question
    if not isinstance(second, ThreePoints):
        raise TypeError(f"{second.step_id} has no other")
    first = asked.proposal.step(second.pair_of)
    if not isinstance(first, ThreePoints):
        raise TypeError(f"{first.step_id} is no pair")
    pick = asked.said.pick
    good = isinstance(pick, PickedPoint) and pick.point is Point.GOOD
    return Pair(
        _("You said that both are good for you.") if good else _("You said that both are bad for you."),
        _answer_card(asked, first),
        _answer_card(asked, second),
        _("Tell us more."),
        say_my_way(),
        own_way_words(asked.said),
    )


def _answer_card(asked: Asked, step: ThreePoints) -> Card:
    pick = asked.contribution.at(step.step_id).pick
    point = pick.point if isinstance(pick, PickedPoint) else None
    _kind, words, picture, tone = next(each for each in point_words(True) if each[0] is point)
    pics = (plan_pic(asked.proposal, step.picture), own_pic(picture, words))
    return Card(step.step_id, pics, words, step.text, tone, text_first=True)
