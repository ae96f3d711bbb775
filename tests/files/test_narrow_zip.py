# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Zips that were built to trick a reader: names, kinds of entries, two lists, bombs."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from coprod_desktop.domain.errors import DamagedFile, FileProblem, FileTooBig, UnsafeFile
from coprod_desktop.files.envelope import open_envelope
from coprod_desktop.files.narrow_zip import MAX_ENTRY_BYTES
from tests.files.makers import (
    listed,
    zipped,
)

FILES = {"proposal.json": b'{"a":1}', "media/a.png": b"png", "media/b.wav": b"wav"}


def refused(data: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        open_envelope(data, {"ours": 1})
    return caught.value


def honest() -> bytes:
    return zipped(listed(FILES, "ours"))


def test_the_honest_one_among_them_is_taken() -> None:
    assert list(open_envelope(honest(), {"ours": 1}).files) == list(FILES)


@pytest.mark.parametrize(
    "name",
    [
        "../proposal.json",
        "/proposal.json",
        "C:proposal.json",
        "C:/proposal.json",
        "\\\\evil\\share\\a.png",
        "media\\a.png",
        "media/a.png:stream",
        "media/a.png\0.txt",
        "media/A.png",
        "media/a.PNG",
        "media/a.png.",
        "media/a.png ",
        "media/con.png",
        "media/lpt1.wav",
        "con.json",
        "media/a\u202egnp.png",
        "media/e\u0301.png",
        "media/\u00e9.png",
        "media/" + "a" * 300 + ".png",
        "media/../a.png",
        "media/sub/a.png",
        "media/a.svg",
        "media/a.exe",
        "media/",
        "signature.txt",
        "MANIFEST.JSON",
        "manifest.json\n",
    ],
)
def test_names_that_no_file_of_ours_has_are_refused(name: str) -> None:
    raw = honest().replace(b"media/a.png", b"@" * 11)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for inside, data in listed({"proposal.json": b"1"}, "ours").items():
            archive.writestr(inside, data)
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, b"x")
    assert isinstance(refused(out.getvalue()), UnsafeFile)
    assert isinstance(refused(raw), UnsafeFile)


def with_info(**changes: object) -> bytes:
    """An honest zip whose second entry says something odd of itself."""
    files = listed({"proposal.json": b"1"}, "ours")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("manifest.json", files["manifest.json"])
        info = zipfile.ZipInfo("proposal.json")
        for name, value in changes.items():
            setattr(info, name, value)
        archive.writestr(info, b"1")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        with_info(external_attr=0o120777 << 16),
        with_info(external_attr=0o020666 << 16),
        with_info(external_attr=0o010666 << 16),
        with_info(extra=b"\x01\x00\x00\x00"),
        with_info(comment=b"hello"),
        with_info(compress_type=zipfile.ZIP_BZIP2),
        with_info(compress_type=zipfile.ZIP_LZMA),
    ],
    ids=["symlink", "device", "pipe", "extra", "comment", "bzip2", "lzma"],
)
def test_entries_that_an_honest_file_does_not_have_are_refused(data: bytes) -> None:
    assert isinstance(refused(data), UnsafeFile)


def test_a_locked_entry_is_refused() -> None:
    data = bytearray(honest())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature, 1 if at == 6 else 0) + at] |= 1
    assert isinstance(refused(bytes(data)), UnsafeFile)


def end_with(data: bytes, **changes: int) -> bytes:
    """The zip with another end."""
    names = ("disk", "other", "here", "count", "size", "at", "comment")
    fields = dict(zip(names, struct.unpack("<4H2LH", data[-18:]), strict=True)) | changes
    return data[:-18] + struct.pack("<4H2LH", *(fields[name] for name in names))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + honest(),
        honest() + b"x",
        end_with(honest(), comment=1) + b"x",
        end_with(honest(), disk=1),
        end_with(honest(), count=0xFFFF, here=0xFFFF, size=0xFFFFFFFF, at=0xFFFFFFFF),
        end_with(honest(), count=2, here=2),
        end_with(honest(), count=5, here=5),
        end_with(honest(), at=0),
    ],
    ids=["prefix", "suffix", "comment", "disk", "zip64", "fewer", "more", "elsewhere"],
)
def test_a_zip_that_is_also_something_else_is_refused(data: bytes) -> None:
    assert isinstance(refused(data), UnsafeFile | DamagedFile)


def test_two_entries_over_the_same_bytes_are_refused() -> None:
    inner = zipfile.ZipInfo("media/b.wav")
    data = zipped(listed({"media/a.wav": b"x" * 100, "media/b.wav": b"x" * 100}, "ours"))
    first = data.index(b"PK\x03\x04", 4)
    listing = data.rindex(b"PK\x01\x02")
    overlapped = data[: listing + 42] + struct.pack("<L", first) + data[listing + 46 :]
    assert isinstance(refused(overlapped), UnsafeFile)
    assert inner.filename.encode() in overlapped


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_bomb_is_refused_before_it_goes_off(method: int) -> None:
    zeros = {"proposal.json": bytes(300 << 20 if method else MAX_ENTRY_BYTES + 1)}
    assert isinstance(refused(zipped(listed(zeros, "ours"), method)), FileTooBig)


def test_a_lie_about_the_size_is_refused() -> None:
    text = {"proposal.json": b'{"a":"' + b"b" * 900 + b'"}'}
    data = bytearray(zipped(listed(text, "ours"), zipfile.ZIP_DEFLATED))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        where = data.rindex(signature) + at
        data[where : where + 4] = struct.pack("<L", 400)
    assert isinstance(refused(bytes(data)), DamagedFile)


def test_a_small_bomb_is_refused_too() -> None:
    zeros = {"proposal.json": b" " * (1 << 20)}
    assert isinstance(refused(zipped(listed(zeros, "ours"), zipfile.ZIP_DEFLATED)), FileTooBig)


def squeezed(raw: bytes, size_bytes: int) -> bytes:
    """A zip whose content is squeezed by somebody who makes mistakes."""
    listing = listed({"proposal.json": b"x" * size_bytes}, "ours")["manifest.json"]
    data = bytearray(zipped({"manifest.json": listing, "proposal.json": raw}))
    for signature, method_at, size_at in ((b"PK\x03\x04", 8, 22), (b"PK\x01\x02", 10, 24)):
        start = data.rindex(signature)
        data[start + method_at : start + method_at + 2] = struct.pack("<H", zipfile.ZIP_DEFLATED)
        data[start + size_at : start + size_at + 4] = struct.pack("<L", size_bytes)
    return bytes(data)


@pytest.mark.parametrize("raw", [b"\xff" * 30, b"", zlib.compress(b"x" * 30, wbits=-15) + b"more"])
def test_what_does_not_unpack_as_it_says_is_damaged(raw: bytes) -> None:
    assert isinstance(refused(squeezed(raw, 30)), DamagedFile)


def test_a_gap_before_the_list_is_refused() -> None:
    data = honest()
    start = data.index(b"PK\x01\x02")
    gap = data[:start] + b"hidden" + data[start:]
    at = struct.unpack("<L", data[-6:-2])[0]
    assert isinstance(refused(gap[:-6] + struct.pack("<L", at + 6) + gap[-2:]), UnsafeFile)


def test_a_file_beyond_all_limits_is_not_looked_at() -> None:
    assert isinstance(refused(b"PK\x03\x04" + bytes(202 << 20)), FileTooBig)
