# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The colours and sizes: each pair computed, for every theme and for weak colours of a computer."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from coprod_desktop.domain.preferences import TEXT_PERCENTS, ThemeName
from coprod_desktop.ui.colours import (
    THEMES,
    Colours,
    colours_for,
    contrast,
    ink_pairs,
    luminance,
    shape_pairs,
)
from coprod_desktop.ui.theme import LEAST_PX, Sizes

INK, SHAPE = 7, 3


def palette(ground: str, ink: str, base: str = "#ffffff") -> QPalette:
    """The colours of a computer."""
    made = QPalette()
    made.setColor(QPalette.ColorRole.Window, QColor(ground))
    made.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    made.setColor(QPalette.ColorRole.Base, QColor(base))
    return made


COMPUTERS = {
    "light": palette("#f0f0f0", "#000000"),
    "dark": palette("#202020", "#ffffff", "#303030"),
    "high contrast": palette("#000000", "#ffff00", "#000000"),
    "weak light": palette("#d0d0d0", "#707070"),
    "weak dark": palette("#404040", "#909090", "#505050"),
    "red on black": palette("#000000", "#ff0000", "#000000"),
}
ALL = [
    *(pytest.param(colours, id=name) for name, colours in THEMES.items()),
    *(
        pytest.param(colours_for(ThemeName.SYSTEM, system), id=f"computer, {name}")
        for name, system in COMPUTERS.items()
    ),
]


@pytest.mark.parametrize("colours", ALL)
def test_words_can_be_read_on_every_ground(colours: Colours) -> None:
    weak = {pair: round(contrast(*pair), 2) for pair in ink_pairs(colours) if contrast(*pair) < INK}
    assert weak == {}


@pytest.mark.parametrize("colours", ALL)
def test_borders_and_rings_can_be_seen(colours: Colours) -> None:
    weak = {pair: round(contrast(*pair), 2) for pair in shape_pairs(colours) if contrast(*pair) < SHAPE}
    assert weak == {}


@pytest.mark.parametrize("colours", ALL)
def test_every_colour_is_a_whole_one(colours: Colours) -> None:
    for field in fields(colours):
        assert QColor(getattr(colours, field.name)).name() == getattr(colours, field.name)


def test_like_my_computer_takes_its_colours_where_they_can_be_read() -> None:
    assert colours_for(ThemeName.SYSTEM, COMPUTERS["high contrast"]).ink == "#ffff00"
    assert colours_for(ThemeName.SYSTEM, COMPUTERS["light"]).ground == "#f0f0f0"


@pytest.mark.parametrize(("name", "theme"), [("weak light", "white"), ("weak dark", "charcoal")])
def test_like_my_computer_falls_back_where_they_cannot(name: str, theme: str) -> None:
    assert colours_for(ThemeName.SYSTEM, COMPUTERS[name]) == THEMES[ThemeName(theme)]


def test_the_other_themes_do_not_ask_the_computer() -> None:
    for theme in set(ThemeName) - {ThemeName.SYSTEM}:
        assert colours_for(theme, COMPUTERS["dark"]) == colours_for(theme, COMPUTERS["light"])


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)
    assert luminance("#ffffff") == pytest.approx(1)


@pytest.mark.parametrize("text_percent", TEXT_PERCENTS)
@pytest.mark.parametrize("window", [(640, 480), (1024, 600), (1280, 800), (3840, 2160), (800, 1280)])
def test_no_letters_are_too_small_and_the_controls_never_shrink(
    window: tuple[int, int], text_percent: int
) -> None:
    sizes = Sizes.fitting(text_percent, *window)
    assert sizes.reading * 0.75 >= 20 * text_percent / 100
    assert min(sizes.small, sizes.bar, sizes.where, sizes.tile, sizes.heading) >= LEAST_PX
    assert LEAST_PX * 0.75 >= 16
    assert (sizes.control, sizes.answer) == (64, 120)


def test_the_middle_grows_with_the_text_and_the_bars_only_so_far() -> None:
    normal, double = Sizes.fitting(100, 1024, 600), Sizes.fitting(200, 1024, 600)
    assert double.reading == 2 * normal.reading
    assert normal.bar < double.bar < 1.5 * normal.bar
