# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Which language each sentence is in, so that a voice of that language says it. No sound is made here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import groupby

from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.spoken import Spoken
from coprod_desktop.words import language_now, language_of

SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
ENDS = ".?!:"


class Tongues:
    """Knows the words of the plans that are here, each with its plan's language."""

    def __init__(self) -> None:
        """Know no plan."""
        self._plan_words: dict[str, str] = {}

    def know(self, proposals: Iterable[Proposal]) -> None:
        """Know the words of these plans, and of no others."""
        self._plan_words = {
            sentence: proposal.language
            for proposal in proposals
            for text in _texts(proposal)
            for sentence in _sentences(text)
        }

    def told_apart(self, pieces: Sequence[Spoken]) -> tuple[Spoken, ...]:
        """Pieces with the language of each; a piece in two languages becomes several of the same part.

        Args:
            pieces: as a screen says them.
        """
        screens = language_now()
        if {screens, *self._plan_words.values()} == {screens}:
            return tuple(pieces)
        return tuple(apart for piece in pieces for apart in self._apart(piece, screens))

    def _apart(self, piece: Spoken, screens: str) -> Iterator[Spoken]:
        if piece.narration:
            yield piece
            return
        sentences = [sentence for sentence in SENTENCE_END.split(piece.text) if sentence.strip()]
        languages = [self._language(sentence) for sentence in sentences]
        if set(languages) <= {screens}:
            yield piece
            return
        if len(set(languages)) == 1:
            yield replace(piece, language=languages[0])
            return
        for language, group in groupby(zip(languages, sentences, strict=True), key=lambda pair: pair[0]):
            text = " ".join(sentence for _language, sentence in group)
            yield replace(piece, text=text, language="" if language == screens else language)

    def _language(self, sentence: str) -> str:
        return self._plan_words.get(_bare(sentence)) or language_of(sentence)


def _bare(sentence: str) -> str:
    return sentence.strip().rstrip(ENDS).casefold()


def _sentences(text: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(text):
        if _bare(sentence):
            yield _bare(sentence)


def _texts(thing: object) -> Iterator[str]:
    """Every text in a plan, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _texts(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))
