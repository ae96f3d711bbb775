# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one way in for files from outside: Accepted, Duplicate or Refused, and nothing half.

The file is read in a process of its own, without keys, with limits of time and memory. Only checked fields,
and pictures and sounds written anew, come back. *Source*: ``reliability.md`` section 7 of the design.
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import coprod_desktop
from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTookTooLong,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.domain.pack import Pack
from coprod_desktop.files.frames import Frame, receive_frames, taken_in
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.view_file import Views

QUIET_LIMIT_S = 5.0
"""The reader is ended when nothing came from it for this long; each picture of an honest file takes less."""
WHOLE_LIMIT_S = 60.0
_MOST_BYTES = MAX_FILE_BYTES * 2


@dataclass(frozen=True)
class Accepted:
    """The file is good.

    Attributes:
        content: what it holds; told from the file itself, not from its name.
    """

    content: Pack | Views


@dataclass(frozen=True)
class Duplicate:
    """The very same file was taken in before.

    Attributes:
        sha256: of its manifest, 64 hex letters.
    """

    sha256: str


@dataclass(frozen=True)
class Refused:
    """The file is not taken in, and nothing of it is kept.

    Attributes:
        problem: why; it has words of its own and one next thing to do.
    """

    problem: FileProblem


TakenIn = Accepted | Duplicate | Refused


def reader_command() -> tuple[str, ...]:
    """The command that starts the reading process, also inside a frozen build."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--reader-process")
    # -P: the folder in which the app was started may be a stranger's stick; no code is looked for there.
    return (sys.executable, "-P", "-m", "coprod_desktop.files.reader_process")


def take_in(
    path: Path,
    *,
    known: Callable[[str], bool],
    reader: Sequence[str] = (),
    quiet_limit_s: float = QUIET_LIMIT_S,
) -> TakenIn:
    """Take in a file from outside. It waits for the reader: call it from a worker, not on the screen thread.

    Args:
        path: the file.
        known: whether a file with this hash was taken in before; it is asked on the thread of the caller.
        reader: starts the reading process; `reader_command` when empty.
        quiet_limit_s: how long the reader may be silent, in seconds.

    Returns:
        What became of the file.
    """
    try:
        with _opened(path) as handle:
            content = _read(handle, known, reader or reader_command(), quiet_limit_s)
    except FileProblem as problem:
        return Refused(problem)
    return Duplicate(content) if isinstance(content, str) else Accepted(content)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """Open a plain file and nothing else; a pipe or a device would make us wait for ever."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except (OSError, ValueError) as fault:
        raise FileNotThere(str(path), str(fault)) from fault
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise UnsafeFile(str(path), "not a plain file")
        if about.st_size == 0:
            raise NotOurFile(str(path), "empty")
        yield handle
    finally:
        os.close(handle)


def _read(
    handle: int, known: Callable[[str], bool], command: Sequence[str], quiet_limit_s: float
) -> Pack | Views | str:
    process = subprocess.Popen(
        command,
        stdin=handle,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_bare_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    watch = _Watch(process, quiet_limit_s)
    with process:
        try:
            answer = cast(BinaryIO, process.stdout)
            return taken_in(watch.over(receive_frames(answer, _MOST_BYTES)), known)
        except DamagedFile as problem:
            if watch.rang:
                raise FileTookTooLong("", f"nothing for {quiet_limit_s} seconds") from problem
            raise
        finally:
            watch.rest()
            process.kill()


def _bare_environment() -> dict[str, str]:
    """Nothing of ours: no keys, no folders of a person. What Windows needs to start a program stays."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {**kept, "PYTHONPATH": str(Path(coprod_desktop.__file__).parents[1])}


class _Watch:
    """Ends the reader when it is silent for too long, or takes too long in all."""

    def __init__(self, process: subprocess.Popen[bytes], quiet_limit_s: float) -> None:
        self.rang = False
        self._process = process
        self._quiet_limit_s = quiet_limit_s
        self._ends_at = time.monotonic() + WHOLE_LIMIT_S
        self._timer = self._started()

    def over(self, frames: Iterator[Frame]) -> Iterator[Frame]:
        """Pass the pieces on, and begin to count anew after each."""
        for frame in frames:
            self.rest()
            self._timer = self._started()
            yield frame

    def rest(self) -> None:
        """Stop counting."""
        self._timer.cancel()
        self._timer.join()

    def _started(self) -> threading.Timer:
        seconds = min(self._quiet_limit_s, max(0.0, self._ends_at - time.monotonic()))
        timer = threading.Timer(seconds, self._ring)
        timer.start()
        return timer

    def _ring(self) -> None:
        self.rang = True
        self._process.kill()
