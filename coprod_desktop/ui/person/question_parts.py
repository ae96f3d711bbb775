# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the screens of all questions have: the line with the question, the row off the scale, the foot."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coprod_desktop.presenters.screen_parts import Button, Pic
from coprod_desktop.ui.theme import RING_PX
from coprod_desktop.ui.widgets.picture_box import PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Shape

ROW_PX = 88
"""Least height of the answers off the scale. *Source*: screens.md, colours, type, shape."""


def heading_line(screen: Screen, words: str, pic: Pic | None, height_px: int) -> QHBoxLayout:
    """The question, with a picture of what it is about where there is one.

    Args:
        screen: whose part it is.
        words: the question.
        pic: the picture, or none.
        height_px: how high the whole screen may be.
    """
    look = screen.look
    line = QHBoxLayout()
    line.setContentsMargins(RING_PX if pic else 0, 0, 0, 0)
    if pic:
        # On a low screen all of the answers count more than this picture.
        side = round(min(84 * min(look.sizes.scale, 1.5), max(64, height_px / 6)))
        line.addWidget(PictureBox(pic, look, screen.pictures, side, framed=False))
    line.addWidget(_label(screen, words, look.sizes.heading, "heading", bold=True), 1)
    return line


def foot_label(screen: Screen, words: str) -> PlainLabel:
    """The sentence below the answers."""
    return _label(screen, words, screen.look.sizes.tile, "foot")


def _label(screen: Screen, words: str, size_px: int, part: str, bold: bool = False) -> PlainLabel:
    label = PlainLabel(words, screen.look, size_px, bold=bold)
    label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
    screen.parts[part] = label
    return label


def tile_row(
    screen: Screen, buttons: tuple[Button, ...], width_px: int, least_px: int = ROW_PX
) -> QHBoxLayout | QVBoxLayout:
    """Tiles in a row of their own, or under each other where it is narrow.

    Args:
        screen: whose tiles they are.
        buttons: what they say.
        width_px: how wide the whole screen is.
        least_px: their least height.
    """
    made = [screen.tile(button, Shape.BESIDE, least_px) for button in buttons]
    wide = sum(tile.minimumSizeHint().width() + 2 for tile in made) + 32
    line: QHBoxLayout | QVBoxLayout = QHBoxLayout() if wide <= width_px else QVBoxLayout()
    line.setSpacing(2)
    for tile in made:
        line.addWidget(tile, 1)
    return line


def draw_in_edges(screen: Screen, room: QSize) -> None:
    """Leave less free above and below, where all of a screen can be seen then.

    Args:
        screen: with a layout that has all its parts.
        room: the width and height there are.
    """
    layout = screen.layout()
    over_px = screen.heightForWidth(room.width()) - room.height()
    if layout is not None and over_px > 0:
        edges = layout.contentsMargins()
        if over_px <= (edges.top() + edges.bottom()) // 2:
            layout.setContentsMargins(edges.left(), edges.top() // 2, edges.right(), edges.bottom() // 2)
