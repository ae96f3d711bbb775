# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit at home and in a plan, up to the check of the answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.drop_in import role_at
from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.film_scene import show_film
from coprod_desktop.ui.windows.from_paper_scene import FromPaper
from coprod_desktop.ui.windows.home_scenes import Home, plan_places
from coprod_desktop.ui.windows.pace_scenes import CarryOn, NewerPlan
from coprod_desktop.ui.windows.plan_scene import PLAN_ROOMS, PlanScene, PlanWays
from coprod_desktop.ui.windows.practice_scene import PracticeScene
from coprod_desktop.ui.windows.visit_here import Here, Ways
from coprod_desktop.ui.windows.visit_time import TimeVisit


class PlanVisit:
    """Leads from home into plans and through them."""

    def __init__(self, here: Here, ways: Ways, time: TimeVisit) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
            time: knows what goes away soon.
        """
        self._here, self._ways, self._time = here, ways, time

    def come_back(self) -> None:
        """Somebody is here: ask whether to carry on where they were, if a plan is under way; else home."""
        here = self._here
        under_way = next((plan for plan in self._places() if plan.is_under_way), None)
        if under_way is None or under_way.contribution is None:
            self.to_home()
            return
        left = {clip.contribution_id for clip in here.store.unfinished_clips()}
        has_recording = under_way.contribution.contribution_id in left
        on = partial(self.open_plan, under_way.proposal)
        here.window.show_scene(CarryOn(here.person, under_way, has_recording, on, self._ways.to_home))

    def to_home(self) -> None:
        """Show the person's home."""
        here = self._here
        here.plan = None
        here.window.show_scene(
            Home(
                here.window,
                here.person,
                self._places,
                self._open_place,
                self._from_home,
                self._time.soon,
                self._type_from_paper if here.session() else None,
            )
        )
        self._time.was_shown()

    def _places(self) -> tuple[PlanPlace, ...]:
        return plan_places(self._here.desk.device, self._here.store)

    def _from_home(self, do: Do) -> None:
        match do:
            case Do.LOOKS:
                self._ways.open_looks()
            case Do.SAID:
                self._ways.to_said()
            case Do.ENDS:
                self._ways.to_ends(self._ways.to_home)
            case Do.PRACTICE:
                self._to_practice(self._ways.to_home)
            case _:
                self._ways.to_who()

    def _to_practice(self, done: Callable[[], None]) -> None:
        here = self._here
        here.window.show_scene(PracticeScene(here.window, here.desk, here.person, here.store, done))

    def _open_place(self, plan: PlanPlace) -> None:
        """Open a plan; a newer version of one about which the person said something is told as new first."""
        on = partial(self.open_plan, plan.proposal)
        if plan.contribution is None and plan.said_before:
            self._here.window.show_scene(NewerPlan(self._here.person, plan.proposal, on, self._ways.to_home))
        else:
            on()

    def open_plan(self, proposal: Proposal) -> None:
        """Open a plan where the person was."""
        self._here.plan = (proposal.proposal_id, proposal.version)
        answering = Answering(self._here.store, proposal)
        session = self._here.session()
        if session is not None:
            answering.note_supporter(role_at(session, proposal.team))
        self.use_plan_voice(proposal)
        if answering.place.room in PLAN_ROOMS:
            self.to_plan(answering)
        else:
            self._ways.to_share(answering)

    def _type_from_paper(self, plan: PlanPlace) -> None:
        """Let the supporter type answers in; the person hears and agrees to each at the check."""
        here = self._here
        session = here.session()
        if session is None:
            self._ways.to_home()
            return
        answering = Answering(here.store, plan.proposal)
        answering.note_supporter(role_at(session, plan.proposal.team))
        self.use_plan_voice(plan.proposal)
        ways = PlanWays(
            self._ways.to_home,
            partial(self._ways.to_share, answering),
            self._ways.open_own_way,
            self._ways.to_home,
            partial(show_film, here.window, here.desk),
        )
        here.window.show_scene(FromPaper(here.window, here.person, answering, ways, session.supporter))

    def use_plan_voice(self, proposal: Proposal) -> None:
        """Say this plan's words as its team recorded them and wrote them down for the voice."""
        self._here.voice.say_right(proposal.say_right)
        self._here.voice.narration = partial(self._narration, proposal.proposal_id, proposal.version)

    def _narration(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        return self._here.desk.device.media(proposal_id, version, name)

    def to_plan(self, answering: Answering, coming_back: bool = False) -> None:
        """Show the plan at `answering.place`; coming back, the way on leads to the check again."""
        here = self._here
        check = partial(self._back_to_check if coming_back else self._ways.to_share, answering)
        practice = partial(self._to_practice, partial(self.to_plan, answering))
        film = partial(show_film, here.window, here.desk)
        ways = PlanWays(self._ways.to_home, check, self._ways.open_own_way, practice, film)
        here.window.show_scene(PlanScene(here.window, here.person, answering, ways, coming_back))

    def _back_to_check(self, answering: Answering) -> None:
        answering.go(Place(Room.CHECK))
        self._ways.to_share(answering)
