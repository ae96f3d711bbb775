# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team keeps of its plans and of what people shared: a `TeamStore`, in a folder or with a server."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Table, insert, select

from coprod_desktop.domain.errors import NumberTaken
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.intake import Arrival, CameViews, FileNote, RecallNote, Stands
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.storage.attachments import PackMedia
from coprod_desktop.storage.disk import make_private_folder
from coprod_desktop.storage.folder_lock import FolderLock
from coprod_desktop.storage.problems import told_as_store_problem
from coprod_desktop.storage.stored_json import proposal_from_json, proposal_to_json
from coprod_desktop.storage.team_database import TeamDatabase, open_file_tables, open_server_tables
from coprod_desktop.storage.team_intake import look_again, take_in
from coprod_desktop.storage.team_media import TeamMedia
from coprod_desktop.storage.team_notes import file_notes, recall_notes
from coprod_desktop.storage.team_rows import bundle_from
from coprod_desktop.storage.team_tables import arrivals, bundles, items, media, packs, recalls

_TEAM_FILE = "team.db"
_HASHED: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (packs, ("proposal_id", "version", "body")),
    (bundles, ("contributor_id", "sha256", "proposal_id", "proposal_version", "stands", "body")),
    (items, ("contributor_id", "sha256", "part", "position", "body")),
    (media, ("contributor_id", "sha256", "name", "content_sha256")),
    (recalls, ("contributor_id", "sha256")),
)
_ROWS_AT_ONCE = 1000
_COUNTS = (bundles.c.stands == Stands.COUNTS) & (bundles.c.body != "")


def open_team_folder(folder: Path, key: bytes) -> SqlTeamStore:
    """Open a team's store in a folder, made new when there is nothing yet.

    Args:
        folder: made when it is not there.
        key: 32 bytes.

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
        store = SqlTeamStore(open_file_tables(folder / _TEAM_FILE, key), folder, key, lock.release)
    except BaseException:
        lock.release()
        raise
    try:
        store.remove_left_behind()
    except BaseException:
        store.close()
        raise
    return store


def open_team_server(url: str, folder: Path, key: bytes) -> SqlTeamStore:
    """Open a team's store whose tables lie in a server. More than one program may have it open.

    Args:
        url: such as ``postgresql+psycopg://name@host/database``.
        folder: for recordings and pictures, the same for all programs; made when it is not there.
        key: 32 bytes.

    Raises:
        StoreTooNew: made with a newer version; nothing was touched.
        DiskFull, StoreNotWritable: as the world has it.
    """
    tables = open_server_tables(url)
    try:
        return SqlTeamStore(tables, folder, key, lambda: None)
    except BaseException:
        tables.close()
        raise


class SqlTeamStore:
    """What a team keeps."""

    def __init__(self, tables: TeamDatabase, folder: Path, key: bytes, on_closed: Callable[[], None]) -> None:
        """Join the parts; `open_team_folder` and `open_team_server` are the ways in.

        Args:
            tables: open; closed by `close`.
            folder: for what lies beside the tables.
            key: 32 bytes.
            on_closed: told after everything is closed.
        """
        self._tables = tables
        self._media = TeamMedia(folder / "said", key)
        self._plans = PackMedia(folder / "plans", key)
        self._on_closed = on_closed

    def arrived_before(self, file_sha256s: Collection[str]) -> frozenset[str]:
        """Which of the files with these bytes came before, and were not refused."""
        of_these = select(arrivals.c.sha256).where(
            arrivals.c.sha256.in_(file_sha256s), arrivals.c.problem == ""
        )
        return self._tables.run(lambda connection: frozenset(connection.execute(of_these).scalars()))

    def take_in(self, came: Sequence[Arrival]) -> int:
        """Take files in, whole or not at all; the same files once more change nothing.

        Returns:
            How much of what people shared or took back is new.

        Raises:
            DiskFull, StoreNotWritable, StoreInUse: nothing was taken in.
        """
        views = [each.content for each in came if isinstance(each.content, CameViews)]
        self._media.put({(one.sha256, name): data for one in views for name, data in one.media.items()})
        new, unwanted = self._tables.run(lambda connection: take_in(connection, came))
        self._media.remove(unwanted)
        return new

    def forget_deleted(self) -> None:
        """Leave no byte of what people took back, as far as it lies in our hands. Slow."""
        self._tables.forget_deleted()

    def keep_pack(self, pack: Pack) -> bool:
        """Keep a plan with its pictures and sounds, whole or not at all.

        Returns:
            True when it is new here, False when the very same one was here already.

        Raises:
            NumberTaken: another plan with this id and version is here; it stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        plan = pack.proposal
        of_this = (packs.c.proposal_id == plan.proposal_id) & (packs.c.version == plan.version)
        row = {
            "proposal_id": plan.proposal_id,
            "version": plan.version,
            "sha256": pack.sha256,
            "body": proposal_to_json(plan),
        }

        def known(connection: Connection) -> str | None:
            return connection.execute(select(packs.c.sha256).where(of_this)).scalar_one_or_none()

        def keep(connection: Connection) -> str | None:
            if here := known(connection):
                return here
            connection.execute(insert(packs), row)
            answered = select(bundles.c.contributor_id).where(bundles.c.proposal_id == plan.proposal_id)
            whose = connection.execute(answered.distinct()).scalars()
            # Files may have come first that answer what it does not ask: see `Stands.ASTRAY`.
            look_again(connection, [(contributor_id, plan.proposal_id) for contributor_id in whose])
            return None

        here = self._tables.run(known)
        if here is None:
            self._plans.keep(_plan_name(plan.proposal_id, plan.version), pack.media)
            here = self._tables.run(keep)
        if here not in (None, pack.sha256):
            raise NumberTaken("version", f"version {plan.version} is here with something else in it")
        return here is None

    def proposals(self) -> tuple[Proposal, ...]:
        """Every version of every plan."""
        in_order = select(packs.c.body).order_by(packs.c.proposal_id, packs.c.version)
        bodies = self._tables.run(lambda connection: connection.execute(in_order).scalars().all())
        return tuple(map(proposal_from_json, bodies))

    def shared(self, proposal_id: ProposalId, version: int) -> tuple[CameViews, ...]:
        """What counts of what people shared about a version of a plan, without recordings and pictures."""
        of_these = (bundles.c.proposal_id == proposal_id) & (bundles.c.proposal_version == version) & _COUNTS
        same_file = (items.c.contributor_id == bundles.c.contributor_id) & (
            items.c.sha256 == bundles.c.sha256
        )

        def read(connection: Connection) -> tuple[CameViews, ...]:
            said: dict[str, list[dict[str, object]]] = {}
            for row in connection.execute(select(items).join(bundles, same_file).where(of_these)).mappings():
                said.setdefault(row["sha256"], []).append(dict(row))
            files = connection.execute(select(bundles).where(of_these)).mappings().all()
            return tuple(
                CameViews(row["sha256"], bundle_from(dict(row), said.get(row["sha256"], ())))
                for row in sorted(files, key=lambda row: str(row["contributor_id"]))
            )

        return self._tables.run(read)

    def pack(self, plan: Proposal) -> Pack:
        """One of `proposals` with its pictures and sounds.

        Raises:
            StoreDamaged: one of them is gone or hurt.
        """
        of_this = (packs.c.proposal_id == plan.proposal_id) & (packs.c.version == plan.version)
        of_plan = select(packs.c.sha256).where(of_this)
        sha256 = self._tables.run(lambda connection: connection.execute(of_plan).scalar_one())
        name = _plan_name(plan.proposal_id, plan.version)
        return Pack(plan, {each: self._plans.read(name, each) for each in media_in(plan)}, sha256)

    def answered(self) -> tuple[tuple[ProposalId, int], ...]:
        """The versions of plans about which something counts, in order; also of plans that did not come."""
        versions = select(bundles.c.proposal_id, bundles.c.proposal_version).where(_COUNTS).distinct()
        rows = self._tables.run(lambda connection: connection.execute(versions).all())
        return tuple(sorted((ProposalId(row.proposal_id), row.proposal_version) for row in rows))

    def file_notes(self) -> tuple[FileNote, ...]:
        """The files of views of which not everything counts, by their names."""
        return self._tables.run(file_notes)

    def recall_notes(self) -> tuple[RecallNote, ...]:
        """The files by which people took something back, by their names."""
        return self._tables.run(recall_notes)

    def medium(self, file_sha256: str, name: str) -> bytes:
        """One recording, picture or film of a file of views.

        Args:
            file_sha256: the hash of the file.
            name: see `media_name`.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        return self._media.read((file_sha256, name))

    def state_hash(self) -> str:
        """One number for all that stands in it: the same for the same files, in whatever order they came."""

        def add_up(connection: Connection) -> int:
            total = 0
            for table, names in _HASHED:
                rows = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(
                    select(*(table.c[name] for name in names))
                )
                total += sum(_number_of(table.name, row) for row in rows)
            return total

        return f"{self._tables.run(add_up) % (1 << 256):064x}"

    def remove_left_behind(self) -> None:
        """Remove recordings and pictures that no row names. No other program may have the store open."""
        every = select(media.c.sha256, media.c.name)
        rows = self._tables.run(lambda connection: connection.execute(every).all())
        self._media.remove_all_but((row.sha256, row.name) for row in rows)
        self._plans.remove_all_but(_plan_name(plan.proposal_id, plan.version) for plan in self.proposals())

    def close(self) -> None:
        """Let go of it."""
        self._tables.close()
        self._on_closed()


def _plan_name(proposal_id: ProposalId, version: int) -> str:
    return f"{proposal_id} {version}"


def _number_of(table: str, row: Sequence[object]) -> int:
    return int.from_bytes(sha256(repr((table, *row)).encode()).digest(), "big")
