# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one label of the app. It shows words as words: nothing in them is ever markup, a link or a picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.ui.theme import Look
from coprod_desktop.ui.widgets.drawing import draw_spoken_frame


class PlainLabel(QLabel):
    """Words in one size, left aligned, that wrap between words; framed while they are spoken."""

    def __init__(
        self, words: str, look: Look, size_px: int, bold: bool = False, parent: QWidget | None = None
    ):
        """Show words.

        Args:
            words: shown as they are.
            look: colours and fonts.
            size_px: height of the text, in logical pixels.
            bold: whether the text is strong.
            parent: the widget that holds it.
        """
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setText(words)
        self._look = look
        self._lit = False
        self.restyle(look, size_px, bold)

    def restyle(self, look: Look, size_px: int, bold: bool = False, soft: bool = False) -> None:
        """Take other colours or another size.

        Args:
            look: colours and fonts.
            size_px: height of the text, in logical pixels.
            bold: whether the text is strong.
            soft: whether the ink is the softer one of the strip.
        """
        self._look = look
        self.setFont(look.font(size_px, bold))
        palette = self.palette()
        ink = look.colours.soft_ink if soft else look.colours.ink
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self.setPalette(palette)

    def set_lit(self, lit: bool) -> None:
        """Frame the words while they are spoken."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, then the words."""
        if self._lit:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, 12)
            painter.end()
        super().paintEvent(event)
