# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two pictures of one size side by side, now and new, each with its word above and its sentence below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.presenters.plan_state import NowAndNew, Side
from coprod_desktop.ui.person.button_row import button_row
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.screen import Screen, close_up

MARGIN_PX, GAP_PX, LINES_APART_PX = 24, 32, 8


class NowNewScreen(Screen):
    """Shows `NowAndNew`."""

    def __init__(self, body: NowAndNew, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay both sides out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._lines = [ReadingLine(side.sentence, look) for side in body.sides]
        half = (room.width() - 2 * MARGIN_PX - GAP_PX) // 2
        longest = max(line.minimumSizeHint().width() for line in self._lines)
        narrow = half < max(LEAST_MAIN_PX, longest)
        below_px = 0 if narrow else self._side_px(body, half, room.height())
        self._beside = below_px < LEAST_MAIN_PX and half >= LEAST_MAIN_PX + GAP_PX + longest
        side_px = max(LEAST_MAIN_PX, below_px)
        across = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        across.setSpacing(GAP_PX)
        for number, side in enumerate(body.sides):
            across.addLayout(self._side(number, side, side_px), 1)
        column = QVBoxLayout(self)
        close_up(column, MARGIN_PX, LINES_APART_PX)
        column.addStretch(1)
        column.addLayout(across)
        if body.below:
            column.addLayout(button_row(self, body.below, room.width() - 2 * MARGIN_PX))
        column.addStretch(1)

    def first_row(self) -> list[QWidget]:
        """Nothing: what is read counts more than the hard words below it."""
        return []

    def _side_px(self, body: NowAndNew, half_px: int, height_px: int) -> int:
        # Both pictures have the side that the longer sentence leaves room for: a larger one would say more.
        below = max(line.heightForWidth(half_px) for line in self._lines) + 3 * LINES_APART_PX
        above = max(self._sign_px(), self.look.sizes.heading + 2 * RING_PX) + LINES_APART_PX
        words = self.look.sizes.control + 2 * RING_PX + LINES_APART_PX if body.below else 0
        return min(height_px - 2 * MARGIN_PX - above - below - words, half_px)

    def _sign_px(self) -> int:
        return round(48 * min(self.look.sizes.scale, 1.5))

    def _side(self, number: int, side: Side, side_px: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(LINES_APART_PX)
        top = QHBoxLayout()
        top.addWidget(PictureBox(side.sign, self.look, self.pictures, self._sign_px(), framed=False))
        label = PlainLabel(side.label, self.look, self.look.sizes.heading, bold=True)
        label.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self.parts[f"side:{number}"] = label
        top.addWidget(label, 1)
        column.addLayout(top)
        box = PictureBox(side.pic, self.look, self.pictures, side_px, framed=True)
        box.setFixedSize(side_px, side_px)
        line = self._lines[number]
        self.parts[f"line:{number}"] = line
        # On a low screen the sentence stands beside the picture, so that nothing has to scroll.
        both: QBoxLayout = QHBoxLayout() if self._beside else QVBoxLayout()
        both.setSpacing(LINES_APART_PX)
        both.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        both.addWidget(line, 1 if self._beside else 0)
        column.addLayout(both)
        column.addStretch(1)
        return column
