# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Words from a recording, from the window's side: found, stopped, and a process that hangs, dies or raves."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QProcess, QTimer
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import NoWords
from coprod_desktop.sound.transcript_client import TranscriptClient
from tests.speech.tiny_model import make_model, say

pytest.importorskip("sherpa_onnx", reason="the extra transcribe is not here")
TRANSCRIPT = (sys.executable, "-m", "coprod_desktop.speech.transcript_process")
HANGS = (sys.executable, "-c", "import time; time.sleep(60)")
HANGS_LATER = (
    sys.executable,
    "-c",
    """import time; print('{"event": "loaded", "parts": 2}', flush=True); time.sleep(60)""",
)
RAVES = (sys.executable, "-c", "print('garbage', flush=True); import time; time.sleep(60)")
SAYS_A_NUMBER = (sys.executable, "-c", "print('5', flush=True); import time; time.sleep(60)")
DIES = (sys.executable, "-c", "import os; os.abort()")
ENDS = (sys.executable, "-c", "pass")
IS_NOT_THERE = ("no-such-program-of-ours",)
WAIT_MS = 30_000
SHORT_MS = 400


def why(client: TranscriptClient, qtbot: QtBot, folder: Path, pcm: bytes = b"") -> str:
    """Return why no words were found."""
    with qtbot.waitSignal(client.failed, timeout=WAIT_MS) as told:
        client.find_words(folder, pcm)
    assert told.args is not None
    (problem,) = told.args
    assert isinstance(problem, NoWords)
    return problem.detail


def process_of(client: TranscriptClient) -> QProcess:
    """Return the process that runs for a client."""
    found = client.findChild(QProcess)
    assert isinstance(found, QProcess)
    return found


def test_the_words_of_a_recording_come_part_by_part(qtbot: QtBot, tmp_path: Path) -> None:
    client = TranscriptClient(TRANSCRIPT)
    went_on: list[tuple[int, int]] = []
    client.went_on.connect(lambda done, of: went_on.append((done, of)))
    words = ("yes", "no", "no") * 10
    with qtbot.waitSignal(client.found, timeout=WAIT_MS) as told:
        client.find_words(make_model(tmp_path), say(*words))
    assert told.args == [" ".join(words)]
    assert went_on == [(0, 2), (1, 2), (2, 2)]


def test_one_recording_after_the_other(qtbot: QtBot, tmp_path: Path) -> None:
    client = TranscriptClient(TRANSCRIPT)
    make_model(tmp_path)
    for words in (("no",), ("yes", "yes"), ("",)):
        with qtbot.waitSignal(client.found, timeout=WAIT_MS) as told:
            client.find_words(tmp_path, say(*words))
        assert told.args == [" ".join(words)]


def test_a_folder_that_has_gone_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    assert "no_folder" in why(TranscriptClient(TRANSCRIPT), qtbot, tmp_path / "gone")


def test_a_library_that_ends_its_process_is_told_in_its_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    make_model(tmp_path)
    (tmp_path / "tokens.txt").write_text("hello\n", encoding="utf-8")
    assert "tokens.txt" in why(TranscriptClient(TRANSCRIPT), qtbot, tmp_path, say("yes"))


@pytest.mark.parametrize("argv", [HANGS, HANGS_LATER])
def test_a_process_that_hangs_is_killed_and_told(qtbot: QtBot, tmp_path: Path, argv: tuple[str, ...]) -> None:
    client = TranscriptClient(argv, load_deadline_ms=SHORT_MS * 5, part_deadline_ms=SHORT_MS)
    assert why(client, qtbot, tmp_path, say("yes") * 100) == "it did not answer in time"


@pytest.mark.parametrize("argv", [RAVES, SAYS_A_NUMBER])
def test_a_process_that_raves_is_killed_and_told(qtbot: QtBot, tmp_path: Path, argv: tuple[str, ...]) -> None:
    assert "no message" in why(TranscriptClient(argv), qtbot, tmp_path)


@pytest.mark.parametrize("argv", [DIES, ENDS, IS_NOT_THERE])
def test_a_process_that_dies_is_told_and_the_next_recording_is_heard(
    qtbot: QtBot, tmp_path: Path, argv: tuple[str, ...]
) -> None:
    assert why(TranscriptClient(argv), qtbot, tmp_path, say("yes") * 100)


def test_a_process_that_somebody_kills_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    client = TranscriptClient(HANGS)
    with qtbot.waitSignal(client.failed, timeout=WAIT_MS):
        client.find_words(tmp_path, b"")
        process = process_of(client)
        qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running, timeout=WAIT_MS)
        os.kill(process.processId(), signal.SIGKILL)


def test_stop_ends_the_process_and_tells_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    client = TranscriptClient(HANGS)
    told: list[object] = []
    client.failed.connect(told.append)
    client.found.connect(told.append)
    client.find_words(tmp_path, say("yes") * 200)
    process = process_of(client)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running, timeout=WAIT_MS)
    client.stop()
    assert process.state() is QProcess.ProcessState.NotRunning
    QCoreApplication.processEvents()
    assert told == []


def test_the_window_goes_on_while_the_words_are_looked_for(qtbot: QtBot, tmp_path: Path) -> None:
    client = TranscriptClient(TRANSCRIPT)
    make_model(tmp_path)
    recording = say(*["yes"] * 80)
    beats = [time.monotonic()]
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    with qtbot.waitSignal(client.found, timeout=WAIT_MS):
        client.find_words(tmp_path, recording)
    heart.stop()
    assert len(beats) > 10
