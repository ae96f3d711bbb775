# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One picture left, one or two sentences right, and a button for each hard word."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.presenters.screen_state import Reading
from coprod_desktop.ui.person.button_row import button_row
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.screen import Screen, close_up

MARGIN_PX = 28
WORDS_PART = 0.6
"""Of the width, that the words have beside the picture."""


class ReadingScreen(Screen):
    """Shows `Reading`."""

    def __init__(self, body: Reading, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the picture and the sentences out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        if body.heading:
            heading = PlainLabel(body.heading, look, look.sizes.heading, bold=True)
            heading.setContentsMargins(RING_PX + 8, RING_PX, RING_PX, RING_PX)
            self.parts["heading"] = heading
            words.addWidget(heading)
        longest = 0
        for number, sentence in enumerate(body.sentences):
            line = ReadingLine(sentence, look)
            longest = max(longest, line.minimumSizeHint().width())
            self.parts[f"line:{number}"] = line
            words.addWidget(line)
        narrow = room.width() * 0.58 < longest + 48
        if body.below:
            words.addSpacing(12)
            wide = room.width() - 2 * MARGIN_PX
            words.addLayout(button_row(self, body.below, wide if narrow else round(wide * WORDS_PART)))
        words.addStretch(1)
        across = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight, self
        )
        close_up(across, MARGIN_PX, 32)
        if not look.words_only:
            across.addLayout(self._picture(body, room, narrow), 0 if narrow else 36)
        across.addLayout(words, 0 if narrow else 64)

    def first_row(self) -> list[QWidget]:
        """Nothing: what is read counts more than the hard words below it."""
        return []

    def _picture(self, body: Reading, room: QSize, narrow: bool) -> QVBoxLayout:
        # Where the page scrolls, the picture stays at its top and can be seen at once; above the words it
        # leaves room for the first of them.
        column = QVBoxLayout()
        box = PictureBox(body.pic, self.look, self.pictures, LEAST_MAIN_PX, framed=True)
        most = room.height() // 2 if narrow else room.height()
        box.setMaximumHeight(max(LEAST_MAIN_PX, most - 2 * MARGIN_PX))
        column.addWidget(box, 1)
        column.addStretch(0)
        return column
