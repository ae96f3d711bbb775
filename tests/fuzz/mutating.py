# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Many files with changed fields and right sums, each read."""

from __future__ import annotations

import random
import time

from tests.files.hostile_case import honest_plan
from tests.fuzz.mutations import content_of, mutated
from tests.fuzz.targets import FILES, REFUSED, TARGETS
from tests.torture.trial import Outcome, own_peak_mib

_SAMPLES = FILES / "files" / "samples"
FORMS = ("plan", "views", "recall")
"""A plan, what people share, and what they take back."""
MOST_S = 5.0


def _seed_of(form: str) -> bytes:
    match form:
        case "plan":
            # With little media: what is looked for is in the fields.
            return honest_plan()
        case "views":
            return (_SAMPLES / "v1" / "views.coprodview").read_bytes()
        case _:
            # Of before there was a proof of its author, which a change would break before all else.
            return (_SAMPLES / "v2" / "some.coprodrecall").read_bytes()


def mutate_many(form: str, times: int, chance: random.Random) -> Outcome:
    """Read a file again and again, each time changed in another way.

    Args:
        form: one of `FORMS`.
        times: how often.
        chance: chooses the changes.

    Returns:
        A fault is what was neither taken in nor refused, or took longer than `MOST_S`.
    """
    name, files = content_of(_seed_of(form))
    read = TARGETS["files"].read
    refused, longest_s, faults = 0, 0.0, []
    for number in range(times):
        data = mutated(name, files, chance)
        began_s = time.perf_counter()
        try:
            refused += read(data) == REFUSED
        except Exception as fault:  # noqa: BLE001 - this is what is looked for
            faults.append(f"{form} {number}: {type(fault).__name__}: {fault}"[:200])
        longest_s = max(longest_s, time.perf_counter() - began_s)
    if longest_s > MOST_S:
        faults.append(f"{form}: {longest_s:.1f} s")
    return Outcome(
        times,
        refused=refused,
        longest_s=longest_s,
        peak_mib=own_peak_mib(),
        fault=" | ".join(faults[:3]),
    )
