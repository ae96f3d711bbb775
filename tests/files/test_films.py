# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films from outside: taken apart, each picture written anew, and every other kind refused whole."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from fractions import Fraction

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from coprod_desktop.domain.errors import BadField, DamagedFile, FileProblem, FileTooBig
from coprod_desktop.files.films import (
    LONG_SIDE_PX,
    MAX_FRAMES,
    Moving,
    clean_film,
    film_bytes,
    jpeg_of,
    read_film,
)
from tests.files.makers import film, picture


def chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<L", len(body)) + body + b"\0" * (len(body) % 2)


def reds(data: bytes) -> list[int]:
    """How red each picture of a film is; `film` makes every one of them redder than the last."""
    pictures = [Image.open(io.BytesIO(frame)) for frame in read_film(data, "film").frames]
    return [one.convert("RGB").getpixel((8, 8))[0] for one in pictures]  # type: ignore[index]


def test_a_film_keeps_its_pictures_their_pace_and_its_sound() -> None:
    made = film(2, 10)
    clean = clean_film(made, "film")
    whole = read_film(clean, "film")
    assert (len(whole.frames), whole.frame_us, whole.length_ms) == (20, 100_000, 2_000)
    assert whole.sound is not None
    assert (whole.sound.channels, whole.sound.rate_hz, whole.sound.length_ms) == (1, 8_000, 2_000)
    before = read_film(made, "film").sound
    assert before is not None
    assert bytes(whole.sound.pcm) == bytes(before.pcm)
    assert all(abs(red - n * 8) <= 3 for n, red in enumerate(reds(clean)))


def test_another_program_reads_what_is_written() -> None:
    with av.open(io.BytesIO(clean_film(film(2, 10), "film")), "r") as container:
        shown = container.streams.video[0]
        assert (shown.codec.name, shown.width, shown.height, shown.average_rate) == (
            "mjpeg",
            64,
            48,
            Fraction(10),
        )
        assert container.streams.audio[0].codec.name == "pcm_s16le"
        assert sum(1 for _ in container.decode(video=0)) == 20


def test_what_another_program_writes_is_taken() -> None:
    out = io.BytesIO()
    with av.open(out, "w", format="avi") as container:
        stream = container.add_stream("mjpeg", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuvj420p"
        for n in range(10):
            pixels = np.full((48, 64, 3), (n * 8, 90, 120), np.uint8)
            frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    clean = clean_film(out.getvalue(), "film")
    assert read_film(clean, "film").sound is None
    assert all(abs(red - n * 8) <= 4 for n, red in enumerate(reds(clean)))


def test_nothing_else_that_stood_in_the_file_comes_along() -> None:
    odd = film(0.5).replace(b"idx1", b"JUNK")
    notes = chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Where Ann lives"))
    clean = clean_film(odd[:12] + notes + odd[12:], "film")
    assert b"Ann" not in clean
    assert clean == clean_film(film(0.5), "film")


def test_where_nothing_changed_the_picture_before_stays() -> None:
    frames = [jpeg_of(Image.new("RGB", (64, 48), (200, 0, 0))), b"", b""]
    head = film_bytes(Moving(100_000, frames[:1], None))
    at = head.index(b"movi")
    made = head[: at + 4] + b"".join(chunk(b"00dc", frame) for frame in frames)
    body = made[12 : at - 8] + chunk(b"LIST", made[at:])
    assert len(read_film(chunk(b"RIFF", b"AVI " + body), "film").frames) == 3


def deep() -> bytes:
    body = b""
    for _ in range(2_000):
        body = chunk(b"LIST", b"movi" + body)
    return chunk(b"RIFF", b"AVI " + body)


def many() -> bytes:
    return chunk(
        b"RIFF", b"AVI " + chunk(b"LIST", b"movi" + chunk(b"00dc", b"\xff\xd8\xff") * (MAX_FRAMES + 1))
    )


def of_two_sizes() -> bytes:
    frames = [jpeg_of(Image.new("RGB", size)) for size in ((64, 48), (48, 64))]
    return film_bytes(Moving(100_000, frames, None))


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: picture(), BadField),
        (lambda: film()[:4] + struct.pack("<L", 8) + b"AVI ", DamagedFile),
        (lambda: film()[: len(film()) // 2], DamagedFile),
        (lambda: film().replace(b"\xff\xd8\xff", b"\x89PN"), BadField),
        (lambda: film(1, 2), BadField),
        (lambda: film(0.5, size=(LONG_SIDE_PX + 2, 8)), FileTooBig),
        (deep, DamagedFile),
        (many, FileTooBig),
        (of_two_sizes, DamagedFile),
    ],
)
def test_what_is_no_film_of_ours_is_refused(make: Callable[[], bytes], problem: type[FileProblem]) -> None:
    with pytest.raises(problem):
        clean_film(make(), "film")


_GOOD = film(0.3)


@given(st.integers(0, len(_GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_a_hurt_film_is_taken_or_refused_and_nothing_else(at: int, other: bytes) -> None:
    hurt = _GOOD[:at] + other + _GOOD[at + len(other) :]
    try:
        clean = clean_film(hurt, "film")
    except FileProblem:
        return
    assert len(read_film(clean, "film").frames) <= MAX_FRAMES
