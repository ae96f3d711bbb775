# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Where things stand on the screen: balanced between people, fixed within one.

*Source*: `fair-answers.md`, the answer widget: people may choose the first or the last thing because of its
place. So each place is given to each thing equally often, and nobody ever sees it change.
"""

from __future__ import annotations

from coprod_desktop.domain.identifiers import ChoiceId


def good_is_first(turn: int) -> bool:
    """Which side is good for the person with this turn: every other person has it first."""
    return turn % 2 == 0


def balanced_order(choice_ids: tuple[ChoiceId, ...], turn: int) -> tuple[ChoiceId, ...]:
    """The order in which the things of a question are shown to one person.

    Args:
        choice_ids: the things, as the team wrote them; any number.
        turn: 0 and up: which person of this computer it is. Two people one after the other have the sides of
            `good_is_first` the other way round, so the order moves on only with every second person.

    Returns:
        The same things, turned round like a ring: over ``2 * len(choice_ids)`` people that follow each other,
        each thing stands in each place twice.
    """
    if not choice_ids:
        return ()
    first = (turn // 2) % len(choice_ids)
    return choice_ids[first:] + choice_ids[:first]
