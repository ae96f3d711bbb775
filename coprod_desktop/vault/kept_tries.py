# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The wrong tries to open this computer, in a small file beside the key, so that a new start forgets none.

Whoever can write in the folder can take the file away, and could try out a copy of the folder elsewhere: it
slows down somebody at the keyboard. What keeps the key is how many words there are.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.tries import Tries
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.whole_write import as_store_problems, write_whole

TRIES_NAME = "device.tries"
_MOST_BYTES = 4096


class TriesContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of ``device.tries``."""

    format: Literal["coprod-device-tries"]
    version: Literal[1]
    wrong: Annotated[int, Meta(ge=0, le=1_000_000, description="wrong tries since it was opened last")]
    last_s: Annotated[int, Meta(ge=0, description="when the last one was: seconds since 1970")]


def load_tries(folder: Path) -> Tries:
    """Read the wrong tries; none where there is no file, or one that says nothing.

    Raises:
        StoreNotWritable: it is there and may not be read.
    """
    path = folder / TRIES_NAME
    with as_store_problems(path):
        if not path.exists():
            return Tries()
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    try:
        kept = msgspec.convert(from_json(data, TRIES_NAME), TriesContent)
    except (FileProblem, msgspec.ValidationError):
        return Tries()
    return Tries(kept.wrong, kept.last_s)


def keep_tries(folder: Path, tries: Tries) -> None:
    """Remember the wrong tries.

    Raises:
        DiskFull, StoreNotWritable: what was remembered before still is.
    """
    content = TriesContent("coprod-device-tries", 1, tries.wrong, int(tries.last_s))
    write_whole(folder / TRIES_NAME, to_json(msgspec.to_builtins(content)))
