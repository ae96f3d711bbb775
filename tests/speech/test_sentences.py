# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where sentences and words begin, for any text that there may be."""
# ruff: noqa: RUF001 - dashes and marks of many scripts are what is tested

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.sentences import (
    LONGEST_SENTENCE,
    EngineMark,
    Word,
    find_words,
    split_sentences,
    time_words,
)

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=400) | st.text("aB .!?,\n\"'3é", max_size=900)
MARKS = st.lists(st.builds(EngineMark, st.integers(-2, 400), st.integers(0, 60_000)), max_size=60)


def words_of(text: str) -> list[str]:
    return [text[word.start : word.start + word.length] for word in find_words(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The bus stop has no seats. We have money!", ["The bus stop has no seats.", "We have money!"]),
        ("Why? Because.", ["Why?", "Because."]),
        ("Dr. Khan pays £3.50 at 10.30 a day.", ["Dr. Khan pays £3.50 at 10.30 a day."]),
        ("Go to www.example.org. Then press OK.", ["Go to www.example.org.", "Then press OK."]),
        ("We ask people, e.g. you and me.", ["We ask people, e.g. you and me."]),
        ("She said “Stop.” Then she left.", ["She said “Stop.”", "Then she left."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("Mae’r bws yn hwyr. Pam?", ["Mae’r bws yn hwyr.", "Pam?"]),
        ("你好。你好吗？", ["你好。", "你好吗？"]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_reader_takes_breath(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in split_sentences(text)] == sentences


@given(ANY_TEXT)
def test_every_letter_is_in_exactly_one_sentence(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert not text[end : sentence.start].strip()
        end = sentence.start + len(sentence.text)
        assert text[sentence.start : end] == sentence.text
        assert sentence.text == sentence.text.strip()
        assert 0 < len(sentence.text) <= LONGEST_SENTENCE
    assert not text[end:].strip()


def test_a_long_sentence_is_cut_after_a_word() -> None:
    text = "and so on, " * 100
    parts = [sentence.text for sentence in split_sentences(text)]
    assert len(parts) > 3
    assert all(part.endswith(("and", "so", "on,")) for part in parts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Yes,” she said – really!", ["Yes", "she", "said", "really"]),
        ("It costs £3.50 (or 4).", ["It", "costs", "£3.50", "or", "4"]),
        ("I don't like co-production.", ["I", "don't", "like", "co-production"]),
        ("... – !", []),
    ],
)
def test_a_word_has_no_marks_around_it(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(ANY_TEXT, st.integers(0, 60_000), MARKS)
def test_every_word_has_a_time_and_times_never_step_back(
    text: str, length_ms: int, marks: list[EngineMark]
) -> None:
    times = time_words(text, length_ms, marks)
    assert [time.word for time in times] == find_words(text)
    at = [time.at_ms for time in times]
    assert at == sorted(at)
    assert all(0 <= moment <= max(length_ms, *(mark.at_ms for mark in marks), 0) for moment in at)


def test_the_time_that_the_engine_tells_stands() -> None:
    text = "The bus stop has no seats."
    marks = [EngineMark(0, 0), EngineMark(4, 163), EngineMark(8, 435), EngineMark(13, 795)]
    marks += [EngineMark(17, 1045), EngineMark(20, 1241)]
    assert [time.at_ms for time in time_words(text, 2115, marks)] == [0, 163, 435, 795, 1045, 1241]


def test_marks_inside_a_number_and_marks_that_step_back_move_no_word() -> None:
    text = "It is £3.50 – really! (Yes.)"
    told = [(0, 0), (3, 152), (6, 377), (7, 793), (8, 1056), (8, 1401), (14, 5606), (13, 6537), (23, 6678)]
    times = time_words(text, 7839, [EngineMark(start, at_ms) for start, at_ms in told])
    assert [time.at_ms for time in times] == [0, 152, 377, 5606, 6678]


def test_a_word_that_the_engine_joins_to_another_shares_its_time() -> None:
    times = time_words("One of the people", 1500, [EngineMark(0, 0), EngineMark(4, 177), EngineMark(11, 465)])
    assert times[2].word == Word(7, 3)
    assert 177 < times[2].at_ms < 465


def test_without_any_marks_long_words_take_longer_than_short_ones() -> None:
    first, second, third, fourth = time_words("I understand it now.", 2280)
    assert first.at_ms == 0
    assert third.at_ms - second.at_ms > 2 * (second.at_ms - first.at_ms)
    assert fourth.at_ms < 2000
