# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of question is answered by touch, by dragging and by keys, and kept before the next is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from coprod_desktop.domain.act_kinds import MatPlace, Matter, OffScale, Point
from coprod_desktop.domain.acts import (
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.positions import balanced_order
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import NONE_OF_THESE, AskMore
from coprod_desktop.domain.walk import Part
from coprod_desktop.presenters.screen_parts import Do
from tests.screens_questions import (
    ASKED,
    KEEP,
    THINGS,
    change_it,
    keep_it,
    mat,
    order,
    pick_one,
    pick_some,
    tokens,
)
from tests.ui.question_bench import Bench, picked_ids

AskBench = Callable[..., Bench]


def counts(bench: Bench) -> dict[str, int]:
    """How many tokens each thing has, as the store knows it."""
    pick = bench.said.pick
    if pick is None:
        return {}
    assert isinstance(pick, SharedTokens)
    return {str(thing): count for thing, count in pick.counts}


# Picking -------------------------------------------------------------------------------------------------


def test_some_things_are_picked_and_none_of_these_stands_alone(asks: AskBench) -> None:
    bench = asks(pick_some())
    bench.touch("Seats", "A clear sign")
    assert bench.said.pick == PickedSome(ASKED, picked_ids("seats", "sign"))
    bench.touch("None of these")
    assert bench.said.pick == PickedSome(ASKED, (NONE_OF_THESE,))
    assert [tile.button.words for tile in bench.tiles if tile.isChecked()] == ["None of these"]
    bench.touch("None of these")
    assert bench.said.pick is None


def test_the_order_of_the_things_is_drawn_at_first_sight_and_kept(asks: AskBench) -> None:
    bench = asks(pick_one(), people_before=5)
    drawn = balanced_order(tuple(thing.choice_id for thing in THINGS[:4]), 5)
    assert bench.said.order == drawn
    shown = [tile.button.press.of for tile in bench.tiles if tile.button.press.do is Do.PICK]
    assert shown == list(drawn)
    assert drawn != balanced_order(drawn, 2)


def test_more_choices_lead_round_and_what_is_picked_stays_picked(asks: AskBench) -> None:
    bench = asks(pick_one(THINGS[:6]), preferences=Preferences(things=2))
    bench.touch("Lights", "More choices")
    assert "You picked: Lights." in " ".join(piece.text for piece in bench.window.shown.spoken)  # type: ignore[union-attr]
    bench.touch("More choices", "A raised kerb")
    assert bench.said.pick == PickedChoice(ASKED, ChoiceId("kerb"))
    bench.touch("More choices")
    assert not bench.tile("Lights").isChecked()


def test_a_question_that_is_left_begins_with_its_first_things_again(asks: AskBench) -> None:
    bench = asks(keep_it(), pick_one(THINGS[:6]), preferences=Preferences(things=2))
    bench.touch("More choices", "Back")
    bench.touch("Skip")
    assert bench.tile("Seats").button.words == "Seats"


def test_hard_is_said_on_the_question_itself_and_taken_back(asks: AskBench) -> None:
    bench = asks(pick_one())
    bench.touch("This is hard")
    assert bench.tile("This is hard").isChecked()
    assert bench.said.hard
    bench.touch("This is hard")
    assert not bench.said.hard


def test_an_order_takes_three_things_and_shows_their_numbers(asks: AskBench) -> None:
    bench = asks(order())
    tile = bench.tile("A clear sign")
    bench.touch("A clear sign", "Seats", "Lights", "Leave it as it is")
    assert bench.said.pick == Ordered(ASKED, picked_ids("sign", "seats", "lights"))
    assert bench.tile("A clear sign") is tile
    assert [bench.tile(name).button.place for name in ("A clear sign", "Seats", "Lights")] == [1, 2, 3]
    assert bench.tile("Seats").accessibleDescription() == "Second"
    bench.touch("A clear sign")
    assert bench.said.pick == Ordered(ASKED, picked_ids("seats", "lights"))
    assert bench.tile("Seats").button.place == 1


# Tokens --------------------------------------------------------------------------------------------------


def test_tokens_are_given_and_taken_one_by_one(asks: AskBench) -> None:
    bench = asks(tokens(THINGS[:3], 3))
    bench.touch("One more: Seats", "One more: Seats", "One more: Lights", "One more: A clear sign")
    assert counts(bench) == {"seats": 2, "lights": 1}
    assert bench.after == "A clear sign: 0. You gave all of them."
    bench.touch("One less: Seats", "One less: A clear sign")
    assert counts(bench) == {"seats": 1, "lights": 1}
    bench.touch("One less: Seats", "One less: Lights")
    assert bench.said.pick is None


def test_tokens_are_given_with_keys_and_the_focus_stays(asks: AskBench) -> None:
    bench = asks(tokens())
    bench.tab_to("One more: Lights")
    for _press in range(3):
        bench.key(Qt.Key.Key_Space)
        assert bench.focused == "One more: Lights"
    bench.tab_to("One less: Lights")
    bench.key(Qt.Key.Key_Return)
    assert counts(bench) == {"lights": 2}


def test_tokens_and_an_answer_off_the_scale_take_each_others_place(asks: AskBench) -> None:
    bench = asks(tokens())
    bench.touch("One more: Seats", "I don't understand")
    assert bench.said.pick == PickedOffScale(ASKED, OffScale.DONT_UNDERSTAND)
    bench.touch("One more: Lights")
    assert counts(bench) == {"lights": 1}
    assert not bench.tile("I don't understand").isChecked()


# What follows an answer ----------------------------------------------------------------------------------


def test_why_and_how_much_follow_an_answer_and_both_can_be_skipped(asks: AskBench) -> None:
    bench = asks(pick_one(more=AskMore(why=True, matter=True)))
    bench.touch("Lights", "Next")
    assert (bench.name, bench.part) == ("question-why", Part.WHY)
    bench.touch("Money", "Noise", "Money", "Next")
    assert bench.said.reasons == picked_ids("reason-noise")
    assert (bench.name, bench.part) == ("question-matter", Part.MATTER)
    bench.touch("A lot")
    picked = bench.said.matter
    bench.touch("A lot", "Say it my way")
    assert (picked, bench.said.matter) == (Matter.A_LOT, None)
    assert bench.own_ways == [Do.SAY_MY_WAY]


def test_nothing_follows_an_answer_off_the_scale(asks: AskBench) -> None:
    bench = asks(pick_one(more=AskMore(why=True, matter=True)))
    bench.touch("I don't know", "Next")
    assert not bench.name.startswith("question")


def test_two_answers_alike_are_asked_about_once_and_both_stay(asks: AskBench) -> None:
    bench = asks(keep_it(), change_it())
    bench.touch("Good for me", "Back", "Good for me", "Next", "Next")
    assert bench.part is Part.PAIR
    bench.touch("Say it my way")
    assert bench.own_ways == [Do.SAY_MY_WAY]
    assert bench.said.pick == PickedPoint(ASKED, Point.GOOD)
    assert bench.answering.said(KEEP).pick == PickedPoint(KEEP, Point.GOOD)
    bench.touch("Skip")
    assert not bench.name.startswith("question")


def test_one_thing_off_the_scale_is_an_answer_to_the_mat(asks: AskBench) -> None:
    bench = asks(replace(mat(), more=AskMore(why=True)))
    bench.touch("I don't know: Put Seats here", "Next")
    assert bench.said.pick == SortedOnMat(ASKED, (MatPlace(ChoiceId("seats"), off_scale=OffScale.DONT_KNOW),))
    assert bench.part is Part.WHY
