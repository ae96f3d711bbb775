# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The printed card: all its words are on the paper, large, and in no file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.windows.card_print import draw_card, draw_on
from coprod_desktop.vault.written_words import words_of
from tests.ui.paper import pages_printed

WORDS = words_of(bytes(range(16)))
PER_MM = 8
INK = 128


def drawn(words: tuple[str, ...]) -> QImage:
    """The card as a picture."""
    image = QImage(160 * PER_MM, 120 * PER_MM, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(PER_MM, PER_MM)
    draw_card(painter, words)
    painter.end()
    return image


def ink(image: QImage, part: QRectF) -> int:
    """How many dark points there are in a part, in millimetres."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    top, bottom = round(part.top() * PER_MM), round(part.bottom() * PER_MM)
    left, right = round(part.left() * PER_MM), round(part.right() * PER_MM)
    return int((rows[top:bottom, left:right] < INK).sum())


def test_each_word_leaves_ink_in_a_place_of_its_own_and_nothing_leaves_the_card(qapp: QApplication) -> None:
    whole, without_last = drawn(WORDS), drawn((*WORDS[:-1], " "))
    assert ink(whole, QRectF(149, 0, 11, 120)) == 0
    assert ink(whole, QRectF(0, 106, 160, 14)) == 0
    last = QRectF(8 + 2 * 44, 60, 44, 30)
    assert ink(whole, last) > ink(without_last, last) + 50
    first = QRectF(8, 20, 88, 40)
    assert ink(whole, first) == ink(without_last, first) > 500


@pytest.mark.parametrize("resolution_dpi", [300, 600])
def test_it_goes_to_a_printer_on_one_page(qapp: QApplication, tmp_path: Path, resolution_dpi: int) -> None:
    def draw(printer: QPrinter) -> None:
        printer.setResolution(resolution_dpi)
        draw_on(printer, WORDS)

    assert pages_printed(tmp_path / "card.pdf", draw) == 1
