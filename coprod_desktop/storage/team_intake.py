# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Takes files into a team's tables: one piece of work for many files, and safe to do once more.

What stands in the tables afterwards hangs on the set of all files that came, not on their order: how those of
one person stand is worked out anew from all of them (`domain.intake`), and what a person took back is taken
out of whatever comes later too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from coprod_desktop.domain.errors import FileProblem
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.intake import Arrival, CameRecall, CameViews, Stands, media_of, what_counts
from coprod_desktop.domain.taken_back import without_recalled
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.storage.stored_json import proposal_from_json
from coprod_desktop.storage.team_media import Named
from coprod_desktop.storage.team_rows import (
    Row,
    body_of,
    bundle_from,
    bundle_row,
    fact_from,
    item_rows,
    media_rows,
    recall_from,
    recall_row,
)
from coprod_desktop.storage.team_tables import arrivals, bundles, items, media, packs, recalls

Whose = tuple[str, str]
"""A contributor and a proposal."""


def take_in(connection: Connection, came: Sequence[Arrival]) -> tuple[int, frozenset[Named]]:
    """Take files in.

    Args:
        connection: in a piece of work.
        came: the files.

    Returns:
        How much of what people shared or took back is new; and the recordings, pictures and films that are
        wanted no longer, or never were: those of files that came and of older ones.
    """
    _note_arrivals(connection, came)
    views = {each.content.sha256: each.content for each in came if isinstance(each.content, CameViews)}
    asked = {each.content.sha256: each.content for each in came if isinstance(each.content, CameRecall)}
    of_came = {(sha256, name) for sha256, content in views.items() for name in content.media}
    new = _without_known(connection, bundles, views)
    new_recalls = _without_known(connection, recalls, asked)
    for table, rows in (
        (bundles, [bundle_row(content) for content in new.values()]),
        (items, [row for content in new.values() for row in item_rows(content.sha256, content.bundle)]),
        (media, [row for content in new.values() for row in media_rows(content)]),
        (recalls, [recall_row(content) for content in new_recalls.values()]),
    ):
        if rows:
            connection.execute(insert(table), rows)
    touched = {_whose(content.bundle) for content in new.values()}
    touched |= {_whose(content.recall) for content in new_recalls.values()}
    gone = look_again(connection, touched)
    unwanted = frozenset(gone | (of_came - _wanted(connection, views)))
    return len(new) + len(new_recalls), unwanted


def _whose(content: Any) -> Whose:
    return content.contributor_id, content.proposal_id


def _note_arrivals(connection: Connection, came: Sequence[Arrival]) -> None:
    rows = {each.sha256: _arrival_row(each) for each in came}
    of_these = arrivals.c.sha256.in_(rows)
    fine = connection.execute(select(arrivals.c.sha256).where(of_these, arrivals.c.problem == ""))
    for sha256 in fine.scalars():
        del rows[sha256]
    # What was refused before may be fine by now, such as with other keys.
    connection.execute(delete(arrivals).where(arrivals.c.sha256.in_(rows)))
    if rows:
        connection.execute(insert(arrivals), list(rows.values()))


def _arrival_row(arrival: Arrival) -> Row:
    row = {"sha256": arrival.sha256, "name": arrival.name, "day": arrival.day.isoformat()}
    match arrival.content:
        case FileProblem() as problem:
            return {**row, "content_sha256": "", "problem": type(problem).__name__, "place": problem.place}
        case content:
            return {**row, "content_sha256": content.sha256, "problem": "", "place": ""}


def _without_known(connection: Connection, table: Any, came: Mapping[str, Any]) -> dict[str, Any]:
    known = set(connection.execute(select(table.c.sha256).where(table.c.sha256.in_(came))).scalars())
    return {sha256: content for sha256, content in came.items() if sha256 not in known}


def _wanted(connection: Connection, sha256s: Collection[str]) -> set[Named]:
    rows = connection.execute(select(media.c.sha256, media.c.name).where(media.c.sha256.in_(sha256s)))
    return {(row.sha256, row.name) for row in rows}


def look_again(connection: Connection, whose: Collection[Whose]) -> set[Named]:
    """Work out anew how the files of some people stand, and empty what may not be kept.

    Args:
        connection: in a piece of work.
        whose: the people, each in one proposal.

    Returns:
        The recordings, pictures and films that are wanted no longer.
    """
    contributors = {contributor_id for contributor_id, _proposal_id in whose}
    files, took_back = (
        _rows_of(connection, bundles, contributors),
        _rows_of(connection, recalls, contributors),
    )
    asked = _asked(connection, {proposal_id for _contributor_id, proposal_id in whose})
    gone: set[Named] = set()
    stands: dict[Stands, list[Row]] = defaultdict(list)
    for person in whose:
        counting = what_counts(map(fact_from, files[person]), asked[person[1]])
        back = tuple(map(recall_from, took_back[person]))
        for row in files[person]:
            stands[counting.stands[row["sha256"]]].append(row)
            if row["body"]:
                is_emptied = row["sha256"] in counting.emptied
                gone |= _empty(connection, row) if is_emptied else _take_back(connection, row, back)
    for stand, rows in stands.items():
        _say_how_they_stand(connection, stand, [row for row in rows if row["stands"] != stand])
    return gone


def _say_how_they_stand(connection: Connection, stand: Stands, rows: Sequence[Row]) -> None:
    if rows:
        whose = bundles.c.contributor_id.in_({row["contributor_id"] for row in rows})
        which = bundles.c.sha256.in_({row["sha256"] for row in rows})
        connection.execute(update(bundles).where(whose, which), {"stands": stand})


def _rows_of(connection: Connection, table: Any, contributors: Iterable[str]) -> dict[Whose, list[Row]]:
    found: dict[Whose, list[Row]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.contributor_id.in_(contributors))).mappings():
        found[row["contributor_id"], row["proposal_id"]].append(dict(row))
    return found


def _asked(connection: Connection, proposals: Collection[str]) -> dict[str, dict[int, frozenset[StepId]]]:
    found: dict[str, dict[int, frozenset[StepId]]] = {proposal_id: {} for proposal_id in proposals}
    for row in connection.execute(select(packs).where(packs.c.proposal_id.in_(proposals))):
        steps = proposal_from_json(row.body).steps
        found[row.proposal_id][row.version] = frozenset(step.step_id for step in steps)
    return found


def _of_file(statement: Any, table: Any, row: Mapping[str, Any]) -> Any:
    return statement.where(table.c.contributor_id == row["contributor_id"], table.c.sha256 == row["sha256"])


def _take_back(connection: Connection, row: Row, back: tuple[Recall, ...]) -> set[Named]:
    if not back:
        return set()
    said = connection.execute(_of_file(select(items), items, row)).mappings().all()
    before = left = bundle_from(row, map(dict, said))
    for recall in back:
        rest = without_recalled(left, recall)
        if rest is None:
            return _empty(connection, row)
        left = rest
    if left is before:
        return set()
    connection.execute(_of_file(delete(items), items, row))
    if rows := item_rows(row["sha256"], left):
        connection.execute(insert(items), rows)
    connection.execute(_of_file(update(bundles), bundles, row), body_of(left))
    return _forget_media(connection, row, media_of(left))


def _empty(connection: Connection, row: Row) -> set[Named]:
    connection.execute(_of_file(delete(items), items, row))
    connection.execute(_of_file(update(bundles), bundles, row), {"body": ""})
    return _forget_media(connection, row, frozenset())


def _forget_media(connection: Connection, row: Row, kept: frozenset[str]) -> set[Named]:
    names = set(connection.execute(_of_file(select(media.c.name), media, row)).scalars()) - kept
    connection.execute(_of_file(delete(media), media, row).where(media.c.name.in_(names)))
    return {(row["sha256"], name) for name in names}
