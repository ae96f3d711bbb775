# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The people of a computer: who they are, how it looks for them, their locks, and their own files."""

from __future__ import annotations

import shutil
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, delete, func, insert, select, update

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.codes import fits, slow_hash
from coprod_desktop.storage.database import Database, new_database, open_database
from coprod_desktop.storage.device_house import leave_sessions
from coprod_desktop.storage.device_sets import leave_boards
from coprod_desktop.storage.disk import sync_folder
from coprod_desktop.storage.person_store import PERSON_SCHEMA, SqlPersonStore
from coprod_desktop.storage.preferences_store import preferences_from_json, preferences_to_json
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.tables import people, settings

KEY_BYTES = 32
_REMOVED = "_removed "
"""A setting of this name, with that of a person's file, stands until the last byte of theirs is gone."""


class PeopleRows:
    """What the device's file knows of people."""

    def __init__(self, folder: Path, database: Database, faces: SealedFolder) -> None:
        """Use the device's file.

        Args:
            folder: where the files of people are.
            database: the device's file, open.
            faces: drawings and photos that stand for people.
        """
        self._folder = folder
        self._database = database
        self._faces = faces
        self._finish_removals()
        with database.work() as connection:
            kept = connection.execute(select(people.c.own_picture)).scalars().all()
        faces.remove_all_but(name for name in kept if name)

    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they came."""
        with self._database.work() as connection:
            rows = connection.execute(select(people).order_by(people.c.position)).all()
        return tuple(_person(row) for row in rows)

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
        # The files first: a kill in between leaves an empty file, never a person without a file.
        new_database(self._person_file(file_name), file_key, PERSON_SCHEMA).close()
        row = {
            "person_id": person_id,
            "name": name,
            "picture": picture,
            "preferences": preferences_to_json(preferences),
            "file_name": file_name,
            "file_key": file_key,
            "own_picture": self._keep_face(own_picture),
        }
        with self._database.work() as connection:
            last = connection.execute(select(func.max(people.c.position))).scalar_one()
            connection.execute(insert(people), {**row, "position": (last or 0) + 1})
        return _person(self._row(person_id))

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
        return _person(self._row(person_id))

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
            connection.execute(insert(settings), mark)
        self._finish_removals()

    def save_preferences(self, person_id: PersonId, preferences: Preferences) -> None:
        """Keep how it looks and sounds for a person.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such person.
        """
        self._change(person_id, preferences=preferences_to_json(preferences))

    def set_lock(self, person_id: PersonId, kind: LockKind, code: str) -> Person:
        """Lock a person's own things, or take the lock away.

        Args:
            person_id: who.
            kind: what opens them.
            code: the pictures, number or word; empty for `NONE`.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such person, or no code for a lock.
        """
        if (kind is LockKind.NONE) == bool(code.strip()):
            raise NotAllowed(f"a lock of kind {kind} and this code do not go together")
        lock_hash = slow_hash(code) if code.strip() else ""
        self._change(person_id, lock_kind=kind.value, lock_hash=lock_hash)
        return _person(self._row(person_id))

    def opens(self, person_id: PersonId, code: str) -> bool:
        """Whether this code opens a person's own things; anything opens them where there is no lock."""
        row = self._row(person_id)
        return not row.lock_hash or fits(code, row.lock_hash)

    def open_person(self, person_id: PersonId) -> SqlPersonStore:
        """Open a person's own file.

        Raises:
            StoreDamaged: it does not open.
            StoreTooNew: it was made with a newer version.
            NotAllowed: there is no such person.
        """
        row = self._row(person_id)
        path = self._person_file(row.file_name)
        database = open_database(path, row.file_key, PERSON_SCHEMA)
        try:
            return SqlPersonStore(database, SealedFolder(path.with_suffix(""), row.file_key))
        except BaseException:
            database.close()
            raise

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

    def _keep_face(self, own_picture: bytes) -> str:
        if not own_picture:
            return ""
        name = token_hex(16)
        self._faces.write_whole(name, own_picture)
        return name

    def _change(self, person_id: PersonId, **values: str) -> None:
        with self._database.work() as connection:
            done = connection.execute(update(people).where(people.c.person_id == person_id).values(**values))
            if not done.rowcount:
                raise NotAllowed(f"there is no person {person_id}")

    def _row(self, person_id: PersonId) -> Row[Any]:
        with self._database.work() as connection:
            row = connection.execute(select(people).where(people.c.person_id == person_id)).one_or_none()
        if row is None:
            raise NotAllowed(f"there is no person {person_id}")
        return row

    def _person_file(self, file_name: str) -> Path:
        return self._folder / f"person_{file_name}.db"


def _person(row: Row[Any]) -> Person:
    return Person(
        person_id=row.person_id,
        name=row.name,
        picture=row.picture,
        preferences=preferences_from_json(row.preferences),
        turn=row.position - 1,
        has_own_picture=bool(row.own_picture),
        lock=LockKind(row.lock_kind),
    )
