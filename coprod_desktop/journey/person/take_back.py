# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Get it back after sharing: a file that asks the team to delete one thing, or everything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coprod_desktop.domain.acts import KeptItemBack, TookBack
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.items import items_of
from coprod_desktop.domain.view_bundle import Recall
from coprod_desktop.files.recall_file import write_recall_file
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.out_files import leaving_of, made_whole, note_out_file
from coprod_desktop.ports import DeviceStore


def still_with_team(contribution: Contribution) -> tuple[ItemId, ...]:
    """The things of all files so far that were not asked back, in the order of their ids."""
    return tuple(sorted(contribution.with_team))


def can_take_all_back(contribution: Contribution) -> bool:
    """Whether a team may have a file that was not asked back whole."""
    return contribution.shared is not None and contribution.all_back_on is None


def take_back(
    answering: Answering, device: DeviceStore, outbox: Path, items: tuple[ItemId, ...], on: date
) -> Path:
    """Make the file for the team, and remember that it was made.

    What is asked back is kept back from now on: a later file holds it only when the person puts it back in.
    A team knows a person of several versions of its plan as one, so it is asked back from all of them.

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
        DiskFull, StoreNotWritable: no file was made and nothing was remembered; or, when `contribution` tells
            that it was, the file is in the outbox and not in the list of files for teams.
    """
    contribution = answering.contribution
    if not contribution.with_team.issuperset(items) or not (items or can_take_all_back(contribution)):
        raise NotAllowed("nothing of this is with the team")
    number = 1 + max(each.recalls for each in _versions(answering))
    recall = Recall(contribution.contributor_id, contribution.proposal_id, number, items, on)
    written = write_recall_file(recall, outbox, leaving_of(answering, device))
    with made_whole(written.path):
        answering.remember_taken_back(TookBack(items, on, written.path.name))
    for version in _versions(answering):
        is_this = version.contribution_id == contribution.contribution_id
        gone = (contribution if is_this else version).with_team
        if not is_this:
            answering.store.add(version.contribution_id, TookBack(items, on, written.path.name))
        _keep_back(answering, version, gone.intersection(items) if items else gone)
    answering.look_again()
    note_out_file(device, answering.proposal, written.path.name, (), on)
    return written.path


def _versions(answering: Answering) -> tuple[Contribution, ...]:
    """What the person said about each version of the plan."""
    proposal_id = answering.proposal.proposal_id
    return tuple(each for each in answering.store.contributions() if each.proposal_id == proposal_id)


def _keep_back(answering: Answering, contribution: Contribution, gone: frozenset[ItemId]) -> None:
    for item in items_of(contribution):
        if item.item_id in gone and not item.kept_back:
            act = KeptItemBack(item.step_id, item.item_id, kept_back=True)
            answering.store.add(contribution.contribution_id, act)
