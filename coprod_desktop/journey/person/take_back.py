# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Get it back after sharing: a file that asks the team to delete one thing, or everything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coprod_desktop.domain.acts import TookBack
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.drop_in import OutFile
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.ports import DeviceStore


def still_with_team(contribution: Contribution) -> tuple[ItemId, ...]:
    """The things of the last file that were not asked back."""
    if contribution.shared is None:
        return ()
    return tuple(item for item in contribution.shared.items if item not in contribution.taken_back)


def take_back(
    answering: Answering, device: DeviceStore, outbox: Path, items: tuple[ItemId, ...], on: date
) -> Path:
    """Make the file for the team, and remember that it was made.

    Args:
        answering: the person at their plan.
        device: is told of the file.
        outbox: the folder for files to teams.
        items: what is asked back; empty asks everything of every file back.
        on: today.

    Returns:
        The file.

    Raises:
        NotAllowed: nothing was shared, or not these things.
        DiskFull, StoreNotWritable: no file was made and nothing was remembered.
    """
    contribution = answering.contribution
    with_team = still_with_team(contribution)
    if not with_team or any(item not in with_team for item in items):
        raise NotAllowed("nothing of this is with the team")
    recall = Recall(
        contribution.contributor_id, contribution.proposal_id, contribution.recalls + 1, items, on
    )
    written = write_recall_file(recall, outbox)
    answering.remember_taken_back(TookBack(items, on, written.path.name))
    note_out_file(device, answering.proposal, written.path.name, (), on)
    return written.path


def note_out_file(
    device: DeviceStore, proposal: Proposal, file_name: str, receipt: tuple[str, ...], on: date
) -> None:
    """Remember that a file waits for a team. Whose it is, is not remembered."""
    device.add_out_file(OutFile(file_name, proposal.proposal_id, proposal.title, proposal.team, receipt, on))
