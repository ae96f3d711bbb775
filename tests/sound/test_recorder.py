# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is spoken into the microphone ends up with the writer, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.errors import DiskFull, NotAllowed
from coprod_desktop.ports import CLIP_CHUNK_MS, CLIP_RATE_HZ, ClipWriter
from coprod_desktop.sound.recorder import Recorder
from tests.sound.clip_file import FULL_DISK, ClipFile
from tests.sound.measure import at_rate, find_in, said_by_engine
from tests.sound_server import RATE_HZ, Mouth, SoundServer, tone

pytestmark = pytest.mark.sound

WORDS = "I want more seats at the bus stop."
WAIT_MS = 20_000

Told = list[tuple[Any, ...]]


@pytest.fixture
def recorder(sound_server: SoundServer, qapp: object) -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    assert not recorder.is_recording


def listen(recorder: Recorder) -> Told:
    told: Told = []
    recorder.failed.connect(lambda problem: told.append(("failed", type(problem))))
    recorder.stopped.connect(lambda length_ms: told.append(("stopped", length_ms)))
    return told


def test_what_is_spoken_is_what_is_kept(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    told = listen(recorder)
    levels: list[float] = []
    lengths: list[int] = []
    recorder.level_changed.connect(levels.append)
    recorder.length_changed.connect(lengths.append)
    clip: ClipWriter = (kept := ClipFile(tmp_path / "clip"))
    spoken = said_by_engine(WORDS, tmp_path)
    recorder.start(clip)
    assert recorder.is_recording
    qtbot.waitUntil(lambda: bool(lengths), timeout=WAIT_MS)
    mouth.say(spoken)
    qtbot.waitUntil(lambda: mouth.is_done, timeout=WAIT_MS)
    spoken_until = lengths[-1]
    qtbot.waitUntil(lambda: lengths[-1] > spoken_until + 300, timeout=WAIT_MS)
    recorder.stop()

    alike, _ = find_in(kept.samples.astype(float), at_rate(spoken, RATE_HZ, CLIP_RATE_HZ))
    assert alike > 0.98
    assert kept.state == "finished"
    assert told == [("stopped", int(kept.length_ms))]
    assert lengths == sorted(lengths)
    assert max(levels) > 0.5
    assert min(levels) == 0
    # About 15 a second, so that the level moves with the voice.
    assert 10 < len(levels) / (lengths[-1] / 1000) < 16


def test_no_piece_holds_more_than_a_kill_may_take(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    clip = ClipFile(tmp_path / "clip")
    waiting: list[float] = []
    recorder.length_changed.connect(lambda length_ms: waiting.append(length_ms - clip.length_ms))
    recorder.start(clip)
    mouth.say(tone(2))
    qtbot.waitUntil(lambda: len(clip.piece_sizes) >= 4, timeout=WAIT_MS)
    recorder.stop()
    assert max(waiting) < CLIP_CHUNK_MS


def test_a_silent_microphone_is_noticed_and_so_is_the_first_word(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    noticed: list[tuple[bool, int]] = []
    lengths = [0]
    recorder.length_changed.connect(lengths.append)
    recorder.silence_noticed.connect(lambda silent: noticed.append((silent, lengths[-1])))
    recorder.start(ClipFile(tmp_path / "clip"))
    qtbot.waitUntil(lambda: len(noticed) == 1, timeout=WAIT_MS)
    mouth.say(tone(1))
    qtbot.waitUntil(lambda: len(noticed) == 2, timeout=WAIT_MS)
    recorder.stop()
    assert [silent for silent, _ in noticed] == [True, False]
    assert 2_500 < noticed[0][1] < 4_500


@pytest.mark.skipif(not FULL_DISK.exists(), reason="no disk that is always full")
def test_a_full_disk_ends_the_recording_and_keeps_what_went_before(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    told = listen(recorder)
    clip = ClipFile(tmp_path / "clip", full_after_pieces=2)
    recorder.start(clip)
    mouth.say(tone(3))
    qtbot.waitUntil(lambda: not recorder.is_recording, timeout=WAIT_MS)
    assert told == [("failed", DiskFull), ("stopped", int(clip.length_ms))]
    assert clip.state == "finished"
    assert clip.length_ms > 500
    assert len(clip.samples) * 2 == sum(clip.piece_sizes)


@pytest.mark.skipif(not FULL_DISK.exists(), reason="no disk that is always full")
def test_a_disk_that_is_full_from_the_start_leaves_no_recording(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    told = listen(recorder)
    clip = ClipFile(tmp_path / "clip", full_after_pieces=0)
    recorder.start(clip)
    qtbot.waitUntil(lambda: not recorder.is_recording, timeout=WAIT_MS)
    assert told == [("failed", DiskFull)]
    assert clip.state == "discarded"


def test_a_recording_that_is_stopped_at_once_leaves_nothing(
    recorder: Recorder, mouth: Mouth, tmp_path: Path
) -> None:
    told = listen(recorder)
    clip = ClipFile(tmp_path / "clip")
    recorder.start(clip)
    recorder.stop()
    recorder.stop()
    assert told == [("stopped", 0)]
    assert clip.state == "discarded"


def test_one_recording_follows_another(
    recorder: Recorder, mouth: Mouth, qtbot: QtBot, tmp_path: Path
) -> None:
    told = listen(recorder)
    for name in ("first", "second"):
        clip = ClipFile(tmp_path / name)
        recorder.start(clip)
        with pytest.raises(NotAllowed):
            recorder.start(ClipFile(tmp_path / "third"))
        with qtbot.waitSignal(recorder.length_changed, timeout=WAIT_MS):
            pass
        recorder.stop()
        assert told.pop() == ("stopped", int(clip.length_ms))
        assert told == []
