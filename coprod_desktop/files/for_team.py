# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The one place through which a person's files for a team leave: whole, under a name that says nothing."""

from __future__ import annotations

import hashlib
import secrets
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.age_seal import seal, seal_into
from coprod_desktop.files.envelope import manifest_bytes, zip_bytes, zip_pieces
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.files.whole_write import as_store_problems, whole_file

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


@dataclass(frozen=True)
class Leaving:
    """Whose a file is, so that it proves itself, and whom it is for.

    Attributes:
        author_seed: of this person for this proposal; signs the file. See `signatures`.
        team: the keys of the team, to which it is sealed; None for a team without: then the file is open.
    """

    author_seed: bytes = field(repr=False)
    team: TeamKeys | None

    @property
    def author_key(self) -> str:
        """What the file proves itself with."""
        return verify_key_of(self.author_seed)

    @property
    def team_key(self) -> str:
        """For whom it is, or empty."""
        return self.team.verify_key if self.team else ""


def bytes_for_team(kind: OutFormat, files: Mapping[str, bytes], leaving: Leaving) -> bytes:
    """Make a file for a team, in memory: signed, and sealed when the team has keys.

    Raises:
        FileTooBig: more than a reader would take.
    """
    finished = zip_bytes(kind.name, kind.version, files, leaving.author_seed)
    return seal(finished, [leaving.team.recipient]) if leaving.team else finished


def write_for_team(
    kind: OutFormat, files: Mapping[str, bytes], folder: Path, leaving: Leaving
) -> WrittenFile:
    """Write a file for a team, whole or not at all.

    Args:
        kind: what it is.
        files: all inside but the manifest, by name.
        folder: where it goes; made if it is not there. The file gets a random name.
        leaving: whose it is and whom it is for.

    Returns:
        The file that was made.

    Raises:
        FileTooBig: more than a reader would take.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    with as_store_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
    path = _free_path(kind, folder)
    pieces = zip_pieces(kind.name, kind.version, files, leaving.author_seed)
    with whole_file(path) as file:
        if leaving.team:
            # Sealed before it reaches the disk: no file for a team with keys is ever open.
            seal_into(pieces, file, [leaving.team.recipient])
        else:
            file.writelines(pieces)
        size_bytes = file.tell()
    listing = manifest_bytes(kind.name, kind.version, files)
    return WrittenFile(path, hashlib.sha256(listing).hexdigest(), size_bytes)


def _free_path(kind: OutFormat, folder: Path) -> Path:
    while True:
        letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(_RANDOM_LETTERS))
        path = folder / f"{kind.stem}-{letters}{kind.suffix}"
        if not path.exists():
            return path
