# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Proves who made a file: Ed25519 over the hash of its list of contents. Whose keys they are, others know.

What is signed begins with the name and the version of the format, so that the signature of one kind of file
never proves another.
"""

from __future__ import annotations

import secrets

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from coprod_desktop.domain.errors import NotProven

SEED_BYTES = 32
SIGNATURE_BYTES = 64


def new_seed() -> bytes:
    """Draw the secret half of a pair by chance, `SEED_BYTES` long."""
    return secrets.token_bytes(SEED_BYTES)


def verify_key_of(seed: bytes) -> str:
    """The public half: 64 hex letters.

    Args:
        seed: from `new_seed`.
    """
    return SigningKey(seed).verify_key.encode().hex()


def sign(format_name: str, version: int, sha256: str, seed: bytes) -> bytes:
    """Sign a file.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format.
        sha256: of the manifest, 64 hex letters.
        seed: from `new_seed`.

    Returns:
        `SIGNATURE_BYTES` bytes, the same for the same file.
    """
    return bytes(SigningKey(seed).sign(_signed(format_name, version, sha256)).signature)


def check_signature(format_name: str, version: int, sha256: str, signature: bytes, verify_key: str) -> None:
    """Refuse a file that is not proven.

    Args:
        format_name: such as ``coprod-pack``.
        version: of the format.
        sha256: of the manifest, 64 hex letters.
        signature: what came with the file; empty when nothing came.
        verify_key: 64 hex letters; empty when the file names none.

    Raises:
        NotProven: one of the two is missing, or they do not belong together.
    """
    if not signature and not verify_key:
        return
    if not signature or not verify_key:
        raise NotProven("", "a signature without its key" if signature else "a key without its signature")
    try:
        VerifyKey(bytes.fromhex(verify_key)).verify(_signed(format_name, version, sha256), signature)
    except (CryptoError, ValueError) as error:
        raise NotProven("", "the signature is not that of this file") from error


def _signed(format_name: str, version: int, sha256: str) -> bytes:
    return f"{format_name}/{version}\0".encode() + bytes.fromhex(sha256)
