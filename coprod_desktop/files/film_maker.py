# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films as cameras and phones write them, made into the narrow kind of `films`. For a maker's own files only.

PyAV reads them: an extra (`film`), loaded only here. Whoever gets the plan needs nothing of it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PIL import Image

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig
from coprod_desktop.files.films import (
    MAX_FILM_BYTES,
    MAX_FRAMES,
    Moving,
    clean_film,
    film_bytes,
    is_avi,
    jpeg_of,
)
from coprod_desktop.files.pictures import kind_of_picture
from coprod_desktop.files.sounds import Sound

if TYPE_CHECKING:
    from av.audio.resampler import AudioResampler
    from av.container import InputContainer
    from av.video.frame import VideoFrame

FRAMES_A_SECOND = 25
"""Enough for signing. *Source*: ITU-T H-series Supplement 1 (1999)."""
MADE_SIDE_PX = 480
"""The long side of the pictures that are made here: signing is read well at 352 x 288 (the same paper), and a
minute takes some 25 MB."""
MAX_SOURCE_BYTES = 512 << 20
"""A minute of a phone's best film."""
FRAME_US = 1_000_000 // FRAMES_A_SECOND
SOUND_HZ = 16_000


def narrow_film(data: bytes, place: str) -> bytes:
    """Make a film into the kind that travels in a proposal's file.

    Args:
        data: a film, such as MP4 or MOV; up to a minute.
        place: the name of the film, for the error.

    Returns:
        An AVI as `films.clean_film` gives it: at most 480 pixels, 25 pictures a second, sound at 16 kHz.

    Raises:
        BadField: no film; or the part of this program that reads it is not there.
        FileTooBig: too long.
        DamagedFile: it cannot be decoded.
    """
    if is_avi(data):
        try:
            return clean_film(data, place)
        except (BadField, FileTooBig):
            pass  # an AVI of another kind, or a larger one
    if kind_of_picture(data):
        raise BadField(place, "a picture and no film")
    try:
        import av
    except ImportError as fault:
        detail = 'the part that reads films is missing: pip install "coprod-desktop[film]"'
        raise BadField(place, detail) from fault
    try:
        with av.open(io.BytesIO(data), "r") as container:
            if not container.streams.video:
                raise BadField(place, "no pictures in it")
            frames = list(_frames(container, place))
        with av.open(io.BytesIO(data), "r") as container:
            plain = av.AudioResampler(format="s16", layout="mono", rate=SOUND_HZ)
            sound = _sound(container, plain) if container.streams.audio else None
    except av.FFmpegError as fault:
        raise DamagedFile(place, f"the film cannot be decoded: {fault.strerror}") from fault
    if not frames:
        raise DamagedFile(place, "no pictures in it")
    return clean_film(film_bytes(Moving(FRAME_US, frames, sound)), place)


def _frames(container: InputContainer, place: str) -> Iterator[bytes]:
    """A picture for each moment: one that stays longer comes again, one that nobody would see is left out."""
    shown = b""
    count = written_bytes = 0
    first_s: float | None = None
    for frame in container.decode(video=0):
        at_s = frame.time or 0.0
        first_s = at_s if first_s is None else first_s
        due = round((at_s - first_s) * FRAMES_A_SECOND)
        if shown and due < count:
            continue
        missed = due - count if shown else 0
        if count + missed >= MAX_FRAMES or written_bytes > MAX_FILM_BYTES:
            raise FileTooBig(place, f"longer than {MAX_FRAMES // FRAMES_A_SECOND} seconds, or too much in it")
        yield from [shown] * missed
        shown = _jpeg(frame)
        yield shown
        count += missed + 1
        written_bytes += len(shown)


def _jpeg(frame: VideoFrame) -> bytes:
    scale = min(1.0, MADE_SIDE_PX / max(frame.width, frame.height))
    size = (max(2, round(frame.width * scale / 2) * 2), max(2, round(frame.height * scale / 2) * 2))
    plane = frame.reformat(*size, format="rgb24").planes[0]
    picture = Image.frombytes("RGB", size, bytes(plane), "raw", "RGB", plane.line_size)
    # A phone that was held upright writes the film lying down, and says how to turn it.
    return jpeg_of(picture.rotate(frame.rotation, expand=True) if frame.rotation else picture)


def _sound(container: InputContainer, plain: AudioResampler) -> Sound | None:
    pcm = bytearray()
    for frame in (*container.decode(audio=0), None):
        for piece in plain.resample(frame):
            pcm += bytes(piece.planes[0])[: piece.samples * 2]
    return Sound(1, SOUND_HZ, bytes(pcm)) if pcm else None
