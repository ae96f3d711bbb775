# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Keychains for tests: one that can be locked, and one that is none."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError


class MemoryKeychain(KeyringBackend):
    """A keychain that can be locked, and that counts what it holds."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.secrets: dict[tuple[str, str], str] = {}
        self.is_locked = False
        self.refuses = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.refuses:
            raise PasswordSetError
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.refuses:
            raise PasswordDeleteError
        if self.is_locked:
            raise KeyringLocked
        del self.secrets[service, username]


class PlainTextFile(MemoryKeychain):
    """A backend that is no keychain of a system: it keeps plain text."""

    priority = 0.5


# Every backend that is written down offers itself to the whole process. These two are for tests alone.
KeyringBackend._classes -= {MemoryKeychain, PlainTextFile}
