# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A sound server of our own: its loudspeaker can be listened to, and its microphone can be spoken into.

PulseAudio with a null sink and a pipe source; works as root, without D-Bus and without a sound card. Tests
use the fixtures `sound_server`, `ear` and `mouth`.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

RATE_HZ = 48_000
"""Of loudspeaker and microphone. Any other rate is resampled on the way, with small faults in it."""
START_DEADLINE_S = 15.0
PULSEAUDIO = ("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "-F")
WITH_PARENT = '"$@" & read -r _; kill -9 $!; wait'
"""Runs a program that dies when standard input ends: also when a run of the tests is killed."""
BLOCK_BYTES = 480
"""5 milliseconds."""
LOUD_RMS = 50.0
"""Digital silence is 0; the quietest beginning of a word is above this."""

Samples = npt.NDArray[np.int16]


class SoundServer:
    """A private PulseAudio.

    Attributes:
        address: what PULSE_SERVER must be to reach it.
        microphone: a named pipe; what is written there is heard by the microphone.
    """

    def __init__(self, sleepy: bool = False) -> None:
        """Start it and wait until it answers.

        Args:
            sleepy: its loudspeaker takes two seconds to wake up, as some headphones do, while nobody listens.
        """
        self._folder = Path(tempfile.mkdtemp(prefix="sound-server-"))
        self.address = f"unix:{self._folder / 'native'}"
        self.microphone = self._folder / "microphone"
        script = self._folder / "script.pa"
        script.write_text(
            f"load-module module-native-protocol-unix socket={self._folder / 'native'} auth-anonymous=1\n"
            f"load-module module-null-sink sink_name=speaker rate={RATE_HZ} channels=1"
            f" channel_map=mono norewinds={int(not sleepy)}\n"
            f"load-module module-pipe-source source_name=microphone file={self.microphone}"
            f" format=s16le rate={RATE_HZ} channels=1\n"
            "set-default-sink speaker\n"
            "set-default-source microphone\n",
            encoding="utf-8",
        )
        folder = str(self._folder)
        own_places = dict.fromkeys(
            ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"), folder
        )
        self._process = subprocess.Popen(
            ["sh", "-c", WITH_PARENT, "sh", *PULSEAUDIO, script],
            env={**os.environ, **own_places},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._answers, START_DEADLINE_S)

    def _answers(self) -> bool:
        asked = subprocess.run(
            ["pactl", "info"], env={**os.environ, "PULSE_SERVER": self.address}, capture_output=True
        )
        return asked.returncode == 0

    def kill(self) -> None:
        """Take it away without a word, as a crash does."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def stop(self) -> None:
        """End it and remove its folder."""
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)


class Ear:
    """Hears what really comes out of the loudspeaker, from its making to its end."""

    def __init__(self, server: SoundServer) -> None:
        """Begin to listen.

        Args:
            server: whose loudspeaker.
        """
        self._heard = bytearray()
        self._loud_at: list[float] = []
        self._process = subprocess.Popen(
            [
                *("parec", "--device=speaker.monitor", "--format=s16le", f"--rate={RATE_HZ}"),
                *("--channels=1", "--latency-msec=5", "--raw"),
            ],
            env={**os.environ, "PULSE_SERVER": server.address},
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._listen, name="ear")
        self._thread.start()
        wait_until(lambda: self.now > 0, START_DEADLINE_S)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while block := self._process.stdout.read(BLOCK_BYTES):
            if rms(np.frombuffer(block, np.int16)) > LOUD_RMS:
                self._loud_at.append(time.monotonic())
            self._heard += block

    @property
    def now(self) -> int:
        """How many samples were heard so far."""
        return len(self._heard) // 2

    def heard(self, start: int, end: int | None = None) -> Samples:
        """Return what was heard between two places as `now` gave them."""
        return np.frombuffer(bytes(self._heard), np.int16)[start:end].copy()

    def first_loud_after(self, moment: float) -> float | None:
        """Return when it was loud for the first time after a moment of `time.monotonic()`, if it was."""
        return next((loud_at for loud_at in self._loud_at if loud_at > moment), None)

    def last_loud(self) -> float:
        """Return when it was loud for the last time."""
        return self._loud_at[-1] if self._loud_at else 0.0

    def quiet_for(self, seconds: float) -> bool:
        """Whether it has been quiet for so long."""
        return time.monotonic() - self.last_loud() > seconds

    def close(self) -> None:
        """Stop listening."""
        self._process.kill()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


class Mouth:
    """Speaks into the microphone as time goes by, and silence when it has nothing to say."""

    def __init__(self, server: SoundServer) -> None:
        """Begin with silence.

        Args:
            server: whose microphone.
        """
        # Both ways, else opening waits until somebody records. What an earlier test said may still be in it.
        self._pipe = os.open(server.microphone, os.O_RDWR | os.O_NONBLOCK)
        self._drain()
        self._words = b""
        self._lock = threading.Lock()
        self._is_open = True
        self._thread = threading.Thread(target=self._feed, name="mouth")
        self._thread.start()

    def _drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while os.read(self._pipe, 65536):
                pass

    def _feed(self) -> None:
        began = time.monotonic()
        fed = 0
        while self._is_open:
            due = int((time.monotonic() - began) * RATE_HZ) * 2 - fed
            with self._lock:
                block, self._words = self._words[:due], self._words[due:]
            fed += due
            # While nobody records the pipe is full of silence.
            with contextlib.suppress(BlockingIOError):
                os.write(self._pipe, block.ljust(due, b"\0"))
            time.sleep(0.005)

    def say(self, words: Samples) -> None:
        """Say something, from now on.

        Args:
            words: mono at `RATE_HZ`.
        """
        with self._lock:
            self._words += words.tobytes()

    @property
    def is_done(self) -> bool:
        """Whether all was said."""
        return not self._words

    def close(self) -> None:
        """Say no more."""
        self._is_open = False
        self._thread.join()
        os.close(self._pipe)


def tone(seconds: float, rate_hz: int = RATE_HZ, pitch_hz: float = 440.0) -> Samples:
    """Return a steady tone, well heard."""
    moments = np.arange(round(seconds * rate_hz)) / rate_hz
    return (8_000 * np.sin(2 * np.pi * pitch_hz * moments)).astype(np.int16)


def rms(samples: Samples) -> float:
    """Return how loud samples are: 0 is silence, some thousands is speech."""
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2))) if len(samples) else 0.0


def wait_until(is_so: Callable[[], bool], deadline_s: float) -> None:
    """Wait for something that another process does; use `qtbot.waitUntil` for what Qt does.

    Args:
        is_so: asked again and again.
        deadline_s: after so long it is a failure.
    """
    deadline = time.monotonic() + deadline_s
    while not is_so():
        assert time.monotonic() < deadline, f"still not so after {deadline_s} s: {is_so}"
        time.sleep(0.005)


@functools.cache
def the_server() -> SoundServer:
    """Return the one server of this process. Qt connects once in a process and never looks for another."""
    server = SoundServer()
    os.environ["PULSE_SERVER"] = server.address
    atexit.register(server.stop)
    return server


def missing_programs() -> list[str]:
    """What a sound server needs and this computer has not."""
    return [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]


@pytest.fixture(scope="session")
def sound_server() -> SoundServer:
    """A sound server that Qt in this process uses; skips where there is none."""
    if missing := missing_programs():
        pytest.skip(f"needs {', '.join(missing)}: python3 dev.py setup")
    return the_server()


@pytest.fixture(scope="session")
def ear(sound_server: SoundServer) -> Iterator[Ear]:
    """What comes out of the loudspeaker."""
    ear = Ear(sound_server)
    yield ear
    ear.close()


@pytest.fixture
def mouth(sound_server: SoundServer) -> Iterator[Mouth]:
    """What goes into the microphone."""
    mouth = Mouth(sound_server)
    yield mouth
    mouth.close()
