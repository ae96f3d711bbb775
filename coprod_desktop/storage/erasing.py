# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Deletes for good what a person said: acts are emptied where they stand, so that the list has no gap.

The trigger of the table lets an act be emptied, and nothing else be done with it. What was shared and taken
back stays known, without the name that was given: it is emptied like the rest, and said anew.

It is done in two parts. `empty` is one piece of work: whole or not at all. `finish` then leaves no byte of
it, and a mark makes the next opening of the file do what a kill kept it from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from coprod_desktop.domain.acts import (
    Act,
    AllWentAway,
    Contradicted,
    Erased,
    FoundHard,
    KeptBack,
    SawOrder,
    SealedAway,
    SealedForTeam,
    Shared,
    SupporterNoted,
    TookBack,
    WasHelpedAt,
)
from coprod_desktop.domain.identifiers import ContributionId, StepId
from coprod_desktop.domain.walk import START
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.person_media import PersonMedia
from coprod_desktop.storage.set_aside import forget_in_asides
from coprod_desktop.storage.small_notes import write_note
from coprod_desktop.storage.standing import event_row, named_by, place_row
from coprod_desktop.storage.stored_json import act_from_row, act_to_row
from coprod_desktop.storage.tables import contributions, events, notes

_MARK = "_erasing"
"""A note of this name stands from the first part to the end of the second."""
_ROUND_ABOUT = (
    SealedForTeam | SealedAway | FoundHard | KeptBack | SawOrder | WasHelpedAt | SupporterNoted | Contradicted
)
"""What stays at a step when what was said there is sealed: nothing of it tells what that was."""


def empty(
    connection: Connection,
    contribution_id: ContributionId,
    step_id: StepId | None,
    touched: int,
    said_last: AllWentAway | SealedForTeam | None = None,
) -> None:
    """Empty the acts of one step, or all of them, and mark their recordings and files.

    Args:
        connection: in a piece of work.
        contribution_id: whose acts.
        step_id: the step; None for all, and then the person is at the start again.
        touched: of what is said anew, because it is about files that went out and not about what was said.
        said_last: where all of it goes because its time is over, or is sealed in place of what was said.
    """
    of_these = select(events).where(events.c.contribution_id == contribution_id).order_by(events.c.seq)
    rows = connection.execute(of_these).all()
    acts = {row.seq: act_from_row(row.kind, row.version, row.body) for row in rows}
    gone = [seq for seq, act in acts.items() if step_id is None or _is_about(act, step_id)]
    staying: set[str] = set()
    if isinstance(said_last, SealedForTeam):
        staying = named_by(said_last).union(
            *(named_by(act) for act in acts.values() if isinstance(act, SealedForTeam))
        )
        gone = [seq for seq in gone if not isinstance(acts[seq], _ROUND_ABOUT)]
    empty_these(connection, contribution_id, gone)
    named = {each for seq in gone for each in named_by(acts[seq])}
    PersonMedia.mark_dropped(connection, contribution_id, step_id, named, staying)
    about_files = _about_files(list(acts.values())) if step_id is None else []
    for seq, act in enumerate([*about_files, *([said_last] if said_last else [])], start=len(acts) + 1):
        connection.execute(insert(events), event_row(contribution_id, seq, touched, act))
    if step_id is None:
        of_this = contributions.c.contribution_id == contribution_id
        connection.execute(update(contributions).where(of_this).values(place_row(START, touched)))
    mark(connection)


def empty_these(connection: Connection, contribution_id: str, seqs: Sequence[int]) -> None:
    """Empty acts, as a part of a larger piece of work; `mark` is another part of it."""
    emptied = act_to_row(Erased())
    for seq in seqs:
        of_this = (events.c.contribution_id == contribution_id) & (events.c.seq == seq)
        connection.execute(update(events).where(of_this).values(**emptied))


def mark(connection: Connection) -> None:
    """Have `finish` leave no byte of what was emptied, also after a kill."""
    write_note(connection, _MARK, "1")


def finish(database: Database, media: PersonMedia) -> None:
    """Remove the last byte of what `empty` emptied, if there is such.

    Raises:
        DiskFull, StoreNotWritable: some of it may be left until the next time.
    """
    with database.work() as connection:
        marked = connection.execute(select(notes.c.key).where(notes.c.key == _MARK)).first()
    if not marked:
        return
    media.remove_dropped()
    forget_in_asides(database.path)
    database.forget_deleted()
    with database.work() as connection:
        connection.execute(delete(notes).where(notes.c.key == _MARK))
    database.forget_log()


def _is_about(act: Act, step_id: StepId) -> bool:
    # Acts of a step have one; notes of a supporter may.
    return getattr(act, "step_id", None) == step_id


def _about_files(acts: Sequence[Act]) -> list[Act]:
    kept: list[Act] = []
    for act in acts:
        if isinstance(act, Shared):
            kept.append(replace(act, called=""))
        elif isinstance(act, TookBack | AllWentAway):
            kept.append(act)
    return kept
