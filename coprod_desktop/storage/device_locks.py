# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The locks of people: what opens a person's own file, what else does, and how long wrong tries make wait.

A key that was opened stays here, in memory alone, until the person's file is closed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Row, select, update

from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.lock import LockKind, WayBack
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.tries import Tries
from coprod_desktop.storage import person_keys
from coprod_desktop.storage.codes import fits, plain
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.person_keys import PersonSlots, slots_from_json, slots_to_json
from coprod_desktop.storage.preferences_store import preferences_from_json
from coprod_desktop.storage.tables import people


class LockRows:
    """What the device's file knows of locks."""

    def __init__(self, database: Database, device_key: bytes, now_s: Callable[[], float] = time.time) -> None:
        """Use the device's file; keys that an older version kept without a lock go behind the device key.

        Args:
            database: the device's file, open.
            device_key: of this computer.
            now_s: the computer's clock, in seconds.
        """
        self._database, self._device_key, self._now_s = database, device_key, now_s
        self._keys: dict[PersonId, bytes] = {}
        self._move_old_keys()

    def opens(self, person_id: PersonId, code: str) -> bool:
        """Whether this code opens a person's own things; without a lock anything does. A code takes 0.25 s.

        When it does, their file can be opened until it is closed again. A wrong one is counted; while there
        is still to wait, nothing is tried.

        Raises:
            NotAllowed: there is no such person.
        """
        row = self._row(person_id)
        if row.lock_kind == LockKind.NONE:
            return True
        if _tries(row).wait_s(self._now_s()):
            return False
        # It counts as wrong before it is known: a kill in between gives no try for nothing.
        self._count(person_id, _tries(row).one_more(self._now_s()))
        if row.file_key:
            key = self._old_key(row, code)
        elif row.outer_key:
            key = self._brought_key(row, code)
        else:
            key = self._own_key(row, code)
        if key is not None:
            self._count(person_id, Tries())
        return self._keep(person_id, key)

    def wait_s(self, person_id: PersonId) -> int:
        """How many seconds are still to wait before a code is tried again."""
        return _tries(self._row(person_id)).wait_s(self._now_s())

    def opens_with_card(self, person_id: PersonId, secret: bytes) -> bool:
        """Whether this is what stands on the person's card; their file can be opened then."""
        return self._keep(person_id, person_keys.open_with_card(self._slots(person_id), secret))

    def opens_with_recovery(self, person_id: PersonId, secret: str) -> bool:
        """Whether this is the organisation's recovery key, and the person wanted it to open their things."""
        return self._keep(person_id, person_keys.open_with_recovery(self._slots(person_id), secret))

    def set_lock(self, person_id: PersonId, kind: LockKind, code: str) -> Person:
        """Lock a person's own things, or take the lock away.

        Args:
            person_id: who; what locked their things until now was opened.
            kind: what opens them.
            code: the pictures, number or word; empty for `NONE`.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: there is no such person, no code for a lock, or the old lock was not opened.
        """
        if (kind is LockKind.NONE) == bool(plain(code)):
            raise NotAllowed(f"a lock of kind {kind} and this code do not go together")
        key = self._file_key(person_id)
        slots = self._slots(person_id)
        changed = msgspec.structs.replace(slots, own=person_keys.own_box(key, self._device_key, code))
        if kind is LockKind.NONE:
            # What opens by itself needs no way back.
            changed = msgspec.structs.replace(changed, card=None, recovery="")
        slots_now = slots_to_json(changed)
        self._change(person_id, lock_kind=kind.value, key_slots=slots_now, tries_wrong=0, outer_key=b"")
        # What opened it before, also in the log and in a copy from before a new version, would open it still.
        self._database.forget_deleted()
        return person_of(self._row(person_id))

    def set_card(self, person_id: PersonId, secret: bytes) -> Person:
        """Let a printed card open a person's things too; an older card does not any more.

        Args:
            person_id: who; their things are open.
            secret: 16 bytes that stand on the card; empty for no card.

        Raises:
            DiskFull, StoreNotWritable: nothing was changed.
            NotAllowed: their things are locked, or another length.
        """
        card = person_keys.card_box(self._file_key(person_id), secret) if secret else None
        return self._set_slots(person_id, msgspec.structs.replace(self._slots(person_id), card=card))

    def set_recovery(self, person_id: PersonId, recipient: str) -> Person:
        """Let the organisation's recovery key open a person's things too. Raises as `set_card`.

        Args:
            person_id: who; their things are open.
            recipient: the public half of the key; empty takes the way away.
        """
        key = self._file_key(person_id)
        sealed = person_keys.recovery_box(key, recipient) if recipient else ""
        return self._set_slots(person_id, msgspec.structs.replace(self._slots(person_id), recovery=sealed))

    def file_keys(self) -> dict[str, bytes]:
        """What opens the files of people who are not locked now, by the random part of their names."""
        with self._database.work() as connection:
            rows = connection.execute(select(people)).all()
        found = {row.file_name: self._key_now(row) for row in rows}
        return {name: key for name, key in found.items() if key is not None}

    def _set_slots(self, person_id: PersonId, slots: PersonSlots) -> Person:
        self._change(person_id, key_slots=slots_to_json(slots))
        self._database.forget_deleted()
        return person_of(self._row(person_id))

    def _file_key(self, person_id: PersonId) -> bytes:
        """The key of a person's file.

        Raises:
            NotAllowed: there is no such person, or their things are locked.
        """
        key = self._key_now(self._row(person_id))
        if key is None:
            raise NotAllowed("their things are locked")
        return key

    def _key_now(self, row: Row[Any]) -> bytes | None:
        """The key of a person's file, when they are here or have no lock."""
        if row.person_id in self._keys:
            return self._keys[row.person_id]
        return self._own_key(row, "") if row.lock_kind == LockKind.NONE else None

    def _keep(self, person_id: PersonId, key: bytes | None) -> bool:
        if key is not None:
            self._keys[person_id] = key
        return key is not None

    def _forget_key(self, person_id: PersonId) -> None:
        self._keys.pop(person_id, None)

    def _own_key(self, row: Row[Any], code: str) -> bytes | None:
        return person_keys.open_own(slots_from_json(row.key_slots), self._device_key, code)

    def _brought_key(self, row: Row[Any], code: str) -> bytes | None:
        """The key behind a lock of another computer; from now on it stands behind that of this one."""
        slots = slots_from_json(row.key_slots)
        key = person_keys.open_own(slots, bytes(row.outer_key), code)
        if key is None:
            return None
        ours = msgspec.structs.replace(slots, own=person_keys.own_box(key, self._device_key, code))
        self._change(row.person_id, key_slots=slots_to_json(ours), outer_key=b"")
        self._database.forget_deleted()
        return key

    def _old_key(self, row: Row[Any], code: str) -> bytes | None:
        """The key that an older version kept beside its lock; from now on it stands behind the code."""
        if not fits(code, row.lock_hash):
            return None
        key = bytes(row.file_key)
        self._move_key(row, code)
        self._database.forget_deleted()
        return key

    def _move_old_keys(self) -> None:
        with self._database.work() as connection:
            open_ones = (people.c.lock_kind == LockKind.NONE.value) & (people.c.key_slots == "")
            rows = connection.execute(select(people).where(open_ones)).all()
        for row in rows:
            # No need to forget it to the last byte: the device key opens it in either place.
            self._move_key(row, "")

    def _move_key(self, row: Row[Any], code: str) -> None:
        slots = person_keys.new_slots(bytes(row.file_key), self._device_key, code)
        self._change(row.person_id, key_slots=slots_to_json(slots), file_key=b"", lock_hash="")

    def _count(self, person_id: PersonId, tries: Tries) -> None:
        self._change(person_id, tries_wrong=tries.wrong, tries_last_s=int(tries.last_s))

    def _slots(self, person_id: PersonId) -> PersonSlots:
        row = self._row(person_id)
        if not row.key_slots:
            raise NotAllowed("an old lock has to be opened first")
        return slots_from_json(row.key_slots)

    def _change(self, person_id: PersonId, **values: str | int | bytes) -> None:
        with self._database.work() as connection:
            done = connection.execute(update(people).where(people.c.person_id == person_id).values(**values))
            if not done.rowcount:
                raise NotAllowed(f"there is no person {person_id}")

    def _row(self, person_id: PersonId) -> Row[Any]:
        with self._database.work() as connection:
            row = connection.execute(select(people).where(people.c.person_id == person_id)).one_or_none()
        if row is None:
            raise NotAllowed(f"there is no person {person_id}")
        return row


def _tries(row: Row[Any]) -> Tries:
    return Tries(row.tries_wrong, row.tries_last_s)


def person_of(row: Row[Any]) -> Person:
    """What a row of `people` says."""
    slots = slots_from_json(row.key_slots) if row.key_slots else None
    ways = {WayBack.CARD: slots and slots.card, WayBack.ORGANISATION: slots and slots.recovery}
    return Person(
        person_id=row.person_id,
        name=row.name,
        picture=row.picture,
        preferences=preferences_from_json(row.preferences),
        turn=row.position - 1,
        has_own_picture=bool(row.own_picture),
        lock=LockKind(row.lock_kind),
        ways_back=frozenset(way for way, is_there in ways.items() if is_there),
    )
