# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The app as a real process on a machine of our own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.house.tree import ROOT

END_DEADLINE_S = 30.0
LAST_WORDS = 2_000
_A_FAULT = re.compile(r"^coprod-desktop: \w+.* at ", re.MULTILINE)
"""As the app tells of a fault of its own: its kind and the places in the code, no more."""


class Program:
    """One run of the app."""

    def __init__(self, data: Path, environment: Mapping[str, str], files: Sequence[Path] = ()) -> None:
        """Start it.

        Args:
            data: the folder in which it keeps everything.
            environment: of the machine, with what a test adds.
            files: as a double click on them gives them.
        """
        self._said = data.with_name(f"{data.name}.said")
        with self._said.open("ab") as said:
            self._process = subprocess.Popen(
                (sys.executable, "-m", "coprod_desktop", "--data", data, *files),
                cwd=ROOT,
                env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )

    @property
    def said(self) -> str:
        """What it and those before it in the same folder wrote to the terminal."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def kill(self) -> None:
        """Take it away as a power cut does."""
        self._process.kill()
        self._process.wait()

    def end(self) -> int:
        """Wait until it ends by itself, and return its exit code."""
        return self._process.wait(END_DEADLINE_S)

    def faults(self) -> str:
        """Return the last of what it said when there is a fault of its own in it, else nothing."""
        said = self.said
        return said[-LAST_WORDS:] if "Traceback" in said or _A_FAULT.search(said) else ""


def environment_of_app(machine: Mapping[str, str], sound_server: str) -> dict[str, str]:
    """Return what the app is started with.

    Args:
        machine: the environment of the machine.
        sound_server: its address; an address of nothing is a computer without sound.
    """
    return {
        **machine,
        "QT_QPA_PLATFORM": "xcb",
        # As a screen reader that is running does. Without it nothing of the window is on the bus.
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PULSE_SERVER": sound_server,
        "PATH": os.environ.get("PATH", os.defpath),
    }
