# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A secret behind a passphrase, behind words that were written down, or behind either.

Each is a box of its own with the same secret in it, so that one can be made anew without the other::

    key of the box     argon2id(passphrase, salt) with 8 passes and 64 MiB, or
                       BLAKE2b(the 16 bytes that the words stand for, salt)
    box                SecretBox of libsodium (XSalsa20-Poly1305): a nonce, a seal, the secret

What it costs belongs to the version of the file that holds a box, so that no file can ask for more.
What the secret opens is not known here.
"""

from __future__ import annotations

import unicodedata
from typing import Annotated

import msgspec
from msgspec import Meta
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.vault.written_words import SECRET_BYTES, secret_of, tidied

_PASSES = 8
_MEMORY_BYTES = 64 * 1024 * 1024
"""With these a try takes about a quarter of a second; six words by chance are 66 bits."""
_SALT_BYTES = argon2id.SALTBYTES
_WRITTEN = b"coprod-written"


class Box(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A secret that one thing opens."""

    salt: Annotated[
        str, Meta(min_length=32, max_length=32, pattern="^[0-9a-f]+$", description="16 bytes, in hex")
    ]
    box: Annotated[
        str, Meta(min_length=80, max_length=4096, pattern="^[0-9a-f]+$", description="of libsodium, in hex")
    ]


class LockedSecret(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A secret that a passphrase opens, and that words on paper open too."""

    passphrase: Box
    words: Box


def lock(secret: bytes, passphrase: str, written: bytes) -> LockedSecret:
    """Put a secret behind a passphrase, and behind words that are written down.

    Args:
        secret: 1 to 1,000 bytes.
        passphrase: with 1 letter or digit at least.
        written: what `written_words.words_of` writes, `SECRET_BYTES` bytes by chance.

    Raises:
        NotAllowed: a passphrase without a letter, or another length.
    """
    return LockedSecret(box_behind_passphrase(secret, passphrase), box_behind_words(secret, written))


def unlock(locked: LockedSecret, typed: str) -> bytes | None:
    """Open a secret with whichever was typed. Takes about a quarter of a second.

    Args:
        locked: as `lock` made it.
        typed: the passphrase, or the words.

    Returns:
        The secret; None when neither opens it, or it was changed.
    """
    if secret_of(typed) is not None:
        return open_with_words(locked.words, typed)
    return open_with_passphrase(locked.passphrase, typed)


def box_behind_passphrase(secret: bytes, passphrase: str) -> Box:
    """Put a secret behind a passphrase alone. Arguments and errors as of `lock`."""
    if not _plain(passphrase):
        raise NotAllowed("a passphrase without a letter")
    salt = random(_SALT_BYTES)
    return _sealed(secret, _slow_key(passphrase, salt), salt)


def box_behind_words(secret: bytes, written: bytes) -> Box:
    """Put a secret behind words on paper alone. Arguments and errors as of `lock`."""
    if len(written) != SECRET_BYTES:
        raise NotAllowed("words stand for 16 bytes")
    salt = random(_SALT_BYTES)
    return _sealed(secret, _quick_key(written, salt), salt)


def open_with_passphrase(box: Box, typed: str) -> bytes | None:
    """Open a box of `box_behind_passphrase`. Takes about a quarter of a second.

    Args:
        box: as it was read.
        typed: big or small letters, and what stands between the words, make no difference. Of a word of the
            list of `written_words` its first four letters are enough.

    Returns:
        The secret; None when it is another passphrase, or the box was changed.
    """
    return _opened(box, _slow_key(typed, bytes.fromhex(box.salt)))


def open_with_words(box: Box, typed: str) -> bytes | None:
    """Open a box of `box_behind_words`.

    Args:
        box: as it was read.
        typed: the words, as `written_words.secret_of` takes them.

    Returns:
        The secret; None when the words are others, or the box was changed.
    """
    written = secret_of(typed)
    return None if written is None else _opened(box, _quick_key(written, bytes.fromhex(box.salt)))


def _sealed(secret: bytes, key: bytes, salt: bytes) -> Box:
    return Box(salt.hex(), bytes(SecretBox(key).encrypt(secret)).hex())


def _opened(box: Box, key: bytes) -> bytes | None:
    try:
        return SecretBox(key).decrypt(bytes.fromhex(box.box))
    except (CryptoError, ValueError):
        return None


def _slow_key(passphrase: str, salt: bytes) -> bytes:
    return argon2id.kdf(
        SecretBox.KEY_SIZE, _plain(passphrase).encode(), salt, opslimit=_PASSES, memlimit=_MEMORY_BYTES
    )


def _quick_key(written: bytes, salt: bytes) -> bytes:
    # 128 bits by chance cannot be tried out, so this need not be slow.
    return blake2b(written, SecretBox.KEY_SIZE, salt=salt, person=_WRITTEN, encoder=RawEncoder)


def _plain(passphrase: str) -> str:
    letters = unicodedata.normalize("NFKC", passphrase).casefold()
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(tidied(word)[0] if word.isalpha() else word for word in words)
