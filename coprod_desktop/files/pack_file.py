# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A proposal's file, ``.coprod``: from domain objects to bytes and back. How a zip is built is not here.

The format is told in ``FORMATS.md``; its schema is made from `pack_content`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import msgspec

from coprod_desktop.domain.errors import BadField, DamagedFile, NotAllowed
from coprod_desktop.domain.finding import Severity
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.domain.proposal_rules import check_whole
from coprod_desktop.files.age_seal import is_recipient
from coprod_desktop.files.envelope import Envelope, manifest_bytes, zip_bytes
from coprod_desktop.files.field_faults import faults_in, text_faults
from coprod_desktop.files.films import clean_film
from coprod_desktop.files.pack_content import PackContent
from coprod_desktop.files.pack_domain import content_of, proposal_of
from coprod_desktop.files.pictures import PACK_FORMATS, clean_png
from coprod_desktop.files.signatures import verify_key_of
from coprod_desktop.files.sounds import read_wav, wav_bytes
from coprod_desktop.files.step_domain import stored_name
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.files.whole_write import write_whole

FORMAT = "coprod-pack"
VERSION = 4
CONTENT = "proposal.json"


def pack_of(proposal: Proposal, media: Mapping[MediaName, bytes]) -> Pack:
    """Put a proposal and its media together.

    Args:
        proposal: checked; it names exactly these media.
        media: clean PNG and WAV by name.

    Returns:
        The pack, with the hash that its file has.
    """
    listing = manifest_bytes(FORMAT, VERSION, _files(proposal, media))
    return Pack(proposal, dict(media), hashlib.sha256(listing).hexdigest())


def write_pack(pack: Pack, path: Path, seed: bytes = b"") -> None:
    """Write the file of a proposal, whole or not at all. Everybody may read it.

    Args:
        pack: the proposal with its media.
        path: the file, which is replaced if it is there.
        seed: the secret half of its team's `verify_key`; signs it. Empty for a team without keys.

    Raises:
        NotAllowed: the proposal names other keys than this one.
        FileTooBig: more than a reader would take.
        DiskFull: no room.
        StoreNotWritable: the folder may not be written.
    """
    keys = pack.proposal.team_keys
    if (keys.verify_key if keys else "") != (verify_key_of(seed) if seed else ""):
        raise NotAllowed("a proposal is signed with the keys that it names, and with no others")
    write_whole(path, zip_bytes(FORMAT, VERSION, _files(pack.proposal, pack.media), seed), private=False)


def _files(proposal: Proposal, media: Mapping[MediaName, bytes]) -> dict[str, bytes]:
    content = to_json(msgspec.to_builtins(content_of(proposal)))
    return {CONTENT: content} | {str(name): data for name, data in media.items()}


def read_content(envelope: Envelope) -> PackContent:
    """Check all of a proposal's file but the insides of its pictures and sounds.

    Args:
        envelope: a checked zip of this format.

    Returns:
        What stands in it.

    Raises:
        BadField: a value is missing or may not stand there, or the whole breaks a rule that blocks.
        FileTooBig: more text than the limits.
        UnsafeFile: letters that hide other letters.
        DamagedFile: pictures or sounds are missing, or others are there.
        NotProven: it names the keys of a team and is not signed with them, or is signed and names none.
    """
    if CONTENT not in envelope.files:
        raise DamagedFile(CONTENT, "not in the file")
    value = from_json(bytes(envelope.files[CONTENT]), CONTENT)
    # One by one: the first is enough, and there may be as many as the file has letters.
    for fault in chain(faults_in(value, PackContent), text_faults(value)):
        raise BadField(f"{CONTENT}: {fault.place}", fault.message)
    content = msgspec.convert(value, PackContent)
    proposal = proposal_of(content)
    if proposal.team_keys and not is_recipient(proposal.team_keys.recipient):
        raise BadField(f"{CONTENT}: team_keys, recipient", "no public key of age")
    envelope.check_proven(proposal.team_keys.verify_key if proposal.team_keys else "")
    for finding in check_whole(proposal, CONTENT):
        if finding.severity is Severity.BLOCK:
            raise BadField(finding.place, finding.message)
    names = [name for name in envelope.files if name != CONTENT]
    stored = {stored_name(name) for name in names}
    if len(stored) != len(names) or stored != media_in(proposal):
        odd = sorted(stored ^ media_in(proposal)) or names
        raise DamagedFile(odd[0], "the pictures and sounds are not those that the proposal names")
    return content


def clean_media(name: str, data: bytes | memoryview) -> bytes:
    """Decode a picture, a sound or a film of a proposal's file, and write it anew.

    Args:
        name: inside the file; the content decides what it is.
        data: what stands under it.

    Returns:
        A clean PNG, WAV or AVI.

    Raises:
        BadField: another kind of picture, sound or film.
        FileTooBig: more bytes or pixels than the limits.
        DamagedFile: it cannot be decoded.
    """
    if name.endswith(".wav"):
        return wav_bytes(read_wav(data, name))
    if name.endswith(".avi"):
        return clean_film(data, name)
    return clean_png(data, PACK_FORMATS, name)
