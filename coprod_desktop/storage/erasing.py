# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Deletes for good what a person said: acts are emptied where they stand, so that the list has no gap.

The trigger of the table lets an act be emptied, and nothing else be done with it. What was shared and taken
back stays known, without the name that was given: it is emptied like the rest, and said anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select, update

from coprod_desktop.domain.acts import Act, Contradicted, Erased, Shared, SupporterNoted, TookBack
from coprod_desktop.domain.identifiers import ContributionId, StepId
from coprod_desktop.storage.stored_json import act_from_row, act_to_row
from coprod_desktop.storage.tables import events


def empty_acts(connection: Connection, contribution_id: ContributionId, step_id: StepId | None) -> list[Act]:
    """Empty the acts of one step, or all of them.

    Args:
        connection: in a piece of work.
        contribution_id: whose acts.
        step_id: the step; None for all.

    Returns:
        What must be said anew, because it is about the files that went out and not about what was said.
    """
    of_these = select(events).where(events.c.contribution_id == contribution_id).order_by(events.c.seq)
    rows = connection.execute(of_these).all()
    acts = [(row.seq, act_from_row(row.kind, row.version, row.body)) for row in rows]
    if step_id is None:
        gone = [seq for seq, act in acts if not isinstance(act, Erased)]
    else:
        gone = [seq for seq, act in acts if _is_about(act, step_id)]
    emptied = act_to_row(Erased())
    for seq in gone:
        of_this = (events.c.contribution_id == contribution_id) & (events.c.seq == seq)
        connection.execute(update(events).where(of_this).values(**emptied))
    return [] if step_id is not None else _about_files([act for _, act in acts])


def _is_about(act: Act, step_id: StepId) -> bool:
    if isinstance(act, SupporterNoted | Contradicted):
        return act.step_id == step_id
    return getattr(act, "step_id", None) == step_id


def _about_files(acts: Sequence[Act]) -> list[Act]:
    kept: list[Act] = []
    for act in acts:
        if isinstance(act, Shared):
            kept.append(replace(act, called=""))
        elif isinstance(act, TookBack):
            kept.append(act)
    return kept
