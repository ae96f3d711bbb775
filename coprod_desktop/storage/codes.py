# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Codes that open a door on this computer: kept as a slow hash, so that the file does not tell them."""

from __future__ import annotations

import unicodedata

from nacl.exceptions import InvalidkeyError
from nacl.pwhash import argon2id

_PASSES = 8
_MEMORY_BYTES = 64 * 1024 * 1024
"""With these a try takes about a quarter of a second; short codes are still short codes."""


def slow_hash(code: str) -> str:
    """Work out what is kept of a code.

    Args:
        code: any letters; big or small ones and spaces round it make no difference.
    """
    return argon2id.str(_plain(code), opslimit=_PASSES, memlimit=_MEMORY_BYTES).decode()


def fits(code: str, kept: str) -> bool:
    """Whether a code is the one that `slow_hash` worked this out of."""
    try:
        return argon2id.verify(kept.encode(), _plain(code))
    except InvalidkeyError:
        return False


def _plain(code: str) -> bytes:
    return unicodedata.normalize("NFC", code.strip().casefold()).encode()
