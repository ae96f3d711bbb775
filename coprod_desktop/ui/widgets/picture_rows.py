# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Several pictures in rows, those that belong together side by side, as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.presenters.screen_parts import Pic
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.picture_box import PictureBox

JOINED = 0.78
"""The side of a picture that says more about the one before it, as a part of that one's side."""
CLOSE, APART = 0.06, 0.4
"""Room between pictures that belong together, and between others, as a part of a side."""


def lay_out(pics: Sequence[Pic], side_px: int, width_px: int) -> list[QRect]:
    """Where each picture stands, from the left and the top, in logical pixels.

    Args:
        pics: what is shown; a joined one stays in the row of the one before it where it fits.
        side_px: the side of a picture that is not joined.
        width_px: how wide a row may be.
    """
    groups: list[list[int]] = []
    for pic in pics:
        if pic.joined and groups:
            groups[-1].append(round(side_px * JOINED))
        else:
            groups.append([side_px])
    close, apart = round(side_px * CLOSE), round(side_px * APART)
    places: list[QRect] = []
    left = top = 0
    for group in groups:
        wide = sum(group) + close * (len(group) - 1)
        if left and left + wide > width_px:
            left, top = 0, top + side_px + close
        for side in group:
            if left and left + side > width_px:
                left, top = 0, top + side_px + close
            places.append(QRect(left, top + (side_px - side) // 2, side, side))
            left += side + close
        left += apart - close
    return places


def bounds(places: Sequence[QRect]) -> QSize:
    """How much room the places take together."""
    right = max((place.x() + place.width() for place in places), default=0)
    below = max((place.y() + place.height() for place in places), default=0)
    return QSize(right, below)


def one_row(pics: Sequence[Pic], side_px: int) -> QSize:
    """How much room the pictures take all in one row."""
    return bounds(lay_out(pics, side_px, 1_000_000))


class PictureRows(QWidget):
    """All the pictures of a card, each heard as its words."""

    def __init__(self, pics: Sequence[Pic], look: Look, pictures: Pictures, side_px: int) -> None:
        """Show them.

        Args:
            pics: 1 or more.
            look: colours and sizes.
            pictures: gives the pictures.
            side_px: the side of a picture that is not joined, in logical pixels.
        """
        super().__init__()
        self._pics, self._side_px = pics, side_px
        self._boxes = [PictureBox(pic, look, pictures, 1, framed=False, parent=self) for pic in pics]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if look.words_only:
            self.hide()

    def hasHeightForWidth(self) -> bool:
        """Narrow means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the rows at a width."""
        return bounds(lay_out(self._pics, self._side_px, width)).height()

    def sizeHint(self) -> QSize:
        """All of them in one row."""
        return one_row(self._pics, self._side_px)

    def minimumSizeHint(self) -> QSize:
        """One below the other."""
        return QSize(self._side_px, self._side_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each picture in its place."""
        super().resizeEvent(event)
        places = lay_out(self._pics, self._side_px, self.width())
        for box, place in zip(self._boxes, places, strict=True):
            box.setGeometry(place)
