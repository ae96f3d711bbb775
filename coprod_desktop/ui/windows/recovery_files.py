# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Choosing a file of an organisation's recovery key, such as one on a memory stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coprod_desktop.words import _


def choose_recovery_file(window: QWidget, taken: Callable[[Path], None]) -> None:
    """Let a supporter choose the file; nothing is called when they do not."""
    kinds = f"{_('Recovery keys')} (*.key *.public)"
    path, _kind = QFileDialog.getOpenFileName(window, _("Choose a file"), "", kinds)
    if path:
        taken(Path(path))
