# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The random key of a person's own file, and the ways in which it can be had. Any one of them is enough.

::

    own         SecretBox; its key is BLAKE2b(argon2id(code, salt), keyed with the device key), and without a
                lock BLAKE2b(nothing, keyed with the device key)
    card        SecretBox; its key is BLAKE2b(the 16 bytes on a printed card, salt)
    recovery    an age file for the organisation's recovery key

A new code makes `own` anew; nothing else is encrypted again. *Source*: ``reliability.md`` 2.3 of the design.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from coprod_desktop.domain.errors import FileProblem, NotAllowed
from coprod_desktop.files.age_seal import seal, unseal
from coprod_desktop.storage.codes import MEMORY_BYTES, PASSES, plain

KEY_BYTES = 32
CARD_BYTES = 16
_OWN, _CARD = b"coprod own lock", b"coprod card"
_MOST_SEALED_BYTES = 4096


class Box(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The key behind one thing."""

    salt: Annotated[str, Meta(min_length=32, max_length=32, description="16 bytes, in hex")]
    box: Annotated[str, Meta(min_length=144, max_length=144, description="of libsodium, in hex")]


class PersonSlots(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All ways to one person's key."""

    version: Literal[1]
    own: Box
    card: Box | None = None
    recovery: Annotated[str, Meta(max_length=8192, description="in hex; empty without one")] = ""


def slots_to_json(slots: PersonSlots) -> str:
    """Write the ways for a column."""
    return msgspec.json.encode(slots).decode()


def slots_from_json(text: str) -> PersonSlots:
    """Read what `slots_to_json` wrote."""
    return msgspec.json.decode(text, type=PersonSlots)


def new_slots(file_key: bytes, device_key: bytes, code: str = "") -> PersonSlots:
    """Put a key behind the device key, and a code if there is one.

    Args:
        file_key: `KEY_BYTES` bytes.
        device_key: 32 bytes.
        code: what opens it; empty for no lock.
    """
    return PersonSlots(1, own_box(file_key, device_key, code))


def own_box(file_key: bytes, device_key: bytes, code: str) -> Box:
    """The way by a code, or by the device key alone. Arguments as of `new_slots`; a code takes 0.25 s."""
    salt = random(argon2id.SALTBYTES)
    return _boxed(file_key, _own_key(device_key, code, salt), salt)


def card_box(file_key: bytes, secret: bytes) -> Box:
    """The way by a printed card.

    Args:
        file_key: `KEY_BYTES` bytes.
        secret: `CARD_BYTES` bytes by chance, which stand on the card.

    Raises:
        NotAllowed: another length.
    """
    if len(secret) != CARD_BYTES:
        raise NotAllowed("a card holds 16 bytes")
    salt = random(argon2id.SALTBYTES)
    return _boxed(file_key, _card_key(secret, salt), salt)


def recovery_box(file_key: bytes, recipient: str) -> str:
    """The way by the organisation's recovery key.

    Args:
        file_key: `KEY_BYTES` bytes.
        recipient: the public half of that key.

    Raises:
        NotAllowed: it is none.
    """
    return seal(file_key, [recipient]).hex()


def open_own(slots: PersonSlots, device_key: bytes, code: str) -> bytes | None:
    """The key, by a code or without one; None when the code is another. A code takes 0.25 s."""
    return _opened(slots.own, _own_key(device_key, code, bytes.fromhex(slots.own.salt)))


def open_with_card(slots: PersonSlots, secret: bytes) -> bytes | None:
    """The key, by what stands on a card; None when it is another, or there is none."""
    return _opened(slots.card, _card_key(secret, bytes.fromhex(slots.card.salt))) if slots.card else None


def open_with_recovery(slots: PersonSlots, secret: str) -> bytes | None:
    """The key, by the secret half of the recovery key; None when it is another, or there is no such way."""
    if not slots.recovery:
        return None
    try:
        return unseal(bytes.fromhex(slots.recovery), secret, _MOST_SEALED_BYTES)
    except FileProblem:
        return None


def _boxed(file_key: bytes, key: bytes, salt: bytes) -> Box:
    return Box(salt.hex(), bytes(SecretBox(key).encrypt(file_key)).hex())


def _opened(box: Box, key: bytes) -> bytes | None:
    try:
        return SecretBox(key).decrypt(bytes.fromhex(box.box))
    except CryptoError:
        return None


def _own_key(device_key: bytes, code: str, salt: bytes) -> bytes:
    slow = b""
    if plain(code):
        slow = argon2id.kdf(KEY_BYTES, plain(code), salt, opslimit=PASSES, memlimit=MEMORY_BYTES)
    return blake2b(slow, KEY_BYTES, key=device_key, salt=salt, person=_OWN, encoder=RawEncoder)


def _card_key(secret: bytes, salt: bytes) -> bytes:
    return blake2b(secret, KEY_BYTES, salt=salt, person=_CARD, encoder=RawEncoder)
