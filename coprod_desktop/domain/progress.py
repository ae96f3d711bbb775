# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How far slow work is, and whether it is to stop. No threads: two sides look at one thing."""

from __future__ import annotations

from dataclasses import dataclass


class Stopped(Exception):
    """Somebody stopped it; not an error."""


@dataclass
class Progress:
    """How far it is. The worker counts; the screen looks, and may ask it to stop.

    Attributes:
        done: so many things are done.
        of: so many there are; 0 before that is known.
        stop: whether it is to stop.
    """

    done: int = 0
    of: int = 0
    stop: bool = False
