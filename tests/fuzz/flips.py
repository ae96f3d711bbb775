# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A committed sample, hurt in every way there is to cut it short or to flip one of its bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.targets import FILES, REFUSED, TARGETS
from tests.torture.trial import Outcome, own_peak_mib

_FLIP = 0xFF
_BY_NAME = {
    "files/samples/*/sealed*": "sealed",
    "files/samples/*/*.coprod*": "files",
    "vault/samples/recovery-*.key": "recovery keys",
    "vault/samples/*.public": "public recovery keys",
    "vault/samples/*.key": "keys of a computer",
    "vault/samples/store-*/store.key": "keys of a store",
}
"""Which reader takes which samples; the first that fits."""


def _who_reads() -> dict[Path, str]:
    found: dict[Path, str] = {}
    for pattern, target in _BY_NAME.items():
        for path in FILES.glob(pattern):
            found.setdefault(path, target)
    return found


HURT_IN_EVERY_WAY = _who_reads()
"""Each sample that can be opened, and the name of the target that reads it."""


def hurt_in_every_way(path: Path) -> Outcome:
    """Cut a sample at every byte and flip each of its bytes, and read each of these.

    Args:
        path: one of `HURT_IN_EVERY_WAY`.

    Returns:
        How many there were and how many were refused. Let in is what was taken and says something else; a
        fault is what ended neither way.
    """
    whole, read = path.read_bytes(), TARGETS[HURT_IN_EVERY_WAY[path]].read
    honest = read(whole)
    assert honest != REFUSED, f"{path.name} itself is refused"
    times = refused = let_in = 0
    longest_s, faults = 0.0, []
    for what, hurt in _hurt(whole):
        began_s = time.perf_counter()
        try:
            told = read(hurt)
        except Exception as fault:  # noqa: BLE001 - this is what is looked for
            faults.append(f"{path.name} {what}: {type(fault).__name__}: {fault}"[:200])
            told = honest
        longest_s = max(longest_s, time.perf_counter() - began_s)
        times += 1
        refused += told == REFUSED
        let_in += told not in (REFUSED, honest)
    return Outcome(
        times,
        refused=refused,
        let_in=let_in,
        longest_s=longest_s,
        peak_mib=own_peak_mib(),
        fault=" | ".join(faults[:3]),
    )


def _hurt(whole: bytes) -> Iterator[tuple[str, bytes]]:
    for at in range(len(whole)):
        yield f"cut at {at}", whole[:at]
        yield f"flipped at {at}", whole[:at] + bytes((whole[at] ^ _FLIP,)) + whole[at + 1 :]
