# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A group takes turns: who is next is clear, and nobody has a turn that is not theirs."""

from __future__ import annotations

from coprod_desktop.domain.identifiers import PersonId, ProposalId
from coprod_desktop.domain.together import GroupRound

ANN, BOB, CEM = PersonId("ann"), PersonId("bob"), PersonId("cem")
GROUP = GroupRound(ProposalId("bus"), 1, (ANN, BOB))


def test_people_have_their_turn_in_their_order_but_anybody_may_go_first() -> None:
    assert GROUP.next_person == ANN
    assert GROUP.after_turn(BOB).next_person == ANN
    assert GROUP.after_turn(ANN).next_person == BOB
    assert GROUP.after_turn(ANN).after_turn(BOB).next_person is None


def test_a_second_turn_and_a_stranger_change_nothing() -> None:
    assert GROUP.after_turn(ANN).after_turn(ANN) == GROUP.after_turn(ANN)
    assert GROUP.after_turn(CEM) == GROUP
