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
from coprod_desktop.files.frames import Content, Frame, receive_frames, taken_in
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.reader_process import QUIET_LIMIT_VARIABLE

QUIET_LIMIT_S = 5.0
"""The reader ends itself when one piece takes it this long; each picture of an honest file takes less."""
_MOST_BYTES = MAX_FILE_BYTES * 2


@dataclass(frozen=True)
class Accepted:
    """The file is good.

    Attributes:
        content: what it holds; told from the file itself, not from its name.
    """

    content: Content


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
        quiet_limit_s: how long the reader may take for one piece, in seconds.

    Returns:
        What became of the file.
    """
    try:
        with opened(path) as handle:
            content = _read(handle, known, reader, quiet_limit_s)
    except FileProblem as problem:
        return Refused(problem)
    return Duplicate(content) if isinstance(content, str) else Accepted(content)


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """Open a plain file and nothing else; a pipe or a device would make us wait for ever.

    Yields:
        Its descriptor.

    Raises:
        FileNotThere, UnsafeFile, NotOurFile: as the world has it.
    """
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
) -> Content | str:
    with reading(handle, command, quiet_limit_s) as frames:
        return taken_in(frames, known)


@contextmanager
def reading(
    handle: int,
    command: Sequence[str] = (),
    quiet_limit_s: float = QUIET_LIMIT_S,
    *,
    word: str = "",
) -> Iterator[Iterator[Frame]]:
    """Have a file read in the process of its own, which is ended with the block.

    Args:
        handle: the file, open.
        command: starts the reading process; `reader_command` when empty.
        quiet_limit_s: how long the reader may take for one piece, in seconds.
        word: one of those of `reader_process`, for a file that is no envelope and no picture.

    Yields:
        What the reader tells, piece by piece.

    Raises:
        DamagedFile: the reader stopped in the middle.
        FileTookTooLong: it took too long for one piece.
    """
    process = subprocess.Popen(
        (*(command or reader_command()), *((word,) if word else ())),
        stdin=handle,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_bare_environment(quiet_limit_s),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    heard = _LastHeard()
    with process:
        try:
            yield heard.over(receive_frames(cast(BinaryIO, process.stdout), _MOST_BYTES))
        except DamagedFile as problem:
            if heard.quiet_s >= quiet_limit_s:
                raise FileTookTooLong("", f"the reader was ended after {quiet_limit_s} seconds") from problem
            raise
        finally:
            process.kill()


def _bare_environment(quiet_limit_s: float) -> dict[str, str]:
    """Nothing of ours: no keys, no folders of a person. What Windows needs to start a program stays."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    package = str(Path(coprod_desktop.__file__).parents[1])
    return {**kept, "PYTHONPATH": package, QUIET_LIMIT_VARIABLE: str(quiet_limit_s)}


class _LastHeard:
    """Tells a reader that ended because its time was over from one that broke."""

    def __init__(self) -> None:
        self._at_s = time.monotonic()

    @property
    def quiet_s(self) -> float:
        """How long ago the last piece came, in seconds."""
        return time.monotonic() - self._at_s

    def over(self, frames: Iterator[Frame]) -> Iterator[Frame]:
        """Pass the pieces on."""
        for frame in frames:
            self._at_s = time.monotonic()
            yield frame
