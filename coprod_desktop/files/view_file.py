# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares, ``.coprodview``: from domain objects to bytes and back. The zip itself is not here.

No name unless chosen, ids random for each person and proposal, the day only, nothing personal in the name of
the file. The format is told in ``FORMATS.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import BadField, DamagedFile, NotAllowed
from coprod_desktop.domain.identifiers import ClipId, FileId
from coprod_desktop.domain.view_bundle import ViewBundle
from coprod_desktop.files.envelope import Envelope, check_author
from coprod_desktop.files.field_faults import faults_in
from coprod_desktop.files.films import is_avi
from coprod_desktop.files.for_team import Leaving, OutFormat, WrittenFile, bytes_for_team, write_for_team
from coprod_desktop.files.pictures import bare_png
from coprod_desktop.files.sounds import Sound, wav_bytes
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.view_content import ViewContent
from coprod_desktop.files.view_content_1 import ViewContent1, faults_between_1, upgraded
from coprod_desktop.files.view_domain import content_of
from coprod_desktop.files.view_rules import faults_between, file_name, media_named, sealed_name, sound_name
from coprod_desktop.files.view_tidy import tidied

FORMAT = "coprod-views"
VERSION = 4
_FIRST_SIGNED = 4
CONTENT = "views.json"
CLIP_RATE_HZ = 16_000
_OUT = OutFormat(FORMAT, VERSION, "view", ".coprodview")


@dataclass(frozen=True)
class Views:
    """A file of views, read and checked.

    Attributes:
        bundle: what was said.
        sounds: each recording as a WAV.
        sha256: of its manifest, 64 hex letters.
        files: each drawing and photo as a PNG, each film as an AVI.
        sealed: what the team must still open, as it came.
    """

    bundle: ViewBundle
    sounds: Mapping[ClipId, bytes]
    sha256: str
    files: Mapping[FileId, bytes]
    sealed: Mapping[FileId, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Media:
    """What a bundle names, and no more.

    Attributes:
        clips: the recordings of its voice views and of its consent: 16-bit signed little-endian, mono,
            16 kHz.
        files: its drawings, photos and films: PNG, or AVI as `films` writes it. Of pictures only the pixels
            are written.
        sealed: what only the team can open, as `sealed_view_bytes` made it.
    """

    clips: Mapping[ClipId, bytes] = field(default_factory=dict)
    files: Mapping[FileId, bytes] = field(default_factory=dict)
    sealed: Mapping[FileId, bytes] = field(default_factory=dict)


def write_view_file(bundle: ViewBundle, media: Media, folder: Path, leaving: Leaving) -> WrittenFile:
    """Write what a person shares, whole or not at all.

    Args:
        bundle: what they chose to share.
        media: of the bundle.
        folder: where the file goes; made if it is not there. The file gets a random name.
        leaving: whose it is and whom it is for; the keys that stand in `bundle` do not count.

    Returns:
        The file that was made.

    Raises:
        NotAllowed, DamagedFile, FileTooBig: as `sealed_view_bytes`.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    return write_for_team(_OUT, _inside(bundle, media, leaving), folder, leaving)


def sealed_view_bytes(bundle: ViewBundle, media: Media, leaving: Leaving) -> bytes:
    """Make what one person shares and only the team can open, in memory.

    Args:
        bundle: what it is.
        media: of the bundle.
        leaving: whose it is and whom it is for; the keys that stand in `bundle` do not count.

    Raises:
        NotAllowed: the team has no keys; or other recordings or pictures than those of the bundle, or a view
            without consent.
        DamagedFile: a drawing or photo that is no PNG.
        FileTooBig: more than a reader would take; about half an hour in one recording.
    """
    if leaving.team is None:
        raise NotAllowed("the team has no keys to seal to")
    return bytes_for_team(_OUT, _inside(bundle, media, leaving), leaving)


def _inside(bundle: ViewBundle, media: Media, leaving: Leaving) -> dict[str, bytes]:
    """All files of the zip but the list of contents."""
    named = replace(bundle, author_key=leaving.author_key, team_key=leaving.team_key)
    content = content_of(tidied(named))
    if fault := next(_faults_of(content), None):
        raise NotAllowed(" ".join(fault))
    file_names = {file_id: file_name(file_id, is_avi(data)) for file_id, data in media.files.items()}
    sealed = {sealed_name(file_id): data for file_id, data in media.sealed.items()}
    names = [*(sound_name(clip_id) for clip_id in media.clips), *file_names.values(), *sealed]
    if set(names) != media_named(content):
        raise NotAllowed("the recordings and pictures are not those of the views")
    if not all(len(pcm) >= 2 for pcm in media.clips.values()):
        raise NotAllowed("a recording without sound")
    inside = {CONTENT: to_json(msgspec.to_builtins(content)), **sealed}
    for clip_id, pcm in media.clips.items():
        whole = len(pcm) - len(pcm) % 2
        inside[sound_name(clip_id)] = wav_bytes(Sound(1, CLIP_RATE_HZ, pcm[:whole]))
    for file_id, data in media.files.items():
        name = file_names[file_id]
        inside[name] = data if is_avi(data) else bare_png(data, name)
    return inside


def _faults_of(content: ViewContent) -> Iterator[tuple[str, str]]:
    for fault in faults_in(msgspec.to_builtins(content), ViewContent):
        yield fault.place, fault.message
    yield from faults_between(content)


def read_content(envelope: Envelope) -> ViewContent:
    """Check all of a file of views but the insides of its recordings and pictures.

    Args:
        envelope: a checked zip of this format.

    Returns:
        What stands in it; a file of version 1 as a newer one would say it.

    Raises:
        BadField: a value is missing or may not stand there.
        FileTooBig: more text than the limits.
        UnsafeFile: letters that hide other letters.
        DamagedFile: recordings or pictures are missing, or others are there.
        NotProven: it is not signed with the key that it names, or names none and is not of an old version.
    """
    if CONTENT not in envelope.files:
        raise DamagedFile(CONTENT, "not in the file")
    value = from_json(bytes(envelope.files[CONTENT]), CONTENT)
    content = _content_1(value) if envelope.version == 1 else _content(value)
    check_author(envelope, content.author_key, _FIRST_SIGNED)
    if odd := sorted(media_named(content) ^ (set(envelope.files) - {CONTENT})):
        raise DamagedFile(odd[0], "the recordings and pictures are not those that the views name")
    return content


def _content(value: object) -> ViewContent:
    for fault in faults_in(value, ViewContent):
        raise BadField(f"{CONTENT}: {fault.place}", fault.message)
    content = msgspec.convert(value, ViewContent)
    for place, message in faults_between(content):
        raise BadField(f"{CONTENT}: {place}", message)
    return content


def _content_1(value: object) -> ViewContent:
    for fault in faults_in(value, ViewContent1):
        raise BadField(f"{CONTENT}: {fault.place}", fault.message)
    content = msgspec.convert(value, ViewContent1)
    for place, message in faults_between_1(content):
        raise BadField(f"{CONTENT}: {place}", message)
    return upgraded(content)
