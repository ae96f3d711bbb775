# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How the app looks and sounds for one person: choices, ranges and defaults in one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TEXT_PERCENTS = (100, 130, 160, 200)
RATES_WPM = (110, 130, 150, 170, 190)


class ThemeName(StrEnum):
    """The colours that a person may choose."""

    CREAM = "cream"
    BLUE = "blue"
    WHITE = "white"
    CHARCOAL = "charcoal"
    SYSTEM = "system"


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
    """

    theme: ThemeName = ThemeName.CREAM
    text_percent: int = 100
    read_aloud: ReadAloud = ReadAloud.WHEN_I_PRESS
    rate_wpm: int = 150
