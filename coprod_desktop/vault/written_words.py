# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets that somebody writes down: short words that can be read out, typed, and checked for slips.

The 2,048 English words of BIP 39 are short and common, and no two begin with the same four letters.
"""

from __future__ import annotations

import secrets

from mnemonic import Mnemonic

SECRET_BYTES = 16
SECRET_WORDS = 12
"""`SECRET_BYTES` and a check of 4 bits."""
_LETTERS_THAT_TELL = 4


def new_words(count: int) -> tuple[str, ...]:
    """Draw words by chance, for a passphrase.

    Args:
        count: how many; each is worth 11 bits.
    """
    return tuple(secrets.choice(_words()) for _ in range(count))


def words_of(secret: bytes) -> tuple[str, ...]:
    """Write a secret as words.

    Args:
        secret: `SECRET_BYTES` bytes.

    Returns:
        `SECRET_WORDS` words.
    """
    return tuple(Mnemonic("english").to_mnemonic(secret).split())


def secret_of(typed: str) -> bytes | None:
    """Read a secret that somebody typed.

    Args:
        typed: the words, as `tidied` takes them.

    Returns:
        The secret; None when a word is wrong or missing, or they stand in another order.
    """
    words = tidied(typed)
    book = Mnemonic("english")
    return (
        bytes(book.to_entropy(words)) if len(words) == SECRET_WORDS and book.check(" ".join(words)) else None
    )


def tidied(typed: str) -> list[str]:
    """Put typed words into the form in which they were given out.

    Args:
        typed: words with anything but letters between them; big or small; the first four letters are enough.

    Returns:
        The words; one that is not in the list stays as it was typed.
    """
    by_start = {word[:_LETTERS_THAT_TELL]: word for word in _words()}
    only_letters = "".join(letter if letter.isalpha() else " " for letter in typed.casefold())
    return [by_start.get(word[:_LETTERS_THAT_TELL], word) for word in only_letters.split()]


def _words() -> list[str]:
    return list(Mnemonic("english").wordlist)
