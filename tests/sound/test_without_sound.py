# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""No sound server, one that dies, no sound library: each in a process of its own, told in time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.sound.pcm_output import STALLED_AFTER_S
from coprod_desktop.sound.recorder import LOST_AFTER_S
from tests.house.tree import ROOT
from tests.sound.clip_file import ClipFile
from tests.sound_server import SoundServer

pytestmark = pytest.mark.sound


def told_by_child(what: str, folder: Path) -> list[list[Any]]:
    """Run the child, and return what it told, each entry with its second at the end."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sound.child", what, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("what", ["no-server", "no-multimedia"])
def test_without_any_sound_each_part_says_what_is_missing(what: str, tmp_path: Path) -> None:
    told = [entry[:-1] for entry in told_by_child(what, tmp_path)]
    assert told == [
        ["player failed", "NoLoudspeaker"],
        ["recorder failed", "NoMicrophone"],
        ["clip", "discarded"],
        ["speaking failed", "NoLoudspeaker"],
        ["speaking stopped"],
    ]


def test_without_any_sound_a_film_is_made_and_seen(tmp_path: Path) -> None:
    made, ended = (entry[:-1] for entry in told_by_child("film", tmp_path))
    assert made == ["film has a sound", False]
    assert ended == ["film ended", 2]


def test_a_loudspeaker_that_wakes_up_slowly_is_not_taken_for_lost(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    (told,) = told_by_child("sleepy-loudspeaker", tmp_path)
    assert told[0] == "player finished"
    assert told[-1] > STALLED_AFTER_S


def test_a_loudspeaker_that_goes_away_is_noticed(sound_server: SoundServer, tmp_path: Path) -> None:
    told = told_by_child("dies-while-speaking", tmp_path)
    assert [entry[:-1] for entry in told] == [
        ["speaking", "line-0"],
        ["killed"],
        ["speaking failed", "NoLoudspeaker"],
        ["speaking stopped"],
    ]
    assert told[2][-1] - told[1][-1] < STALLED_AFTER_S + 2


def test_a_microphone_that_goes_away_is_noticed_and_all_before_is_kept(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    told = told_by_child("dies-while-recording", tmp_path)
    assert [entry[0] for entry in told] == ["killed", "recorder failed", "recorder stopped", "clip"]
    assert told[1][1] == "MicrophoneLost"
    assert told[1][-1] - told[0][-1] < LOST_AFTER_S + 2
    assert told[2][1] >= 900
    assert told[3][1] == "finished"
    assert (tmp_path / "clip").stat().st_size // 32 == told[2][1]


def test_the_clip_file_of_these_tests_keeps_what_the_port_promises(tmp_path: Path) -> None:
    clip = ClipFile(tmp_path / "clip")
    clip.append(b"\1\0" * 8)
    clip.append(b"\2\0")
    clip.finish()
    assert (tmp_path / "clip").read_bytes() == b"\1\0" * 8 + b"\2\0"
    assert clip.piece_sizes == [16, 2]
