# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A machine of our own for one journey: a screen, a window manager, a message bus with accessibility.

Nothing of the real machine is touched: its own display number, its own folders, its own buses.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.sound_server import wait_until

START_DEADLINE_S = 20.0
END_DEADLINE_S = 5.0
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing_programs() -> list[str]:
    """Return what a journey needs and this machine does not have."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        missing.append("at-spi2-core")
    return missing


class Machine:
    """A screen of a certain size with what a desktop has around it.

    Attributes:
        width_px: of the screen.
        height_px: of the screen.
        environment: what a program must be started with to be on this machine.
    """

    def __init__(self, width_px: int, height_px: int) -> None:
        """Start everything and wait until it answers.

        Args:
            width_px: of the screen.
            height_px: of the screen.
        """
        self.width_px, self.height_px = width_px, height_px
        self._folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self._processes: list[subprocess.Popen[bytes]] = []
        home, running = self._folder / "home", self._folder / "run"
        home.mkdir()
        running.mkdir(mode=0o700)
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        self.environment = {
            **kept,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(running),
            "LANG": "C.UTF-8",
            # Else the switch of the accessibility bus is written into somebody's real settings.
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",
        }
        screen = ("-screen", "0", f"{width_px}x{height_px}x24", "-nolisten", "tcp", "-noreset")
        number = self._start_and_hear("Xvfb", "-displayfd", "{}", *screen)
        self.environment["DISPLAY"] = f":{number}"
        bus = ("--session", "--nofork", "--nopidfile")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_and_hear(
            "dbus-daemon", "--print-address={}", *bus
        )
        self._start(("openbox", "--sm-disable"))
        # Answers only once a window manager says so on the root window.
        wait_until(lambda: self.call("xdotool", "get_num_desktops").returncode == 0, START_DEADLINE_S)

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a small program on this machine to its end."""
        return subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False)

    def _start(self, words: Sequence[str], pass_on: int | None = None) -> None:
        process = subprocess.Popen(
            words,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=() if pass_on is None else (pass_on,),
            # Its helpers are ended with it.
            start_new_session=True,
        )
        self._processes.append(process)

    def _start_and_hear(self, name: str, *words: str) -> str:
        """Start a program that writes one line into a pipe once it is ready."""
        ear, mouth = os.pipe()
        with os.fdopen(ear) as told:
            try:
                self._start((name, *(word.format(mouth) for word in words)), mouth)
            finally:
                os.close(mouth)
            ready, _, _ = select.select([told], [], [], START_DEADLINE_S)
            assert ready, f"{name} did not start"
            return told.readline().strip()

    def stop(self) -> None:
        """End everything and remove its folder."""
        for process in reversed(self._processes):
            os.killpg(process.pid, signal.SIGTERM)
        for process in reversed(self._processes):
            try:
                process.wait(END_DEADLINE_S)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *what_happened: object) -> None:
        self.stop()
