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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, cast

import coprod_desktop
from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NotOurFile,
    SealedToAnother,
    UnsafeFile,
)
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.age_seal import is_sealed
from coprod_desktop.files.frames import Content, Frame, GoingOn, receive_frames, taken_in
from coprod_desktop.files.narrow_zip import MAX_FILE_BYTES
from coprod_desktop.files.reader_process import CONTENT_WORD, OPENER_WORD, QUIET_LIMIT_VARIABLE
from coprod_desktop.files.sealed_reader import MOST_SEALED_BYTES
from coprod_desktop.files.sealed_views import check_addressed, with_sealed
from coprod_desktop.files.view_file import Views

QUIET_LIMIT_S = 4.5
"""The reader ends itself when one piece takes it this long: what hangs it is refused within 5 seconds, and
each picture of an honest file takes less."""
_MOST_BYTES = MAX_FILE_BYTES * 2
_PIECE_BYTES = 1 << 20


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
    secret: TeamSecret | None = None,
) -> TakenIn:
    """Take in a file from outside. It waits for the reader: call it from a worker, not on the screen thread.

    Args:
        path: the file.
        known: whether a file with this hash was taken in before; it is asked on the thread of the caller.
        reader: starts the reading process; `reader_command` when empty.
        quiet_limit_s: how long the reader may take for one piece, in seconds.
        secret: the keys of the team that opens it; without them nothing that is sealed can be opened.

    Returns:
        What became of the file.
    """
    try:
        with opened(path) as handle:
            sealed = is_sealed(_first_bytes(handle))
            if sealed and not secret:
                raise SealedToAnother("", "sealed, and no keys to open it with")
            process = reading_sealed(handle, secret, reader, quiet_limit_s) if sealed and secret else None
            with process or reading(handle, reader, quiet_limit_s) as frames:
                content = taken_in(frames, known)
        if not isinstance(content, str):
            check_addressed(content, secret, sealed)
            if isinstance(content, Views) and content.sealed and secret:
                content = with_sealed(content, partial(_opened_inside, secret, reader, quiet_limit_s))
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


def _first_bytes(handle: int) -> bytes:
    first = next(_pieces_of(handle), b"")[:64]
    os.lseek(handle, 0, os.SEEK_SET)
    return first


def _opened_inside(secret: TeamSecret, reader: Sequence[str], quiet_limit_s: float, data: bytes) -> Content:
    """Open a sealed file that lay in another: it comes to the disk as it is, sealed, and under no name."""
    with TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        with reading_sealed(file.fileno(), secret, reader, quiet_limit_s) as frames:
            content = taken_in(frames, lambda _sha256: False)
    if isinstance(content, str):
        raise DamagedFile("", "not what one person shares")
    check_addressed(content, secret, sealed=True)
    return content


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
    process = _started(command, word, handle, quiet_limit_s)
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


@contextmanager
def reading_sealed(
    handle: int, secret: TeamSecret, command: Sequence[str] = (), quiet_limit_s: float = QUIET_LIMIT_S
) -> Iterator[Iterator[Frame]]:
    """Have a sealed file opened and read, each in a process of its own: see `sealed_reader`.

    Args:
        handle: the file, open.
        secret: its secret half goes to the first process through a pipe, and nowhere else.
        command: starts the reading process; `reader_command` when empty.
        quiet_limit_s: how long each may take for one piece, in seconds.

    Yields:
        What the reader tells, piece by piece.

    Raises:
        FileTooBig: more than any file of ours, sealed.
        DamagedFile, FileTookTooLong: as `reading`.
    """
    if os.fstat(handle).st_size > MOST_SEALED_BYTES:
        raise FileTooBig("", f"more than {MOST_SEALED_BYTES} bytes")
    opener = _started(command, OPENER_WORD, subprocess.PIPE, quiet_limit_s)
    with opener:
        try:
            content = cast(BinaryIO, opener.stdout)
            with reading(content.fileno(), command, quiet_limit_s, word=CONTENT_WORD) as frames:
                content.close()  # now the opener notices when the reader is gone
                _hand_over(handle, secret, cast(BinaryIO, opener.stdin))
                yield (frame for frame in frames if not isinstance(frame, GoingOn))
        finally:
            opener.kill()


def _hand_over(handle: int, secret: TeamSecret, pipe: BinaryIO) -> None:
    # When the opener ends early, the pieces of the reader say why.
    with suppress(OSError), pipe:
        pipe.write(secret.seal_secret.encode("ascii") + b"\n")
        for piece in _pieces_of(handle):
            pipe.write(piece)


def _pieces_of(handle: int) -> Iterator[bytes]:
    try:
        while piece := os.read(handle, _PIECE_BYTES):
            yield piece
    except OSError as fault:
        raise FileNotThere("", str(fault)) from fault


def _started(command: Sequence[str], word: str, source: int, quiet_limit_s: float) -> subprocess.Popen[bytes]:
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
