# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Home, the plans, and what opens over any scene: help, a break, a problem, how it looks and sounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import Preferences, ReadAloud, ThemeName
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import START
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.presenters import help_presenter, home_presenter, problem_presenter
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


def plan_places(device: DeviceStore, store: PersonStore) -> tuple[PlanPlace, ...]:
    """How far the person is with each plan: those that they touched last first, then the newest."""
    known = {(proposal.proposal_id, proposal.version): proposal for proposal in device.proposals()}
    said = {(each.proposal_id, each.proposal_version): each for each in store.contributions()}
    order = [*(key for key in said if key in known), *(key for key in known if key not in said)]
    places = []
    for key in order:
        contribution = said.get(key)
        place = store.place_of(contribution.contribution_id) if contribution else START
        places.append(PlanPlace(known[key], contribution, place))
    return tuple(places)


class Home(Scene):
    """Home, the list of plans, and the list of what I said."""

    def __init__(
        self,
        stage: Stage,
        person: Person,
        places: Callable[[], tuple[PlanPlace, ...]],
        open_plan: Callable[[Proposal, bool], None],
        others: Callable[[Do], None],
    ) -> None:
        """Show home.

        Args:
            stage: the window.
            person: who is here.
            places: tells how far the person is with each plan.
            open_plan: called with a plan, and whether to go to the check of the answers.
            others: called for how it looks, and to finish.
        """
        self._stage, self._person, self._places = stage, person, places
        self._open_plan, self._others = open_plan, others
        self._list: Do | None = None

    def state(self) -> ScreenState:
        """Home, or one of its lists."""
        if self._list is None:
            return home_presenter.home(self._person, self._places())
        return home_presenter.plans(self._person, self._places(), only_said=self._list is Do.SAID)

    def press(self, press: Press) -> None:
        """Open a plan, a list, or leave."""
        match press.do:
            case Do.PLAN:
                self._open_plan(self._plan(press.of), False)
                return
            case Do.SAID if press.of:
                self._open_plan(self._plan(press.of), True)
                return
            case Do.PLANS | Do.SAID:
                self._list = press.do
            case Do.BACK if self._list:
                self._list = None
            case Do.BACK:
                self._stage.finish_for_today()
                return
            case Do.LOOKS | Do.FINISH:
                self._others(press.do)
                return
        self._stage.refresh()

    def _plan(self, proposal_id: str) -> Proposal:
        wanted = ProposalId(proposal_id)
        return next(place.proposal for place in self._places() if place.proposal.proposal_id == wanted)


class Break(Scene):
    """A quiet page that waits."""

    def __init__(self, stage: Stage, strip: Strip) -> None:
        """Rest over the scene that this strip is of."""
        self._stage, self._strip = stage, strip

    def state(self) -> ScreenState:
        """Carry on, or finish."""
        return help_presenter.taking_a_break(self._strip)

    def press(self, press: Press) -> None:
        """Carry on, or finish."""
        if press.do is Do.FINISH:
            self._stage.finish_for_today()
        else:
            self._stage.close_over()


class Help(Scene):
    """The calm page of help, and its topics."""

    def __init__(self, stage: Stage, strip: Strip, below: Scene, looks: Callable[[], None]) -> None:
        """Help over a scene.

        Args:
            stage: the window.
            strip: of the scene below.
            below: the scene that help was asked in.
            looks: opens how it looks and sounds.
        """
        self._stage, self._strip, self._below, self._looks = stage, strip, below, looks
        self._topic: Topic | None = None

    def state(self) -> ScreenState:
        """The page, or one topic."""
        if self._topic is None:
            return help_presenter.help_page(self._strip, self._below.can_be_hard())
        return help_presenter.help_topic(self._strip, self._topic)

    def press(self, press: Press) -> None:
        """Open a topic, go back, carry on."""
        match press.do:
            case Do.TOPIC:
                self._topic = Topic(press.of)
                if self._topic is Topic.HARD:
                    self._below.call_hard()
                self._stage.refresh()
            case Do.LOOKS:
                self._looks()
            case Do.BACK if self._topic:
                self._topic = None
                self._stage.refresh()
            case Do.BACK | Do.CARRY_ON:
                self._stage.close_over()


class Looks(Scene):
    """How it looks and sounds; each choice changes the screen at once."""

    def __init__(
        self, stage: Stage, strip: Strip, preferences: Preferences, keep: Callable[[Preferences], None]
    ) -> None:
        """Begin with what can be changed.

        Args:
            stage: the window.
            strip: of the scene below.
            preferences: as they are.
            keep: called with each change.
        """
        self._stage, self._strip, self._preferences, self._keep = stage, strip, preferences, keep
        self._topic: Topic | None = None

    def state(self) -> ScreenState:
        """What can be changed, or the choices for one thing."""
        if self._topic is None:
            return help_presenter.looks(self._strip)
        return help_presenter.looks_topic(self._strip, self._topic, self._preferences)

    def press(self, press: Press) -> None:
        """Choose, go back, be content."""
        match press.do:
            case Do.TOPIC:
                self._topic = Topic(press.of)
            case Do.PICK:
                self._preferences = self._changed(press.of)
                self._keep(self._preferences)
                self._stage.use_preferences(self._preferences)
            case Do.BACK if self._topic:
                self._topic = None
            case Do.BACK | Do.CARRY_ON:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _changed(self, value: str) -> Preferences:
        match self._topic:
            case Topic.COLOURS:
                return replace(self._preferences, theme=ThemeName(value))
            case Topic.SIZE:
                return replace(self._preferences, text_percent=int(value))
            case Topic.READING:
                return replace(self._preferences, read_aloud=ReadAloud(value))
            case _:
                return replace(self._preferences, rate_wpm=int(value))


class Trouble(Scene):
    """A calm page for a problem of the world, or for a fault of our own."""

    def __init__(self, stage: Stage, strip: Strip, problem: WorldProblem | None) -> None:
        """Show a problem; None is a fault of our own."""
        self._stage, self._strip, self._problem = stage, strip, problem

    def state(self) -> ScreenState:
        """What happened, and the one thing to do."""
        if self._problem is None:
            return problem_presenter.last_resort_page(self._strip)
        return problem_presenter.problem_page(self._strip, self._problem)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()
