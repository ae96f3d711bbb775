# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A contribution as it stands, worked out from its acts, and the rows that it is kept in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, select

from coprod_desktop.domain.acts import (
    Act,
    DroppedClip,
    DroppedFile,
    Event,
    KeptClip,
    KeptFile,
    SaidConsent,
    SealedForTeam,
    SoundWentAway,
)
from coprod_desktop.domain.contribution import Contribution, replay
from coprod_desktop.domain.identifiers import ContributionId, EventId
from coprod_desktop.domain.walk import Part, Place, Room
from coprod_desktop.storage.stored_json import act_from_row, act_to_row
from coprod_desktop.storage.tables import contributions, events


@dataclass
class Standing:
    """A contribution as it stands, beside its row.

    Attributes:
        contribution: what its acts come to.
        place: where the person is.
        touched: the higher, the later it was touched.
        last_seq: of its last act.
    """

    contribution: Contribution
    place: Place
    touched: int
    last_seq: int = 0


def event_row(contribution_id: ContributionId, seq: int, touched: int, act: Act) -> dict[str, str | int]:
    """The row of an act, with an id of its own."""
    return {
        "contribution_id": contribution_id,
        "seq": seq,
        "event_id": str(uuid4()),
        "touched": touched,
        **act_to_row(act),
    }


def place_row(place: Place, touched: int) -> dict[str, str | int]:
    """The columns of a contribution that say where the person is."""
    return {
        "room": place.room,
        "room_index": place.index,
        "room_part": int(place.part),
        "touched": touched,
    }


def load_standing(connection: Connection) -> tuple[dict[ContributionId, Standing], set[str]]:
    """Read all contributions of a person's file.

    Args:
        connection: in a piece of work.

    Returns:
        Each as it stands; and the ids of recordings and files that any act names.
    """
    acts: dict[str, list[Event]] = {}
    touched: dict[str, int] = {}
    named: set[str] = set()
    for row in connection.execute(select(events).order_by(events.c.contribution_id, events.c.seq)):
        act = act_from_row(row.kind, row.version, row.body)
        acts.setdefault(row.contribution_id, []).append(Event(EventId(row.event_id), row.seq, act))
        touched[row.contribution_id] = max(row.touched, touched.get(row.contribution_id, 0))
        named |= named_by(act)
    found = {}
    for row in connection.execute(select(contributions)):
        its_acts = acts.get(row.contribution_id, [])
        start = Contribution(row.contribution_id, row.contributor_id, row.proposal_id, row.proposal_version)
        found[ContributionId(row.contribution_id)] = Standing(
            replay(start, its_acts),
            Place(Room(row.room), row.room_index, Part(row.room_part)),
            max(row.touched, touched.get(row.contribution_id, 0)),
            len(its_acts),
        )
    return found, named


def named_by(act: Act) -> set[str]:
    """The recording or file that an act names, if it names one."""
    match act:
        case KeptClip() | DroppedClip() | SoundWentAway():
            return {act.clip_id}
        case KeptFile() | DroppedFile() | SealedForTeam():
            return {act.file_id}
        case SaidConsent(clip_id=clip_id) if clip_id:
            return {clip_id}
    return set()


def standing_media(contribution: Contribution) -> set[str]:
    """The recordings and files of a contribution that were not thrown away."""
    kept: set[str] = set()
    for said in contribution.said.values():
        kept |= {clip.clip_id for clip in said.clips} | {file.file_id for file in said.files}
        kept |= {sealed.file_id for sealed in said.sealed}
    if contribution.consent and contribution.consent.clip_id:
        kept.add(contribution.consent.clip_id)
    return kept
