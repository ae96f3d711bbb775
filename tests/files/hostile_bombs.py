# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Zips made to burst a reader: small ones that unpack to much, and large ones (T30)."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import replace
from functools import partial
from typing import Any

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig
from tests.files.hostile_case import SET, Case, Cases
from tests.files.hostile_zips import DEFLATED, MIB, ODD, Raw, header, raw_zip, with_list
from tests.files.makers import content, listed, picture, sound, with_picture, zipped


def squeezed_zeros(mib: int, letter: bytes = b"\0") -> bytes:
    """So many MiB of one letter, squeezed, without ever having them."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(letter * MIB) + squeezer.flush(zlib.Z_FULL_FLUSH)
    return block * mib + squeezer.flush()


def bomb(mib: int, claims: int) -> Raw:
    """A small file that unpacks to much."""
    return Raw(b"proposal.json", squeezed_zeros(mib, b" "), claims, 0, DEFLATED)


def with_bomb(made: Raw) -> bytes:
    """A plan whose content is this."""
    files = listed({"proposal.json": b"x"})
    return raw_zip([Raw(b"manifest.json", files["manifest.json"]), made])


def all_over_each_other(count: int, mib: int) -> bytes:
    """Many names, and all are the same bytes."""
    kernel = Raw(b"a000.png", squeezed_zeros(mib), mib * MIB, 0, DEFLATED)
    raws = [replace(kernel, name=f"a{number:03}.png".encode()) for number in range(count)]
    return with_list(header(kernel) + kernel.packed, raws, [0] * count)


def quoted(count: int, mib: int, suffix: str) -> bytes:
    """Files that lie in each other: each holds the header of the next as a block that is not squeezed."""
    # *Source*: David Fifield, "A better zip bomb", 2019.
    packed, size = squeezed_zeros(mib), mib * MIB
    raws = [Raw(f"a{count}.{suffix}".encode(), packed, size, 0, DEFLATED)]
    for number in reversed(range(count)):
        quote = header(raws[0])
        packed = struct.pack("<BHH", 0, len(quote), len(quote) ^ 0xFFFF) + quote + packed
        size += len(quote)
        raws.insert(0, Raw(f"a{number}.{suffix}".encode(), packed, size, 0, DEFLATED))
    whole = header(raws[0]) + raws[0].packed
    starts = [len(whole) - len(header(raw)) - len(raw.packed) for raw in raws]
    return with_list(whole, raws, starts)


def nested(depth: int) -> bytes:
    """A zip in a zip in a zip, as content of a plan."""
    inner = with_bomb(bomb(64, 64 * MIB))
    for _ in range(depth):
        inner = zipped(listed({"proposal.json": inner}))
    return inner


def many_files(count: int) -> bytes:
    """More files than anybody has."""
    return zipped({f"media/a{number}.png": b"" for number in range(count)})


def thrice(last: bytes) -> bytes:
    """A plan near the most that a file may have, which is hurt at its very end."""
    files = listed({"proposal.json": b"{}", **{f"media/a{n}.wav": bytes(62 * MIB) for n in range(3)}})
    raws = [Raw(name.encode(), data) for name, data in files.items()]
    return raw_zip([*raws[:-1], replace(raws[-1], packed=raws[-1].packed[: -len(last)] + last)])


def large_and_hungry() -> bytes:
    """A whole plan near the most that a file may have; the picture at its end takes the most memory."""

    def with_all(made: Any) -> None:
        page = next(step for step in made["steps"] if step["kind"] == "page")
        page["lines"] = [{"text": "a", "narration": f"media/a{number}.wav"} for number in range(2)]
        with_picture("media/b.png")(made)

    hungry = picture(6000, 4000, "RGBA")
    sounds = {f"media/a{number}.wav": sound(650, 48_000) for number in range(2)}
    return zipped(
        listed({"proposal.json": json.dumps(content(with_all)).encode(), **sounds, "media/b.png": hungry})
    )


def many_large_pictures() -> bytes:
    """A small plan, each picture of which is as large as one may be."""

    def with_all(made: Any) -> None:
        page = next(step for step in made["steps"] if step["kind"] == "page")
        entry = {"words": "A bus", "author": "Ann", "licence": "CC0"}
        made["steps"] += [
            {**page, "id": f"page-{n}", "picture": {**entry, "picture": f"media/a{n}.png"}} for n in range(40)
        ]

    large = picture(6000, 4000)
    media = {f"media/a{number}.png": large for number in range(40)}
    return zipped(listed({"proposal.json": json.dumps(content(with_all)).encode(), **media}))


BOMBS: Cases = {
    "40 pictures as large as one may be": Case(many_large_pictures, (FileTooBig,)),
    "large, with a hungry picture at the end": Case(large_and_hungry, (FileTooBig,), harmless=True),
    "1 GiB of nothing": Case(lambda: with_bomb(bomb(1024, 1024 * MIB)), (FileTooBig,)),
    "1 GiB of nothing that claims to be little": Case(lambda: with_bomb(bomb(1024, 900)), (DamagedFile,)),
    "what just fits by its claim": Case(lambda: with_bomb(bomb(1024, 2 * MIB)), (DamagedFile, FileTooBig)),
    "a list of contents that bursts": Case(
        lambda: raw_zip([replace(bomb(1024, 1024 * MIB), name=b"manifest.json")]), (FileTooBig,)
    ),
    "all over each other": Case(lambda: all_over_each_other(900, 64), ODD),
    "quoted": Case(lambda: quoted(60, 64, "json"), ODD),
    "zips in zips": Case(lambda: nested(4), (BadField, FileTooBig)),
    "a zip as a picture": Case(
        lambda: zipped(listed({"proposal.json": b"{}", "media/a.png": nested(1)})), (BadField, DamagedFile)
    ),
    "60,000 files": Case(partial(many_files, 60_000), (FileTooBig,)),
    "200 MiB of nothing": Case(lambda: b"PK\3\4" + bytes(200 * MIB), (DamagedFile,)),
    "more than any file has": Case(lambda: b"PK\3\4" + bytes(210 * MIB), (FileTooBig,)),
    "as much as a file may have, hurt at the end": Case(partial(thrice, b"x"), (DamagedFile,)),
    "in a set, all over each other": Case(
        lambda: all_over_each_other(900, 64), (FileTooBig, DamagedFile), door=SET
    ),
    "in a set, quoted": Case(lambda: quoted(60, 64, "png"), (FileTooBig, DamagedFile), door=SET),
    "in a set, quoted to just as much as is taken": Case(
        lambda: quoted(20, 18, "png"), (FileTooBig, DamagedFile, BadField), door=SET
    ),
    "in a set, 60,000 files": Case(partial(many_files, 60_000), (FileTooBig,), door=SET),
    "in a set, one that bursts": Case(
        lambda: raw_zip([replace(bomb(1024, 900), name=b"a.png")]), (FileTooBig, DamagedFile), door=SET
    ),
    "in a set, a board that bursts": Case(
        lambda: raw_zip([replace(bomb(1024, 900), name=b"manifest.json")]),
        (FileTooBig, DamagedFile, BadField),
        door=SET,
    ),
}
