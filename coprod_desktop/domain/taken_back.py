# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What people took back counts nowhere: what one person shared without the things that a recall names."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.identifiers import ItemId
from coprod_desktop.domain.view_bundle import Recall, View, ViewBundle


def is_of_same(recall: Recall, bundle: ViewBundle) -> bool:
    """Whether a recall names the person and the proposal of these views; that does not prove that it may."""
    return (recall.contributor_id, recall.proposal_id) == (bundle.contributor_id, bundle.proposal_id)


def may_take_back(recall: Recall, bundle: ViewBundle) -> bool:
    """Whether a recall comes from the person who shared these views.

    Views of before there were keys prove nothing: their person may have a key by now, and their right to have
    them deleted goes first. So this hangs on the two alone, and on no other file that may still come.
    """
    return is_of_same(recall, bundle) and bundle.author_key in ("", recall.author_key)


def without_recalled(bundle: ViewBundle, recall: Recall) -> ViewBundle | None:
    """Take out of a person's views what they took back.

    Args:
        bundle: what they shared.
        recall: what they want back.

    Returns:
        What is left; the same when the recall is not about these views, or is older than they are; None when
        all of it is taken back.
    """
    if not may_take_back(recall, bundle):
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
