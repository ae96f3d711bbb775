# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the voice made of a text, and a store of the last ones. Memory only: what is said is private."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field

from coprod_desktop.domain.errors import NoVoice
from coprod_desktop.sound.wav import Pcm

CACHE_BYTES = 8 * 1024 * 1024
"""About 3 minutes of speech: what is shown now, and the last pages. Making a sentence anew takes 10 ms."""


@dataclass(frozen=True)
class TextKey:
    """What decides how a text sounds.

    Attributes:
        language: a BCP 47 tag.
        rate_wpm: words a minute.
        text: any length.
    """

    language: str
    rate_wpm: int
    text: str

    @property
    def digest(self) -> str:
        """SHA-256, so that the store does not hold the words as well."""
        return hashlib.sha256(repr((self.language, self.rate_wpm, self.text)).encode()).hexdigest()


@dataclass(frozen=True)
class WordMark:
    """When a word is heard.

    Attributes:
        start: of its first letter in the whole text.
        length: in letters.
        at_ms: from the start of its sentence's sound.
    """

    start: int
    length: int
    at_ms: int


@dataclass(frozen=True)
class RenderedSentence:
    """One sentence as sound.

    Attributes:
        sound: its samples.
        words: in the order in which they are heard.
    """

    sound: Pcm
    words: tuple[WordMark, ...]


@dataclass(eq=False)
class RenderedText:
    """A text as sound; grows while the voice is at work on it.

    Attributes:
        sentences: those that are ready, in their order.
        is_whole: no more will come.
        problem: why it is not all there, if the voice failed.
    """

    sentences: list[RenderedSentence] = field(default_factory=list)
    is_whole: bool = False
    problem: NoVoice | None = None

    @property
    def size_bytes(self) -> int:
        """Of its samples."""
        return sum(len(sentence.sound.samples) for sentence in self.sentences)


class RenderedTexts:
    """Keeps whole texts, and forgets the one not asked for the longest when there are too many."""

    def __init__(self, limit_bytes: int = CACHE_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._texts: OrderedDict[str, RenderedText] = OrderedDict()
        self._size_bytes = 0

    def get(self, key: TextKey) -> RenderedText | None:
        """Return the text's sound if it is here."""
        text = self._texts.get(key.digest)
        if text is not None:
            self._texts.move_to_end(key.digest)
        return text

    def keep(self, key: TextKey, text: RenderedText) -> None:
        """Keep a text's sound.

        Args:
            key: what it is of; not here yet.
            text: whole.
        """
        self._texts[key.digest] = text
        self._size_bytes += text.size_bytes
        while self._size_bytes > self._limit_bytes:
            _, oldest = self._texts.popitem(last=False)
            self._size_bytes -= oldest.size_bytes
