# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Films as cameras and phones write them, made into the narrow kind of `films`.

PyAV reads them: an extra (`film`), loaded only here. Whoever gets the plan needs nothing of it. It is a large
program, and reads what strangers wrote; so a film from outside comes here in the reading process alone. And
it is told beforehand what it may do: read a few formats, each named by us and not guessed by it, none of
which leads to another file, and the few codecs that cameras and phones use.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig, NeedsPart, NotOurFile
from coprod_desktop.files.films import (
    MAX_FILM_BYTES,
    MAX_FRAMES,
    TELL_EVERY,
    Moving,
    cleaning,
    film_bytes,
    finished,
    is_avi,
    jpeg_of,
)
from coprod_desktop.files.sounds import Sound

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.codec import CodecContext
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

FRAMES_A_SECOND = 25
"""Enough for signing. *Source*: ITU-T H-series Supplement 1 (1999)."""
MADE_SIDE_PX = 480
"""The long side of the pictures that are made here: signing is read well at 352 x 288 (the same paper), and a
minute takes some 25 MB."""
MAX_SOURCE_BYTES = 512 << 20
"""A minute of a phone's best film."""
MAX_SOURCE_PIXELS = 4096 * 2304
"""Of each picture: 4K, as phones have it. Beyond, a decoder needs more memory than the reader has."""
FRAME_US = 1_000_000 // FRAMES_A_SECOND
SOUND_HZ = 16_000
_MOST_SECONDS = MAX_FRAMES // FRAMES_A_SECOND
_MOST_SOUND_BYTES = (_MOST_SECONDS + 1) * SOUND_HZ * 2
"""A second more than the pictures: the sound of an honest film may end a little later."""
_MOST_NARROW_BYTES = MAX_FILM_BYTES * 2
_SIGN_BYTES = 200
_TS_SIGN = b"G"
_QUICKTIME = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
_PHOTOS = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"avif")
_CODECS = frozenset(
    (
        *("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4", "h263", "mpeg2video", "mjpeg"),
        *("aac", "aac_latm", "mp3", "mp3float", "mp2", "mp2float", "opus", "vorbis", "ac3", "alac", "amrnb"),
        *("amrwb", "pcm_u8", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_alaw", "pcm_mulaw"),
    )
)
_OPTIONS = {
    "protocol_whitelist": "none",
    "format_whitelist": "mov,matroska,avi,mpegts",
    "codec_whitelist": ",".join(sorted(_CODECS)),
    "enable_drefs": "0",
    "max_streams": "32",
    "max_pixels": f"{MAX_SOURCE_PIXELS}",
}


def narrow_film(data: bytes, place: str) -> bytes:
    """Make a film into the kind that travels in a proposal's file.

    Args:
        data: MP4, MOV, WebM, Matroska, AVI or MPEG-TS; up to a minute.
        place: the name of the film, for the error.

    Returns:
        An AVI as `films.clean_film` gives it. What was no such film before has at most 480 pixels, 25
        pictures a second, and sound at 16 kHz.

    Raises:
        NotOurFile: no film of a kind that is taken.
        NeedsPart: PyAV is not installed.
        FileTooBig: too long or too large, or it takes too much memory.
        DamagedFile: it cannot be decoded.
    """
    return finished(narrowing(io.BytesIO(data), place))


def narrowing(file: BinaryIO, place: str) -> Iterator[int | bytes]:
    """Do as `narrow_film` does, step by step.

    Args:
        file: the film, at its start. It is never opened by a name.
        place: the name of the film, for the error.

    Yields:
        Now and then, how many pictures are made so far; at last the film.

    Raises:
        NotOurFile, NeedsPart, FileTooBig, DamagedFile: as `narrow_film` has it.
    """
    start = file.read(_SIGN_BYTES)
    size_bytes = file.seek(0, io.SEEK_END)
    file.seek(0)
    if is_avi(start) and size_bytes <= _MOST_NARROW_BYTES:
        try:
            yield from cleaning(file.read(), place)
            return
        except (BadField, FileTooBig):
            file.seek(0)  # an AVI of another kind, or a larger one
    kind = _kind_of(start)
    if not kind:
        raise NotOurFile(place, "no film of a kind that is taken")
    try:
        import av
    except ImportError as fault:
        detail = 'the part that reads films is missing: pip install "coprod-desktop[film]"'
        raise NeedsPart(place, detail) from fault
    pictures, heard = _Pictures(place), _Heard(place)
    try:
        with av.open(file, "r", format=kind, options=_OPTIONS) as container:
            yield from _taken(container, pictures, heard, place)
    except MemoryError as fault:
        raise FileTooBig(place, "more memory than allowed") from fault
    except (av.FFmpegError, ValueError) as fault:
        raise DamagedFile(place, f"the film cannot be decoded: {fault}") from fault
    if not pictures.frames:
        raise DamagedFile(place, "no pictures in it")
    yield film_bytes(Moving(FRAME_US, pictures.frames, heard.sound))


def _kind_of(start: bytes) -> str:
    """What reads such a film; empty for all that is not taken, such as lists that lead to other files."""
    if start[4:8] in _QUICKTIME and start[8:12] not in _PHOTOS:
        return "mov"
    if start[:4] == b"\x1aE\xdf\xa3":
        return "matroska"
    if is_avi(start):
        return "avi"
    # Every 188 bytes; a camcorder puts 4 more before each.
    if any(
        start[at : at + 1] == start[at + step : at + step + 1] == _TS_SIGN
        for at, step in ((0, 188), (4, 192))
    ):
        return "mpegts"
    return ""


def _taken(container: InputContainer, pictures: _Pictures, heard: _Heard, place: str) -> Iterator[int]:
    """Pictures and sound in one go through the file, since it may lie on a slow stick."""
    from av.audio.frame import AudioFrame
    from av.video.frame import VideoFrame

    for frame in container.decode(*_streams(container, place)):
        before = len(pictures.frames) // TELL_EVERY
        if isinstance(frame, VideoFrame):
            pictures.put(frame)
        elif isinstance(frame, AudioFrame):
            heard.put(frame)
        if len(pictures.frames) // TELL_EVERY > before:
            yield len(pictures.frames)
    heard.put(None)


def _streams(container: InputContainer, place: str) -> Iterator[VideoStream | AudioStream]:
    """The first pictures and the first sound; others, such as what only one maker's phones know, are left."""
    from av.video.codeccontext import VideoCodecContext

    found = container.streams
    if not found.video:
        raise NotOurFile(place, "no pictures in it")
    streams: tuple[VideoStream | AudioStream, ...] = (*found.video[:1], *found.audio[:1])
    for stream in streams:
        # None where no decoder is there.
        codec: CodecContext | None = stream.codec_context
        if codec is None or codec.name not in _CODECS:
            raise NotOurFile(place, "its pictures or its sound are of a kind that is not taken")
        if isinstance(codec, VideoCodecContext) and codec.width * codec.height > MAX_SOURCE_PIXELS:
            raise FileTooBig(place, "pictures of more than 4K")
        # With more threads, each would hold large pictures of its own.
        codec.thread_count = 1
        codec.options = {"max_pixels": f"{MAX_SOURCE_PIXELS}"}
        yield stream


class _Pictures:
    """A picture for each moment: one that stays longer comes again, one that nobody would see is left out."""

    def __init__(self, place: str) -> None:
        self.frames: list[bytes] = []
        self._place = place
        self._first_s: float | None = None
        self._bytes = 0
        self._size: tuple[int, int] | None = None

    def put(self, frame: VideoFrame) -> None:
        """Take the next picture of the film."""
        at_s = frame.time or 0.0
        self._first_s = at_s if self._first_s is None else self._first_s
        due = round((at_s - self._first_s) * FRAMES_A_SECOND)
        count = len(self.frames)
        if count and due < count:
            return
        if due >= MAX_FRAMES:
            raise FileTooBig(self._place, f"longer than {_MOST_SECONDS} seconds")
        picture = _picture(frame)
        if self._size not in (None, picture.size):
            raise DamagedFile(self._place, "its pictures are not of one size")
        self._size = picture.size
        new = [*self.frames[-1:] * (due - count), jpeg_of(picture)]
        self._bytes += sum(map(len, new))
        if self._bytes > MAX_FILM_BYTES - _MOST_SOUND_BYTES:
            raise FileTooBig(self._place, f"more than {MAX_FILM_BYTES} bytes")
        self.frames += new


def _picture(frame: VideoFrame) -> Image.Image:
    scale = min(1.0, MADE_SIDE_PX / max(frame.width, frame.height))
    size = (max(2, round(frame.width * scale / 2) * 2), max(2, round(frame.height * scale / 2) * 2))
    plane = frame.reformat(*size, format="rgb24").planes[0]
    picture = Image.frombytes("RGB", size, bytes(plane), "raw", "RGB", plane.line_size)
    # A phone that was held upright writes the film lying down, and says how to turn it.
    turn = round(frame.rotation / 90) * 90
    return picture.rotate(turn, expand=True) if turn else picture


class _Heard:
    """The sound, as plain PCM."""

    def __init__(self, place: str) -> None:
        from av.audio.resampler import AudioResampler

        self._pcm = bytearray()
        self._place = place
        self._plain = AudioResampler(format="s16", layout="mono", rate=SOUND_HZ)

    @property
    def sound(self) -> Sound | None:
        """All of it; None when nothing was heard."""
        return Sound(1, SOUND_HZ, bytes(self._pcm)) if self._pcm else None

    def put(self, frame: AudioFrame | None) -> None:
        """Take the next piece; None at the end."""
        for piece in self._plain.resample(frame):
            self._pcm += bytes(piece.planes[0])[: piece.samples * 2]
        if len(self._pcm) > _MOST_SOUND_BYTES:
            raise FileTooBig(self._place, f"sound of more than {_MOST_SECONDS} seconds")
