# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What the device's file knows of the house: who to tell, sessions, files made for teams, small settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from coprod_desktop.domain.drop_in import DropIn, Host, OutFile
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.keeping import Away
from coprod_desktop.domain.tries import Tries
from coprod_desktop.storage.codes import fits, slow_hash
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.tables import out_files, sessions, settings

_FORM = 1
"""Of what stands in the columns ``body``."""
_HOST = "_host"
_SUPPORTER_CODE = "_supporter_code"
_SUPPORTER_TRIES = "_supporter_tries"
"""The wrong ones since it was right last, and when the last one was, in seconds since 1970."""
AWAY = "_away "
"""A setting of this name, with a person's id, says until when what is theirs is kept."""


class _KeptAway(msgspec.Struct):
    version: int
    away: Away


class HouseRows:
    """Settings, sessions and files for teams."""

    def __init__(self, database: Database, now_s: Callable[[], float]) -> None:
        """Use the device's file, open, and the computer's clock, in seconds."""
        self._database, self._now_s = database, now_s

    def host(self) -> Host | None:
        """Who runs the drop-in and who to tell; None before set-up."""
        body = self.setting(_HOST)
        return msgspec.json.decode(body, type=Host) if body else None

    def keep_host(self, host: Host) -> None:
        """Remember who runs the drop-in and who to tell. Raises as `keep_setting`."""
        self.keep_setting(_HOST, msgspec.json.encode(host).decode())

    def has_supporter_code(self) -> bool:
        """Whether the supporter's area is locked."""
        return bool(self.setting(_SUPPORTER_CODE))

    def set_supporter_code(self, code: str) -> None:
        """Lock the supporter's area with this code; an empty code takes the lock away."""
        self.keep_setting(_SUPPORTER_CODE, slow_hash(code) if code.strip() else "")
        self.keep_setting(_SUPPORTER_TRIES, "")

    def is_supporter_code(self, code: str) -> bool:
        """Whether this code opens the supporter's area; anything opens it where there is no lock.

        A wrong code is counted; while there is still to wait, nothing is tried.
        """
        kept = self.setting(_SUPPORTER_CODE)
        if not kept:
            return True
        if self.supporter_wait_s():
            return False
        # It counts as wrong before it is known: a kill in between gives no try for nothing.
        tries = self._supporter_tries().one_more(int(self._now_s()))
        self.keep_setting(_SUPPORTER_TRIES, f"{tries.wrong} {tries.last_s}")
        was_right = fits(code, kept)
        if was_right:
            self.keep_setting(_SUPPORTER_TRIES, "")
        return was_right

    def supporter_wait_s(self) -> int:
        """How many seconds are still to wait before the supporter's code is tried again."""
        return self._supporter_tries().wait_s(self._now_s())

    def _supporter_tries(self) -> Tries:
        wrong, _space, last_s = self.setting(_SUPPORTER_TRIES).partition(" ")
        return Tries(int(wrong), float(last_s)) if wrong else Tries()

    def keep_session(self, session: DropIn) -> None:
        """Remember a session as it stands now; the last one with its id counts.

        Raises:
            DiskFull, StoreNotWritable: it stands as before.
        """
        body = msgspec.json.encode(session).decode()
        with self._database.work() as connection:
            known = select(sessions.c.position).where(sessions.c.session_id == session.session_id)
            position = connection.execute(known).scalar_one_or_none()
            if position is None:
                last = connection.execute(select(func.max(sessions.c.position))).scalar_one()
                position = (last or 0) + 1
            connection.execute(delete(sessions).where(sessions.c.session_id == session.session_id))
            row = {"session_id": session.session_id, "position": position, "version": _FORM, "body": body}
            connection.execute(insert(sessions), row)

    def open_session(self) -> DropIn | None:
        """The session that has begun and not ended, or None."""
        with self._database.work() as connection:
            bodies = connection.execute(
                select(sessions.c.body).order_by(sessions.c.position.desc())
            ).scalars()
            found = [msgspec.json.decode(body, type=DropIn) for body in bodies]
        return next((session for session in found if not session.ended), None)

    def add_out_file(self, out_file: OutFile) -> None:
        """Remember that a file was made for a team.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        with self._database.work() as connection:
            _keep_out_file(connection, out_file)

    def out_files(self) -> tuple[OutFile, ...]:
        """Every file that was made for a team, the oldest first."""
        with self._database.work() as connection:
            bodies = (
                connection.execute(select(out_files.c.body).order_by(out_files.c.position)).scalars().all()
            )
        return tuple(msgspec.json.decode(body, type=OutFile) for body in bodies)

    def hand_over(self, file_names: tuple[str, ...], on: date) -> None:
        """Remember the day on which files were handed over, all or none of them.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: one of them was never made here.
        """
        made = {out_file.file_name: out_file for out_file in self.out_files()}
        unknown = set(file_names) - set(made)
        if unknown:
            raise NotAllowed(f"{len(unknown)} files were never made here")
        with self._database.work() as connection:
            for file_name in file_names:
                _keep_out_file(connection, replace(made[file_name], handed_on=on))

    def away(self, person_id: PersonId) -> Away | None:
        """What is known of a person's time while their own file is closed, or None."""
        body = self.setting(f"{AWAY}{person_id}")
        return msgspec.json.decode(body, type=_KeptAway).away if body else None

    def keep_away(self, person_id: PersonId, away: Away) -> None:
        """Remember it. Raises as `keep_setting`."""
        self.keep_setting(f"{AWAY}{person_id}", msgspec.json.encode(_KeptAway(_FORM, away)).decode())

    def setting(self, key: str) -> str:
        """A small thing that this computer remembers, or empty."""
        with self._database.work() as connection:
            of_this = select(settings.c.value).where(settings.c.key == key)
            value: str = connection.execute(of_this).scalar_one_or_none() or ""
        return value

    def keep_setting(self, key: str, value: str) -> None:
        """Remember a small thing for this computer.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
        """
        with self._database.work() as connection:
            connection.execute(delete(settings).where(settings.c.key == key))
            connection.execute(insert(settings), {"key": key, "value": value})


def leave_sessions(connection: Connection, person_id: PersonId) -> None:
    """Take a person out of all sessions, as a part of a larger piece of work."""
    for row in connection.execute(select(sessions)).all():
        session = msgspec.json.decode(row.body, type=DropIn)
        if person_id in session.people:
            others = tuple(each for each in session.people if each != person_id)
            body = msgspec.json.encode(replace(session, people=others)).decode()
            of_this = sessions.c.session_id == row.session_id
            connection.execute(update(sessions).where(of_this).values(body=body))


def _keep_out_file(connection: Connection, out_file: OutFile) -> None:
    of_this = out_files.c.file_name == out_file.file_name
    position = connection.execute(select(out_files.c.position).where(of_this)).scalar_one_or_none()
    if position is None:
        last = connection.execute(select(func.max(out_files.c.position))).scalar_one()
        position = (last or 0) + 1
    connection.execute(delete(out_files).where(of_this))
    body = msgspec.json.encode(out_file).decode()
    row = {"file_name": out_file.file_name, "position": position, "version": _FORM, "body": body}
    connection.execute(insert(out_files), row)
