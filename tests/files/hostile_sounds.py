# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Sounds (T39) and films that lie about themselves, or want another file."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NotOurFile,
)
from coprod_desktop.files.films import Moving, film_bytes
from tests.files.hostile_case import FILM, Case, Cases, plan_with_sound, within
from tests.files.hostile_pictures import jpeg_claiming, with_scans
from tests.files.makers import picture, sound

_REFUSED = (BadField, DamagedFile)


def wav(samples: bytes = b"\1\0" * 1600, **changes: int) -> bytes:
    """A sound whose header says something else than what is there."""
    said = {"kind": 1, "channels": 1, "rate": 16_000, "bits": 16, "size": len(samples), "form": 16} | changes
    form = struct.pack("<HHLLHH", said["kind"], said["channels"], said["rate"], 0, 0, said["bits"])
    head = b"RIFF" + struct.pack("<L", 36) + b"WAVEfmt " + struct.pack("<L", said["form"]) + form
    return head + b"data" + struct.pack("<L", said["size"]) + samples


REFUSED: dict[str, Callable[[], bytes]] = {
    "0 Hz": partial(wav, rate=0),
    "4,294,967,295 Hz": partial(wav, rate=2**32 - 1),
    "7,999 Hz": partial(wav, rate=7_999),
    "0 channels": partial(wav, channels=0),
    "65,535 channels": partial(wav, channels=65_535),
    "0 bits": partial(wav, bits=0),
    "8 bits": partial(wav, bits=8),
    "65,535 bits": partial(wav, bits=65_535),
    "MP3 in a WAV": partial(wav, kind=0x55),
    "any kind": partial(wav, kind=0xFFFE),
    "a header of 4 GiB": partial(wav, form=2**32 - 1),
    "no sound": partial(wav, b""),
    "half a header": lambda: wav()[:30],
    "no header": lambda: b"RIFF\4\0\0\0WAVEdata\4\0\0\0abcd",
    "a million empty pieces": lambda: b"RIFF\0\0\0\0WAVE" + b"abcd\0\0\0\0" * 1_000_000,
    "pieces of 4 GiB": lambda: b"RIFF\0\0\0\0WAVE" + b"abcd\xff\xff\xff\xff" * 1000,
    "a playlist": lambda: b"#EXTM3U\nfile:///etc/passwd\nhttp://192.0.2.1/a.mp3\n",
    "another playlist": lambda: b"[playlist]\nFile1=\\\\evil\\share\\a.wav\nNumberOfEntries=1\n",
    "a list of parts": lambda: b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    "MP3": lambda: b"ID3\4\0\0\0\0\0\0" + b"\xff\xfb\x90\0" * 300,
    "Ogg": lambda: b"OggS\0\2" + bytes(300),
    "FLAC": lambda: b"fLaC\0\0\0\x22" + bytes(300),
    "RF64": lambda: b"RF64\xff\xff\xff\xffWAVE" + wav()[12:],
    "big ends first": lambda: b"RIFX" + wav()[4:],
    "a picture": picture,
    "nothing": bytes,
}
HARMLESS: dict[str, Callable[[], bytes]] = {
    "4 GiB that are not there": partial(wav, size=2**32 - 1),
    "cut short": lambda: wav()[:-900],
    "half a sample": lambda: wav()[:-1],
    "more after it": lambda: wav() + b"<script>" * 900,
    "notes before it": lambda: wav().replace(b"data", b"LIST\5\0\0\0Ann!!\0data", 1),
    "two headers": lambda: wav()[:36] + wav()[12:],
    "60 MB of sound": lambda: sound(650, 48_000),
}
"""Taken: their length is worked out from what is there."""

SOUNDS: Cases = {
    **{f"sound, {name}": Case(within(plan_with_sound, make), _REFUSED) for name, make in REFUSED.items()},
    **{
        f"sound, {name}": Case(within(plan_with_sound, make), _REFUSED, harmless=True)
        for name, make in HARMLESS.items()
    },
}


def film_of(frame: bytes, count: int) -> bytes:
    """A film that shows one picture, many times."""
    first = picture(64, 48, kind="JPEG")
    made = film_bytes(Moving(100_000, [first, *[frame] * (count - 1)], None))
    return made


_FILM: tuple[type[FileProblem], ...] = (*_REFUSED, NotOurFile, FileTooBig, FileTookTooLong)
FILMS: Cases = {
    "film of pictures of 65,535 x 65,535": Case(
        lambda: film_of(jpeg_claiming(65_535, 65_535), 9), _FILM, door=FILM
    ),
    "film of pictures that are not there": Case(
        lambda: film_of(jpeg_claiming(480, 270), 9), _FILM, door=FILM
    ),
    # Taken by the reader of any film, within the time and memory that it has.
    "film of pictures with 1,000 scans": Case(
        lambda: film_of(with_scans(1000, 64, 48), 9), _FILM, harmless=True, door=FILM
    ),
    "film of half a picture": Case(lambda: film_of(picture(64, 48, kind="JPEG")[:99], 9), _FILM, door=FILM),
    "film without end": Case(lambda: film_of(picture(64, 48, kind="JPEG"), 5000), _FILM, door=FILM),
    "film of lists in lists": Case(
        lambda: b"RIFF\0\0\0\0AVI " + b"LIST\xff\xff\0\0abcd" * 5000, _FILM, door=FILM
    ),
}
