# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words and pictures of every answer that is the same in all plans."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import OffScale, Point
from coprod_desktop.presenters.screen_parts import Tone
from coprod_desktop.words import _


def off_scale_words() -> tuple[tuple[OffScale, str, str], ...]:
    """The three answers off the scale with their words and pictures."""
    return (
        (OffScale.DONT_KNOW, _("I don't know"), "dontknow"),
        (OffScale.DONT_UNDERSTAND, _("I don't understand"), "confused"),
        (OffScale.RATHER_NOT_SAY, _("I would rather not say"), "private"),
    )


def point_words(good_first: bool) -> tuple[tuple[Point, str, str, Tone], ...]:
    """The three points with their words, pictures and tones, from left to right."""
    points = (
        (Point.GOOD, _("Good for me"), "good", Tone.GOOD),
        (Point.MIDDLE, _("In the middle"), "middle", Tone.MIDDLE),
        (Point.BAD, _("Bad for me"), "bad", Tone.BAD),
    )
    return points if good_first else points[::-1]
