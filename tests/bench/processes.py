# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the processes that are measured, on a screen of their own, and talks with them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.figure import LacksPart

Env = dict[str, str]
Told = dict[str, Any]
"""What a process tells of one event."""
DEADLINE_S = 60.0
PEAK_FIELD = "VmHWM:"
"""In ``/proc``: since the program began. What ``getrusage`` tells also counts the process that started it."""


@contextmanager
def display() -> Iterator[Env]:
    """Give a screen that nobody looks at.

    Yields:
        The environment of processes that show something: X11 on Xvfb where it is, else Qt's offscreen.
    """
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()


class Measured:
    """A process that tells in lines of JSON what happens.

    Attributes:
        began_at: on the clock of all processes, just before it was started.
    """

    def __init__(self, module: str, *words: str | Path, env: Env) -> None:
        """Start it.

        Args:
            module: in this folder.
            words: for the module.
            env: what differs from our own environment.
        """
        command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, words)]
        self.began_at = time.monotonic()
        self._process = subprocess.Popen(
            command,
            env={**os.environ, **env},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Measured:
        """Use it for a while."""
        return self

    def __exit__(self, *_fault: object) -> None:
        """End it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            if self._process.poll() is None:
                self._process.stdin.write('{"quit": true}\n')
            self._process.stdin.close()
            self._process.wait(DEADLINE_S)
        finally:
            self._process.kill()
            self._process.stdout.close()

    def wait_for(self, event: str) -> Told:
        """Read until it tells of something.

        Args:
            event: of what.

        Returns:
            All that it told of it.
        """
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told: Told = json.loads(line)
            if told["event"] == event:
                return told
        raise RuntimeError(f"the process ended before it told of {event}")

    def press(self, do: str, of: str = "") -> Told:
        """Press a button of the app and wait for what is painted then."""
        return self._ask("pressed", press=[do, of])

    def type(self, words: str) -> Told:
        """Write words in the app."""
        return self._ask("typed", type=words)

    def speak_at(self, rate_wpm: int) -> Told:
        """Let the app speak at another pace."""
        return self._ask("rate", rate=rate_wpm)

    def look(self) -> Told:
        """See what the app shows."""
        return self._ask("look", look=True)

    def _ask(self, event: str, **command: object) -> Told:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        return self.wait_for(event)

    def peak_mib(self) -> float:
        """Return the most memory that it has held so far, in MiB, without its own child processes."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            raise LacksPart("this system does not tell the peak memory of a process")
        line = next(line for line in status.read_text().splitlines() if line.startswith(PEAK_FIELD))
        return int(line.split()[1]) / 1024
