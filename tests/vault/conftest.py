# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A system with a keychain, for tests of keys."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest

from tests.vault.keychains import MemoryKeychain


@pytest.fixture(autouse=True)
def same_keychain_afterwards() -> Iterator[None]:
    """Give the next test the keychain of this system again."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def keychain() -> MemoryKeychain:
    """A system with a keychain."""
    there = MemoryKeychain()
    keyring.set_keyring(there)
    return there
