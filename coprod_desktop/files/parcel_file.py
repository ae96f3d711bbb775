# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""All files for one team as one, ``.coprodparcel``: sealed, so that not even their number can be seen.

Each file in it is sealed by itself already. Around them is filling, so that the length of a parcel is one of
few: whoever finds it learns neither who nor how many. *Source*: ``reliability.md`` section 2.2 of the design,
the finder of a stick.
"""

from __future__ import annotations

import hashlib
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import BadField, DamagedFile
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.age_seal import seal_into
from coprod_desktop.files.content_fields import Entry, VerifyKey
from coprod_desktop.files.envelope import MANIFEST, Envelope, manifest_bytes, zip_pieces
from coprod_desktop.files.narrow_zip import MAX_ENTRY_BYTES, zip_size
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.view_rules import SEALED_FOLDER, sealed_name
from coprod_desktop.files.whole_write import whole_file, write_whole

FORMAT = "coprod-parcel"
VERSION = 1
CONTENT = "parcel.json"
PADDING = "padding.bin"
SUFFIX = ".coprodparcel"
SMALLEST_BYTES, LARGEST_BYTES = 1 << 20, 128 << 20
"""What lies in a parcel is as long as one of these, or as one between them that is twice the one before."""
_ROOM_BYTES = LARGEST_BYTES - SMALLEST_BYTES
_NAME_LETTERS = 8
_SEALED_NAME = re.compile(rf"{SEALED_FOLDER}/[a-z0-9][a-z0-9-]{{0,63}}\.age")


class ParcelContent(Entry, frozen=True):
    """All of ``parcel.json``."""

    team_key: VerifyKey


@dataclass(frozen=True)
class Parcel:
    """A parcel, opened; what lies in it is still sealed.

    Attributes:
        team_key: the `verify_key` of the team that it is for.
        files: what people share and take back, each sealed, by a name that says nothing.
        sha256: of its manifest, 64 hex letters.
    """

    team_key: str
    files: Mapping[str, bytes]
    sha256: str


def parcels_of(files: Sequence[Path]) -> tuple[tuple[Path, ...], ...]:
    """Tell which files go into one parcel. Nearly always it is one; each is for one team.

    Args:
        files: sealed files of people.

    Returns:
        The files of each parcel, never none. What is too long for any stands alone.

    Raises:
        OSError: a file is gone.
    """
    parcels: list[tuple[Path, ...]] = []
    now: list[Path] = []
    now_bytes = 0
    for path in files:
        size_bytes = path.stat().st_size
        if size_bytes > MAX_ENTRY_BYTES:
            parcels.append((path,))
            continue
        if now and now_bytes + size_bytes > _ROOM_BYTES:
            parcels.append(tuple(now))
            now, now_bytes = [], 0
        now.append(path)
        now_bytes += size_bytes
    return (*parcels, tuple(now)) if now else tuple(parcels)


def parcel_name(files: Sequence[Path]) -> str:
    """What a parcel is called: the same for the same files, and it says nothing of them.

    Args:
        files: of one parcel, under their own random names.
    """
    told = hashlib.blake2b("/".join(sorted(path.name for path in files)).encode("utf-8")).digest()
    letters = (string.ascii_lowercase[byte % 26] for byte in told[:_NAME_LETTERS])
    return f"parcel-{''.join(letters)}{SUFFIX}"


def write_parcel(files: Sequence[Path], folder: Path, team: TeamKeys) -> Path:
    """Put sealed files into one parcel, whole or not at all. One that is there under its name is replaced.

    Args:
        files: one group of `parcels_of`. One that is too long for any parcel goes as it is, sealed, without
            filling: its length is seen, and not that it is one.
        folder: is there.
        team: who alone can open it.

    Returns:
        The parcel.

    Raises:
        DiskFull, StoreNotWritable: it is not there; one that was there before is as it was.
        OSError: a file is gone.
    """
    path = folder / parcel_name(files)
    first, *others = files
    if not others and first.stat().st_size > MAX_ENTRY_BYTES:
        write_whole(path, first.read_bytes())
        return path
    inside = {CONTENT: to_json(msgspec.to_builtins(ParcelContent(team.verify_key)))}
    inside |= {sealed_name(each.stem): each.read_bytes() for each in files}
    inside[PADDING] = bytes(_padding_bytes(inside))
    with whole_file(path) as file:
        seal_into(zip_pieces(FORMAT, VERSION, inside), file, [team.recipient])
    return path


def _padding_bytes(inside: Mapping[str, bytes]) -> int:
    """How much filling makes the zip as long as one of the few lengths."""
    listing = manifest_bytes(FORMAT, VERSION, {**inside, PADDING: b""})
    bare_bytes = zip_size({MANIFEST: len(listing), PADDING: 0} | {k: len(v) for k, v in inside.items()})
    return next(_fitting(bare_bytes))


def _fitting(bare_bytes: int) -> Iterator[int]:
    whole_bytes = SMALLEST_BYTES
    while True:
        room = whole_bytes - bare_bytes
        for padding_bytes in range(max(room - 9, 0), room + 1):
            # The list of contents tells the length of the filling, and gets longer itself with its digits.
            if padding_bytes + len(str(padding_bytes)) - 1 == room:
                yield padding_bytes
        whole_bytes *= 2


def read_content(envelope: Envelope) -> ParcelContent:
    """Check all of a parcel but what is sealed in it.

    Args:
        envelope: a checked zip of this format.

    Returns:
        What stands in it.

    Raises:
        BadField: a value is missing or may not stand there.
        DamagedFile: nothing is in it, or something else than a parcel has.
        NotProven: it is signed; whoever packs a parcel has no key.
    """
    others = set(envelope.files) - {CONTENT, PADDING}
    if CONTENT not in envelope.files or not others or not all(map(_SEALED_NAME.fullmatch, others)):
        raise DamagedFile(CONTENT, "not there, or with other files than a parcel has")
    envelope.check_proven("")
    try:
        return msgspec.convert(from_json(bytes(envelope.files[CONTENT]), CONTENT), ParcelContent)
    except msgspec.ValidationError as fault:
        raise BadField(CONTENT, str(fault)) from fault


def parcel_of(content: ParcelContent, media: Mapping[MediaName, bytes], sha256: str) -> Parcel:
    """Turn what stands in the file into a parcel.

    Raises:
        DamagedFile: names that no reader of ours sends.
    """
    if not media or not all(map(_SEALED_NAME.fullmatch, media)):
        raise DamagedFile("", "the reader told other files than a parcel has")
    files = {
        name.removeprefix(f"{SEALED_FOLDER}/").removesuffix(".age"): data for name, data in media.items()
    }
    return Parcel(content.team_key, files, sha256)
