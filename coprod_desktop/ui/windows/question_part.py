# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The questions of a plan, for the scene that leads through it: their screens, and presses that answer."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import OffScale
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Step
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import question_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState


class QuestionPart:
    """Shows the question where the person is, with what follows its answer."""

    def __init__(self, person: Person, answering: Answering) -> None:
        """Begin at whatever question the person comes to.

        Args:
            person: who answers.
            answering: keeps each answer; its place is at a question whenever this is asked for something.
        """
        self._person, self._answering = person, answering

    def state(self) -> ScreenState:
        """The question where the person is."""
        answering = self._answering
        return question_presenter.question(
            self._person, answering.proposal, answering.place.index, answering.contribution
        )

    def press(self, press: Press) -> bool:
        """Answer, or show more of the question.

        Args:
            press: what was pressed.

        Returns:
            Whether the press was one of the question's; moving and own ways are the scene's.
        """
        match press.do:
            case Do.PICK:
                self._answering.pick(self._step(), press.of)
            case Do.OFF_SCALE:
                self._answering.pick_off_scale(self._step(), OffScale(press.of))
            case _:
                return False
        return True

    def _step(self) -> Step:
        return self._answering.proposal.steps[self._answering.place.index]
