# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The window closes and opens again by itself, as when a backup is put back. A real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ASKS_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from coprod_desktop.app import person_app

class AsksOnce(person_app.PersonApp):
    opened = 0

    def _on_loaded(self, lock, compose):
        super()._on_loaded(lock, compose)
        AsksOnce.opened += 1
        QTimer.singleShot(0, self._open_again if AsksOnce.opened == 1 else self.window.close)

person_app.PersonApp = AsksOnce
print(person_app.run(Path(sys.argv[1]), ()), AsksOnce.opened)
"""


def test_the_app_opens_again_in_the_same_run(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ASKS_ONCE, str(tmp_path / "data")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.stdout.split() == ["0", "2"], ended.stderr
