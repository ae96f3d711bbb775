# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Small things that are remembered for one person, each under a key; among them what signs their files."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from coprod_desktop.domain.identifiers import ContributorId
from coprod_desktop.files.signatures import new_seed
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.reserve import Reserve, saved_at_last
from coprod_desktop.storage.tables import notes

_AUTHOR = "_author "
"""How the keys of seeds begin; the contributor follows."""


class PersonNotes:
    """The part of a person's store that remembers small things."""

    _database: Database
    reserve: Reserve

    def note(self, key: str) -> str:
        """A small thing that is remembered for this person, or empty."""
        with self._database.work() as connection:
            return read_note(connection, key)

    @saved_at_last
    def keep_note(self, key: str, value: str) -> None:
        """Remember a small thing for this person.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        with self._database.work() as connection:
            write_note(connection, key, value)


def read_note(connection: Connection, key: str) -> str:
    """What is remembered under a key, or empty."""
    of_this = select(notes.c.value).where(notes.c.key == key)
    value: str = connection.execute(of_this).scalar_one_or_none() or ""
    return value


def write_note(connection: Connection, key: str, value: str) -> None:
    """Remember something under a key, in place of what was there."""
    connection.execute(delete(notes).where(notes.c.key == key))
    connection.execute(insert(notes), {"key": key, "value": value})


def author_seed(connection: Connection, contributor_id: ContributorId) -> bytes:
    """The secret that signs a contributor's files, made when there is none yet."""
    key = f"{_AUTHOR}{contributor_id}"
    if not read_note(connection, key):
        write_note(connection, key, new_seed().hex())
    return bytes.fromhex(read_note(connection, key))
