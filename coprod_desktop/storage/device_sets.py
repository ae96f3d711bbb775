# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures and boards that were added to this computer: their rows, and their encrypted pictures."""

from __future__ import annotations

from uuid import uuid4

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from coprod_desktop.domain.errors import NotAllowed, OurMistake
from coprod_desktop.domain.identifiers import MediaName, PersonId
from coprod_desktop.domain.picture_sets import EVERYBODY, PictureSet, SetContent, check_set
from coprod_desktop.ports import SetWriter
from coprod_desktop.storage.attachments import PackMedia
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.media_draft import MediaDraft
from coprod_desktop.storage.tables import added_sets

_FORM = 1
"""Of what stands in the column ``body``."""


class SetRows:
    """Sets for everybody, and the boards of each person."""

    def __init__(self, database: Database, pictures: PackMedia) -> None:
        """Use the device's file, and remove what a kill left behind.

        Args:
            database: open.
            pictures: of all sets.
        """
        self._database, self._added = database, pictures
        self._remove_left_pictures()

    def new_set(self) -> MediaDraft:
        """Begin a set; its pictures come one by one, and a worker may add them. Raises as `keep_set`."""
        return self._added.begin(str(uuid4()))

    def keep_set(self, writer: SetWriter, content: SetContent, owner: PersonId = EVERYBODY) -> PictureSet:
        """Keep a set whose pictures are all there.

        Args:
            writer: has its pictures, from `new_set`.
            content: what it holds.
            owner: whose board it is, or `EVERYBODY`.

        Raises:
            DiskFull, StoreNotWritable: nothing was kept.
        """
        check_set(content)
        if not isinstance(writer, MediaDraft):
            raise OurMistake("a set that was not begun here")
        writer.finish()
        body = msgspec.json.encode(content).decode()
        row = {"set_id": writer.pack, "person_id": owner, "version": _FORM, "body": body}
        with self._database.work() as connection:
            last = connection.execute(select(func.max(added_sets.c.position))).scalar_one()
            connection.execute(insert(added_sets), {**row, "position": (last or 0) + 1})
        return PictureSet(writer.pack, content, owner)

    def picture_sets(self) -> tuple[PictureSet, ...]:
        """All sets and boards, of everybody and of each person, in the order in which they were added."""
        with self._database.work() as connection:
            rows = connection.execute(select(added_sets).order_by(added_sets.c.position)).all()
        return tuple(
            PictureSet(row.set_id, msgspec.json.decode(row.body, type=SetContent), row.person_id)
            for row in rows
        )

    def set_owner(self, set_id: str) -> PersonId:
        """Whose board it is, or `EVERYBODY`.

        Raises:
            NotAllowed: there is no such set.
        """
        of_this = select(added_sets.c.person_id).where(added_sets.c.set_id == set_id)
        with self._database.work() as connection:
            owner: str | None = connection.execute(of_this).scalar_one_or_none()
        if owner is None:
            raise NotAllowed("there is no such set")
        return PersonId(owner)

    def set_picture(self, set_id: str, name: str) -> bytes:
        """One picture of a set.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return self._added.read(set_id, MediaName(name))

    def remove_set(self, set_id: str) -> None:
        """Remove a set with its pictures, to the last byte.

        Raises:
            DiskFull, StoreNotWritable: nothing was removed; or, when it is no longer among `picture_sets`,
                some bytes are left, which go when the store opens.
        """
        with self._database.work() as connection:
            connection.execute(delete(added_sets).where(added_sets.c.set_id == set_id))
        self._added.remove(set_id)
        self._database.forget_deleted()

    def _remove_left_pictures(self) -> None:
        with self._database.work() as connection:
            kept = connection.execute(select(added_sets.c.set_id)).scalars().all()
        self._added.remove_all_but(kept)


def leave_boards(connection: Connection, person_id: PersonId) -> None:
    """Remove the rows of a person's boards, as a part of a larger piece of work; the pictures go after it."""
    connection.execute(delete(added_sets).where(added_sets.c.person_id == person_id))
