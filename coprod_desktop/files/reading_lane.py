# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The way in for many files in a row: two processes that stay, where `door.take_in` starts new ones.

Everything that comes through is as little believed as there. A file can be handed over before the one before
it is taken, so that the next is read while this one is kept. After a refusal, and after some files anyway,
the processes are new: what one file may have done to them, few others can suffer.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    SealedToAnother,
)
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.age_seal import is_sealed
from coprod_desktop.files.door import Accepted, Duplicate, Refused, TakenIn, checked
from coprod_desktop.files.frames import End, Frame, GoingOn, Refusal, receive_frames, taken_in
from coprod_desktop.files.reader_process import CONTENTS_WORD, OPENERS_WORD
from coprod_desktop.files.reading import QUIET_LIMIT_S, LastHeard, first_bytes, opened, pieces_of, started
from coprod_desktop.files.sealed_reader import MOST_SEALED_BYTES, file_head

FILES_A_PROCESS = 1000
_MOST_BYTES = MOST_SEALED_BYTES * 2


class ReadingLane:
    """Takes one file at a time. Never on the screen thread; one thread may use it."""

    def __init__(
        self,
        secret: TeamSecret | None,
        quiet_limit_s: float = QUIET_LIMIT_S,
        files_a_process: int = FILES_A_PROCESS,
    ) -> None:
        """Begin without processes; they come with the first file.

        Args:
            secret: the keys of the team; without them nothing that is sealed can be opened.
            quiet_limit_s: how long a process may take for one piece, in seconds.
            files_a_process: after so many files the processes are new.
        """
        self._secret = secret
        self._quiet_limit_s = quiet_limit_s
        self._files_a_process = files_a_process
        self._opener: subprocess.Popen[bytes] | None = None
        self._reader: subprocess.Popen[bytes] | None = None
        self._files = 0
        self._sealed = False
        self._problem: FileProblem | None = None
        self._heard = LastHeard()

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        self._end()

    def hand(self, path: Path) -> None:
        """Hand a file over. It waits no longer than until all bytes are on their way.

        Args:
            path: the file. `take` tells what became of it, before the next one is handed over.
        """
        self._problem = None
        try:
            with opened(path) as handle:
                self._sealed = is_sealed(first_bytes(handle))
                if self._sealed and not self._secret:
                    raise SealedToAnother("", "sealed, and no keys to open it with")
                size_bytes = os.fstat(handle).st_size
                if size_bytes > MOST_SEALED_BYTES:
                    raise FileTooBig("", f"more than {MOST_SEALED_BYTES} bytes")
                pipe = self._pipe()
                # When a process ends early, the pieces of the reader say why.
                with suppress(OSError):
                    pipe.write(file_head(size_bytes, self._sealed))
                    left_bytes = size_bytes
                    for piece in pieces_of(handle):
                        # One that grows meanwhile must not be taken for the beginning of the next.
                        pipe.write(piece[:left_bytes])
                        left_bytes -= min(left_bytes, len(piece))
                    pipe.flush()
        except FileProblem as problem:
            self._problem = problem
        self._heard = LastHeard()

    def take(self, known: Callable[[str], bool]) -> TakenIn:
        """Wait for what became of the file that was handed over.

        Args:
            known: whether a file with this hash was taken in before.
        """
        try:
            if self._problem:
                raise self._problem
            frames = self._frames()
            content = taken_in(frames, known)
            for _rest in frames:
                pass  # of a file that is known
            if isinstance(content, str):
                return Duplicate(content)
            return Accepted(checked(content, self._secret, self._sealed, self._quiet_limit_s))
        except FileProblem as problem:
            was_slow = isinstance(problem, DamagedFile) and self._heard.quiet_s >= self._quiet_limit_s
            self._end()
            slow = FileTookTooLong("", f"a process was ended after {self._quiet_limit_s} seconds")
            return Refused(slow if was_slow else problem)

    def _frames(self) -> Iterator[Frame]:
        reader = self._reader
        if reader is None:
            raise DamagedFile("", "nothing was handed over")
        for frame in self._heard.over(receive_frames(cast(BinaryIO, reader.stdout), _MOST_BYTES)):
            if not isinstance(frame, GoingOn):
                yield frame
            if isinstance(frame, End | Refusal):
                return

    def _pipe(self) -> BinaryIO:
        if self._files >= self._files_a_process:
            self._end()
        self._files += 1
        if self._opener is None:
            start = partial(started, quiet_limit_s=self._quiet_limit_s)
            self._opener = start((), OPENERS_WORD, subprocess.PIPE)
            content = cast(BinaryIO, self._opener.stdout)
            self._reader = start((), CONTENTS_WORD, content.fileno())
            content.close()  # now the opener notices when the reader is gone
            secret = self._secret.seal_secret if self._secret else ""
            with suppress(OSError):
                cast(BinaryIO, self._opener.stdin).write(secret.encode("ascii") + b"\n")
        return cast(BinaryIO, self._opener.stdin)

    def _end(self) -> None:
        for process in (self._opener, self._reader):
            if process is not None:
                process.kill()
                for pipe in (process.stdin, process.stdout):
                    if pipe is not None:
                        with suppress(OSError):
                            pipe.close()
                process.wait()
        self._opener = self._reader = None
        self._files = 0
