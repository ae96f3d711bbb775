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
from typing import BinaryIO

from coprod_desktop.files.frames import Frame, Refusal, read_frames, send_frames
from coprod_desktop.files.set_reader import read_set_frames

if sys.platform != "win32":
    import resource

MOST_MEMORY_BYTES = 224 << 20
"""200 MB for the file, and what the bare program takes. A fixed number: what a process measures of itself at
its start is partly the memory of the one that started it."""
WHOLE_LIMIT_S = 60.0
SETS_LIMIT_S = 900.0
"""For some thousand pictures on a slow computer; somebody sees how far it is, and can stop it."""
SETS_WORD = "sets"
"""The last word of the command, when pictures or boards are read that somebody adds."""
QUIET_LIMIT_VARIABLE = "COPROD_READER_QUIET_S"


def main() -> int:
    """Read the file on standard input and send what is in it to standard output.

    Returns:
        0; the first piece that was sent says how it went.
    """
    if sys.platform != "win32":  # on Windows a process cannot limit itself
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    quiet_limit_s = float(os.environ[QUIET_LIMIT_VARIABLE])
    # By numbers, because a frozen app has no sys.stdin and sys.stdout. A copy of the first, because Windows
    # takes 0 for "no file at all" here.
    with open(1, "wb", closefd=False) as out:
        if sys.argv[-1] == SETS_WORD:
            with open(0, "rb", closefd=False) as file:
                _send(_in_time(read_set_frames(file), quiet_limit_s, SETS_LIMIT_S), out)
        else:
            with mmap.mmap(os.dup(0), 0, access=mmap.ACCESS_READ) as whole:
                _send(_in_time(read_frames(memoryview(whole)), quiet_limit_s, WHOLE_LIMIT_S), out)
    return 0


def _send(frames: Iterator[Frame], out: BinaryIO) -> None:
    try:
        send_frames(frames, out)
    except MemoryError:
        send_frames([Refusal("FileTooBig", "", "more memory than allowed")], out)


def _in_time(frames: Iterator[Frame], quiet_limit_s: float, whole_limit_s: float) -> Iterator[Frame]:
    """Pass the pieces on; end this process at once when one of them, or all together, take too long.

    The watch is a part of Python that also runs while a decoder holds everything else up.
    """
    ends_at_s = time.monotonic() + whole_limit_s
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        while True:
            left_s = min(quiet_limit_s, max(ends_at_s - time.monotonic(), 0.001))
            faulthandler.dump_traceback_later(left_s, exit=True, file=nowhere)
            frame = next(frames, None)
            faulthandler.cancel_dump_traceback_later()
            if frame is None:
                return
            yield frame


if __name__ == "__main__":
    sys.exit(main())
