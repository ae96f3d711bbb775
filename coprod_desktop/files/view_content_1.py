# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Version 1 of ``views.json``, which is only read, and made into version 2.

It never changes any more: kinds that came later are not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, field

from coprod_desktop.domain.act_kinds import HelpKind, OffScale, Point
from coprod_desktop.domain.view_bundle import Given, MayDo
from coprod_desktop.files.content_fields import Entry, Slug, Uuid
from coprod_desktop.files.field_faults import text_faults
from coprod_desktop.files.view_content import (
    MAX_NAME,
    MAX_TEXT,
    ChoicePick,
    Hash,
    OffScalePick,
    PickEntry,
    PointPick,
    ViewContent,
    ViewEntry,
)

_Given = Literal["picture", "voice", "writing"]
_May = Literal["read", "hear"]
_Help = Literal["on_my_own", "read_to_me", "explained", "pressed_for_me", "suggested"]


class ViewEntry1(Entry, frozen=True):
    """One answer, or one thing said in one's own way.

    Exactly one of `choice`, `point`, `off_scale`, `clip` and `text` is there.
    """

    step: Slug
    given: _Given
    may: Annotated[list[_May], Meta(min_length=1, max_length=2, description="what the team may do with it")]
    help: Annotated[list[_Help], Meta(max_length=5, description="how others helped")] = field(
        default_factory=list
    )
    choice: Slug | None = None
    point: Point | None = None
    off_scale: OffScale | None = None
    clip: Uuid | None = None
    text: Annotated[str, Meta(min_length=1, max_length=MAX_TEXT, description="what was written")] | None = (
        None
    )


class ViewContent1(Entry, frozen=True):
    """All of ``views.json``."""

    contributor_id: Uuid
    proposal_id: Uuid
    proposal_version: Annotated[int, Meta(ge=1, le=9999, description="the version that was answered")]
    pack_sha256: Hash
    bundle_version: Annotated[int, Meta(ge=1, le=9999, description="1, and 1 more for each later file")]
    day: Annotated[date, Meta(description="the day of sharing, without a time")]
    views: Annotated[list[ViewEntry1], Meta(max_length=1000, description="what was said")]
    hard_steps: Annotated[list[Slug], Meta(max_length=100, description="what the person called hard")] = (
        field(default_factory=list)
    )
    skipped_steps: Annotated[list[Slug], Meta(max_length=100, description="questions without an answer")] = (
        field(default_factory=list)
    )
    more_time: bool = False
    name: Annotated[str, Meta(max_length=MAX_NAME, description="only when the person chose to give it")] = ""


def upgraded(old: ViewContent1) -> ViewContent:
    """Turn a file of version 1 into one of version 2; its things get the ids that version 2 gives them."""
    seen: Counter[str] = Counter()
    views = []
    for entry in old.views:
        view = _upgraded_view(entry)
        seen[view.item] += 1
        # Version 1 allowed two texts at one step.
        number = seen[view.item]
        views.append(view if number == 1 else msgspec.structs.replace(view, item=f"{view.item}.{number}"))
    return ViewContent(
        contributor_id=old.contributor_id,
        proposal_id=old.proposal_id,
        proposal_version=old.proposal_version,
        pack_sha256=old.pack_sha256,
        bundle_version=old.bundle_version,
        day=old.day,
        views=views,
        hard_steps=old.hard_steps,
        skipped_steps=old.skipped_steps,
        more_time=old.more_time,
        name=old.name,
    )


def _upgraded_view(old: ViewEntry1) -> ViewEntry:
    pick: PickEntry | None = None
    kind, given = "text", Given.WRITING
    if old.choice:
        pick = ChoicePick(old.choice)
    elif old.point:
        pick = PointPick(old.point)
    elif old.off_scale:
        pick = OffScalePick(old.off_scale)
    if pick:
        kind, given = "pick", Given.PICTURE
    elif old.clip:
        kind, given = f"clip.{old.clip}", Given.VOICE
    return ViewEntry(
        item=f"{old.step}.{kind}",
        step=old.step,
        given=given,
        may=[MayDo(may) for may in old.may],
        help=[HelpKind(kind) for kind in old.help],
        pick=pick,
        clip=old.clip,
        text=old.text,
    )


def faults_between_1(content: ViewContent1) -> Iterator[tuple[str, str]]:
    """Find what cannot stand together in a file of version 1, as `view_rules` does for version 2."""
    clips: set[str] = set()
    picked: set[str] = set()
    for number, view in enumerate(content.views, 1):
        place = f"views {number}"
        said = (view.choice, view.point, view.off_scale, view.clip, view.text)
        if sum(one is not None for one in said) != 1:
            yield place, "exactly one of choice, point, off_scale, clip and text is wanted"
        if len(set(view.may)) != len(view.may):
            yield place, "the same may be done twice"
        if view.clip in clips:
            yield place, "the same recording twice"
        if view.step in picked and view.clip is None and view.text is None:
            yield place, "a second pick at the same step"
        if view.clip:
            clips.add(view.clip)
        elif view.text is None:
            picked.add(view.step)
    for fault in text_faults(content.name, ("name",)):
        yield fault.place, fault.message
