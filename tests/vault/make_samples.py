# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Makes samples of the newest versions of the files of keys: ``python -m tests.vault.make_samples``.

Those of older versions stay as they are. They open nothing but themselves.
"""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.files.age_seal import new_seal_keys, seal
from coprod_desktop.vault.key_slots import (
    KeychainSlot,
    OpenSlot,
    RecoverySlot,
    WordsSlot,
    slots_to_bytes,
)
from coprod_desktop.vault.locked_secret import box_behind_passphrase
from coprod_desktop.vault.recovery_key import new_recovery
from coprod_desktop.vault.store_key import store_key
from tests.files.makers import TEAM

SAMPLES = Path(__file__).parent / "samples"
KEY = bytes.fromhex("ab" * 32)
WORDS = "abandon ability able about above absent"


def main() -> None:
    """Write them."""
    keys = new_seal_keys()
    keychain = KeychainSlot("feedc0de")
    (SAMPLES / "keychain-2.key").write_bytes(slots_to_bytes((keychain,)))
    sealed = RecoverySlot(keys.recipient, seal(KEY, [keys.recipient]).hex())
    slots = (keychain, OpenSlot(KEY.hex()), WordsSlot(box_behind_passphrase(KEY, WORDS)), sealed)
    (SAMPLES / "all-2.key").write_bytes(slots_to_bytes(slots))
    (SAMPLES / "recovery-secret.txt").write_text(keys.secret, "utf-8")
    made = new_recovery()
    (SAMPLES / "recovery-1.key").write_bytes(made.key_file)
    (SAMPLES / "recovery-1.public").write_bytes(made.public_file)
    store_key(SAMPLES / "store-1", TEAM)
    (SAMPLES / "recovery-1.txt").write_text(f"{' '.join(made.words)}\n{' '.join(made.safe_words)}\n", "utf-8")


if __name__ == "__main__":
    main()
