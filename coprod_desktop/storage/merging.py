# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Brings what is in a backup of another computer to what is here: each thing once, nothing twice.

Both are laid out beside the data, what is here out of a backup that is made for it, and are joined there. It
takes the place of what is here as a backup does that is put back (`backup_restore`): whole, at the next
start, and only after somebody agreed. Until then nothing is changed; a kill throws away what is laid out.
Nothing is ever written to the other computer's backup.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from coprod_desktop.domain.brought import Brought, Stays
from coprod_desktop.domain.errors import StoreDamaged, StoreProblem
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.progress import Progress
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.backup_list import DEVICE_FILE, Backup, BackupList
from coprod_desktop.storage.backup_making import Source, make_backup
from coprod_desktop.storage.backup_place import check_backup, read_list
from coprod_desktop.storage.backup_restore import cancel_restore, lay_out, workroom
from coprod_desktop.storage.database import open_database
from coprod_desktop.storage.device_people import was_removed
from coprod_desktop.storage.device_store import DEVICE_SCHEMA, SqlDeviceStore, open_device_store
from coprod_desktop.storage.joining import CannotJoin, join, plans_in
from coprod_desktop.storage.merging_house import HouseJoining, bring_plans, bring_teams
from coprod_desktop.storage.person_keys import new_slots, open_own, slots_from_json, slots_to_json
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.tables import people, settings

INSIDE = "backups"


def prepare_merge(ours: Source, backup: Backup, key: bytes, day: date, progress: Progress) -> Brought:
    """Lay out beside the data what both computers have together; nothing that is here is touched. Slow.

    `agree_to_merge` then has it put in place at the next start.

    Args:
        ours: the data folder and what opens it; nobody's own file is open.
        backup: of the other computer.
        key: the device key that it was made with.
        day: today.
        progress: told how far it is, and asked whether to stop.

    Returns:
        What comes and what does not. Where nothing comes, nothing is laid out.

    Raises:
        StoreDamaged, FileProblem: the backup is not whole, or none of ours.
        StoreTooNew: it was made with a newer version.
        DiskFull, StoreNotWritable: there is no room for it.
        StoreInUse: somebody's file was changed meanwhile; try again.
        Stopped: as was asked.
    """
    folder = ours.folder
    try:
        theirs_listed = check_backup(backup, key, progress)
        own = make_backup(ours, folder / INSIDE, day, progress)
        own_listed = read_list(own, ours.device_key)
        room = workroom(folder)
        lay_out(own, own_listed, room.content, progress)
        lay_out(backup, theirs_listed, room.other, progress)
        lists = own_listed, theirs_listed
        brought = _Merging(room.content, ours.device_key, room.other, key, lists).run()
    except BaseException:
        with suppress(StoreProblem):  # the next start throws it away
            cancel_restore(folder)
        raise
    if not brought.is_something:
        cancel_restore(folder)
    return brought


@dataclass
class _Person:
    """Somebody on the other computer, and the same one here, if they are.

    Attributes:
        row: there.
        here: the row here, or None.
        key: of their file; None while a lock keeps it.
    """

    row: Row[Any]
    here: Row[Any] | None
    key: bytes | None


class _Merging:
    """Two folders that are laid out; the first one gets what is only in the second."""

    def __init__(
        self,
        folder: Path,
        key: bytes,
        other: Path,
        other_key: bytes,
        listed: tuple[BackupList, BackupList],
    ) -> None:
        self._folder, self._key, self._other, self._other_key = folder, key, other, other_key
        self._lists = [{each.name: each.sha256 for each in one.files} for one in listed]
        self._brought = Brought()
        self._blocked: frozenset[tuple[str, int]] = frozenset()

    def run(self) -> Brought:
        """Join them."""
        brought = self._brought
        with _both(self._folder, self._key, self._other, self._other_key) as (here, there):
            teams = bring_teams(here, there)
            plans = bring_plans(here, there)
        brought.plans, brought.plans_stay, self._blocked = plans.come, plans.stay, plans.blocked
        new = self._bring_people()
        house = HouseJoining(self._folder, self._key, self._other, self._other_key)
        try:
            brought.sets = house.bring_sets(new)
            brought.rest = teams.come + house.bring_sessions() + house.bring_out_files()
        finally:
            house.close()
        brought.teams_stay = teams.stay
        return brought

    def _bring_people(self) -> frozenset[str]:
        """Bring everybody who can come; tells who is new here."""
        theirs = open_database(self._other / DEVICE_FILE, self._other_key, DEVICE_SCHEMA)
        ours = open_database(self._folder / DEVICE_FILE, self._key, DEVICE_SCHEMA)
        new: set[str] = set()
        try:
            with theirs.work() as connection:
                rows = connection.execute(select(people).order_by(people.c.position)).all()
                notes = connection.execute(select(settings)).all()
            with ours.work() as connection:
                for row in rows:
                    if self._bring_person(connection, row, notes):
                        new.add(row.person_id)
        finally:
            ours.close()
            theirs.close()
        return frozenset(new)

    def _bring_person(self, connection: Connection, row: Row[Any], notes: Any) -> bool:
        """Bring one person, or what they did there; tells whether they are new."""
        of_this = select(people).where(people.c.person_id == row.person_id)
        here = connection.execute(of_this).one_or_none()
        person = _Person(row, here, self._key_of(here if here is not None else row, here is not None))
        try:
            if here is None:
                if was_removed(connection, row.person_id):
                    raise CannotJoin(Stays.REMOVED)
                self._come(connection, person, notes)
                self._brought.people += 1
                return True
            if self._is_same(row.file_name):
                return False
            self._brought.joined += self._joined(person)
        except CannotJoin as problem:
            self._stays(row.name, problem.why)
        except StoreDamaged:
            self._stays(row.name, Stays.DAMAGED)
        return False

    def _stays(self, name: str, why: Stays) -> None:
        self._brought.stays = (*self._brought.stays, (name, why))

    def _key_of(self, row: Row[Any], is_here: bool) -> bytes | None:
        if row.lock_kind != LockKind.NONE:
            return None
        device_key = self._key if is_here else self._other_key
        return open_own(slots_from_json(row.key_slots), device_key, "")

    def _come(self, connection: Connection, person: _Person, notes: Any) -> None:
        row, name = person.row, f"person_{person.row.file_name}.db"
        if person.key is None:
            if self._blocked:
                # Nothing tells which plans they spoke about.
                raise CannotJoin(Stays.PLAN)
        else:
            self._check_plans(self._other / name, person.key)
        face = ""
        if row.own_picture:
            face = row.own_picture
            picture = SealedFolder(self._other / "own", self._other_key).read_whole(face)
            SealedFolder(self._folder / "own", self._key).write_whole(face, picture)
        values = {**row._mapping, "position": _next_position(connection, row.position), **self._locks(person)}
        connection.execute(insert(people), values)
        for note in notes:
            # What a computer remembers of one person stands under a name that ends with their id.
            if note.key.endswith(row.person_id):
                connection.execute(insert(settings), {"key": note.key, "value": note.value})
        with told_as_store_problem(self._folder):
            for each in self._other.glob(f"{name}*"):
                each.rename(self._folder / each.name)
            home = (self._other / name).with_suffix("")
            if home.is_dir():
                home.rename(self._folder / home.name)

    def _locks(self, person: _Person) -> dict[str, Any]:
        """What opens their file here: the same as there."""
        if person.key is not None:
            return {"key_slots": slots_to_json(new_slots(person.key, self._key)), "outer_key": b""}
        if person.row.file_key:
            return {}
        other = bytes(person.row.outer_key) or self._other_key
        return {"outer_key": b"" if other == self._key else other}

    def _joined(self, person: _Person) -> bool:
        name = f"person_{person.row.file_name}.db"
        if person.key is None:
            raise CannotJoin(Stays.LOCKED)
        if person.here is None or person.here.file_name != person.row.file_name:
            raise CannotJoin(Stays.DAMAGED)
        self._check_plans(self._other / name, person.key)
        path = self._folder / name
        there = open_database(self._other / name, person.key, PERSON_SCHEMA)
        here = open_database(path, person.key, PERSON_SCHEMA)
        sealed = SealedFolder(path.with_suffix(""), person.key)
        changed = False
        try:
            changed = join(here, there, sealed, (self._other / name).with_suffix(""))
        finally:
            there.close()
            here.close()
        if changed:
            _finished(path, person.key, sealed)
        return changed

    def _check_plans(self, path: Path, key: bytes) -> None:
        database = open_database(path, key, PERSON_SCHEMA)
        try:
            if plans_in(database) & self._blocked:
                raise CannotJoin(Stays.PLAN)
        finally:
            database.close()

    def _is_same(self, file_name: str) -> bool:
        """Whether somebody's file is byte for byte the same on both."""
        here, there = (
            [files.get(f"person_{file_name}.db{end}") for end in ("", "-wal")] for files in self._lists
        )
        return here == there


@contextmanager
def _both(
    folder: Path, key: bytes, other: Path, other_key: bytes
) -> Iterator[tuple[SqlDeviceStore, SqlDeviceStore]]:
    here = open_device_store(folder, key)
    try:
        there = open_device_store(other, other_key)
        try:
            yield here, there
        finally:
            there.close()
    finally:
        here.close()


def _next_position(connection: Connection, like: int) -> int:
    """The next place in the order of people that keeps which side is good for somebody."""
    last: int = connection.execute(select(func.max(people.c.position))).scalar_one() or 0
    return last + 1 if (last + 1 - like) % 2 == 0 else last + 2


def _finished(path: Path, key: bytes, sealed: SealedFolder) -> None:
    """Leave no byte of what was deleted, and see that all of it can be read."""
    SqlPersonStore(open_database(path, key, PERSON_SCHEMA), sealed).close()
