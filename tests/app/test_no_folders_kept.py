# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Which folders somebody looked into is written down nowhere. Real processes, with a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = "Zqobediahs-stick"
LOOKS_INTO_A_FOLDER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from coprod_desktop.app.start_up import keep_no_folders
if sys.argv[2] == "ours":
    keep_no_folders()
application = QApplication(sys.argv[:1])
dialog = QFileDialog(None, "Choose", sys.argv[1])
dialog.setFileMode(QFileDialog.FileMode.Directory)
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
QTimer.singleShot(0, dialog.accept)
print(dialog.exec())
"""


def left_by(whose: str, folder: Path) -> list[str]:
    """Let a dialog of Qt be used in a folder, and look for the folder's name in the home."""
    home, stick = folder / "home", folder / PLANTED
    home.mkdir()
    stick.mkdir()
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment.pop(name, None)
    words = [sys.executable, "-c", LOOKS_INTO_A_FOLDER, str(stick), whose]
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.strip() == "1", "the folder was taken"
    return [path.name for path in home.rglob("*") if path.is_file() and PLANTED in path.read_text("latin-1")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have dialogs of their own")
def test_a_folder_that_somebody_chose_is_not_written_down(tmp_path: Path) -> None:
    assert left_by("ours", tmp_path) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have dialogs of their own")
def test_qt_by_itself_would_write_it_down(tmp_path: Path) -> None:
    assert left_by("of Qt", tmp_path) == ["QtProject.conf"]
