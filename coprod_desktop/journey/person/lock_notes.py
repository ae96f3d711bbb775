# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person's own notes say of a lock that was taken away because they forgot it. They are told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.lock import WayBack
from coprod_desktop.ports import PersonStore

_OPENINGS, _TOLD = "lock_openings", "lock_openings_told"
"""In a person's own notes: a line for each time their lock was taken away, with the day and the way; and how
many of these they were told of. The list only grows."""
_OLD_ON, _OLD_BY = "lock_opened_on", "lock_opened_by"
"""What the first version kept of the last time; the first new line takes it along."""


@dataclass(frozen=True)
class LockOpened:
    """One time when a person's lock was taken away because they forgot it.

    Attributes:
        on: the day.
        way: what opened it; None where an older version did it.
    """

    on: date
    way: WayBack | None


def note_lock_opened(store: PersonStore, on: date, way: WayBack) -> None:
    """Note in a person's own list that their lock was taken away.

    Args:
        store: the person's own.
        on: the day.
        way: what opened it.
    """
    times = (*lock_openings(store), LockOpened(on, way))
    store.keep_note(_OPENINGS, "\n".join(f"{each.on.isoformat()} {each.way or ''}" for each in times))


def lock_openings(store: PersonStore) -> tuple[LockOpened, ...]:
    """Every time a supporter took the person's lock away, the first first."""
    lines = store.note(_OPENINGS).splitlines()
    if not lines and (old := store.note(_OLD_ON)):
        lines = [f"{old} {store.note(_OLD_BY)}"]
    split = (line.partition(" ") for line in lines)
    return tuple(
        LockOpened(date.fromisoformat(on), WayBack(way) if way else None) for on, _space, way in split
    )


def _of_line(line: str) -> LockOpened:
    on, _space, way = line.partition(" ")
    return LockOpened(date.fromisoformat(on), WayBack(way) if way else None)


def untold_opening(store: PersonStore) -> LockOpened | None:
    """The last time a lock was taken away, if the person was not told of it yet."""
    times = lock_openings(store)
    return times[-1] if len(times) > int(store.note(_TOLD) or 0) else None


def opening_told(store: PersonStore) -> None:
    """The person was told of all of them."""
    store.keep_note(_TOLD, str(len(lock_openings(store))))
