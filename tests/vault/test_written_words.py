# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words that are written down and typed in again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.vault.written_words import SECRET_BYTES, new_words, secret_of, tidied, words_of


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_a_secret_comes_back_from_its_words(secret: bytes) -> None:
    assert secret_of(" ".join(words_of(secret))) == secret


def test_it_may_be_typed_loosely() -> None:
    words = words_of(bytes(range(SECRET_BYTES)))
    typed = " ".join(f"{number}. {word[:4].upper()}," for number, word in enumerate(words, 1))
    assert secret_of(typed) == bytes(range(SECRET_BYTES))


def test_a_missing_or_unknown_word_is_noticed() -> None:
    words = words_of(bytes(range(SECRET_BYTES)))
    assert secret_of(" ".join(words[:-1])) is None
    assert secret_of(" ".join((*words[:-1], "zzzz"))) is None
    assert secret_of("") is None


def test_most_swaps_of_two_words_are_noticed() -> None:
    words = words_of(bytes(range(100, 100 + SECRET_BYTES)))
    swapped = [
        secret_of(" ".join((*words[:at], words[at + 1], words[at], *words[at + 2 :]))) for at in range(11)
    ]
    assert swapped.count(None) >= 8


def test_words_for_a_passphrase_are_drawn_anew_each_time() -> None:
    drawn = {new_words(6) for _ in range(50)}
    assert len(drawn) == 50
    assert all(tidied(" ".join(words)) == list(words) for words in drawn)
