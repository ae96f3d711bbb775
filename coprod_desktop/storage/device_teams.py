# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the device's file knows of teams: whose card was seen here. Nothing of a person is in it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from coprod_desktop.domain.known_teams import Checked, KnownTeam
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.tables import known_teams


class TeamRows:
    """The teams that are known."""

    def __init__(self, database: Database) -> None:
        """Use the device's file, open."""
        self._database = database

    def known_teams(self) -> tuple[KnownTeam, ...]:
        """Every team that was met, in the order in which they were met first; replaced keys among them."""
        with self._database.work() as connection:
            rows = connection.execute(select(known_teams).order_by(known_teams.c.position)).all()
        return tuple(
            KnownTeam(
                TeamKeys(row.recipient, row.verify_key),
                row.team,
                date.fromisoformat(row.checked_on),
                Checked(row.how),
                row.replaced_by,
            )
            for row in rows
        )

    def keep_teams(self, *teams: KnownTeam) -> None:
        """Remember these teams, all or none; the last with its `verify_key` counts.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        with self._database.work() as connection:
            for team in teams:
                _keep(connection, team)

    def forget_team(self, verify_key: str) -> None:
        """Know a team no more. Its plans stay. Raises as `keep_teams`."""
        with self._database.work() as connection:
            connection.execute(delete(known_teams).where(known_teams.c.verify_key == verify_key))


def _keep(connection: Connection, team: KnownTeam) -> None:
    of_this = known_teams.c.verify_key == team.keys.verify_key
    position = connection.execute(select(known_teams.c.position).where(of_this)).scalar_one_or_none()
    if position is None:
        last = connection.execute(select(func.max(known_teams.c.position))).scalar_one()
        position = (last or 0) + 1
    connection.execute(delete(known_teams).where(of_this))
    row = {
        "verify_key": team.keys.verify_key,
        "position": position,
        "recipient": team.keys.recipient,
        "team": team.team,
        "checked_on": team.checked_on.isoformat(),
        "how": team.how,
        "replaced_by": team.replaced_by,
    }
    connection.execute(insert(known_teams), row)
