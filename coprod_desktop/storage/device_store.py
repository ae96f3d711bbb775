# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The device's file: proposals with their pictures and sounds, and the list of people. A `DeviceStore`."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, insert, select, update

from coprod_desktop.domain.errors import NotAllowed, NumberTaken, OurMistake
from coprod_desktop.domain.identifiers import MediaName, PersonId, ProposalId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.ports import SetWriter
from coprod_desktop.storage.attachments import PackMedia, SealedFolder
from coprod_desktop.storage.database import Database, Schema, holds_nothing, new_database, open_database
from coprod_desktop.storage.device_house import HouseRows
from coprod_desktop.storage.device_people import PeopleRows
from coprod_desktop.storage.device_sets import SetRows
from coprod_desktop.storage.device_teams import TeamRows
from coprod_desktop.storage.disk import make_private_folder, remove_parts
from coprod_desktop.storage.folder_lock import FolderLock
from coprod_desktop.storage.media_draft import MediaDraft
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.stored_json import proposal_from_json, proposal_to_json
from coprod_desktop.storage.tables import packs

DEVICE_FILE = "device.db"
DEVICE_SCHEMA = Schema("device_0006", Path(__file__).parent / "migrations" / "device")


def open_device_store(folder: Path, key: bytes, now_s: Callable[[], float] = time.time) -> SqlDeviceStore:
    """Open what this computer remembers, made new when there is nothing yet.

    Args:
        folder: the data folder, made when it is not there.
        key: the device key, 32 bytes.
        now_s: the computer's clock, in seconds since 1970; waits after wrong tries go by it.

    Returns:
        The open store. It may be opened in one thread and used in another, but by one at a time.

    Raises:
        StoreInUse: another copy of the app has the folder.
        StoreDamaged: it does not open with this key, or a page is hurt.
        StoreTooNew: made with a newer version; nothing was touched.
        DiskFull, StoreNotWritable: as the world has it.
    """
    with told_as_store_problem(folder):
        make_private_folder(folder)
    lock = FolderLock(folder)
    try:
        with told_as_store_problem(folder):
            remove_parts(folder)
        database = _open_device_file(folder, key)
        try:
            media, faces = PackMedia(folder / "packs", key), SealedFolder(folder / "own", key)
            added = PackMedia(folder / "added", key)
            return SqlDeviceStore(folder, lock, database, media, faces, added, key, now_s)
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise


class SqlDeviceStore(PeopleRows, HouseRows, SetRows, TeamRows):
    """What this computer remembers for everybody."""

    def __init__(
        self,
        folder: Path,
        lock: FolderLock,
        database: Database,
        media: PackMedia,
        faces: SealedFolder,
        added: PackMedia,
        device_key: bytes,
        now_s: Callable[[], float],
    ) -> None:
        """Join the parts; `open_device_store` is the way in.

        Args:
            folder: the data folder.
            lock: held on it; let go by `close`.
            database: the device's file, open; closed by `close`.
            media: pictures and sounds of the packs.
            faces: drawings and photos that stand for people.
            added: pictures of sets and boards that were added.
            device_key: of this computer.
            now_s: the computer's clock, in seconds.
        """
        PeopleRows.__init__(self, folder, database, faces, device_key, now_s)
        HouseRows.__init__(self, database, now_s)
        SetRows.__init__(self, database, added)
        TeamRows.__init__(self, database)
        self._lock = lock
        self._media = media
        with database.work() as connection:
            kept = connection.execute(select(packs.c.proposal_id, packs.c.version)).all()
        media.remove_all_but(_pack_name(row.proposal_id, row.version) for row in kept)

    def new_pack(self, proposal: Proposal) -> MediaDraft:
        """Begin to put the pictures and sounds of a proposal in place; a worker may add them.

        Raises:
            NumberTaken: another file with the same proposal and version was taken in before; it stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        self._refuse_taken(proposal)
        name = _pack_name(proposal.proposal_id, proposal.version)
        self._media.remove(name)  # of a plan of which no row could be written
        return self._media.begin(name)

    def keep_pack(self, pack: Pack, writer: SetWriter | None = None) -> bool:
        """Keep a proposal with its pictures and sounds, whole or not at all.

        Args:
            pack: read and checked.
            writer: from `new_pack`, with all of its pictures and sounds; None has them put in place here.

        Returns:
            True when it is new here, False when the very same one was here already.

        Raises:
            NumberTaken: another file with the same proposal and version was taken in before; it stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        if self.has_pack(pack.sha256):
            if writer:
                writer.discard()
            return False
        proposal = pack.proposal
        self._refuse_taken(proposal)
        if writer is None:
            self._media.keep(_pack_name(proposal.proposal_id, proposal.version), pack.media)
        elif isinstance(writer, MediaDraft):
            writer.finish()
        else:
            raise OurMistake("pictures that were not begun here")
        row = {
            "proposal_id": proposal.proposal_id,
            "version": proposal.version,
            "sha256": pack.sha256,
            "body": proposal_to_json(proposal),
        }
        with self._database.work() as connection:
            last = connection.execute(select(func.max(packs.c.position))).scalar_one()
            connection.execute(insert(packs), {**row, "position": (last or 0) + 1})
        return True

    def _refuse_taken(self, proposal: Proposal) -> None:
        if (proposal.proposal_id, proposal.version) in self.versions():
            name = _pack_name(proposal.proposal_id, proposal.version)
            raise NumberTaken("version", f"{name} was taken in before, with something else in it")

    def has_media(self, pack: Pack) -> bool:
        """Whether the pictures and sounds of a proposal are here just as they are in its file.

        No database is touched: a worker may ask.

        Raises:
            StoreDamaged: one of them is gone or hurt.
        """
        name = _pack_name(pack.proposal.proposal_id, pack.proposal.version)
        return all(self._media.read(name, each) == content for each, content in pack.media.items())

    def renew_pack(self, pack: Pack) -> None:
        """Take a proposal that was made anew with other keys in place of the one that is here.

        Args:
            pack: the same proposal in all but the keys of its team, with the same pictures and sounds.

        Raises:
            NumberTaken: it is another one; the one that is here stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        new = pack.proposal
        if replace(self.proposal(new.proposal_id, new.version), team_keys=new.team_keys) != new:
            raise NumberTaken("version", "more than the keys of its team is another")
        of_this = (packs.c.proposal_id == new.proposal_id) & (packs.c.version == new.version)
        changed = {"sha256": pack.sha256, "body": proposal_to_json(new)}
        with self._database.work() as connection:
            connection.execute(update(packs).where(of_this), changed)

    def has_pack(self, sha256: str) -> bool:
        """Whether the very same proposal file was taken in before."""
        of_this = select(packs.c.version).where(packs.c.sha256 == sha256)
        with self._database.work() as connection:
            return connection.execute(of_this).first() is not None

    def proposals(self) -> tuple[Proposal, ...]:
        """The newest version of each proposal, the one taken in last first."""
        newest: dict[str, tuple[int, str]] = {}
        with self._database.work() as connection:
            for row in connection.execute(select(packs).order_by(packs.c.version)):
                newest[row.proposal_id] = (row.position, row.body)
        return tuple(proposal_from_json(body) for _, body in sorted(newest.values(), reverse=True))

    def versions(self) -> tuple[tuple[ProposalId, int], ...]:
        """Every version of every proposal, in the order in which they were taken in."""
        with self._database.work() as connection:
            rows = connection.execute(select(packs).order_by(packs.c.position)).all()
        return tuple((ProposalId(row.proposal_id), row.version) for row in rows)

    def proposal(self, proposal_id: ProposalId, version: int) -> Proposal:
        """One version of a proposal.

        Raises:
            NotAllowed: it was never taken in.
        """
        of_this = (packs.c.proposal_id == proposal_id) & (packs.c.version == version)
        with self._database.work() as connection:
            body: str | None = connection.execute(select(packs.c.body).where(of_this)).scalar_one_or_none()
        if body is None:
            raise NotAllowed(f"there is no pack {_pack_name(proposal_id, version)}")
        return proposal_from_json(body)

    def pack_sha256(self, proposal_id: ProposalId, version: int) -> str:
        """The SHA-256 of the manifest of the proposal's file.

        Raises:
            NotAllowed: it was never taken in.
        """
        of_this = (packs.c.proposal_id == proposal_id) & (packs.c.version == version)
        with self._database.work() as connection:
            sha256: str | None = connection.execute(
                select(packs.c.sha256).where(of_this)
            ).scalar_one_or_none()
        if sha256 is None:
            raise NotAllowed(f"there is no pack {_pack_name(proposal_id, version)}")
        return sha256

    def media(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        """One picture or sound of a proposal.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return self._media.read(_pack_name(proposal_id, version), name)

    def remove_person(self, person_id: PersonId) -> None:
        """Delete a person and all that is theirs, their boards too. Raises as `PeopleRows.remove_person`."""
        super().remove_person(person_id)
        self._remove_left_pictures()

    def close(self) -> None:
        """Let go of the file and of the folder. Stores of people are closed before."""
        self._database.close()
        self._lock.release()


def _open_device_file(folder: Path, key: bytes) -> Database:
    path = folder / DEVICE_FILE
    # An empty file is a first start that was killed; but where people are, it is one that lost its content.
    if not any(folder.glob("person_*.db")) and holds_nothing(path, key):
        return new_database(path, key, DEVICE_SCHEMA)
    return open_database(path, key, DEVICE_SCHEMA)


def _pack_name(proposal_id: str, version: int) -> str:
    return f"{proposal_id} {version}"
