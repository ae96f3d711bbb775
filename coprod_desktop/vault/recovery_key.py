# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The organisation's recovery key: made once, kept away from every computer, for words that are forgotten.

::

    recovery.key      its secret, behind six words and behind twelve others: for the safe
    recovery.public   to what computers seal; everybody may have it
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes
from typing import Literal

import msgspec

from coprod_desktop.domain.errors import BadField
from coprod_desktop.files.age_seal import is_recipient, new_seal_keys
from coprod_desktop.files.strict_json import to_json
from coprod_desktop.vault.key_file import Recipient, read_key_file
from coprod_desktop.vault.locked_secret import LockedSecret, lock, unlock
from coprod_desktop.vault.written_words import SECRET_BYTES, new_words, words_of

RECOVERY_KEY = "recovery.key"
RECOVERY_PUBLIC = "recovery.public"
WORDS = 6
"""As many words open the recovery key, and a computer: 66 bits by chance, tried slowly."""
_KEY_FORMAT: Literal["coprod-recovery-key"] = "coprod-recovery-key"
_PUBLIC_FORMAT: Literal["coprod-recovery-public"] = "coprod-recovery-public"
_VERSION: Literal[1] = 1


class RecoveryKeyContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of ``recovery.key``."""

    format: Literal["coprod-recovery-key"]
    version: Literal[1]
    recipient: Recipient
    secret: LockedSecret


class RecoveryPublicContent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of ``recovery.public``."""

    format: Literal["coprod-recovery-public"]
    version: Literal[1]
    recipient: Recipient


@dataclass(frozen=True)
class NewRecovery:
    """A recovery key that was just made.

    Attributes:
        recipient: its public key.
        key_file: the bytes of ``recovery.key``.
        public_file: the bytes of ``recovery.public``.
        words: six words that open it.
        safe_words: twelve others that open it too, for a sheet of paper.
    """

    recipient: str
    key_file: bytes
    public_file: bytes
    words: tuple[str, ...] = field(repr=False)
    safe_words: tuple[str, ...] = field(repr=False)


def new_recovery() -> NewRecovery:
    """Make a recovery key. Nothing is written."""
    keys = new_seal_keys()
    words, written = new_words(WORDS), token_bytes(SECRET_BYTES)
    locked = lock(keys.secret.encode(), " ".join(words), written)
    key = RecoveryKeyContent(_KEY_FORMAT, _VERSION, keys.recipient, locked)
    public = RecoveryPublicContent(_PUBLIC_FORMAT, _VERSION, keys.recipient)
    return NewRecovery(
        keys.recipient,
        to_json(msgspec.to_builtins(key)),
        to_json(msgspec.to_builtins(public)),
        words,
        words_of(written),
    )


def short_name(recipient: str) -> str:
    """The end of a public key: enough to see whether two are the same."""
    return recipient[-8:]


def read_public(path: Path) -> str:
    """Read a ``recovery.public``.

    Args:
        path: a file that somebody chose.

    Returns:
        The public key.

    Raises:
        FileNotThere, FileTooBig, NotOurFile, FileTooNew, BadField, UnsafeFile: as it is.
    """
    recipient = read_key_file(path, _PUBLIC_FORMAT, RecoveryPublicContent).recipient
    if not is_recipient(recipient):
        raise BadField("recipient", "no public key")
    return recipient


def open_recovery(path: Path, typed: str) -> str | None:
    """Open a ``recovery.key``. Takes about a quarter of a second.

    Args:
        path: a file that somebody chose.
        typed: its six words, or the twelve of the sheet.

    Returns:
        The secret key; None when the words do not open it.

    Raises:
        FileNotThere, FileTooBig, NotOurFile, FileTooNew, BadField, UnsafeFile: as it is.
    """
    secret = unlock(read_key_file(path, _KEY_FORMAT, RecoveryKeyContent).secret, typed)
    return None if secret is None else secret.decode("ascii")


def check_recovery(path: Path) -> None:
    """See whether a file is a ``recovery.key``, before its words are asked for. Raises as `open_recovery`."""
    read_key_file(path, _KEY_FORMAT, RecoveryKeyContent)
