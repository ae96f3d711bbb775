# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one place through which a person's files for a team leave: whole, under a name that says nothing."""

from __future__ import annotations

import hashlib
import secrets
import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.files.envelope import manifest_bytes, zip_bytes
from coprod_desktop.files.whole_write import as_store_problems, write_whole

_RANDOM_LETTERS = 8


@dataclass(frozen=True)
class WrittenFile:
    """A file that was made for a team.

    Attributes:
        path: where it is.
        sha256: of its manifest, 64 hex letters; the picture code is made from it.
        size_bytes: of the whole file.
    """

    path: Path
    sha256: str
    size_bytes: int


@dataclass(frozen=True)
class OutFormat:
    """A kind of file that a person makes for a team.

    Attributes:
        name: of the format, such as ``coprod-views``.
        version: of the format.
        stem: how the names of its files begin.
        suffix: how they end.
    """

    name: str
    version: int
    stem: str
    suffix: str


def write_for_team(kind: OutFormat, files: Mapping[str, bytes], folder: Path) -> WrittenFile:
    """Write a file for a team, whole or not at all.

    Args:
        kind: what it is.
        files: all inside but the manifest, by name.
        folder: where it goes; made if it is not there. The file gets a random name.

    Returns:
        The file that was made.

    Raises:
        FileTooBig: more than a reader would take.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    finished = zip_bytes(kind.name, kind.version, files)
    # The finished bytes pass here, once, before they reach the disk: this is where they are sealed to the key
    # of the team, as soon as packs carry one. Until then anybody with the file can open it; the app says so.
    with as_store_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
    path = _free_path(kind, folder)
    write_whole(path, finished)
    listing = manifest_bytes(kind.name, kind.version, files)
    return WrittenFile(path, hashlib.sha256(listing).hexdigest(), len(finished))


def _free_path(kind: OutFormat, folder: Path) -> Path:
    while True:
        letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(_RANDOM_LETTERS))
        path = folder / f"{kind.stem}-{letters}{kind.suffix}"
        if not path.exists():
            return path
