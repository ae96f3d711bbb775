# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How long somebody waits for their own things after the last picture, and a supporter after the six words.

The bare one works out a key of the same hardness from a passphrase, with the library alone: that slowness is
wanted, since it is what somebody who tries every code has to wait for.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from nacl.pwhash import argon2id

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.codes import MEMORY_BYTES, PASSES
from coprod_desktop.storage.device_store import open_device_store
from coprod_desktop.vault.device_lock import DeviceLock
from tests.bench.figure import Figure, of_pairs, progress

CODE = "cat bus apple"
WORDS = "abandon ability able about above absent"


def unlocking(folder: Path, runs: int) -> list[Figure]:
    """Open a person's lock and the computer's again and again, in turn with the library by itself.

    Args:
        folder: for this measurement alone.
        runs: how often.
    """
    progress("unlocking")
    folder.mkdir()
    lock = DeviceLock(folder, use_keychain=False)
    lock.open_by_itself()
    if not lock.lock_with_words(WORDS, keep_by_itself=False):
        raise RuntimeError("the words do not lock")
    store = open_device_store(folder, lock.key)
    person_id = store.add_person("Maya", "cat", Preferences()).person_id
    store.set_lock(person_id, LockKind.PICTURES, CODE)

    def open_person() -> None:
        if not store.opens(person_id, CODE):
            raise RuntimeError("the pictures do not open it")
        store.open_person(person_id).close()

    def open_computer() -> None:
        lock.shut()
        if not lock.open_with_words(WORDS):
            raise RuntimeError("the words do not open it")

    person, computer, bare = [], [], []
    try:
        for _ in range(runs + 1):
            person.append(_time_ms(open_person))
            bare.append(_time_ms(_bare))
            computer.append(_time_ms(open_computer))
    finally:
        store.close()
    figures = [  # the first ones fill caches and do not count
        of_pairs("unlock_person", person[1:], bare[1:], "ms"),
        of_pairs("unlock_computer", computer[1:], bare[1:], "ms"),
    ]
    slowest = max(median(person[1:]), median(computer[1:]))
    return [*figures, Figure("unlock_ms", slowest, {"person": person[1:], "computer": computer[1:]})]


def _bare() -> None:
    argon2id.kdf(32, CODE.encode(), os.urandom(argon2id.SALTBYTES), opslimit=PASSES, memlimit=MEMORY_BYTES)


def _time_ms(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000
