# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the screen for a body, and lets it take over a state of the same shape without being made anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize

from coprod_desktop.presenters.screen_parts import Pic, Press
from coprod_desktop.presenters.screen_state import (
    Body,
    Cards,
    Reading,
    ScreenState,
    Tiles,
    plain,
)
from coprod_desktop.ui.person.cards_screen import CardsScreen
from coprod_desktop.ui.person.reading_screen import ReadingScreen
from coprod_desktop.ui.person.tiles_screen import TilesScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.screen import MakeScreen, Screen
from coprod_desktop.ui.widgets.tile import Tile

_SCREENS: dict[type, MakeScreen] = {Tiles: TilesScreen, Reading: ReadingScreen, Cards: CardsScreen}
"""How each is made, by its body: those of the first minute. `more_screens` has all others."""

NO_PIC = Pic("")


def add_screens(more: Mapping[type, MakeScreen]) -> None:
    """Know more screens from now on.

    Args:
        more: how each is made, by its body.
    """
    _SCREENS.update(more)


def make_screen(body: Body, look: Look, pictures: Pictures, room: QSize) -> Screen:
    """Make the screen that shows a body.

    Args:
        body: what to show.
        look: colours and sizes.
        pictures: gives the pictures.
        room: the width and height there are.
    """
    if type(body) not in _SCREENS:
        # Before the rest of the app is there, as in the first moments of a new computer.
        from coprod_desktop.ui.person.more_screens import MORE_SCREENS

        add_screens(MORE_SCREENS)
    return _SCREENS[type(body)](body, look, pictures, room)


def same_shape(one: ScreenState, other: ScreenState) -> bool:
    """Whether two states differ only in what is picked, and in the words and pictures of the bar."""
    return _unpicked(one) == _unpicked(other)


def take_over(screen: Screen, strip: dict[Press, Tile], bar: dict[Press, Tile], state: ScreenState) -> None:
    """Show what is picked now on the widgets that are there.

    Args:
        screen: shows a state of the same shape.
        strip: the buttons of the strip.
        bar: the buttons of the bar.
        state: the new state.
    """
    screen.show_body(state.body)
    for button in (*state.body.buttons, *state.bar, *state.top):
        for tiles in (screen.tiles, strip, bar):
            if button.press in tiles and tiles[button.press].button != button:
                tiles[button.press].show_button(button)


def _unpicked(state: ScreenState) -> ScreenState:
    bar = tuple(replace(button, words="", pic=NO_PIC) for button in plain(state.bar))
    return replace(state, body=state.body.unpicked(), bar=bar, after=())
