# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures from outside, made into clean PNG. Who asks, and where from, is not known here.

Only the pixels are taken over: no place where a photo was taken, no notes, no second frame.
*Source*: ``reliability.md`` section 4 of the design, images.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Mapping
from contextlib import suppress

from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig

MAX_PICTURE_BYTES = 20 << 20
MAX_PIXELS = 24_000_000
LONG_SIDE_PX = 1600
MAX_LARGE_PIXELS = 4 * MAX_PIXELS
"""Of all pictures of a file together that are larger than this program writes them; some seconds of work."""
_MAX_JPEG_SCANS = 64
_COMPRESS_LEVEL = 3
"""A third of the time of level 6, for the same size."""

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNK = struct.Struct(">L4s")
_PNG_CHECK_BYTES = 4
_PNG_PIXELS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
PACK_FORMATS = (PngImagePlugin.PngImageFile.format, WebPImagePlugin.WebPImageFile.format)
FOLDER_FORMATS = (*PACK_FORMATS, JpegImagePlugin.JpegImageFile.format)

_SIMPLE_MODES = {"1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBX", "RGBa", "CMYK", "YCbCr"}
# What Pillow raises at bytes that are no picture of the kind that they claim to be.
DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    IndexError,
    KeyError,
    struct.error,
    zlib.error,
)


def clean_png(
    data: bytes | memoryview, formats: tuple[str, ...], place: str, long_side_px: int = LONG_SIDE_PX
) -> bytes:
    """Decode a picture and write it anew.

    Args:
        data: the file, up to `MAX_PICTURE_BYTES` and `MAX_PIXELS`.
        formats: `PACK_FORMATS` or `FOLDER_FORMATS`; told from the content, not from the name.
        place: the name of the picture, for the error.
        long_side_px: the most pixels of its long side.

    Returns:
        An 8-bit PNG in RGB or RGBA, upright.

    Raises:
        BadField: another kind of file than these.
        FileTooBig: more bytes or pixels than the limits.
        DamagedFile: it cannot be decoded.
    """
    check_picture_bytes(data, place)
    kind = kind_of_picture(data)
    if kind not in formats:
        raise BadField(place, f"not one of {', '.join(formats)}")
    if kind == "JPEG":
        check_scans(data, place)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _written_anew(data, kind, place, long_side_px)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise FileTooBig(place, str(fault)) from fault
    except DAMAGE as fault:
        raise DamagedFile(place, f"the picture cannot be decoded: {fault}") from fault


def check_picture_bytes(data: bytes | memoryview, place: str) -> None:
    """Refuse a picture with more bytes than the limit. Nothing of it is read.

    Raises:
        FileTooBig: it has.
    """
    if len(data) > MAX_PICTURE_BYTES:
        raise FileTooBig(place, f"{len(data)} bytes")


def check_large(pictures: Mapping[str, bytes | memoryview]) -> None:
    """Refuse a file with many large pictures before one is decoded. What is no picture is passed over.

    Args:
        pictures: by their names.

    Raises:
        FileTooBig: together they have more than `MAX_LARGE_PIXELS`.
    """
    large = 0
    for name, data in pictures.items():
        with suppress(*DAMAGE, Image.DecompressionBombError), warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=PACK_FORMATS) as picture:
                pixels = picture.width * picture.height
            large += pixels if pixels > LONG_SIDE_PX**2 else 0
        if large > MAX_LARGE_PIXELS:
            raise FileTooBig(name, f"more than {MAX_LARGE_PIXELS} pixels in large pictures")


def check_scans(data: bytes | memoryview, place: str) -> None:
    """Refuse a JPEG whose whole picture is drawn again and again: each time costs as much as the first.

    Raises:
        FileTooBig: it has too many scans.
    """
    if bytes(data).count(b"\xff\xda") > _MAX_JPEG_SCANS:
        raise FileTooBig(place, "a photo with too many scans")


def bare_png(data: bytes, place: str) -> bytes:
    """Leave out all notes of a PNG that was written here: where and when, by what, in which words.

    Args:
        data: a whole PNG.
        place: the name of the picture, for the error.

    Returns:
        The same pixels, without anything else; nothing is decoded.

    Raises:
        DamagedFile: no whole PNG.
    """
    kept, at = [_PNG_START], len(_PNG_START)
    while data.startswith(_PNG_START) and at + _PNG_CHUNK.size <= len(data):
        length, name = _PNG_CHUNK.unpack_from(data, at)
        end = at + _PNG_CHUNK.size + length + _PNG_CHECK_BYTES
        if name in _PNG_PIXELS:
            kept.append(data[at:end])
        if name == b"IEND" and end == len(data):
            return b"".join(kept)
        at = end
    raise DamagedFile(place, "no whole PNG")


def kind_of_picture(data: bytes | memoryview) -> str:
    """Tell the kind of a picture from its first bytes; empty for every other file."""
    start = bytes(data[:12])
    if start.startswith(_PNG_START):
        return "PNG"
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start[:4] == b"RIFF" and start[8:] == b"WEBP":
        return "WEBP"
    return ""


def _written_anew(data: bytes | memoryview, kind: str, place: str, long_side_px: int) -> bytes:
    with Image.open(io.BytesIO(data), formats=[kind]) as picture:
        width, height = picture.size
        if width * height > MAX_PIXELS:
            raise FileTooBig(place, f"{width} x {height} pixels")
        if picture.mode not in _SIMPLE_MODES:
            raise BadField(place, f"colours of the kind {picture.mode}; save it with 8 bits for each colour")
        see_through = "A" in picture.mode.upper() or "transparency" in picture.info
        mode = "RGBA" if see_through else "RGB"
        picture.draft(mode, (long_side_px, long_side_px))
        # No second copy of a large picture: the process that does this has little memory.
        plain = picture if picture.mode == mode else picture.convert(mode)
        plain.thumbnail((long_side_px, long_side_px), Image.Resampling.LANCZOS)
        upright = ImageOps.exif_transpose(plain)
        upright.info.clear()
        written = io.BytesIO()
        upright.save(written, "PNG", compress_level=_COMPRESS_LEVEL)
        return written.getvalue()
