# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A team's store that is killed while files come in, and two programs that take in at once: T46 and T48."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from coprod_desktop.domain.errors import StoreInUse
from coprod_desktop.storage.team_store import SqlTeamStore, open_team_folder, open_team_server
from tests.storage.children import child
from tests.storage.server import Server
from tests.storage.team_things import KEY, PROPOSAL, brought, many

KILLS = 12
FILES = 300


def opened(where: str, folder: Path) -> SqlTeamStore:
    """The store in a folder, or with a server."""
    return open_team_server(where, folder, KEY) if where else open_team_folder(folder, KEY)


def take_in_all(telling: Connection, where: str, folder: Path, first: int, at_once: int) -> None:
    """Take all files in, some at once, and tell how far it is."""
    store = opened(where, folder)
    files = many(FILES)
    files = [*files[first:], *files[:first]]
    for start in range(0, len(files), at_once):
        store.take_in(files[start : start + at_once])
        telling.send(start)
    store.close()
    telling.send(FILES)


@pytest.fixture(params=["folder", "server"])
def where(request: pytest.FixtureRequest) -> str:
    """An address, or none for a folder."""
    if request.param == "folder":
        return ""
    served: Server = request.getfixturevalue("server")
    return served.new_database()


@pytest.fixture
def undisturbed(tmp_path: Path) -> str:
    """What all files come to when nothing happens."""
    store = open_team_folder(tmp_path / "undisturbed", KEY)
    told = brought(store, many(FILES), at_once=50)
    store.close()
    return told


def test_kills_in_the_middle_lose_and_double_nothing(where: str, undisturbed: str, tmp_path: Path) -> None:
    chance = Random(1)
    for _ in range(KILLS):
        with child(take_in_all, where, tmp_path / "store", 0, 7) as taking:
            for _ in range(chance.randint(1, 6)):
                taking.wait_for_word()
            taking.kill()
    store = opened(where, tmp_path / "store")
    assert brought(store, many(FILES), at_once=50) == undisturbed
    everything = store.shared(PROPOSAL, 1)
    assert everything
    for one in everything:
        for view in one.bundle.views:
            if view.clip_id:
                assert store.medium(one.sha256, f"sound {view.clip_id}")
    store.close()


def test_two_who_take_in_the_same_files_at_once_have_the_same(
    server: Server, undisturbed: str, tmp_path: Path
) -> None:
    where = server.new_database()
    with (
        child(take_in_all, where, tmp_path / "store", 0, 10) as one,
        child(take_in_all, where, tmp_path / "store", FILES // 2, 3) as other,
    ):
        assert (one.end(), other.end()) == (0, 0)
    store = opened(where, tmp_path / "store")
    assert store.state_hash() == undisturbed
    wanted = {(one.sha256, view.clip_id) for one in store.shared(PROPOSAL, 1) for view in one.bundle.views}
    there = [path for path in (tmp_path / "store" / "said").rglob("*") if path.is_file()]
    assert len(there) == sum(1 for _sha256, clip_id in wanted if clip_id)
    store.close()


def test_a_folder_has_one_program_at_a_time(tmp_path: Path) -> None:
    store = open_team_folder(tmp_path / "store", KEY)
    with pytest.raises(StoreInUse):
        open_team_folder(tmp_path / "store", KEY)
    store.close()
    open_team_folder(tmp_path / "store", KEY).close()
