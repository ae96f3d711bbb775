# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Make the file for the team: only what was allowed just before, and nothing that was kept back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coprod_desktop.domain.act_kinds import ShareKind
from coprod_desktop.domain.acts import Shared
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.drop_in import Host
from coprod_desktop.domain.errors import NotAllowed
from coprod_desktop.domain.items import Item, ItemKind, items_at
from coprod_desktop.domain.known_teams import WhoOpens, who_opens
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.receipt import picture_code
from coprod_desktop.domain.said import Said
from coprod_desktop.domain.view_bundle import Given, SealedViews, View, ViewBundle
from coprod_desktop.files.view_file import Media, write_view_file
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.out_files import leaving_of, made_whole, note_out_file, sealed_to
from coprod_desktop.journey.person.views_of_items import view_of
from coprod_desktop.ports import DeviceStore, PersonStore


@dataclass(frozen=True)
class Sharing:
    """What a person decided just before sharing.

    Attributes:
        kinds: what they allowed.
        called: the name they want to give; used only when they allowed the name.
        keep_until: the day until which the team may keep it, as in a `ViewBundle`.
        explained: how often it was explained again.
        day: today.
        pack_sha256: of the person's own copy of the plan.
        host: who runs the drop-in and who to tell, if that is known here.
    """

    kinds: frozenset[ShareKind]
    called: str
    day: date
    pack_sha256: str
    keep_until: date | None = None
    explained: int = 0
    host: Host | None = None


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
        The views, in the plan's order; what somebody else answered or saw stands apart.

    Raises:
        NotAllowed: taking part was not allowed, or there is nothing of what was allowed.
    """
    if ShareKind.TAKE_PART not in sharing.kinds:
        raise NotAllowed("taking part was not allowed")
    allowed = shared_items(proposal, contribution, sharing.kinds)
    if not allowed:
        raise NotAllowed("nothing that may be shared")
    open_ones = tuple(item for item in allowed if not item.sealed)
    views, proxies, observations = apart(open_ones, contribution, ShareKind.QUOTE in sharing.kinds)
    new_yes = contribution.consent if contribution.consent_is_new else None
    voice = new_yes if ShareKind.VOICE in sharing.kinds else None
    return ViewBundle(
        contributor_id=contribution.contributor_id,
        proposal_id=proposal.proposal_id,
        proposal_version=proposal.version,
        pack_sha256=sharing.pack_sha256,
        bundle_version=contribution.shared.version + 1 if contribution.shared else 1,
        day=sharing.day,
        name=sharing.called if ShareKind.NAME in sharing.kinds else "",
        views=views,
        proxy_views=proxies,
        observations=observations,
        hard_steps=tuple(step.step_id for step in proposal.steps if _is_hard(contribution.at(step.step_id))),
        skipped_steps=tuple(
            step.step_id for step in proposal.questions if not contribution.at(step.step_id).is_answered
        ),
        more_time=contribution.more_time,
        more_days=contribution.more_days,
        clear=contribution.clear,
        told=contribution.told,
        supporter_roles=contribution.supporter_roles,
        keep_until=sharing.keep_until,
        consent_clip_id=voice.clip_id if voice else None,
        consent_length_ms=voice.length_ms if voice else 0,
        host=sharing.host,
        sealed=tuple(
            SealedViews(item.item_id, item.step_id, item.sealed.file_id) for item in allowed if item.sealed
        ),
    )


def media_of(bundle: ViewBundle, store: PersonStore) -> Media:
    """The recordings, pictures and sealed things that a bundle names.

    Raises:
        StoreDamaged: one of them cannot be read.
    """
    sent = [view for view in bundle.all_views if view.given is not Given.SPOKEN_WORDS]
    clip_ids = {view.clip_id for view in sent} | {bundle.consent_clip_id}
    return Media(
        {clip_id: store.clip(clip_id) for clip_id in clip_ids if clip_id},
        {view.file_id: store.file(view.file_id) for view in sent if view.file_id},
        {sealed.file_id: store.file(sealed.file_id) for sealed in bundle.sealed},
    )


def apart(
    items: tuple[Item, ...], contribution: Contribution, may_quote: bool
) -> tuple[tuple[View, ...], tuple[View, ...], tuple[View, ...]]:
    """The person's views, what somebody else answered for them, and what somebody saw."""
    views: list[View] = []
    proxies: list[View] = []
    observations: list[View] = []
    for item in items:
        if item.kind is ItemKind.OBSERVED:
            heap = observations
        else:
            heap = proxies if contribution.is_answered_for_me(item.step_id) else views
        heap.append(view_of(item, contribution, may_quote))
    return tuple(views), tuple(proxies), tuple(observations)


def shared_items(
    proposal: Proposal, contribution: Contribution, kinds: frozenset[ShareKind]
) -> tuple[Item, ...]:
    """The things that go into the file when these kinds are allowed, in the plan's order."""
    return tuple(
        item
        for step in proposal.steps
        for item in items_at(step.step_id, contribution.at(step.step_id))
        if item.can_be_sent and item.share_kind in kinds
    )


def _is_hard(said: Said) -> bool:
    return said.hard and not said.kept_back and not said.sealed_away


def share_views(
    answering: Answering, sharing: Sharing, device: DeviceStore, outbox: Path, receipt_names: tuple[str, ...]
) -> SharedFile:
    """Make the file and remember that it was made.

    Args:
        answering: the person at their plan.
        sharing: what they allowed, asked just before.
        device: is told of the file, and not whose it is.
        outbox: the folder for files to teams; made when it is not there.
        receipt_names: the pictures that may stand in a receipt, in their fixed order.

    Returns:
        The file and its receipt.

    Raises:
        NotAllowed: nothing that was allowed is there, or the card of the team was not the same.
        DiskFull: no file was made and nothing was remembered.
        StoreNotWritable: no file was made and nothing was remembered.
        StoreDamaged: a recording or picture cannot be read; no file was made.
    """
    if who_opens(answering.proposal, device.known_teams()) is WhoOpens.NOBODY_YET:
        raise NotAllowed("the card of the team was not the same")
    bundle = bundle_of(answering.proposal, answering.contribution, sharing)
    written = write_view_file(
        bundle, media_of(bundle, answering.store), outbox, leaving_of(answering, device)
    )
    receipt = picture_code(written.sha256, receipt_names)
    shared = Shared(
        bundle.bundle_version,
        tuple(kind for kind in ShareKind if kind in sharing.kinds),
        receipt,
        sharing.day,
        items=(*(view.item_id for view in bundle.all_views), *(each.item_id for each in bundle.sealed)),
        called=bundle.name,
        keep_until=bundle.keep_until,
        explained=sharing.explained,
        file_name=written.path.name,
        sealed_to=sealed_to(device, answering.proposal),
    )
    with made_whole(written.path):
        answering.remember_shared(shared)
    note_out_file(device, answering.proposal, written.path.name, receipt, sharing.day)
    return SharedFile(written.path, receipt)
