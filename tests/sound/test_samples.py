# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Samples turned from one shape to another, how loud they are, and the store of what was said."""

from __future__ import annotations

import io
import wave

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.errors import DamagedFile
from coprod_desktop.ports import CLIP_RATE_HZ
from coprod_desktop.sound.clip_format import CLIP_SHAPE, ClipConverter, SoundShape
from coprod_desktop.sound.loudness import Loudness
from coprod_desktop.sound.rendered_text import RenderedSentence, RenderedText, RenderedTexts, TextKey
from coprod_desktop.sound.wav import Pcm, read_wav
from tests.sound.measure import find_in
from tests.sound_server import Samples, rms, tone

KINDS = {"B": np.uint8, "h": np.int16, "i": np.int32, "f": np.float32}


def given_as(samples: Samples, shape: SoundShape) -> bytes:
    """Return samples as a microphone of this shape gives them, the same in each channel."""
    scaled: np.ndarray[tuple[int], np.dtype[np.float64]] = samples.astype(float)
    if shape.kind == "B":
        scaled = np.round(scaled / 256) + 128
    elif shape.kind == "i":
        scaled = scaled * 65_536
    elif shape.kind == "f":
        scaled = scaled / 32_767
    return np.repeat(scaled.astype(KINDS[shape.kind]), shape.channels).tobytes()


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("kind", "Bhif")
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_a_microphone_of_any_shape_makes_the_same_recording(rate_hz: int, kind: str, channels: int) -> None:
    shape = SoundShape(rate_hz, channels, kind)
    out = ClipConverter(shape).convert(given_as(tone(0.5, rate_hz), shape))
    heard = np.frombuffer(out, np.int16)
    assert abs(len(heard) - CLIP_RATE_HZ / 2) <= 1
    assert find_in(heard.astype(float), tone(0.4, CLIP_RATE_HZ).astype(float))[0] > 0.98
    assert 0.95 < rms(heard) / rms(tone(0.5, CLIP_RATE_HZ)) < 1.05


@given(st.lists(st.integers(0, 500), max_size=12), st.sampled_from([8_000, 16_000, 44_100, 48_000]))
def test_it_does_not_matter_in_which_pieces_sound_comes(sizes: list[int], rate_hz: int) -> None:
    shape = SoundShape(rate_hz, 2, "h")
    sound = given_as(tone(0.01, rate_hz), shape)
    pieces = ClipConverter(shape)
    out = b""
    start = 0
    for size in (*sizes, len(sound)):
        out += pieces.convert(sound[start : start + size])
        start += size
    whole = np.frombuffer(ClipConverter(shape).convert(sound), np.int16).astype(int)
    assert np.abs(np.frombuffer(out, np.int16).astype(int) - whole).max() <= 1


def test_what_has_the_right_shape_already_is_left_as_it_is() -> None:
    converter = ClipConverter(CLIP_SHAPE)
    assert converter.convert(b"abc") + converter.convert(b"defg") == b"abcdef"


def test_a_tone_too_high_to_record_does_not_come_back_as_noise() -> None:
    converter = ClipConverter(SoundShape(48_000, 1, "h"))
    heard = np.frombuffer(converter.convert(tone(0.5, 48_000, 16_000).tobytes()), np.int16)
    assert rms(heard) < 0.05 * rms(tone(0.5, 48_000, 16_000))


def test_sound_louder_than_can_be_is_cut_and_does_not_turn_over() -> None:
    shape = SoundShape(48_000, 1, "f")
    loud = np.full(4_800, 3.0, np.float32).tobytes()
    heard = np.frombuffer(ClipConverter(shape).convert(loud), np.int16)
    assert set(heard[1:]) == {32_767}


def test_the_level_goes_from_nothing_to_full() -> None:
    silent, soft, full = Loudness(), Loudness(), Loudness()
    assert silent.listen(bytes(3_200))
    assert soft.listen((tone(0.1, CLIP_RATE_HZ) // 40).tobytes())
    assert full.listen(np.full(1_600, 32_767, np.int16).tobytes())
    assert silent.level == 0
    assert 0.2 < soft.level < 0.6
    assert full.level == pytest.approx(1, abs=0.01)


def test_only_three_seconds_with_nothing_at_all_are_silence() -> None:
    loudness = Loudness()
    muted = (np.arange(CLIP_RATE_HZ) % 5 - 2).astype(np.int16).tobytes()
    quiet_room = (np.arange(CLIP_RATE_HZ) % 101 - 50).astype(np.int16).tobytes()
    for _ in range(3):
        assert not loudness.is_flat
        loudness.listen(muted)
    flat = []
    for second in (muted, quiet_room, *[quiet_room] * 9):
        loudness.listen(second)
        flat.append(loudness.is_flat)
    assert flat == [True] + [False] * 10


def test_a_piece_smaller_than_a_block_waits_for_the_next() -> None:
    loudness = Loudness()
    assert [loudness.listen(bytes(1_000)) for _ in range(4)] == [False, False, True, False]


def wav(width_bytes: int, frames: bytes) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(width_bytes)
        sound.setframerate(22_050)
        sound.writeframes(frames)
    return file.getvalue()


def test_a_wav_gives_its_samples_and_its_length() -> None:
    sound = read_wav(wav(2, bytes(44_100)))
    assert sound == Pcm(bytes(44_100), 22_050, 1)
    assert sound.length_ms == 1_000


@pytest.mark.parametrize("data", [b"", b"RIFF", b"x" * 100, wav(1, bytes(100)), wav(2, b"")])
def test_what_is_no_sound_for_us_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_wav(data)


def text_of(size_bytes: int) -> RenderedText:
    return RenderedText([RenderedSentence(Pcm(bytes(size_bytes), 22_050), ())], is_whole=True)


def test_the_store_forgets_what_was_not_asked_for_the_longest() -> None:
    texts = RenderedTexts(limit_bytes=1_000)
    first, second, third = (TextKey("en-GB", 150, name) for name in ("first", "second", "third"))
    texts.keep(first, text_of(400))
    texts.keep(second, text_of(400))
    assert texts.get(first) is not None
    texts.keep(third, text_of(400))
    assert texts.get(second) is None
    assert texts.get(first) is not None
    assert texts.get(third) is not None


def test_a_text_that_is_too_long_for_the_store_is_not_kept() -> None:
    texts = RenderedTexts(limit_bytes=1_000)
    key = TextKey("en-GB", 150, "long")
    texts.keep(key, text_of(2_000))
    assert texts.get(key) is None


def test_the_same_words_slower_or_in_another_language_are_another_sound() -> None:
    keys = [TextKey("en-GB", 150, "no"), TextKey("en-GB", 110, "no"), TextKey("cy", 150, "no")]
    assert len({key.digest for key in keys}) == 3
