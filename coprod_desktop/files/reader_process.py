# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The process that opens files from outside: no keys, no names, little memory, one file, then it ends.

Standard input is the file itself, so this process never opens anything by name. No Qt and no database here:
it must start fast, and there must be little in it to hurt.
"""

from __future__ import annotations

import mmap
import os
import sys

from coprod_desktop.files.frames import Refusal, read_frames, send_frames

if sys.platform != "win32":
    import resource

MOST_MEMORY_BYTES = 224 << 20
"""200 MB for the file, and what the bare program takes. A fixed number: what a process measures of itself at
its start is partly the memory of the one that started it."""


def main() -> int:
    """Read the file on standard input and send what is in it to standard output.

    Returns:
        0; the first piece that was sent says how it went.
    """
    _limit_memory()
    # A copy of the handle, because Windows takes 0 for "no file at all" here.
    with mmap.mmap(os.dup(sys.stdin.fileno()), 0, access=mmap.ACCESS_READ) as whole:
        try:
            send_frames(read_frames(memoryview(whole)), sys.stdout.buffer)
        except MemoryError:
            send_frames([Refusal("FileTooBig", "", "more memory than allowed")], sys.stdout.buffer)
    return 0


def _limit_memory() -> None:
    """Keep to `MOST_MEMORY_BYTES`. On Windows a process cannot limit itself."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))


if __name__ == "__main__":
    sys.exit(main())
