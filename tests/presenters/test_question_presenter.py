# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on the screen of each kind of question, and what is said after a touch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.act_kinds import Matter, OffScale, Point
from coprod_desktop.domain.acts import (
    FoundHard,
    GaveReasons,
    Mattered,
    Ordered,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SawOrder,
    Wrote,
)
from coprod_desktop.domain.identifiers import ChoiceId, MediaName
from coprod_desktop.domain.positions import balanced_order
from coprod_desktop.domain.proposal import NONE_OF_THESE, AskMore, Question
from coprod_desktop.domain.reasons import OWN_REASONS
from coprod_desktop.domain.walk import Part
from coprod_desktop.presenters.asked import View
from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.pair_state import Pair
from coprod_desktop.presenters.screen_parts import Button, Do
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.presenters.tokens_state import Tokens
from tests.screens_questions import (
    ASKED,
    KEEP,
    THINGS,
    change_it,
    ids,
    keep_it,
    mat,
    order,
    pick_one,
    pick_some,
    shown,
    tokens,
)

EVERY_KIND = (pick_one(), pick_some(), keep_it(), mat(), order(), tokens())
LIGHTS = PickedChoice(ASKED, ChoiceId("lights"))
WITH_MORE = pick_one(more=AskMore(why=True, matter=True))


def tiles(state: ScreenState) -> Tiles:
    assert isinstance(state.body, Tiles)
    return state.body


def words(buttons: tuple[Button, ...]) -> list[str]:
    return [button.words for button in buttons]


def off_scale_of(state: ScreenState) -> list[str]:
    body = state.body
    if isinstance(body, Mat):
        return [part.button.press.of for part in body.row]
    assert isinstance(body, Tiles | Tokens)
    return [button.press.of for button in body.row]


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: type(question).__name__)
class TestEveryKind:
    """What is the same for every kind of question."""

    def test_offers_hard_and_my_way_between_back_and_skip(self, question: Question) -> None:
        bar = shown(question).bar
        assert [button.press.do for button in bar] == [Do.BACK, Do.HARD, Do.SAY_MY_WAY, Do.NEXT]
        assert bar[-1].words == "Skip"

    def test_shows_that_it_was_called_hard_which_is_no_answer(self, question: Question) -> None:
        bar = shown(question, FoundHard(question.step_id, True)).bar
        assert bar[1].picked
        assert bar[-1].words == "Skip"

    def test_has_three_answers_off_the_scale(self, question: Question) -> None:
        assert off_scale_of(shown(question)) == list(OffScale)

    def test_can_be_answered_by_each_of_them_and_goes_on_then(self, question: Question) -> None:
        for kind in OffScale:
            state = shown(question, PickedOffScale(question.step_id, kind))
            assert state.bar[-1].words == "Next"

    def test_begins_with_nothing_picked(self, question: Question) -> None:
        body = shown(question).body
        assert not [button for button in body.buttons if button.picked]

    def test_plays_a_recorded_reading_of_the_question(self, question: Question) -> None:
        recorded = replace(question, narration=MediaName("media/asked.wav"))
        spoken = shown(recorded).spoken
        assert [piece.narration for piece in spoken if piece.part == "heading"] == ["media/asked.wav"]

    def test_tells_what_was_said_in_other_ways(self, question: Question) -> None:
        state = shown(question, Wrote(question.step_id, "Yes."))
        assert "You wrote something." in " ".join(piece.text for piece in state.spoken)


def test_the_things_stand_in_the_order_that_was_kept() -> None:
    kept = balanced_order(ids("seats", "lights", "sign", "as-it-is"), 4)
    state = shown(pick_one(), SawOrder(ASKED, kept))
    assert [tile.press.of for tile in tiles(state).tiles] == list(kept)


@pytest.mark.parametrize(("things", "pages"), [(2, [2, 2, 2]), (4, [3, 3]), (6, [6])])
def test_so_many_things_stand_on_a_screen_as_the_person_wants(things: int, pages: list[int]) -> None:
    question = pick_one(THINGS[:6])
    counted = []
    for page in range(len(pages)):
        body = tiles(shown(question, things=things, view=View(page=page)))
        counted.append(len(body.tiles))
        assert (body.more is None) == (len(pages) == 1)
        if body.more:
            assert body.more.note == f"{page + 1} of {len(pages)}"
    assert counted == pages


def test_after_the_last_page_of_things_comes_the_first_again() -> None:
    question = pick_one(THINGS[:4])
    first, again = (tiles(shown(question, things=2, view=View(page=page))) for page in (0, 2))
    assert first == again


def test_what_is_picked_on_another_page_is_told_in_words() -> None:
    picked = tiles(shown(pick_one(THINGS[:6]), LIGHTS, things=2, view=View(page=2)))
    assert picked.foot == "You picked: Lights."
    assert not [tile for tile in picked.tiles if tile.picked]
    assert tiles(shown(pick_one(THINGS[:6]), things=2)).foot == "You have not picked anything yet."


def test_three_points_are_never_split() -> None:
    body = tiles(shown(keep_it(), PickedPoint(KEEP, Point.GOOD), things=2))
    assert len(body.tiles) == 3
    assert body.more is None


def test_none_of_these_comes_after_the_last_thing_of_a_question_about_some() -> None:
    pages = [tiles(shown(pick_some(THINGS[:4]), things=2, view=View(page=page))).tiles for page in (0, 1)]
    assert words(pages[0]) == ["Seats", "Lights"]
    assert words(pages[1]) == ["A clear sign", "Leave it as it is", "None of these"]
    state = shown(pick_some(), PickedSome(ASKED, (NONE_OF_THESE,)))
    assert [tile.words for tile in tiles(state).tiles if tile.picked] == ["None of these"]


def test_things_in_order_show_their_number_and_say_their_place() -> None:
    body = tiles(shown(order(), Ordered(ASKED, ids("sign", "seats"))))
    marked = {tile.words: (tile.place, tile.spoken.text) for tile in body.tiles if tile.picked}
    assert marked == {"A clear sign": (1, "A clear sign. First."), "Seats": (2, "Seats. Second.")}
    assert body.foot == "First: A clear sign. Second: Seats."


def test_an_order_that_is_full_tells_how_to_change_it() -> None:
    body = tiles(shown(order(), Ordered(ASKED, ids("sign", "seats", "lights"))))
    assert body.foot.endswith("Touch one again to take it away.")


def test_an_answered_order_keeps_the_shape_of_an_empty_one() -> None:
    empty, full = shown(order()), shown(order(), Ordered(ASKED, ids("sign", "seats", "lights")))
    assert empty.body.unpicked() == full.body.unpicked()


def test_why_shows_the_reasons_of_the_team_or_our_own_and_takes_several() -> None:
    theirs = pick_one(more=AskMore(why=True, reasons=THINGS[:3]))
    body = tiles(shown(theirs, LIGHTS, GaveReasons(ASKED, ids("seats", "sign")), part=Part.WHY))
    assert [tile.words for tile in body.tiles if tile.picked] == ["Seats", "A clear sign"]
    pages = [tiles(shown(WITH_MORE, LIGHTS, part=Part.WHY, view=View(page=page))).tiles for page in (0, 1)]
    assert sorted(tile.press.of for page in pages for tile in page) == sorted(OWN_REASONS)
    assert {len(page) for page in pages} == {4}


def test_what_comes_after_an_answer_can_be_skipped_and_said_my_way() -> None:
    for part, answer in (
        (Part.WHY, GaveReasons(ASKED, ids("reason-safe"))),
        (Part.MATTER, Mattered(ASKED, Matter.A_BIT)),
    ):
        empty, given = shown(WITH_MORE, LIGHTS, part=part), shown(WITH_MORE, LIGHTS, answer, part=part)
        assert [state.bar[-1].words for state in (empty, given)] == ["Skip", "Next"]
        assert Do.SAY_MY_WAY in [button.press.do for button in empty.bar]


def test_how_much_it_matters_has_three_answers_and_none_before() -> None:
    body = tiles(shown(WITH_MORE, LIGHTS, part=Part.MATTER))
    assert words(body.tiles) == ["A lot", "A bit", "Not much"]
    assert not [tile for tile in body.tiles if tile.picked]


@pytest.mark.parametrize(
    ("point", "heading"),
    [
        (Point.GOOD, "You said that both are good for you."),
        (Point.BAD, "You said that both are bad for you."),
    ],
)
def test_two_answers_alike_are_shown_side_by_side_and_only_asked_about(point: Point, heading: str) -> None:
    state = shown(change_it(), PickedPoint(KEEP, point), PickedPoint(ASKED, point), part=Part.PAIR)
    assert isinstance(state.body, Pair)
    assert state.body.heading == heading
    assert state.body.first.heading == state.body.second.heading
    assert state.body.way.press.do is Do.SAY_MY_WAY
    assert [button.press.do for button in state.bar] == [Do.BACK, Do.HARD, Do.NEXT]
    assert state.bar[-1].words == "Skip"
