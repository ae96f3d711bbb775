# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Whether files come from the same person, who is not known: all carry the key of the first one."""

from __future__ import annotations

from typing import Protocol

from coprod_desktop.domain.identifiers import ContributorId, ProposalId

_Age = tuple[int, int]
"""The version of the proposal, and then of the file."""


class FromSomebody(Protocol):
    """As much of what one person shared as tells whose it is: a `ViewBundle`, or what is left of one."""

    @property
    def contributor_id(self) -> ContributorId:
        """Random for this person in this proposal."""
        ...

    @property
    def proposal_id(self) -> ProposalId:
        """What it is about."""
        ...

    @property
    def proposal_version(self) -> int:
        """The version that was answered."""
        ...

    @property
    def bundle_version(self) -> int:
        """1 for the first file, one more for each later one."""
        ...

    @property
    def author_key(self) -> str:
        """The key that it proves; empty in old files."""
        ...


class Authors:
    """The key of the first file of each person that proves itself; which file came first does not hang on the
    order in which files are looked at.
    """

    def __init__(self) -> None:
        """Nobody is known yet."""
        self._first: dict[tuple[ContributorId, ProposalId], tuple[_Age, str]] = {}

    def meet(self, file: FromSomebody) -> None:
        """Take notice of a file, whether it is kept or not."""
        whose = (file.contributor_id, file.proposal_id)
        if file.author_key and (whose not in self._first or _place(file) < self._first[whose]):
            self._first[whose] = _place(file)

    def is_proven(self, file: FromSomebody) -> bool:
        """Whether a file may stand for the person that it names.

        Files of before there were keys may, as long as they are older than the first that has one.
        """
        first = self._first.get((file.contributor_id, file.proposal_id))
        if first is None or file.author_key == first[1]:
            return True
        return not file.author_key and _age(file) < first[0]


def _place(file: FromSomebody) -> tuple[_Age, str]:
    # Of two first ones with two keys any rule will do, as long as their order in time is none.
    return _age(file), file.author_key


def _age(file: FromSomebody) -> _Age:
    return file.proposal_version, file.bundle_version
