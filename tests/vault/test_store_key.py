# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The key of a team's store: opened by the team's keys alone, never made anew over a store that is there."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pytest

from coprod_desktop.domain.errors import DamagedFile, FileTooNew, SealedToAnother, StoreDamaged
from coprod_desktop.domain.team_keys import TeamSecret
from coprod_desktop.files.age_seal import new_seal_keys
from coprod_desktop.vault.store_key import STORE_KEY, store_key
from tests.files.makers import TEAM

SAMPLE = Path(__file__).parent / "samples" / "store-1" / STORE_KEY


def test_it_is_made_once_and_is_the_same_ever_after(tmp_path: Path) -> None:
    made = store_key(tmp_path, TEAM)
    assert len(made) == 32
    assert store_key(tmp_path, TEAM) == made
    assert [path.name for path in tmp_path.iterdir()] == [STORE_KEY]
    assert made.hex() not in (tmp_path / STORE_KEY).read_text()


def test_the_sample_opens(tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path)
    assert store_key(tmp_path, TEAM) == store_key(SAMPLE.parent, TEAM)


def test_another_team_does_not_open_it(tmp_path: Path) -> None:
    store_key(tmp_path, TEAM)
    keys = new_seal_keys()
    other = TeamSecret(replace(TEAM.keys, recipient=keys.recipient), keys.secret, TEAM.seed)
    with pytest.raises(SealedToAnother):
        store_key(tmp_path, other)


def test_a_store_without_its_key_gets_no_other_one(tmp_path: Path) -> None:
    (tmp_path / "team.db").write_bytes(b"something")
    with pytest.raises(StoreDamaged):
        store_key(tmp_path, TEAM)
    assert [path.name for path in tmp_path.iterdir()] == ["team.db"]


def test_what_a_kill_left_of_making_it_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / f"{STORE_KEY}.feedc0de").write_bytes(b"half")
    assert store_key(tmp_path, TEAM) == store_key(tmp_path, TEAM)


def test_a_hurt_or_newer_one_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / STORE_KEY
    whole = SAMPLE.read_text()
    for hurt, problem in (
        (whole.replace('"version":1', '"version":2'), FileTooNew),
        (whole[:-20], DamagedFile),
        (whole.replace('"sealed":"6167652d', '"sealed":"00000000'), Exception),
    ):
        assert hurt != whole
        path.write_text(hurt)
        with pytest.raises(problem):
            store_key(tmp_path, TEAM)
        assert path.read_text() == hurt


def test_two_who_make_it_at_once_have_the_same(tmp_path: Path) -> None:
    gate, found = Barrier(4), set()

    def make() -> None:
        gate.wait()
        found.add(store_key(tmp_path, TEAM))

    threads = [Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 1
