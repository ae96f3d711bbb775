# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on the mat and on the screen of tokens, and what is said after a touch there."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import MatPlace, OffScale, Point
from coprod_desktop.domain.acts import (
    Act,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.presenters.asked import View
from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.tokens_state import Tokens
from tests.screens_questions import (
    ASKED,
    THINGS,
    mat,
    shown,
    sorted_so,
    tokens,
)


def the_mat(*acts: Act, things: int = 4, view: View | None = None, turn: int = 0) -> Mat:
    body = shown(mat(THINGS[:things]), *acts, view=view, turn=turn).body
    assert isinstance(body, Mat)
    return body


def the_tokens(*acts: Act, things: int = 4, page: int = 0) -> Tokens:
    body = shown(tokens(THINGS[:things]), *acts, view=View(page=page)).body
    assert isinstance(body, Tokens)
    return body


def said_after(state: ScreenState) -> str:
    return " ".join(piece.text for piece in state.after)


def words(buttons: tuple[Button, ...]) -> list[str]:
    return [button.words for button in buttons]


class TestTheMat:
    """Sorting on the mat."""

    def test_has_good_on_the_side_of_the_person(self) -> None:
        sides = [[part.button.press.of for part in the_mat(turn=turn).points] for turn in (0, 1)]
        assert sides == [list(Point), list(Point)[::-1]]

    def test_names_what_would_be_put_where(self) -> None:
        body = the_mat()
        assert body.points[0].button.name == "Good for me: Put Seats here"
        assert body.row[0].button.name == "I don't know: Put Seats here"

    def test_has_the_first_thing_in_hand_that_lies_nowhere(self) -> None:
        body = the_mat(sorted_so(("lights", Point.BAD), ("seats", Point.GOOD)))
        assert body.thing is not None
        assert (body.thing.words, body.count_words) == ("A clear sign", "3 of 4")

    def test_has_the_thing_in_hand_that_was_taken_up(self) -> None:
        body = the_mat(sorted_so(("seats", Point.GOOD)), view=View(thing=ChoiceId("as-it-is")))
        assert body.thing is not None
        assert body.thing.words == "Leave it as it is"

    def test_shows_things_where_they_lie_in_the_order_in_which_they_came(self) -> None:
        body = the_mat(sorted_so(("sign", Point.GOOD), ("lights", OffScale.DONT_KNOW), ("seats", Point.GOOD)))
        assert words(body.points[0].things) == ["A clear sign", "Seats"]
        assert words(body.row[0].things) == ["Lights"]
        assert body.row[0].things[0].name == "Lights: I don't know"

    def test_is_calm_when_everything_lies_somewhere(self) -> None:
        body = the_mat(sorted_so(("seats", Point.GOOD), ("lights", OffScale.RATHER_NOT_SAY)), things=2)
        assert body.thing is None
        assert body.spoken[1].text.startswith("Everything has a place now.")
        assert {part.button.about for part in body.parts} == {""}

    def test_keeps_its_shape_while_things_are_sorted(self) -> None:
        empty, full = (
            the_mat(things=2),
            the_mat(sorted_so(("seats", Point.GOOD), ("lights", Point.BAD)), things=2),
        )
        assert empty.unpicked() == full.unpicked()

    def test_says_where_a_thing_lies_now_and_what_comes_next(self) -> None:
        touched = View(touched=ChoiceId("seats"))
        state = shown(mat(), sorted_so(("seats", Point.GOOD)), view=touched)
        assert said_after(state) == "Seats: Good for me. Lights."
        last = shown(mat(THINGS[:2]), sorted_so(("lights", Point.BAD), ("seats", Point.GOOD)), view=touched)
        assert said_after(last) == "Seats: Good for me. Everything has a place now. Touch a thing to move it."

    def test_goes_on_once_one_thing_was_put(self) -> None:
        one = SortedOnMat(ASKED, (MatPlace(ChoiceId("seats"), off_scale=OffScale.DONT_KNOW),))
        assert shown(mat(), one).bar[-1].words == "Next"


class TestTokens:
    """Sharing out tokens."""

    def test_are_counted_for_each_thing_and_those_that_are_left(self) -> None:
        body = the_tokens(SharedTokens(ASKED, ((ChoiceId("seats"), 3), (ChoiceId("sign"), 4))))
        assert {pile.words: pile.count for pile in body.piles} == {
            "Seats": 3,
            "Lights": 0,
            "A clear sign": 4,
            "Leave it as it is": 0,
        }
        assert (body.left, body.left_words) == (3, "You have 3 left.")

    def test_are_told_when_none_is_given_and_when_all_are(self) -> None:
        assert the_tokens().left_words == "You have 10 tokens to give."
        assert (
            the_tokens(SharedTokens(ASKED, ((ChoiceId("sign"), 10),))).left_words == "You gave all of them."
        )

    def test_have_buttons_that_say_what_they_are_for(self) -> None:
        pile = the_tokens().piles[0]
        assert (pile.more.name, pile.less.name) == ("One more: Seats", "One less: Seats")

    def test_on_another_page_are_told_on_the_way_there(self) -> None:
        given = SharedTokens(ASKED, ((ChoiceId("seats"), 2), (ChoiceId("kerb"), 3)))
        first, second = the_tokens(given, things=6), the_tokens(given, things=6, page=1)
        assert first.more is not None
        assert second.more is not None
        assert (first.more.note, second.more.note) == ("1 of 2. A raised kerb: 3.", "2 of 2. Seats: 2.")

    def test_that_were_moved_are_said_with_what_is_left(self) -> None:
        state = shown(
            tokens(), SharedTokens(ASKED, ((ChoiceId("seats"), 1),)), view=View(touched=ChoiceId("seats"))
        )
        assert said_after(state) == "Seats: 1. You have 9 left."
