# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The system's keychain, where there is a real one. Loaded only when it is needed: its import is slow."""

from __future__ import annotations

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError

SERVICE = "coprod_desktop"
# What is no keychain of a system (nothing at all, plain text) says less, as keyring asks of its backends.
_REAL_FROM_PRIORITY = 1


def keep(name: str, secret: str) -> bool:
    """Put a secret into the keychain and read it back.

    Args:
        name: a new name.
        secret: what to keep.

    Returns:
        Whether it is there; False when there is no real keychain or it refuses.
    """
    backend = _real_backend()
    if backend is None:
        return False
    try:
        backend.set_password(SERVICE, name, secret)
        return backend.get_password(SERVICE, name) == secret
    except KeyringError:
        return False


def fetch(name: str) -> str | None:
    """Read a secret.

    Args:
        name: as it was given to `keep`.

    Returns:
        The secret; none when it is not there, or the keychain is locked or gone.
    """
    backend = _real_backend()
    if backend is None:
        return None
    try:
        return backend.get_password(SERVICE, name)
    except KeyringError:
        return None


def forget(name: str) -> bool:
    """Take a secret away.

    Args:
        name: as it was given to `keep`.

    Returns:
        Whether it is gone for sure; False when the keychain is locked, changed or refuses.
    """
    backend = _real_backend()
    if backend is None:
        return False
    try:
        if backend.get_password(SERVICE, name) is not None:
            backend.delete_password(SERVICE, name)
        return backend.get_password(SERVICE, name) is None
    except KeyringError:
        return False


def _real_backend() -> KeyringBackend | None:
    backend = keyring.get_keyring()
    if isinstance(backend, ChainerBackend):
        # It would pass on to the next, also to one that is not real.
        backend = max(backend.backends, key=lambda one: one.priority, default=backend)
    return backend if backend.priority >= _REAL_FROM_PRIORITY else None
