# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Prints a slip that goes with files. It goes to the printer alone: no page is left in a file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def print_slip(window: QWidget, html: str) -> None:
    """Ask for a printer and print; nothing happens when that is not wanted.

    Args:
        window: what the question belongs to.
        html: the slip.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog does not keep it
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.accepted.connect(lambda: print_on(printer, html))
    dialog.show()


def print_on(printer: QPrinter, html: str) -> None:
    """Print the slip, on as many pages as it needs.

    Args:
        printer: ready to print.
        html: the slip.
    """
    page = QTextDocument()
    page.setHtml(html)
    page.print_(printer)
