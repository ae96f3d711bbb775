# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The power goes at any moment, and nothing that was called saved is lost.

A busy person works once, on a real disk, watched. Then the disk is built as it may be found after a cut at
any of its calls, opened with the real program, and all that was called saved before is looked for.
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

from tests.torture.busy_person import NO_SYNC, NORMAL
from tests.torture.disk_log import Deed, Step, watched
from tests.torture.disk_model import Disk, Luck
from tests.torture.trial import Outcome, Trial
from tests.torture.what_is_there import Found, Sayings, empty_folder, outcome_of

CUTS, QUICK_CUTS, CONTROL_CUTS = 8_000, 500, 200
ACTS, QUICK_ACTS = 300, 120


def busy_steps(folder: Path, acts: int, control: str = "", seed: int = 1) -> list[Step]:
    """Let the busy person work, and tell all that they did to the disk.

    Args:
        folder: empty.
        acts: how many.
        control: how the program must not be, if at all.
        seed: of their choices.
    """
    top = folder / "disk"
    top.mkdir()
    words = [str(top), str(seed), str(acts), *([control] if control else [])]
    return watched(["-m", "tests.torture.busy_person", *words], top, folder / "log")


def cut_the_power(steps: list[Step], cuts: int, seed: int = 1) -> Found:
    """Cut the power again and again, each time at another moment, and look at what is there.

    Args:
        steps: what was done to an empty disk.
        cuts: how often.
        seed: of the moments, and of what becomes of what was not synced.
    """
    chance = random.Random(seed)
    moments = sorted(chance.randrange(len(steps) + 1) for _ in range(cuts))
    disk, sayings, done, found = Disk(), Sayings(), 0, Found(cuts)
    for moment in moments:
        for step in steps[done:moment]:
            if step.deed is Deed.SAY:
                sayings.hear(json.loads(step.data))
            else:
                disk.do(step)
        done = moment
        with empty_folder() as top:
            disk.after_cut(top, _luck(chance), chance)
            began_s = time.monotonic()
            lost = sayings.missing_on(top)
            found.longest_s = max(found.longest_s, time.monotonic() - began_s)
        if lost:
            found.lost.append(f"cut {moment}: {lost}")
    found.acknowledged = sayings.acknowledged
    return found


def _luck(chance: random.Random) -> Luck:
    kept = chance.choice((0.0, 0.0, 0.3, 0.6, 0.9, 1.0))
    return Luck(kept, chance.choice((0.0, 0.5, 1.0)), torn=chance.random() < 0.5)


def _tried(control: str, cuts: int, acts: int) -> Found:
    with empty_folder() as folder:
        steps = busy_steps(folder, acts, control)
    return cut_the_power(steps, cuts)


def _nothing_is_lost(quick: bool) -> Outcome:
    return outcome_of(_tried("", QUICK_CUTS if quick else CUTS, QUICK_ACTS if quick else ACTS))


def _control_loses(control: str) -> Outcome:
    found = _tried(control, CONTROL_CUTS, QUICK_ACTS)
    # Here losing is what must happen: it proves that the harness can see it.
    fault = "" if found.lost else "nothing was lost: the harness sees nothing"
    return Outcome(found.times, found.acknowledged, fault=fault, longest_s=found.longest_s)


TRIALS = (
    Trial("T02", "power cuts at any moment, un-synced writes lost, shuffled or torn", _nothing_is_lost),
    Trial("T03", "control: synchronous = NORMAL must lose", lambda quick: _control_loses(NORMAL)),
    Trial("T03", "control: no sync before the rename must lose", lambda quick: _control_loses(NO_SYNC)),
)
