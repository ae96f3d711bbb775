# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real mouse on the machine: it goes somewhere, presses, drags."""

from __future__ import annotations

from itertools import pairwise

from tests.journeys.machine import Machine
from tests.journeys.screen_reader import Part, ScreenReader

Spot = tuple[int, int]
PIECES = 8
"""A drag goes this many pieces of the way, one after the other, as a hand does."""


class Pointer:
    """The mouse."""

    def __init__(self, machine: Machine, reader: ScreenReader) -> None:
        """Take it in hand.

        Args:
            machine: whose mouse it is.
            reader: tells where something is.
        """
        self._machine, self._reader = machine, reader

    def spot_in(self, part: Part, across: float, down: float) -> Spot:
        """Return a place in a part.

        Args:
            part: something that shows.
            across: 0 at its left edge to 1 at its right one.
            down: 0 at its top to 1 at its bottom.
        """
        left, top, width, height = self._reader.extents(part)
        return round(left + across * width), round(top + down * height)

    def middle_of(self, part: Part) -> Spot:
        """Return the middle of a part."""
        return self.spot_in(part, 0.5, 0.5)

    def drag(self, *spots: Spot) -> None:
        """Press at the first of these places, go to the others, and let go at the last."""
        words = [*_move(spots[0]), "mousedown", "1"]
        for start, end in pairwise(spots):
            for piece in range(1, PIECES + 1):
                words += _move(_between(start, end, piece / PIECES))
        done = self._machine.call("xdotool", *words, "mouseup", "1")
        assert done.returncode == 0, done.stderr


def _between(start: Spot, end: Spot, part: float) -> Spot:
    return round(start[0] + part * (end[0] - start[0])), round(start[1] + part * (end[1] - start[1]))


def _move(spot: Spot) -> tuple[str, str, str]:
    return "mousemove", str(spot[0]), str(spot[1])
