# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between what stands in ``views.json`` and the views of the domain, field by field. No checks here."""

from __future__ import annotations

from collections.abc import Mapping

from coprod_desktop.domain.act_kinds import MatPlace, Symbol
from coprod_desktop.domain.acts import (
    Ordered,
    Pick,
    PickedChoice,
    PickedOffScale,
    PickedPoint,
    PickedSome,
    SharedTokens,
    SortedOnMat,
)
from coprod_desktop.domain.drop_in import Contact, Host
from coprod_desktop.domain.identifiers import (
    ChoiceId,
    ClipId,
    ContributorId,
    FileId,
    ItemId,
    ProposalId,
    StepId,
)
from coprod_desktop.domain.view_bundle import Given, SealedViews, View, ViewBundle
from coprod_desktop.files.view_content import (
    ChoicePick,
    ContactEntry,
    HostEntry,
    MatPick,
    OffScalePick,
    OrderPick,
    PickEntry,
    PlaceEntry,
    PointPick,
    SealedEntry,
    SomePick,
    SymbolEntry,
    TokenEntry,
    TokensPick,
    ViewContent,
    ViewEntry,
)


def bundle_of(content: ViewContent, lengths_ms: Mapping[ClipId, int]) -> ViewBundle:
    """Turn what stands in the file into views.

    Args:
        content: checked.
        lengths_ms: how long each recording in the file really is, in milliseconds.

    Returns:
        The views.
    """
    consent = ClipId(content.consent_clip) if content.consent_clip else None
    return ViewBundle(
        contributor_id=ContributorId(content.contributor_id),
        proposal_id=ProposalId(content.proposal_id),
        proposal_version=content.proposal_version,
        pack_sha256=content.pack_sha256,
        bundle_version=content.bundle_version,
        day=content.day,
        name=content.name,
        views=tuple(_view(entry, lengths_ms) for entry in content.views),
        proxy_views=tuple(_view(entry, lengths_ms) for entry in content.proxy_views),
        observations=tuple(_view(entry, lengths_ms) for entry in content.observations),
        hard_steps=tuple(StepId(step) for step in content.hard_steps),
        skipped_steps=tuple(StepId(step) for step in content.skipped_steps),
        more_time=content.more_time,
        more_days=content.more_days,
        clear=content.clear,
        told=content.told,
        supporter_roles=tuple(content.supporter_roles),
        keep_until=content.keep_until,
        consent_clip_id=consent,
        consent_length_ms=lengths_ms[consent] if consent else 0,
        host=_host(content.host) if content.host else None,
        author_key=content.author_key or "",
        team_key=content.team_key or "",
        sealed=tuple(
            SealedViews(ItemId(entry.item), StepId(entry.step), FileId(entry.file))
            for entry in content.sealed
        ),
    )


def _view(entry: ViewEntry, lengths_ms: Mapping[ClipId, int]) -> View:
    step_id = StepId(entry.step)
    clip_id = ClipId(entry.clip) if entry.clip else None
    return View(
        item_id=ItemId(entry.item),
        step_id=step_id,
        given=entry.given,
        may=tuple(entry.may),
        help_kinds=tuple(entry.help),
        supporter_kinds=tuple(entry.supporter),
        contradicted=entry.contradicted,
        from_paper=entry.from_paper,
        pick=_pick(step_id, entry.pick) if entry.pick else None,
        reasons=tuple(ChoiceId(reason) for reason in entry.reasons),
        matter=entry.matter,
        clip_id=clip_id,
        length_ms=lengths_ms[clip_id] if clip_id and entry.given is Given.VOICE else 0,
        text=entry.text or "",
        by=entry.by,
        file_id=FileId(entry.file) if entry.file else None,
        title=entry.title,
        message=tuple(Symbol(symbol.words, symbol.picture or "") for symbol in entry.message),
    )


def _pick(step_id: StepId, entry: PickEntry) -> Pick:
    match entry:
        case ChoicePick():
            return PickedChoice(step_id, ChoiceId(entry.choice))
        case SomePick():
            return PickedSome(step_id, tuple(ChoiceId(choice) for choice in entry.choices))
        case PointPick():
            return PickedPoint(step_id, entry.point)
        case MatPick():
            places = (MatPlace(ChoiceId(each.choice), each.point, each.off_scale) for each in entry.places)
            return SortedOnMat(step_id, tuple(places))
        case OrderPick():
            return Ordered(step_id, tuple(ChoiceId(choice) for choice in entry.choices))
        case TokensPick():
            return SharedTokens(step_id, tuple((ChoiceId(each.choice), each.count) for each in entry.counts))
        case OffScalePick():
            return PickedOffScale(step_id, entry.off_scale)


def _host(entry: HostEntry) -> Host:
    return Host(entry.name, _contact(entry.lead), _contact(entry.deputy))


def _contact(entry: ContactEntry) -> Contact:
    return Contact(entry.name, entry.phone, entry.hours)


def content_of(bundle: ViewBundle) -> ViewContent:
    """Turn views into what stands in the file."""
    return ViewContent(
        contributor_id=bundle.contributor_id,
        proposal_id=bundle.proposal_id,
        proposal_version=bundle.proposal_version,
        pack_sha256=bundle.pack_sha256,
        bundle_version=bundle.bundle_version,
        day=bundle.day,
        name=bundle.name,
        views=[_entry(view) for view in bundle.views],
        proxy_views=[_entry(view) for view in bundle.proxy_views],
        observations=[_entry(view) for view in bundle.observations],
        hard_steps=list(bundle.hard_steps),
        skipped_steps=list(bundle.skipped_steps),
        more_time=bundle.more_time,
        more_days=bundle.more_days,
        clear=bundle.clear,
        told=bundle.told,
        supporter_roles=list(bundle.supporter_roles),
        keep_until=bundle.keep_until,
        consent_clip=bundle.consent_clip_id,
        host=_host_entry(bundle.host) if bundle.host else None,
        author_key=bundle.author_key or None,
        team_key=bundle.team_key or None,
        sealed=[SealedEntry(each.item_id, each.step_id, each.file_id) for each in bundle.sealed],
    )


def _entry(view: View) -> ViewEntry:
    return ViewEntry(
        item=view.item_id,
        step=view.step_id,
        given=view.given,
        may=list(view.may),
        help=list(view.help_kinds),
        supporter=list(view.supporter_kinds),
        contradicted=view.contradicted,
        from_paper=view.from_paper,
        pick=_pick_entry(view.pick) if view.pick else None,
        reasons=list(view.reasons),
        matter=view.matter,
        clip=view.clip_id,
        text=view.text or None,
        by=view.by,
        file=view.file_id,
        title=view.title,
        message=[SymbolEntry(symbol.words, symbol.picture or None) for symbol in view.message],
    )


def _pick_entry(pick: Pick) -> PickEntry:
    match pick:
        case PickedChoice():
            return ChoicePick(pick.choice_id)
        case PickedSome():
            return SomePick(list(pick.choice_ids))
        case PickedPoint():
            return PointPick(pick.point)
        case SortedOnMat():
            return MatPick([PlaceEntry(each.choice_id, each.point, each.off_scale) for each in pick.places])
        case Ordered():
            return OrderPick(list(pick.choice_ids))
        case SharedTokens():
            return TokensPick([TokenEntry(choice, count) for choice, count in pick.counts])
        case PickedOffScale():
            return OffScalePick(pick.off_scale)


def _host_entry(host: Host) -> HostEntry:
    return HostEntry(host.name, _contact_entry(host.lead), _contact_entry(host.deputy))


def _contact_entry(contact: Contact) -> ContactEntry:
    return ContactEntry(contact.name, contact.phone, contact.hours)
