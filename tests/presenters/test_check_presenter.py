# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Check what you said: every kind of answer, each thing of it, and words that somebody else wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.act_kinds import FileKind, OffScale, Symbol, Told
from coprod_desktop.domain.acts import (
    BuiltMessage,
    KeptBack,
    KeptClip,
    KeptFile,
    KeptItemBack,
    Observed,
    PickedChoice,
    PickedOffScale,
    SealedAway,
    WasScribed,
    Wrote,
)
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, FileId, ItemId, StepId
from coprod_desktop.domain.items import ItemKind, items_at
from coprod_desktop.domain.proposal import ChoosingQuestion, Proposal
from coprod_desktop.domain.said import NOTHING_SAID
from coprod_desktop.presenters import (
    answer_words,
    check_presenter,
    said_presenter,
    told_presenter,
)
from coprod_desktop.presenters.check_presenter import Checked
from coprod_desktop.presenters.frame_presenter import plan_pic
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.presenters.screen_state import Card, Cards, ScreenState
from tests.builders import MAYA, proposal
from tests.screens import contribution
from tests.screens_share import every_answer, plan_of_all_kinds

PLAN, SAID = proposal(), contribution()
NOTHING = replace(SAID, said={})
ALL_KINDS, EVERY_ANSWER = plan_of_all_kinds(), every_answer()


def cards(state: ScreenState) -> tuple[Card, ...]:
    assert isinstance(state.body, Cards)
    return state.body.cards


def text_of(state: ScreenState) -> str:
    return " ".join(piece.text for piece in state.spoken_whole)


# Check what you said --------------------------------------------------------------------------------------


def check_of(said: Contribution, plan: Proposal = ALL_KINDS, checked: Checked = Checked()) -> list[Card]:  # noqa: B008 - frozen
    pages = range(check_presenter.check_pages(plan, said))
    return [card for page in pages for card in cards(check_presenter.check(MAYA, plan, said, page, checked))]


def words_on(card: Card) -> list[str]:
    return [button.words for button in card.buttons]


def test_the_check_shows_at_most_three_answers_a_page_and_all_of_them() -> None:
    for plan, said in ((PLAN, SAID), (ALL_KINDS, EVERY_ANSWER)):
        pages = range(check_presenter.check_pages(plan, said))
        shown = [cards(check_presenter.check(MAYA, plan, said, page)) for page in pages]
        assert all(1 <= len(page) <= 3 for page in shown)
        assert all(len(page) <= 2 for page in shown if any(card.has_rows for card in page[:-1]))
        names = [card.name for page in shown for card in page]
        assert names == [step.step_id for step in plan.steps if said.at(step.step_id) != NOTHING_SAID]


def test_the_check_of_nothing_says_so_and_lets_people_finish() -> None:
    assert check_presenter.check_pages(PLAN, NOTHING) == 1
    state = check_presenter.check(MAYA, PLAN, NOTHING, 0)
    assert "You have not said anything yet." in text_of(state)
    assert [button.press.do for button in state.bar] == [Do.BACK, Do.FINISH]


def test_what_is_kept_back_says_so_and_can_be_put_back_in() -> None:
    (card,) = [
        card for card in check_of(after(SAID, KeptBack(StepId("first"), True)), PLAN) if card.name == "first"
    ]
    assert card.heading.startswith("Kept back: ")
    assert words_on(card) == ["Hear", "Change", "Put back in"]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("some", "Seats, Lights"),
        ("mat", "Seats: Good for me, Lights: I don't know, A clear sign: Bad for me"),
        ("order", "First: A clear sign, Second: Seats, Third: Lights"),
        ("tokens", "Seats: 3, A clear sign: 2"),
        ("roof", "Good for me. Why: To feel safe, How easy it is. It matters to me: A lot"),
        ("tell", "My voice, 12 seconds. My voice in words: I want a seat. I wrote: A seat with a back."),
        ("draw", "My pictures say: I want a roof. My drawing: My bus stop"),
    ],
)
def test_every_kind_of_answer_is_said_whole_and_shown(step: str, words: str) -> None:
    (card,) = [card for card in check_of(EVERY_ANSWER) if card.name == step]
    assert card.heading == words
    assert card.pics


@pytest.mark.parametrize(
    ("step", "pictures"),
    [
        ("mat", ["Seats", "+Good for me", "Lights", "+I don't know", "A clear sign", "+Bad for me"]),
        ("order", ["A clear sign", "+First", "Seats", "+Second", "Lights", "+Third"]),
        ("tokens", ["Seats", *["+A token"] * 3, "A clear sign", *["+A token"] * 2]),
    ],
)
def test_somebody_who_cannot_read_sees_what_was_said_of_each_thing(step: str, pictures: list[str]) -> None:
    asked = ALL_KINDS.step(StepId(step))
    assert isinstance(asked, ChoosingQuestion)
    things = {plan_pic(ALL_KINDS, choice.picture): choice.words for choice in asked.choices}
    (card,) = [card for card in check_of(EVERY_ANSWER) if card.name == step]
    shown = [f"+{pic.words}" if pic.joined else things[pic] for pic in card.pics]
    assert shown == pictures


@pytest.mark.parametrize("off_scale", list(OffScale))
def test_an_answer_off_the_scale_is_shown_as_it_was_given(off_scale: OffScale) -> None:
    said = after(NOTHING, PickedOffScale(StepId("roof"), off_scale))
    words = {kind: words for kind, words, _picture in answer_words.off_scale_words()}
    assert [card.heading for card in check_of(said, PLAN)] == [words[off_scale]]


def test_an_answer_given_in_many_ways_is_told_whole() -> None:
    said = after(after(SAID, PickedChoice(StepId("first"), ChoiceId("sign"))), Wrote(StepId("first"), "Big"))
    said = after(said, KeptClip(StepId("first"), ClipId("x"), 2000))
    words = check_presenter.answer_words(PLAN.step(StepId("first")), said.at(StepId("first")))
    assert words == "A clear sign. My voice, 2 seconds. I wrote: Big"


def test_one_thing_of_an_answer_that_is_kept_back_says_so_and_the_others_do_not() -> None:
    held = after(EVERY_ANSWER, KeptItemBack(StepId("tell"), ItemId("tell.text"), kept_back=True))
    (card,) = [card for card in check_of(held) if card.name == "tell"]
    assert card.heading.endswith("Kept back: I wrote: A seat with a back.")
    assert card.heading.startswith("My voice, 12 seconds.")
    assert words_on(card) == ["Hear", "Change", "One by one"]
    each = check_presenter.one_by_one(
        MAYA, ALL_KINDS, ALL_KINDS.step(StepId("tell")), held.at(StepId("tell"))
    )
    assert [words_on(one)[-1] for one in cards(each)] == ["Keep back", "Keep back", "Put back in"]


def test_a_drawing_is_looked_at_and_not_heard() -> None:
    drawn = check_presenter.one_by_one(
        MAYA, ALL_KINDS, ALL_KINDS.step(StepId("draw")), EVERY_ANSWER.at(StepId("draw"))
    )
    assert [words_on(card)[0] for card in cards(drawn)] == ["Hear", "Look"]


def test_a_film_is_watched_alone_and_one_by_one() -> None:
    page = StepId("no-seats")
    alone = after(NOTHING, KeptFile(page, FileId("f" * 36), FileKind.FILM))
    (card,) = cards(check_presenter.check(MAYA, PLAN, alone, 0))
    assert words_on(card)[0] == "Watch"
    both = after(alone, Wrote(page, "I want seats."))
    shown = cards(check_presenter.one_by_one(MAYA, PLAN, PLAN.step(page), both.at(page)))
    assert [words_on(each)[0] for each in shown] == ["Hear", "Watch"]
    (mine,) = cards(said_presenter.my_things(MAYA, PLAN, alone, 0))
    assert words_on(mine)[0] == "Watch"


SEEN = StepId("seen")


@pytest.mark.parametrize(
    ("checked", "begins", "offers", "marks"),
    [
        (Checked(), "Hear this first: ", ["Hear", "Change"], []),
        (Checked(frozenset({SEEN})), "Is this right? ", ["Hear", "This is right", "Not right"], []),
        (
            Checked(frozenset({SEEN}), frozenset({SEEN})),
            "Not right: ",
            ["Hear", "Change", "This is right"],
            ["not-right"],
        ),
    ],
)
def test_what_somebody_else_wrote_is_asked_about_once_it_was_heard(
    checked: Checked, begins: str, offers: list[str], marks: list[str]
) -> None:
    (card,) = [card for card in check_of(EVERY_ANSWER, checked=checked) if card.name == SEEN]
    assert card.heading == f"{begins}Sam wrote my words: I like the driver."
    assert words_on(card) == offers
    assert [pic.set_name for pic in card.pics if pic.joined] == marks


def test_a_tick_stands_only_on_what_the_person_said_is_right() -> None:
    seen = Observed(SEEN, "They smiled.", "Jo")
    agreed = WasScribed(SEEN, "I like the driver.", "Sam", agreed=True)
    (card,) = [card for card in check_of(after(after(EVERY_ANSWER, agreed), seen)) if card.name == SEEN]
    names = [pic.set_name for pic in card.pics]
    assert names[names.index("wrote-for-me") + 1] == "right"
    assert names.count("right") == 1
    waiting = after(after(EVERY_ANSWER, replace(agreed, agreed=False)), seen)
    wrong = Checked(frozenset({SEEN}), frozenset({SEEN}))
    (card,) = [card for card in check_of(waiting, checked=wrong) if card.name == SEEN]
    names = [pic.set_name for pic in card.pics]
    assert names[names.index("wrote-for-me") + 1] == "not-right"
    assert names.count("not-right") == 1


@pytest.mark.parametrize(
    ("picture", "stays"), [("set:roof", False), ("added:a.png", True), ("plan:bus/1/roof.png", True)]
)
def test_it_is_told_when_a_picture_of_a_message_does_not_go_to_the_team(picture: str, stays: bool) -> None:
    draw = ALL_KINDS.step(StepId("draw"))
    said = after(EVERY_ANSWER, BuiltMessage(draw.step_id, (Symbol("roof", picture),))).at(draw.step_id)
    (item,) = [item for item in items_at(draw.step_id, said) if item.kind is ItemKind.MESSAGE]
    card = check_presenter.item_card(ALL_KINDS, draw, said, item, with_question=True)
    assert ("Some pictures stay here. Their words go." in card.text) is stays


def last_way_on(said: Contribution) -> str:
    last = check_presenter.check_pages(ALL_KINDS, said) - 1
    return check_presenter.check(MAYA, ALL_KINDS, said, last).bar[-1].words


def test_what_is_agreed_stands_like_any_answer_and_has_a_tick() -> None:
    agreed = after(EVERY_ANSWER, WasScribed(SEEN, "I like the driver.", "Sam", agreed=True))
    (card,) = [card for card in check_of(agreed) if card.name == SEEN]
    assert words_on(card) == ["Hear", "Change", "One by one"]
    assert [pic.set_name for pic in card.pics if pic.joined] == ["right"]
    assert last_way_on(agreed) == "This is right"


def test_only_its_own_row_says_that_words_of_somebody_else_are_right() -> None:
    assert last_way_on(EVERY_ANSWER) == "Next"


def test_what_is_kept_apart_says_so_and_cannot_be_put_back_here() -> None:
    apart = after(EVERY_ANSWER, SealedAway(StepId("some"), sealed=True))
    (card,) = [card for card in check_of(apart) if card.name == "some"]
    assert card.heading == "Kept apart: Seats, Lights"
    assert words_on(card) == ["Hear", "Change"]


# The private question -------------------------------------------------------------------------------------


def test_the_supporter_is_asked_to_look_away_before_the_question_shows() -> None:
    before = text_of(told_presenter.look_away(MAYA, PLAN))
    assert "Supporter: please look away now." in before
    assert "told" not in before.lower()
    assert [button.words for button in told_presenter.look_away(MAYA, PLAN).bar] == [
        "Back",
        "Skip",
        "Show the question",
    ]


def test_the_private_question_may_be_skipped_and_is_private() -> None:
    assert told_presenter.was_told(MAYA, PLAN, None).bar[-1].words == "Skip"
    assert told_presenter.was_told(MAYA, PLAN, Told.SOMEBODY).bar[-1].words == "Next"
    assert told_presenter.was_told(MAYA, PLAN, None).private
