# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A person's recordings, drawings and photos: the rows in their file, and the encrypted files beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import uuid4
from weakref import WeakSet

from sqlalchemy import Column, Connection, Table, delete, insert, or_, select, true, update

from coprod_desktop.domain.identifiers import ClipId, ContributionId, FileId, StepId
from coprod_desktop.ports import CLIP_RATE_HZ, UnfinishedClip
from coprod_desktop.storage.attachments import EncryptedClip, SealedFolder
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.sealed_file import SealedWriter
from coprod_desktop.storage.tables import clips, files

_PCM_BYTES_PER_SECOND = 2 * CLIP_RATE_HZ


class PersonMedia:
    """All that a person made that is no row: each is a sealed file of its own."""

    def __init__(self, database: Database, sealed: SealedFolder, make_room: Callable[[], bool]) -> None:
        """Use a person's file and the folder beside it.

        Args:
            database: the person's file, open.
            sealed: the sealed files of the person.
            make_room: gives room on a full disk, if it can.
        """
        self._make_room = make_room
        self._database = database
        self._sealed = sealed
        # Recordings that may still be being made when the store closes.
        self._writers: WeakSet[SealedWriter] = WeakSet()

    def new_clip(self, contribution_id: ContributionId, step_id: StepId, position: int) -> EncryptedClip:
        """Begin a recording.

        Args:
            contribution_id: what it is made for.
            step_id: the page or question.
            position: where it stands in the order of all.

        Raises:
            DiskFull, StoreNotWritable: there is no recording.
        """
        clip_id = ClipId(str(uuid4()))
        row = _row("clip_id", clip_id, contribution_id, step_id, position)
        # The row first: a file without a row would be lost, a row without sound is passed over.
        with self._database.work() as connection:
            connection.execute(insert(clips), row)
        writer = self._sealed.begin(clip_id)
        self._writers.add(writer)
        return EncryptedClip(clip_id, writer, self._end_clip, self.drop_clip, self._make_room)

    def clip(self, clip_id: ClipId) -> bytes:
        """A recording's sound, also of one that was cut short.

        Raises:
            StoreDamaged: it is gone, or its pieces are hurt.
        """
        with self._database.work() as connection:
            of_this = select(clips.c.pcm_bytes).where(clips.c.clip_id == clip_id)
            ended_with = connection.execute(of_this).scalar_one_or_none()
        opened = self._sealed.read(clip_id)
        if ended_with is not None and (not opened.has_end or len(opened.content) != ended_with):
            raise self._sealed.damaged(clip_id, f"{len(opened.content)} of {ended_with} bytes are there")
        return opened.content

    def unfinished(self, named: Iterable[ClipId]) -> tuple[UnfinishedClip, ...]:
        """Recordings with sound in them that no act names, oldest first.

        Args:
            named: those that an act names.
        """
        known = set(named)
        with self._database.work() as connection:
            whole = select(clips).where(clips.c.dropped == 0).order_by(clips.c.position)
            rows = connection.execute(whole).all()
        found = []
        for row in rows:
            if row.clip_id in known:
                continue
            length_ms = self._sealed.length(row.clip_id) * 1000 // _PCM_BYTES_PER_SECOND
            if length_ms:
                found.append(UnfinishedClip(row.clip_id, row.contribution_id, row.step_id, length_ms))
        return tuple(found)

    def drop_clip(self, clip_id: ClipId) -> None:
        """Remove a recording's bytes from the disk.

        Raises:
            StoreNotWritable: they may still be there.
        """
        self._drop(clips, clip_id)

    def new_file(
        self, contribution_id: ContributionId, step_id: StepId, content: bytes, position: int
    ) -> FileId:
        """Keep a drawing or photo. Arguments and problems as `new_clip`."""
        file_id = FileId(str(uuid4()))
        with self._database.work() as connection:
            connection.execute(insert(files), _row("file_id", file_id, contribution_id, step_id, position))
        self._sealed.write_whole(file_id, content)
        return file_id

    def file(self, file_id: FileId) -> bytes:
        """A drawing, photo or film.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return self._sealed.read_whole(file_id)

    def drop_file(self, file_id: FileId) -> None:
        """Remove the bytes of a drawing, photo or film from the disk. Raises as `drop_clip`."""
        self._drop(files, file_id)

    @staticmethod
    def mark_dropped(
        connection: Connection,
        contribution_id: ContributionId,
        step_id: StepId | None,
        named: Iterable[str],
        staying: Iterable[str] = (),
    ) -> None:
        """Mark what is to be removed, as a part of a larger piece of work.

        Args:
            connection: in that piece of work.
            contribution_id: whose recordings and files.
            step_id: all that were made at this step; None for all of the contribution.
            named: these as well.
            staying: but none of these.
        """
        for table in (clips, files):
            made_here = true() if step_id is None else table.c.step_id == step_id
            of_these = or_(made_here, _id(table).in_(tuple(named)))
            of_this = (table.c.contribution_id == contribution_id) & _id(table).not_in(tuple(staying))
            connection.execute(update(table).where(of_this, of_these).values(dropped=1))

    @staticmethod
    def mark_named(connection: Connection, named: Iterable[str]) -> None:
        """Mark these to be removed, as a part of a larger piece of work."""
        for table in (clips, files):
            connection.execute(update(table).where(_id(table).in_(tuple(named))).values(dropped=1))

    def remove_dropped(self) -> None:
        """Remove what was marked."""
        for table in (clips, files):
            with self._database.work() as connection:
                marked = connection.execute(select(_id(table)).where(table.c.dropped == 1)).scalars().all()
            for each in marked:
                self._drop(table, each)

    def remove_unwanted(self, named: set[str], standing: set[str]) -> None:
        """Finish what a kill kept from being finished, when the file opens.

        Args:
            named: recordings and files that an act names.
            standing: those of them that were not thrown away again.
        """
        with self._database.work() as connection:
            there = connection.execute(select(clips.c.clip_id)).scalars().all()
            drawn = connection.execute(select(files.c.file_id)).scalars().all()
        for clip_id in there:
            if clip_id in named and clip_id not in standing:
                self._drop(clips, clip_id)
        for file_id in drawn:
            # A recording that no act names is offered again; a drawing is named in the same breath.
            if file_id not in standing:
                self._drop(files, file_id)

    def close(self) -> None:
        """Let go of recordings that are still being made."""
        for writer in self._writers:
            writer.close()

    def _drop(self, table: Table, each: str) -> None:
        # The bytes first: a row without a file is passed over, a file without a row would stay for ever.
        self._sealed.remove(each)
        with self._database.work() as connection:
            connection.execute(delete(table).where(_id(table) == each))

    def _end_clip(self, clip_id: ClipId, pcm_bytes: int) -> None:
        with self._database.work() as connection:
            of_this = clips.c.clip_id == clip_id
            connection.execute(update(clips).where(of_this).values(pcm_bytes=pcm_bytes))


def _id(table: Table) -> Column[str]:
    column: Column[str] = table.c.clip_id if table is clips else table.c.file_id
    return column


def _row(
    name: str, each: str, contribution_id: ContributionId, step_id: StepId, position: int
) -> dict[str, str | int]:
    return {name: each, "contribution_id": contribution_id, "step_id": step_id, "position": position}
