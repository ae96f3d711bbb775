# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked and done once at a start."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale, QSettings

from coprod_desktop.domain.preferences import LANGUAGES


def language_of_system() -> str:
    """The language of the screens at the very first start: that of the computer, if we have it."""
    root = QLocale.system().name().split("_")[0]
    return next((tag for tag in LANGUAGES if tag.split("-")[0] == root), LANGUAGES[0])


def keep_no_folders() -> None:
    """Let Qt's own file dialogs not write down which folders somebody looked into.

    Where the system has dialogs of its own, as Windows and macOS do, those are used, and what they remember
    is the system's.
    """
    nowhere = f"{os.devnull}/none"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)
