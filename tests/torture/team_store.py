# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team's store: many files in many orders, killed, and by two programs at once; a folder and a server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from coprod_desktop.domain.identifiers import ContributorId
from coprod_desktop.domain.intake import Arrival
from coprod_desktop.journey.team.take_views import bring
from coprod_desktop.storage.team_store import SqlTeamStore, open_team_folder
from tests.files.view_makers import bundle, written, wrote
from tests.storage.children import child
from tests.storage.server import is_here, running
from tests.storage.team_things import DAY, KEY, brought, many
from tests.storage.test_team_at_once import opened, take_in_all
from tests.torture.trial import NotTried, Outcome, Trial, by_tests, own_peak_mib

NewStore = Callable[[], str]
"""Gives the address of an empty database; none for a folder."""
_STORE = "tests/storage/test_team_store.py"


@contextmanager
def _stores(kind: str) -> Iterator[NewStore]:
    if kind == "folder":
        yield lambda: ""
        return
    if not is_here():
        raise NotTried("there is no wheel of the server for this system")
    with running() as server:
        yield server.new_database


def any_order(kind: str, quick: bool) -> Outcome:
    """Take many files in, three times, shuffled and in larger and smaller batches: one hash."""
    count = 1_000 if quick else 100_000
    hashes, longest_s = set(), 0.0
    with _stores(kind) as new, TemporaryDirectory() as folder:
        for turn, at_once in enumerate((500, 20, 1)):
            files = _shuffled(many(count, voices=False), turn)
            store = opened(new(), Path(folder) / str(turn))
            began_s = time.monotonic()
            hashes.add(brought(store, files, at_once))
            longest_s = max(longest_s, time.monotonic() - began_s)
            store.close()
    fault = "" if len(hashes) == 1 else f"{len(hashes)} different states"
    return Outcome(
        3 * count, acknowledged=3 * count, longest_s=longest_s, peak_mib=own_peak_mib(), fault=fault
    )


def _shuffled(files: Sequence[Arrival], seed: int) -> list[Arrival]:
    mixed = list(files)
    Random(seed).shuffle(mixed)
    return mixed


def kills(kind: str, quick: bool) -> Outcome:
    """Kill the program that takes files in, again and again; then all of them once more: one hash."""
    times, chance = (3 if quick else 25), Random(3)
    with _stores(kind) as new, TemporaryDirectory() as folder:
        where, told = new(), 0
        for _ in range(times):
            with child(take_in_all, where, Path(folder) / "killed", 0, 7) as taking:
                for _ in range(chance.randint(1, 30)):
                    told = max(told, int(taking.wait_for_word()))
                taking.kill()
        return Outcome(times, acknowledged=told, lost=_lost(where, Path(folder)), peak_mib=own_peak_mib())


def two_at_once(quick: bool) -> Outcome:
    """Two programs take the same files into one server, from both ends: one hash."""
    with _stores("server") as new, TemporaryDirectory() as folder:
        times = 1 if quick else 5
        lost = 0
        for turn in range(times):
            where, at = new(), Path(folder) / str(turn)
            with (
                child(take_in_all, where, at / "killed", 0, 10) as one,
                child(take_in_all, where, at / "killed", 150, 3) as other,
            ):
                one.end(), other.end()
            lost += _lost(where, at)
        return Outcome(times, acknowledged=2 * times, lost=lost, peak_mib=own_peak_mib())


def _lost(where: str, folder: Path) -> int:
    """Whether what stands there is not what all files come to undisturbed."""
    files = many(300)
    undisturbed, disturbed = open_team_folder(folder / "undisturbed", KEY), opened(where, folder / "killed")
    try:
        return int(brought(undisturbed, files, at_once=50) != brought(disturbed, files, at_once=50))
    finally:
        undisturbed.close()
        disturbed.close()


def one_damaged(quick: bool) -> Outcome:
    """Files through the real door, one of them cut short."""
    count = 20 if quick else 1_000
    with TemporaryDirectory() as folder:
        files = [_file(Path(folder) / "in", number) for number in range(count)]
        hurt = files[count // 3]
        hurt.write_bytes(hurt.read_bytes()[:-40])
        store: SqlTeamStore = open_team_folder(Path(folder) / "store", KEY)
        try:
            came = bring(files, store, None, DAY)
        finally:
            store.close()
    lost = count - 1 - came.new
    return Outcome(
        count, acknowledged=came.new, lost=lost, refused=len(came.refused), peak_mib=own_peak_mib()
    )


def _file(folder: Path, number: int) -> Path:
    whose = ContributorId(f"9a7a8c1e-53c7-49a0-8f21-{number:012x}")
    return written(bundle(views=(wrote("tell", f"text {number}"),), contributor_id=whose), folder).path


TRIALS = (
    *(
        Trial("T45", f"files of many people, shuffled; 500, 20, 1 at once; {kind}", partial(any_order, kind))
        for kind in ("folder", "server")
    ),
    *(
        Trial("T46", f"kill -9 while files come in, then all once more, {kind}", partial(kills, kind))
        for kind in ("folder", "server")
    ),
    by_tests(
        "T47",
        "taken back first, views later, in every order",
        f"{_STORE}::test_withdrawn_views_are_never_readable_in_any_order",
        f"{_STORE}::test_one_thing_that_is_taken_back_goes_and_the_others_stay",
    ),
    Trial("T48", "two programs take in at once, server", two_at_once),
    by_tests(
        "T49",
        "a recall or a later file with another key, in every order",
        f"{_STORE}::test_a_later_file_or_a_recall_with_another_key_takes_no_place",
        "tests/journey/team/test_authors.py",
    ),
    Trial("T50", "one damaged file among others, through the real door", one_damaged),
    by_tests(
        "T51",
        "the same plan built twice, on this system",
        "tests/files/test_pack_file.py::test_the_same_pack_gives_the_same_bytes_and_no_draft_stays",
        "tests/files/test_pack_folder.py::test_the_same_folder_gives_the_same_pack",
    ),
)
