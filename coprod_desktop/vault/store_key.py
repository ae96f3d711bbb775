# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of a team's store: made by chance once, and sealed to the team's own keys: no other passphrase.

::

    {"format": "coprod-store-key", "version": 1, "recipient": "age1...", "sealed": "<an age file, in hex>"}
"""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import DamagedFile, SealedToAnother, StoreDamaged
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.files.strict_json import to_json
from coprod_desktop.files.whole_write import as_store_problems, write_whole
from coprod_desktop.vault.key_file import Recipient, read_key_file

STORE_KEY = "store.key"
_FORMAT: Literal["coprod-store-key"] = "coprod-store-key"
KEY_BYTES = 32
_MOST_SEALED_BYTES = 4096


class StoreKeyContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of ``store.key``."""

    format: Literal["coprod-store-key"]
    version: Literal[1]
    recipient: Recipient
    sealed: Annotated[str, Meta(min_length=64, max_length=4096, pattern="^[0-9a-f]+$")]


def store_key(folder: Path, secret: TeamSecret) -> bytes:
    """The key of the store in a folder, made where there is no store yet.

    Args:
        folder: of the store; it is there.
        secret: of the team.

    Returns:
        32 bytes.

    Raises:
        SealedToAnother: it is the store of another team.
        StoreDamaged: there is a store, and no key of it.
        FileProblem: its file is hurt, or of a newer version.
        DiskFull, StoreNotWritable: it could not be made.
    """
    path = folder / STORE_KEY
    if not path.exists():
        if any(not entry.name.startswith((STORE_KEY, ".")) for entry in folder.iterdir()):
            raise StoreDamaged(str(path), "the key of the store is gone; a copy of the folder may have it")
        _make(path, secret)
    content = read_key_file(path, _FORMAT, StoreKeyContent)
    if content.recipient != secret.keys.recipient:
        raise SealedToAnother(STORE_KEY, "the store belongs to another team, or to keys that were replaced")
    try:
        key = unseal(bytes.fromhex(content.sealed), secret.seal_secret, _MOST_SEALED_BYTES)
    except ValueError as fault:
        raise DamagedFile(STORE_KEY, str(fault)) from fault
    if len(key) != KEY_BYTES:
        raise DamagedFile(STORE_KEY, "its key has another length")
    return key


def _make(path: Path, secret: TeamSecret) -> None:
    recipient = secret.keys.recipient
    content = StoreKeyContent(_FORMAT, 1, recipient, seal(token_bytes(KEY_BYTES), [recipient]).hex())
    draft = path.with_name(f"{path.name}.{token_hex(8)}")
    write_whole(draft, to_json(msgspec.to_builtins(content)))
    with as_store_problems(path):
        try:
            # Whoever comes first made it; a second one takes what is there.
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
