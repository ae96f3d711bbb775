# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What I said: hear it, change it, delete it for good, take it home, get it back from the team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from coprod_desktop.domain.identifiers import ItemId, StepId
from coprod_desktop.domain.known_teams import asked_again
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.only_the_team import steps_to_seal
from coprod_desktop.journey.person.take_back import can_take_all_back, still_with_team, take_back
from coprod_desktop.presenters import said_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.said_words import question_of
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.check_part import HearPart
from coprod_desktop.ui.windows.only_team_scene import OnlyTheTeam
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.take_home_scene import TakeHome


@dataclass(frozen=True)
class SaidWays:
    """Where this can lead.

    Attributes:
        away: back to the list of plans.
        change: to one step of the plan.
        share: to the check of the answers, and on to sharing.
        choose_folder: asks for a stick or a folder.
        show_folder: shows a folder.
    """

    away: Callable[[], None]
    change: Callable[[StepId], None]
    share: Callable[[], None]
    choose_folder: Callable[[Callable[[Path], None]], None]
    show_folder: Callable[[Path], None]


class _At(Enum):
    THINGS = auto()
    MORE = auto()
    SOME = auto()
    DELETE = auto()
    DONE = auto()


class SaidScene(Scene):
    """What was said about one plan."""

    def __init__(
        self, stage: Stage, desk: Desk, person: Person, answering: Answering, ways: SaidWays
    ) -> None:
        """Begin with the things.

        Args:
            stage: the window.
            desk: what lies ready.
            person: whose it is.
            answering: the person at the plan.
            ways: where this can lead.
        """
        self._stage, self._desk, self._person = stage, desk, person
        self._answering, self._ways = answering, ways
        self._hear = HearPart(stage, desk, person, answering)
        self._at, self._page = _At.THINGS, 0
        self._deleting: StepId | None = None
        self._chosen: tuple[ItemId, ...] = ()
        self._picture, self._news = "", tuple[str, ...]()
        self._offered: tuple[ItemId, ...] | None = None
        self._left = False

    def state(self) -> ScreenState:
        """The screen as it is now."""
        person, answering = self._person, self._answering
        proposal, contribution = answering.proposal, answering.contribution
        with_team = still_with_team(contribution)
        match self._at:
            case _At.MORE:
                can_seal = bool(steps_to_seal(answering))
                return said_presenter.delete_or_back(person, proposal, contribution, with_team, can_seal)
            case _At.SOME:
                return said_presenter.some_of_it(person, proposal, contribution, with_team, self._chosen)
            case _At.DELETE:
                question = question_of(proposal.step(self._deleting)) if self._deleting else ""
                team_has_it = self._team_has(self._deleting)
                return said_presenter.really_delete(person, proposal, question, team_has_it)
            case _At.DONE:
                return said_presenter.it_is_done(
                    person, proposal, self._picture, self._news, self._offered is not None
                )
        last = said_presenter.my_pages(proposal, contribution) - 1
        self._page = min(self._page, last)
        again = asked_again(contribution, self._desk.device.known_teams())
        return said_presenter.my_things(person, proposal, contribution, self._page, again)

    def press(self, press: Press) -> None:
        """Do what a press asks for on the screen that is shown."""
        match self._at:
            case _At.THINGS:
                self._on_things(press)
            case _At.MORE:
                self._on_more(press)
            case _At.SOME:
                self._on_some(press)
            case _At.DELETE if press.do is Do.DELETE:
                self._delete()
            case _At.DELETE:
                self._at = _At.THINGS if self._deleting else _At.MORE
            case _At.DONE if press.do is Do.TAKE_BACK and self._offered is not None:
                self._take_back(self._offered)
            case _At.DONE:
                self._at, self._offered = _At.THINGS, None
        if not self._left:
            self._stage.refresh()

    def _on_things(self, press: Press) -> None:
        match press.do:
            case Do.LISTEN:
                self._hear.step(StepId(press.of))
            case Do.CHANGE:
                self._left = True
                self._ways.change(StepId(press.of))
            case Do.SHARE:
                self._left = True
                self._ways.share()
            case Do.DELETE:
                self._at, self._deleting = _At.DELETE, StepId(press.of)
            case Do.TAKE_HOME:
                self._ways.choose_folder(self._take_home)
            case Do.TOPIC:
                self._at = _At.MORE
            case Do.NEXT:
                self._page += 1
            case Do.BACK if self._page:
                self._page -= 1
            case Do.BACK:
                self._left = True
                self._ways.away()

    def _on_more(self, press: Press) -> None:
        match press.do:
            case Do.DELETE:
                self._at, self._deleting = _At.DELETE, None
            case Do.TAKE_BACK:
                self._take_back(())
            case Do.ONLY_TEAM:
                sealing = OnlyTheTeam(self._stage, self._desk, self._person, self._answering)
                self._stage.open_over(sealing)
            case Do.TOPIC:
                self._at, self._chosen = _At.SOME, ()
            case _:
                self._at = _At.THINGS

    def _on_some(self, press: Press) -> None:
        match press.do:
            case Do.ALLOW:
                touched = ItemId(press.of)
                others = tuple(each for each in self._chosen if each != touched)
                self._chosen = others if touched in self._chosen else (*others, touched)
            case Do.TAKE_BACK:
                self._take_back(self._chosen)
            case _:
                self._at = _At.MORE

    def _delete(self) -> None:
        answering, step_id = self._answering, self._deleting
        if step_id:
            answering.erase_step(step_id)
        else:
            answering.erase_all()
        team_has_it = self._team_has(step_id)
        if team_has_it:
            self._offered = self._with_team(step_id) if step_id else ()
        self._done("delete", said_presenter.deleted_words(team_has_it))

    def _team_has(self, step_id: StepId | None) -> bool:
        """Whether the team may have what was said at a step, or anything at all."""
        if step_id is None:
            return can_take_all_back(self._answering.contribution)
        return bool(self._with_team(step_id))

    def _with_team(self, step_id: StepId) -> tuple[ItemId, ...]:
        things = still_with_team(self._answering.contribution)
        return tuple(item for item in things if item.startswith(f"{step_id}."))

    def _take_back(self, items: tuple[ItemId, ...]) -> None:
        desk, today = self._desk, self._desk.clock.today()
        made = take_back(self._answering, desk.device, desk.outbox, items, today)
        self._offered = None
        self._done("take-back", said_presenter.asked_back_words(made.name))

    def _take_home(self, parent: Path) -> None:
        stage, strip = self._stage, person_strip(self._person, self._answering.proposal.title)
        TakeHome(stage, self._desk, strip, (self._answering,), parent, self._ways.show_folder).begin()

    def _done(self, picture: str, news: tuple[str, ...]) -> None:
        self._at, self._picture, self._news = _At.DONE, picture, news

    def leave(self) -> None:
        """Stop what is played."""
        self._desk.player.stop()


class MyPlans(Scene):
    """Every plan about which the person said something."""

    def __init__(
        self,
        state: Callable[[], ScreenState],
        open_plan: Callable[[str], None],
        take_home: Callable[[], None],
        away: Callable[[], None],
        ends: Callable[[], None],
    ) -> None:
        """Show the plans.

        Args:
            state: gives the list.
            open_plan: called with a plan's key.
            take_home: takes home what was said about all of them.
            away: to home.
            ends: to what goes away soon.
        """
        self._state, self._open, self._take_home, self._away = state, open_plan, take_home, away
        self._ends = ends

    def state(self) -> ScreenState:
        """The list."""
        return self._state()

    def press(self, press: Press) -> None:
        """Open one, take all of it home, or go home."""
        match press.do:
            case Do.SAID:
                self._open(press.of)
            case Do.ENDS:
                self._ends()
            case Do.TAKE_HOME:
                self._take_home()
            case _:
                self._away()
