# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films from outside, made into one narrow kind: AVI with JPEG pictures and plain PCM sound.

A codec of our days is a large program, and would read what strangers wrote. Here each picture is decoded as a
photo is, and written anew; all that stands around them is a list of lengths. A minute takes some 25 MB.
*Source*: ruling 16 of the design (only re-encoded media come back); the format is Microsoft's RIFF AVI 1.0.
"""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig
from coprod_desktop.files.pictures import DAMAGE, check_scans, kind_of_picture
from coprod_desktop.files.sounds import PCM_FORM, Sound, pcm_form, pcm_header

MAX_FILM_BYTES = 48 << 20
"""Of a film that was written anew. The reader has little memory, and holds it twice."""
MAX_FRAMES = 1_500
"""A minute with 25 pictures a second: a page holds one idea, and the reader has 5 seconds."""
LONG_SIDE_PX = 640
JPEG_QUALITY = 70
TELL_EVERY = 10
"""Pictures between two times of telling how far it is; a slow computer makes some 5 large ones a second."""
_SHORTEST_US, _LONGEST_US = 1_000_000 // 60, 1_000_000 // 5
_SECOND_US = 1_000_000
_MOST_DEPTH = 3

_CHUNK = struct.Struct("<4sL")
_AVIH = struct.Struct("<14L")
_STRH = struct.Struct("<4s4sLHHLLLLLLLL4H")
_BITMAP = struct.Struct("<LllHH4sLllLL")
_INDEX = struct.Struct("<4s3L")
_HAS_INDEX = 0x10
_KEY_FRAME = 0x10
_ANY_QUALITY = 0xFFFFFFFF


@dataclass(frozen=True)
class Moving:
    """A film as its parts.

    Attributes:
        frame_us: how long each picture is shown, in millionths of a second.
        frames: each picture as JPEG, all of one size; 1 to `MAX_FRAMES`.
        sound: what is heard, from the first picture on; None for a film that only shows.
    """

    frame_us: int
    frames: Sequence[bytes | memoryview]
    sound: Sound | None

    @property
    def length_ms(self) -> int:
        """How long it is, in milliseconds."""
        return len(self.frames) * self.frame_us // 1000


def is_avi(data: bytes | memoryview) -> bool:
    """Tell an AVI file by its first bytes."""
    start = bytes(data[:12])
    return start[:4] == b"RIFF" and start[8:] == b"AVI "


def read_film(data: bytes | memoryview, place: str) -> Moving:
    """Take a film apart. Its pictures are not decoded here.

    Args:
        data: the file.
        place: the name of the film, for the error.

    Raises:
        BadField: not an AVI with JPEG pictures, or with a sound that is not 16-bit PCM.
        FileTooBig: too many pictures.
        DamagedFile: no pictures in it, or cut short.
    """
    if not is_avi(data):
        raise BadField(place, "not an AVI film")
    frame_us = 0
    form: tuple[int, int] | None = None
    frames: list[memoryview] = []
    pcm = bytearray()
    for name, body in _chunks(memoryview(data)[12:], place, 0):
        if name == b"avih" and len(body) >= _AVIH.size:
            frame_us = _AVIH.unpack(body[: _AVIH.size])[0]
        elif name == b"auds":
            form = pcm_form(body[: PCM_FORM.size], place)
        elif name[2:] == b"wb":
            pcm += body
        elif name[2:] in (b"dc", b"db"):
            # Empty where nothing has changed.
            frames += [body] if body else frames[-1:]
            if len(frames) > MAX_FRAMES:
                raise FileTooBig(place, f"more than {MAX_FRAMES} pictures")
    _check(frame_us, frames, place)
    return Moving(frame_us, frames, _sound(form, bytes(pcm), len(frames) * frame_us))


def _check(frame_us: int, frames: list[memoryview], place: str) -> None:
    if not frames:
        raise DamagedFile(place, "no pictures in it")
    if not _SHORTEST_US <= frame_us <= _LONGEST_US:
        raise BadField(place, "5 to 60 pictures a second are taken")
    if any(kind_of_picture(frame) != "JPEG" for frame in frames):
        raise BadField(place, "its pictures are not JPEG")


def _chunks(view: memoryview, place: str, depth: int) -> Iterator[tuple[bytes, memoryview]]:
    """Each piece of a list and of the lists in it; the form of a sound comes under the name of its kind."""
    at = 0
    kind = b""
    while at + _CHUNK.size <= len(view):
        name, size_bytes = _CHUNK.unpack(view[at : at + _CHUNK.size])
        at += _CHUNK.size
        body = view[at : at + size_bytes]
        if len(body) < size_bytes:
            raise DamagedFile(place, "cut short")
        if name == b"LIST":
            if depth == _MOST_DEPTH:
                raise DamagedFile(place, "lists in lists in lists")
            yield from _chunks(body[4:], place, depth + 1)
        elif name == b"strh":
            kind = bytes(body[:4])
        elif name == b"strf":
            yield kind, body
        else:
            yield name, body
        at += size_bytes + size_bytes % 2


def _sound(form: tuple[int, int] | None, pcm: bytes, length_us: int) -> Sound | None:
    """The sound, no longer than the pictures."""
    if form is None or not pcm:
        return None
    channels, rate_hz = form
    whole = Sound(channels, rate_hz, pcm)
    most_bytes = min(len(pcm), length_us * rate_hz // _SECOND_US * whole.frame_bytes)
    pcm = pcm[: most_bytes - most_bytes % whole.frame_bytes]
    return Sound(channels, rate_hz, pcm) if pcm else None


def poster_of(film: bytes) -> bytes:
    """The first picture of a film that `film_bytes` wrote, as JPEG."""
    return bytes(read_film(film, "").frames[0])


def still_of(data: bytes) -> bytes:
    """A picture to show for something that was made: the first of a film; a drawing or photo as it is."""
    return poster_of(data) if is_avi(data) else data


def clean_film(data: bytes | memoryview, place: str) -> bytes:
    """Decode each picture of a film, and write all of it anew.

    Args:
        data: the file.
        place: the name of the film, for the error.

    Returns:
        A film with nothing in it but its pictures and its sound.

    Raises:
        BadField, FileTooBig, DamagedFile: as `read_film` has it, or a picture is no picture.
    """
    return finished(cleaning(data, place))


def finished(steps: Iterable[int | bytes]) -> bytes:
    """Make a film to its end, and tell nobody how far it is.

    Args:
        steps: as `cleaning` has them.

    Returns:
        The film.
    """
    return b"".join(step for step in steps if isinstance(step, bytes))


def cleaning(data: bytes | memoryview, place: str) -> Iterator[int | bytes]:
    """Do as `clean_film` does, step by step.

    Yields:
        Now and then, how many pictures are made so far; at last the film.

    Raises:
        BadField, FileTooBig, DamagedFile: as `clean_film` has it.
    """
    film = read_film(data, place)
    frames: list[bytes] = []
    written_bytes = len(film.sound.pcm) if film.sound else 0
    size: tuple[int, int] | None = None
    for raw in film.frames:
        clean, its_size = _clean_frame(raw, place)
        if size not in (None, its_size):
            raise DamagedFile(place, "its pictures are not of one size")
        size = its_size
        frames.append(clean)
        written_bytes += len(clean)
        if written_bytes > MAX_FILM_BYTES:
            raise FileTooBig(place, f"more than {MAX_FILM_BYTES} bytes")
        if len(frames) % TELL_EVERY == 0:
            yield len(frames)
    yield film_bytes(Moving(film.frame_us, frames, film.sound))


def _clean_frame(raw: bytes | memoryview, place: str) -> tuple[bytes, tuple[int, int]]:
    check_scans(raw, place)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=["JPEG"]) as picture:
                if max(picture.size) > LONG_SIDE_PX:
                    raise FileTooBig(place, f"{picture.size[0]} x {picture.size[1]} pixels")
                return jpeg_of(picture), picture.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise FileTooBig(place, str(fault)) from fault
    except DAMAGE as fault:
        raise DamagedFile(place, f"a picture cannot be decoded: {fault}") from fault


def jpeg_of(picture: Image.Image) -> bytes:
    """Write one picture of a film."""
    written = io.BytesIO()
    picture.convert("RGB").save(written, "JPEG", quality=JPEG_QUALITY)
    return written.getvalue()


def film_bytes(film: Moving) -> bytes:
    """Write a film.

    Args:
        film: its pictures are JPEG of one size, at most `LONG_SIDE_PX` long.

    Returns:
        An AVI file: each picture, and beside it the sound of its moment.
    """
    with Image.open(io.BytesIO(film.frames[0]), formats=["JPEG"]) as first:
        width, height = first.size
    pieces: list[tuple[bytes, bytes | memoryview]] = []
    for number, frame in enumerate(film.frames):
        pieces.append((b"00dc", frame))
        if film.sound and (heard := _heard_at(film.sound, number, film.frame_us)):
            pieces.append((b"01wb", heard))
    movi, index, at = [], [], 4
    for name, body in pieces:
        movi.append(_chunk(name, body))
        index.append(_INDEX.pack(name, _KEY_FRAME, at, len(body)))
        at += len(movi[-1])
    parts = (
        _list(b"hdrl", _headers(film, width, height)),
        _list(b"movi", b"".join(movi)),
        _chunk(b"idx1", b"".join(index)),
    )
    return _chunk(b"RIFF", b"AVI " + b"".join(parts))


def _heard_at(sound: Sound, number: int, frame_us: int) -> bytes | memoryview:
    start, end = (each * frame_us * sound.rate_hz // _SECOND_US for each in (number, number + 1))
    return sound.pcm[start * sound.frame_bytes : end * sound.frame_bytes]


def _headers(film: Moving, width: int, height: int) -> bytes:
    count = len(film.frames)
    size = (width, height)
    streams = 2 if film.sound else 1
    whole = _AVIH.pack(film.frame_us, 0, 0, _HAS_INDEX, count, 0, streams, 0, *size, 0, 0, 0, 0)
    pace = (film.frame_us, _SECOND_US)
    shown = _STRH.pack(b"vids", b"MJPG", 0, 0, 0, 0, *pace, 0, count, 0, _ANY_QUALITY, 0, 0, 0, *size)
    bitmap = _BITMAP.pack(_BITMAP.size, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)
    made = _chunk(b"avih", whole) + _list(b"strl", _chunk(b"strh", shown) + _chunk(b"strf", bitmap))
    if film.sound is None:
        return made
    sound = film.sound
    each = sound.frame_bytes
    pace = (1, sound.rate_hz)
    samples = len(sound.pcm) // each
    heard = _STRH.pack(b"auds", b"", 0, 0, 0, 0, *pace, 0, samples, 0, _ANY_QUALITY, each, 0, 0, 0, 0)
    return made + _list(b"strl", _chunk(b"strh", heard) + _chunk(b"strf", pcm_header(sound)))


def _chunk(name: bytes, body: bytes | memoryview) -> bytes:
    return b"".join((_CHUNK.pack(name, len(body)), body, b"\0" * (len(body) % 2)))


def _list(name: bytes, body: bytes) -> bytes:
    return _chunk(b"LIST", name + body)
