# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a team is told of files that came and do not count, or not wholly."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select

from coprod_desktop.domain.intake import FileNote, RecallNote, Stands, media_name
from coprod_desktop.storage.team_rows import recall_from
from coprod_desktop.storage.team_tables import arrivals, bundles, media, recalls


def file_notes(connection: Connection) -> tuple[FileNote, ...]:
    """The files of views of which not everything counts, by their names."""
    is_sealed = media.c.name.startswith(media_name("sealed", ""))
    counted = select(media.c.sha256, func.count().label("sealed")).where(is_sealed).group_by(media.c.sha256)
    closed = counted.subquery()
    told = (
        select(arrivals.c.name, bundles.c.stands, func.coalesce(closed.c.sealed, 0).label("sealed"))
        .join(bundles, bundles.c.sha256 == arrivals.c.content_sha256)
        .outerjoin(closed, closed.c.sha256 == bundles.c.sha256)
        .where((bundles.c.stands != Stands.COUNTS) | (closed.c.sealed > 0))
    )
    notes = {FileNote(row.name, Stands(row.stands), row.sealed) for row in connection.execute(told)}
    return tuple(sorted(notes, key=lambda note: note.name))


def recall_notes(connection: Connection) -> tuple[RecallNote, ...]:
    """The files by which people took something back, by their names."""
    keys: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in connection.execute(
        select(bundles.c.contributor_id, bundles.c.proposal_id, bundles.c.author_key)
        .join(recalls, recalls.c.contributor_id == bundles.c.contributor_id)
        .where(bundles.c.stands != Stands.UNPROVEN)
    ):
        keys[row.contributor_id, row.proposal_id].add(row.author_key)
    came = select(arrivals.c.name, recalls).join(recalls, recalls.c.sha256 == arrivals.c.content_sha256)
    notes = set()
    for found in connection.execute(came).mappings():
        asked = dict(found)
        recall, theirs = recall_from(asked), keys[asked["contributor_id"], asked["proposal_id"]]
        is_proven = not theirs or bool(theirs & {"", recall.author_key})
        notes.add(RecallNote(asked["name"], len(recall.items), bool(theirs), is_proven))
    return tuple(sorted(notes, key=lambda note: note.name))
