# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sounds from outside: what the header claims does not count, what is there does."""

from __future__ import annotations

import io
import struct
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import BadField, DamagedFile, FileProblem
from coprod_desktop.files.sounds import Sound, read_wav, wav_bytes
from coprod_desktop.files.view_file import CLIP_RATE_HZ
from coprod_desktop.ports import CLIP_RATE_HZ as RATE_OF_RECORDINGS
from tests.files.makers import (
    sound,
)


def claiming(**changes: int) -> bytes:
    """A WAV whose header claims something else."""
    form = {"kind": 1, "channels": 1, "rate_hz": 16_000, "bits": 16, "size": 3200} | changes
    head = struct.pack("<HHLLHH", form["kind"], form["channels"], form["rate_hz"], 0, 0, form["bits"])
    data = b"\x01\x00" * 1600
    return (
        b"RIFF\x00\x00\x00\x00WAVEfmt \x10\x00\x00\x00"
        + head
        + b"data"
        + struct.pack("<L", form["size"])
        + data
    )


@given(st.sampled_from([1, 2]), st.integers(8_000, 48_000), st.integers(1, 50))
def test_what_is_written_is_read_again_by_us_and_by_others(channels: int, rate_hz: int, frames: int) -> None:
    pcm = bytes(range(2 * channels)) * frames
    data = wav_bytes(Sound(channels, rate_hz, pcm))
    back = read_wav(data, "s")
    assert (back.channels, back.rate_hz, bytes(back.pcm)) == (channels, rate_hz, pcm)
    with wave.open(io.BytesIO(data)) as theirs:
        assert theirs.readframes(frames + 1) == pcm


def test_a_recording_has_the_rate_of_the_app() -> None:
    assert CLIP_RATE_HZ == RATE_OF_RECORDINGS


def test_the_length_is_that_of_the_sound() -> None:
    assert read_wav(sound(0.5), "s").length_ms == 500
    assert read_wav(sound(0.5, 48_000, 2), "s").length_ms == 500


@pytest.mark.parametrize("claimed", [0xFFFFFFFF, 1_000_000, 3201])
def test_a_header_that_claims_too_much_is_not_believed(claimed: int) -> None:
    assert read_wav(claiming(size=claimed), "s").length_ms == 100


def test_half_a_sample_at_the_end_is_left_out() -> None:
    assert len(read_wav(claiming(size=3199), "s").pcm) == 3198


def test_other_chunks_are_passed_over_and_not_carried_along() -> None:
    noted = claiming().replace(b"data", b"LIST\x05\x00\x00\x00Ann!!\x00data", 1)
    clean = wav_bytes(read_wav(noted, "s"))
    assert b"Ann" not in clean
    assert len(clean) == 44 + 3200


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"#EXTM3U\nhttp://example.org/a.mp3",
        b"ID3\x03 an mp3",
        claiming(kind=3),
        claiming(kind=0xFFFE),
        claiming(bits=8),
        claiming(bits=0),
        claiming(bits=24),
        claiming(channels=0),
        claiming(channels=3),
        claiming(channels=65_535),
        claiming(rate_hz=0),
        claiming(rate_hz=7_999),
        claiming(rate_hz=48_001),
    ],
)
def test_other_sounds_are_refused(data: bytes) -> None:
    with pytest.raises(BadField):
        read_wav(data, "s")


@pytest.mark.parametrize("data", [claiming(size=0), claiming()[:30], claiming()[:40], b"RIFF\0\0\0\0WAVE"])
def test_a_wav_without_sound_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_wav(data, "s")


@given(st.binary(max_size=60))
def test_any_bytes_after_the_first_are_taken_or_refused(rest: bytes) -> None:
    try:
        read_wav(b"RIFF\0\0\0\0WAVE" + rest, "s")
    except FileProblem:
        return
