# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A sheet that somebody draws on: its strokes in their order, so that each can be undone. No pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

SHEET_SIZE = (1600, 1000)
"""Width and height of every sheet, in its own units; as many pixels when it is kept."""
USUAL_PRESSURE = 0.5
"""Of a finger, a mouse or keys, which cannot tell how hard they press."""


class Ink(StrEnum):
    """What a pen leaves behind."""

    BLACK = "black"
    BLUE = "blue"
    RED = "red"
    GREEN = "green"
    ORANGE = "orange"
    RUBBER = "rubber"
    """The paper again."""


class Width(StrEnum):
    """How wide a line is."""

    THIN = "thin"
    THICK = "thick"


@dataclass(frozen=True)
class Pen:
    """What is drawn with.

    Attributes:
        ink: the colour, or the rubber.
        width: of a line; the rubber has its own.
    """

    ink: Ink = Ink.BLACK
    width: Width = Width.THIN


@dataclass(frozen=True)
class Point:
    """One place of a line.

    Attributes:
        x: from the left edge, 0 to the width of the sheet.
        y: from the top, 0 to the height of the sheet.
        pressure: how hard the pen was pressed, 0 to 1.
    """

    x: float
    y: float
    pressure: float = USUAL_PRESSURE


@dataclass(frozen=True)
class Stroke:
    """One line, from putting the pen down to lifting it.

    Attributes:
        pen: what it was drawn with.
        points: 1 or more; one alone is a dot.
    """

    pen: Pen
    points: tuple[Point, ...]


@dataclass(frozen=True)
class EmptyPage:
    """Began with an empty page; what was there before comes back when this is undone."""


Mark = Stroke | EmptyPage


@dataclass(frozen=True)
class Sheet:
    """A drawing that is being made.

    Attributes:
        base: a drawing that was kept before and is drawn on, as PNG; or empty.
        marks: all that was done since then, oldest first.
    """

    base: bytes = b""
    marks: tuple[Mark, ...] = ()

    def with_mark(self, mark: Mark) -> Sheet:
        """The sheet after one mark more."""
        return replace(self, marks=(*self.marks, mark))

    def undone(self) -> Sheet:
        """The sheet without its last mark; the same when there is none."""
        return replace(self, marks=self.marks[:-1])

    @property
    def shown_base(self) -> bytes:
        """What lies below the strokes: nothing, once somebody began with an empty page."""
        return b"" if any(isinstance(mark, EmptyPage) for mark in self.marks) else self.base

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The strokes that can be seen, oldest first."""
        seen: list[Stroke] = []
        for mark in self.marks:
            if isinstance(mark, Stroke):
                seen.append(mark)
            else:
                seen = []
        return tuple(seen)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn on it that could be kept."""
        return not self.shown_base and all(stroke.pen.ink is Ink.RUBBER for stroke in self.strokes)
