# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Remembers the group that hears a plan together, so that a closed lid does not lose whose turn it is."""

from __future__ import annotations

import json

from coprod_desktop.domain.identifiers import PersonId, ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.together import GroupRound
from coprod_desktop.ports import DeviceStore

SETTING = "group_round"
_VERSION = 1


def load_round(store: DeviceStore) -> GroupRound | None:
    """The round that goes on, without people who were removed since; None when there is none."""
    text = store.setting(SETTING)
    if not text:
        return None
    kept = json.loads(text)
    known = {person.person_id for person in store.people()}
    people = tuple(PersonId(each) for each in kept["people"] if each in known)
    if kept["version"] != _VERSION or not people:
        return None
    return GroupRound(
        ProposalId(kept["proposal_id"]),
        kept["proposal_version"],
        people,
        kept["heard"],
        frozenset(PersonId(each) for each in kept["had_turn"]),
    )


def keep_round(store: DeviceStore, group_round: GroupRound | None) -> None:
    """Remember a round as it stands; None ends it.

    Raises:
        DiskFull, StoreNotWritable: it stands as before.
    """
    if group_round is None:
        store.keep_setting(SETTING, "")
        return
    kept = {
        "version": _VERSION,
        "proposal_id": group_round.proposal_id,
        "proposal_version": group_round.version,
        "people": group_round.people,
        "heard": group_round.heard,
        "had_turn": sorted(group_round.had_turn),
    }
    store.keep_setting(SETTING, json.dumps(kept))


def people_of(store: DeviceStore, group_round: GroupRound) -> tuple[Person, ...]:
    """The people of a round, in the order of their turns."""
    known = {person.person_id: person for person in store.people()}
    return tuple(known[each] for each in group_round.people if each in known)
