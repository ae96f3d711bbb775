# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The way through a plan: the honest facts, its pages, its questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.domain.act_kinds import Clear
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.identifiers import MediaName, StepId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.practice import PRACTICE_NOTE
from coprod_desktop.domain.preferences import PictureStyle
from coprod_desktop.domain.proposal import HardWord, Page, Proposal, Step
from coprod_desktop.domain.walk import Part, Place, Room, next_place, place_before
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import facts_presenter, plan_presenter
from coprod_desktop.presenters.check_presenter import check_pages
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.pace_scenes import AllPages, MoreTime, StopOrGoOn
from coprod_desktop.ui.windows.question_part import QuestionPart
from coprod_desktop.ui.windows.scene import Scene, Stage
from coprod_desktop.words import _

PLAN_ROOMS = (Room.FACTS, Room.MAIN_POINTS, Room.STEPS, Room.CLEAR)
"""The parts of the way that this scene shows."""
SKIPS_BEFORE_ASKING = 3
"""After so many questions were skipped one after the other, it asks what the person would like.

*Source*: rule R7 of ``fair-answers.md``; the number is our choice."""


@dataclass(frozen=True)
class PlanWays:
    """Where the plan scene can lead.

    Attributes:
        home: to home.
        check: to the check of the answers.
        own_way: opens Say it my way, with which way was touched.
        practice: to trying it out, and back to where the person was.
        film: opens the film of a page of a plan, with the strip of the page.
    """

    home: Callable[[], None]
    check: Callable[[], None]
    own_way: Callable[[Answering, Step, str, Do], None]
    practice: Callable[[], None]
    film: Callable[[Proposal, MediaName, Strip], None]


class PlanScene(Scene):
    """One person walks through one plan, up to the check of the answers."""

    def __init__(
        self, stage: Stage, person: Person, answering: Answering, ways: PlanWays, coming_back: bool = False
    ) -> None:
        """Go on where the person was.

        Args:
            stage: the window.
            person: who walks.
            answering: keeps each answer.
            ways: where this can lead.
            coming_back: whether one answer is changed from the check, and the way on leads back there.
        """
        self._stage, self._person, self._answering, self._ways = stage, person, answering, ways
        self._coming_back = coming_back
        self._questions = QuestionPart(person, answering)
        self._hard_word: HardWord | None = None
        self._skips = 0

    def state(self) -> ScreenState:
        """The facts, the main points, a page, a question, or a hard word; with pictures if they are liked."""
        words_only = self._person.preferences.picture_style is PictureStyle.NONE
        return replace(self._plan_state(), words_only=words_only)

    def _plan_state(self) -> ScreenState:
        answering = self._answering
        proposal, contribution, place = answering.proposal, answering.contribution, answering.place
        if self._hard_word:
            return plan_presenter.hard_word(self._person, proposal, self._hard_word)
        match place.room:
            case Room.FACTS:
                untried = not answering.store.note(PRACTICE_NOTE)
                return facts_presenter.facts(
                    self._person, proposal, place.index, contribution.more_days, untried
                )
            case Room.MAIN_POINTS:
                return plan_presenter.main_points(self._person, proposal)
            case Room.CLEAR:
                return plan_presenter.was_clear(self._person, proposal, contribution.clear)
        if not self._asks():
            return plan_presenter.page(self._person, proposal, place.index, contribution)
        state = self._questions.state()
        if contribution.short and self._step() is proposal.questions[0] and place.part is Part.ASK:
            *others, way_on = state.bar
            state = replace(state, bar=(*others, plan_presenter.show_all_pages(), way_on))
        return state

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
            case Do.MORE_TIME | Do.ALL_PAGES | Do.PRACTICE if self._answering.place.room is Room.FACTS:
                self._open_over(press.do)
                return
            case Do.HARD_WORD:
                self._open_hard_word(press.of)
                return
            case Do.FILM:
                film = MediaName(press.of)
                self._ways.film(self._answering.proposal, film, self.state().strip)
                return
            case Do.SHORT | Do.ALL_PAGES | Do.PICK | Do.HARD:
                self._answer(press)
            case _:
                self._open_own_way(press.do)
                return
        self._stage.refresh()

    def _answer(self, press: Press) -> None:
        answering = self._answering
        match press.do:
            case Do.PICK:
                answering.turn_clear(Clear(press.of))
            case Do.HARD:
                answering.turn_hard(self._step().step_id)
            case Do.SHORT:
                answering.want_short(True)
                answering.go(self._place(next_place) or answering.place)
            case Do.ALL_PAGES:
                answering.want_short(False)
                answering.go(Place(Room.STEPS))

    def _open_over(self, do: Do) -> None:
        match do:
            case Do.MORE_TIME:
                strip = replace(self.state().strip, where=_("More time"))
                self._stage.open_over(MoreTime(self._stage, strip, self._answering))
            case Do.ALL_PAGES:
                self._stage.open_over(AllPages(self._stage, self._person, self._answering.proposal))
            case _:
                self._ways.practice()

    def _open_hard_word(self, word: str) -> None:
        self._hard_word = next(each for each in self._answering.proposal.hard_words if each.word == word)
        self._stage.refresh()
        # Touching a word is asking for it: it is heard, as a choice is when it is touched.
        self._stage.say(*self.state().spoken)

    def _open_own_way(self, do: Do) -> None:
        step = self._step()
        heading = step.lines[0].text if isinstance(step, Page) else step.text
        self._ways.own_way(self._answering, step, heading, do)

    def _asks(self) -> bool:
        """Whether a question is shown, which its own part takes care of."""
        return self._answering.place.room is Room.STEPS and not isinstance(self._step(), Page)

    def _step(self) -> Step:
        return self._answering.proposal.steps[self._answering.place.index]

    def _place(self, there: Callable[[Proposal, Contribution, Place, int], Place | None]) -> Place | None:
        answering = self._answering
        pages = check_pages(answering.proposal, answering.contribution)
        return there(answering.proposal, answering.contribution, answering.place, pages)

    def _move(self, do: Do) -> None:
        answering, here = self._answering, self._answering.place
        if do is Do.NEXT:
            self._count_skips()
            if here.room is Room.MAIN_POINTS:
                answering.want_short(False)
        place = self._place(next_place if do is Do.NEXT else place_before)
        if self._coming_back and (place is None or (place.room, place.index) != (here.room, here.index)):
            self._ways.check()
            return
        if place is None:
            self._ways.home()
            return
        answering.go(place)
        if place.room not in PLAN_ROOMS:
            self._ways.check()
        elif self._skips >= SKIPS_BEFORE_ASKING and place.room is Room.STEPS:
            self._skips = 0
            self._stage.open_over(StopOrGoOn(self._stage, self.state().strip))
        else:
            self._stage.refresh()

    def _count_skips(self) -> None:
        if not self._asks() or self._answering.place.part is not Part.ASK:
            return
        answered = self._answering.said(self._step().step_id).is_answered
        self._skips = 0 if answered else self._skips + 1

    def can_be_hard(self) -> bool:
        """Pages and questions can be hard, the facts are the app's."""
        return self._answering.place.room is Room.STEPS

    def know(self, person: Person) -> None:
        """Take over what the person is called and looks like now, and how they like things."""
        self._person = person
        self._questions.know(person)

    def is_apart(self) -> bool | None:
        """Whether what was said at this page or question is kept apart from every file."""
        return self._answering.said(self._step().step_id).sealed_away if self.can_be_hard() else None

    def keep_apart(self, apart: bool) -> None:
        """Keep what was said at this page or question apart from every file, or put it back."""
        if self.can_be_hard():
            self._answering.seal_away(self._step().step_id, apart)

    def call_hard(self) -> bool:
        """Count it against the page."""
        if not self.can_be_hard():
            return False
        step_id: StepId = self._step().step_id
        self._answering.call_hard(step_id)
        return True
