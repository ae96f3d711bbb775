# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The keys of the big keyboard, and how a person likes them."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.presenters.own_way_state import Keyboard
from coprod_desktop.presenters.typing_presenter import (
    SIGN_ROWS,
    USUAL_WISHES,
    Key,
    KeyboardWishes,
    begins_sentence,
    keyboard_buttons,
    last_word,
    sign_names,
    typing,
    what_was_typed,
    wishes_of,
)


def keys(wishes: KeyboardWishes, signs: bool = False, capital: bool = False) -> Keyboard:
    """The keys of one page."""
    body = typing("What do you want?", "", "My words", wishes, signs, capital)
    assert body.keyboard is not None
    return body.keyboard


def shown(keyboard: Keyboard) -> list[str]:
    """What stands on the keys that type a sign, row by row."""
    return ["".join(key.words for key in row) for row in keyboard.rows]


def test_the_letters_stand_as_on_most_keyboards_or_in_abc_order() -> None:
    assert shown(keys(USUAL_WISHES)) == ["qwertyuiop", "asdfghjkl.", "zxcvbnm"]
    assert shown(keys(replace(USUAL_WISHES, abc=True))) == ["abcdefghij", "klmnopqrs.", "tuvwxyz"]


@pytest.mark.parametrize("abc", [True, False])
def test_every_letter_is_there_once(abc: bool) -> None:
    letters = "".join(shown(keys(KeyboardWishes(abc=abc)))).replace(".", "")
    assert sorted(letters) == list(ascii_lowercase)


def test_a_capital_is_shown_on_the_key_that_types_the_same_letter() -> None:
    small, large = keys(USUAL_WISHES), keys(USUAL_WISHES, capital=True)
    assert shown(large)[0] == "QWERTYUIOP"
    assert [key.press for key in small.keys] == [key.press for key in large.keys]
    assert small.in_small() == large.in_small(), "so the widgets stay, and with them the focus"


def test_each_page_has_space_and_delete_and_leads_to_the_other() -> None:
    for signs in (True, False):
        wide = {key.press.of for key in keys(USUAL_WISHES, signs).keys if len(key.press.of) > 1}
        assert {Key.SPACE, Key.DELETE, Key.PAGE} <= wide


def test_every_sign_that_a_voice_would_pass_over_has_a_name() -> None:
    signs = [sign for row in SIGN_ROWS for sign in row if not sign.isalnum()]
    assert set(signs) == set(sign_names())


def test_hidden_keys_leave_one_button_that_brings_them_back() -> None:
    hidden = replace(USUAL_WISHES, shown=False)
    assert typing("", "", "My words", hidden).keyboard is None
    assert [button.press.of for button in keyboard_buttons(hidden)] == [Key.SHOW]


def test_no_letter_is_read_out_with_the_screen_but_what_is_written_is() -> None:
    said = [piece.text for piece in typing("What do you want?", "A seat", "My words", USUAL_WISHES).spoken]
    assert said[:2] == ["What do you want?", "A seat"]
    assert not [text for text in said if len(text.strip(".")) == 1]


@given(st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_wishes_are_remembered_as_they_are(shown: bool, abc: bool, letters: bool, words: bool) -> None:
    wishes = KeyboardWishes(shown, abc, letters, words)
    assert wishes_of(wishes.as_note()) == wishes


def test_without_a_note_the_usual_wishes_hold() -> None:
    assert wishes_of("") == USUAL_WISHES


@given(st.text(), st.integers(min_value=0), st.characters())
def test_the_letter_that_came_in_is_found_wherever_it_came(before: str, at: int, letter: str) -> None:
    at = min(at, len(before))
    assert what_was_typed(before, before[:at] + letter + before[at:]) == letter


@pytest.mark.parametrize(("before", "now"), [("", ""), ("ab", "a"), ("ab", "xyz"), ("", "two"), ("ab", "ab")])
def test_other_changes_are_no_letter(before: str, now: str) -> None:
    assert what_was_typed(before, now) == ""


@pytest.mark.parametrize("before", ["", "  ", "A seat. ", "Yes! ", "Why? ", "A seat.\n"])
def test_a_sentence_begins_with_a_capital(before: str) -> None:
    assert begins_sentence(before)


@pytest.mark.parametrize("before", ["A", "A seat ", "A seat.", "No 5,"])
def test_in_a_sentence_letters_are_small(before: str) -> None:
    assert not begins_sentence(before)


@pytest.mark.parametrize(("before", "word"), [("A seat ", "seat"), ("A seat.", "seat"), (" ", ""), ("", "")])
def test_the_last_word_is_told_without_its_signs(before: str, word: str) -> None:
    assert last_word(before) == word
