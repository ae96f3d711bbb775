# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""At my own pace: carry on where you were, more time, the whole plan on one page, stop or go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.preferences import PictureStyle
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import (
    facts_presenter,
    help_presenter,
    home_presenter,
    pace_presenter,
    plan_presenter,
)
from coprod_desktop.presenters.help_presenter import Topic
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


@dataclass(frozen=True)
class CarryOn(Scene):
    """Somebody comes back, and a plan is under way.

    Attributes:
        person: who comes back.
        plan: the plan that they touched last.
        has_recording: whether a recording is left over.
        on: leads to where they were.
        home: leads home.
    """

    person: Person
    plan: PlanPlace
    has_recording: bool
    on: Callable[[], None]
    home: Callable[[], None]

    def state(self) -> ScreenState:
        """The question."""
        return home_presenter.carry_on(self.person, self.plan, self.has_recording)

    def press(self, press: Press) -> None:
        """Carry on, or go home."""
        (self.on if press.do is Do.CARRY_ON else self.home)()


@dataclass(frozen=True)
class NewerPlan(Scene):
    """A newer version of a plan is opened for the first time; what was said stays with the older one.

    Attributes:
        person: who opens it.
        proposal: the newer plan.
        on: opens it.
        home: leads home.
    """

    person: Person
    proposal: Proposal
    on: Callable[[], None]
    home: Callable[[], None]

    def state(self) -> ScreenState:
        """What is new, in words."""
        return facts_presenter.newer_plan(self.person, self.proposal)

    def press(self, press: Press) -> None:
        """Open it, or go home."""
        (self.on if press.do is Do.NEXT else self.home)()


class MoreTime(Scene):
    """How much more time; touching the same again takes it back."""

    def __init__(self, stage: Stage, strip: Strip, answering: Answering) -> None:
        """Ask over the facts.

        Args:
            stage: the window.
            strip: of the plan.
            answering: keeps what is asked for.
        """
        self._stage, self._strip, self._answering = stage, strip, answering

    def state(self) -> ScreenState:
        """The choices, and what was asked for."""
        return facts_presenter.more_time(self._strip, self._answering.contribution.more_days)

    def press(self, press: Press) -> None:
        """Ask, take it back, or go back to the facts."""
        if press.do is not Do.PICK:
            self._stage.close_over()
            return
        days = int(press.of)
        self._answering.ask_more_time(0 if days == self._answering.contribution.more_days else days)
        self._stage.refresh()


class AllPages(Scene):
    """The whole plan on one page."""

    def __init__(self, stage: Stage, person: Person, proposal: Proposal) -> None:
        """Begin as the person likes pictures.

        Args:
            stage: the window.
            person: who reads.
            proposal: the plan.
        """
        self._stage, self._person, self._proposal = stage, person, proposal
        self._with_pictures = person.preferences.picture_style is not PictureStyle.NONE

    def state(self) -> ScreenState:
        """All pages."""
        return plan_presenter.all_pages(self._person, self._proposal, self._with_pictures)

    def press(self, press: Press) -> None:
        """Show or leave out the pictures, or go back."""
        if press.do is Do.CHANGE:
            self._with_pictures = not self._with_pictures
            self._stage.refresh()
        else:
            self._stage.close_over()


class StopOrGoOn(Scene):
    """After some questions were skipped one after the other: what would they like?"""

    def __init__(self, stage: Stage, strip: Strip) -> None:
        """Ask over the question that is next.

        Args:
            stage: the window.
            strip: of that question.
        """
        self._stage, self._strip = stage, strip
        self._chosen: Do | None = None

    def state(self) -> ScreenState:
        """The question, the quiet page, or how to ask a person."""
        if self._chosen is Do.NOT_NOW:
            return help_presenter.taking_a_break(self._strip)
        if self._chosen is Do.TOPIC:
            return help_presenter.help_topic(self._strip, Topic.PERSON, self._stage.who_helps())
        return pace_presenter.stop_or_go_on(self._strip)

    def press(self, press: Press) -> None:
        """Carry on, rest, ask a person, finish."""
        match press.do:
            case Do.CARRY_ON:
                self._stage.close_over()
                return
            case Do.FINISH:
                self._stage.finish_for_today()
                return
            case Do.BACK:
                self._chosen = None
            case _:
                self._chosen = press.do
        self._stage.refresh()
