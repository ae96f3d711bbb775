# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The words and pictures of every answer that is the same in all plans."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import Matter, OffScale, Point
from coprod_desktop.domain.reasons import OWN_REASONS
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


def matter_words(good_first: bool) -> tuple[tuple[Matter, str, str], ...]:
    """How much it matters, with words and pictures, from left to right: the most where good is."""
    amounts = (
        (Matter.A_LOT, _("A lot"), "matters-lot"),
        (Matter.A_BIT, _("A bit"), "matters-bit"),
        (Matter.NOT_MUCH, _("Not much"), "matters-not-much"),
    )
    return amounts if good_first else amounts[::-1]


def own_reason_words() -> dict[str, str]:
    """The words of the app's own reasons, by their id, which is the name of their picture too."""
    words = (
        _("Money"),
        _("Time"),
        _("To feel safe"),
        _("Noise"),
        _("Getting there"),
        _("The people"),
        _("The change"),
        _("How easy it is"),
    )
    return dict(zip(OWN_REASONS, words, strict=True))


def order_words() -> tuple[str, str, str]:
    """The places of things that are put in order."""
    return (_("First"), _("Second"), _("Third"))
