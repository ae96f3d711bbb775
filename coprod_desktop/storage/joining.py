# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Two files of one person become one: what they said on two computers, each act once.

No time of day is kept, so nothing tells which of two acts was later. What was done on one computer stays
together and in its order. Where that is not enough, because one question was answered on both, or both sent a
file, the two are not joined. What was deleted on either of them does not come back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, func, insert, select, update

from coprod_desktop.domain.brought import Stays
from coprod_desktop.domain.identifiers import ContributionId
from coprod_desktop.storage.attachments import SealedFolder
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.erasing import empty_these, mark
from coprod_desktop.storage.person_media import PersonMedia
from coprod_desktop.storage.standing import load_standing, named_by, standing_media
from coprod_desktop.storage.stored_json import act_from_row
from coprod_desktop.storage.tables import clips, contributions, events, files, notes

_ERASED = "erased"
_EMPTY = {_ERASED, "lost"}
_ABOUT_FILES = {"shared", "took_back"}
_ADD_UP = {
    *("kept_clip", "dropped_clip", "kept_file", "dropped_file", "sound_went_away", "all_went_away"),
    *("had_supporter", "heard_together", "saw_order", "shown_ends", "kept_longer", *_EMPTY),
}
"""Acts that do not stand in the place of others: each counts, whatever came before."""
Rows = list[Row[Any]]


class CannotJoin(Exception):
    """The two are not joined, and nothing was changed.

    Attributes:
        why: why not.
    """

    def __init__(self, why: Stays) -> None:
        """Say why."""
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class _Plan:
    """What was done there about one version of a plan, and where it goes here."""

    row: Row[Any]
    here: str
    own: Rows
    new: Rows
    gone: Rows
    is_here: bool


def join(here: Database, there: Database, sealed: SealedFolder, folder: Path) -> bool:
    """Bring what somebody did on another computer into their file.

    Args:
        here: their file.
        there: the file of the other computer.
        sealed: recordings and drawings here.
        folder: those of the other computer.

    Returns:
        Whether anything came, or was deleted.

    Raises:
        CannotJoin: nothing was changed.
    """
    with there.work() as theirs:
        plans = theirs.execute(select(contributions).order_by(contributions.c.touched)).all()
        acts = _acts(theirs)
        media = {table: theirs.execute(select(table)).all() for table in (clips, files)}
        kept = theirs.execute(select(notes)).all()
    with here.work() as ours:
        mine = _acts(ours)
        rows = ours.execute(select(contributions)).all()
        found = [_plan(row, rows, mine, acts.get(row.contribution_id, [])) for row in plans]
        found = [each for each in found if each.new or each.gone or not each.is_here]
        for each in found:
            _take(ours, each, rows, mine.get(each.here, []))
        begun = {each.row.contribution_id: each.here for each in found}
        changed = _bring_media(ours, media, begun, sealed, folder)
        if not found and not changed:
            return False
        there_already = set(ours.execute(select(notes.c.key)).scalars())
        for note in kept:
            if note.key not in there_already and not note.key.startswith("_erasing"):
                ours.execute(insert(notes), {"key": note.key, "value": note.value})
    return True


def plans_in(database: Database) -> set[tuple[str, int]]:
    """The versions of plans that somebody's file is about."""
    with database.work() as connection:
        rows = connection.execute(select(contributions)).all()
    return {(row.proposal_id, row.proposal_version) for row in rows}


def _acts(connection: Connection) -> dict[str, Rows]:
    found: dict[str, Rows] = {}
    for row in connection.execute(select(events).order_by(events.c.contribution_id, events.c.seq)):
        found.setdefault(row.contribution_id, []).append(row)
    return found


def _plan(row: Row[Any], rows: Sequence[Row[Any]], mine: dict[str, Rows], acts: Rows) -> _Plan:
    """Look what of one plan is new here.

    Raises:
        CannotJoin: it cannot be told as one story.
    """
    of_plan = [each for each in rows if each.proposal_id == row.proposal_id]
    same = next((each for each in of_plan if each.proposal_version == row.proposal_version), None)
    begun_apart = any(each.contributor_id != row.contributor_id for each in of_plan)
    if begun_apart and any(act.kind in _ABOUT_FILES for act in acts):
        # The team would have two people's views from one person.
        raise CannotJoin(Stays.SENT_TWICE)
    here = same.contribution_id if same else row.contribution_id
    there_ids = {act.event_id for act in acts}
    by_id = {act.event_id: act for act in mine.get(here, [])}
    said = {(act.kind, act.body) for act in by_id.values() if act.kind in _ABOUT_FILES}
    new = [
        act
        for act in acts
        if act.event_id not in by_id and act.kind not in _EMPTY and (act.kind, act.body) not in said
    ]
    own = [act for act in by_id.values() if act.event_id not in there_ids and act.kind not in _EMPTY]
    gone = [
        by_id[act.event_id]
        for act in acts
        if act.kind == _ERASED and act.event_id in by_id and by_id[act.event_id].kind != _ERASED
    ]
    _check_one_story(own, new)
    return _Plan(row, here, own, new, gone, is_here=same is not None)


def _check_one_story(own: Rows, new: Rows) -> None:
    mine, theirs = _by_place(own), _by_place(new)
    if any(mine[place] != theirs[place] for place in mine.keys() & theirs.keys()):
        raise CannotJoin(Stays.ANSWERED_TWICE)
    if _has_files(own) and _has_files(new):
        raise CannotJoin(Stays.SENT_TWICE)


def _by_place(acts: Rows) -> dict[str, list[tuple[str, str]]]:
    """What was done at each step, or of each kind where it is about the whole plan."""
    found: dict[str, list[tuple[str, str]]] = {}
    for act in acts:
        if act.kind not in _ADD_UP and act.kind not in _ABOUT_FILES:
            step = msgspec.json.decode(act.body).get("step_id") or f" {act.kind}"
            found.setdefault(step, []).append((act.kind, act.body))
    return found


def _has_files(acts: Rows) -> bool:
    return any(act.kind in _ABOUT_FILES for act in acts)


def _take(ours: Connection, plan: _Plan, rows: Sequence[Row[Any]], mine: Rows) -> None:
    touched = _last_touched(ours) + 1
    if not plan.is_here:
        before = next((each for each in rows if each.proposal_id == plan.row.proposal_id), plan.row)
        values = {**plan.row._mapping, "contributor_id": before.contributor_id, "touched": touched}
        ours.execute(insert(contributions), values)
    elif plan.new and not plan.own:
        room = {name: getattr(plan.row, name) for name in ("room", "room_index", "room_part")}
        of_this = contributions.c.contribution_id == plan.here
        ours.execute(update(contributions).where(of_this).values(**room, touched=touched))
    if plan.gone:
        gone = [act_from_row(act.kind, act.version, act.body) for act in plan.gone]
        named = {each for act in gone for each in named_by(act)}
        empty_these(ours, plan.here, [act.seq for act in plan.gone])
        PersonMedia.mark_named(ours, named)
        mark(ours)
    own = {act.event_id for act in plan.own}
    if _has_files(plan.new) and own:
        # What was sent there has nothing of what was said here since: that comes after it.
        first = [act for act in mine if act.event_id not in own]
        _write_anew(ours, plan, first, touched)
    else:
        _append(ours, plan.here, plan.new, len(mine) + 1, touched + 1)


def _append(ours: Connection, here: str, acts: Rows, seq: int, touched: int) -> None:
    for number, act in enumerate(acts):
        place = {"contribution_id": here, "seq": seq + number, "touched": touched + number}
        ours.execute(insert(events), {**act._mapping, **place})


def _write_anew(ours: Connection, plan: _Plan, first: Rows, touched: int) -> None:
    """Write the list of one plan in another order. The triggers that forbid it stand aside for that."""
    triggers = ours.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"
    ).all()
    of_this = events.c.contribution_id == plan.here
    now = {row.event_id: row for row in ours.execute(select(events).where(of_this))}
    for trigger in triggers:
        ours.exec_driver_sql(f"DROP TRIGGER {trigger.name}")
    ours.execute(events.delete().where(of_this))
    for trigger in triggers:
        ours.exec_driver_sql(trigger.sql)
    before, after = ([now[act.event_id] for act in acts] for acts in (first, plan.own))
    _append(ours, plan.here, [*before, *plan.new, *after], 1, touched + 1)


def _last_touched(connection: Connection) -> int:
    return max(
        connection.execute(select(func.max(table.c.touched))).scalar_one() or 0
        for table in (contributions, events)
    )


def _bring_media(
    ours: Connection,
    media: dict[Table, Sequence[Row[Any]]],
    begun: dict[str, str],
    sealed: SealedFolder,
    folder: Path,
) -> bool:
    """Bring recordings and drawings that stand now and are not here."""
    standing, _named = load_standing(ours)
    wanted = {each for one in standing.values() for each in standing_media(one.contribution)}
    changed = False
    for table, name in ((clips, "clip_id"), (files, "file_id")):
        there = set(ours.execute(select(table.c[name])).scalars())
        for row in media[table]:
            each = getattr(row, name)
            here = ContributionId(begun.get(row.contribution_id, row.contribution_id))
            if each in there or each not in wanted or row.dropped or here not in standing:
                continue
            if sealed.bring(folder, each):
                position = ours.execute(select(func.max(table.c.position))).scalar_one() or 0
                place = {"contribution_id": here, "position": position + 1}
                ours.execute(insert(table), {**row._mapping, **place})
                changed = True
    return changed
