# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sorting on the mat by touch, by dragging with mouse and finger, and by keys; nothing else moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.domain.acts import (
    SortedOnMat,
)
from coprod_desktop.domain.preferences import TEXT_PERCENTS, Preferences
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.thing_tile import ThingTile
from coprod_desktop.ui.windows.middle import Middle
from tests.screens_questions import (
    THINGS,
    mat,
)
from tests.ui.question_bench import Bench

AskBench = Callable[..., Bench]
LIMIT_MS = 30_000
GOOD, MIDDLE, BAD = (Press(Do.PUT, point) for point in Point)


def places(bench: Bench) -> dict[str, str]:
    """Where each thing lies, as the store knows it."""
    pick = bench.said.pick
    if pick is None:
        return {}
    assert isinstance(pick, SortedOnMat)
    return {place.choice_id: place.point or place.off_scale or "" for place in pick.places}


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


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", [(1280, 779), (1024, 600)])
def test_the_first_thing_that_comes_moves_no_part(
    asks: AskBench, size: tuple[int, int], percent: int
) -> None:
    bench = asks(mat(), size=size, preferences=Preferences(text_percent=percent))
    parts = [*(GOOD, MIDDLE, BAD), *(Press(Do.OFF_SCALE, answer) for answer in OffScale)]
    before = {press: bench.place(press).geometry() for press in parts}
    bench.touch("Good for me: Put Seats here")
    assert {press: bench.place(press).geometry() for press in parts} == before


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


def test_a_thing_that_is_held_at_an_edge_brings_the_rest_of_the_mat(asks: AskBench, qtbot: QtBot) -> None:
    bench = asks(mat(), size=(1024, 600), preferences=Preferences(text_percent=200))
    middle = bench.window.findChildren(Middle)[0]
    assert middle.scrolled.maximum() > 0
    below = middle.mapToGlobal(QPoint(300, middle.height() - 10))
    tile = bench.hold("Seats", below)
    qtbot.waitUntil(lambda: middle.scrolled.value() == middle.scrolled.maximum(), timeout=LIMIT_MS)
    target = bench.place(Press(Do.OFF_SCALE, OffScale.DONT_KNOW)).name
    at = target.mapToGlobal(target.rect().center())
    bench.move(tile, at)
    bench.let_go(tile, at)
    assert places(bench) == {"seats": OffScale.DONT_KNOW}


def test_the_ground_of_a_page_that_scrolls_can_be_dragged(asks: AskBench) -> None:
    bench = asks(mat(), size=(1024, 600), preferences=Preferences(text_percent=200))
    middle = bench.window.findChildren(Middle)[0]
    heading = next(each for each in middle.findChildren(PlainLabel) if each.text() == mat().text)
    start = heading.mapToGlobal(heading.rect().center())
    QTest.mousePress(heading, Qt.MouseButton.LeftButton, pos=heading.rect().center())
    bench.move(heading, start - QPoint(0, 40))
    assert middle.scrolled.value() == 40
    bench.let_go(heading, start - QPoint(0, 40))
    assert bench.said.pick is None


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
