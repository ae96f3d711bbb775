# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The colours of each theme, and how well they can be told apart. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPalette

from coprod_desktop.domain.preferences import ThemeName


@dataclass(frozen=True)
class Colours:
    """One theme. Each is an sRGB colour as ``#rrggbb``; ink on each ground is at least 7 to 1."""

    ground: str
    paper: str
    tile: str
    plate: str
    ink: str
    soft_ink: str
    rule: str
    edge: str
    go: str
    go_ink: str
    voice: str
    recording: str
    calm: str
    good: str
    middle: str
    bad: str
    lilac: str
    picked: str
    picked_edge: str
    spoken: str
    spoken_edge: str
    word: str
    word_ink: str
    focus: str


CREAM = Colours(
    ground="#fff6e3",
    paper="#fffdf7",
    tile="#ffffff",
    plate="#ffffff",
    ink="#1b2430",
    soft_ink="#434c59",
    rule="#e6d9ba",
    edge="#1b2430",
    go="#1f5f3b",
    go_ink="#ffffff",
    voice="#fbe3df",
    recording="#8c1d18",
    calm="#dcecf3",
    good="#e3f3e7",
    middle="#fdf3d4",
    bad="#fbe3df",
    lilac="#ece4f3",
    picked="#d9f0df",
    picked_edge="#1f5f3b",
    spoken="#dcecf3",
    spoken_edge="#2f6f8f",
    word="#ffd75e",
    word_ink="#1b2430",
    focus="#24566f",
)

THEMES: dict[ThemeName, Colours] = {
    ThemeName.CREAM: CREAM,
    ThemeName.BLUE: replace(CREAM, ground="#e3eef5", paper="#f4f9fc", rule="#b9cfdc", calm="#fff6e3"),
    ThemeName.WHITE: replace(CREAM, ground="#ffffff", paper="#ffffff", rule="#c4c9d0", calm="#e3eef5"),
    ThemeName.CHARCOAL: Colours(
        ground="#1e2730",
        paper="#161d24",
        tile="#2a3540",
        plate="#fffdf7",
        ink="#f2efe6",
        soft_ink="#d3d5d2",
        rule="#4a5764",
        edge="#c9ced2",
        go="#a9dfbf",
        go_ink="#10241a",
        voice="#4a2a2b",
        recording="#ff9d94",
        calm="#1d3f52",
        good="#1f4632",
        middle="#4a3f1c",
        bad="#4a2a2b",
        lilac="#3f3450",
        picked="#1f4632",
        picked_edge="#a9dfbf",
        spoken="#1d3f52",
        spoken_edge="#8fc7e3",
        word="#ffd75e",
        word_ink="#1b2430",
        focus="#ffd75e",
    ),
}


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour, 0 to 1. *Source*: WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    at = QColor(colour)
    return 0.2126 * linear(at.redF()) + 0.7152 * linear(at.greenF()) + 0.0722 * linear(at.blueF())


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21. *Source*: WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours_for(name: ThemeName, system: QPalette) -> Colours:
    """Return the colours of a theme; those of the computer as far as they can be read well.

    Args:
        name: the person's choice.
        system: the palette that the computer gives.

    Returns:
        The colours; every pair of ink and ground is at least 7 to 1.
    """
    if name is not ThemeName.SYSTEM:
        return THEMES[name]
    ground, ink = system.window().color().name(), system.windowText().color().name()
    base = THEMES[ThemeName.CHARCOAL if luminance(ground) < luminance(ink) else ThemeName.WHITE]
    matched = replace(base, ground=ground, paper=ground, tile=system.base().color().name(), ink=ink, edge=ink)
    return matched if all(contrast(*pair) >= 7 for pair in ink_pairs(matched)) else base


def ink_pairs(colours: Colours) -> tuple[tuple[str, str], ...]:
    """Every pair of ink and ground that is used for words, the ink first."""
    grounds = (
        "ground",
        "paper",
        "tile",
        "voice",
        "calm",
        "good",
        "middle",
        "bad",
        "lilac",
        "picked",
        "spoken",
    )
    inks = [(colours.ink, str(getattr(colours, name))) for name in grounds]
    soft = [(colours.soft_ink, colours.paper)]
    return (*inks, *soft, (colours.go_ink, colours.go), (colours.word_ink, colours.word))


def shape_pairs(colours: Colours) -> tuple[tuple[str, str], ...]:
    """Every pair of a border, ring or shape and what it stands on."""
    grounds = (colours.ground, colours.paper)
    rings = [
        (ring, ground) for ring in (colours.edge, colours.focus, colours.picked_edge) for ground in grounds
    ]
    return (*rings, (colours.spoken_edge, colours.ground), (colours.recording, colours.voice))
