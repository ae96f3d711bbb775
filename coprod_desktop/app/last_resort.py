# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing fails in silence: a fault of our own is written down without personal words, and calmly told."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)


def write_log_to(folder: Path) -> None:
    """Write what goes wrong into a file in this folder. File and line only; never what a person said."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(folder / "faults.log", encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def catch_all(tell: Callable[[], None]) -> None:
    """Take over every fault that nobody else caught, also those in Qt's slots.

    Args:
        tell: shows the calm screen.
    """

    def caught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        where = [
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(trace)
        ]
        _log.error("%s at %s", kind.__name__, " < ".join(reversed(where)))
        # A developer at a terminal sees the whole of it; the file holds no words of a person.
        sys.__excepthook__(kind, fault, trace)
        tell()

    sys.excepthook = caught
