# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What stands in ``views.json`` since version 2: each field with its kind, limits and words. 3 adds films.

The published JSON Schema is made from these classes. Rules across fields stand in `view_rules`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, field

from coprod_desktop.domain.act_kinds import Clear, HelpKind, Matter, OffScale, Point, SupporterRole, Told
from coprod_desktop.domain.view_bundle import Given, MayDo
from coprod_desktop.files.content_fields import END, Entry, Slug, Uuid, VerifyKey

MAX_NAME = 120
MAX_TEXT = 20_000
MAX_SYMBOLS = 200
MAX_MORE_DAYS = 366
Hash = Annotated[
    str, Meta(pattern=rf"^[0-9a-f]{{64}}{END}", description="SHA-256 of the manifest of the proposal's file")
]
ItemName = Annotated[
    str,
    Meta(
        max_length=90,
        pattern=rf"^[a-z0-9][a-z0-9-]{{0,39}}\.[a-z]{{1,10}}(?:\.[a-z0-9-]{{1,36}})?{END}",
        description="the id of a thing: its step, its kind, and the id of its recording or picture",
    ),
]
Name = Annotated[str, Meta(max_length=MAX_NAME, description="a name, up to 120 letters")]
HelpKinds = Annotated[list[HelpKind], Meta(max_length=7, description="how others helped")]
Things = Annotated[list[Slug], Meta(min_length=1, max_length=8, description="ids of things, each once")]


class ChoicePick(Entry, frozen=True, tag_field="kind", tag="choice"):
    """Picked one thing."""

    choice: Slug


class SomePick(Entry, frozen=True, tag_field="kind", tag="some"):
    """Picked some things; ``none-of-these`` stands alone."""

    choices: Things


class PointPick(Entry, frozen=True, tag_field="kind", tag="point"):
    """Picked one of the three points."""

    point: Point


class PlaceEntry(Entry, frozen=True):
    """Where one thing lies on the mat; exactly one of `point` and `off_scale` is there."""

    choice: Slug
    point: Point | None = None
    off_scale: OffScale | None = None


class MatPick(Entry, frozen=True, tag_field="kind", tag="mat"):
    """Put things on the mat, in this order."""

    places: Annotated[list[PlaceEntry], Meta(min_length=1, max_length=8, description="1 to 8 things")]


class OrderPick(Entry, frozen=True, tag_field="kind", tag="order"):
    """Put things in order, the most important first."""

    choices: Annotated[list[Slug], Meta(min_length=1, max_length=3, description="1 to 3 things, each once")]


class TokenEntry(Entry, frozen=True):
    """How many tokens one thing has."""

    choice: Slug
    count: Annotated[int, Meta(ge=1, le=10, description="1 to 10 tokens")]


class TokensPick(Entry, frozen=True, tag_field="kind", tag="tokens"):
    """Shared out tokens; things without any are not there."""

    counts: Annotated[list[TokenEntry], Meta(min_length=1, max_length=6, description="1 to 6 things")]


class OffScalePick(Entry, frozen=True, tag_field="kind", tag="off_scale"):
    """Picked one of the three answers off the scale; never counted with the others."""

    off_scale: OffScale


PickEntry = ChoicePick | SomePick | PointPick | MatPick | OrderPick | TokensPick | OffScalePick


class SymbolEntry(Entry, frozen=True):
    """One picture of a message."""

    words: Annotated[str, Meta(min_length=1, max_length=MAX_NAME, description="what it says")]
    picture: (
        Annotated[
            str,
            Meta(
                pattern=rf"^set:[a-z0-9][a-z0-9-]{{0,39}}{END}",
                description='"set:" and the name of a picture of the set',
            ),
        ]
        | None
    ) = None


class ViewEntry(Entry, frozen=True, kw_only=True):
    """One answer, or one thing said in one's own way.

    Exactly one of `pick`, `clip`, `file`, `message` and `text` is there; the agreed words of a recording have
    `clip` and `text`.
    """

    item: ItemName
    step: Slug
    given: Given
    may: Annotated[list[MayDo], Meta(min_length=1, max_length=2, description="what the team may do with it")]
    help: HelpKinds = field(default_factory=list)
    supporter: HelpKinds = field(default_factory=list)
    contradicted: bool = False
    from_paper: bool = False
    pick: PickEntry | None = None
    reasons: Annotated[list[Slug], Meta(max_length=12, description="why, each once")] = field(
        default_factory=list
    )
    matter: Matter | None = None
    clip: Uuid | None = None
    text: Annotated[str, Meta(min_length=1, max_length=MAX_TEXT, description="what was written")] | None = (
        None
    )
    by: Name = ""
    file: Uuid | None = None
    title: Name = ""
    message: Annotated[
        list[SymbolEntry], Meta(max_length=MAX_SYMBOLS, description="pictures in their order")
    ] = field(default_factory=list)


class SealedEntry(Entry, frozen=True):
    """What was said at one step and only the team can open: the file ``sealed/FILE.age``."""

    item: ItemName
    step: Slug
    file: Uuid


class ContactEntry(Entry, frozen=True):
    """Somebody to tell."""

    name: Name
    phone: Name
    hours: Name = ""


class HostEntry(Entry, frozen=True):
    """Who runs the drop-in, and who to tell when a view shows that somebody is not safe."""

    name: Name
    lead: ContactEntry
    deputy: ContactEntry


ViewList = Annotated[list[ViewEntry], Meta(max_length=1000, description="a list of views")]
Steps = Annotated[list[Slug], Meta(max_length=100, description="ids of pages and questions")]


class ViewContent(Entry, frozen=True, kw_only=True):
    """All of ``views.json``."""

    contributor_id: Uuid
    proposal_id: Uuid
    proposal_version: Annotated[int, Meta(ge=1, le=9999, description="the version that was answered")]
    pack_sha256: Hash
    bundle_version: Annotated[int, Meta(ge=1, le=9999, description="1, and 1 more for each later file")]
    day: Annotated[date, Meta(description="the day of sharing, without a time")]
    views: ViewList
    proxy_views: ViewList = field(default_factory=list)
    observations: ViewList = field(default_factory=list)
    sealed: Annotated[list[SealedEntry], Meta(max_length=200, description="what only the team can open")] = (
        field(default_factory=list)
    )
    hard_steps: Steps = field(default_factory=list)
    skipped_steps: Steps = field(default_factory=list)
    more_time: bool = False
    more_days: Annotated[int, Meta(ge=0, le=MAX_MORE_DAYS, description="how many days more, 0 to 366")] = 0
    name: Annotated[str, Meta(max_length=MAX_NAME, description="only when the person chose to give it")] = ""
    clear: Clear | None = None
    told: Told | None = None
    supporter_roles: Annotated[list[SupporterRole], Meta(max_length=5, description="roles, no names")] = (
        field(default_factory=list)
    )
    keep_until: (
        Annotated[date, Meta(description="the last day of keeping it; 9999-12-31: until it is asked back")]
        | None
    ) = None
    consent_clip: Uuid | None = None
    host: HostEntry | None = None
    author_key: VerifyKey | None = None
    team_key: VerifyKey | None = None
