# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A fault of the program as it may be written down: its kind and the places in the code, and nothing else.

Messages, arguments and values of a fault can hold what somebody said, so they are never looked at.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

_OURS = "coprod_desktop"
_ROOMS = (
    "app", "domain", "files", "journey", "ports.py", "presenters", "sound", "speech", "storage", "ui",
    "vault", "words.py", "work",
)  # fmt: skip
_LIBRARIES = ("site-packages", "dist-packages")
_MOST_PLACES = 12
_NO_LETTER_OF_A_NAME = re.compile(r"[^A-Za-z0-9_./<>]")
_IN_A_NOTE = re.compile(r'^\s*File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)$', re.MULTILINE)
_FATAL = re.compile(r"^(?:Fatal Python error|Windows fatal exception): (?P<kind>.{1,80})$", re.MULTILINE)
OFTEN, WITHIN_SECONDS = 3, 60.0
"""So many faults in so short a time: closing is offered. Our choice."""


@dataclass(frozen=True)
class Fault:
    """A fault without words of a person.

    Attributes:
        kind: the name of its class, and of those behind it; or what ended the program.
        where: places in the code, the innermost first, such as ``ui/theme.py:12 draw``.
    """

    kind: str
    where: tuple[str, ...]


def fault_of(fault: BaseException) -> Fault:
    """Take from a fault what may be written down."""
    places = [
        _place(frame.filename, frame.lineno or 0, frame.name)
        for frame in reversed(traceback.extract_tb(fault.__traceback__))
    ]
    return Fault(" from ".join(_kinds(fault)), tuple(places[:_MOST_PLACES]))


def fault_of_note(note: str) -> Fault | None:
    """Take from what the interpreter wrote when it crashed what may be handed on.

    Args:
        note: as `faulthandler` writes it; it names whole paths.

    Returns:
        The fault; None when nothing was written.
    """
    if not note.strip():
        return None
    found = _FATAL.search(note)
    kind = re.sub(r"[^A-Za-z0-9 ]", "", found["kind"]) if found else "crash"
    # The thread that crashed stands first where it is marked; other threads say nothing.
    _before, _mark, current = note.rpartition("Current thread")
    section = current.split("\n\n", 1)[0]
    places = [_place(each["file"], int(each["line"]), each["name"]) for each in _IN_A_NOTE.finditer(section)]
    return Fault(kind, tuple(places[:_MOST_PLACES]))


class Often:
    """Counts faults, to tell when they come again and again."""

    def __init__(self) -> None:
        """Begin with none."""
        self._last: deque[float] = deque(maxlen=OFTEN)

    def is_now(self, seconds: float) -> bool:
        """Count one more.

        Args:
            seconds: of a clock that only goes forward.

        Returns:
            Whether there were `OFTEN` within `WITHIN_SECONDS`, with this one.
        """
        self._last.append(seconds)
        return len(self._last) == OFTEN and seconds - self._last[0] <= WITHIN_SECONDS


def _kinds(fault: BaseException) -> Iterator[str]:
    seen: BaseException | None = fault
    for _turn in range(4):
        if seen is None:
            return
        yield _name(type(seen).__name__)
        seen = seen.__cause__ or seen.__context__


def _place(file: str, line: int, name: str) -> str:
    """A place without the folders that a computer has: they can name a person."""
    return f"{_name(_known_part(file))}:{line} {_name(name)}"


def _known_part(file: str) -> str:
    parts = PurePath(file.replace("\\", "/")).parts
    for start in (_OURS, *_LIBRARIES):
        if start in parts[:-1]:
            rest = parts[len(parts) - parts[::-1].index(start) :]
            if start != _OURS or rest[0] in _ROOMS:
                return "/".join(rest)
    is_of_python = parts[-1:] and PurePath(parts[-1]).stem in sys.stdlib_module_names
    return parts[-1] if is_of_python else "elsewhere"


def _name(words: str) -> str:
    return _NO_LETTER_OF_A_NAME.sub("", words)[:80]
