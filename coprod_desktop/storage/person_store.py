# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One person's own file: contributions with their acts, where they are, and recordings. A `PersonStore`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4
from weakref import WeakSet

from sqlalchemy import Connection, delete, insert, select, update

from coprod_desktop.domain.acts import Act, DroppedClip, Event, KeptClip
from coprod_desktop.domain.contribution import Contribution, after, replay
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import (
    ClipId,
    ContributionId,
    ContributorId,
    EventId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.walk import START, Place, Room
from coprod_desktop.ports import CLIP_RATE_HZ, UnfinishedClip
from coprod_desktop.storage.attachments import ClipFiles, EncryptedClip
from coprod_desktop.storage.database import Database, Schema
from coprod_desktop.storage.sealed_file import SealedWriter
from coprod_desktop.storage.stored_json import act_from_row, act_to_row
from coprod_desktop.storage.tables import clips, contributions, events

PERSON_SCHEMA = Schema("person_0001", Path(__file__).parent / "migrations" / "person")
_PCM_BYTES_PER_SECOND = 2 * CLIP_RATE_HZ
# Made once: SQLAlchemy then knows it again without looking at its parts.
_INSERT_EVENT = insert(events)


@dataclass
class _Standing:
    """A contribution as it stands, beside its row."""

    contribution: Contribution
    place: Place
    touched: int
    last_seq: int = 0


class SqlPersonStore:
    """All that one person said and made on this computer.

    What stands is worked out from the acts once, when the file opens, and goes on with each further act.
    """

    def __init__(self, database: Database, clip_files: ClipFiles) -> None:
        """Read what is there.

        Args:
            database: the person's file, open; closed by `close`.
            clip_files: the person's recordings.

        Raises:
            StoreDamaged: a part of the file is hurt.
        """
        self._database = database
        self._clip_files = clip_files
        self._standing: dict[ContributionId, _Standing] = {}
        # Clips that any act names, kept or thrown away.
        self._named: set[ClipId] = set()
        # Recordings that may still be being made when the store closes.
        self._writers: WeakSet[SealedWriter] = WeakSet()
        with database.work() as connection:
            self._load(connection)
        self._touched = max((standing.touched for standing in self._standing.values()), default=0)
        self._remove_thrown_away()

    def begin(self, proposal_id: ProposalId, proposal_version: int) -> Contribution:
        """Return the person's contribution to this version of a proposal, made new if there is none yet.

        Args:
            proposal_id: the proposal.
            proposal_version: an older version keeps its own contribution; the team sees the same contributor.

        Returns:
            The contribution as it stands.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        contributor_id = ContributorId(str(uuid4()))
        for standing in self._standing.values():
            there = standing.contribution
            if there.proposal_id == proposal_id:
                if there.proposal_version == proposal_version:
                    return there
                contributor_id = there.contributor_id
        new = Contribution(ContributionId(str(uuid4())), contributor_id, proposal_id, proposal_version)
        standing = _Standing(new, START, self._touched + 1)
        row = {
            "contribution_id": new.contribution_id,
            "contributor_id": contributor_id,
            "proposal_id": proposal_id,
            "proposal_version": proposal_version,
            "room": START.room,
            "room_index": START.index,
            "touched": standing.touched,
        }
        with self._database.work() as connection:
            connection.execute(insert(contributions), row)
        self._standing[new.contribution_id] = standing
        self._touched = standing.touched
        return new

    def contributions(self) -> tuple[Contribution, ...]:
        """Every contribution, the one that was touched last first."""
        newest_first = sorted(self._standing.values(), key=lambda standing: -standing.touched)
        return tuple(standing.contribution for standing in newest_first)

    def add(self, contribution_id: ContributionId, act: Act) -> Contribution:
        """Add one act. It is safe on the disk when this returns.

        Args:
            contribution_id: as `begin` gave it.
            act: what was done.

        Returns:
            The contribution as it stands now.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such contribution.
        """
        standing = self._of(contribution_id)
        now = after(standing.contribution, act)
        row = {
            "contribution_id": contribution_id,
            "seq": standing.last_seq + 1,
            "event_id": str(uuid4()),
            "touched": self._touched + 1,
            **act_to_row(act),
        }
        with self._database.work() as connection:
            connection.execute(_INSERT_EVENT, row)
        self._touched += 1
        standing.touched = self._touched
        standing.last_seq += 1
        standing.contribution = now
        self._note_clip(act)
        return now

    def place_of(self, contribution_id: ContributionId) -> Place:
        """Where the person is in this proposal; the start when they never moved.

        Raises:
            NotAllowed: there is no such contribution.
        """
        return self._of(contribution_id).place

    def keep_place(self, contribution_id: ContributionId, place: Place) -> None:
        """Remember where the person is. Raises as `add` does."""
        standing = self._of(contribution_id)
        row = {"room": place.room, "room_index": place.index, "touched": self._touched + 1}
        with self._database.work() as connection:
            of_this = contributions.c.contribution_id == contribution_id
            connection.execute(update(contributions).where(of_this).values(row))
        self._touched += 1
        standing.touched = self._touched
        standing.place = place

    def new_clip(self, contribution_id: ContributionId, step_id: StepId) -> EncryptedClip:
        """Begin a recording about one page or question.

        Args:
            contribution_id: what it is made for.
            step_id: the page or question.

        Returns:
            What to give the sound to. Its `append` touches no database; the rest does.

        Raises:
            DiskFull, StoreNotWritable: there is no recording.
            NotAllowed: there is no such contribution.
        """
        self._of(contribution_id)
        clip_id = ClipId(str(uuid4()))
        self._touched += 1
        row = {
            "clip_id": clip_id,
            "contribution_id": contribution_id,
            "step_id": step_id,
            "position": self._touched,
        }
        # The row first: a file without a row would be lost, a row without sound is passed over.
        with self._database.work() as connection:
            connection.execute(insert(clips), row)
        writer = self._clip_files.begin(clip_id)
        self._writers.add(writer)
        return EncryptedClip(clip_id, writer, self._end_clip, self.drop_clip)

    def clip(self, clip_id: ClipId) -> bytes:
        """A recording's sound, 16-bit mono at `CLIP_RATE_HZ`; also of one that was cut short.

        Raises:
            StoreDamaged: it is gone, or its pieces are hurt.
        """
        with self._database.work() as connection:
            of_this = select(clips.c.pcm_bytes).where(clips.c.clip_id == clip_id)
            ended_with = connection.execute(of_this).scalar_one_or_none()
        opened = self._clip_files.read(clip_id)
        if ended_with is not None and (not opened.has_end or len(opened.content) != ended_with):
            raise self._clip_files.damaged(clip_id, f"{len(opened.content)} of {ended_with} bytes are there")
        return opened.content

    def unfinished_clips(self) -> tuple[UnfinishedClip, ...]:
        """Recordings with sound in them that no act names, oldest first, to be offered again."""
        with self._database.work() as connection:
            rows = connection.execute(select(clips).order_by(clips.c.position)).all()
        found = []
        for row in rows:
            if row.clip_id in self._named:
                continue
            length_ms = self._clip_files.pcm_bytes(row.clip_id) * 1000 // _PCM_BYTES_PER_SECOND
            if length_ms:
                found.append(UnfinishedClip(row.clip_id, row.contribution_id, row.step_id, length_ms))
        return tuple(found)

    def drop_clip(self, clip_id: ClipId) -> None:
        """Remove a recording's bytes from the disk.

        Raises:
            StoreNotWritable: they may still be there.
        """
        # The bytes first: a row without a file is passed over, a file without a row would stay for ever.
        self._clip_files.remove(clip_id)
        with self._database.work() as connection:
            connection.execute(delete(clips).where(clips.c.clip_id == clip_id))

    def close(self) -> None:
        """Let go of the file; a recording that is still being made is then one that was cut short."""
        for writer in self._writers:
            writer.close()
        self._database.close()

    def _of(self, contribution_id: ContributionId) -> _Standing:
        if contribution_id not in self._standing:
            raise NotAllowed(f"there is no contribution {contribution_id}")
        return self._standing[contribution_id]

    def _load(self, connection: Connection) -> None:
        acts: dict[str, list[Event]] = {}
        touched: dict[str, int] = {}
        for row in connection.execute(select(events).order_by(events.c.contribution_id, events.c.seq)):
            act = act_from_row(row.kind, row.version, row.body)
            acts.setdefault(row.contribution_id, []).append(Event(EventId(row.event_id), row.seq, act))
            touched[row.contribution_id] = max(row.touched, touched.get(row.contribution_id, 0))
            self._note_clip(act)
        for row in connection.execute(select(contributions)):
            its_acts = acts.get(row.contribution_id, [])
            start = Contribution(
                row.contribution_id, row.contributor_id, row.proposal_id, row.proposal_version
            )
            self._standing[row.contribution_id] = _Standing(
                replay(start, its_acts),
                Place(Room(row.room), row.room_index),
                max(row.touched, touched.get(row.contribution_id, 0)),
                len(its_acts),
            )

    def _note_clip(self, act: Act) -> None:
        if isinstance(act, KeptClip | DroppedClip):
            self._named.add(act.clip_id)

    def _end_clip(self, clip_id: ClipId, pcm_bytes: int) -> None:
        with self._database.work() as connection:
            of_this = clips.c.clip_id == clip_id
            connection.execute(update(clips).where(of_this).values(pcm_bytes=pcm_bytes))

    def _remove_thrown_away(self) -> None:
        """Finish what a kill kept from being finished: no bytes of a recording that the person threw away."""
        standing = {
            clip.clip_id
            for one in self._standing.values()
            for said in one.contribution.said.values()
            for clip in said.clips
        }
        with self._database.work() as connection:
            there = connection.execute(select(clips.c.clip_id)).scalars().all()
        for clip_id in there:
            if clip_id in self._named and clip_id not in standing:
                self.drop_clip(clip_id)
