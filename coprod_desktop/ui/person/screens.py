# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the screen for a body, and lets it take over a state of the same shape without being made anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize

from coprod_desktop.presenters.screen_parts import Button, Press
from coprod_desktop.presenters.screen_state import (
    Body,
    Cards,
    Reading,
    Recording,
    ScreenState,
    Tiles,
    Writing,
)
from coprod_desktop.ui.person.cards_screen import CardsScreen
from coprod_desktop.ui.person.reading_screen import ReadingScreen
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.person.tiles_screen import TilesScreen
from coprod_desktop.ui.person.writing_screen import WritingScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile


def make_screen(body: Body, look: Look, pictures: Pictures, room: QSize) -> Screen:
    """Make the screen that shows a body.

    Args:
        body: what to show.
        look: colours and sizes.
        pictures: gives the pictures.
        room: the width and height there are.
    """
    match body:
        case Tiles():
            return TilesScreen(body, look, pictures, room)
        case Reading():
            return ReadingScreen(body, look, pictures, room)
        case Cards():
            return CardsScreen(body, look, pictures, room)
        case Recording():
            return RecordingScreen(body, look, pictures, room)
        case Writing():
            return WritingScreen(body, look, pictures, room)


def same_shape(one: ScreenState, other: ScreenState) -> bool:
    """Whether two states differ only in what is picked and in the words of the bar."""
    return _unpicked(one) == _unpicked(other)


def take_over(screen: Screen, strip: dict[Press, Tile], bar: dict[Press, Tile], state: ScreenState) -> None:
    """Show what is picked now on the widgets that are there.

    Args:
        screen: shows a state of the same shape.
        strip: the buttons of the strip.
        bar: the buttons of the bar.
        state: the new state.
    """
    for button in (*_buttons(state.body), *state.bar, *state.top):
        for tiles in (screen.tiles, strip, bar):
            if button.press in tiles and tiles[button.press].button != button:
                tiles[button.press].show_button(button)


def _buttons(body: Body) -> tuple[Button, ...]:
    match body:
        case Tiles():
            return (*body.tiles, *body.row)
        case Reading():
            return body.hard_words
        case Cards():
            return tuple(card.tick for card in body.cards if card.tick)
        case Recording():
            return (body.button,)
        case Writing():
            return ()


def _unpicked(state: ScreenState) -> ScreenState:
    body = state.body
    if isinstance(body, Tiles):
        body = replace(body, tiles=_plain(body.tiles), row=_plain(body.row))
    elif isinstance(body, Cards):
        cards = (replace(card, tick=_plain((card.tick,))[0] if card.tick else None) for card in body.cards)
        body = replace(body, cards=tuple(cards))
    bar = tuple(replace(button, words="") for button in _plain(state.bar))
    return replace(state, body=body, bar=bar)


def _plain(buttons: tuple[Button, ...]) -> tuple[Button, ...]:
    return tuple(replace(button, picked=None if button.picked is None else False) for button in buttons)
