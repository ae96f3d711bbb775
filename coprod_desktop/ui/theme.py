# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sizes, fonts and fills, worked out from a person's preferences and the size of the window. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from coprod_desktop.presenters.screen_parts import Tone
from coprod_desktop.ui.colours import Colours

FONT_FAMILIES = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Andika",
    "Segoe UI",
    "Helvetica Neue",
    "Ubuntu",
    "Cantarell",
    "DejaVu Sans",
)
"""Clear sans families with the letters of Welsh; the first one that this computer has is taken."""

RING_PX = 8
"""Room kept round every control for the focus ring and the frame of what is being said, so nothing jumps."""
SMALLEST_WINDOW_PX = (1024, 600)
LEAST_PX = 22
"""No letters are smaller: 16 points."""
MOST_BAR_GROWTH = 1.4
"""The bars stay, so their text grows up to here; the middle, which scrolls, grows to 200 percent."""


@dataclass(frozen=True)
class Sizes:
    """Sizes in logical pixels.

    Attributes:
        scale: 1 at the smallest window and normal text.
        reading: height of reading text, 20 points and more.
        heading: of a heading.
        tile: of the words of a tile.
        told: of what is told above choices.
        small: of a note.
        bar: of the words of the bars.
        where: of the line under the title.
        bar_scale: of the pictures in the bars.
        answer: the least height of an answer.
        control: the least height of any control.
        corner: radius of a tile.
        border: of a tile.
    """

    scale: float
    reading: int
    heading: int
    tile: int
    told: int
    small: int
    bar: int
    where: int
    bar_scale: float
    answer: int = 120
    control: int = 64
    corner: int = 26
    border: int = 4

    @classmethod
    def fitting(cls, text_percent: int, width_px: int, height_px: int) -> Sizes:
        """Work out the sizes for a window.

        Args:
            text_percent: 100 to 200.
            width_px: of the window, in logical pixels.
            height_px: of the window, in logical pixels.

        Returns:
            The sizes; text never falls below 20 points for reading and 16 for all else at 100 percent.
        """
        least_width, least_height = SMALLEST_WINDOW_PX
        window = max(1.0, min(width_px / least_width, height_px / least_height, 2.0))
        scale = window * text_percent / 100
        # A narrow window, such as one on its side, has no room for wide words in its bars.
        bars = min(scale, max(1.0, window * MOST_BAR_GROWTH * min(1.0, width_px / least_width)))
        return cls(
            scale=scale,
            reading=round(28 * scale),
            heading=round(29 * scale),
            tile=round(23 * scale),
            told=round(23 * scale),
            small=max(LEAST_PX, round(18 * scale)),
            bar=round(22 * bars),
            where=max(LEAST_PX, round(17 * bars)),
            bar_scale=bars,
        )


WORDS_ONLY_GROWTH = 1.2
"""How much larger words are that stand alone, where there is room for that. Our choice."""


@dataclass(frozen=True)
class Look:
    """All that a widget needs to draw itself.

    Attributes:
        colours: of every part.
        sizes: of every part.
        family: the font.
        words_only: whether pictures are left out.
    """

    colours: Colours
    sizes: Sizes
    family: str
    words_only: bool = False

    def without_pictures(self) -> Look:
        """The same with words only."""
        return replace(self, words_only=True)

    def with_larger_words(self) -> Look:
        """The same with larger words in the middle."""
        at = self.sizes
        larger = {
            name: round(size * WORDS_ONLY_GROWTH)
            for name, size in (
                ("reading", at.reading),
                ("heading", at.heading),
                ("tile", at.tile),
                ("told", at.told),
            )
        }
        return replace(self, sizes=replace(at, **larger))

    def font(self, size_px: int, bold: bool = False) -> QFont:
        """A font of this look.

        Args:
            size_px: height in logical pixels.
            bold: whether it is strong.
        """
        return font_of(self.family, size_px, bold)

    def fill(self, tone: Tone) -> str:
        """The ground of a part with this tone."""
        at = self.colours
        return {
            Tone.PLAIN: at.tile,
            Tone.QUIET: at.paper,
            Tone.GO: at.go,
            Tone.VOICE: at.voice,
            Tone.CALM: at.calm,
            Tone.GOOD: at.good,
            Tone.MIDDLE: at.middle,
            Tone.BAD: at.bad,
            Tone.PERSON_1: at.calm,
            Tone.PERSON_2: at.bad,
            Tone.PERSON_3: at.middle,
            Tone.PERSON_4: at.good,
            Tone.PERSON_5: at.lilac,
        }[tone]

    def ink(self, tone: Tone) -> str:
        """The ink on a part with this tone."""
        return self.colours.go_ink if tone is Tone.GO else self.colours.ink


@lru_cache(maxsize=64)
def font_of(family: str, size_px: int, bold: bool) -> QFont:
    """A font, made once; nobody may change it.

    Args:
        family: its name.
        size_px: height in logical pixels.
        bold: whether it is strong.
    """
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def best_family() -> str:
    """The first of `FONT_FAMILIES` that this computer has, else its own sans family."""
    for family in FONT_FAMILIES:
        if QFontInfo(QFont(family)).family() == family:  # a list of all families takes much longer
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def style_sheet(look: Look) -> str:
    """The style sheet for the few plain widgets that do not draw themselves."""
    at, sizes = look.colours, look.sizes
    return f"""
    QMainWindow, QWidget#middle, QScrollArea, QWidget#page {{ background: {at.ground}; border: none; }}
    QWidget#strip, QWidget#bar {{ background: {at.paper}; }}
    QWidget#strip {{ border-bottom: 3px solid {at.rule}; }}
    QWidget#bar {{ border-top: 3px solid {at.rule}; }}
    QWidget#prompts {{ background: {at.calm}; }}
    QLineEdit, QPlainTextEdit {{
        background: {at.tile}; color: {at.ink}; border: {sizes.border}px solid {at.edge};
        border-radius: 16px; padding: {12 + sizes.border}px;
        font-family: "{look.family}"; font-size: {sizes.reading}px;
        selection-background-color: {at.word}; selection-color: {at.word_ink};
    }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: {sizes.border * 2}px solid {at.focus}; padding: 12px; }}
    """
