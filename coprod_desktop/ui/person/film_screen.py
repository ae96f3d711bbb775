# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film over the whole middle, with its words beside it, or with its name above it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.screen_state import Body
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.screen import Screen, close_up
from coprod_desktop.ui.widgets.whole_picture import WholePicture

CAPTION = "caption"
MARGIN_PX, GAP_PX = 16, 16
WORDS_PART = 0.36
"""Of the width, where the words stand beside the film."""
SIZES = (1.0, 0.8, 0.65)
"""Of the words, largest first: the largest at which the longest of them fit is taken."""


class FilmScreen(Screen):
    """Shows `Watching`."""

    def __init__(self, body: Watching, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the film and its words out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._captions = body.captions
        self._frame = WholePicture(look, body.heading)
        if body.poster:
            self._frame.show_image(QImage.fromData(body.poster))
        self._caption: PlainLabel | None = None
        if not body.captions:
            self._lay_out_alone(body)
            return
        narrow = room.width() < room.height()
        width = room.width() - 2 * MARGIN_PX
        words = self._words(body, width if narrow else round(width * WORDS_PART), room.height())
        across = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight, self
        )
        close_up(across, MARGIN_PX, GAP_PX)
        across.addWidget(self._frame, 1)
        across.addLayout(words)

    def _lay_out_alone(self, body: Watching) -> None:
        """The name above, and all the room for the film."""
        column = QVBoxLayout(self)
        close_up(column, MARGIN_PX, GAP_PX // 2)
        column.addWidget(self._label("heading", body.heading, self.look.sizes.tile))
        column.addWidget(self._frame, 1)

    def _words(self, body: Watching, width_px: int, height_px: int) -> QVBoxLayout:
        """What it shows, and its words; the longest have room from the start, so that nothing jumps."""
        heading = self._label("heading", body.heading, self.look.sizes.tile)
        room = height_px - 2 * MARGIN_PX - heading.heightForWidth(width_px) - GAP_PX
        for part in SIZES:
            caption = self._label(CAPTION, "", round(self.look.sizes.reading * part))
            longest = self._longest(caption, width_px)
            if longest <= room:
                break
        caption.setMinimumHeight(longest)
        self._caption = caption
        column = QVBoxLayout()
        column.setSpacing(GAP_PX)
        column.addStretch(1)
        for label in (heading, caption):
            label.setFixedWidth(width_px)
            column.addWidget(label)
        column.addStretch(1)
        return column

    def _longest(self, caption: PlainLabel, width_px: int) -> int:
        heights = []
        for text in self._captions:
            caption.setText(text)
            heights.append(caption.heightForWidth(width_px))
        caption.setText("")
        return max(heights)

    def _label(self, part: str, words: str, size_px: int) -> PlainLabel:
        label = PlainLabel(words, self.look, size_px, bold=part == "heading")
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[part] = label
        return label

    def show_image(self, image: QImage) -> None:
        """Show this picture of the film."""
        self._frame.show_image(image)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._frame.image

    def show_body(self, body: Body) -> None:
        """Show the words of this moment; before it plays and after it the poster."""
        if isinstance(body, Watching) and self._caption:
            self._caption.setText(body.caption)

    def light(self, part: str) -> QWidget | None:
        """Show the words that are read aloud, and frame them."""
        name, _colon, number = part.partition(":")
        if name == CAPTION and number and self._caption:
            self._caption.setText(self._captions[int(number)])
            part = CAPTION
        return super().light(part)
