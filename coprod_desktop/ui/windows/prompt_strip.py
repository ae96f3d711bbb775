# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The thin strip below everything: one reminder for the supporter. It is not part of the person's screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coprod_desktop.presenters.screen_parts import Button, Press
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import LEAST_PX, RING_PX, Look
from coprod_desktop.ui.widgets.tile import Shape, Tile


class PromptTile(Tile):
    """One reminder in one line. A press hides all of them.

    It is not reached by Tab and not read aloud: that way belongs to the person. A supporter who uses keys
    finds the same switch on the page of today's session.
    """

    def __init__(self, button: Button, look: Look, pictures: Pictures, parent: QWidget) -> None:
        """Show a reminder.

        Args:
            button: its words and picture.
            look: colours and sizes.
            pictures: gives the picture.
            parent: the strip.
        """
        super().__init__(button, look, pictures, Shape.BESIDE, parent)
        self.words_px = LEAST_PX
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class PromptStrip(QWidget):
    """Holds the reminder.

    Signals:
        hidden: a supporter does not want reminders any more.
    """

    hidden = Signal()

    def __init__(self) -> None:
        """Begin empty and hidden."""
        super().__init__()
        self.setObjectName("prompts")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QHBoxLayout(self)
        edge = 24 - RING_PX
        self.line.setContentsMargins(edge, 0, edge, 0)
        self._tile: PromptTile | None = None
        self.hide()

    def show_prompt(self, button: Button | None, look: Look, pictures: Pictures) -> None:
        """Show a reminder, or nothing.

        Args:
            button: the reminder; None hides the strip.
            look: colours and sizes.
            pictures: gives the picture.
        """
        if self._tile is not None:
            self.line.removeWidget(self._tile)
            self._tile.hide()
            self._tile.deleteLater()
            self._tile = None
        self.setVisible(button is not None)
        if button is not None:
            self._tile = PromptTile(button, look, pictures, self)
            self._tile.chosen.connect(self._on_chosen)
            self.line.addWidget(self._tile)
            self._tile.show()

    def _on_chosen(self, _press: Press) -> None:
        self.hidden.emit()
