# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the verbs and the screens need from storage and from the clock, as protocols: no code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coprod_desktop.domain.acts import Act
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import ClipId, ContributionId, MediaName, PersonId, ProposalId, StepId
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import Place

CLIP_RATE_HZ = 16_000
"""Every recording is 16-bit signed little-endian, mono, at this rate."""
CLIP_CHUNK_MS = 500
"""A recording reaches the disk in pieces of this length, so no more than this can be lost."""


class Clock(Protocol):
    """Tells the day."""

    def today(self) -> date:
        """The day where this computer stands."""
        ...


class ClipWriter(Protocol):
    """A recording that is being made. Each piece is encrypted and on the disk before `append` returns."""

    @property
    def clip_id(self) -> ClipId:
        """The recording's id."""
        ...

    def append(self, pcm: bytes) -> None:
        """Add one piece of sound: 16-bit mono at `CLIP_RATE_HZ`, any even number of bytes.

        Raises:
            DiskFull: no room; all earlier pieces stay.
            StoreNotWritable: the folder went away; all earlier pieces stay.
        """
        ...

    def finish(self) -> None:
        """End the recording. It can now be read whole."""
        ...

    def discard(self) -> None:
        """Throw the recording away, also from the disk."""
        ...


@dataclass(frozen=True)
class UnfinishedClip:
    """A recording about which the person has not said yet whether to keep it.

    Attributes:
        clip_id: the recording; it can be read.
        contribution_id: the contribution that it was made for.
        step_id: the page or question that it is about.
        length_ms: how long it is, in milliseconds; more than 0.
    """

    clip_id: ClipId
    contribution_id: ContributionId
    step_id: StepId
    length_ms: int


class PersonStore(Protocol):
    """All that one person said and made on this computer."""

    def begin(self, proposal_id: ProposalId, proposal_version: int) -> Contribution:
        """Return the person's contribution to this proposal, made new if there is none yet."""
        ...

    def contributions(self) -> tuple[Contribution, ...]:
        """Every contribution, the one that was touched last first."""
        ...

    def add(self, contribution_id: ContributionId, act: Act) -> Contribution:
        """Add one act. It is safe on the disk when this returns.

        Raises:
            DiskFull: no room; nothing was changed.
            StoreNotWritable: nothing was changed.
        """
        ...

    def place_of(self, contribution_id: ContributionId) -> Place:
        """Where the person is in this proposal; the start when they never moved."""
        ...

    def keep_place(self, contribution_id: ContributionId, place: Place) -> None:
        """Remember where the person is. Raises as `add` does."""
        ...

    def new_clip(self, contribution_id: ContributionId, step_id: StepId) -> ClipWriter:
        """Begin a recording about one page or question. Raises as `ClipWriter.append` does."""
        ...

    def clip(self, clip_id: ClipId) -> bytes:
        """A recording's sound, 16-bit mono at `CLIP_RATE_HZ`; also of one that was cut short.

        Raises:
            StoreDamaged: it is gone, or its pieces are hurt.
        """
        ...

    def unfinished_clips(self) -> tuple[UnfinishedClip, ...]:
        """Recordings with sound in them that no act names, oldest first, so that they can be offered again.

        They were cut short, or were ended but neither kept nor thrown away before the app closed. One that is
        being made right now is among them.
        """
        ...

    def drop_clip(self, clip_id: ClipId) -> None:
        """Remove a recording's bytes from the disk."""
        ...

    def close(self) -> None:
        """Let go of the file; a recording that is still being made is then one that was cut short."""
        ...


class DeviceStore(Protocol):
    """What this computer remembers for everybody: proposals, and the list of people."""

    def keep_pack(self, pack: Pack) -> bool:
        """Keep a proposal with its pictures and sounds, whole or not at all.

        Returns:
            True when it is new here, False when the very same one was here already.

        Raises:
            NumberTaken: another file with the same id and version is here; it stays.
            DiskFull: no room; nothing was changed.
            StoreNotWritable: nothing was changed.
        """
        ...

    def has_pack(self, sha256: str) -> bool:
        """Whether the very same proposal file was taken in before."""
        ...

    def proposals(self) -> tuple[Proposal, ...]:
        """The newest version of each proposal, the one taken in last first."""
        ...

    def pack_sha256(self, proposal_id: ProposalId, version: int) -> str:
        """The SHA-256 of the manifest of the proposal's file."""
        ...

    def media(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        """One picture or sound of a proposal.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order in which they came."""
        ...

    def add_person(self, name: str, picture: str, preferences: Preferences) -> Person:
        """Add a person and make their own encrypted file."""
        ...

    def save_preferences(self, person_id: PersonId, preferences: Preferences) -> None:
        """Keep how it looks and sounds for a person."""
        ...

    def open_person(self, person_id: PersonId) -> PersonStore:
        """Open a person's own file.

        Raises:
            StoreDamaged: it does not open.
            StoreTooNew: it was made with a newer version.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
