# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A photo or picture from outside that somebody chose: taken in through the door, its pixels alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Photo:
    """A picture, read and written anew.

    Attributes:
        png: PNG, upright, its long side at most 1600 pixels; without any notes, such as where it was taken.
        sha256: of the file that it came from, 64 hex letters.
    """

    png: bytes
    sha256: str
