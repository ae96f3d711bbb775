# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How the app looks and sounds for one person: choices, ranges and defaults in one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TEXT_PERCENTS = (100, 130, 160, 200)
RATES_WPM = (110, 130, 150, 170, 190)
THINGS = (2, 4, 6)
LANGUAGES = ("en-GB", "cy")
"""Of the screens; each has a catalogue of words, English is the source."""


class ThemeName(StrEnum):
    """The colours that a person may choose."""

    CREAM = "cream"
    BLUE = "blue"
    WHITE = "white"
    CHARCOAL = "charcoal"
    SYSTEM = "system"


class PictureStyle(StrEnum):
    """Which pictures a person wants to see."""

    DRAWN = "drawn"
    PHOTOS = "photos"
    """The photos of a plan where a team put one beside a drawing; drawn pictures else."""
    NONE = "none"


class SkinTone(StrEnum):
    """The colour of people's skin in the pictures of our set."""

    AS_DRAWN = "as_drawn"
    LIGHT = "light"
    MEDIUM_LIGHT = "medium_light"
    MEDIUM_DARK = "medium_dark"
    DARK = "dark"


class ReadAloud(StrEnum):
    """When the app speaks by itself."""

    ALWAYS = "always"
    WHEN_I_PRESS = "when_i_press"


@dataclass(frozen=True)
class Preferences:
    """One person's choices.

    Attributes:
        theme: the colours.
        text_percent: one of `TEXT_PERCENTS`; 100 shows reading text at 20 points.
        read_aloud: when the app speaks by itself.
        rate_wpm: one of `RATES_WPM`, words a minute.
            *Source*: 150 was liked best in studies of spoken easy language, see ``accessibility.md``.
        things: one of `THINGS`: how many things to choose from stand on one screen.
        picture_style: which pictures to show.
        skin_tone: the colour of people's skin in the pictures.
        language: of the screens, one of the languages that there are; plans keep their own.
    """

    theme: ThemeName = ThemeName.CREAM
    text_percent: int = 100
    read_aloud: ReadAloud = ReadAloud.WHEN_I_PRESS
    rate_wpm: int = 150
    things: int = 6
    picture_style: PictureStyle = PictureStyle.DRAWN
    skin_tone: SkinTone = SkinTone.AS_DRAWN
    language: str = "en-GB"
