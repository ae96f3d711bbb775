# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A group that hears a plan together, then answers one after the other, each for themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.identifiers import PersonId, ProposalId


@dataclass(frozen=True)
class GroupRound:
    """One plan with one group.

    Attributes:
        proposal_id: the plan.
        version: of the plan.
        people: who is in the group, in the order of their turns.
        heard: whether the pages were heard together.
        had_turn: who had a turn at their own questions.
    """

    proposal_id: ProposalId
    version: int
    people: tuple[PersonId, ...]
    heard: bool = False
    had_turn: frozenset[PersonId] = frozenset()

    @property
    def next_person(self) -> PersonId | None:
        """Whose turn it is next; None when everybody had one."""
        return next((person for person in self.people if person not in self.had_turn), None)

    def after_turn(self, person_id: PersonId) -> GroupRound:
        """The round after a person had their turn; nobody may be added by this."""
        if person_id not in self.people:
            return self
        return replace(self, had_turn=self.had_turn | {person_id})
