# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the processes that read files from outside, and listens to them. What they read it does not know."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import coprod_desktop
from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileTookTooLong,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.files.frames import Frame, receive_frames
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.reader_process import QUIET_LIMIT_VARIABLE

QUIET_LIMIT_S = 4.5
"""The reader ends itself when one piece takes it this long: what hangs it is refused within 5 seconds, and
each picture of an honest file takes less."""
_MOST_BYTES = MAX_FILE_BYTES * 2
_PIECE_BYTES = 1 << 20


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


def first_bytes(handle: int) -> bytes:
    """The first bytes of a file that is open at its start; it is then at its start again."""
    first = next(pieces_of(handle), b"")[:64]
    os.lseek(handle, 0, os.SEEK_SET)
    return first


def pieces_of(handle: int) -> Iterator[bytes]:
    """A file that is open, piece by piece.

    Raises:
        FileNotThere: it went away.
    """
    try:
        while piece := os.read(handle, _PIECE_BYTES):
            yield piece
    except OSError as fault:
        raise FileNotThere("", str(fault)) from fault


def reader_command() -> tuple[str, ...]:
    """The command that starts the reading process, also inside a frozen build."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--reader-process")
    # -P: the folder in which the app was started may be a stranger's stick; no code is looked for there.
    return (sys.executable, "-P", "-m", "coprod_desktop.files.reader_process")


def started(command: Sequence[str], word: str, source: int, quiet_limit_s: float) -> subprocess.Popen[bytes]:
    """Start a reading process with an environment that tells nothing of ours.

    Args:
        command: starts it; `reader_command` when empty.
        word: says what it does: one of those of `reader_process`, or empty.
        source: its standard input.
        quiet_limit_s: how long it may take for one piece, in seconds.
    """
    return subprocess.Popen(
        (*(command or reader_command()), *((word,) if word else ())),
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_bare_environment(quiet_limit_s),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _bare_environment(quiet_limit_s: float) -> dict[str, str]:
    """Nothing of ours: no keys, no folders of a person. What Windows needs to start a program stays."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    package = str(Path(coprod_desktop.__file__).parents[1])
    return {**kept, "PYTHONPATH": package, QUIET_LIMIT_VARIABLE: str(quiet_limit_s)}


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
    process = started(command, word, handle, quiet_limit_s)
    heard = LastHeard()
    with process:
        try:
            yield heard.over(receive_frames(cast(BinaryIO, process.stdout), _MOST_BYTES))
        except DamagedFile as problem:
            if heard.quiet_s >= quiet_limit_s:
                raise FileTookTooLong("", f"the reader was ended after {quiet_limit_s} seconds") from problem
            raise
        finally:
            process.kill()


class LastHeard:
    """Tells a reader that ended because its time was over from one that broke."""

    def __init__(self) -> None:
        """Begin now."""
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
