# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing fails in silence: a fault of our own is written down without personal words, and calmly told."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import logging.handlers
import platform
import sys
import threading
import time
from collections.abc import Callable, Iterable
from datetime import date
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import IO

import coprod_desktop
from coprod_desktop.domain.fault import Fault, Often, fault_of, fault_of_note

_log = logging.getLogger(__name__)
_MOST_LOG_BYTES = 100_000
_CRASH_NOTE = "crash.note"
_LIBRARIES = ("PySide6_Essentials", "sqlcipher3", "PyNaCl")
REPORT_FORMAT = "coprod-report 1"
Tell = Callable[[Fault, bool], None]


class _WithoutWords(logging.Formatter):
    """Day, level, and the place in the code. What a library says may hold anything, so it is not written."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of the log."""
        day = time.strftime("%Y-%m-%d", time.localtime(record.created))
        fault = getattr(record, "fault", None)
        what = f"{fault.kind} at {' < '.join(fault.where)}" if isinstance(fault, Fault) else record.lineno
        return f"{day} {record.levelname} {record.name} {what}"


def write_log_to(folder: Path) -> None:
    """Write what goes wrong into a file in this folder. Kind and place only; never what a person said."""
    with contextlib.suppress(OSError):  # the store cannot open there either, and says so calmly
        folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "faults.log", maxBytes=_MOST_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(_WithoutWords())
    logging.getLogger().addHandler(handler)


def catch_all(tell: Tell, seconds: Callable[[], float] = time.monotonic) -> None:
    """Take over every fault that nobody else caught, also those in Qt's slots and in threads.

    Args:
        tell: shows the calm screen; given the fault, and whether faults come again and again.
        seconds: a clock that only goes forward.
    """
    often = Often()

    def caught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        note(fault)
        tell(fault_of(fault), often.is_now(seconds()))

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            note(told.exc_value)

    def not_raised(told: sys.UnraisableHookArgs) -> None:
        if told.exc_value is not None:
            note(told.exc_value)

    sys.excepthook = caught
    # There is no screen thread here to tell it on, and nothing of a person's hangs on these.
    threading.excepthook = in_thread
    sys.unraisablehook = not_raised


def note(fault: BaseException) -> None:
    """Write a fault down, in the log and where the app was started: some systems keep that as well.

    A developer sees the whole of it with ``python -X dev``.
    """
    found = fault_of(fault)
    _log.error("a fault", extra={"fault": found})
    if sys.flags.dev_mode:
        sys.__excepthook__(type(fault), fault, fault.__traceback__)
    elif sys.stderr is not None:
        sys.stderr.write(f"coprod-desktop: {found.kind} at {' < '.join(found.where)}\n")


class CrashNote:
    """What the interpreter writes when it, or Qt in it, crashes: places in the code, no values."""

    def __init__(self, folder: Path) -> None:
        """Look at what the last run left, and be ready for this one.

        Args:
            folder: of the data. Where nothing can be written there, there is no note.
        """
        self._path = folder / _CRASH_NOTE
        self.before: Fault | None = None
        self._file: IO[bytes] | None = None
        with contextlib.suppress(OSError):  # the store cannot open there either, and says so calmly
            self._begin()

    def _begin(self) -> None:
        if self._path.exists():
            # It names whole paths, which can name a person: only what may be handed on is kept, and not here.
            self.before = fault_of_note(self._path.read_text("utf-8", errors="replace"))
            self._path.unlink()
        self._file = open(self._path, "wb", buffering=0)  # noqa: SIM115 - the handler needs it open
        self._path.chmod(0o600)
        faulthandler.enable(self._file, all_threads=False)

    def close(self) -> None:
        """The app closes as it should: there is no crash to tell of."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):  # a stick that was pulled out took it along
                self._path.unlink(missing_ok=True)


def report(fault: Fault, screens: Iterable[str], on: date) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A report without personal words, for those who make the app.

    Args:
        fault: what went wrong.
        screens: the kinds of the last screens, the last last.
        on: today.

    Returns:
        Its parts, each with a heading and lines.
    """
    versions = (
        f"coprod_desktop {coprod_desktop.__version__}",
        f"Python {platform.python_version()}",
        *(f"{name} {_version(name)}" for name in _LIBRARIES),
        f"{platform.system()} {platform.release()} {platform.machine()}",
        on.isoformat(),
    )
    return (
        (REPORT_FORMAT, versions),
        ("Kind", (fault.kind,)),
        ("Places", fault.where or ("not known",)),
        ("Screens", (" ".join(screens) or "none",)),
    )


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not known"
