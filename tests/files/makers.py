# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes files for tests, good and bad, with nothing of the program in the bad ones."""

from __future__ import annotations

import hashlib
import io
import json
import random
import struct
import wave
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from PIL import Image

from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.film import Caption, Film
from coprod_desktop.domain.identifiers import (
    MediaName,
    StepId,
)
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import (
    AskMore,
    Line,
    MainPoint,
    Page,
    PickSome,
    Picture,
    Purpose,
    PutInOrder,
    SayRight,
    ShareTokens,
    SortOnMat,
    Step,
    ThreePoints,
)
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.files.films import Moving, film_bytes, jpeg_of
from coprod_desktop.files.frames import Content, read_frames, taken_in
from coprod_desktop.files.pack_domain import content_of
from coprod_desktop.files.pack_file import clean_media, pack_of
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.files.sounds import read_wav
from tests.builders import choices, drawn, proposal


def picture(width: int = 8, height: int = 6, mode: str = "RGB", kind: str = "PNG", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height)).save(out, kind, **more)
    return out.getvalue()


def noise(width: int, height: int) -> bytes:
    """A picture that does not get smaller, as a photo does not."""
    raw = random.Random(7).randbytes(width * height * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), raw).save(out, "PNG", compress_level=1)
    return out.getvalue()


def sound(seconds: float = 0.1, rate_hz: int = 16_000, channels: int = 1, sample_bytes: int = 2) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(sample_bytes)
        file.setframerate(rate_hz)
        file.writeframes(bytes(range(1, 1 + sample_bytes * channels)) * int(seconds * rate_hz))
    return out.getvalue()


def pack_with_media() -> Pack:
    """A proposal with one picture and one sound of its own, both as the program writes them."""
    own = Picture("Ann", media=MediaName("media/ann.png"), author="Ann", licence="CC0")
    page = Page(StepId("own"), own, (Line("We build a shelter.", MediaName("media/line.wav")),))
    made = proposal(steps=(page, *proposal().questions))
    media = {
        MediaName("media/ann.png"): clean_media("media/ann.png", picture()),
        MediaName("media/line.wav"): clean_media("media/line.wav", sound()),
    }
    return pack_of(made, media)


def whole_pack() -> Pack:
    """A proposal with everything that version 2 can hold."""
    own = Picture("A drawing by Ann", media=MediaName("media/ann.png"), author="Ann", licence="CC0")
    line = Line("We build a shelter.", MediaName("media/line.wav"))
    more = AskMore(why=True, reasons=choices()[:2], matter=True)
    three = choices()[:3]
    good = "How good is it for you?"
    steps: tuple[Step, ...] = (
        *proposal().steps,
        Page(StepId("now-new"), drawn("bare-stop", "A sign"), (Line("Now it is dark."), line), own),
        PickSome(StepId("some"), "What do you want?", three, line.narration, more),
        SortOnMat(StepId("mat"), "How good is each thing for you?", three, more=more),
        PutInOrder(StepId("order"), "What matters most to you?", three),
        ShareTokens(StepId("tokens"), "How do you share out 5 tokens?", three, 5),
        ThreePoints(StepId("keep"), good, drawn("bare-stop", "A sign"), more=AskMore(matter=True)),
        ThreePoints(StepId("other"), "How good is another stop for you?", own, pair_of=StepId("keep")),
    )
    points = tuple(MainPoint(drawn("bus", "A bus"), Line(f"This is point {n}.")) for n in (1, 2))
    made = proposal(
        steps=steps,
        main_points=(*points, MainPoint(own, line)),
        say_right=(SayRight("Khan", "Kahn"),),
        purpose=Purpose.RESEARCH,
        ethics="26/WA/0001",
    )
    media = {
        MediaName("media/ann.png"): clean_media("media/ann.png", picture()),
        MediaName("media/line.wav"): clean_media("media/line.wav", sound()),
    }
    return pack_of(made, media)


FILM = Film(
    MediaName("media/signed.avi"),
    "Ann signs this page",
    (Caption(0, 150, "We build a shelter."), Caption(200, 400, "It keeps the rain off you.")),
    "Ann",
    "own film",
)


def film(
    seconds: float = 2, a_second: int = 10, size: tuple[int, int] = (64, 48), with_sound: bool = True
) -> bytes:
    """A film in which the colour of each picture is another one, so that each can be told from the next."""
    frames = [jpeg_of(Image.new("RGB", size, (n * 8 % 256, 90, 120))) for n in range(int(seconds * a_second))]
    heard = read_wav(sound(seconds, 8_000), "film") if with_sound else None
    return film_bytes(Moving(1_000_000 // a_second, frames, heard))


def newest_pack() -> Pack:
    """A proposal with everything that version 3 can hold: also a film, and a photo of a drawing."""
    pack = whole_pack()
    photo = Picture("The stop in Mill Road", media=MediaName("media/stop.png"), author="Ann", licence="CC0")
    page = pack.proposal.steps[0]
    assert isinstance(page, Page)
    page = replace(page, picture=replace(page.picture, photo=photo), film=FILM)
    media = {
        **pack.media,
        photo.media: clean_media(photo.media, picture(12, 8)),
        FILM.media: clean_media(FILM.media, film(0.4, 5)),
    }
    return pack_of(replace(pack.proposal, steps=(page, *pack.proposal.steps[1:])), media)


TEAM_SEED = bytes(range(32))
TEAM_SECRET = "AGE-SECRET-KEY-1RD47JVUCLP0CR2U837JLPRD4TCPP0XF5SSVE5H8Z77MYR95TU9ZS82LGA9"
TEAM_KEYS = TeamKeys(
    "age170yphhde7j0rzpx6r67llzy6mhe4lxa9fwrj5yhm76d5xg7hv5lqgk0vyu",
    verify_key_of(TEAM_SEED),
    ("b" * 64,),
)
"""The keys of a team of the tests, that were made once."""
TEAM = TeamSecret(TEAM_KEYS, TEAM_SECRET, TEAM_SEED)


def signed_pack(keys: TeamKeys = TEAM_KEYS) -> Pack:
    """What version 4 can hold beside all that: the keys of its team."""
    pack = newest_pack()
    return pack_of(replace(pack.proposal, team_keys=keys), pack.media)


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip by Python's own writer, with nothing of ours."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def listed(
    files: Mapping[str, bytes], format_name: str = "coprod-pack", /, **changes: object
) -> dict[str, bytes]:
    """The files with a manifest before them, as FORMATS.md says and another program would do it."""
    rows = [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in files.items()
    ]
    manifest = {"format": format_name, "version": 1, "min_reader": 1, "files": rows, **changes}
    return {"manifest.json": json.dumps(manifest).encode(), **files}


def content(change: Callable[[Any], object] | None = None) -> dict[str, Any]:
    """What stands in the file of the builders' plan, with one thing changed."""
    made: dict[str, Any] = json.loads(json.dumps(msgspec.to_builtins(content_of(proposal()))))
    if change:
        change(made)
    return made


def with_picture(name: str) -> Callable[[Any], object]:
    entry = {"picture": name, "words": "A bus", "author": "Ann", "licence": "CC0"}
    return lambda made: made["proposal"].update(cover=entry)


def taken(data: bytes) -> Content:
    """Read a file in this process, as the reading process does."""
    content = taken_in(read_frames(data), lambda _sha256: False)
    assert not isinstance(content, str)
    return content


def refusal(data: bytes) -> FileProblem:
    """Read a file that must be refused."""
    with pytest.raises(FileProblem) as caught:
        taken(data)
    return caught.value


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims this size and holds nothing."""
    chunks = ((b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 6, 0, 0, 0)), (b"IDAT", zlib.compress(b"")))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))
        for name, body in chunks
    )
