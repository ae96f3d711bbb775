# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The same store without encryption, to measure what encryption costs. Never part of the app.

The driver stays the same; it is only never given a key, and a plain file is not refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

from coprod_desktop.app.open_store import device_lock, open_store
from coprod_desktop.storage import cipher, database

_held = ExitStack()
__all__ = ["device_lock", "open_store", "stay_plain", "without_encryption"]


def _no_key(_connection: Any, _key: bytes) -> None:
    """Leave the file as it is."""


@contextmanager
def without_encryption() -> Iterator[None]:
    """Open and make databases that are not encrypted, for a while."""
    with (
        mock.patch.object(cipher, "unlock", _no_key),
        mock.patch.object(database, "unlock", _no_key),
        mock.patch.object(cipher, "_PLAIN_SQLITE", b"no file begins like this"),
    ):
        yield


def stay_plain() -> None:
    """Open and make databases that are not encrypted, until this process ends."""
    _held.enter_context(without_encryption())
