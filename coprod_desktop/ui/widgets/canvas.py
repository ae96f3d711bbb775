# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The sheet on the screen: drawn on with a mouse, a finger, a pen, or with keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.domain.sheet import SHEET_SIZE, USUAL_PRESSURE, Ink, Pen, Point, Sheet, Stroke
from coprod_desktop.ui.theme import RING_PX, Look
from coprod_desktop.ui.widgets.drawing import WRAP
from coprod_desktop.ui.widgets.sheet_painting import INK_COLOURS, draw_piece, painted, width_of

KEY_STEP = 20.0
"""How far an arrow key moves the pen, in units of the sheet."""
LEAST_SIZE = QSize(320, 200)
NO_FINGER = -1
STEPS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}


class Canvas(QAbstractButton):
    """A sheet. To a screen reader it is a button: pressing it puts the pen down, or lifts it.

    Attributes:
        pen: what is drawn with.

    Signals:
        drawn: a `Stroke`, when the pen was lifted.
    """

    drawn = Signal(object)

    def __init__(self, sheet: Sheet, pen: Pen, look: Look, label: str, hint: str, parent: QWidget) -> None:
        """Show a sheet.

        Args:
            sheet: what is drawn so far.
            pen: what is drawn with.
            look: colours and sizes.
            label: its name, for somebody who does not see it.
            hint: how to draw with keys.
            parent: the screen.
        """
        super().__init__(parent)
        self.pen = pen
        self._look = look
        self._sheet, self._image = sheet, painted(sheet)
        self._points: list[Point] = []
        self._finger = NO_FINGER
        self._from_key = False
        self._key_point = QPointF(SHEET_SIZE[0] / 2, SHEET_SIZE[1] / 2)
        self._shows_key_point = False
        self.setAccessibleName(label)
        self.setAccessibleDescription(hint)
        self._hint = hint
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.clicked.connect(self._turn_key_pen)

    def sizeHint(self) -> QSize:
        """Its least size; it takes all the room there is."""
        return LEAST_SIZE

    def minimumSizeHint(self) -> QSize:
        """Large enough to draw on."""
        return LEAST_SIZE

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what is drawn; nothing is painted anew when it is what stands there."""
        if sheet != self._sheet:
            self._sheet, self._image = sheet, painted(sheet)
            self.update()

    @property
    def image(self) -> QImage:
        """The sheet as pixels."""
        return self._image

    def page(self) -> QRectF:
        """Where the sheet is, in pixels of this widget."""
        room = QRectF(self.rect()).adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX)
        scale = min(room.width() / SHEET_SIZE[0], room.height() / SHEET_SIZE[1])
        wide, high = SHEET_SIZE[0] * scale, SHEET_SIZE[1] * scale
        return QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)

    # Drawing ---------------------------------------------------------------------------------------------

    def _point(self, at: QPointF, pressure: float = USUAL_PRESSURE) -> Point:
        page = self.page()
        x = (at.x() - page.left()) / page.width() * SHEET_SIZE[0]
        y = (at.y() - page.top()) / page.height() * SHEET_SIZE[1]
        return Point(min(max(x, 0.0), SHEET_SIZE[0]), min(max(y, 0.0), SHEET_SIZE[1]), pressure)

    def _put_down(self, point: Point) -> None:
        self._lift()
        self._points = [point]
        self._draw(point, point)

    def _move(self, point: Point) -> None:
        if self._points and (point.x, point.y) != (self._points[-1].x, self._points[-1].y):
            self._draw(self._points[-1], point)
            self._points.append(point)

    def _lift(self) -> None:
        if not self._points:
            return
        stroke = Stroke(self.pen, tuple(self._points))
        self._points, self._from_key = [], False
        # The pixels stand there already: only the list of strokes grows.
        self._sheet = self._sheet.with_mark(stroke)
        self.update()
        self.drawn.emit(stroke)

    def _draw(self, one: Point, other: Point) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_piece(painter, self.pen, one, other)
        painter.end()
        self.update()

    def finish_stroke(self) -> None:
        """Lift the pen, so that nothing that was drawn is left out."""
        self._lift()

    # Mouse, finger, pen -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._shows_key_point = False
            self._put_down(self._point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self._point(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen that tells how hard it is pressed."""
        point = self._point(event.position(), event.pressure())
        match event.type():
            case QEvent.Type.TabletPress:
                self._put_down(point)
            case QEvent.Type.TabletMove if self._points:
                self._move(point)
            case QEvent.Type.TabletRelease:
                self._lift()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with one finger; a hand that lies down besides does nothing."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchBegin:
            first = event.points()[0]
            self._finger = first.id()
            self._put_down(self._point(first.position()))
            return
        mine = next((point for point in event.points() if point.id() == self._finger), None)
        if mine is not None and mine.state() is QEventPoint.State.Updated:
            self._move(self._point(mine.position()))
        elif mine is None or mine.state() is not QEventPoint.State.Stationary:
            self._finger = NO_FINGER
            self._lift()

    # Keys -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the pen, Enter and Space put it down and lift it."""
        key = Qt.Key(event.key())
        if key in STEPS:
            across, down = STEPS[key]
            now = self._key_point + QPointF(across, down)
            self._key_point = QPointF(
                min(max(now.x(), 0.0), SHEET_SIZE[0]), min(max(now.y(), 0.0), SHEET_SIZE[1])
            )
            self._shows_key_point = True
            if self._from_key:
                self._move(Point(self._key_point.x(), self._key_point.y()))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._turn_key_pen()
        else:
            super().keyPressEvent(event)

    def _turn_key_pen(self) -> None:
        self._shows_key_point = True
        if self._from_key:
            self._lift()
        else:
            self._put_down(Point(self._key_point.x(), self._key_point.y()))
            self._from_key = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the pen is, for keys."""
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._shows_key_point = event.reason() in by_key
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lift the pen of the keys."""
        if self._from_key:
            self._lift()
        self._shows_key_point = False
        super().focusOutEvent(event)

    # Painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, its edge, the ring, and the point of the pen."""
        at, border = self._look.colours, self._look.sizes.border
        page = self.page()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, self._image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(at.edge), border))
        painter.drawRect(page)
        if self._shows_key_point:
            painter.setPen(QPen(QColor(at.focus), 5))
            painter.drawRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5))
            self._paint_hint(painter, page)
            self._paint_key_point(painter, page)
        painter.end()

    def _paint_hint(self, painter: QPainter, page: QRectF) -> None:
        """Say how to draw with keys, over the sheet and not on it."""
        painter.setPen(QColor(INK_COLOURS[Ink.BLACK]))
        painter.setFont(self._look.font(self._look.sizes.small))
        near = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(page.adjusted(16, 16, -16, -16), WRAP | int(near), self._hint)

    def _paint_key_point(self, painter: QPainter, page: QRectF) -> None:
        scale = page.width() / SHEET_SIZE[0]
        middle = page.topLeft() + self._key_point * scale
        least = width_of(self.pen, USUAL_PRESSURE) * scale / 2
        # White in black: it is seen on every colour. Filled while the pen is down.
        for colour, radius in (("#ffffff", least + 11), ("#000000", least + 8)):
            painter.setPen(QPen(QColor(colour), 4))
            painter.setBrush(
                QColor("#000000") if self._from_key and radius == least + 8 else Qt.BrushStyle.NoBrush
            )
            painter.drawEllipse(middle, radius, radius)
