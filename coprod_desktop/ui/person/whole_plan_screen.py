# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All pages of a plan, one under the other, to read: pictures left where they are wanted, words right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coprod_desktop.presenters.plan_state import Section, WholePlan
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.picture_box import LEAST_MAIN_PX, PictureBox
from coprod_desktop.ui.widgets.plain_label import PlainLabel
from coprod_desktop.ui.widgets.reading_line import ReadingLine
from coprod_desktop.ui.widgets.screen import Screen, close_up

MARGIN_PX, SECTIONS_APART_PX, LINES_APART_PX = 28, 36, 4
ROW_PX = 64
"""The side of a picture before a line, at normal size."""


class WholePlanScreen(Screen):
    """Shows `WholePlan`."""

    def __init__(self, body: WholePlan, look: Look, pictures: Pictures, room: QSize) -> None:
        """Lay the sections out.

        Args:
            body: what to show.
            look: colours and sizes.
            pictures: gives the pictures.
            room: the width and height there are.
        """
        super().__init__(look, pictures)
        self._narrow = room.width() < LEAST_MAIN_PX * 2 + look.sizes.reading * 12
        self._has_pictures = any(section.pic for section in body.sections)
        column = QVBoxLayout(self)
        close_up(column, MARGIN_PX, SECTIONS_APART_PX)
        for number, section in enumerate(body.sections):
            column.addLayout(self._section(number, section))
        column.addStretch(1)

    def _section(self, number: int, section: Section) -> QHBoxLayout | QVBoxLayout:
        line: QHBoxLayout | QVBoxLayout = QVBoxLayout() if self._narrow else QHBoxLayout()
        line.setSpacing(24)
        if section.pic:
            box = PictureBox(section.pic, self.look, self.pictures, LEAST_MAIN_PX, framed=True)
            box.setFixedSize(LEAST_MAIN_PX, LEAST_MAIN_PX)
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        elif self._has_pictures and not self._narrow:
            line.addSpacing(LEAST_MAIN_PX + line.spacing())
        line.addLayout(self._words(number, section), 1)
        return line

    def _words(self, number: int, section: Section) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(LINES_APART_PX)
        heading = PlainLabel(section.heading, self.look, self.look.sizes.tile, bold=True)
        heading.setContentsMargins(RING_PX + 4, RING_PX, RING_PX, RING_PX)
        self.parts[f"section:{number}"] = heading
        column.addWidget(heading)
        side = round(ROW_PX * min(self.look.sizes.scale, 1.5))
        for at, shown in enumerate(section.rows):
            row = QHBoxLayout()
            row.setContentsMargins(RING_PX + 4 if shown.pic else 0, 0, 0, 0)
            if shown.pic:
                row.addWidget(PictureBox(shown.pic, self.look, self.pictures, side, framed=False))
            reading = ReadingLine(shown.sentence, self.look)
            self.parts[f"line:{number}.{at}"] = reading
            row.addWidget(reading, 1)
            column.addLayout(row)
        column.addStretch(1)
        return column
