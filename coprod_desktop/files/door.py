# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one way in for files from outside: Accepted, Duplicate or Refused, and nothing half.

The file is read in a process of its own, without keys, with limits of time and memory. Only checked fields,
and pictures and sounds written anew, come back. *Source*: ``reliability.md`` section 7 of the design.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileProblem,
    FileTooBig,
    SealedToAnother,
)
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.age_seal import is_sealed
from coprod_desktop.files.frames import Content, Frame, GoingOn, taken_in
from coprod_desktop.files.reader_process import CONTENT_WORD, OPENER_WORD
from coprod_desktop.files.reading import QUIET_LIMIT_S, first_bytes, opened, pieces_of, reading, started
from coprod_desktop.files.sealed_reader import MOST_SEALED_BYTES
from coprod_desktop.files.sealed_views import check_addressed, with_sealed
from coprod_desktop.files.view_file import Views


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
            sealed = is_sealed(first_bytes(handle))
            if sealed and not secret:
                raise SealedToAnother("", "sealed, and no keys to open it with")
            process = reading_sealed(handle, secret, reader, quiet_limit_s) if sealed and secret else None
            with process or reading(handle, reader, quiet_limit_s) as frames:
                content = taken_in(frames, known)
        if isinstance(content, str):
            return Duplicate(content)
        return Accepted(checked(content, secret, sealed, quiet_limit_s, reader))
    except FileProblem as problem:
        return Refused(problem)


def checked(
    content: Content,
    secret: TeamSecret | None,
    sealed: bool,
    quiet_limit_s: float,
    reader: Sequence[str] = (),
) -> Content:
    """See whether a file came to the right team, and open what is sealed once more inside.

    Args:
        content: what the reader told.
        secret: the keys of the team.
        sealed: whether the file was.
        quiet_limit_s: how long the reader may take for one piece, in seconds.
        reader: starts the reading process; `reader_command` when empty.

    Returns:
        The content, with what was sealed inside.

    Raises:
        FileProblem: it is refused.
    """
    check_addressed(content, secret, sealed)
    if isinstance(content, Views) and content.sealed and secret:
        return with_sealed(content, partial(_opened_inside, secret, reader, quiet_limit_s))
    return content


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
    opener = started(command, OPENER_WORD, subprocess.PIPE, quiet_limit_s)
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
        for piece in pieces_of(handle):
            pipe.write(piece)
