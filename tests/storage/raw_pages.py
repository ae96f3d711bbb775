# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Takes the cipher off a closed file, page by page, and shows all that is in it: also what SQLite calls free.

An export would copy only what still stands. The layout is that of SQLCipher 4: 4096 bytes a page, the salt at
the start of the first, the random start of each and its seal in the last 80 bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "linux":
    # keyring brings it along there.
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE_BYTES = 4096
SALT_BYTES = 16
START_BYTES = 16
RESERVED_BYTES = 80


def all_bytes_of(path: Path, key: bytes) -> bytes:
    """Decrypt every page of a file.

    Args:
        path: closed, so that its log is in it.
        key: the one that it was made with.
    """
    assert not path.with_name(f"{path.name}-wal").exists(), "the file is still open"
    raw = path.read_bytes()
    plain = bytearray()
    for first in range(0, len(raw), PAGE_BYTES):
        end = first + PAGE_BYTES - RESERVED_BYTES
        cipher = Cipher(algorithms.AES(key), modes.CBC(raw[end : end + START_BYTES]))
        decryptor = cipher.decryptor()
        plain += decryptor.update(raw[first if first else SALT_BYTES : end]) + decryptor.finalize()
    return bytes(plain)
