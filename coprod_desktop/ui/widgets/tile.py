# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one button of the app: a picture and words, drawn large, with room kept for the focus ring."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coprod_desktop.presenters.screen_parts import Button, Tone
from coprod_desktop.ui.colours import luminance
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import (
    DARK_BELOW,
    DIMMED,
    MOST_PICTURE_PX,
    WRAP,
    badge_size,
    draw_badge,
    draw_pic,
    draw_place,
    draw_spoken_frame,
    draw_tick,
    wrapped_height,
)

OF_A_SCALE = (Tone.GOOD, Tone.MIDDLE, Tone.BAD)
"""These colours say what an answer is, so they stay when it is picked."""
TICK_GAP_PX = 8
"""Between the words and the tick beside them."""


class Shape(Enum):
    """Where the picture stands."""

    ABOVE = "above"
    BESIDE = "beside"


class Tile(QPushButton):
    """A button that shows a picture and words.

    Signals:
        chosen: the `Press` of the button, when it was let go inside.
    """

    chosen = Signal(object)

    def __init__(
        self, button: Button, look: Look, pictures: Pictures, shape: Shape, parent: QWidget | None = None
    ) -> None:
        """Show one button.

        Args:
            button: its words, picture, tone, and what a press asks for.
            look: colours and sizes.
            pictures: gives the picture.
            shape: where the picture stands.
            parent: the widget that holds it.
        """
        super().__init__(parent)
        self._look, self._pictures, self.shape = look, pictures, shape
        self._lit = False
        self._busy = ""
        self._by_key = False
        self.least_height_px = look.sizes.control
        self.words_px = look.sizes.tile
        self.most_picture_px = MOST_PICTURE_PX
        self.least_picture_px = round(look.sizes.control * min(look.sizes.scale, 1.5))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)
        self.toggled.connect(self._on_toggled)
        self.button = button
        self.show_button(button)

    def show_button(self, button: Button) -> None:
        """Take over what the button says, keeping the focus where it is."""
        self.button = button
        self.setText(button.words.replace("&", "&&"))
        self.setAccessibleName(button.name)
        self.setAccessibleDescription(" ".join(words for words in (button.note, button.badge) if words))
        self.setCheckable(button.picked is not None)
        self.setChecked(bool(button.picked))
        self.setObjectName(button.part)
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Frame the button while it is spoken."""
        self._lit = lit
        self.update()

    def set_busy(self, busy: bool, words: str) -> None:
        """Say another thing while what it started goes on, and show that it stops it.

        Args:
            busy: whether it goes on.
            words: what is said meanwhile.
        """
        self._busy = words if busy else ""
        self.setAccessibleName(self._busy or self.button.name)
        self.update()

    def _on_clicked(self) -> None:
        if not self.isCheckable():
            self.chosen.emit(self.button.press)

    def _on_toggled(self, checked: bool) -> None:
        # A click, a key and a screen reader's toggle all come through here.
        if checked == bool(self.button.picked):
            return
        # Only a state turns the check mark. The press comes last: it may put another screen in place of this.
        self.setChecked(bool(self.button.picked))
        self.chosen.emit(self.button.press)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double press go by: it was meant for the first."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for keys only: a finger or a mouse knows where it is."""
        self._by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press too, once for each time it goes down."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    # Sizes -----------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """The words wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height that shows everything."""
        pad = self._pad_px()
        if self.shape is Shape.ABOVE:
            words = self._words_height(width - 2 * pad)
            need = words + self._least_picture_px() + pad // 2 + self._below_badge_px(width)
        else:
            need = max(self._words_height(width - 2 * pad - self._beside_px()), self._least_picture_px())
        return max(need + 2 * pad, self.least_height_px + 2 * RING_PX)

    def sizeHint(self) -> QSize:
        """As wide as its words on one line, when there is room."""
        metrics = QFontMetrics(self._look.font(self.words_px, True))
        wide = metrics.horizontalAdvance(self.button.words) + 2 * self._pad_px() + 4
        if self.shape is Shape.BESIDE:
            wide += self._beside_px()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word or its badge, as high as a control."""
        bold = QFontMetrics(self._look.font(self.words_px, True))
        plain = QFontMetrics(self._look.font(self._look.sizes.small))
        longest = max((bold.horizontalAdvance(word) for word in self.button.words.split()), default=0)
        noted = max((plain.horizontalAdvance(word) for word in self.button.note.split()), default=0)
        wide = max(longest, noted) + 2 * self._pad_px() + 4
        if self.shape is Shape.BESIDE:
            wide += self._beside_px()
        if self.button.badge:
            wide = max(wide, badge_size(self.button.badge, self._look).width() + 2 * RING_PX)
        return QSize(max(wide, self._look.sizes.control), self._look.sizes.control + 2 * RING_PX)

    def _below_badge_px(self, width: int) -> int:
        """How far the middle goes down, so that it does not lie under the badge or the tick."""
        if self._look.words_only and self._can_be_picked():
            return max(0, self._mark_edge_px() + self._mark_px() - self._pad_px())
        badge = badge_size(self.button.badge, self._look)
        under = width / 2 + self._least_picture_px() / 2 > width - RING_PX - badge.width()
        return max(0, badge.height() + RING_PX - self._pad_px()) if self.button.badge and under else 0

    def _pad_px(self) -> int:
        return RING_PX + self._look.sizes.border + 6

    def _least_picture_px(self) -> int:
        if self._look.words_only:
            return 0
        if self.shape is Shape.BESIDE:
            return round(self.words_px * 1.8)
        return self.least_picture_px

    def _beside_px(self) -> int:
        # The tick has a place of its own, also before it is there: nothing moves when something is picked.
        return self._before_words_px() + (self._mark_px() + TICK_GAP_PX if self._can_be_picked() else 0)

    def _before_words_px(self) -> int:
        return self._least_picture_px() + 12 if not self._look.words_only else 0

    def _can_be_picked(self) -> bool:
        return self.button.picked is not None

    def _words_height(self, width: int) -> int:
        high = wrapped_height(self._look, self.words_px, True, self.button.words, width)
        if self.button.note:
            high += 4 + wrapped_height(self._look, self._look.sizes.small, False, self.button.note, width)
        return high

    # Drawing ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the picture, the words and the rings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter)
        inside = self.inside()
        if self.shape is Shape.ABOVE:
            self._draw_above(painter, inside)
        else:
            self._draw_beside(painter, inside)
        self._draw_badge(painter)
        painter.end()

    def inside(self) -> QRect:
        """Where the picture and the words may be."""
        pad = self._pad_px()
        return self.rect().adjusted(pad, pad, -pad, -pad)

    def draw_ground(self, painter: QPainter) -> None:
        """Draw the fill, the border, and the ring of focus or of speech."""
        at, sizes = self._look.colours, self._look.sizes
        picked = bool(self.button.picked)
        border = sizes.border * 2 if picked else sizes.border
        inset = RING_PX + border / 2
        edge = at.edge if self.isEnabled() else at.rule
        painter.setPen(QPen(QColor(at.picked_edge if picked else edge), border))
        painter.setBrush(QColor(self.ground_colour()))
        corner = self.corner_px()
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        self.draw_rings(painter)

    def draw_rings(self, painter: QPainter) -> None:
        """Draw the ring of focus, and the frame of speech."""
        at, corner = self._look.colours, self.corner_px()
        if self.hasFocus() and self._by_key:
            painter.setPen(QPen(QColor(at.focus), 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            painter.drawRoundedRect(ring, corner + 5, corner + 5)
        if self._lit:
            draw_spoken_frame(painter, QRectF(self.rect()), self._look, corner + 3)

    def ground_colour(self) -> str:
        """The colour behind the words."""
        if not self.isEnabled():
            return self._look.colours.ground
        if self.button.picked and self.button.tone not in OF_A_SCALE:
            return self._look.colours.picked
        if self.isDown():
            return self._look.colours.calm if self.button.tone is not Tone.GO else self._look.colours.go
        return self._look.fill(self.button.tone)

    def corner_px(self) -> float:
        """Radius of the corners."""
        return min(self._look.sizes.corner, self.height() / 4)

    def picture_px(self) -> int:
        """The side of the picture above the words, as far as there is room now."""
        return self._picture_room()[0]

    def _picture_room(self) -> tuple[int, int]:
        """The side of the picture, and how far it stands below the top: beside its badge or under it."""
        least_below = self._below_badge_px(self.width())
        beside = self._side_px(least_below, beside_badge=True)
        if self.button.badge:
            below = badge_size(self.button.badge, self._look).height()
            under = self._side_px(below, beside_badge=False)
            if under > beside:
                return under, below
        return beside, least_below

    def _side_px(self, below_px: int, *, beside_badge: bool) -> int:
        if self._look.words_only:
            return 0
        inside = self.inside().adjusted(0, below_px, 0, 0)
        room = inside.height() - self._words_height(inside.width()) - self._pad_px() // 2
        side = min(round(room * 0.86), round(inside.width() * 0.7), self.most_picture_px)
        if self.button.badge and beside_badge:
            side = min(side, self.width() - 2 * (RING_PX + badge_size(self.button.badge, self._look).width()))
        if self._can_be_picked():
            # The tick, or the number, covers no more than a corner that is mostly empty.
            side = min(side, self.width() - 2 * self._mark_edge_px() - round(1.5 * self._mark_px()))
        return max(self._least_picture_px(), side)

    def _draw_above(self, painter: QPainter, inside: QRect) -> None:
        side, below = self._picture_room()
        inside = inside.adjusted(0, below, 0, 0)
        words_high = self._words_height(inside.width())
        top = inside.top() + max(0, (inside.height() - side - words_high - self._pad_px() // 2) // 2)
        self.draw_picture(painter, QRect(inside.center().x() - side // 2, top, side, side))
        words = QRect(inside.left(), top + side + self._pad_px() // 2, inside.width(), words_high)
        self._draw_words(painter, words, Qt.AlignmentFlag.AlignHCenter)

    def _draw_beside(self, painter: QPainter, inside: QRect) -> None:
        side = self._least_picture_px()
        free = inside.width() - self._beside_px()
        metrics = QFontMetrics(self._look.font(self.words_px, True))
        room = QRect(0, 0, free, 10_000)
        wanted = metrics.boundingRect(room, WRAP, self.button.words).width() + 4
        if self.button.note:
            small = QFontMetrics(self._look.font(self._look.sizes.small))
            wanted = max(wanted, small.boundingRect(room, WRAP, self.button.note).width() + 4)
        wanted = min(free, wanted)
        left = inside.left() + (free - wanted) // 2
        high = self._words_height(free)
        top = inside.top() + (inside.height() - high) // 2
        picture_top = inside.center().y() - side // 2
        if self.button.tone is Tone.GO:
            words, picture = left, left + wanted + 12
        else:
            picture, words = left, left + self._before_words_px()
        self.draw_picture(painter, QRect(picture, picture_top, side, side))
        self._draw_words(painter, QRect(words, top, wanted, high), Qt.AlignmentFlag.AlignLeft)

    def draw_picture(self, painter: QPainter, rect: QRect) -> None:
        """Draw the picture, on a light plate where the ground is dark."""
        if self._look.words_only:
            return
        go = self.button.tone is Tone.GO
        plated = self.button.pic.set_name != "next" if go else luminance(self.ground_colour()) < DARK_BELOW
        painter.setOpacity(1.0 if self.isEnabled() else DIMMED)
        draw_pic(painter, rect, self.button.pic, self._pictures, self._look.colours.plate if plated else "")
        painter.setOpacity(1.0)

    def _draw_words(self, painter: QPainter, rect: QRect, align: Qt.AlignmentFlag) -> None:
        plain = (self.button.picked and self.button.tone not in OF_A_SCALE) or not self.isEnabled()
        painter.setPen(QColor(self._look.colours.ink if plain else self._look.ink(self.button.tone)))
        painter.setFont(self._look.font(self.words_px, True))
        used = painter.boundingRect(rect, WRAP | int(align), self._busy or self.button.words)
        painter.drawText(rect, WRAP | int(align), self._busy or self.button.words)
        if self.button.note:
            painter.setFont(self._look.font(self._look.sizes.small))
            painter.drawText(rect.adjusted(0, used.height() + 4, 0, 0), WRAP | int(align), self.button.note)

    def _mark_px(self) -> int:
        if self.shape is Shape.BESIDE:
            return self.words_px
        return min(round(40 * min(1.4, self._look.sizes.scale)), self.width() // 5)

    def _mark_edge_px(self) -> int:
        return RING_PX + self._look.sizes.border + self._mark_px() // 6

    def _mark_rect(self) -> QRectF:
        side, edge = self._mark_px(), self._mark_edge_px()
        if self.shape is Shape.BESIDE:
            top = (self.height() - side) // 2
            return QRectF(self.width() - self._pad_px() - side, top, side, side)
        return QRectF(self.width() - edge - side, edge, side, side)

    def _draw_badge(self, painter: QPainter) -> None:
        if self.button.picked:
            mark = self._mark_rect()
            if self.button.place:
                draw_place(painter, mark.adjusted(-6, -2, 2, 6), self.button.place, self._look)
            else:
                draw_tick(painter, mark, self._look)
        elif self.button.badge:
            corner = QPoint(
                self.width() - RING_PX - badge_size(self.button.badge, self._look).width(), RING_PX
            )
            draw_badge(
                painter,
                QRectF(QRect(corner, badge_size(self.button.badge, self._look))),
                self.button.badge,
                self._look,
            )
