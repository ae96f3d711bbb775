# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The least window that there can be: what the app's start and memory are measured against.

``python -m tests.bench.bare_window`` shows it, tells when it was painted, and ends at the next line.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.first_paint import FirstPaint, tell


def main() -> None:
    """Show the window, and stay until somebody wants it to end."""
    application = QApplication(sys.argv[:1])

    def painted() -> None:
        paint.stop()
        tell(event="first_frame")
        sys.stdin.readline()
        application.quit()

    paint = FirstPaint(painted)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Hello"))
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
