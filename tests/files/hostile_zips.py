# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Zips made to trick a reader: names (T28) and tricks (T29)."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig, NotOurFile, NotProven, UnsafeFile
from tests.files.hostile_case import SET, Case, Cases
from tests.files.makers import content, listed, noise, picture, zipped

MIB = 1 << 20
DEFLATED = 8
ODD = (UnsafeFile, DamagedFile, NotOurFile)


@dataclass(frozen=True)
class Raw:
    """One file in a zip, of which each field can lie.

    Attributes:
        name: as bytes.
        packed: what really lies there.
        size: that it claims to have; that of `packed` when None.
        listed_at: where the list says that it lies; where it really lies when None.
        own_name: in its own header; `name` when None.
    """

    name: bytes
    packed: bytes
    size: int | None = None
    crc: int | None = None
    method: int = 0
    flags: int = 0
    mode: int = 0o100600
    extra: bytes = b""
    comment: bytes = b""
    listed_at: int | None = None
    own_name: bytes | None = None
    disk: int = 0

    @property
    def fields(self) -> tuple[int, ...]:
        """What stands in both headers."""
        crc = zlib.crc32(self.packed) if self.crc is None else self.crc
        size = len(self.packed) if self.size is None else self.size
        return 20, self.flags, self.method, 0, 33, crc, len(self.packed), size


def header(raw: Raw) -> bytes:
    """The header that stands before a file."""
    name = raw.name if raw.own_name is None else raw.own_name
    return struct.pack("<4s5H3L2H", b"PK\3\4", *raw.fields, len(name), len(raw.extra)) + name + raw.extra


def raw_zip(raws: Sequence[Raw], *, before: bytes = b"", note: bytes = b"", after: bytes = b"") -> bytes:
    """A zip of these, byte by byte."""
    whole, starts = before, []
    for raw in raws:
        starts.append(len(whole))
        whole += header(raw) + raw.packed
    return with_list(whole, raws, starts, note) + after


def with_list(whole: bytes, raws: Sequence[Raw], starts: Sequence[int], note: bytes = b"") -> bytes:
    """Put the list of a zip after it, and its end."""
    rows = b"".join(
        struct.pack("<4sH", b"PK\1\2", 3 << 8 | 20)
        + struct.pack("<5H3L", *raw.fields)
        + struct.pack("<3H", len(raw.name), len(raw.extra), len(raw.comment))
        + struct.pack("<2H2L", raw.disk, 0, raw.mode << 16, at if raw.listed_at is None else raw.listed_at)
        + raw.name
        + raw.extra
        + raw.comment
        for raw, at in zip(raws, starts, strict=True)
    )
    count = len(raws)
    return (
        whole
        + rows
        + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(rows), len(whole), len(note))
        + note
    )


def plan_files(**more: bytes) -> list[Raw]:
    """The files of an honest plan, and others that stand in its list as well."""
    files = {"proposal.json": json.dumps(content()).encode(), **more}
    return [Raw(name.encode("utf-8", "surrogatepass"), data) for name, data in listed(files).items()]


# Names -----------------------------------------------------------------------------------------------------

NAMES_NEVER = (
    "../evil.png",
    "media/../../evil.png",
    "/tmp/evil.png",
    "C:evil.png",
    "C:/evil.png",
    "C:\\evil.png",
    "\\\\evil\\share\\a.png",
    "//evil/share/a.png",
    "media\\a.png",
    "media/a.png:stream",
    "media/a.png::$DATA",
    "media/a.png\0.txt",
    "media/con.png",
    "media/nul.wav",
    "media/com1.png",
    "aux.json",
    "media/a.png.",
    "media/a.png ",
    "media/A.PNG",
    "MEDIA/a.png",
    "media/e\u0301.png",
    "media/\u00e9.png",
    "media/a\u202egnp.png",
    "media/\u2066a.png",
    "media/\uff0e\uff0e/a.png",
    "media/" + "a" * 300 + ".png",
    "media/" + "a/" * 200 + "a.png",
    "media/a.svg",
    "media/a.exe",
    "media/.png",
    "media/",
    "~/evil.png",
    "$HOME/evil.png",
    "media/-rf.png",
    "media/a\nb.png",
    "",
    "manifest.json\n",
    "Manifest.json",
)


def named(name: str) -> bytes:
    """A plan in which one more file has this name, also in the list of contents."""
    return raw_zip(plan_files(**{name: b"x"}))


NAMES: Cases = {
    **{f"name {name[:40]!r}": Case(partial(named, name), (UnsafeFile,)) for name in NAMES_NEVER},
    "a name that stands twice": Case(lambda: raw_zip([*plan_files(), plan_files()[1]]), (UnsafeFile,)),
    "names that are one on Windows": Case(
        lambda: raw_zip(plan_files(**{"media/a.png": b"x", "media/A.png": b"x"})), (UnsafeFile,)
    ),
    "bytes that are no letters": Case(
        lambda: raw_zip([*plan_files(), Raw(b"media/\xff\xfe.png", b"x")]), (UnsafeFile,)
    ),
    **{
        f"in a set, {name!r}": Case(
            lambda name=name: zipped({name: noise(9, 9)}),  # type: ignore[misc]
            (UnsafeFile, NotOurFile, DamagedFile),
            harmless=True,
            door=SET,
        )
        for name in ("../../evil.png", "/tmp/evil.png", "C:\\evil.png", "a\0b.png", "x" * 4000 + ".png")
    },
}


# Tricks ----------------------------------------------------------------------------------------------------


def changed(**changes: object) -> bytes:
    """A plan whose second file has one field that lies."""
    first, second, *others = plan_files()
    return raw_zip([first, replace(second, **changes), *others])  # type: ignore[arg-type]


def zip64() -> bytes:
    """A plan whose end says that the true end stands before it."""
    plain = raw_zip(plan_files())
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 2, 2, 0, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(plain) - 22, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, *[0xFFFF] * 2, *[0xFFFFFFFF] * 2, 0)
    return plain[:-22] + end64 + locator + end


def with_a_gap() -> bytes:
    """A plan with something between its files that no list names."""
    raws = plan_files()
    first = header(raws[0]) + raws[0].packed + b"hidden"
    return with_list(first + header(raws[1]) + raws[1].packed, raws, [0, len(first)])


TRICKS: Cases = {
    "a link": Case(partial(changed, mode=0o120777), (UnsafeFile,)),
    "a device": Case(partial(changed, mode=0o020666), (UnsafeFile,)),
    "a disk": Case(partial(changed, mode=0o060666), (UnsafeFile,)),
    "a pipe": Case(partial(changed, mode=0o010666), (UnsafeFile,)),
    "a socket": Case(partial(changed, mode=0o140666), (UnsafeFile,)),
    "a folder": Case(partial(changed, mode=0o040755), (UnsafeFile,)),
    "locked": Case(partial(changed, flags=1), (UnsafeFile,)),
    "locked strongly": Case(partial(changed, flags=0x41), (UnsafeFile,)),
    "locked with AES": Case(partial(changed, flags=1, method=99), (UnsafeFile,)),
    "sizes after the file": Case(partial(changed, flags=8), (UnsafeFile,)),
    **{
        f"squeezed in way {method}": Case(partial(changed, method=method), (UnsafeFile,))
        for method in (1, 6, 9, 12, 14, 93, 95, 98)
    },
    "more fields": Case(partial(changed, extra=b"\1\0\0\0"), (UnsafeFile,)),
    "sizes of zip64": Case(partial(changed, extra=struct.pack("<2H2Q", 1, 16, 5, 5)), (UnsafeFile,)),
    "a name in other letters": Case(
        partial(changed, extra=struct.pack("<2HBL", 0x7075, 16, 1, 0) + b"../evil.png"), (UnsafeFile,)
    ),
    "a comment in the list": Case(partial(changed, comment=b"hello"), (UnsafeFile,)),
    "a second disk": Case(partial(changed, disk=1), (UnsafeFile,)),
    "two names": Case(partial(changed, own_name=b"../../evil.js"), (UnsafeFile,)),
    "the list leads elsewhere": Case(partial(changed, listed_at=0), (UnsafeFile,)),
    "the list leads out of the file": Case(partial(changed, listed_at=0xFFFFFFF0), (UnsafeFile,)),
    "another sum": Case(partial(changed, crc=1), (DamagedFile,)),
    "another size": Case(partial(changed, size=7), (DamagedFile,)),
    "a whole size of zip64": Case(partial(changed, size=0xFFFFFFFF), (FileTooBig, *ODD)),
    "zip64": Case(zip64, ODD),
    "a comment": Case(lambda: raw_zip(plan_files(), note=b"hello"), ODD),
    "a comment that is a zip": Case(lambda: raw_zip(plan_files(), note=raw_zip(plan_files())[:60_000]), ODD),
    "a program before it": Case(lambda: raw_zip(plan_files(), before=b"MZ\x90\0" * 99), ODD),
    "a program after it": Case(lambda: raw_zip(plan_files(), after=b"#!/bin/sh\n"), ODD),
    "a picture before it": Case(lambda: raw_zip(plan_files(), before=picture()), ODD, harmless=True),
    "a gap": Case(with_a_gap, (UnsafeFile,)),
    "the list of contents is not first": Case(lambda: raw_zip(plan_files()[::-1]), ODD),
    "no list of contents": Case(lambda: raw_zip(plan_files()[1:]), ODD),
    "nothing inside": Case(lambda: raw_zip([]), ODD),
    "a list that is no JSON": Case(lambda: raw_zip([Raw(b"manifest.json", b"<xml/>")]), (BadField,)),
    "one more file than the list says": Case(
        lambda: raw_zip([*plan_files(), Raw(b"media/a.png", b"x")]), (DamagedFile,)
    ),
    "a signature of nobody": Case(
        lambda: raw_zip([plan_files()[0], Raw(b"signature.bin", bytes(64)), *plan_files()[1:]]),
        (NotProven,),
    ),
}
