# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The program is killed at any moment, while it does a bit of everything, and while it mends an old file."""

from __future__ import annotations

import random
import time
from pathlib import Path

from coprod_desktop.storage.cipher import revision_in
from coprod_desktop.storage.person_store import PERSON_SCHEMA
from tests.storage.children import bring_up_to_date, child
from tests.storage.next_version import an_old_file, state, steps
from tests.storage.things import KEY
from tests.torture.busy_person import STICK, be_busy_without_end
from tests.torture.trial import Outcome, Trial, by_tests
from tests.torture.what_is_there import Found, Sayings, empty_folder, outcome_of

KILLS, QUICK_KILLS = 1_000, 50
KILLS_A_DISK = 50
"""What is there grows with each, and each looks at all of it."""
KILLS_WHILE_MIGRATING, QUICK_KILLS_WHILE_MIGRATING = 100, 10
SAYINGS = (0, 1, 3, 10, 40, 80)
"""How much may be said before a kill: some come while the program starts."""


def kill_again_and_again(top: Path, kills: int, seed: int = 1) -> Found:
    """Let somebody be busy on a disk, kill them, look at what is there, and so on.

    Args:
        top: of the disk, empty.
        kills: how often.
        seed: of what they do and when they are killed.
    """
    chance, found, sayings = random.Random(seed), Found(kills), Sayings()
    for kill in range(kills):
        with child(be_busy_without_end, top, chance.randrange(10**9), _highest(sayings)) as busy:
            for _ in range(chance.choice(SAYINGS)):
                busy.wait_for_word()
            time.sleep(chance.random() / 200)
            busy.kill()
            for said in busy.heard:
                sayings.hear(said)
        began_s = time.monotonic()
        lost = sayings.missing_on(top) or left_behind(top)
        found.longest_s = max(found.longest_s, time.monotonic() - began_s)
        if lost:
            found.lost.append(f"kill {kill}: {lost}")
        sayings.go_on()
    found.acknowledged = sayings.acknowledged
    return found


def left_behind(top: Path) -> str:
    """What no kill may leave once the program has opened again: parts of files."""
    # Of the stick, which is not looked at when the program starts, the next backup takes care.
    parts = [path.name for path in top.rglob("*.part") if STICK not in path.parts]
    return f"left behind: {parts[:3]}" if parts else ""


def _highest(sayings: Sayings) -> int:
    numbers = [word for key in sayings.there for word in key.replace("-", " ").replace(".", " ").split()]
    said = [text.split()[0] for key, text in sayings.there.items() if key.startswith(("said", "copy"))]
    return max((int(each) for each in [*numbers, *said] if each.isdecimal()), default=0)


def kill_while_migrating(folder: Path, kills: int, seed: int = 1) -> Found:
    """Kill a program while it brings a file up to date, again and again; each time the next start succeeds.

    Args:
        folder: empty.
        kills: how often.
        seed: of the moments.
    """
    chance, found = random.Random(seed), Found(kills)
    old = an_old_file(folder)
    newer = steps(folder / "next", 0, "pass")
    before, whole = state(old, PERSON_SCHEMA), old.read_bytes()
    began_s = time.monotonic()
    after = state(old, newer)
    takes_s = time.monotonic() - began_s
    for kill in range(kills):
        for left in folder.glob(f"{old.name}*"):
            left.unlink()
        old.write_bytes(whole)
        with child(bring_up_to_date, old, newer) as migrating:
            time.sleep(chance.random() * 2 * takes_s)
            migrating.kill()
        revision = revision_in(old, KEY)
        now = state(old, PERSON_SCHEMA if revision == before[0] else newer)
        if now not in (before, after) or state(old, newer) != after:
            found.lost.append(f"kill {kill}: {now}")
        found.acknowledged += now[-1]
    return found


def _killed(quick: bool) -> Outcome:
    total = Found()
    for disk in range((QUICK_KILLS if quick else KILLS) // KILLS_A_DISK):
        with empty_folder() as top:
            found = kill_again_and_again(top, KILLS_A_DISK, seed=disk)
        total.times += found.times
        total.acknowledged += found.acknowledged
        total.lost += found.lost
        total.longest_s = max(total.longest_s, found.longest_s)
    return outcome_of(total)


def _killed_while_migrating(quick: bool) -> Outcome:
    with empty_folder() as folder:
        kills = QUICK_KILLS_WHILE_MIGRATING if quick else KILLS_WHILE_MIGRATING
        return outcome_of(kill_while_migrating(folder, kills))


TRIALS = (
    Trial("T01", "kill -9 while answering, recording, drawing, sharing, taking in, copying", _killed),
    by_tests(
        "T05",
        "kill -9 while recording: half a second at most",
        "tests/storage/test_kills.py::test_a_kill_while_recording_keeps_all_but_the_last_piece",
        "tests/journeys/test_a_kill_while_recording.py",
    ),
    Trial("T12", "kill -9 while a file is brought up to date", _killed_while_migrating),
)
