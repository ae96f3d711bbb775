# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real mouse on the machine: it goes somewhere, presses, drags. Eyes for what no name tells: colours."""

from __future__ import annotations

from itertools import pairwise

from PIL import ImageGrab

from tests.journeys.machine import Machine
from tests.journeys.screen_reader import Part, ScreenReader, keep_looking

Spot = tuple[int, int]
Colour = tuple[int, int, int]
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
        self._do(*words, "mouseup", "1")

    def click(self, spot: Spot) -> None:
        """Press and let go in one place."""
        self._do(*_move(spot), "click", "1")

    def _do(self, *words: str) -> None:
        done = self._machine.call("xdotool", *words)
        assert done.returncode == 0, done.stderr

    def colour_at(self, spot: Spot) -> Colour:
        """Return what colour there is on the screen: red, green and blue, 0 to 255."""
        x, y = spot
        seen = ImageGrab.grab((x, y, x + 1, y + 1), xdisplay=self._machine.environment["DISPLAY"])
        red, green, blue = seen.convert("RGB").tobytes()
        return red, green, blue

    def wait_for_colour(self, spot: Spot, colour: Colour) -> None:
        """Wait until there is this colour."""
        keep_looking(
            lambda: True if self.colour_at(spot) == colour else None,
            lambda: f"at {spot} there is {self.colour_at(spot)}, not {colour}",
        )


def _between(start: Spot, end: Spot, part: float) -> Spot:
    return round(start[0] + part * (end[0] - start[0])), round(start[1] + part * (end[1] - start[1]))


def _move(spot: Spot) -> tuple[str, str, str]:
    return "mousemove", str(spot[0]), str(spot[1])
