# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real voice on a real sound server."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from coprod_desktop.sound.read_aloud import ReadAloud
from tests.sound_server import SoundServer, ear, mouth, sound_server

__all__ = ["ear", "mouth", "sound_server"]

VOICE = (sys.executable, "-m", "coprod_desktop.speech.voice_process")


def silence_voice(read_aloud: ReadAloud, kill: bool = False) -> None:
    """Let the voice process hang, or kill it."""
    process = read_aloud.findChild(QProcess)
    assert isinstance(process, QProcess)
    os.kill(process.processId(), signal.SIGKILL if kill else signal.SIGSTOP)


@pytest.fixture
def read_aloud(sound_server: SoundServer, qapp: object, tmp_path: Path) -> Iterator[ReadAloud]:
    """A voice that is warm."""
    read_aloud = ReadAloud(VOICE, tmp_path / "voice")
    read_aloud.set_voice("en-GB", 190)
    read_aloud.warm_up()
    yield read_aloud
    read_aloud.close()
