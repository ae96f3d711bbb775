# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The people of a computer: who they are, how it looks for them, and their own files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from secrets import token_bytes, token_hex
from uuid import uuid4

from sqlalchemy import Connection, delete, func, insert, select

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.backup_list import DEVICE_FILE
from coprod_desktop.storage.database import Database, new_database, open_database
from coprod_desktop.storage.device_house import leave_sessions
from coprod_desktop.storage.device_locks import LockRows, person_of
from coprod_desktop.storage.device_sets import leave_boards
from coprod_desktop.storage.disk import sync_folder
from coprod_desktop.storage.mending import mend_person
from coprod_desktop.storage.person_keys import KEY_BYTES, new_slots, slots_to_json
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.preferences_store import preferences_to_json
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.reserve import Reserve
from coprod_desktop.storage.set_aside import forget_asides_with, forget_in_asides
from coprod_desktop.storage.tables import GONE_PEOPLE, people, settings

_REMOVED = "_removed "
"""A setting of this name, with that of a file, stands while the file has no person: they are just coming, or
were removed and the last byte of theirs is not gone yet."""


class PeopleRows(LockRows):
    """What the device's file knows of people."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        faces: SealedFolder,
        device_key: bytes,
        now_s: Callable[[], float],
    ) -> None:
        """Use the device's file.

        Args:
            folder: where the files of people are.
            database: the device's file, open.
            faces: drawings and photos that stand for people.
            device_key: of this computer.
            now_s: the computer's clock, in seconds.
        """
        LockRows.__init__(self, database, device_key, now_s)
        self._folder = folder
        self._faces = faces
        self._reserve = Reserve(folder)
        self._finish_removals()
        with database.work() as connection:
            kept = connection.execute(select(people.c.own_picture)).scalars().all()
        faces.remove_all_but(name for name in kept if name)

        self._reserve.fill()

    def when_nearly_full(self, tell: Callable[[], None]) -> None:
        """Have it told when the last room of the disk was needed to save something.

        Args:
            tell: called in the thread in which it was saved.
        """
        self._reserve.tell = tell

    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they came."""
        with self._database.work() as connection:
            rows = connection.execute(select(people).order_by(people.c.position)).all()
        return tuple(person_of(row) for row in rows)

    def add_person(
        self, name: str, picture: str, preferences: Preferences, own_picture: bytes = b""
    ) -> Person:
        """Add a person and make their own encrypted file.

        Args:
            name: what they want to be called, or empty.
            picture: the name of a picture of our set.
            preferences: how it looks and sounds for them.
            own_picture: a PNG drawing or photo that stands for them, or empty.

        Returns:
            The person.

        Raises:
            DiskFull, StoreNotWritable: nobody was added.
        """
        person_id = PersonId(str(uuid4()))
        file_name, file_key = token_hex(16), token_bytes(KEY_BYTES)
        # The file first, so that there is never a person without one. A kill in between leaves a file without
        # a person: the mark, which goes with the row, has it removed when the store opens.
        with self._database.work() as connection:
            connection.execute(insert(settings), {"key": f"{_REMOVED}{file_name}", "value": ""})
        new_database(self._person_file(file_name), file_key, PERSON_SCHEMA).close()
        row = {
            "person_id": person_id,
            "name": name,
            "picture": picture,
            "preferences": preferences_to_json(preferences),
            "file_name": file_name,
            "file_key": b"",
            "key_slots": slots_to_json(new_slots(file_key, self._device_key)),
            "own_picture": self._keep_face(own_picture),
        }
        with self._database.work() as connection:
            last = connection.execute(select(func.max(people.c.position))).scalar_one()
            connection.execute(insert(people), {**row, "position": (last or 0) + 1})
            connection.execute(delete(settings).where(settings.c.key == f"{_REMOVED}{file_name}"))
        return person_of(self._row(person_id))

    def change_person(
        self, person_id: PersonId, name: str, picture: str, own_picture: bytes | None
    ) -> Person:
        """Change a person's name and picture.

        Args:
            person_id: who.
            name: what they want to be called, or empty.
            picture: the name of a picture of our set.
            own_picture: a PNG that stands for them; None leaves it as it is, empty takes it away.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such person.
        """
        before = self._row(person_id).own_picture
        face = before if own_picture is None else self._keep_face(own_picture)
        self._change(person_id, name=name, picture=picture, own_picture=face)
        if before and face != before:
            self._faces.remove(before)
        return person_of(self._row(person_id))

    def own_picture(self, person_id: PersonId) -> bytes:
        """The drawing or photo that stands for a person.

        Raises:
            StoreDamaged: it is gone or hurt.
            NotAllowed: there is no such person.
        """
        return self._faces.read_whole(self._row(person_id).own_picture)

    def remove_person(self, person_id: PersonId) -> None:
        """Delete a person and all that is theirs from this computer. Their file must be closed.

        Raises:
            DiskFull, StoreNotWritable: nothing was deleted; or, when they are no longer among `people`, some
                bytes are left, which go when the store opens.
            NotAllowed: there is no such person.
        """
        row = self._row(person_id)
        mark = {"key": f"{_REMOVED}{row.file_name}", "value": row.own_picture}
        # The row with the key first: whatever a kill leaves behind can never be opened again.
        with self._database.work() as connection:
            connection.execute(delete(people).where(people.c.person_id == person_id))
            leave_sessions(connection, person_id)
            leave_boards(connection, person_id)
            # What the computer remembers of one person stands under a name that ends with their id.
            connection.execute(delete(settings).where(settings.c.key.endswith(person_id, autoescape=True)))
            connection.execute(insert(settings), mark)
            remember_gone(connection, person_id)
        self._finish_removals()

    def save_preferences(self, person_id: PersonId, preferences: Preferences) -> None:
        """Keep how it looks and sounds for a person.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such person.
        """
        self._change(person_id, preferences=preferences_to_json(preferences))

    def open_person(self, person_id: PersonId) -> SqlPersonStore:
        """Open a person's own file.

        Raises:
            StoreDamaged: it does not open.
            StoreTooNew: it was made with a newer version.
            NotAllowed: there is no such person, or `opens` did not open their lock since they were here last.
        """
        row, key = self._row(person_id), self._file_key(person_id)
        path = self._person_file(row.file_name)
        database = open_database(path, key, PERSON_SCHEMA)
        try:
            sealed = SealedFolder(path.with_suffix(""), key)
            # Whoever is here may change their lock.
            self._keep(person_id, key)
            store = SqlPersonStore(database, sealed, self._reserve)
            store.when_closed = partial(self._forget_key, person_id)
            return store
        except BaseException:
            database.close()
            raise

    def mend_person(self, person_id: PersonId, device_key: bytes, day: date) -> Mended:
        """Mend a person's own file, which does not open, from a backup and from what it still gives.

        Args:
            person_id: who; their file is closed, and their lock was opened.
            device_key: opens the lists of the backups.
            day: today.

        Raises:
            DiskFull, StoreNotWritable: nothing is lost; try again.
            NotAllowed: there is no such person, or their things are locked.
        """
        name = self._person_file(self._row(person_id).file_name).name
        return mend_person(self._folder, device_key, name, self._file_key(person_id), PERSON_SCHEMA, day)

    def _finish_removals(self) -> None:
        """Remove the last byte of people whose row is gone; also after a kill in the middle of that."""
        with self._database.work() as connection:
            marks = connection.execute(
                select(settings).where(settings.c.key.startswith(_REMOVED, autoescape=True))
            ).all()
        for mark in marks:
            self._remove_files(mark.key.removeprefix(_REMOVED), mark.value)
        if marks:
            self._database.forget_deleted()
            with self._database.work() as connection:
                connection.execute(delete(settings).where(settings.c.key.in_([mark.key for mark in marks])))
            self._database.forget_log()

    def _remove_files(self, file_name: str, own_picture: str) -> None:
        if own_picture:
            self._faces.remove(own_picture)
        own = self._person_file(file_name)
        with told_as_store_problem(own):
            for left in self._folder.glob(f"{own.name}*"):
                left.unlink()
            if own.with_suffix("").is_dir():
                shutil.rmtree(own.with_suffix(""))
            sync_folder(self._folder)
        # Their name stands in the computer's file, also in one that was set aside.
        forget_asides_with(self._folder, DEVICE_FILE)
        forget_in_asides(own)

    def _keep_face(self, own_picture: bytes) -> str:
        if not own_picture:
            return ""
        name = token_hex(16)
        self._faces.write_whole(name, own_picture)
        return name

    def _person_file(self, file_name: str) -> Path:
        return self._folder / f"person_{file_name}.db"


def remember_gone(connection: Connection, person_id: str) -> None:
    """Remember that somebody was removed, as a part of a larger piece of work."""
    of_this = settings.c.key == GONE_PEOPLE
    before = connection.execute(select(settings.c.value).where(of_this)).scalar_one_or_none() or ""
    connection.execute(delete(settings).where(of_this))
    value = " ".join([*before.split(), _hash_of(person_id)])
    connection.execute(insert(settings), {"key": GONE_PEOPLE, "value": value})


def was_removed(connection: Connection, person_id: str) -> bool:
    """Whether somebody with this id was removed here."""
    of_this = select(settings.c.value).where(settings.c.key == GONE_PEOPLE)
    return _hash_of(person_id) in (connection.execute(of_this).scalar_one_or_none() or "").split()


def _hash_of(person_id: str) -> str:
    return blake2b(person_id.encode(), digest_size=16, person=b"coprod gone").hexdigest()
