# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two computers, of which one gets what is on the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import KeptClip, Shared
from coprod_desktop.domain.brought import Brought
from coprod_desktop.domain.identifiers import ClipId, ContributionId, PersonId, ProposalId, StepId
from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.progress import Progress
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.storage.backup_list import Backup
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_restore import agree_to_merge, put_in_place
from coprod_desktop.storage.device_store import SqlDeviceStore, open_device_store
from coprod_desktop.storage.merging import prepare_merge
from coprod_desktop.storage.person_store import SqlPersonStore
from tests.storage.things import BUS, KEY

TODAY = date(2026, 11, 23)
OTHER_KEY = KEY[::-1]
OTHER = StepId("tell")
CARD = bytes(range(16))
SOUND = bytes(range(200)) * 80
CAFE = ProposalId("0b1c6b1e-5a0f-4a52-9d5c-7a7f6a1d2c44")
TEAM = KnownTeam(TeamKeys("age1ours", "ab" * 32), "Bus team", TODAY, Checked.COMPARED)
SENT = Shared(1, tuple(ShareKind), ("cat",), TODAY, file_name="a.coprodview")


@contextmanager
def opened(folder: Path, key: bytes = KEY) -> Iterator[SqlDeviceStore]:
    """A computer, open."""
    device = open_device_store(folder, key)
    try:
        yield device
    finally:
        device.close()


@contextmanager
def file_of(device: SqlDeviceStore, person_id: PersonId) -> Iterator[SqlPersonStore]:
    """Somebody's own file, open."""
    store = device.open_person(person_id)
    try:
        yield store
    finally:
        store.close()


def source(folder: Path, key: bytes = KEY) -> Source:
    """What opens a computer."""
    with opened(folder, key) as device:
        return Source(folder, key, device.file_keys(), b"{}")


def stick_of(folder: Path, key: bytes = KEY) -> Backup:
    """A backup of a computer on a stick."""
    return make_backup(source(folder, key), folder.parent / f"stick of {folder.name}", TODAY, Progress())


def merged(here: Path, there: Path, other_key: bytes = KEY) -> Brought:
    """Bring what is on another computer, all the way."""
    brought = prepare_merge(source(here), stick_of(there, other_key), other_key, TODAY, Progress())
    if brought.is_something:
        agree_to_merge(here, TODAY)
        assert put_in_place(here)
    return brought


def looks(folder: Path) -> dict[str, str]:
    """What lies in a data folder, but for its backups and what a store makes for itself."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.relative_to(folder).parts[0] != "backups"
        and path.name not in {"in-use.lock", "spare-room"}
    }


def spoken(store: SqlPersonStore, contribution_id: ContributionId, step: StepId) -> ClipId:
    """Let somebody record something."""
    clip = store.new_clip(contribution_id, step)
    clip.append(SOUND)
    clip.finish()
    store.add(contribution_id, KeptClip(step, clip.clip_id, 500))
    return clip.clip_id


def person(folder: Path, name: str = "Ann", key: bytes = KEY) -> Person:
    """Somebody by their name."""
    with opened(folder, key) as device:
        return next(each for each in device.people() if each.name == name)


@contextmanager
def answering(folder: Path, name: str = "Ann") -> Iterator[tuple[SqlPersonStore, ContributionId]]:
    """Somebody at the plan about the bus."""
    person_id = person(folder, name).person_id
    with opened(folder) as device, file_of(device, person_id) as store:
        yield store, store.begin(BUS, 1).contribution_id


def wrote(folder: Path, name: str = "Ann") -> dict[str, str]:
    """What stands about the bus, step by step."""
    with answering(folder, name) as (store, _id):
        (now,) = [each for each in store.contributions() if each.proposal_id == BUS]
        return {str(step): said.text for step, said in now.said.items() if said.text}
