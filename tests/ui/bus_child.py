# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Hears of sleep and the locked screen, and says so: run by ``test_away.py`` on a bus of its own."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from coprod_desktop.ui.windows.idleness import Idleness


def main() -> int:
    """Say "ready", then "away" as often as it is heard, until the input ends the wait."""
    app = QCoreApplication([])
    idleness = Idleness(lambda: False, app)
    idleness.went_away.connect(lambda: print("away", flush=True))
    idleness.listen_to_system()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    QTimer.singleShot(30_000, app.quit)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
