# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Files that wait for a team: how they leave, the list of them, and that none stays unknown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.known_teams import keys_now
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.team_keys import TeamKeys
from coprod_desktop.files.for_team import Leaving
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import DeviceStore


def team_of(device: DeviceStore, proposal: Proposal) -> TeamKeys | None:
    """The keys of a plan's team that hold now, of the last card that was compared; None without keys."""
    return keys_now(proposal.team_keys, device.known_teams()) if proposal.team_keys else None


def sealed_to(device: DeviceStore, proposal: Proposal) -> str:
    """The `verify_key` of the team that can open what is made about a plan now; empty without keys."""
    team = team_of(device, proposal)
    return team.verify_key if team else ""


def leaving_of(answering: Answering, device: DeviceStore) -> Leaving:
    """How a file about this plan leaves: proven to be of this person, and sealed when the team has keys.

    Args:
        answering: the person at their plan.
        device: knows the keys that a team took in place of lost ones.

    Raises:
        DiskFull, StoreNotWritable: what proves it could not be kept.
    """
    seed = answering.store.author_seed(answering.contribution.contribution_id)
    return Leaving(seed, team_of(device, answering.proposal))


def note_out_file(
    device: DeviceStore, proposal: Proposal, file_name: str, receipt: tuple[str, ...], on: date
) -> None:
    """Remember that a file waits for a team. Whose it is, is not remembered.

    Args:
        device: remembers it.
        proposal: what the file is about.
        file_name: in the outbox.
        receipt: the names of the pictures of its receipt; empty for a recall.
        on: today.

    Raises:
        DiskFull, StoreNotWritable: it is not in the list.
    """
    device.add_out_file(
        OutFile(
            file_name,
            proposal.proposal_id,
            proposal.title,
            proposal.team,
            receipt,
            on,
            sealed_to=sealed_to(device, proposal),
        )
    )


@contextmanager
def made_whole(path: Path) -> Iterator[None]:
    """Take a new file away again when what is done with it does not work: nobody would know of it.

    Args:
        path: the file, which was just written.
    """
    try:
        yield
    except WorldProblem:
        path.unlink(missing_ok=True)
        raise
