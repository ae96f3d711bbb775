# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person shares, ``.coprodview``: from domain objects to bytes and back. The zip itself is not here.

No name unless chosen, ids random for each person and proposal, the day only, nothing personal in the name of
the file. The format is told in ``FORMATS.md``.
"""

from __future__ import annotations

import hashlib
import secrets
import string
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import BadField, DamagedFile, NotAllowed
from coprod_desktop.domain.identifiers import ClipId
from coprod_desktop.domain.view_bundle import View, ViewBundle
from coprod_desktop.files.envelope import Envelope, manifest_bytes, zip_bytes
from coprod_desktop.files.field_faults import faults_in, text_faults
from coprod_desktop.files.sounds import Sound, wav_bytes
from coprod_desktop.files.strict_json import from_json, to_json, without_hidden_letters
from coprod_desktop.files.view_content import MAX_NAME, MAX_TEXT, ViewContent, content_of
from coprod_desktop.files.whole_write import as_store_problems, write_whole

FORMAT = "coprod-views"
VERSION = 1
CONTENT = "views.json"
SUFFIX = ".coprodview"
CLIP_RATE_HZ = 16_000
_RANDOM_LETTERS = 8


@dataclass(frozen=True)
class WrittenViews:
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
class Views:
    """A file of views, read and checked.

    Attributes:
        bundle: what was said.
        sounds: each recording as a WAV.
        sha256: of its manifest, 64 hex letters.
    """

    bundle: ViewBundle
    sounds: Mapping[ClipId, bytes]
    sha256: str


def write_view_file(bundle: ViewBundle, clips: Mapping[ClipId, bytes], folder: Path) -> WrittenViews:
    """Write what a person shares, whole or not at all.

    Args:
        bundle: what they chose to share.
        clips: exactly the recordings that it names: 16-bit signed little-endian, mono, 16 kHz.
        folder: where the file goes; made if it is not there. The file gets a random name.

    Returns:
        The file that was made.

    Raises:
        NotAllowed: other recordings than those of the bundle, or a view without consent.
        FileTooBig: more than a reader would take; about half an hour in one recording.
        DiskFull: no room; nothing is left behind.
        StoreNotWritable: the folder may not be written, or went away.
    """
    _check_ours(bundle, clips)
    files = {CONTENT: to_json(msgspec.to_builtins(content_of(_tidied(bundle))))}
    for clip_id, pcm in clips.items():
        whole = len(pcm) - len(pcm) % 2
        files[_media_name(clip_id)] = wav_bytes(Sound(1, CLIP_RATE_HZ, pcm[:whole]))
    finished = zip_bytes(FORMAT, VERSION, files)
    # The finished bytes pass here, once, before they reach the disk: this is where they are sealed to the key
    # of the team, as soon as packs carry one. Until then anybody with the file can open it; the app says so.
    with as_store_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
    path = _free_path(folder)
    write_whole(path, finished)
    sha256 = hashlib.sha256(manifest_bytes(FORMAT, VERSION, files)).hexdigest()
    return WrittenViews(path, sha256, len(finished))


def _media_name(clip_id: ClipId | str) -> str:
    return f"media/{clip_id}.wav"


def _free_path(folder: Path) -> Path:
    while True:
        letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(_RANDOM_LETTERS))
        path = folder / f"view-{letters}{SUFFIX}"
        if not path.exists():
            return path


def _check_ours(bundle: ViewBundle, clips: Mapping[ClipId, bytes]) -> None:
    named = [view.clip_id for view in bundle.views if view.clip_id]
    if sorted(named) != sorted(clips):
        raise NotAllowed("the recordings are not those of the views")
    if not all(len(pcm) >= 2 for pcm in clips.values()):
        raise NotAllowed("a recording without sound")
    if fault := _fault_of(content_of(bundle)):
        raise NotAllowed(fault)


def _tidied(bundle: ViewBundle) -> ViewBundle:
    """The bundle without letters that no reader would take; a person may paste anything."""
    name = " ".join(without_hidden_letters(bundle.name).split())[:MAX_NAME]
    return replace(bundle, name=name, views=tuple(_tidied_view(view) for view in bundle.views))


def _tidied_view(view: View) -> View:
    return replace(view, text=without_hidden_letters(view.text)[:MAX_TEXT])


def _fault_of(content: ViewContent) -> str:
    """What is wrong between the fields of the views, or nothing."""
    clips: set[str] = set()
    picked: set[str] = set()
    for number, view in enumerate(content.views, 1):
        said = [
            one for one in (view.choice, view.point, view.off_scale, view.clip, view.text) if one is not None
        ]
        if len(said) != 1:
            return f"view {number}: exactly one of choice, point, off_scale, clip and text is wanted"
        if len(set(view.may)) != len(view.may) or not view.may:
            return f"view {number}: nothing may be done with it, or the same twice"
        if view.clip in clips:
            return f"view {number}: the same recording twice"
        if view.step in picked and view.clip is None and view.text is None:
            return f"view {number}: a second pick at the same step"
        if view.clip:
            clips.add(view.clip)
        elif view.text is None:
            picked.add(view.step)
    return ""


def read_content(envelope: Envelope) -> ViewContent:
    """Check all of a file of views but the insides of its recordings.

    Args:
        envelope: a checked zip of this format.

    Returns:
        What stands in it.

    Raises:
        BadField: a value is missing or may not stand there.
        FileTooBig: more text than the limits.
        UnsafeFile: letters that hide other letters.
        DamagedFile: recordings are missing, or others are there.
    """
    if CONTENT not in envelope.files:
        raise DamagedFile(CONTENT, "not in the file")
    value = from_json(bytes(envelope.files[CONTENT]), CONTENT)
    for fault in faults_in(value, ViewContent):
        raise BadField(f"{CONTENT}: {fault.place}", fault.message)
    content = msgspec.convert(value, ViewContent)
    for fault in text_faults(content.name, ("name",)):
        raise BadField(f"{CONTENT}: {fault.place}", fault.message)
    if message := _fault_of(content):
        raise BadField(CONTENT, message)
    named = {_media_name(view.clip) for view in content.views if view.clip}
    if odd := sorted(named ^ (set(envelope.files) - {CONTENT})):
        raise DamagedFile(odd[0], "the recordings are not those that the views name")
    return content
