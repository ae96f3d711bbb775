# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One picture over the whole middle: a drawing, a photo, or what the camera sees."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from coprod_desktop.presenters.own_way_state import Showing
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.whole_picture import WholePicture


class ShowingScreen(Screen):
    """Shows `Showing`."""

    def __init__(self, body: Showing, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the picture out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        column = QVBoxLayout(self)
        close_up(column, 24 - RING_PX, 6)
        self._add_label(column, "heading", body.heading, look.sizes.heading)
        self._frame = WholePicture(look, body.words, body.live)
        if body.picture:
            self._frame.show_image(QImage.fromData(body.picture))
        column.addWidget(self._frame, 1)
        if body.foot:
            self._add_label(column, "foot", body.foot, look.sizes.tile)

    def _add_label(self, column: QVBoxLayout, part: str, words: str, size_px: int) -> None:
        label = PlainLabel(words, self.look, size_px, bold=part == "heading")
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        column.addWidget(label)

    def show_image(self, image: QImage) -> None:
        """Show what the camera sees now."""
        self._frame.show_image(image)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._frame.image
