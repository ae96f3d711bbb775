# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures made to trick or to burst a decoder (T38), as a photo, in a plan and in a set of pictures."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileTooBig,
    FileTookTooLong,
    NotOurFile,
    WrongPictures,
)
from tests.files.hostile_bombs import nested
from tests.files.hostile_case import SET, Case, Cases, plan_with_cover, within
from tests.files.hostile_zips import MIB
from tests.files.makers import noise, picture, png_header, zipped

_REFUSED = (BadField, DamagedFile, FileTooBig, FileTookTooLong, NotOurFile, WrongPictures)
_PNG = b"\x89PNG\r\n\x1a\n"


# PNG -------------------------------------------------------------------------------------------------------


def chunk(name: bytes, body: bytes) -> bytes:
    """One piece of a PNG."""
    return struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))


def png(
    width: int, height: int, pixels: bytes, *before: bytes, depth: int = 8, colour: int = 2, lace: int = 0
) -> bytes:
    """A PNG of these pixels, squeezed already, with other pieces before them."""
    head = chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, depth, colour, 0, 0, lace))
    return _PNG + head + b"".join(before) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def flat(width: int, height: int, bytes_a_pixel: int = 3) -> bytes:
    """Squeezed pixels of one colour."""
    squeezer = zlib.compressobj(9)
    row = bytes(1 + width * bytes_a_pixel)
    return b"".join(squeezer.compress(row) for _ in range(height)) + squeezer.flush()


def burst(mib: int) -> bytes:
    """So many MiB, squeezed."""
    squeezer = zlib.compressobj(9)
    return b"".join(squeezer.compress(bytes(MIB)) for _ in range(mib)) + squeezer.flush()


def small(*before: bytes) -> bytes:
    """A small honest picture with more pieces in it."""
    return png(8, 6, flat(8, 6), *before)


def moving_png(count: int) -> bytes:
    """A PNG that moves."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (40, 30), (n * 4, 0, 0)) for n in range(count)]
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    return out.getvalue()


def moving(kind: str, count: int, side: int = 40) -> bytes:
    """A GIF or WebP that moves."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (side, side), (n * 4 % 256, 0, 0)) for n in range(count)]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()


def see_through(size: int) -> bytes:
    """As many pixels as are taken, in nearly as many bytes."""
    return png(6000, 4000, flat(6000, 4000, 4), chunk(b"prVt", bytes(size)), colour=6)


PNGS: dict[str, Callable[[], bytes]] = {
    "PNG of 40,000 x 40,000": lambda: png_header(40_000, 40_000),
    "PNG of 2^31 x 2^31": lambda: png_header(2**31 - 1, 2**31 - 1),
    "PNG of 2^31 x 1": lambda: png_header(2**31 - 1, 1),
    "PNG of 0 x 0": lambda: png_header(0, 0),
    "PNG of 24,000,000 x 1": lambda: png(24_000_000, 1, flat(24_000_000, 1)),
    "PNG of 1 x 24,000,000": lambda: png(1, 24_000_000, burst(4)),
    "PNG of 24 million pixels of one colour": lambda: picture(6000, 4000),
    "PNG of 24 million pixels, laced": lambda: png(6000, 4000, flat(6000, 4000), lace=1),
    "PNG of 24 million pixels of 16 bits": lambda: png(6000, 4000, flat(6000, 4000, 6), depth=16),
    "PNG of 24 million see-through pixels": lambda: picture(6000, 4000, "RGBA"),
    "PNG of 12,000 x 12,000, 1 bit": lambda: picture(12_000, 12_000, "1"),
    "PNG whose pixels burst": lambda: png(8, 6, burst(1024)),
    "PNG with a text that bursts": lambda: small(chunk(b"zTXt", b"a\0\0" + burst(512))),
    "PNG with 200 texts that burst": lambda: small(*[chunk(b"zTXt", b"a\0\0" + burst(1))] * 200),
    "PNG with a long text in it": lambda: small(chunk(b"iTXt", b"a\0\1\0\0\0" + burst(512))),
    "PNG with colours that burst": lambda: small(chunk(b"iCCP", b"a\0\0" + burst(512))),
    "PNG with 200,000 pieces": lambda: small(chunk(b"tEXt", b"a\0b") * 200_000),
    "PNG of 24 million see-through pixels in 19 MB": lambda: see_through(19 * MIB),
    "PNG with a piece of 4 GiB": lambda: _PNG + b"\xff\xff\xff\xffIHDR" + bytes(90),
    "PNG with notes of a camera that loop": lambda: small(
        chunk(b"eXIf", b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\0\0\0\0")
    ),
    "PNG that claims a million frames": lambda: small(chunk(b"acTL", struct.pack(">LL", 10**6, 0))),
    "PNG of 60 frames": lambda: moving_png(60),
    "PNG with a palette of nothing": lambda: png(8, 6, flat(8, 6, 1), chunk(b"PLTE", b""), colour=3),
    "half a PNG": lambda: noise(99, 99)[:3000],
    "PNG that is also a zip": lambda: picture() + nested(0),
}


# JPEG and WebP ---------------------------------------------------------------------------------------------


@cache
def with_scans(count: int, width: int, height: int) -> bytes:
    """A photo in steps, whose last step stands there many times more."""
    out = io.BytesIO()
    Image.effect_noise((256, 256), 90).resize((width, height)).save(out, "JPEG", quality=30, progressive=True)
    data = out.getvalue()
    last = data.rindex(b"\xff\xda")
    # The tables of the last step stand before it, and stay as they are.
    return data[:-2] + data[last:-2] * count + b"\xff\xd9"


def jpeg_claiming(width: int, height: int) -> bytes:
    """A small photo that says that it is large."""
    data = bytearray(picture(64, 48, kind="JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def segment(marker: int, body: bytes) -> bytes:
    """One piece of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg_with(*segments: bytes) -> bytes:
    """A small photo with more pieces in it."""
    data = picture(64, 48, kind="JPEG")
    return data[:2] + b"".join(segments) + data[2:]


def webp_claiming(side: int) -> bytes:
    """A WebP whose canvas is as large as the format can say."""
    size = (side - 1).to_bytes(3, "little") * 2
    body = b"WEBPVP8X" + struct.pack("<LL", 10, 0x02) + size + b"ANIM" + struct.pack("<LLH", 6, 0, 0)
    return b"RIFF" + struct.pack("<L", len(body)) + body


OTHERS: dict[str, Callable[[], bytes]] = {
    "JPEG with 1,000 scans": lambda: with_scans(1000, 4000, 4000),
    "JPEG with as many scans as are taken": lambda: with_scans(50, 6000, 4000),
    "JPEG of 65,535 x 65,535": lambda: jpeg_claiming(65_535, 65_535),
    "JPEG of 24 million pixels that are not there": lambda: jpeg_claiming(6000, 4000),
    "JPEG with many notes": lambda: jpeg_with(*[segment(0xE1, b"Exif\0\0" + bytes(60_000))] * 200),
    "JPEG with colours in many parts": lambda: jpeg_with(
        *(segment(0xE2, b"ICC_PROFILE\0" + bytes((n, 255)) + bytes(60_000)) for n in range(1, 255))
    ),
    "JPEG with other pictures behind it": lambda: jpeg_with(
        segment(0xE2, b"MPF\0II*\0\x08\0\0\0" + b"\xff" * 300)
    ),
    "JPEG that is also a page": lambda: jpeg_with(segment(0xFE, b"<script>alert(1)</script>")),
    "JPEG in four inks": lambda: picture(64, 48, "CMYK", "JPEG"),
    "half a JPEG": lambda: picture(640, 480, kind="JPEG")[:300],
    "WebP of 16,383 x 16,383": lambda: webp_claiming(16_383),
    "WebP of 1,000 frames": lambda: moving("WEBP", 1000),
    "WebP of 24 million pixels": lambda: picture(6000, 4000, kind="WEBP", lossless=True),
    "half a WebP": lambda: picture(640, 480, kind="WEBP")[:60],
    "GIF of 60 frames": lambda: moving("GIF", 60),
    "GIF of 65,535 x 65,535": lambda: b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;",
    "TIFF": lambda: picture(kind="TIFF"),
    "icon": lambda: picture(16, 16, kind="ICO"),
    "BMP": lambda: picture(kind="BMP"),
    "PDF": lambda: b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(x)>>>>endobj\n%%EOF",
    "PostScript": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n{} loop",
    "an X bitmap that reads a file": lambda: b'/* XPM */\nstatic char *a[] = {"1 1 1 1", "a c #000", "a"};',
    "a page": lambda: b"<html><img src='file:///etc/passwd'></html>",
    "a program": lambda: b"\x7fELF" + bytes(200),
}
EVERY_PICTURE = {**PNGS, **OTHERS}


def in_a_set(data: bytes) -> bytes:
    """A zip of pictures with this one in it."""
    return zipped({"a.png": data})


_NEVER_TAKEN = (
    "PNG of 40,000 x 40,000",
    "PNG of 2^31 x 2^31",
    "PNG of 2^31 x 1",
    "PNG of 0 x 0",
    "PNG of 12,000 x 12,000, 1 bit",
    "PNG with a text that bursts",
    "PNG with a long text in it",
    "JPEG with 1,000 scans",
    "JPEG of 65,535 x 65,535",
    "WebP of 16,383 x 16,383",
    *list(OTHERS)[list(OTHERS).index("GIF of 60 frames") :],
)
"""These must be refused; what is left of the others is pixels, and no harm."""
_COSTLY = (
    "PNG of 2^31 x 2^31",
    "PNG of 24 million see-through pixels",
    "PNG whose pixels burst",
    "PNG with a long text in it",
    "PNG with colours that burst",
    "JPEG with 1,000 scans",
    "JPEG with as many scans as are taken",
    "WebP of 16,383 x 16,383",
    "WebP of 24 million pixels",
    "GIF of 60 frames",
    "TIFF",
    "PDF",
)
"""Elsewhere they are decoded as photos are; enough to see that they are."""

AS_PHOTOS: Cases = {
    f"photo, {name}": Case(make, _REFUSED, harmless=name not in _NEVER_TAKEN)
    for name, make in EVERY_PICTURE.items()
}
IN_PLANS: Cases = {
    f"in a plan, {name}": Case(within(plan_with_cover, make), _REFUSED, harmless=name not in _NEVER_TAKEN)
    for name, make in EVERY_PICTURE.items()
    if name in _COSTLY
}
IN_SETS: Cases = {
    f"in a set, {name}": Case(within(in_a_set, make), _REFUSED, harmless=name not in _NEVER_TAKEN, door=SET)
    for name, make in EVERY_PICTURE.items()
    if name in _COSTLY
}
