# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a person's own notes say of a lock that was taken away because they forgot it. They are told once."""

from __future__ import annotations

from datetime import date

from coprod_desktop.domain.lock import WayBack
from coprod_desktop.ports import PersonStore

LOCK_OPENED_ON, LOCK_OPENED_TOLD, LOCK_OPENED_BY = "lock_opened_on", "lock_opened_told", "lock_opened_by"
"""In a person's own notes: the day on which their lock was taken away, the one that was told, and the way."""


def note_lock_opened(store: PersonStore, on: date, way: WayBack) -> None:
    """Note in a person's own list that their lock was taken away.

    Args:
        store: the person's own.
        on: the day.
        way: what opened it.
    """
    store.keep_note(LOCK_OPENED_BY, way)
    store.keep_note(LOCK_OPENED_ON, on.isoformat())


def lock_opened_by(store: PersonStore) -> WayBack | None:
    """What opened the person's lock when it was taken away; None where an older version did it."""
    noted = store.note(LOCK_OPENED_BY)
    return WayBack(noted) if noted else None


def lock_opened_on(store: PersonStore) -> date | None:
    """The last day on which a supporter took the person's lock away, or None."""
    noted = store.note(LOCK_OPENED_ON)
    return date.fromisoformat(noted) if noted else None


def untold_opening(store: PersonStore) -> date | None:
    """The day on which a lock was taken away, if the person was not told of it yet; they are told now."""
    noted = store.note(LOCK_OPENED_ON)
    if not noted or store.note(LOCK_OPENED_TOLD) == noted:
        return None
    store.keep_note(LOCK_OPENED_TOLD, noted)
    return date.fromisoformat(noted)
