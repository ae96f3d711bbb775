# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Finds the screen for a body, and lets it take over a state of the same shape without being made anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize

from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.form_state import Form
from coprod_desktop.presenters.mat_state import Mat
from coprod_desktop.presenters.message_state import Message
from coprod_desktop.presenters.own_way_state import Drawing, Showing, Typing
from coprod_desktop.presenters.pad_state import Pad
from coprod_desktop.presenters.pair_state import Pair
from coprod_desktop.presenters.phones_state import Phones
from coprod_desktop.presenters.plan_state import NowAndNew, WholePlan
from coprod_desktop.presenters.screen_parts import Pic, Press
from coprod_desktop.presenters.screen_state import (
    Body,
    Cards,
    Reading,
    Recording,
    ScreenState,
    Tiles,
    plain,
)
from coprod_desktop.presenters.tokens_state import Tokens
from coprod_desktop.ui.person.cards_screen import CardsScreen
from coprod_desktop.ui.person.drawing_screen import DrawingScreen
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.person.form_screen import FormScreen
from coprod_desktop.ui.person.mat_screen import MatScreen
from coprod_desktop.ui.person.message_screen import MessageScreen
from coprod_desktop.ui.person.now_new_screen import NowNewScreen
from coprod_desktop.ui.person.pad_screen import PadScreen
from coprod_desktop.ui.person.pair_screen import PairScreen
from coprod_desktop.ui.person.phones_screen import PhonesScreen
from coprod_desktop.ui.person.reading_screen import ReadingScreen
from coprod_desktop.ui.person.recording_screen import RecordingScreen
from coprod_desktop.ui.person.showing_screen import ShowingScreen
from coprod_desktop.ui.person.tiles_screen import TilesScreen
from coprod_desktop.ui.person.tokens_screen import TokensScreen
from coprod_desktop.ui.person.typing_screen import TypingScreen
from coprod_desktop.ui.person.whole_plan_screen import WholePlanScreen
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Tile

_SCREENS: dict[type, Callable[[Any, Look, Pictures, QSize], Screen]] = {
    Tiles: TilesScreen,
    Reading: ReadingScreen,
    Cards: CardsScreen,
    Recording: RecordingScreen,
    NowAndNew: NowNewScreen,
    WholePlan: WholePlanScreen,
    Watching: FilmScreen,
    Mat: MatScreen,
    Tokens: TokensScreen,
    Pair: PairScreen,
    Form: FormScreen,
    Pad: PadScreen,
    Phones: PhonesScreen,
    Typing: TypingScreen,
    Drawing: DrawingScreen,
    Showing: ShowingScreen,
    Message: MessageScreen,
}

NO_PIC = Pic("")


def make_screen(body: Body, look: Look, pictures: Pictures, room: QSize) -> Screen:
    """Make the screen that shows a body.

    Args:
        body: what to show.
        look: colours and sizes.
        pictures: gives the pictures.
        room: the width and height there are.
    """
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
