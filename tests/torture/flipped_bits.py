# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One bit of a real store is flipped, anywhere: it is noticed before a wrong word is shown."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from coprod_desktop.domain.errors import StoreDamaged
from tests.torture.busy_person import Busy, Saying
from tests.torture.facts import Facts, facts_on
from tests.torture.trial import Outcome, Trial, own_peak_mib
from tests.torture.what_is_there import empty_folder

FLIPS, QUICK_FLIPS = 400, 60
ACTS = 60


def a_used_store(top: Path) -> Facts:
    """Let somebody be busy on a disk, and tell what is there."""
    heard: list[Saying] = []
    Busy(top, 1, heard.append).work(ACTS)
    return facts_on(top, everybody=True)


def sealed_files(top: Path) -> list[Path]:
    """All that must notice a flip: databases, recordings, drawings, faces, pictures of plans."""
    data = top / "data"
    beside = (path for path in data.glob("*/**/*") if path.is_file())
    return sorted((*data.glob("*.db"), *beside))


def flip_bits(top: Path, flips: int, seed: int = 1) -> Outcome:
    """Flip one bit again and again, each time in the whole store, and open it with the real program.

    Args:
        top: of a disk, empty.
        flips: how often.
        seed: of the places.
    """
    whole = top / "whole"
    whole.mkdir()
    before = a_used_store(whole)
    chance, files = random.Random(seed), sealed_files(whole)
    refused, longest_s, shown = 0, 0.0, []
    for flip in range(flips):
        hurt = top / f"hurt-{flip}"
        shutil.copytree(whole, hurt)
        # Each file as often as the next, else a large database would get nearly all.
        path = hurt / chance.choice(files).relative_to(whole)
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        began_s = time.monotonic()
        try:
            after: Facts | None = facts_on(hurt, everybody=True)
        except StoreDamaged:
            refused, after = refused + 1, None
        longest_s = max(longest_s, time.monotonic() - began_s)
        if after is not None and after != before:
            shown.append(f"{path.relative_to(hurt)}: {set(after.items()) ^ set(before.items())}"[:200])
        shutil.rmtree(hurt)
    return Outcome(
        flips,
        refused=refused,
        let_in=len(shown),
        longest_s=longest_s,
        peak_mib=own_peak_mib(),
        fault=" | ".join(shown[:3]),
    )


def _flipped(quick: bool) -> Outcome:
    with empty_folder() as top:
        return flip_bits(top, QUICK_FLIPS if quick else FLIPS)


TRIALS = (Trial("T09", "one bit flipped, in any database or sealed file of a real store", _flipped),)
