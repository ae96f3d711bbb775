# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people took back is in no folder: files of views without the things that a recall names."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.view_bundle import Recall, View, ViewBundle


def without_recalled(bundle: ViewBundle, recall: Recall) -> ViewBundle | None:
    """Take out of a person's views what they took back.

    Args:
        bundle: what they shared.
        recall: what they want back.

    Returns:
        What is left; the same when the recall is not about these views, or is older than they are; None when
        all of it is taken back.
    """
    if (recall.contributor_id, recall.proposal_id) != (bundle.contributor_id, bundle.proposal_id):
        return bundle
    if recall.day < bundle.day:
        # Shared once more after it was taken back: that consent is the later one.
        return bundle
    if not recall.items:
        return None
    gone = frozenset(recall.items)
    left = replace(
        bundle,
        views=_left(bundle.views, gone),
        proxy_views=_left(bundle.proxy_views, gone),
        observations=_left(bundle.observations, gone),
        sealed=tuple(each for each in bundle.sealed if each.item_id not in gone),
    )
    return left if left.all_views or left.sealed or not bundle.all_views else None


def _left(views: tuple[View, ...], gone: frozenset[ItemId]) -> tuple[View, ...]:
    # What lay in something sealed goes with it: only that has an id of its own for the person.
    return tuple(view for view in views if (view.sealed_in or view.item_id) not in gone)
