# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The secret half of a team's keys, as ``team.keys`` holds it: behind a passphrase, and behind words.

The try-out team's keys lie open in theirs, because everybody may have them.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from nacl.utils import random

from coprod_desktop.domain.errors import BadField, DamagedFile, FileTooBig, FileTooNew, NotOurFile
from coprod_desktop.domain.team_keys import TeamKeys, TeamSecret
from coprod_desktop.files.age_seal import new_seal_keys, recipient_of
from coprod_desktop.files.content_fields import VerifyKey
from coprod_desktop.files.signatures import SEED_BYTES, new_seed, verify_key_of
from coprod_desktop.vault.locked_secret import LockedSecret, lock, unlock
from coprod_desktop.vault.written_words import SECRET_BYTES, words_of

KEYS_FILE = "team.keys"
FORMAT = "coprod-team-keys"
VERSION = 1
_MOST_BYTES = 1 << 16

Hex = Annotated[str, Meta(max_length=2048, pattern="^(?:[0-9a-f]{2})*$", description="bytes, in hex")]


class TeamKeysFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """All of ``team.keys``. The public halves are worked out from the secret, so nobody can put others there.

    `opened` is the secret itself, in hex, where nothing is to be locked.
    """

    format: Literal["coprod-team-keys"]
    version: int
    instead_of: list[VerifyKey] = []
    locked: LockedSecret | None = None
    opened: Hex = ""


def new_team_secret(instead_of: TeamKeys | None = None) -> TeamSecret:
    """Make the keys of a team.

    Args:
        instead_of: the public half of keys that the team has lost.
    """
    seal_keys, seed = new_seal_keys(), new_seed()
    lost = (instead_of.verify_key, *instead_of.instead_of) if instead_of else ()
    return TeamSecret(TeamKeys(seal_keys.recipient, verify_key_of(seed), lost), seal_keys.secret, seed)


def locked_team_keys(secret: TeamSecret, passphrase: str) -> tuple[bytes, tuple[str, ...]]:
    """Lock the keys of a team.

    Args:
        secret: the keys.
        passphrase: with 1 letter or digit at least.

    Returns:
        What stands in ``team.keys``, and the words that open it too; they are kept nowhere else.
    """
    written = random(SECRET_BYTES)
    locked = lock(secret.seed + secret.seal_secret.encode(), passphrase, written)
    file = TeamKeysFile("coprod-team-keys", VERSION, list(secret.keys.instead_of), locked)
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n", words_of(written)


def needs_passphrase(data: bytes) -> bool:
    """Whether the keys are locked.

    Args:
        data: what stands in ``team.keys``.

    Raises:
        FileProblem: as `opened_team_keys`.
    """
    return _read(data).locked is not None


def opened_team_keys(data: bytes, typed: str = "") -> TeamSecret | None:
    """Open the keys of a team. Takes about a quarter of a second.

    Args:
        data: what stands in ``team.keys``.
        typed: the passphrase, or the words of the sheet in the safe; nothing where nothing is locked.

    Returns:
        The keys; None when the passphrase or the words are others.

    Raises:
        NotOurFile: no keys of a team.
        FileTooNew: of a later version.
        FileTooBig: more than keys are.
        DamagedFile: what was locked is not what it must be.
    """
    file = _read(data)
    content = unlock(file.locked, typed) if file.locked else bytes.fromhex(file.opened)
    if content is None:
        return None
    seed, seal_secret = content[:SEED_BYTES], content[SEED_BYTES:].decode("ascii", "replace")
    recipient = recipient_of(seal_secret)
    if len(seed) != SEED_BYTES or not recipient:
        raise DamagedFile(KEYS_FILE, "no keys of a team")
    return TeamSecret(TeamKeys(recipient, verify_key_of(seed), tuple(file.instead_of)), seal_secret, seed)


def _read(data: bytes) -> TeamKeysFile:
    if len(data) > _MOST_BYTES:
        raise FileTooBig(KEYS_FILE, f"more than {_MOST_BYTES} bytes")
    try:
        told = msgspec.json.decode(data)
        if not isinstance(told, dict) or told.get("format") != FORMAT:
            raise NotOurFile(KEYS_FILE, "no keys of a team")
        if isinstance(told.get("version"), int) and told["version"] > VERSION:
            raise FileTooNew(KEYS_FILE, f"version {told['version']}")
        return msgspec.convert(told, TeamKeysFile)
    except msgspec.ValidationError as error:
        raise BadField(KEYS_FILE, str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotOurFile(KEYS_FILE, str(error)) from error
