# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Shown while nobody is there: nothing personal, and one press to carry on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.identifiers import PersonId, ProposalId
from coprod_desktop.presenters import computer_locked_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene


@dataclass(frozen=True)
class Left:
    """Where somebody was when nobody was there any more. Only ids: it stays in memory while all is closed.

    Attributes:
        person: who was here, or None.
        plan: the plan that was open and its version, or None.
        in_group: whether a group went on.
    """

    person: PersonId | None
    plan: tuple[ProposalId, int] | None
    in_group: bool


class Away(Scene):
    """Waits for a press."""

    def __init__(self, carry_on: Callable[[], None]) -> None:
        """Wait.

        Args:
            carry_on: opens everything again.
        """
        self._carry_on = carry_on

    def state(self) -> ScreenState:
        """Nothing personal."""
        return computer_locked_presenter.screen_away()

    def press(self, press: Press) -> None:
        """Carry on."""
        if press.do is Do.CARRY_ON:
            self._carry_on()
