# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films as phones write them (made here by PyAV), and what becomes of them in a plan."""

from __future__ import annotations

import io
import math
import struct
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from coprod_desktop.domain.errors import DamagedFile, FileTooBig, NeedsPart, NotOurFile
from coprod_desktop.domain.film import caption_at
from coprod_desktop.domain.finding import Finding, Severity
from coprod_desktop.domain.proposal import Page
from coprod_desktop.files.film_maker import MADE_SIDE_PX, SOUND_HZ, narrow_film
from coprod_desktop.files.films import MAX_FRAMES, read_film
from coprod_desktop.files.pack_file import write_pack
from coprod_desktop.files.pack_folder import read_folder
from tests.files.makers import film, picture, taken
from tests.files.test_pack_folder import GOOD, PICTURES, folder


def frame_of(image: Image.Image) -> av.VideoFrame:
    return av.VideoFrame.from_ndarray(np.asarray(image), format="rgb24")


def phone_film(
    seconds: float = 2, size: tuple[int, int] = (1280, 720), a_second: int = 30, with_sound: bool = True
) -> bytes:
    """An MP4 with H.264 and AAC: each picture a little redder, and one tone."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        shown = container.add_stream("libx264", rate=a_second, options={"preset": "ultrafast"})
        shown.width, shown.height, shown.pix_fmt = *size, "yuv420p"
        heard = container.add_stream("aac", rate=44_100, layout="mono") if with_sound else None
        for n in range(int(seconds * a_second)):
            red = 250 * n // int(seconds * a_second)
            frame = frame_of(Image.new("RGB", size, (red, 90, 120)))
            container.mux(shown.encode(frame))
        container.mux(shown.encode(None))
        if heard:
            tone = b"".join(
                struct.pack("<h", int(9000 * math.sin(2 * math.pi * 440 * n / 44_100)))
                for n in range(int(seconds * 44_100))
            )
            whole = av.AudioFrame(format="s16", layout="mono", samples=len(tone) // 2)
            whole.planes[0].update(tone.ljust(whole.planes[0].buffer_size, b"\0"))
            whole.sample_rate = 44_100
            container.mux(heard.encode(whole))
            container.mux(heard.encode(None))
    return out.getvalue()


def red_at(data: bytes, number: int) -> int:
    with Image.open(io.BytesIO(read_film(data, "film").frames[number])) as one:
        return one.convert("RGB").getpixel((8, 8))[0]  # type: ignore[index]


def test_a_film_of_a_phone_becomes_a_narrow_one() -> None:
    made = narrow_film(phone_film(2), "hello.mp4")
    whole = read_film(made, "film")
    assert (len(whole.frames), whole.length_ms) == (50, 2_000)
    with Image.open(io.BytesIO(whole.frames[0])) as first:
        assert first.size == (MADE_SIDE_PX, 270)
    assert red_at(made, 0) < 10
    assert 110 < red_at(made, 25) < 140
    assert red_at(made, 49) > 230
    assert whole.sound is not None
    assert whole.sound.rate_hz == SOUND_HZ
    assert abs(whole.sound.length_ms - 2_000) < 60


def test_a_slow_film_keeps_its_pace_and_a_film_without_sound_has_none() -> None:
    whole = read_film(narrow_film(phone_film(2, (64, 48), 10, with_sound=False), "slow.mp4"), "film")
    assert whole.length_ms in range(1_900, 2_041)
    assert whole.sound is None


def test_a_film_of_a_phone_that_was_held_upright_stands_upright() -> None:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        shown = container.add_stream("libx264", rate=25)
        shown.width, shown.height, shown.pix_fmt = 64, 48, "yuv420p"
        image = Image.new("RGB", (64, 48))
        image.paste((255, 0, 0), (0, 0, 32, 48))
        container.mux([*shown.encode(frame_of(image)), *shown.encode(None)])
    lying = bytearray(out.getvalue())
    matrix = lying.index(b"tkhd") + 44
    quarter_clockwise = (0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30)
    lying[matrix : matrix + 36] = struct.pack(">9i", *quarter_clockwise)
    made = narrow_film(bytes(lying), "upright.mp4")
    with Image.open(io.BytesIO(read_film(made, "film").frames[0])) as first:
        assert first.size == (48, 64)
    assert red_at(made, 0) > 230, "what was left is above"


def test_a_larger_avi_is_made_smaller() -> None:
    whole = read_film(narrow_film(film(0.5, size=(800, 600)), "large.avi"), "film")
    with Image.open(io.BytesIO(whole.frames[0])) as first:
        assert first.size == (MADE_SIDE_PX, 360)


@pytest.mark.parametrize(
    "data",
    [
        b"not a film",
        picture(),
        phone_film(0.5)[:900],
        pytest.param(phone_film(0.5).replace(b"avc1", b"zzzz"), id="pictures that nothing reads"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises((DamagedFile, NotOurFile)):
        narrow_film(data, "odd")


def test_a_film_that_is_too_long_is_refused() -> None:
    long = phone_film(MAX_FRAMES / 25 + 2, (32, 24), 5, with_sound=False)
    with pytest.raises(FileTooBig, match="longer than 60 seconds"):
        narrow_film(long, "long.mp4")


def test_without_the_part_for_films_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(NeedsPart, match=r"coprod-desktop\[film\]"):
        narrow_film(phone_film(0.5, (64, 48)), "hello.mp4")
    assert read_film(narrow_film(film(), "ours.avi"), "film").length_ms == 2_000


FILM_PAGE = """
[[step]]
kind = "page"
id = "signed"
lines = ["This is how it could be."]
[step.picture]
picture = "set:shelter"
words = "A roof"
photo = { picture = "stop.png", words = "The stop", author = "Ann", licence = "own picture" }
[step.film]
film = "ann.mp4"
words = "Ann signs the page"
author = "Ann"
licence = "own film"
captions = [
    { from_ms = 0, until_ms = 900, text = "This is how it could be." },
    { from_ms = 900, until_ms = 1900, text = "It keeps you dry." },
]
"""


def read(tmp_path: Path, old: str = "", new: str = "") -> tuple[Finding, ...]:
    (tmp_path / "stop.png").write_bytes(picture())
    (tmp_path / "ann.mp4").write_bytes(phone_film(2, (64, 48)))
    assert old in FILM_PAGE
    text = GOOD.replace("version = 1\n\n[proposal]", "version = 3\n\n[proposal]")
    made = read_folder(folder(tmp_path, text + FILM_PAGE.replace(old, new, 1)), PICTURES)
    if made.pack:
        write_pack(made.pack, tmp_path / "p.coprod")
    return tuple(one for one in made.findings if one.severity is Severity.BLOCK)


def test_a_film_and_a_photo_go_from_a_folder_into_a_plan(tmp_path: Path) -> None:
    assert read(tmp_path) == ()
    pack = taken((tmp_path / "p.coprod").read_bytes())
    page = pack.proposal.steps[-1]  # type: ignore[union-attr]
    assert isinstance(page, Page)
    assert page.film is not None
    assert caption_at(page.film.captions, 1_000) == "It keeps you dry."
    assert caption_at(page.film.captions, 1_950) == ""
    assert read_film(pack.media[page.film.media], "film").length_ms == 2_000  # type: ignore[union-attr]
    assert page.picture.photo is not None
    assert page.picture.photo.media in pack.media  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("old", "new", "rule", "place"),
    [
        ('"ann.mp4"', '"gone.mp4"', "FILE", "step 4, film"),
        ('"ann.mp4"', '"stop.png"', "FILM", "step 4, film"),
        ('words = "Ann signs the page"', 'words = ""', "FIELD", "step 4, film, words"),
        ('licence = "own film"\n', "", "ER28", "step 4, film"),
        (', author = "Ann", licence = "own picture"', "", "ER28", "step 4, picture, photo"),
        ('"stop.png"', '"set:bus"', "FIELD", "step 4, picture, photo, picture"),
        ("from_ms = 900", "from_ms = 800", "FILM", "step 4, film, caption 2"),
        ("until_ms = 1900", "until_ms = 800", "FILM", "step 4, film, caption 2"),
        ("from_ms = 900, until_ms = 1900", "from_ms = 2900, until_ms = 3900", "FILM", "step 4, film"),
        ('"It keeps you dry."', '"It keeps you dry & warm."', "ER18", "step 4, film, caption 2"),
    ],
)
def test_a_fault_of_a_film_or_a_photo_is_told(
    tmp_path: Path, old: str, new: str, rule: str, place: str
) -> None:
    assert (rule, f"proposal.toml: {place}") in [(one.rule, one.place) for one in read(tmp_path, old, new)]
