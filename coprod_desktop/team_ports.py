# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the verbs of a team need from its store, as a protocol: no code."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.intake import Arrival, CameViews, FileNote, RecallNote
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal


class TeamStore(Protocol):
    """What a team keeps of its plans and of what people shared. A worker may use it, one at a time."""

    def arrived_before(self, file_sha256s: Collection[str]) -> frozenset[str]:
        """Which of the files with these bytes came before, and were not refused."""
        ...

    def take_in(self, came: Sequence[Arrival]) -> int:
        """Take files in, whole or not at all; the same files once more change nothing.

        Returns:
            How much of what people shared or took back is new.

        Raises:
            DiskFull, StoreNotWritable, StoreInUse: nothing was taken in.
        """
        ...

    def forget_deleted(self) -> None:
        """Leave no byte of what people took back, as far as it lies in our hands. Slow."""
        ...

    def keep_pack(self, pack: Pack) -> bool:
        """Keep a plan with its pictures and sounds, whole or not at all.

        Returns:
            True when it is new here, False when the very same one was here already.

        Raises:
            NumberTaken: another plan with this id and version is here; it stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        ...

    def proposals(self) -> tuple[Proposal, ...]:
        """Every version of every plan."""
        ...

    def shared(self, proposal_id: ProposalId, version: int) -> tuple[CameViews, ...]:
        """What counts of what people shared about a version of a plan, without recordings and pictures."""
        ...

    def pack(self, plan: Proposal) -> Pack:
        """One of `proposals` with its pictures and sounds.

        Raises:
            StoreDamaged: one of them is gone or hurt.
        """
        ...

    def answered(self) -> tuple[tuple[ProposalId, int], ...]:
        """The versions of plans about which something counts, in order; also of plans that did not come."""
        ...

    def file_notes(self) -> tuple[FileNote, ...]:
        """The files of views of which not everything counts, by their names."""
        ...

    def recall_notes(self) -> tuple[RecallNote, ...]:
        """The files by which people took something back, by their names."""
        ...

    def medium(self, file_sha256: str, name: str) -> bytes:
        """One recording, picture or film of a file of views, by its `intake.media_name`.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        ...

    def state_hash(self) -> str:
        """One number for all that stands in it: the same for the same files, in whatever order they came."""
        ...
