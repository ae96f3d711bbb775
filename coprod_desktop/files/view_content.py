# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in ``views.json``: each field with its kind, limits and words; and the domain's views from it.

The published JSON Schema is made from these classes.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, field

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.identifiers import ChoiceId, ClipId, ContributorId, ProposalId, StepId
from coprod_desktop.domain.view_bundle import Given, MayDo, View, ViewBundle
from coprod_desktop.files.pack_content import END, Entry, Slug, Uuid

MAX_NAME = 120
MAX_TEXT = 20_000
Hash = Annotated[
    str, Meta(pattern=rf"^[0-9a-f]{{64}}{END}", description="SHA-256 of the manifest of the proposal's file")
]


class ViewEntry(Entry, frozen=True):
    """One answer, or one thing said in one's own way.

    Exactly one of `choice`, `point`, `off_scale`, `clip` and `text` is there.
    """

    step: Slug
    given: Given
    may: Annotated[list[MayDo], Meta(min_length=1, max_length=2, description="what the team may do with it")]
    help: Annotated[list[HelpKind], Meta(max_length=5, description="how others helped")] = field(
        default_factory=list
    )
    choice: Slug | None = None
    point: Point | None = None
    off_scale: OffScale | None = None
    clip: Uuid | None = None
    text: Annotated[str, Meta(min_length=1, max_length=MAX_TEXT, description="what was written")] | None = (
        None
    )


class ViewContent(Entry, frozen=True):
    """All of ``views.json``."""

    contributor_id: Uuid
    proposal_id: Uuid
    proposal_version: Annotated[int, Meta(ge=1, le=9999, description="the version that was answered")]
    pack_sha256: Hash
    bundle_version: Annotated[int, Meta(ge=1, le=9999, description="1, and 1 more for each later file")]
    day: Annotated[date, Meta(description="the day of sharing, without a time")]
    views: Annotated[list[ViewEntry], Meta(max_length=1000, description="what was said")]
    hard_steps: Annotated[list[Slug], Meta(max_length=100, description="what the person called hard")] = (
        field(default_factory=list)
    )
    skipped_steps: Annotated[list[Slug], Meta(max_length=100, description="questions without an answer")] = (
        field(default_factory=list)
    )
    more_time: bool = False
    name: Annotated[str, Meta(max_length=MAX_NAME, description="only when the person chose to give it")] = ""


def bundle_of(content: ViewContent, lengths_ms: dict[ClipId, int]) -> ViewBundle:
    """Turn what stands in the file into views.

    Args:
        content: checked.
        lengths_ms: how long each recording really is, in milliseconds.

    Returns:
        The views.
    """
    return ViewBundle(
        contributor_id=ContributorId(content.contributor_id),
        proposal_id=ProposalId(content.proposal_id),
        proposal_version=content.proposal_version,
        pack_sha256=content.pack_sha256,
        bundle_version=content.bundle_version,
        day=content.day,
        name=content.name,
        views=tuple(_view(entry, lengths_ms) for entry in content.views),
        hard_steps=tuple(StepId(step) for step in content.hard_steps),
        skipped_steps=tuple(StepId(step) for step in content.skipped_steps),
        more_time=content.more_time,
    )


def _view(entry: ViewEntry, lengths_ms: dict[ClipId, int]) -> View:
    clip_id = ClipId(entry.clip) if entry.clip else None
    return View(
        step_id=StepId(entry.step),
        given=entry.given,
        may=tuple(entry.may),
        help_kinds=tuple(entry.help),
        choice_id=ChoiceId(entry.choice) if entry.choice else None,
        point=entry.point,
        off_scale=entry.off_scale,
        clip_id=clip_id,
        length_ms=lengths_ms[clip_id] if clip_id else 0,
        text=entry.text or "",
    )


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
        hard_steps=list(bundle.hard_steps),
        skipped_steps=list(bundle.skipped_steps),
        more_time=bundle.more_time,
    )


def _entry(view: View) -> ViewEntry:
    return ViewEntry(
        step=view.step_id,
        given=view.given,
        may=list(view.may),
        help=list(view.help_kinds),
        choice=view.choice_id,
        point=view.point,
        off_scale=view.off_scale,
        clip=view.clip_id,
        text=view.text or None,
    )
