# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether all is there that a busy person was told is saved, after a cut or a kill."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.domain.errors import CoprodFault
from tests.torture.busy_person import KEY_FACT, Saying
from tests.torture.facts import Facts, facts_on
from tests.torture.trial import Outcome, own_peak_mib

IN_MEMORY = Path("/dev/shm")


@dataclass
class Found:
    """What a number of cuts or kills came to.

    Attributes:
        times: how many.
        acknowledged: how many things were called saved, at most.
        lost: of each that lost something, what.
        longest_s: the longest time from the start of the program to all that is there.
    """

    times: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    longest_s: float = 0.0


def outcome_of(found: Found) -> Outcome:
    """The row of the table."""
    return Outcome(
        found.times,
        found.acknowledged,
        len(found.lost),
        longest_s=found.longest_s,
        peak_mib=own_peak_mib(),
        fault=" | ".join(found.lost[:3]),
    )


@dataclass
class Sayings:
    """What was called saved, and what was about to be.

    Attributes:
        saved: each thing as it was last called saved.
        coming: what was about to be saved, and how.
        acknowledged: how often something was called saved.
        there: all that was found the last time.
    """

    saved: Facts = field(default_factory=dict)
    coming: tuple[str, str] | None = None
    acknowledged: int = 0
    there: Facts = field(default_factory=dict)

    def hear(self, said: Saying) -> None:
        """Take in what the busy person says."""
        done, key, value = said
        self.coming = None if done else (key, value)
        if done:
            self.saved[key] = value
            self.acknowledged += 1

    def missing_on(self, top: Path) -> str:
        """Look whether all is there that was called saved, and nothing that was never made."""
        try:
            there = self.there = facts_on(top)
        except (CoprodFault, AssertionError, OSError) as fault:
            return f"{type(fault).__name__}: {fault}"
        wrong = [key for key in {**self.saved, **there} if not self._is_right(key, there.get(key, ""))]
        return "; ".join(
            f"{key} is {there.get(key)!r:.40}, was {self.saved.get(key)!r:.40}" for key in wrong[:3]
        )

    def go_on(self) -> None:
        """From now on what was found is what is saved: what was coming may have come."""
        self.saved, self.coming = dict(self.there), None

    def _is_right(self, key: str, now: str) -> bool:
        if now == self.saved.get(key, "") or (key == KEY_FACT and key not in self.saved):
            return True
        return self.coming is not None and self.coming[0] == key and now == self.coming[1]


@contextmanager
def empty_folder() -> Iterator[Path]:
    """A folder for a moment."""
    # In memory: what is tried is what a cut left, not how fast this computer's own disk is.
    folder = Path(tempfile.mkdtemp(prefix="coprod-cut-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
