# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own film, with the real reading process: as a phone wrote it, or made to do harm."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NeedsPart,
    NotOurFile,
    UnsafeFile,
)
from coprod_desktop.domain.progress import Stopped
from coprod_desktop.files.film_door import read_film_file
from coprod_desktop.files.film_maker import MADE_SIDE_PX, MAX_SOURCE_BYTES
from coprod_desktop.files.films import MAX_FRAMES, clean_film, read_film
from tests.files.film_makers import film_in, only_heard
from tests.files.makers import film, picture, png_header
from tests.files.test_film_maker import phone_film, red_at

HONEST_LIMIT_S = 60.0
"""Generous: the machine may be busy."""
SMALL = phone_film(1, (64, 48))


def put(folder: Path, data: bytes) -> Path:
    """A file with this content, whose name says nothing."""
    path = folder / "some.file"
    path.write_bytes(data)
    return path


def taken(path: Path, *reader: str, quiet_limit_s: float = HONEST_LIMIT_S) -> bytes:
    """Take a film in, and do not look how far it is."""
    return read_film_file(path, lambda _n: None, lambda: False, reader=reader, quiet_limit_s=quiet_limit_s)


def test_a_film_of_a_phone_comes_in_as_a_narrow_one_and_it_is_told_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    made = read_film_file(put(tmp_path, phone_film(3)), told.append, lambda: False)
    whole = read_film(made, "film")
    assert (len(whole.frames), whole.length_ms) == (75, 3_000)
    assert whole.sound is not None
    assert abs(whole.sound.length_ms - 3_000) < 60
    assert red_at(made, 0) < 10
    assert red_at(made, 74) > 230
    assert told == [0, 10, 20, 30, 40, 50, 60, 70]
    assert clean_film(made, "film"), "it may stand in a file of views"


def test_a_narrow_film_is_written_anew_without_the_large_program(tmp_path: Path) -> None:
    told: list[int] = []
    path = put(tmp_path, film(3))
    made = read_film_file(path, told.append, lambda: False, reader=without_films())
    assert made == clean_film(film(3), "film")
    assert told == [0, 10, 20, 30]


@pytest.mark.parametrize(
    ("kind", "codec", "sound"),
    [
        ("mov", "libx264", "pcm_s16le"),
        ("mov", "libx265", "alac"),
        ("3gp", "mpeg4", "aac"),
        ("matroska", "libx264", "mp3"),
        ("webm", "libvpx", "libopus"),
        ("webm", "libvpx-vp9", ""),
        ("mpegts", "libx264", "aac"),
        ("avi", "mpeg4", "ac3"),
        ("avi", "mjpeg", "pcm_s16le"),
    ],
)
def test_films_as_cameras_and_browsers_write_them(kind: str, codec: str, sound: str, tmp_path: Path) -> None:
    whole = read_film(taken(put(tmp_path, film_in(kind, codec, sound))), "film")
    assert len(whole.frames) in range(24, 27)
    assert (whole.sound is not None) == bool(sound)


@pytest.mark.parametrize("after", [0, 3])
def test_it_can_be_stopped(after: int, tmp_path: Path) -> None:
    told: list[int] = []
    with pytest.raises(Stopped):
        read_film_file(put(tmp_path, phone_film(4)), told.append, lambda: len(told) == after)
    assert told == [0, 10, 20][:after]


# What is refused -------------------------------------------------------------------------------------------


def large() -> bytes:
    """One picture that is wider than 4K."""
    return film_in("mp4", "libx264", size=(4_352, 2_304), count=1)


REFUSED: dict[str, tuple[Callable[[], bytes], type[FileProblem]]] = {
    "nothing": (bytes, NotOurFile),
    "words": (lambda: b"words", NotOurFile),
    "a photo": (picture, NotOurFile),
    "a huge photo": (lambda: png_header(2**31 - 1, 2**31 - 1), NotOurFile),
    "a photo that looks like a film": (lambda: b"\0\0\0\x18ftypheic" + SMALL[12:], NotOurFile),
    "a sound": (only_heard, NotOurFile),
    "pictures of a kind that no phone writes": (lambda: film_in("matroska", "ffv1"), NotOurFile),
    "sound of a kind that no phone writes": (
        lambda: film_in("matroska", "libx264", "pcm_f32le"),
        NotOurFile,
    ),
    "half a film": (lambda: SMALL[: len(SMALL) // 2], DamagedFile),
    "a beginning alone": (lambda: b"\0\0\0\x18ftypisom" + bytes(300), DamagedFile),
    "a narrow film that is cut short": (lambda: film()[:-900], DamagedFile),
    "more than a minute": (
        lambda: phone_film(MAX_FRAMES / 25 + 2, (32, 24), 5, with_sound=False),
        FileTooBig,
    ),
    "more than 4K": (large, FileTooBig),
}


@pytest.mark.parametrize(("make", "problem"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_film_for_us_is_refused(
    make: Callable[[], bytes], problem: type[FileProblem], tmp_path: Path
) -> None:
    with pytest.raises(problem):
        taken(put(tmp_path, make()))


def test_what_is_not_there_or_no_plain_file_or_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        taken(tmp_path / "gone")
    with (tmp_path / "large").open("wb") as large_file:
        large_file.write(SMALL)
        large_file.truncate(MAX_SOURCE_BYTES + 1)
    with pytest.raises(FileTooBig):
        taken(tmp_path / "large")
    if os.name != "nt":  # Windows has no pipes with a name, and opens no folders
        os.mkfifo(tmp_path / "pipe")
        for path in (tmp_path, tmp_path / "pipe"):
            with pytest.raises(UnsafeFile):
                taken(path)


LISTS = {
    "m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{path}\n#EXT-X-ENDLIST\n",
    "concat": "ffconcat version 1.0\nfile '{path}'\n",
    "dash": '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period>'
    '<AdaptationSet mimeType="video/mp4"><Representation id="1"><BaseURL>{path}</BaseURL></Representation>'
    "</AdaptationSet></Period></MPD>",
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns={path}\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name")
@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_a_list_that_leads_to_another_file_is_refused_and_that_file_is_not_touched(
    text: str, tmp_path: Path
) -> None:
    # Whoever opens this pipe waits for ever, and would be ended for that.
    os.mkfifo(tmp_path / "secret.ts")
    told = text.format(path=tmp_path / "secret.ts").encode()
    with pytest.raises(NotOurFile):
        taken(put(tmp_path, told), quiet_limit_s=10)
    for sign in (b"\0\0\0\x18ftypisom", b"\x1aE\xdf\xa3", b"RIFF\0\0\0\0AVI ", b"G" + bytes(187) + b"G"):
        with pytest.raises(FileProblem) as caught:
            taken(put(tmp_path, sign + b"\n" + told), quiet_limit_s=10)
        assert not isinstance(caught.value, FileTookTooLong)


# What breaks the reader ------------------------------------------------------------------------------------

READ_OTHERWISE = """
import sys, time, os, faulthandler
from coprod_desktop.files import reader_process
from coprod_desktop.files.frames import *
def read(file):
    yield GoingOn(0)
    {}
    yield End()
reader_process.read_film_frames = read
sys.exit(reader_process.main())
"""
"""Our own reader with its own limits, but for what it does with the film."""
WITH_OTHERS = """
import sys
from coprod_desktop.files import reader_process
{}
sys.exit(reader_process.main())
"""
"""Our own reader, but for one thing of the world around it."""


def otherwise(code: str) -> tuple[str, ...]:
    """A reader that does this with the film."""
    return (sys.executable, "-c", READ_OTHERWISE.format(code))


def with_limits(memory_mb: int, whole_s: float) -> tuple[str, ...]:
    """Our reader with other limits."""
    code = f"reader_process.FILM_LIMITS = reader_process.Limits({memory_mb} << 20, {whole_s})"
    return (sys.executable, "-c", WITH_OTHERS.format(code))


def without_films() -> tuple[str, ...]:
    """Our reader where PyAV is not installed."""
    return (sys.executable, "-c", WITH_OTHERS.format('sys.modules["av"] = None'))


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("os.abort()", DamagedFile),
        ("faulthandler._sigsegv()", DamagedFile),
        ("sys.exit(3)", DamagedFile),
        ("1 / 0", DamagedFile),
        ("yield Medium('film.avi', b'no film')", DamagedFile),
        ("yield Medium('film.avi', b'')", DamagedFile),
        ("yield PhotoHead('ab')", DamagedFile),
        ("pass", DamagedFile),
        ("yield Refusal('OSError', '', '')", DamagedFile),
        ("yield bytearray(900 << 20)", FileTooBig),
        ("while True: yield Medium('film.avi', bytes(50 << 20))", DamagedFile),
    ],
)
def test_a_reader_that_crashes_or_lies_is_not_believed(
    code: str, problem: type[FileProblem], tmp_path: Path
) -> None:
    if "<< 20)" in code and problem is FileTooBig and sys.platform != "linux":
        pytest.skip("the limit of memory is that of Linux")
    with pytest.raises(problem):
        taken(put(tmp_path, b"x"), *otherwise(code))


def test_a_reader_that_is_silent_is_ended(tmp_path: Path) -> None:
    began_s = time.monotonic()
    with pytest.raises(FileTookTooLong):
        taken(put(tmp_path, b"x"), *otherwise("time.sleep(600)"), quiet_limit_s=0.5)
    assert time.monotonic() - began_s < HONEST_LIMIT_S


def test_a_film_that_takes_too_long_as_a_whole_is_refused_with_this_reason(tmp_path: Path) -> None:
    with pytest.raises(FileTookTooLong):
        taken(put(tmp_path, SMALL), *with_limits(512, 0.001))


def test_without_the_part_for_films_it_says_that_a_part_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NeedsPart):
        taken(put(tmp_path, SMALL), *without_films())


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is that of Linux")
def test_a_4k_film_needs_much_less_memory_than_is_allowed_and_one_beyond_the_limit_is_refused(
    tmp_path: Path,
) -> None:
    path = put(tmp_path, phone_film(0.4, (3_840, 2_160), with_sound=False))
    with Image.open(io.BytesIO(read_film(taken(path, *with_limits(256, 60)), "film").frames[0])) as first:
        assert first.size == (MADE_SIDE_PX, 270)
    with pytest.raises((FileTooBig, DamagedFile)):
        taken(path, *with_limits(80, 60))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.just(len(SMALL)) | st.integers(1, len(SMALL)),
    flips=st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(1, 255)), max_size=12),
)
def test_a_film_that_is_cut_or_changed_is_refused_or_is_a_narrow_film(
    tmp_path: Path, cut: int, flips: list[tuple[int, int]]
) -> None:
    hurt = bytearray(SMALL)
    for at, with_bits in flips:
        hurt[at] ^= with_bits
    # Any other problem would be a fault.
    with suppress(NotOurFile, DamagedFile, FileTooBig):
        assert clean_film(taken(put(tmp_path, bytes(hurt[:cut]))), "film")
