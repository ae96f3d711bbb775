# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""JSON and versions made to trick or to burst a reader: T31 and T32."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileTooBig,
    FileTooNew,
    NotOurFile,
    UnsafeFile,
)
from tests.files.hostile_case import SET, Case, Cases, plan_of, within
from tests.files.hostile_zips import MIB
from tests.files.makers import content, listed, zipped

_BAD = (BadField, UnsafeFile, FileTooBig, DamagedFile)


def as_content(data: bytes) -> bytes:
    """A plan whose content is this."""
    return zipped(listed({"proposal.json": data}))


def as_list(data: bytes) -> bytes:
    """A plan whose list of contents is this."""
    return zipped({"manifest.json": data, "proposal.json": b"{}"})


def titled(title: str) -> bytes:
    """The content of a plan in which the title is written like this, in JSON."""
    made = content()
    made["proposal"]["title"] = "TITLE"
    return json.dumps(made).replace('"TITLE"', title).encode("utf-8", "surrogatepass")


RAW: dict[str, Callable[[], bytes]] = {
    "100,000 brackets deep": lambda: b"[" * 100_000 + b"]" * 100_000,
    "100,000 objects deep": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "a number of 1,000,000 digits": lambda: b"1" * 1_000_000,
    "a number of 1,000,000 digits that is below 0": lambda: b"-" + b"9" * 1_000_000,
    "50 MB": lambda: b'["' + b"a" * (50 * MIB) + b'"]',
    "50 MB of spaces": lambda: b" " * (50 * MIB),
    "UTF-16": lambda: json.dumps(content()).encode("utf-16"),
    "UTF-32": lambda: json.dumps(content()).encode("utf-32"),
    "a mark before it": lambda: b"\xef\xbb\xbf" + json.dumps(content()).encode(),
    "NUL bytes": lambda: bytes(1000),
    "letters that are too long": lambda: b'"\xc0\xaf\xf8\x88\x80\x80\x80"',
    "nothing": lambda: b"",
    "two values": lambda: b"{}{}",
    "a text alone": lambda: b'"x"',
    "a list": lambda: b"[]",
    "nothing at all": lambda: b"null",
    "a truth": lambda: b"true",
    "backslashes without end": lambda: b'"' + b"\\" * (2 * MIB - 1),
    "quotation marks without end": lambda: b'"' * (2 * MIB),
    "a key 50,000 times": lambda: b"{" + b",".join([b'"a":1'] * 50_000) + b"}",
    "200,000 keys": lambda: b"{" + b",".join(b'"%d":1' % n for n in range(150_000)) + b"}",
    "a key of 1 MB": lambda: b'{"' + b"proposal" * 130_000 + b'": 1}',
    "a comment": lambda: b"// hello\n{}",
    "an apostrophe": lambda: b"{'a': 1}",
}
_IN_THE_LIST = ("100,000 brackets deep", "50 MB", "UTF-16", "a list", "200,000 keys", "two values")
TITLES = {
    "no number": "NaN",
    "endless": "Infinity",
    "endless below 0": "-Infinity",
    "too large": "1e999",
    "a fraction": "1.5",
    "half a letter": '"\\ud800"',
    "half a letter as bytes": '"\ud800"',
    "the halves the wrong way round": '"\\udc00\\ud800"',
    "a NUL": '"a\\u0000b"',
    "a bell": '"a\\u0007b"',
    "a bare bell": '"a\u0007b"',
    "a delete": '"a\\u007fb"',
    "turned round": '"a\\u202eb"',
    "set apart": '"a\\u2066b"',
    "a line end": '"a\\nb"',
    "a list": '["a"]',
    "an object": '{"a": "b"}',
    "a number": "7",
    "a truth": "true",
    "nothing": "null",
    "empty": '""',
    "long": '"' + "a" * 5000 + '"',
}


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(made: Any) -> None:
        for step in path[:-1]:
            made = made[step]
        made[path[-1]] = to

    return change


FIELDS: dict[str, Callable[[Any], None]] = {
    "a truth for a number": _set("proposal", "version", to=True),
    "a number as a text": _set("proposal", "version", to="1"),
    "a number beyond its limit": _set("proposal", "version", to=10**9),
    "minutes below 0": _set("proposal", "minutes", to=-1),
    "another field": _set("proposal", "__class__", to="x"),
    "an id that is a path": _set("proposal", "id", to="../../../../../../../../../../../etc/pw"),
    "an id of other digits": _set("proposal", "id", to="\uff10" * 36),
    "an id with a line end": _set("proposal", "id", to="0c5dc6b2-7f0d-4c1c-9f0e-3a0d6a0c1c1\n"),
    "a picture that is a path": _set("proposal", "cover", "picture", to="set:../../etc/passwd"),
    "a picture from a network": _set("proposal", "cover", "picture", to="http://example.org/a.png"),
    "a picture that is not there": _set("proposal", "cover", "picture", to="media/none.png"),
    "a language that is a path": _set("proposal", "language", to="../../en"),
    "a day that never was": _set("facts", "closes", to="2026-02-30"),
    "a kind of step that is not known": _set("steps", 0, "kind", to="__import__"),
    "steps in an object": _set("steps", to={"0": {}}),
    "no steps": _set("steps", to=[]),
    "50,000 steps": _set("steps", to=[{}] * 50_000),
    "50,000 sentences": _set("facts", "can_change", to=["a"] * 50_000),
    "twice the same step": lambda made: made["steps"].append(made["steps"][0]),
}

JSON: Cases = {
    **{f"JSON, {name}": Case(within(as_content, make), _BAD) for name, make in RAW.items()},
    **{
        f"JSON of the list, {name}": Case(within(as_list, make), (*_BAD, NotOurFile))
        for name, make in RAW.items()
        if name in _IN_THE_LIST
    },
    **{
        f"title, {name}": Case(within(as_content, partial(titled, title)), _BAD)
        for name, title in TITLES.items()
    },
    **{f"field, {name}": Case(partial(plan_of, {}, change), _BAD) for name, change in FIELDS.items()},
    **{
        f"board, {name}": Case(RAW[name], (*_BAD, NotOurFile), door=SET)
        for name in ("100,000 brackets deep", "100,000 objects deep", "50 MB", "backslashes without end")
    },
}


def listed_as(format_name: str = "coprod-pack", **changes: object) -> bytes:
    """An honest plan, but for what its list says of the format."""
    return zipped(listed({"proposal.json": json.dumps(content()).encode()}, format_name, **changes))


def of_another_shape() -> bytes:
    """What a later version may look like: nothing of it is as we know it but the version."""
    return as_list(b'{"format":"coprod-pack","version":99,"min_reader":99,"parts":[[1]],"new":{"a":[]}}')


VERSIONS: Cases = {
    **{
        f"of the later version {number}": Case(partial(listed_as, version=number), (FileTooNew,))
        for number in (5, 99, 10**14)
    },
    "for later readers": Case(partial(listed_as, version=4, min_reader=99), (FileTooNew,)),
    "of another shape": Case(of_another_shape, (FileTooNew,)),
    "later views": Case(partial(listed_as, "coprod-views", version=99), (FileTooNew,)),
    "a later recall": Case(partial(listed_as, "coprod-recall", version=99), (FileTooNew,)),
    "for readers that are later than itself": Case(partial(listed_as, version=1, min_reader=2), (BadField,)),
    **{
        f"version {number!r}": Case(partial(listed_as, version=number), (BadField,))
        for number in (0, -1, True, "1", None, [1], 1.5)
    },
    "no readers": Case(partial(listed_as, min_reader=0), (BadField,)),
    **{
        f"format {name!r}": Case(partial(listed_as, name), (NotOurFile,))
        for name in ("other", "", "coprod-pack ", "COPROD-PACK", "../coprod-pack")
    },
    "a format with more behind it": Case(partial(listed_as, "coprod-pack\0"), (UnsafeFile,)),
    "a format that is no text": Case(lambda: as_list(b'{"format":1,"version":1}'), (NotOurFile,)),
    "views in a plan": Case(partial(listed_as, "coprod-views", version=4), (DamagedFile, BadField)),
    "a recall in a plan": Case(partial(listed_as, "coprod-recall", version=2), (DamagedFile, BadField)),
}
