# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The process that opens files from outside: no keys, no names, little memory and time, one file only.

Standard input is the file itself, so this process never opens anything by name. No Qt and no database here:
it must start fast, and there must be little in it to hurt.
"""

from __future__ import annotations

import faulthandler
import mmap
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from coprod_desktop.files.film_reader import read_film_frames
from coprod_desktop.files.frames import Frame, Refusal, read_frames, send_frames
from coprod_desktop.files.sealed_reader import pass_on_content, pass_on_each, read_content_frames
from coprod_desktop.files.set_reader import read_set_frames

if sys.platform != "win32":
    import resource

SETS_WORD = "sets"
"""The last word of the command, when pictures or boards are read that somebody adds."""
FILM_WORD = "film"
"""The last word of the command, when a film is read by which somebody says something."""
OPENER_WORD = "opener"
"""The last word of the command, when a seal is taken away: see `sealed_reader`."""
CONTENT_WORD = "content"
"""The last word of the command, when the content of a sealed file is read."""
OPENERS_WORD, CONTENTS_WORD = "openers", "contents"
"""The same for one file after the other: see `reading_lane`."""
QUIET_LIMIT_VARIABLE = "COPROD_READER_QUIET_S"


@dataclass(frozen=True)
class Limits:
    """What one reading may take.

    Attributes:
        memory_bytes: a fixed number: what a process measures of itself at its start is partly the memory of
            the one that started it.
        whole_s: for the whole file, in seconds; each piece has a limit of its own.
    """

    memory_bytes: int
    whole_s: float


LIMITS = Limits(224 << 20, 60.0)
"""200 MB for the file, and what the bare program takes."""
SETS_LIMITS = Limits(224 << 20, 900.0)
"""For some thousand pictures on a slow computer; somebody sees how far it is, and can stop it."""
FILM_LIMITS = Limits(512 << 20, 180.0)
"""The decoder of a large film keeps up to 17 of its pictures; the film itself is held five times while it is
put together."""


def main() -> int:
    """Read the file on standard input and send what is in it to standard output.

    Returns:
        0; the first piece that was sent says how it went.
    """
    # By numbers, because a frozen app has no sys.stdin and sys.stdout. A copy of the first, because Windows
    # takes 0 for "no file at all" here.
    with open(1, "wb", closefd=False) as out:
        if sys.argv[-1] == SETS_WORD:
            with open(0, "rb", closefd=False) as file:
                _send(read_set_frames(file), SETS_LIMITS, out)
        elif sys.argv[-1] == FILM_WORD:
            with open(0, "rb", closefd=False) as file:
                _send(read_film_frames(file), FILM_LIMITS, out)
        elif sys.argv[-1] == OPENER_WORD:
            with open(0, "rb", closefd=False) as file:
                _open_sealed(file, out)
        elif sys.argv[-1] == CONTENT_WORD:
            with open(0, "rb", closefd=False) as file:
                _send(read_content_frames(file), LIMITS, out)
        elif sys.argv[-1] == OPENERS_WORD:
            with open(0, "rb", closefd=False) as file:
                _open_sealed(file, out, one_by_one=True)
        elif sys.argv[-1] == CONTENTS_WORD:
            with open(0, "rb", closefd=False) as pipe:
                while pipe.peek(1):
                    _send(read_content_frames(pipe), LIMITS, out)
        else:
            with mmap.mmap(os.dup(0), 0, access=mmap.ACCESS_READ) as whole:
                _send(_letting_go(read_frames(memoryview(whole)), whole), LIMITS, out)
    return 0


def _open_sealed(file: BinaryIO, out: BinaryIO, *, one_by_one: bool = False) -> None:
    _keep_within(LIMITS)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # the key would lie in it
    quiet_limit_s = float(os.environ[QUIET_LIMIT_VARIABLE])
    with open(os.devnull, "w", encoding="utf-8") as nowhere:

        def going_on() -> None:
            faulthandler.dump_traceback_later(quiet_limit_s, exit=True, file=nowhere)

        if one_by_one:
            pass_on_each(file, out, going_on, faulthandler.cancel_dump_traceback_later)
            return
        going_on()
        pass_on_content(file, out, going_on)
        faulthandler.cancel_dump_traceback_later()


def _keep_within(limits: Limits) -> None:
    if sys.platform != "win32":  # on Windows a process cannot limit itself
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_bytes, limits.memory_bytes))


def _send(frames: Iterator[Frame], limits: Limits, out: BinaryIO) -> None:
    _keep_within(limits)
    quiet_limit_s = float(os.environ[QUIET_LIMIT_VARIABLE])
    try:
        send_frames(_in_time(frames, quiet_limit_s, limits.whole_s), out)
    except MemoryError:
        send_frames([Refusal("FileTooBig", "", "more memory than allowed")], out)


def _letting_go(frames: Iterator[Frame], whole: mmap.mmap) -> Iterator[Frame]:
    """Keep no piece of the file in memory after it was read: all of it was looked at for its sums."""
    for frame in frames:
        if sys.platform != "win32":
            whole.madvise(mmap.MADV_DONTNEED)
        yield frame


def _in_time(frames: Iterator[Frame], quiet_limit_s: float, whole_limit_s: float) -> Iterator[Frame]:
    """Pass the pieces on; end this process at once when one takes too long, and say so when all together do.

    The watch is a part of Python that also runs while a decoder holds everything else up.
    """
    ends_at_s = time.monotonic() + whole_limit_s
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        while True:
            faulthandler.dump_traceback_later(quiet_limit_s, exit=True, file=nowhere)
            frame = next(frames, None)
            faulthandler.cancel_dump_traceback_later()
            if frame is None:
                return
            if time.monotonic() > ends_at_s:
                yield Refusal("FileTookTooLong", "", f"more than {whole_limit_s} seconds")
                return
            yield frame


if __name__ == "__main__":
    sys.exit(main())
