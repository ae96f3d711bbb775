# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Tiles: pictures stay plain to see, a tick covers nothing, and the colours of a scale keep their meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.preferences import Preferences, ThemeName
from coprod_desktop.presenters.frame_presenter import own_pic
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.ui.colours import colours_for
from coprod_desktop.ui.theme import RING_PX, Look, Sizes, best_family
from coprod_desktop.ui.widgets.tile import Shape, Tile
from tests.every_screen import every_screen
from tests.ui.audit import show
from tests.ui.conftest import OpenWindow, all_pictures
from tests.ui.paint_record import painted_by

STILL_SEEN_PX = 50
EDGE_PX = RING_PX + 10
MIDDLE_OF_SCALE = Button(Press(Do.PICK, "x"), "In the middle", own_pic("middle"), Tone.MIDDLE, picked=True)


def in_lines(state: ScreenState) -> bool:
    return isinstance(state.body, Tiles) and state.body.grid is None and not state.words_only


TILE_SCREENS = {name: state for name, state in every_screen().items() if in_lines(state)}


@pytest.mark.parametrize("state", TILE_SCREENS.values(), ids=TILE_SCREENS.keys())
def test_pictures_are_seen_at_the_largest_text_in_the_smallest_window(
    open_window: OpenWindow, state: ScreenState
) -> None:
    page = show(open_window((1024, 600), Preferences(text_percent=200)), state)
    tiles = [tile for tile in page.screen.findChildren(Tile) if tile.shape is Shape.ABOVE]
    assert {tile.button.words: tile.picture_px() for tile in tiles if tile.picture_px() < STILL_SEEN_PX} == {}


@pytest.fixture
def make_tile(qtbot: QtBot) -> Callable[..., Tile]:
    def make(button: Button, shape: Shape, theme: ThemeName = ThemeName.CREAM, width: int = 0) -> Tile:
        look = Look(colours_for(theme, QPalette()), Sizes.fitting(100, 1280, 800), best_family())
        tile = Tile(button, look, all_pictures(), shape)
        qtbot.addWidget(tile)
        wide = max(width, tile.minimumSizeHint().width())
        tile.resize(wide, tile.heightForWidth(wide))
        return tile

    return make


@pytest.mark.parametrize("wide", [0, 180, 260, 420])
def test_the_tick_beside_words_lies_on_none_of_them_nor_on_the_picture(
    make_tile: Callable[..., Tile], wide: int
) -> None:
    picked = make_tile(MIDDLE_OF_SCALE, Shape.BESIDE, width=wide)
    free = make_tile(replace(MIDDLE_OF_SCALE, picked=False), Shape.BESIDE, width=wide)
    assert picked.size() == free.size(), "nothing moves when something is picked"
    painted = painted_by(free)
    taken = [run.rect.toRect() for run in painted.runs] + [rect.toRect() for rect in painted.pictures]
    with_tick, without = picked.grab().toImage(), free.grab().toImage()
    changed = [
        QPoint(x, y)
        for x in range(EDGE_PX, free.width() - EDGE_PX)
        for y in range(EDGE_PX, free.height() - EDGE_PX)
        if with_tick.pixel(x, y) != without.pixel(x, y)
    ]
    assert changed, "the tick is drawn"
    assert not [point for point in changed if any(rect.contains(point) for rect in taken)]


@pytest.mark.parametrize("theme", [ThemeName.CREAM, ThemeName.CHARCOAL])
@pytest.mark.parametrize("tone", [Tone.GOOD, Tone.MIDDLE, Tone.BAD])
def test_an_answer_of_a_scale_keeps_its_colour_when_it_is_picked(
    make_tile: Callable[..., Tile], tone: Tone, theme: ThemeName
) -> None:
    picked = make_tile(replace(MIDDLE_OF_SCALE, tone=tone), Shape.ABOVE, theme)
    free = make_tile(replace(MIDDLE_OF_SCALE, tone=tone, picked=False), Shape.ABOVE, theme)
    inside = QPoint(EDGE_PX + 2, free.height() // 2)
    assert picked.grab().toImage().pixelColor(inside) == free.grab().toImage().pixelColor(inside)
    assert picked.grab().toImage() != free.grab().toImage(), "the border and the tick show that it is picked"
