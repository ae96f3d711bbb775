# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Codes: what makes no difference in them, what a try costs, and the slow hash of one that opens a door."""

from __future__ import annotations

import unicodedata

from nacl.exceptions import InvalidkeyError
from nacl.pwhash import argon2id

PASSES = 8
MEMORY_BYTES = 64 * 1024 * 1024
"""With these a try takes about a quarter of a second; short codes are still short codes."""


def slow_hash(code: str) -> str:
    """Work out what is kept of a code.

    Args:
        code: any letters; big or small ones and spaces round it make no difference.
    """
    return argon2id.str(plain(code), opslimit=PASSES, memlimit=MEMORY_BYTES).decode()


def fits(code: str, kept: str) -> bool:
    """Whether a code is the one that `slow_hash` worked this out of."""
    try:
        return argon2id.verify(kept.encode(), plain(code))
    except InvalidkeyError:
        return False


def plain(code: str) -> bytes:
    """A code without what makes no difference; empty when nothing is left."""
    return unicodedata.normalize("NFC", code.strip().casefold()).encode()
