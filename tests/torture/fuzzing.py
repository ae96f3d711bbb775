# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files that were hurt or changed at random: every sample in every way, and many changes with right sums."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import partial

from tests.fuzz.flips import HURT_IN_EVERY_WAY, hurt_in_every_way
from tests.fuzz.mutating import FORMS, mutate_many
from tests.torture.trial import Outcome, Trial, by_tests

MUTATIONS, QUICK_MUTATIONS = 100_000, 600
QUICK_BYTES = 3_000


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """One row for several: sums, and the worst of each."""
    every = list(outcomes)
    return Outcome(
        sum(each.times for each in every),
        refused=sum(each.refused or 0 for each in every),
        let_in=sum(each.let_in or 0 for each in every),
        longest_s=max(each.longest_s or 0.0 for each in every),
        peak_mib=max(each.peak_mib or 0.0 for each in every),
        fault=" | ".join(each.fault for each in every if each.fault),
    )


def _every_sample(quick: bool) -> Outcome:
    chosen = sorted(HURT_IN_EVERY_WAY)
    if quick:
        chosen = [path for path in chosen if path.stat().st_size < QUICK_BYTES]
    return together(hurt_in_every_way(path) for path in chosen)


def _mutated(form: str, quick: bool) -> Outcome:
    times = (QUICK_MUTATIONS if quick else MUTATIONS) // len(FORMS) + 1
    return mutate_many(form, times, random.Random(form))


TRIALS = (
    Trial("T27", "every committed sample, cut at every byte and each byte flipped", _every_sample),
    *(
        Trial("T43", f"a {form} with changed fields and right sums", partial(_mutated, form))
        for form in FORMS
    ),
    by_tests("T43", "any bytes and any JSON, to each reader", "tests/fuzz/test_readers.py"),
    by_tests(
        "T44",
        "the network is refused to every process of every test, which all run so",
        "tests/house/test_no_network.py",
    ),
)
