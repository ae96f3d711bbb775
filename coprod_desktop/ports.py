# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the verbs and the screens need from storage and from the clock, as protocols: no code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coprod_desktop.domain.acts import Act, AllWentAway, SealedForTeam
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.drop_in import DropIn, Host, OutFile
from coprod_desktop.domain.identifiers import (
    ClipId,
    ContributionId,
    FileId,
    MediaName,
    PersonId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.keeping import Away
from coprod_desktop.domain.known_teams import KnownTeam
from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.mended import Mended
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.picture_sets import EVERYBODY, PictureSet, SetContent
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


class SetWriter(Protocol):
    """Pictures of a set that are coming in; a worker may use it."""

    def add(self, name: str, content: bytes) -> None:
        """Add one picture. It is encrypted and on the disk when this returns.

        Raises:
            DiskFull, StoreNotWritable: as the world has it.
        """
        ...

    def discard(self) -> None:
        """Throw all of it away."""
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
    """All that one person said and made on this computer.

    Attributes:
        when_added: called after each act that was kept.
    """

    when_added: Callable[[], None]

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

    def new_file(self, contribution_id: ContributionId, step_id: StepId, content: bytes) -> FileId:
        """Keep a drawing, photo or film, encrypted; a `KeptFile` act names it then.

        Args:
            contribution_id: what it is made for.
            step_id: the page or question that it is about.
            content: a PNG picture.

        Raises:
            DiskFull: nothing was kept.
            StoreNotWritable: nothing was kept.
        """
        ...

    def file(self, file_id: FileId) -> bytes:
        """A drawing, photo or film as `new_file` took it.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        ...

    def drop_file(self, file_id: FileId) -> None:
        """Remove the bytes of a drawing, photo or film from the disk."""
        ...

    def erase_step(
        self, contribution_id: ContributionId, step_id: StepId, sealed: SealedForTeam | None = None
    ) -> Contribution:
        """Delete all that was said at a step for good: acts, recordings, drawings, to the last byte.

        The acts' places stay in the list as `Erased`, so that the list has no gap.

        Args:
            contribution_id: as `begin` gave it.
            step_id: the step.
            sealed: stands in its place, in the same breath; its bytes are there already, by `new_file`. What
                was sealed before stays, and so does what tells nothing of what was said, such as who helped.

        Returns:
            The contribution as it stands now.

        Raises:
            DiskFull: nothing was deleted.
            StoreNotWritable: nothing was deleted.
        """
        ...

    def erase_all(self, contribution_id: ContributionId, why: AllWentAway | None = None) -> Contribution:
        """Delete all that was said about a proposal for good, and begin anew. Raises as `erase_step`.

        What was shared and taken back stays known (`Shared`, `TookBack`), without what was said, and so does
        `why`, where it goes because its time is over.
        """
        ...

    def author_seed(self, contribution_id: ContributionId) -> bytes:
        """The secret with which this person's files about this proposal prove that they come from one person.

        Made by chance at the first call; the same for every version of the proposal. Raises as `add` does.
        """
        ...

    def note(self, key: str) -> str:
        """A small thing that is remembered for this person, such as whether they tried it out; or empty."""
        ...

    def keep_note(self, key: str, value: str) -> None:
        """Remember a small thing for this person. Raises as `add` does."""
        ...

    def close(self) -> None:
        """Let go of the file; a recording that is still being made is then one that was cut short."""
        ...


class DeviceStore(Protocol):
    """What this computer remembers for everybody: proposals, and the list of people."""

    def new_pack(self, proposal: Proposal) -> SetWriter:
        """Begin to put the pictures and sounds of a proposal in place; a worker may add them.

        Raises as `keep_pack` does.
        """
        ...

    def keep_pack(self, pack: Pack, writer: SetWriter | None = None) -> bool:
        """Keep a proposal with its pictures and sounds, whole or not at all.

        Args:
            pack: read and checked.
            writer: from `new_pack`, with all of its pictures and sounds; None has them put in place here.

        Returns:
            True when it is new here, False when the very same one was here already.

        Raises:
            NumberTaken: another file with the same id and version is here; it stays.
            DiskFull: no room; nothing was changed.
            StoreNotWritable: nothing was changed.
        """
        ...

    def has_media(self, pack: Pack) -> bool:
        """Whether the pictures and sounds of a proposal are here just as in its file; a worker may ask.

        Raises:
            StoreDamaged: one of them is gone or hurt.
        """
        ...

    def versions(self) -> tuple[tuple[ProposalId, int], ...]:
        """Every version of every proposal, in the order in which they were taken in."""
        ...

    def renew_pack(self, pack: Pack) -> None:
        """Take a proposal that was made anew with other keys, and is else the same, for the one here.

        Raises:
            NumberTaken: more than the keys is another; the one that is here stays.
            DiskFull, StoreNotWritable: nothing was changed.
        """
        ...

    def has_pack(self, sha256: str) -> bool:
        """Whether the very same proposal file was taken in before."""
        ...

    def proposals(self) -> tuple[Proposal, ...]:
        """The newest version of each proposal, the one taken in last first."""
        ...

    def proposal(self, proposal_id: ProposalId, version: int) -> Proposal:
        """One version of a proposal.

        Raises:
            NotAllowed: it was never taken in.
        """
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

    def add_person(
        self, name: str, picture: str, preferences: Preferences, own_picture: bytes = b""
    ) -> Person:
        """Add a person and make their own encrypted file.

        Args:
            name: what they want to be called, or empty.
            picture: the name of a picture of our set that stands for them.
            preferences: how it looks and sounds for them.
            own_picture: a PNG drawing or photo that stands for them in its place, or empty.
        """
        ...

    def change_person(
        self, person_id: PersonId, name: str, picture: str, own_picture: bytes | None
    ) -> Person:
        """Change a person's name and picture; `own_picture` None leaves it, empty takes it away."""
        ...

    def own_picture(self, person_id: PersonId) -> bytes:
        """The drawing or photo that stands for a person.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        ...

    def remove_person(self, person_id: PersonId) -> None:
        """Delete a person and all that is theirs from this computer, to the last byte."""
        ...

    def set_lock(self, person_id: PersonId, kind: LockKind, code: str) -> Person:
        """Lock a person's own things, or take the lock away (`NONE`, with an empty code).

        Raises:
            NotAllowed: what locked them until now was not opened.
        """
        ...

    def mend_person(self, person_id: PersonId, device_key: bytes, day: date) -> Mended:
        """Mend a person's own file, which does not open, from a backup and from what it still gives."""
        ...

    def file_keys(self) -> dict[str, bytes]:
        """What opens the files of people who are not locked now, by the random part of their names."""
        ...

    def opens(self, person_id: PersonId, code: str) -> bool:
        """Whether this code opens a person's own things. Slow on purpose, about a quarter of a second.

        When it does, `open_person` works until that file is closed again. A wrong code is counted.
        """
        ...

    def wait_s(self, person_id: PersonId) -> int:
        """How many seconds are still to wait, after wrong tries, before a code is tried again."""
        ...

    def opens_with_card(self, person_id: PersonId, secret: bytes) -> bool:
        """Whether this stands on the person's card; `open_person` works then, as after `opens`."""
        ...

    def opens_with_recovery(self, person_id: PersonId, secret: str) -> bool:
        """Whether this key of the organisation opens the person's things, as they wanted."""
        ...

    def set_card(self, person_id: PersonId, secret: bytes) -> Person:
        """Let 16 bytes on a card open a person's things too, which are open now; empty for no card."""
        ...

    def set_recovery(self, person_id: PersonId, recipient: str) -> Person:
        """Let the organisation's recovery key open a person's things too, which are open; empty for not."""
        ...

    def save_preferences(self, person_id: PersonId, preferences: Preferences) -> None:
        """Keep how it looks and sounds for a person."""
        ...

    def open_person(self, person_id: PersonId) -> PersonStore:
        """Open a person's own file.

        Raises:
            StoreDamaged: it does not open.
            StoreTooNew: it was made with a newer version.
            NotAllowed: it is locked, and `opens` did not open it since they were here last.
        """
        ...

    def host(self) -> Host | None:
        """Who runs the drop-in and who to tell; None before set-up."""
        ...

    def keep_host(self, host: Host) -> None:
        """Remember who runs the drop-in and who to tell."""
        ...

    def has_supporter_code(self) -> bool:
        """Whether the supporter's area is locked."""
        ...

    def set_supporter_code(self, code: str) -> None:
        """Lock the supporter's area with this code; an empty code takes the lock away."""
        ...

    def is_supporter_code(self, code: str) -> bool:
        """Whether this code opens the supporter's area. Slow on purpose, about a quarter of a second."""
        ...

    def supporter_wait_s(self) -> int:
        """How many seconds are still to wait, after wrong tries, before that code is tried again."""
        ...

    def keep_session(self, session: DropIn) -> None:
        """Remember a session as it stands now; the last one with its id counts."""
        ...

    def open_session(self) -> DropIn | None:
        """The session that has begun and not ended, or None."""
        ...

    def add_out_file(self, out_file: OutFile) -> None:
        """Remember that a file was made for a team."""
        ...

    def out_files(self) -> tuple[OutFile, ...]:
        """Every file that was made for a team, the oldest first."""
        ...

    def hand_over(self, file_names: tuple[str, ...], on: date) -> None:
        """Remember the day on which files were handed over."""
        ...

    def new_set(self) -> SetWriter:
        """Begin a set of pictures or boards; its pictures come one by one. Raises as `keep_set`."""
        ...

    def keep_set(self, writer: SetWriter, content: SetContent, owner: PersonId = EVERYBODY) -> PictureSet:
        """Keep a set whose pictures are all there; as a board of one person, or for everybody.

        Raises:
            DiskFull: nothing was kept.
            StoreNotWritable: nothing was kept.
        """
        ...

    def picture_sets(self) -> tuple[PictureSet, ...]:
        """All sets and boards, in the order in which they were added."""
        ...

    def set_owner(self, set_id: str) -> PersonId:
        """Whose board it is, or `EVERYBODY`.

        Raises:
            NotAllowed: there is no such set.
        """
        ...

    def set_picture(self, set_id: str, name: str) -> bytes:
        """One picture of a set.

        Raises:
            StoreDamaged: it is gone or hurt.
        """
        ...

    def remove_set(self, set_id: str) -> None:
        """Remove a set with its pictures, to the last byte."""
        ...

    def known_teams(self) -> tuple[KnownTeam, ...]:
        """Every team that was met, in the order in which they were met first; replaced keys among them."""
        ...

    def keep_teams(self, *teams: KnownTeam) -> None:
        """Remember these teams, all or none; the last with its `verify_key` counts. As `keep_setting`."""
        ...

    def forget_team(self, verify_key: str) -> None:
        """Know a team no more. Its plans stay. Raises as `keep_setting`."""
        ...

    def away(self, person_id: PersonId) -> Away | None:
        """What is known of a person's time while their own file is closed, or None."""
        ...

    def keep_away(self, person_id: PersonId, away: Away) -> None:
        """Remember it. Raises as `keep_setting` does."""
        ...

    def setting(self, key: str) -> str:
        """A small thing that this computer remembers, or empty."""
        ...

    def keep_setting(self, key: str, value: str) -> None:
        """Remember a small thing for this computer."""
        ...

    def when_nearly_full(self, tell: Callable[[], None]) -> None:
        """Have it told when the last room of the disk was needed to save what somebody said.

        Args:
            tell: called in the thread in which it was saved, in the middle of that.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
