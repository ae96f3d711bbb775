# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Meet a team: what a plan that came means, and what is remembered when somebody looked at the card.

A person alone never decides this. Until somebody decided, nothing of the plan is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coprod_desktop.domain.known_teams import (
    Checked,
    KnownTeam,
    Meeting,
    WhoOpens,
    keys_now,
    meeting_of,
    rivals_of,
    team_with,
    to_check,
    who_opens,
)
from coprod_desktop.domain.pack import Pack
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.door import Accepted, Duplicate, Refused, take_in
from coprod_desktop.files.team_card import card_pictures
from coprod_desktop.ports import DeviceStore, SetWriter


@dataclass(frozen=True)
class Read:
    """What was read aside.

    Attributes:
        outcome: what the door said.
        card: the pictures that stand for the keys of the plan; empty for a plan without.
    """

    outcome: Accepted | Duplicate | Refused
    card: tuple[str, ...] = ()


def read_with_card(path: Path, known: frozenset[str], names: tuple[str, ...]) -> Read:
    """Read a file, and work out the card of its team. Slow: call it aside.

    Args:
        path: the file.
        known: the SHA-256 of the plans that are here.
        names: the pictures of cards, in their fixed order.
    """
    outcome = take_in(path, known=known.__contains__)
    if isinstance(outcome, Accepted) and isinstance(outcome.content, Pack):
        keys = outcome.content.proposal.team_keys
        if keys is not None:
            return Read(outcome, card_pictures(keys, names))
    return Read(outcome)


def what_it_means(device: DeviceStore, proposal: Proposal) -> Meeting:
    """What a plan that came means beside the teams that are known here."""
    return meeting_of(proposal, device.known_teams(), device.proposals())


def is_made_anew(device: DeviceStore, proposal: Proposal) -> bool:
    """Whether this version of a plan is here already: another may differ in its team's keys alone."""
    return (proposal.proposal_id, proposal.version) in device.versions()


def keep_met(device: DeviceStore, pack: Pack, writer: SetWriter | None) -> None:
    """Keep a plan whose team nobody has to look at.

    Args:
        device: keeps it.
        pack: the plan.
        writer: has its pictures and sounds; None where they are here, as it was made anew.

    Raises:
        NumberTaken, DiskFull, StoreNotWritable: nothing was kept.
    """
    if writer:
        device.keep_pack(pack, writer)
    else:
        device.renew_pack(pack)


def take_in_met(device: DeviceStore, pack: Pack, how: Checked, on: date, writer: SetWriter | None) -> None:
    """Keep a plan whose team was looked at, and remember what was found.

    Where the card of new keys was compared, they replace those that were known. A stop in between leaves a
    plan that is not checked. A plan that a team made anew, because it lost its keys, replaces the one here.

    Args:
        device: remembers it.
        pack: the plan; it has keys.
        how: compared, or not checked.
        on: today.
        writer: has its pictures and sounds; None where they are here, as it was made anew.

    Raises:
        NumberTaken, DiskFull, StoreNotWritable: nothing was kept.
    """
    known, plans = device.known_teams(), device.proposals()
    keep_met(device, pack, writer)
    keys = pack.proposal.team_keys
    if keys is None:
        return
    rivals = rivals_of(pack.proposal, known, plans) if how is Checked.COMPARED else ()
    team = KnownTeam(keys, pack.proposal.team, on, how)
    device.keep_teams(team, *(_replaced(old, known, team) for old in rivals))


def _replaced(old: TeamKeys, known: tuple[KnownTeam, ...], new: KnownTeam) -> KnownTeam:
    before = team_with(old.verify_key, known) or replace(new, keys=old)
    return replace(before, replaced_by=new.keys.verify_key)


def looked_again(device: DeviceStore, keys: TeamKeys, team: str, how: Checked, on: date) -> None:
    """Remember what was found for a team whose plans are here.

    Args:
        device: remembers it.
        keys: its keys.
        team: its name, where it is not known yet.
        how: what was found.
        on: today.

    Raises:
        DiskFull, StoreNotWritable: nothing was changed.
    """
    before = team_with(keys.verify_key, device.known_teams()) or KnownTeam(keys, team, on, how)
    device.keep_teams(replace(before, how=how, checked_on=on))


def unchecked(device: DeviceStore) -> tuple[Proposal, ...]:
    """One plan of each team whose card nobody compared yet, with the keys that hold now."""
    known = device.known_teams()
    return tuple(
        replace(plan, team_keys=keys_now(plan.team_keys, known))
        for plan in to_check(device.proposals(), known)
        if plan.team_keys
    )


def opens(device: DeviceStore, proposal: Proposal) -> WhoOpens:
    """Who can open what a person makes about this plan."""
    return who_opens(proposal, device.known_teams())
