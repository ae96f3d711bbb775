# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Answers from paper: somebody types them in, each is marked so, none is shared before the person agrees."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.walk import Place, Room, all_places
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.plan_scene import PlanScene, PlanWays
from coprod_desktop.ui.windows.scene import Stage
from coprod_desktop.words import _


class FromPaper(PlanScene):
    """The questions of a plan, one after the other, answered as they stand on paper."""

    def __init__(
        self, stage: Stage, person: Person, answering: Answering, ways: PlanWays, typed_by: str
    ) -> None:
        """Begin with the first question.

        Args:
            stage: the window.
            person: whose answers they are.
            answering: keeps each answer.
            ways: where this can lead.
            typed_by: who types them in.
        """
        super().__init__(stage, person, answering, ways)
        self._typed_by = typed_by or _("A supporter")
        answering.want_short(True)
        places = all_places(answering.proposal, answering.contribution, 1)
        answering.go(next((place for place in places if place.room is Room.STEPS), Place(Room.CLEAR)))

    def state(self) -> ScreenState:
        """The question, with a word that it is typed in from paper."""
        state = super().state()
        where = _("From paper. {name} types.").format(name=self._typed_by)
        return replace(state, strip=replace(state.strip, where=where))

    def press(self, press: Press) -> None:
        """Answer or move as in the plan; what is answered here waits for the person's word."""
        place = self._answering.place
        before = self._pick_at(place)
        super().press(press)
        after = self._pick_at(place)
        if place.room is Room.STEPS and after is not None and after != before:
            step_id = self._answering.proposal.steps[place.index].step_id
            self._answering.type_from_paper(step_id, self._typed_by, agreed=False)

    def _pick_at(self, place: Place) -> object:
        if place.room is not Room.STEPS:
            return None
        return self._answering.said(self._answering.proposal.steps[place.index].step_id).pick
