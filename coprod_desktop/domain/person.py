# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person: somebody who uses this computer to say what they think. We know no more than they choose."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.preferences import Preferences


@dataclass(frozen=True)
class Person:
    """One person of this computer.

    Attributes:
        person_id: random; stays on this computer.
        name: what they want to be called, or empty.
        picture: the name of a picture of our set that stands for them.
        preferences: how it looks and sounds for them.
        turn: 0 and up, in the order in which people came; positions on the screen are balanced by it.
        has_own_picture: whether a drawing or photo of their own stands for them in place of `picture`.
        lock: what opens their own things.
        ways_back: what else opens them when the code is forgotten.
    """

    person_id: PersonId
    name: str
    picture: str
    preferences: Preferences
    turn: int = 0
    has_own_picture: bool = False
    lock: LockKind = LockKind.NONE
    ways_back: frozenset[WayBack] = frozenset()
