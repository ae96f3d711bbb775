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
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from coprod_desktop.domain.errors import (
    BadField,
    DamagedFile,
    FileNotThere,
    FileTooBig,
    FileTooNew,
    NotOurFile,
)
from coprod_desktop.files.age_seal import is_recipient, new_seal_keys
from coprod_desktop.files.strict_json import from_json, to_json
from coprod_desktop.vault.locked_secret import LockedSecret, lock, unlock
from coprod_desktop.vault.written_words import SECRET_BYTES, new_words, words_of

RECOVERY_KEY = "recovery.key"
RECOVERY_PUBLIC = "recovery.public"
WORDS = 6
"""As many words open the recovery key, and a computer: 66 bits by chance, tried slowly."""
_KEY_FORMAT: Literal["coprod-recovery-key"] = "coprod-recovery-key"
_PUBLIC_FORMAT: Literal["coprod-recovery-public"] = "coprod-recovery-public"
_VERSION: Literal[1] = 1
_MOST_BYTES = 16 << 10

_Content = TypeVar("_Content", bound=msgspec.Struct)

Recipient = Annotated[
    str, Meta(min_length=62, max_length=62, pattern="^age1[0-9a-z]+$", description="a public key of age")
]


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
    recipient = _read(path, _PUBLIC_FORMAT, RecoveryPublicContent).recipient
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
    secret = unlock(_read(path, _KEY_FORMAT, RecoveryKeyContent).secret, typed)
    return None if secret is None else secret.decode("ascii")


def check_recovery(path: Path) -> None:
    """See whether a file is a ``recovery.key``, before its words are asked for. Raises as `open_recovery`."""
    _read(path, _KEY_FORMAT, RecoveryKeyContent)


def _read(path: Path, form: str, kind: type[_Content]) -> _Content:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise FileNotThere("", error.strerror or "") from error
    if len(data) > _MOST_BYTES:
        raise FileTooBig("", f"more than {_MOST_BYTES} bytes")
    try:
        value = from_json(data, "")
    except BadField as fault:
        # Cut short or changed, or something else altogether, such as a photo.
        raise (DamagedFile if form.encode() in data else NotOurFile)("", fault.detail) from fault
    if not isinstance(value, dict) or value.get("format") != form:
        raise NotOurFile("", f"not a {form}")
    version = value.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise FileTooNew("version", f"{version} is newer than {_VERSION}")
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise BadField("", str(error)) from error
