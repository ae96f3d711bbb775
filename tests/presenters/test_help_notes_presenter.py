# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who helped is shown for all and for each answer; a note and the person's word on it stand side by side."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.act_kinds import HelpKind
from coprod_desktop.domain.acts import Contradicted, SupporterNoted, WasHelped, WasHelpedAt
from coprod_desktop.domain.contribution import after
from coprod_desktop.presenters import help_notes_presenter
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.presenters.screen_state import Cards, Tiles
from tests.builders import MAYA, proposal
from tests.screens import contribution

PLAN = proposal()
STEP = PLAN.questions[0]


def picked(body: object) -> list[str]:
    """What is picked on tiles."""
    assert isinstance(body, Tiles)
    return [tile.press.of for tile in body.tiles if tile.picked]


def test_nothing_is_picked_before_and_every_kind_is_there() -> None:
    body = help_notes_presenter.for_all(MAYA, PLAN, contribution()).body
    assert isinstance(body, Tiles)
    assert picked(body) == []
    assert [tile.press.of for tile in body.tiles] == [str(kind) for kind in HelpKind]


def test_help_at_one_answer_stands_before_help_for_all() -> None:
    said = after(contribution(), WasHelped((HelpKind.READ_TO_ME,)))
    said = after(said, WasHelpedAt(STEP.step_id, (HelpKind.ANSWERED_FOR_ME,)))
    body = help_notes_presenter.one_by_one(MAYA, PLAN, said, PLAN.questions[:2], 0).body
    assert isinstance(body, Cards)
    assert [card.heading for card in body.cards] == ["Somebody answered for me.", "Somebody read to me."]


@pytest.mark.parametrize("contradicted", [True, False])
def test_the_person_hears_the_note_and_may_say_that_it_is_not_right(contradicted: bool) -> None:
    said = after(contribution(), SupporterNoted(None, (HelpKind.PRESSED_FOR_ME,)))
    said = after(said, Contradicted(None, contradicted))
    state = help_notes_presenter.is_it_so(MAYA, PLAN, said, "Sam")
    spoken = " ".join(piece.text for piece in state.spoken)
    assert "Sam says: Pressed for them." in spoken
    wrong = next(button for button in state.bar if button.press.do is Do.NOT_RIGHT)
    assert wrong.picked is contradicted
