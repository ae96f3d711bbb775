# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A name that the voice says wrong gets other letters for the voice, and the screen marks the right ones."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.proposal import SayRight
from coprod_desktop.sound.say_right import respell

WORDS = (SayRight("Llan", "Hlan"), SayRight("Llan Fair", "Hlan Vire"), SayRight("A12", "A twelve"))


def test_a_word_is_given_to_the_voice_in_other_letters() -> None:
    assert respell("The A12 goes to Llan.", WORDS).text == "The A twelve goes to Hlan."


def test_the_longer_of_two_counts_and_case_does_not() -> None:
    assert respell("LLAN FAIR and llan", WORDS).text == "Hlan Vire and Hlan"


def test_a_part_of_another_word_stays() -> None:
    assert respell("Llanelli", WORDS).text == "Llanelli"


def test_each_part_of_a_respelt_word_marks_the_whole_word_on_the_screen() -> None:
    shown = "The A12 goes."
    spoken = respell(shown, WORDS)
    places = [
        spoken.shown_place(match.start(), len(match.group())) for match in re.finditer(r"\w+", spoken.text)
    ]
    assert [shown[start : start + length] for start, length in places] == ["The", "A12", "A12", "goes"]


@given(st.lists(st.sampled_from(["Llan", "A12", "the", "bus", "Llan Fair"]), max_size=8))
def test_every_word_that_is_heard_is_marked_where_it_stands(words: list[str]) -> None:
    shown = " ".join(words)
    spoken = respell(shown, WORDS)
    for match in re.finditer(r"\w+", spoken.text):
        start, length = spoken.shown_place(match.start(), len(match.group()))
        there = shown[start : start + length]
        assert there == match.group() or there.casefold() in {word.word.casefold() for word in WORDS}
