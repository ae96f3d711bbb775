# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of question is answered by touch, by dragging and by keys, and kept before the next is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
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
from coprod_desktop.domain.proposal import NONE_OF_THESE, AskMore, Question
from coprod_desktop.domain.walk import Part
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.ui.widgets.thing_tile import ThingTile
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
from tests.ui.conftest import OpenWindow
from tests.ui.question_bench import Bench, picked_ids

AskBench = Callable[..., Bench]
GOOD, MIDDLE, BAD = (Press(Do.PUT, point) for point in Point)


@pytest.fixture
def asks(open_window: OpenWindow, tmp_path: Path) -> Iterator[AskBench]:
    """Asks somebody something."""
    opened: list[Bench] = []

    def ask(*asked: Question, **how: object) -> Bench:
        opened.append(Bench(open_window, tmp_path / str(len(opened)), *asked, **how))  # type: ignore[arg-type]
        return opened[-1]

    yield ask
    for bench in opened:
        bench.close()


def places(bench: Bench) -> dict[str, str]:
    """Where each thing lies, as the store knows it."""
    pick = bench.said.pick
    if pick is None:
        return {}
    assert isinstance(pick, SortedOnMat)
    return {place.choice_id: place.point or place.off_scale or "" for place in pick.places}


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


# The mat -------------------------------------------------------------------------------------------------


def test_a_touch_on_a_part_puts_the_thing_in_hand_there_and_brings_the_next(asks: AskBench) -> None:
    bench = asks(mat())
    before = {press: bench.place(press).geometry() for press in (GOOD, MIDDLE, BAD)}
    bench.touch("Good for me: Put Seats here")
    assert bench.after == "Seats: Good for me. Lights."
    bench.touch_ground(bench.place(BAD))
    bench.touch("I don't know: Put A clear sign here")
    assert places(bench) == {"seats": Point.GOOD, "lights": Point.BAD, "sign": OffScale.DONT_KNOW}
    assert bench.lying() == {
        "Good for me": ["Seats"],
        "Bad for me": ["Lights"],
        "I don't know": ["A clear sign"],
    }
    assert {press: bench.place(press).geometry() for press in (GOOD, MIDDLE, BAD)} == before


def test_the_three_answers_off_the_scale_stay_three_for_each_thing(asks: AskBench) -> None:
    bench = asks(mat())
    bench.touch(
        "I don't know: Put Seats here",
        "I don't understand: Put Lights here",
        "I would rather not say: Put A clear sign here",
    )
    assert list(places(bench).values()) == list(OffScale)


def test_a_thing_that_lies_there_is_taken_up_again_and_put_elsewhere(asks: AskBench) -> None:
    bench = asks(mat())
    bench.touch("Good for me: Put Seats here", "Seats: Good for me")
    assert bench.said.pick is None
    bench.touch("Bad for me: Put Seats here")
    assert places(bench) == {"seats": Point.BAD}
    assert bench.tile("Lights").button.press.do is Do.THING


def test_when_everything_lies_somewhere_it_is_calm_and_nothing_more_can_be_put(asks: AskBench) -> None:
    bench = asks(mat(THINGS[:2]))
    bench.touch("Good for me: Put Seats here", "In the middle: Put Lights here")
    assert "Everything has a place now." in bench.after
    assert not bench.place(GOOD).name.isEnabled()
    bench.touch_ground(bench.place(BAD))
    assert places(bench) == {"seats": Point.GOOD, "lights": Point.MIDDLE}
    assert bench.tile("Next").button.press.do is Do.NEXT


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_a_thing_is_dragged_to_a_part(asks: AskBench, size: tuple[int, int]) -> None:
    bench = asks(mat(), size=size)
    bench.drag("Seats", bench.place(MIDDLE))
    bench.drag("Lights", bench.place(Press(Do.OFF_SCALE, OffScale.RATHER_NOT_SAY)))
    assert places(bench) == {"seats": Point.MIDDLE, "lights": OffScale.RATHER_NOT_SAY}


def test_a_thing_that_lies_there_is_dragged_on_while_another_is_in_hand(asks: AskBench) -> None:
    bench = asks(mat())
    bench.touch("Good for me: Put Seats here")
    bench.drag("Seats: Good for me", bench.place(BAD))
    assert places(bench) == {"seats": Point.BAD}
    assert bench.after == "Seats: Bad for me. Lights."
    bench.drag("Seats: Bad for me", bench.place(BAD))
    assert places(bench) == {"seats": Point.BAD}


def test_what_is_let_go_beside_the_mat_stays_in_hand(asks: AskBench) -> None:
    bench = asks(mat())
    for beside in ("Help", "Back"):
        bench.drag("Seats", bench.tile(beside))
    assert bench.said.pick is None
    assert not [tile for tile in bench.tiles if tile.isDown()]
    bench.touch("Good for me: Put Seats here")
    assert places(bench) == {"seats": Point.GOOD}


def test_a_finger_drags_a_thing_too(asks: AskBench) -> None:
    bench = asks(mat())
    bench.drag_by_touch("Seats", bench.place(BAD))
    assert places(bench) == {"seats": Point.BAD}


def test_a_hand_that_trembles_still_presses(asks: AskBench) -> None:
    bench = asks(mat())
    bench.touch("Good for me: Put Seats here")
    chip = bench.tile("Seats: Good for me")
    assert isinstance(chip, ThingTile)
    bench.drag("Seats: Good for me", chip, chip.rect().center() + type(chip.rect().center())(3, 2))
    assert bench.said.pick is None


def test_things_are_sorted_with_keys_alone(asks: AskBench) -> None:
    bench = asks(mat())
    bench.tab_to("Good for me: Put Seats here")
    bench.key(Qt.Key.Key_Return)
    assert bench.focused == "Good for me: Put Lights here"
    bench.key(Qt.Key.Key_Right)
    assert bench.focused == "In the middle: Put Lights here"
    bench.key(Qt.Key.Key_Space)
    bench.tab_to("Seats: Good for me")
    bench.key(Qt.Key.Key_Return)
    assert bench.focused == "Seats"
    bench.tab_to("I would rather not say: Put Seats here")
    bench.key(Qt.Key.Key_Return)
    assert places(bench) == {"lights": Point.MIDDLE, "seats": OffScale.RATHER_NOT_SAY}


def test_after_the_last_thing_the_keys_are_not_lost(asks: AskBench) -> None:
    bench = asks(mat(THINGS[:2]))
    bench.tab_to("Bad for me: Put Seats here")
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_Return)
    assert places(bench) == {"seats": Point.BAD, "lights": Point.BAD}
    assert bench.focused


def test_the_mat_is_the_other_way_round_for_the_next_person(asks: AskBench) -> None:
    sides = [asks(mat(), people_before=before).place(GOOD).x() for before in (0, 1)]
    assert sides[0] < sides[1]


def test_eight_things_in_one_part_can_all_be_reached_on_a_small_screen(asks: AskBench) -> None:
    bench = asks(mat(THINGS), size=(1024, 600))
    for thing in THINGS:
        bench.touch(f"Good for me: Put {thing.words} here")
    assert bench.lying() == {"Good for me": [thing.words for thing in THINGS]}
    assert len([tile for tile in bench.tiles if tile.button.press.do is Do.SCROLL]) == 2
    bench.touch("A screen: Good for me")
    assert len(places(bench)) == 7


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
