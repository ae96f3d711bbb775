# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Changes of what stands in a file, with sums that are right again: they come past the first guards.

A file that is only flipped or cut is stopped by its sums, and never shows what the rules behind them let in.
"""

from __future__ import annotations

import copy
import io
import json
import random
import zipfile
from typing import Any

from tests.files.makers import listed, zipped

ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    10**9,
    10**15 - 1,
    1.5,
    float("nan"),
    "",
    " ",
    "a",
    "media/a.png",
    "../../etc/passwd",
    "<img src=/dev/zero>",
    "=1+1",
    "\u202eabc",
    "\ud800",
    "2026-11-23",
    "9999-12-31",
    "x" * 5000,
    "age1" + "q" * 58,
    "a" * 64,
    [],
    {},
    [[]],
    {"a": {}},
)
"""What somebody who wants to do harm, or a wrong program, might write in place of a value."""
_MOST_CHANGES = 3


def content_of(data: bytes) -> tuple[str, dict[str, bytes]]:
    """The name of the format of a file of ours, and what is in it beside the manifest."""
    with zipfile.ZipFile(io.BytesIO(data)) as inside:
        files = {name: inside.read(name) for name in inside.namelist()}
    return json.loads(files.pop("manifest.json"))["format"], files


def mutated(form: str, files: dict[str, bytes], chance: random.Random) -> bytes:
    """The file with one to three of its values changed, and its sums right again.

    Args:
        form: the name of its format.
        files: what is in it; stays as it is.
        chance: chooses.
    """
    changed = dict(files)
    name = chance.choice([each for each in files if each.endswith(".json")])
    value = json.loads(files[name])
    for _change in range(chance.randint(1, _MOST_CHANGES)):
        value = _change_one(value, chance)
    changed[name] = json.dumps(value).encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        gone = chance.choice(list(changed))
        moved = changed.pop(gone)
        if chance.random() < 0.5:
            changed[chance.choice(("media/other.png", "other.json", f"{gone}.txt"))] = moved
    return zipped(listed(changed, form))


def _change_one(value: Any, chance: random.Random) -> Any:
    places = list(_places(value))
    if not places:
        return _odd(chance)
    holder, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.append(holder[key])
        case 2:
            other, its_key = chance.choice(places)
            # Through text, so that nothing ends up inside itself.
            holder[key] = json.loads(json.dumps(other[its_key]))
        case 3 if isinstance(holder, dict):
            holder[chance.choice(("new", "kind", "id", "media", "sealed"))] = _odd(chance)
        case _:
            holder[key] = _odd(chance)
    return value


def _odd(chance: random.Random) -> Any:
    # One of its own: a list that is put in twice would be changed in both places.
    return copy.deepcopy(chance.choice(ODD))


def _places(value: Any) -> Any:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from _places(inner)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield value, at
            yield from _places(inner)
