# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The buttons below what is read: the film of a page, and its hard words."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from coprod_desktop.presenters.screen_parts import Button
from coprod_desktop.ui.widgets.screen import Screen
from coprod_desktop.ui.widgets.tile import Shape

GAP_PX = 2


def button_row(screen: Screen, buttons: tuple[Button, ...], width_px: int) -> QBoxLayout:
    """Lay buttons out in a row; one under the other where they are wider than that.

    Args:
        screen: has them as its parts.
        buttons: 1 or more.
        width_px: the room there is.
    """
    tiles = [screen.tile(button, Shape.BESIDE) for button in buttons]
    wide = sum(tile.minimumSizeHint().width() + GAP_PX for tile in tiles) > width_px
    row = QBoxLayout(QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight)
    row.setSpacing(GAP_PX)
    for tile in tiles:
        row.addWidget(tile, 0)
    if not wide:
        row.addStretch(1)
    return row
