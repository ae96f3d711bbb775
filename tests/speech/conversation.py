# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Talks to a real voice process over its pipes, with a deadline for each answer."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

MODULE = "coprod_desktop.speech.voice_process"
VOICE = (sys.executable, "-m", MODULE)
DEADLINE_S = 20.0

_HIDE = """
import ctypes, runpy, sys
whole = ctypes.CDLL.__init__
bundled_is_loaded = False
def load(self, name, *args, **kwargs):
    global bundled_is_loaded
    if "espeak" in str(name) and not bundled_is_loaded:
        if not (BUNDLED and "espeakng_loader" in name):
            raise OSError(f"{name} is hidden")
        bundled_is_loaded = True
    whole(self, name, *args, **kwargs)
ctypes.CDLL.__init__ = load
sys.argv[1:] = []
runpy.run_module("MODULE", run_name="__main__")
""".replace("MODULE", MODULE)
NO_ENGINE = (sys.executable, "-c", _HIDE.replace("BUNDLED", "False"))
"""A machine without any voice engine."""
ONLY_BUNDLED_ENGINE = (sys.executable, "-c", _HIDE.replace("BUNDLED", "True"))
"""A machine where the engine comes from the optional extra of ours alone."""


class Conversation:
    """One voice process and what it says."""

    def __init__(self, argv: Sequence[str] = VOICE) -> None:
        """Start it.

        Args:
            argv: the program.
        """
        self.process = subprocess.Popen(
            argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )
        self._number = 0

    def hear(self) -> dict[str, Any]:
        """Return the next message."""
        assert self.process.stdout is not None
        deadline = time.monotonic() + DEADLINE_S
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([self.process.stdout], [], [], deadline - time.monotonic())
            assert ready, "no answer in time"
            letter = self.process.stdout.read(1)
            assert letter, "the process has ended"
            line += letter
        message: dict[str, Any] = json.loads(line)
        return message

    def say(self, line: bytes) -> None:
        """Send a line as it is."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")

    def ask(
        self, text: str, folder: Path, language: str = "en-GB", rate_wpm: int = 150
    ) -> list[dict[str, Any]]:
        """Let it say a text, and return all messages up to the last."""
        self._number += 1
        request = {"id": self._number, "text": text, "language": language, "rate_wpm": rate_wpm}
        self.say(json.dumps({**request, "folder": str(folder)}).encode())
        messages = [self.hear()]
        while messages[-1]["event"] == "sentence":
            messages.append(self.hear())
        assert all(message["id"] == self._number for message in messages)
        return messages

    def end_input(self) -> int:
        """Do as a parent that goes away, and return the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(DEADLINE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *what_happened: object) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()
