# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Make the file for the team: only what was allowed just before, and nothing that was kept back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import PickedChoice, PickedOffScale, PickedPoint, Shared
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.identifiers import ClipId, StepId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.view_file import write_view_file
from coprod_desktop.journey.person.give_answers import Answering


@dataclass(frozen=True)
class Sharing:
    """What a person decided just before sharing.

    Attributes:
        kinds: what they allowed.
        name: what they want to be called; used only when they allowed the name.
        day: today.
        pack_sha256: of the person's own copy of the plan.
    """

    kinds: frozenset[ShareKind]
    name: str
    day: date
    pack_sha256: str


@dataclass(frozen=True)
class SharedFile:
    """The file that was made.

    Attributes:
        path: where it is.
        receipt: the names of the pictures of its receipt.
    """

    path: Path
    receipt: tuple[str, ...]


def bundle_of(proposal: Proposal, contribution: Contribution, sharing: Sharing) -> ViewBundle:
    """Gather what may leave this computer, and nothing else.

    Args:
        proposal: the plan.
        contribution: what the person said.
        sharing: what they allowed.

    Returns:
        The views, in the plan's order.

    Raises:
        NotAllowed: neither words and choices nor voice were allowed, or there is nothing of what was allowed.
    """
    views: list[View] = []
    for step in proposal.steps:
        said = contribution.at(step.step_id)
        if not said.kept_back:
            views += _views_at(step.step_id, said, contribution, sharing.kinds)
    if not views:
        raise NotAllowed("nothing that may be shared")
    return ViewBundle(
        contributor_id=contribution.contributor_id,
        proposal_id=proposal.proposal_id,
        proposal_version=proposal.version,
        pack_sha256=sharing.pack_sha256,
        bundle_version=contribution.shared.version + 1 if contribution.shared else 1,
        day=sharing.day,
        name=sharing.name if ShareKind.NAME in sharing.kinds else "",
        views=tuple(views),
        hard_steps=tuple(step.step_id for step in proposal.steps if _is_hard(contribution.at(step.step_id))),
        skipped_steps=tuple(
            step.step_id for step in proposal.questions if not contribution.at(step.step_id).is_answered
        ),
        more_time=contribution.more_time,
    )


def _is_hard(said: Said) -> bool:
    return said.hard and not said.kept_back


def _views_at(
    step_id: StepId, said: Said, contribution: Contribution, kinds: frozenset[ShareKind]
) -> list[View]:
    views = []
    helped = contribution.help_kinds
    if ShareKind.WORDS_AND_CHOICES in kinds:
        read = (MayDo.READ,)
        match said.pick:
            case PickedChoice(choice_id=choice_id):
                views.append(View(step_id, Given.PICTURE, read, helped, choice_id=choice_id))
            case PickedPoint(point=point):
                views.append(View(step_id, Given.PICTURE, read, helped, point=point))
            case PickedOffScale(off_scale=off_scale):
                views.append(View(step_id, Given.PICTURE, read, helped, off_scale=off_scale))
        if said.text:
            views.append(View(step_id, Given.WRITING, read, helped, text=said.text))
    if ShareKind.VOICE in kinds:
        views += [
            View(step_id, Given.VOICE, (MayDo.HEAR,), helped, clip_id=clip.clip_id, length_ms=clip.length_ms)
            for clip in said.clips
        ]
    return views


def share_views(
    answering: Answering, sharing: Sharing, outbox: Path, receipt_names: tuple[str, ...]
) -> SharedFile:
    """Make the file and remember that it was made.

    Args:
        answering: the person at their plan.
        sharing: what they allowed, asked just before.
        outbox: the folder for files to teams; made when it is not there.
        receipt_names: the pictures that may stand in a receipt, in their fixed order.

    Returns:
        The file and its receipt.

    Raises:
        NotAllowed: nothing that was allowed is there.
        DiskFull: no file was made and nothing was remembered.
        StoreNotWritable: no file was made and nothing was remembered.
        StoreDamaged: a recording cannot be read; no file was made.
    """
    bundle = bundle_of(answering.proposal, answering.contribution, sharing)
    clips: Mapping[ClipId, bytes] = {
        view.clip_id: answering.store.clip(view.clip_id) for view in bundle.views if view.clip_id
    }
    written = write_view_file(bundle, clips, outbox)
    receipt = picture_code(written.sha256, receipt_names)
    kinds = tuple(kind for kind in ShareKind if kind in sharing.kinds)
    answering.remember_shared(Shared(bundle.bundle_version, kinds, receipt, sharing.day))
    return SharedFile(written.path, receipt)
