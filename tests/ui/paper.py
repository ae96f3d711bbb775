# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a printer gets, as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter


def pages_printed(paper: Path, draw: Callable[[QPrinter], object]) -> int:
    """How many pages come out of a printer that writes a PDF.

    Args:
        paper: where the PDF goes.
        draw: draws on the printer.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    draw(printer)
    pdf = paper.read_bytes()
    assert pdf.startswith(b"%PDF")
    return pdf.count(b"/Type /Page\n")
