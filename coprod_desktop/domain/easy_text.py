# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Texts taken apart for the rules of easy words: sentences, words, capitals. No rules here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coprod_desktop.domain.easy_word_lists import FIXED_LABELS

_CURLY_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_WORD = re.compile(rf"\{{\w*\}}|[^\W_]+(?:[-'{_CURLY_APOSTROPHE}.,:/][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?!\d)|\n+")
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")
ROMAN = re.compile(r"\b(?:I{2,3}|I[VX]|VI{0,3}|X{1,3}(?:I[VX]|V?I{0,3}))\b")


@dataclass(frozen=True)
class Sentence:
    """One sentence, ready for the rules.

    Attributes:
        text: with straight apostrophes and without the fixed labels.
        words: in small letters.
        english: whether the lists of words hold for it.
        shouts: words in capitals that are not explained.
    """

    text: str
    words: tuple[str, ...]
    english: bool
    shouts: tuple[str, ...]

    @property
    def low(self) -> str:
        """The text in small letters."""
        return self.text.casefold()


def sentences_of(text: str) -> tuple[str, ...]:
    """Split a text where a sentence ends."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if part.strip())


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text: a number is one, a hyphenated word is one."""
    return tuple(_WORD.findall(text))


def sentence_of(text: str, language: str, explained: frozenset[str]) -> Sentence:
    """Make one sentence ready for the rules.

    Args:
        text: as people read it.
        language: a BCP 47 tag.
        explained: first letters that are said in full somewhere.

    Returns:
        The sentence.
    """
    plain = without_labels(text)
    words = tuple(word.casefold() for word in words_of(plain))
    shouts = tuple(word for word in capitals_in(plain) if word not in explained)
    return Sentence(plain, words, is_english(language), shouts)


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag is one of English."""
    return language.split("-")[0].casefold() == "en"


def capitals_in(text: str) -> tuple[str, ...]:
    """The words of 2 or more capitals in a text, without Roman numbers."""
    return tuple(word for word in _CAPITALS.findall(text) if not ROMAN.fullmatch(word))


def without_labels(text: str) -> str:
    """Return a text with straight apostrophes, and without the labels that are the same everywhere."""
    plain = text.replace(_CURLY_APOSTROPHE, "'")
    for label in FIXED_LABELS:
        plain = plain.replace(label, "")
    return plain


def has_phrase(low: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words; both in small letters."""
    return bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low))
