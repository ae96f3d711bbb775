# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""One run of the person's window. It knows all parts of the visit, and lets one lead to the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal, Step
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.contacts_presenter import WhoHelps
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.pictures import Pictures
from coprod_desktop.ui.windows.arrival import Arrival
from coprod_desktop.ui.windows.away_scene import Left
from coprod_desktop.ui.windows.credits_scene import WhoMadeThePictures
from coprod_desktop.ui.windows.mended_scene import MineMended
from coprod_desktop.ui.windows.over_scenes import Looks
from coprod_desktop.ui.windows.person_window import PersonWindow
from coprod_desktop.ui.windows.scene import Desk
from coprod_desktop.ui.windows.visit_arriving import ArrivingVisit
from coprod_desktop.ui.windows.visit_group import GroupVisit
from coprod_desktop.ui.windows.visit_here import Here
from coprod_desktop.ui.windows.visit_own_way import OwnWayVisit
from coprod_desktop.ui.windows.visit_plan import PlanVisit
from coprod_desktop.ui.windows.visit_share import ShareVisit
from coprod_desktop.ui.windows.visit_time import TimeVisit
from coprod_desktop.ui.windows.voice import Voice


class PersonVisit(QObject):
    """Leads from scene to scene: the `Ways` of every part, and the `Onward` of the arrival."""

    def __init__(
        self, window: PersonWindow, pictures: Pictures, arrival: Arrival, desk: Desk, voice: Voice
    ) -> None:
        """Take what is needed; `Arrival.have_visit` hands over.

        Args:
            window: shows the scenes.
            pictures: is told where a plan's pictures are.
            arrival: knows how it looks and sounds before anybody is chosen.
            desk: what lies ready.
            voice: says and plays.
        """
        super().__init__(window)
        self._here = Here(window, pictures, desk, voice, arrival)
        self._arriving = ArrivingVisit(self._here, self)
        self._time = TimeVisit(self._here)
        self._plan = PlanVisit(self._here, self, self._time)
        self._own_way = OwnWayVisit(self._here)
        self._share = ShareVisit(self._here, self, self._time)
        self._group = GroupVisit(self._here, self, self._arriving.to_who)
        self._left: Left | None = None
        window.who_helps = self._here.who_helps
        window.prompts_hidden.connect(self._here.hide_prompts)
        window.show_prompts(self._here.wants_prompts())
        window.finish_wanted.connect(self.to_who)
        window.looks_wanted.connect(self.open_looks)
        window.credits_wanted.connect(self._open_credits)
        window.preferences_wanted.connect(self._here.keep_preferences)
        window.file_dropped.connect(self.take_file)

    def close(self) -> None:
        """Let go of the window and of the person's file."""
        window, here = self._here.window, self._here
        window.prompts_hidden.disconnect(here.hide_prompts)
        window.finish_wanted.disconnect(self.to_who)
        window.looks_wanted.disconnect(self.open_looks)
        window.credits_wanted.disconnect(self._open_credits)
        window.preferences_wanted.disconnect(here.keep_preferences)
        window.file_dropped.disconnect(self.take_file)
        window.who_helps = WhoHelps
        here.close()

    def left(self) -> Left:
        """Where somebody is now, to come back there with `come_again`."""
        here = self._here
        person = here.person.person_id if here.has_person else None
        return Left(person, here.plan, self._group.goes_on)

    def come_again(self, left: Left) -> None:
        """Be where somebody was; what opens their things is asked for again.

        Args:
            left: as `left` told it, before all was closed.
        """
        device = self._here.desk.device
        person = next((each for each in device.people() if each.person_id == left.person), None)
        if left.in_group:
            self._group.go_on_again(person)
        if person is None:
            self.to_who()
            return
        self._left = left
        self.open_person(person)

    def _come_back(self) -> None:
        left, self._left = self._left, None
        if left is None or left.person != self._here.person.person_id:
            self._plan.come_back()
        elif left.plan is None:
            self.to_home()
        else:
            self.open_plan(self._here.desk.device.proposal(*left.plan))

    def after_recovery(self) -> None:
        """The organisation's recovery key opened the computer: remember it, and make new words."""
        self._arriving.after_recovery()

    @Slot()
    def to_who(self) -> None:
        """Ask who is here; whoever was here is not any more. In a group it is asked whose turn it is."""
        if self._group.goes_on:
            self._group.to_board()
        else:
            self._arriving.to_who()

    def to_new_person(self) -> None:
        """Let somebody new choose a picture and a name."""
        self._arriving.to_new_person()

    def from_who(self, do: Do) -> None:
        """Do what else can be asked for at Who are you."""
        self._arriving.from_who(do)

    def open_group(self) -> None:
        """Begin a group, or go on with the one that was begun."""
        self._group.open()

    @Slot(str)
    def take_file(self, path: str) -> None:
        """Take in a plan from a file."""
        self._arriving.take_file(Path(path))

    def open_person(self, person: Person) -> None:
        """Be here, as the one who says "This is me"; what opens their things is asked for first."""
        self._arriving.open_person(person)

    def is_here(self, person: Person) -> None:
        """Be here: nothing is locked any more."""
        self._here.enter(person)
        problem = self._time.begin(person)
        self._arriving.tell_of_lock(partial(self._group.lead_on, self._come_back))
        window, mended = self._here.window, self._here.mended
        if mended is not None:
            window.open_over(MineMended(window, self._here.person, mended))
        if problem is not None:
            window.tell_problem(problem)

    @Slot()
    def open_me(self) -> None:
        """Open Me over what is shown."""
        self._arriving.open_me()

    def to_home(self) -> None:
        """Show the person's home."""
        self._plan.to_home()

    def to_said(self) -> None:
        """Show everything that the person said."""
        self._share.to_said()

    def to_ends(self, away: Callable[[], None]) -> None:
        """Show what goes away soon."""
        self._time.open(away, self._share.open_said)

    def use_plan_voice(self, proposal: Proposal) -> None:
        """Say this plan's words as its team recorded them and wrote them down for the voice."""
        self._plan.use_plan_voice(proposal)

    def open_plan(self, proposal: Proposal) -> None:
        """Open a plan where the person was."""
        self._plan.open_plan(proposal)

    def to_plan(self, answering: Answering, coming_back: bool = False) -> None:
        """Show the plan at its place; coming back, the way on leads to the check again."""
        self._plan.to_plan(answering, coming_back)

    def to_share(self, answering: Answering) -> None:
        """Show the end of the way."""
        self._share.to_share(answering)

    def open_own_way(self, answering: Answering, step: Step, heading: str, do: Do) -> None:
        """Open Say it my way over the plan."""
        self._own_way.open_own_way(answering, step, heading, do)

    @Slot()
    def open_looks(self) -> None:
        """Open how it looks and sounds over what is shown."""
        here = self._here
        if here.window.shown is not None:
            me, strip = self.open_me if here.has_person else None, here.window.strip_of_top()
            here.window.open_over(Looks(here.window, strip, here.preferences, here.keep_preferences, me))

    @Slot()
    def _open_credits(self) -> None:
        window, desk = self._here.window, self._here.desk
        if window.shown is not None:
            plans = desk.device.proposals()
            added = self._here.added_sets()
            window.open_over(WhoMadeThePictures(window, window.shown.strip, desk.set_maker, plans, added))
