# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, for any page or question: which way. Each way has a scene of its own."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import own_ways
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


class OwnWayScene(Scene):
    """All ways to say something, with what is there already."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        answering: Answering,
        step_id: StepId,
        heading: str,
        things: int,
        open_way: Callable[[Do], None],
    ) -> None:
        """Show the ways.

        Args:
            stage: the window.
            strip: where I am.
            answering: knows what is there.
            step_id: the page or question.
            heading: what it asks.
            things: how many things to choose from stand on one screen for this person.
            open_way: opens one way over this.
        """
        self._stage, self._strip, self._answering = stage, strip, answering
        self._step_id, self._heading, self._open_way = step_id, heading, open_way
        self._things, self._page = things, 0

    def state(self) -> ScreenState:
        """The ways."""
        said = self._answering.said(self._step_id)
        return own_ways.choose_way(self._strip, self._heading, said, self._things, self._page)

    def press(self, press: Press) -> None:
        """Open a way, show more ways, or go back."""
        match press.do:
            case Do.BACK | Do.NEXT:
                self._stage.close_over()
            case Do.MORE_CHOICES:
                self._page += 1
                self._stage.refresh()
            case do:
                self._open_way(do)
