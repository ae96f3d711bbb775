# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real disk that is small, can be full, and can be pulled out."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

DISK_KB = 3_000
WRITING_CALLS = "write,pwrite64,fsync,fdatasync,ftruncate"


def is_root() -> bool:
    """Whether a disk may be mounted."""
    return sys.platform != "win32" and os.geteuid() == 0


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a disk of `DISK_KB`; skip the test where that is not allowed."""
    if not is_root():
        pytest.skip("only root may mount a small disk")
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK_KB}k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode()}")
    try:
        yield folder / "data"
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def filled_up(folder: Path) -> Iterator[None]:
    """Fill the disk to its last byte, and make room again at the end."""
    filler = folder.parent / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(512))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def pulled_out(folder: Path) -> Iterator[None]:
    """Let the system refuse every write to the files of a folder, as when a stick is pulled out."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("needs strace: python3 dev.py setup")
    files = [word for path in folder.rglob("*") if path.is_file() for word in ("-P", str(path))]
    refuse = ("-e", f"inject={WRITING_CALLS}:error=EIO")
    words = [strace, "-f", "-p", str(os.getpid()), "-e", f"trace={WRITING_CALLS}", *refuse, *files]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stderr is not None
        first = watching.stderr.readline()
        if "attached" not in first:
            pytest.skip(f"nobody may be watched here: {first}")
        # What it tells would fill the pipe, and then nobody could write any more.
        threading.Thread(target=watching.stderr.read, daemon=True).start()
        try:
            yield
        finally:
            watching.send_signal(signal.SIGINT)
