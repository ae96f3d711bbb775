# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How a person opens their own things: with pictures, a number, a word, or without a lock. Their choice."""

from __future__ import annotations

from enum import StrEnum


class LockKind(StrEnum):
    """What opens a person's own things."""

    NONE = "none"
    PICTURES = "pictures"
    """`CODE_PICTURES` pictures of our set, in their order, joined with spaces."""
    NUMBER = "number"
    """4 to 8 digits."""
    WORD = "word"
    """Any word of 3 letters or more."""


class WayBack(StrEnum):
    """What else opens a person's own things when they forgot their code; each only if they wanted it."""

    CARD = "card"
    """A printed card that the person keeps."""
    ORGANISATION = "organisation"
    """The organisation that runs this computer, with a key that is kept elsewhere; the person is told."""


CODE_PICTURES = 3
"""How many pictures open somebody's things: few enough to remember; the lock is a choice, not a vault."""
SHORTEST_NUMBER, LONGEST_NUMBER = 4, 8
SHORTEST_WORD = 3
