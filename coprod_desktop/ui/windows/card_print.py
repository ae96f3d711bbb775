# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a card with words. It goes to the printer alone: no page with the words is ever left in a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.presenters import ways_back_presenter

_WIDTH_MM, _HEIGHT_MM = 148.0, 105.0
"""Half a sheet of A5, so that letters are large."""
_MARGIN_MM = 8.0
_COLUMNS = 3
_TITLE_MM, _WORD_MM, _FOOT_MM = 7.0, 5.5, 4.0


def print_card(window: QWidget, words: tuple[str, ...]) -> None:
    """Ask for a printer and print; nothing happens when that is not wanted.

    Args:
        window: what the question belongs to.
        words: of the card.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog does not keep it
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: draw_on(printer, words))
    dialog.show()


def draw_on(printer: QPrinter, words: tuple[str, ...]) -> None:
    """Draw the card at the top of a page.

    Args:
        printer: ready to print.
        words: of the card.
    """
    painter = QPainter(printer)
    try:
        # From here on everything is in millimetres.
        per_mm = printer.resolution() / 25.4
        painter.scale(per_mm, per_mm)
        draw_card(painter, words)
    finally:
        painter.end()


def draw_card(painter: QPainter, words: tuple[str, ...]) -> None:
    """Draw the card, `_WIDTH_MM` by `_HEIGHT_MM`.

    Args:
        painter: in millimetres.
        words: of the card, in their order.
    """
    title, foot = ways_back_presenter.printed_card()
    painter.setPen(QPen(Qt.GlobalColor.black, 0.6))
    painter.drawRoundedRect(QRectF(1, 1, _WIDTH_MM - 2, _HEIGHT_MM - 2), 4, 4)
    write = _writer(painter)
    write(title, _MARGIN_MM, _MARGIN_MM, _TITLE_MM)
    rows = -(-len(words) // _COLUMNS)
    row_mm = (_HEIGHT_MM - 4 * _MARGIN_MM - _TITLE_MM - _FOOT_MM) / rows
    column_mm = (_WIDTH_MM - 2 * _MARGIN_MM) / _COLUMNS
    for at, word in enumerate(words):
        row, column = divmod(at, _COLUMNS)
        x_mm = _MARGIN_MM + column * column_mm
        y_mm = 2.5 * _MARGIN_MM + _TITLE_MM + row * row_mm
        write(f"{at + 1}. {word}", x_mm, y_mm, _WORD_MM)
    write(foot, _MARGIN_MM, _HEIGHT_MM - _MARGIN_MM - _FOOT_MM, _FOOT_MM)


def _writer(painter: QPainter) -> Callable[[str, float, float, float], None]:
    def write(text: str, x_mm: float, y_mm: float, height_mm: float) -> None:
        # Letters are set in whole units: drawn a hundred times as large, then made small.
        painter.save()
        painter.translate(x_mm, y_mm)
        painter.scale(0.01, 0.01)
        font = painter.font()
        font.setPixelSize(round(height_mm * 100))
        painter.setFont(font)
        painter.drawText(0, round(height_mm * 80), text)
        painter.restore()

    return write
