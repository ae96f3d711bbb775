# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Brings what belongs to nobody alone from another computer: teams, plans, picture sets, sessions, lists.

What is here stays as it is. Where the other computer has something else in the same place, it stays there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Row, Table, func, insert, select

from coprod_desktop.domain.drop_in import DropIn, OutFile
from coprod_desktop.domain.errors import NumberTaken
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.known_teams import KnownTeam, Meeting, meeting_of, same_team, team_with
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.picture_sets import SetContent
from coprod_desktop.domain.proposal_parts import media_in
from coprod_desktop.storage.attachments import PackMedia
from coprod_desktop.storage.backup_list import DEVICE_FILE
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.device_store import SqlDeviceStore
from coprod_desktop.storage.tables import added_sets, out_files, people, sessions


@dataclass(frozen=True)
class TeamsJoined:
    """What became of the teams that are known.

    Attributes:
        come: how many are new here.
        stay: the names of those that have other keys here.
    """

    come: int
    stay: tuple[str, ...]


@dataclass(frozen=True)
class PlansJoined:
    """What became of the plans.

    Attributes:
        come: how many versions are new here.
        stay: the titles of those that do not come.
        blocked: the versions that are not here, or are something else here.
    """

    come: int
    stay: tuple[str, ...]
    blocked: frozenset[tuple[str, int]]


def bring_teams(here: SqlDeviceStore, there: SqlDeviceStore) -> TeamsJoined:
    """Bring the teams that were met there. Where one has other keys here, those that are here count."""
    known = here.known_teams()
    come: list[KnownTeam] = []
    stay: list[str] = []
    for team in there.known_teams():
        ours = team_with(team.keys.verify_key, known)
        if ours is not None:
            differs = ours.keys != team.keys or ours.replaced_by != team.replaced_by
        else:
            holding = [each for each in known if not each.replaced_by and same_team(each.team, team.team)]
            differs = bool(holding) and not team.replaced_by
        if differs:
            stay.append(team.team)
        elif ours is None:
            come.append(team)
    here.keep_teams(*come)
    return TeamsJoined(len(come), tuple(dict.fromkeys(stay)))


def bring_plans(here: SqlDeviceStore, there: SqlDeviceStore) -> PlansJoined:
    """Bring the plans that are not here, each looked at as one that comes in a file."""
    come, stay, blocked = 0, [], set()
    for proposal_id, version in there.versions():
        sha256 = there.pack_sha256(proposal_id, version)
        if here.has_pack(sha256):
            continue
        proposal = there.proposal(proposal_id, version)
        meeting = meeting_of(proposal, here.known_teams(), here.proposals())
        try:
            if meeting in (Meeting.CHANGED, Meeting.STOPPED):
                raise NumberTaken("team_keys", "the team has other keys here")
            media = {name: there.media(proposal_id, version, name) for name in media_in(proposal)}
            here.keep_pack(Pack(proposal, media, sha256))
            come += 1
        except NumberTaken:
            stay.append(proposal.title)
            blocked.add((str(proposal_id), version))
    return PlansJoined(come, tuple(dict.fromkeys(stay)), frozenset(blocked))


class HouseJoining:
    """The rows of both computers that are no person, team or plan."""

    def __init__(self, folder: Path, key: bytes, other: Path, other_key: bytes) -> None:
        """Open both.

        Args:
            folder: laid out; gets what is only in the other.
            key: opens it.
            other: laid out.
            other_key: opens it.
        """
        self._here = Database(folder / DEVICE_FILE, key)
        self._there = Database(other / DEVICE_FILE, other_key)
        self._added = PackMedia(folder / "added", key)
        self._added_there = PackMedia(other / "added", other_key)

    def bring_sets(self, new: frozenset[str]) -> int:
        """Bring picture sets of everybody, and boards of those who are new here; tells how many."""
        wanted = {"", *new}
        rows = [row for row in self._only_there(added_sets, "set_id") if row.person_id in wanted]
        for row in rows:
            content = msgspec.json.decode(row.body, type=SetContent)
            names = [MediaName(picture.name) for picture in content.pictures]
            pictures = {name: self._added_there.read(row.set_id, name) for name in names}
            self._added.keep(row.set_id, pictures)
            self._insert(added_sets, row, row.body)
        return len(rows)

    def bring_sessions(self) -> int:
        """Bring sessions that are over; tells how many."""
        with self._here.work() as connection:
            present = set(connection.execute(select(people.c.person_id)).scalars())
        count = 0
        for row in self._only_there(sessions, "session_id"):
            session = msgspec.json.decode(row.body, type=DropIn)
            if session.ended:
                were_here = tuple(each for each in session.people if each in present)
                body = msgspec.json.encode(replace(session, people=were_here)).decode()
                self._insert(sessions, row, body)
                count += 1
        return count

    def bring_out_files(self) -> int:
        """Bring what is known of files that were handed over; those that wait lie on the other computer."""
        rows = [
            row
            for row in self._only_there(out_files, "file_name")
            if msgspec.json.decode(row.body, type=OutFile).handed_on is not None
        ]
        for row in rows:
            self._insert(out_files, row, row.body)
        return len(rows)

    def close(self) -> None:
        """Let go of both."""
        self._here.close()
        self._there.close()

    def _only_there(self, table: Table, name: str) -> list[Row[Any]]:
        with self._here.work() as connection:
            known = set(connection.execute(select(table.c[name])).scalars())
        with self._there.work() as connection:
            rows = connection.execute(select(table).order_by(table.c.position)).all()
        return [row for row in rows if getattr(row, name) not in known]

    def _insert(self, table: Table, row: Row[Any], body: str) -> None:
        with self._here.work() as connection:
            last = connection.execute(select(func.max(table.c.position))).scalar_one() or 0
            connection.execute(insert(table), {**row._mapping, "position": last + 1, "body": body})
