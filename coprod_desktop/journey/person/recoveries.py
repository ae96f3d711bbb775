# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The organisation's recovery key on this computer: to what is sealed, and when it was used.

The list only grows. Each person who was on the computer then is told when they come next, and has the day in
their own list from then on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.ports import DeviceStore, PersonStore

RECOVERY_RECIPIENT = "_recovery_recipient"
"""Under this name the computer remembers the organisation's public recovery key."""
_LOG = "_recovery_log"
_UNTOLD = "_recovery_untold "
"""A setting of this name, with a person's id, has the days that they were not told of yet."""
_OWN_LIST = "computer_opened_on"
"""In a person's own notes: the days of which they were told."""


class Opened(StrEnum):
    """What was opened with the organisation's recovery key."""

    COMPUTER = "computer"


@dataclass(frozen=True)
class Recovered:
    """One use of the organisation's recovery key.

    Attributes:
        on: the day.
        what: what it opened.
    """

    on: date
    what: Opened


def note_recovery(device: DeviceStore, on: date, what: Opened) -> None:
    """Remember that the organisation's recovery key was used, and whom to tell of it.

    Raises:
        DiskFull, StoreNotWritable: it is not remembered for all.
    """
    for person in device.people():
        name = f"{_UNTOLD}{person.person_id}"
        device.keep_setting(name, _days_to_text({*_days_of(device.setting(name)), on}))
    uses = [*recoveries(device), Recovered(on, what)]
    device.keep_setting(_LOG, json.dumps([{"on": use.on.isoformat(), "what": use.what} for use in uses]))


def recoveries(device: DeviceStore) -> tuple[Recovered, ...]:
    """Every use of the organisation's recovery key on this computer, the first first."""
    kept = json.loads(device.setting(_LOG) or "[]")
    return tuple(Recovered(date.fromisoformat(use["on"]), Opened(use["what"])) for use in kept)


def untold_recoveries(device: DeviceStore, store: PersonStore, person_id: PersonId) -> tuple[date, ...]:
    """The days that a person is to be told of. They stand in the person's own list from now on.

    Args:
        device: remembers who was not told.
        store: the person's own, open.
        person_id: who is here.

    Raises:
        DiskFull, StoreNotWritable: the list is as it was.
    """
    days = _days_of(device.setting(f"{_UNTOLD}{person_id}"))
    if days:
        store.keep_note(_OWN_LIST, _days_to_text({*own_recoveries(store), *days}))
    return days


def recoveries_told(device: DeviceStore, person_id: PersonId) -> None:
    """The person was told of all of them. Raises as `note_recovery`."""
    device.keep_setting(f"{_UNTOLD}{person_id}", "")


def own_recoveries(store: PersonStore) -> tuple[date, ...]:
    """The days in a person's own list on which the computer was opened with the organisation's key."""
    return _days_of(store.note(_OWN_LIST))


def _days_of(text: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, text.split()))


def _days_to_text(days: set[date]) -> str:
    return " ".join(day.isoformat() for day in sorted(days))
