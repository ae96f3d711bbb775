# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One person's own file: contributions with their acts, where they are, and recordings. A `PersonStore`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from sqlalchemy import insert, update

from coprod_desktop.domain.acts import Act, AllWentAway, SealedForTeam
from coprod_desktop.domain.contribution import Contribution, after
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import (
    ClipId,
    ContributionId,
    ContributorId,
    FileId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.walk import START, Place
from coprod_desktop.ports import UnfinishedClip
from coprod_desktop.storage.attachments import EncryptedClip, SealedFolder
from coprod_desktop.storage.database import Database, Schema
from coprod_desktop.storage.erasing import empty, finish
from coprod_desktop.storage.person_media import PersonMedia
from coprod_desktop.storage.reserve import Reserve, saved_at_last
from coprod_desktop.storage.small_notes import PersonNotes, author_seed
from coprod_desktop.storage.standing import (
    Standing,
    event_row,
    load_standing,
    named_by,
    place_row,
    standing_media,
)
from coprod_desktop.storage.tables import contributions, events

PERSON_SCHEMA = Schema("person_0002", Path(__file__).parent / "migrations" / "person")
# Made once: SQLAlchemy then knows it again without looking at its parts.
_INSERT_EVENT = insert(events)


class SqlPersonStore(PersonNotes):
    """All that one person said and made on this computer.

    What stands is worked out from the acts once, when the file opens, and goes on with each further act.

    Attributes:
        when_added, when_closed: called after each act that was kept, and when the file was let go.
    """

    def __init__(self, database: Database, sealed: SealedFolder, reserve: Reserve | None = None) -> None:
        """Read what is there.

        Args:
            database: the person's file, open; closed by `close`.
            sealed: the person's recordings, drawings and photos.
            reserve: room for when the disk is full, if there is some.

        Raises:
            StoreDamaged: a part of the file is hurt.
        """
        self.when_added: Callable[[], None] = lambda: None
        self.when_closed = self.when_added
        self._database = database
        self.reserve = reserve or Reserve(None)
        self._media = PersonMedia(database, sealed, self.reserve.free)
        finish(database, self._media)
        with database.work() as connection:
            self._standing, self._named = load_standing(connection)
        self._touched = max((standing.touched for standing in self._standing.values()), default=0)
        standing_now = {each for one in self._standing.values() for each in standing_media(one.contribution)}
        self._media.remove_unwanted(self._named, standing_now)

    @saved_at_last
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
        standing = Standing(new, START, self._touched + 1)
        row = {
            "contribution_id": new.contribution_id,
            "contributor_id": contributor_id,
            "proposal_id": proposal_id,
            "proposal_version": proposal_version,
            **place_row(START, standing.touched),
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

    @saved_at_last
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
        row = event_row(contribution_id, standing.last_seq + 1, self._touched + 1, act)
        with self._database.work() as connection:
            connection.execute(_INSERT_EVENT, row)
        self._touched += 1
        standing.touched = self._touched
        standing.last_seq += 1
        standing.contribution = now
        self._named |= named_by(act)
        self.when_added()
        return now

    def place_of(self, contribution_id: ContributionId) -> Place:
        """Where the person is in this proposal; the start when they never moved.

        Raises:
            NotAllowed: there is no such contribution.
        """
        return self._of(contribution_id).place

    @saved_at_last
    def keep_place(self, contribution_id: ContributionId, place: Place) -> None:
        """Remember where the person is. Raises as `add` does."""
        standing = self._of(contribution_id)
        row = place_row(place, self._touched + 1)
        with self._database.work() as connection:
            of_this = contributions.c.contribution_id == contribution_id
            connection.execute(update(contributions).where(of_this).values(row))
        self._touched += 1
        standing.touched = self._touched
        standing.place = place

    @saved_at_last
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
        self._touched += 1
        return self._media.new_clip(contribution_id, step_id, self._touched)

    def clip(self, clip_id: ClipId) -> bytes:
        """A recording's sound, 16-bit mono at `CLIP_RATE_HZ`; also of one that was cut short.

        Raises:
            StoreDamaged: it is gone, or its pieces are hurt.
        """
        return self._media.clip(clip_id)

    def unfinished_clips(self) -> tuple[UnfinishedClip, ...]:
        """Recordings with sound in them that no act names, oldest first, to be offered again."""
        return self._media.unfinished(ClipId(each) for each in self._named)

    def drop_clip(self, clip_id: ClipId) -> None:
        """Remove a recording's bytes from the disk.

        Raises:
            StoreNotWritable: they may still be there.
        """
        self._media.drop_clip(clip_id)

    @saved_at_last
    def new_file(self, contribution_id: ContributionId, step_id: StepId, content: bytes) -> FileId:
        """Keep a drawing or photo, encrypted; a `KeptFile` act names it then, or it is removed again.

        Args:
            contribution_id: what it is made for.
            step_id: the page or question.
            content: a PNG picture.

        Raises:
            DiskFull, StoreNotWritable: nothing was kept.
            NotAllowed: there is no such contribution.
        """
        self._of(contribution_id)
        self._touched += 1
        return self._media.new_file(contribution_id, step_id, content, self._touched)

    def file(self, file_id: FileId) -> bytes:
        """A drawing, photo or film as `new_file` took it.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return self._media.file(file_id)

    def drop_file(self, file_id: FileId) -> None:
        """Remove the bytes of a drawing, photo or film from the disk.

        Raises:
            StoreNotWritable: they may still be there.
        """
        self._media.drop_file(file_id)

    def erase_step(
        self, contribution_id: ContributionId, step_id: StepId, sealed: SealedForTeam | None = None
    ) -> Contribution:
        """Delete all that was said at a step for good.

        Args:
            contribution_id: as `begin` gave it.
            step_id: the step.
            sealed: stands in its place, and what was sealed there before stays.

        Returns:
            The contribution as it stands now.

        Raises:
            DiskFull, StoreNotWritable: nothing was deleted; or, when `contributions` tells that it was, some
                bytes are left, which go with the next try, or when the file is opened.
            NotAllowed: there is no such contribution.
        """
        return self._erase(contribution_id, step_id, sealed)

    def erase_all(self, contribution_id: ContributionId, why: AllWentAway | None = None) -> Contribution:
        """Delete all that was said about a proposal for good, and begin anew. Raises as `erase_step`.

        Args:
            contribution_id: as `begin` gave it.
            why: is kept in the list, where it goes because its time is over.
        """
        return self._erase(contribution_id, None, why)

    def _erase(
        self,
        contribution_id: ContributionId,
        step_id: StepId | None,
        said_last: AllWentAway | SealedForTeam | None,
    ) -> Contribution:
        self._of(contribution_id)
        with self._database.work() as connection:
            empty(connection, contribution_id, step_id, self._touched + 1, said_last)
            loaded = load_standing(connection)
        self._standing, self._named = loaded
        self._touched += 1
        finish(self._database, self._media)
        return self._of(contribution_id).contribution

    @saved_at_last
    def author_seed(self, contribution_id: ContributionId) -> bytes:
        """The secret that signs this person's files about this proposal; made at first. Raises as `add`."""
        with self._database.work() as connection:
            return author_seed(connection, self._of(contribution_id).contribution.contributor_id)

    def close(self) -> None:
        """Let go of the file; a recording that is still being made is then one that was cut short."""
        self._media.close()
        self._database.close()
        self.when_closed()

    def _of(self, contribution_id: ContributionId) -> Standing:
        if contribution_id not in self._standing:
            raise NotAllowed(f"there is no contribution {contribution_id}")
        return self._standing[contribution_id]
