# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Between what one person shared and the rows of a team's store. No SQL here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from operator import itemgetter
from typing import Any, get_type_hints

import msgspec

from coprod_desktop.domain import acts
from coprod_desktop.domain.acts import Pick
from coprod_desktop.domain.identifiers import ContributorId, ItemId, ProposalId, StepId
from coprod_desktop.domain.intake import CameRecall, CameViews, FileFact, Stands
from coprod_desktop.domain.view_bundle import Recall, View, ViewBundle

Row = dict[str, Any]

_BUNDLE_FORM = 1
_ITEM_FORM = 1
_PARTS = ("views", "proxy_views", "observations")
_PICKS: dict[str, type[Pick]] = {
    "choice": acts.PickedChoice,
    "point": acts.PickedPoint,
    "off_scale": acts.PickedOffScale,
    "some": acts.PickedSome,
    "mat": acts.SortedOnMat,
    "order": acts.Ordered,
    "tokens": acts.SharedTokens,
}
_PICK_KINDS = {pick: kind for kind, pick in _PICKS.items()}
_BUNDLE_FIELDS = {name: hint for name, hint in get_type_hints(ViewBundle).items() if name not in _PARTS}
_VIEW_FIELDS = {name: hint for name, hint in get_type_hints(View).items() if name != "pick"}


def bundle_row(came: CameViews) -> Row:
    """The row of `bundles`, before it is known how the file stands."""
    bundle = came.bundle
    return {
        "contributor_id": bundle.contributor_id,
        "sha256": came.sha256,
        "proposal_id": bundle.proposal_id,
        "proposal_version": bundle.proposal_version,
        "bundle_version": bundle.bundle_version,
        "author_key": bundle.author_key,
        "day": bundle.day.isoformat(),
        "steps": " ".join(sorted(bundle.all_steps)),
        "stands": Stands.UNPROVEN,
        **body_of(bundle),
    }


def body_of(bundle: ViewBundle) -> Row:
    """The columns of `bundles` with what was said, but its views."""
    bare = {name: getattr(bundle, name) for name in _BUNDLE_FIELDS}
    return {"version": _BUNDLE_FORM, "body": msgspec.json.encode(bare).decode()}


def item_rows(file_sha256: str, bundle: ViewBundle) -> list[Row]:
    """The rows of `items`."""
    return [
        {
            "contributor_id": bundle.contributor_id,
            "sha256": file_sha256,
            "part": part,
            "position": position,
            "item_id": view.item_id,
            "step_id": view.step_id,
            "given": view.given,
            "words": _words_of(view),
            # What was picked does not say itself which kind of pick it is.
            "pick_kind": _PICK_KINDS[type(view.pick)] if view.pick else "",
            "version": _ITEM_FORM,
            "body": msgspec.json.encode(view).decode(),
        }
        for part in _PARTS
        for position, view in enumerate(getattr(bundle, part))
    ]


def media_rows(came: CameViews) -> list[Row]:
    """The rows of `media`."""
    return [
        {
            "contributor_id": came.bundle.contributor_id,
            "sha256": came.sha256,
            "name": name,
            "content_sha256": sha256(content).hexdigest(),
            "length_bytes": len(content),
        }
        for name, content in came.media.items()
    ]


def _words_of(view: View) -> str:
    written = (view.text, view.title, " ".join(symbol.words for symbol in view.message))
    return "\n".join(each for each in written if each)


def bundle_from(row: Mapping[str, Any], items: Iterable[Mapping[str, Any]]) -> ViewBundle:
    """What was said, out of a row of `bundles` that is not empty and its rows of `items`."""
    stored = msgspec.json.decode(row["body"])
    bare: dict[str, Any] = {
        name: msgspec.convert(stored[name], hint) for name, hint in _BUNDLE_FIELDS.items()
    }
    parts: dict[str, list[tuple[int, View]]] = {part: [] for part in _PARTS}
    for item in items:
        parts[item["part"]].append((item["position"], view_from(item)))
    views: dict[str, Any] = {
        part: tuple(view for _at, view in sorted(found, key=itemgetter(0))) for part, found in parts.items()
    }
    return ViewBundle(**bare, **views)


def view_from(item: Mapping[str, Any]) -> View:
    """One thing that was said, out of a row of `items`."""
    stored = msgspec.json.decode(item["body"])
    fields: dict[str, Any] = {
        name: msgspec.convert(stored[name], hint) for name, hint in _VIEW_FIELDS.items()
    }
    kind = item["pick_kind"]
    return View(**fields, pick=msgspec.convert(stored["pick"], _PICKS[kind]) if kind else None)


def _converted(stored: dict[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: msgspec.convert(stored[name], hint) for name, hint in fields.items()}


def fact_from(row: Mapping[str, Any]) -> FileFact:
    """What is remembered of a file of views for good."""
    return FileFact(
        ContributorId(row["contributor_id"]),
        ProposalId(row["proposal_id"]),
        row["sha256"],
        row["proposal_version"],
        row["bundle_version"],
        row["author_key"],
        frozenset(map(StepId, row["steps"].split())),
    )


def recall_row(came: CameRecall) -> Row:
    """The row of `recalls`."""
    recall = came.recall
    return {
        "contributor_id": recall.contributor_id,
        "sha256": came.sha256,
        "proposal_id": recall.proposal_id,
        "recall_number": recall.recall_number,
        "author_key": recall.author_key,
        "day": recall.day.isoformat(),
        "items": " ".join(recall.items),
    }


def recall_from(row: Mapping[str, Any]) -> Recall:
    """What was taken back, out of a row of `recalls`."""
    return Recall(
        ContributorId(row["contributor_id"]),
        ProposalId(row["proposal_id"]),
        row["recall_number"],
        tuple(map(ItemId, row["items"].split())),
        date.fromisoformat(row["day"]),
        row["author_key"],
    )
