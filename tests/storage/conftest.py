# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A real store in a folder of its own, closed after each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest

from coprod_desktop.domain.acts import Wrote
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import new_database
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.team_store import SqlTeamStore, open_team_folder, open_team_server
from tests.storage.make_sample import MY_BOARD, OUT_FILE, PICTURE, SESSION
from tests.storage.server import Server, running
from tests.storage.server import is_here as server_is_here
from tests.storage.things import BUS, KEY, STEP, a_pack, a_proposal
from tests.storage.two_computers import CAFE, OTHER_KEY, TEAM, TODAY, file_of, opened, spoken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def device(folder: Path) -> Iterator[SqlDeviceStore]:
    """The open store of a new device."""
    store = open_device_store(folder, KEY)
    yield store
    store.close()


@pytest.fixture
def ann(device: SqlDeviceStore) -> Person:
    """A person of this device."""
    return device.add_person("Ann", "dog", Preferences())


@pytest.fixture
def anns(device: SqlDeviceStore, ann: Person) -> Iterator[SqlPersonStore]:
    """The open store of that person."""
    store = device.open_person(ann.person_id)
    yield store
    store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A person's closed file with some acts in it."""
    path = tmp_path / "person_x.db"
    store = SqlPersonStore(new_database(path, KEY, PERSON_SCHEMA), SealedFolder(tmp_path / "clips", KEY))
    begun = store.begin(BUS, 1)
    for number in range(50):
        store.add(begun.contribution_id, Wrote(STEP, f"{number} " + "words " * 30))
    store.close()
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A computer with Ann, who said something about the bus."""
    folder = tmp_path / "here"
    with opened(folder) as device:
        device.keep_pack(a_pack())
        ann = device.add_person("Ann", "dog", Preferences())
        with file_of(device, ann.person_id) as store:
            begun = store.begin(BUS, 1)
            store.add(begun.contribution_id, Wrote(STEP, "before"))
    return folder


@pytest.fixture
def there(here: Path, tmp_path: Path) -> Path:
    """The same computer, as it was brought to another one: from now on they go apart."""
    return Path(shutil.copytree(here, tmp_path / "there"))


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A computer that has nothing with the first one in common, with Jo and her things."""
    folder = tmp_path / "strange"
    with opened(folder, OTHER_KEY) as device:
        device.keep_pack(a_pack(a_proposal(CAFE, title="The café"), "cd" * 32))
        jo = device.add_person("Jo", "cat", Preferences(), PICTURE)
        with file_of(device, jo.person_id) as store:
            begun = store.begin(CAFE, 1)
            spoken(store, begun.contribution_id, STEP)
            store.keep_note("practice", "done")
        coming = device.new_set()
        coming.add("0", PICTURE)
        device.keep_set(coming, MY_BOARD, jo.person_id)
        device.keep_session(replace(SESSION, people=(jo.person_id,), ended=True))
        device.add_out_file(OUT_FILE)
        device.hand_over((OUT_FILE.file_name,), TODAY)
        device.keep_teams(TEAM)
        device.keep_setting(f"_away {jo.person_id}", "kept")
    return folder


class OpenTeamStore(Protocol):
    """Opens an empty store of a team, in a folder or in a server."""

    def __call__(self) -> SqlTeamStore:
        """The open store; it is closed after the test."""
        ...


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server that speaks PostgreSQL."""
    if not server_is_here():
        pytest.skip("there is no wheel of the server for this system")
    with running() as started:
        yield started


@pytest.fixture
def team_folder(tmp_path: Path) -> Iterator[OpenTeamStore]:
    """Opens stores that lie in folders."""
    yield from _opening(lambda number: open_team_folder(tmp_path / f"team{number}", KEY))


@pytest.fixture(params=["folder", "server"])
def team_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenTeamStore]:
    """Opens stores of each kind: every test with it runs on both."""
    if request.param == "folder":
        yield from _opening(lambda number: open_team_folder(tmp_path / f"team{number}", KEY))
        return
    served: Server = request.getfixturevalue("server")
    yield from _opening(
        lambda number: open_team_server(served.new_database(), tmp_path / f"team{number}", KEY)
    )


def _opening(open_one: Callable[[int], SqlTeamStore]) -> Iterator[OpenTeamStore]:
    opened: list[SqlTeamStore] = []

    def opening() -> SqlTeamStore:
        opened.append(open_one(len(opened)))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()
