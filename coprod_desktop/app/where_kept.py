# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Looks at the place where the data folder lies; what is found is judged in `domain.kept_where`."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from coprod_desktop.domain.errors import StoreProblem
from coprod_desktop.domain.kept_where import COPIERS_MARKS, risk_of


def risk_at(folder: Path) -> StoreProblem | None:
    """Tell what may hurt what is kept in a folder. May take long on a network: not for the window's thread.

    Args:
        folder: must be there.

    Returns:
        The problem, to be told calmly; None when there is none.
    """
    there = folder.resolve()
    above = (there, *there.parents)
    marks = [mark for each in above for mark in COPIERS_MARKS if os.path.lexists(each / mark)]
    return risk_of(there.parts, marks, file_system_of(there))


def file_system_of(folder: Path) -> str:
    """The kind of file system of a folder, as this system calls it, such as ``ext4`` or ``cifs``."""
    return bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode("utf-8", "replace")
