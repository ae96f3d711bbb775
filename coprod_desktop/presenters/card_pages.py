# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""How many cards stand on one page, so that nothing has to scroll at normal text. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.presenters.screen_state import MOST_BESIDE_WORDS, Card

ROOM_A_PAGE = 6
PLAIN_ROOM, ROWS_ROOM = 2, 3
"""Three cards fill a page; one with its pictures in rows above the words takes the room of one and a half."""


def room_of(pictures: int) -> int:
    """How much of a page a card with buttons takes, by how many pictures it has."""
    return ROWS_ROOM if pictures > MOST_BESIDE_WORDS else PLAIN_ROOM


def in_pages(cards: Sequence[Card]) -> tuple[tuple[Card, ...], ...]:
    """The cards page by page, at most three on each; one empty page without any.

    Args:
        cards: with buttons, in their order.
    """
    pages: list[list[Card]] = [[]]
    free = ROOM_A_PAGE
    for card in cards:
        room = room_of(len(card.pics))
        if room > free:
            pages.append([])
            free = ROOM_A_PAGE
        pages[-1].append(card)
        free -= room
    return tuple(tuple(page) for page in pages)
