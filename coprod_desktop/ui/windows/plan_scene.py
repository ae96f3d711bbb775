# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The way through a plan: the honest facts, its pages, its questions."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.act_kinds import Clear
from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import HardWord, Page, Step
from coprod_desktop.domain.walk import Place, Room, next_place, place_before
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import plan_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.share_presenter import check_pages
from coprod_desktop.ui.windows.question_part import QuestionPart
from coprod_desktop.ui.windows.scene import Scene, Stage

PLAN_ROOMS = (Room.FACTS, Room.MAIN_POINTS, Room.STEPS, Room.CLEAR)
"""The parts of the way that this scene shows."""
OpenOwnWay = Callable[[Answering, Step, str, Do], None]


class PlanScene(Scene):
    """One person walks through one plan, up to the check of the answers."""

    def __init__(
        self,
        stage: Stage,
        person: Person,
        answering: Answering,
        away: Callable[[], None],
        to_check: Callable[[], None],
        own_way: OpenOwnWay,
        coming_back: bool = False,
    ) -> None:
        """Go on where the person was.

        Args:
            stage: the window.
            person: who walks.
            answering: keeps each answer.
            away: goes home.
            to_check: goes to the check of the answers.
            own_way: opens Say it my way, with which way was touched.
            coming_back: whether one answer is changed from the check, and the way on leads back there.
        """
        self._stage, self._person, self._answering = stage, person, answering
        self._away, self._to_check, self._own_way = away, to_check, own_way
        self._coming_back = coming_back
        self._questions = QuestionPart(person, answering)
        self._hard_word: HardWord | None = None

    def state(self) -> ScreenState:
        """The facts, a page, a question, or a hard word."""
        proposal, place = self._answering.proposal, self._answering.place
        if self._hard_word:
            return plan_presenter.hard_word(self._person, proposal, self._hard_word)
        if place.room is Room.FACTS:
            more_time = self._answering.contribution.more_time
            return plan_presenter.facts(self._person, proposal, place.index, more_time)
        if place.room is Room.MAIN_POINTS:
            return plan_presenter.main_points(self._person, proposal)
        if place.room is Room.CLEAR:
            return plan_presenter.was_clear(self._person, proposal, self._answering.contribution.clear)
        if self._asks():
            return self._questions.state()
        return plan_presenter.page(self._person, proposal, place.index, self._answering.contribution)

    def press(self, press: Press) -> None:
        """Answer, move, or open something over."""
        if self._asks() and self._questions.press(press):
            self._stage.refresh()
            return
        match press.do:
            case Do.BACK if self._hard_word:
                self._hard_word = None
            case Do.BACK | Do.NEXT:
                self._move(press.do)
                return
            case Do.SAY_MY_WAY | Do.WRITE:
                self._open_own_way(press.do)
                return
            case Do.SHORT:
                self._answering.want_short(True)
                self._move(Do.NEXT)
                return
            case Do.HARD_WORD:
                words = self._answering.proposal.hard_words
                self._hard_word = next(word for word in words if word.word == press.of)
            case _:
                self._answer(press)
        self._stage.refresh()

    def _answer(self, press: Press) -> None:
        answering = self._answering
        match press.do:
            case Do.PICK if answering.place.room is Room.CLEAR:
                answering.turn_clear(Clear(press.of))
            case Do.HARD:
                answering.turn_hard(self._step().step_id)
            case Do.MORE_TIME:
                answering.ask_more_time(0 if answering.contribution.more_time else 14)

    def _open_own_way(self, do: Do) -> None:
        step = self._step()
        heading = step.lines[0].text if isinstance(step, Page) else step.text
        self._own_way(self._answering, step, heading, do)

    def _asks(self) -> bool:
        """Whether a question is shown, which its own part takes care of."""
        return self._answering.place.room is Room.STEPS and not isinstance(self._step(), Page)

    def _step(self) -> Step:
        return self._answering.proposal.steps[self._answering.place.index]

    def _move(self, do: Do) -> None:
        if self._coming_back:
            self._to_check()
            return
        answering = self._answering
        pages = check_pages(answering.proposal, answering.contribution)
        there = next_place if do is Do.NEXT else place_before
        place: Place | None = there(answering.proposal, answering.contribution, answering.place, pages)
        if place is None:
            self._away()
            return
        answering.go(place)
        if place.room in PLAN_ROOMS:
            self._stage.refresh()
        else:
            self._to_check()

    def can_be_hard(self) -> bool:
        """Pages and questions can be hard, the facts are the app's."""
        return self._answering.place.room is Room.STEPS

    def call_hard(self) -> bool:
        """Count it against the page."""
        if not self.can_be_hard():
            return False
        step_id: StepId = self._step().step_id
        self._answering.call_hard(step_id)
        return True
