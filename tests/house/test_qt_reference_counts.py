# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A guard against the PySide6 that ends the program after some thousand ordinary calls.

PySide6 6.12.0 on Python before 3.12 gives back one reference to None too many at each call without a
result, and the interpreter stops when none is left (upstream PYSIDE-3474). Short tests never see it.
"""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = 20_000
# Qt and Python keep and drop a few references of their own.
MAY_FALL = 200
PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range({CALLS}):
    label.setText("word")
    label.parent()
    label.parentWidget()
print(before - sys.getrefcount(None))
"""


def test_references_to_none_do_not_fall() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", PROGRAM]
    child = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    assert int(child.stdout) < MAY_FALL
