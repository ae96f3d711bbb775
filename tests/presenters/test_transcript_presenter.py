# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the screens about the words of a recording say and offer."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.speech_model import ModelFault
from coprod_desktop.presenters import own_way_presenter, transcript_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Tone
from coprod_desktop.presenters.screen_state import Card, Cards, Tiles
from tests.screens_own_way import CLIP, HEADING, WORDS, strip

AT = strip("My words")


def model_card(folder: str, fault: ModelFault | None) -> Card:
    """Return the card of a supporter's page about the model."""
    body = transcript_presenter.model_page(AT, folder, fault).body
    assert isinstance(body, Cards)
    return body.cards[0]


def test_words_are_always_asked_about_and_neither_answer_is_picked_before() -> None:
    state = transcript_presenter.is_it_right(AT, WORDS, None)
    assert isinstance(state.body, Cards)
    assert state.body.heading == "Is this what you said?"
    assert [tick.picked for tick in state.body.buttons] == [False, False]
    assert state.private, "others may hear it"


@pytest.mark.parametrize(("right", "on"), [(None, "Skip"), (True, "Next"), (False, "Next")])
def test_the_words_can_be_passed_over(right: bool | None, on: str) -> None:
    assert transcript_presenter.is_it_right(AT, WORDS, right).bar[-1].words == on


def test_the_sound_is_never_offered_to_be_thrown_away_with_its_words() -> None:
    states = (
        transcript_presenter.looking(AT, 0, 0),
        transcript_presenter.no_words(AT, can_look=True, found_none=True),
        transcript_presenter.is_it_right(AT, WORDS, True),
        transcript_presenter.words_or_voice(AT, words_only=True),
    )
    said = [piece.text for state in states for piece in state.spoken_whole]
    assert not any("Throw" in words or "Delete" in words for words in said)


def test_the_app_looks_for_words_only_where_there_is_a_model() -> None:
    for can_look in (False, True):
        body = transcript_presenter.no_words(AT, can_look, found_none=False).body
        assert isinstance(body, Tiles)
        assert (Press(Do.SEARCH) in [tile.press for tile in body.tiles]) is can_look


@pytest.mark.parametrize(
    ("done", "of", "words"),
    [
        (0, 0, "This can take some minutes."),
        (0, 1, "This can take some minutes."),
        (0, 3, "Part 1 of 3."),
        (3, 3, "Part 3 of 3."),
    ],
)
def test_while_it_looks_it_says_how_far_it_is_on_the_same_screen(done: int, of: int, words: str) -> None:
    state = transcript_presenter.looking(AT, done, of)
    assert state.spoken[-1].text == words
    assert state.body.unpicked() == transcript_presenter.looking(AT, 0, 0).body.unpicked()


@pytest.mark.parametrize(
    ("words_only", "picked", "told"),
    [
        (None, [False, False], "You have not picked yet."),
        (False, [True, False], "The team can hear your voice."),
        (True, [False, True], "Your voice stays here."),
    ],
)
def test_what_goes_to_the_team_is_one_of_two_and_none_is_picked_before(
    words_only: bool | None, picked: list[bool], told: str
) -> None:
    state = transcript_presenter.words_or_voice(AT, words_only)
    assert isinstance(state.body, Tiles)
    assert [tile.words for tile in state.body.tiles] == ["My voice and words", "Only my words"]
    assert [tile.picked for tile in state.body.tiles] == picked
    assert state.body.foot == told
    assert state.bar[-1].press == Press(Do.NEXT)
    assert len({tile.pic.set_name for tile in state.body.tiles}) == 2


def test_each_recording_leads_to_its_own_words_until_it_is_thrown_away() -> None:
    def offered(gone: frozenset[str]) -> bool:
        body = own_way_presenter.what_i_recorded(AT, HEADING, (CLIP,), gone).body  # type: ignore[arg-type]
        assert isinstance(body, Cards)
        return Press(Do.TRANSCRIBE, CLIP.clip_id) in [button.press for button in body.cards[0].buttons]

    assert offered(frozenset())
    assert not offered(frozenset({CLIP.clip_id}))


@pytest.mark.parametrize("fault", ModelFault)
def test_every_fault_of_a_model_is_told_in_a_sentence_of_its_own(fault: ModelFault) -> None:
    card = model_card("/a/model", fault)
    others = [model_card("/a/model", other) for other in ModelFault if other is not fault]
    assert card.text not in [other.text for other in others]
    assert (card.tone, len(card.buttons)) == (Tone.MIDDLE, 2)


def test_a_supporter_sees_whether_a_model_is_set() -> None:
    assert model_card("", None).text.startswith("Not set.")
    assert model_card("/a/model", None).tone is Tone.GOOD
