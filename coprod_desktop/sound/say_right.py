# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words that the voice says wrong are given to it in other letters; the screen keeps the right ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.proposal import SayRight


@dataclass(frozen=True)
class _Swap:
    """One word in both texts.

    Attributes:
        shown: where it begins in the text of the screen.
        shown_length: in letters.
        spoken: where it begins in the text for the voice.
        spoken_length: in letters.
    """

    shown: int
    shown_length: int
    spoken: int
    spoken_length: int


@dataclass(frozen=True)
class Respelt:
    """A text as the voice gets it.

    Attributes:
        text: for the voice.
        swaps: the words that differ, in their order.
    """

    text: str
    swaps: tuple[_Swap, ...] = ()

    def shown_place(self, start: int, length: int) -> tuple[int, int]:
        """Where a word that the voice says stands on the screen.

        Args:
            start: of the word in the text for the voice.
            length: in letters.

        Returns:
            Start and length in the text of the screen; all of a respelt word for any part of it.
        """
        moved = 0
        for swap in self.swaps:
            if start < swap.spoken:
                break
            if start < swap.spoken + swap.spoken_length:
                return swap.shown, swap.shown_length
            moved = swap.shown + swap.shown_length - swap.spoken - swap.spoken_length
        return start + moved, length


def respell(text: str, words: Sequence[SayRight]) -> Respelt:
    """Put the letters that the voice says right in place of the words that it says wrong.

    Args:
        text: of the screen.
        words: the list of the plan; the longer of two that begin at the same place counts.

    Returns:
        The text for the voice.
    """
    if not words:
        return Respelt(text)
    longest_first = sorted(words, key=lambda word: -len(word.word))
    spoken_of = {word.word.casefold(): word.spoken for word in longest_first}
    any_word = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(word.word) for word in longest_first) + r")(?!\w)", re.IGNORECASE
    )
    parts: list[str] = []
    swaps: list[_Swap] = []
    behind = so_far = 0
    for match in any_word.finditer(text):
        before = text[behind : match.start()]
        spoken = spoken_of[match.group().casefold()]
        swaps.append(_Swap(match.start(), len(match.group()), so_far + len(before), len(spoken)))
        parts += [before, spoken]
        so_far += len(before) + len(spoken)
        behind = match.end()
    return Respelt("".join((*parts, text[behind:])), tuple(swaps))
