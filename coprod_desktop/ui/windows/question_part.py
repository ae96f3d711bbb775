# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The questions of a plan, for the scene that leads through it: their screens, and presses that answer."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.act_kinds import Matter, OffScale, Point
from coprod_desktop.domain.identifiers import ChoiceId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import ChoosingQuestion, ShareTokens, SortOnMat, Step
from coprod_desktop.domain.walk import Part, Place
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import question_presenter, things_presenter
from coprod_desktop.presenters.asked import AT_FIRST, Asked, View
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
        self._viewed: Place | None = None
        self._view = AT_FIRST

    def know(self, person: Person) -> None:
        """Take over what the person is called and looks like now, and how they like things."""
        self._person = person

    def state(self) -> ScreenState:
        """The question where the person is; at first sight it keeps the order of its things."""
        step = self._step()
        if isinstance(step, ChoosingQuestion):
            self._answering.order_of(step, self._person.turn)
        return question_presenter.question(self._asked(), self._answering.place.part)

    def press(self, press: Press) -> bool:
        """Answer, or show more of the question.

        Args:
            press: what was pressed.

        Returns:
            Whether the press was one of the question's; moving and own ways are the scene's.

        Raises:
            NotAllowed: the question does not offer this.
        """
        step, part, view = self._step(), self._answering.place.part, self._asked().view
        self._view = replace(view, touched=None)
        match press.do, step:
            case Do.MORE_CHOICES, _:
                self._view = View(page=view.page + 1)
            case Do.PICK, _ if part is Part.WHY:
                self._answering.turn_reason(step.step_id, ChoiceId(press.of))
            case Do.PICK, _ if part is Part.MATTER:
                self._answering.turn_matter(step.step_id, Matter(press.of))
            case Do.PICK, _:
                self._answering.pick(step, press.of)
            case ((Do.PUT | Do.OFF_SCALE | Do.THING), SortOnMat()):
                self._sort(step, press)
            case Do.OFF_SCALE, _:
                self._answering.pick_off_scale(step, OffScale(press.of))
            case ((Do.MORE_OF | Do.LESS_OF), ShareTokens()):
                self._answering.move_token(step, ChoiceId(press.of), 1 if press.do is Do.MORE_OF else -1)
                self._view = replace(view, touched=ChoiceId(press.of))
            case _:
                return False
        return True

    def _sort(self, step: SortOnMat, press: Press) -> None:
        """Put the thing in hand somewhere, or another one that was dragged there, or take one up."""
        if press.do is Do.THING:
            thing = ChoiceId(press.of)
            self._answering.put_on_mat(step, thing, None)
            self._view = View(thing=thing)
            return
        where, _between, dragged = press.of.partition("/")
        moved = ChoiceId(dragged) or things_presenter.in_hand(self._asked(), step)
        if moved is not None:
            place = Point(where) if where in list(Point) else OffScale(where)
            self._answering.put_on_mat(step, moved, place)
            # A thing that was taken up stays in hand while another one is moved by dragging.
            self._view = View(thing=None if moved == self._view.thing else self._view.thing, touched=moved)

    def _step(self) -> Step:
        return self._answering.proposal.steps[self._answering.place.index]

    def _asked(self) -> Asked:
        """What is asked; a question that the person comes to begins with its first things."""
        answering = self._answering
        if self._viewed != answering.place:
            self._viewed, self._view = answering.place, AT_FIRST
        return Asked(
            self._person, answering.proposal, answering.place.index, answering.contribution, self._view
        )
