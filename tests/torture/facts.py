# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is there on a disk on which a busy person worked, as the real program finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from coprod_desktop.files import whole_write
from coprod_desktop.storage import database
from coprod_desktop.storage.backup_place import Found, check_backup, find_backups
from coprod_desktop.storage.device_store import DEVICE_SCHEMA, SqlDeviceStore, open_device_store
from coprod_desktop.storage.person_store import SqlPersonStore
from coprod_desktop.storage.preferences_store import load_looks
from coprod_desktop.storage.tables import settings
from coprod_desktop.vault.device_key import device_key
from tests.storage.things import FACE
from tests.torture.busy_person import COPIED, COPY, KEY_FACT, PIECE_BYTES, SIZES, STICK, piece

Facts = dict[str, str]
"""What is there: each thing by its name."""


def facts_on(top: Path, everybody: bool = False) -> Facts:
    """Open a disk with the real program, and tell all that is there.

    Args:
        top: of the disk.
        everybody: whether to look into the file of each person; else of the first and the last.

    Raises:
        AssertionError: something is there and not as it was made.
        StoreProblem: it does not open.
    """
    facts: Facts = {}
    whole_write.remove_drafts(top / "for-teams")
    for path in (top / "for-teams").glob("*.coprodview"):
        number = int(path.stem)
        assert path.read_bytes() == piece(number), f"{path.name} is not whole"
        facts[f"shared {path.name}"] = str(number)
    data = top / "data"
    key = device_key(data, use_keychain=False)
    facts[KEY_FACT] = key.key.hex()
    if (data / COPY).exists():
        facts["copy"] = _in_copy(data / COPY, key.key)
    looks = load_looks(data)
    if looks is not None:
        facts["looks"] = str(looks.text_percent)
    if any(_checked_backups(top / STICK, key.key)):
        facts["backed up"] = "yes"
    device = open_device_store(data, key.key)
    try:
        facts.update(_of_device(device))
        people = device.people()
        files = sorted(path.name for path in data.glob("person_*.db"))
        assert len(files) == len(people), f"there are {len(people)} people and {files}"
        # Who came first has said something; who came last may be half there.
        for person in people if everybody else people[:1] + people[1:][-1:]:
            store = device.open_person(person.person_id)
            try:
                facts.update(_of_person(store))
            finally:
                store.close()
    finally:
        device.close()
    return facts


def _checked_backups(place: Path, key: bytes) -> list[bool]:
    """All backups of a place, each read to its last byte."""
    found = find_backups(place) if place.exists() else Found((), 0)
    assert not found.unread, "a backup that cannot be read"
    return [bool(check_backup(backup, key).files) for backup in found.backups]


def _in_copy(path: Path, key: bytes) -> str:
    copy = database.open_database(path, key, DEVICE_SCHEMA)
    try:
        with copy.work() as connection:
            of_this = select(settings.c.value).where(settings.c.key == COPIED)
            return str(connection.execute(of_this).scalar_one())
    finally:
        copy.close()


def _of_device(device: SqlDeviceStore) -> Iterator[tuple[str, str]]:
    for plan in device.proposals():
        number = UUID(plan.proposal_id).int
        content = device.media(plan.proposal_id, plan.version, FACE)
        assert content == piece(number), f"the picture of plan {number} is another"
        yield f"plan {number}", "yes"
    if copied := device.setting(COPIED):
        yield "noted copy", copied
    for out_file in device.out_files():
        yield f"noted {out_file.file_name}", "yes"
    for person in device.people():
        if person.name == "Ann":
            yield "person", "Ann"
            if person.preferences.text_percent in SIZES:
                yield "likes", str(person.preferences.text_percent)
        else:
            assert device.own_picture(person.person_id) == piece(int(person.name))
            yield f"person {person.name}", "yes"


def _of_person(anns: SqlPersonStore) -> Iterator[tuple[str, str]]:
    for one in anns.contributions():
        yield "begun", "yes"
        for step, said in one.said.items():
            if said.text:
                yield f"said {step}", said.text
            for clip in said.clips:
                yield f"kept {step}", "yes"
                yield f"pieces {step}", _pieces(anns.clip(clip.clip_id))
            for file in said.files:
                number = int(step.removeprefix("drawing-"))
                assert anns.file(file.file_id) == piece(number), f"{step} is another"
                yield f"drawn {step}", str(number)
    for unfinished in anns.unfinished_clips():
        pieces = _pieces(anns.clip(unfinished.clip_id))
        if pieces != "0":
            yield f"pieces {unfinished.step_id}", pieces


def _pieces(sound: bytes) -> str:
    number = len(sound) // PIECE_BYTES
    assert sound == b"".join(piece(each) for each in range(1, number + 1)), "a recording is another"
    return str(number)
