# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether files come from the same person, who is not known: all carry the key of the first one."""

from __future__ import annotations

from coprod_desktop.domain.identifiers import ContributorId, ProposalId
from coprod_desktop.domain.view_bundle import Recall, ViewBundle

CANNOT_PROVE = "It says it is from the same person, but cannot prove it."

_Age = tuple[int, int]
"""The version of the proposal, and then of the file."""


class Authors:
    """The key of the first file of each person that proves itself; which file came first does not hang on the
    order in which files are looked at.
    """

    def __init__(self) -> None:
        """Nobody is known yet."""
        self._first: dict[tuple[ContributorId, ProposalId], tuple[_Age, str]] = {}

    def meet(self, bundle: ViewBundle) -> None:
        """Take notice of a file, whether it is kept or not."""
        whose = (bundle.contributor_id, bundle.proposal_id)
        if bundle.author_key and (whose not in self._first or _age(bundle) < self._first[whose][0]):
            self._first[whose] = (_age(bundle), bundle.author_key)

    def is_proven(self, bundle: ViewBundle) -> bool:
        """Whether a file may stand for the person that it names.

        Files of before there were keys may, as long as they are older than the first that has one.
        """
        first = self._first.get((bundle.contributor_id, bundle.proposal_id))
        if first is None or bundle.author_key == first[1]:
            return True
        return not bundle.author_key and _age(bundle) < first[0]

    def may_take_back(self, recall: Recall) -> bool:
        """Whether a recall comes from the person whose files it takes back."""
        first = self._first.get((recall.contributor_id, recall.proposal_id))
        return first is None or recall.author_key == first[1]


def _age(bundle: ViewBundle) -> _Age:
    return bundle.proposal_version, bundle.bundle_version
