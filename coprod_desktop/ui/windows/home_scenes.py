# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Home, and the list of plans."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.keeping import Soon
from coprod_desktop.domain.known_teams import asked_again
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.walk import START
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.presenters import home_presenter
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


def plan_places(device: DeviceStore, store: PersonStore) -> tuple[PlanPlace, ...]:
    """How far the person is with each plan: those that they touched last first, then the newest.

    An older version about which the person said something stays beside the newer one.
    """
    newest = {proposal.proposal_id: proposal for proposal in device.proposals()}
    begun = {(each.proposal_id, each.proposal_version): each for each in store.contributions()}
    known = device.known_teams()
    places = []
    for (proposal_id, version), contribution in begun.items():
        if proposal_id in newest:
            now = newest[proposal_id]
            proposal = now if now.version == version else device.proposal(proposal_id, version)
            place = store.place_of(contribution.contribution_id)
            again = asked_again(contribution, known)
            places.append(PlanPlace(proposal, contribution, place, proposal is now, again=again))
    said_before = {proposal_id for proposal_id, _version in begun}
    for proposal_id, proposal in newest.items():
        if (proposal_id, proposal.version) not in begun:
            places.append(PlanPlace(proposal, None, START, said_before=proposal_id in said_before))
    return tuple(places)


class Home(Scene):
    """Home, and the list of plans."""

    def __init__(
        self,
        stage: Stage,
        person: Person,
        places: Callable[[], tuple[PlanPlace, ...]],
        open_plan: Callable[[PlanPlace], None],
        others: Callable[[Do], None],
        soon: Callable[[], tuple[Soon, ...]],
        from_paper: Callable[[PlanPlace], None] | None = None,
    ) -> None:
        """Show home.

        Args:
            stage: the window.
            person: who is here.
            places: tells how far the person is with each plan.
            open_plan: called with a plan's place.
            others: called for how it looks, for trying it out, for what I said, for what goes away soon, and
                to finish.
            soon: tells what goes away soon.
            from_paper: called with a plan whose answers are typed in from paper; None when nobody is here
                who could do it.
        """
        self._stage, self._person, self._places = stage, person, places
        self._open_plan, self._others, self._soon, self._from_paper = open_plan, others, soon, from_paper
        self._list: Do | None = None

    def know(self, person: Person) -> None:
        """Take over what the person is called and looks like now."""
        self._person = person

    def state(self) -> ScreenState:
        """Home, or the list of plans."""
        if self._list is None:
            return home_presenter.home(self._person, self._places(), self._soon())
        return home_presenter.plans(self._person, self._places(), self._from_paper is not None)

    def press(self, press: Press) -> None:
        """Open a plan, a list, or leave."""
        match press.do:
            case Do.PLAN:
                self._open_plan(self._plan(press.of))
                return
            case Do.FROM_PAPER if self._from_paper:
                self._from_paper(self._plan(press.of))
                return
            case Do.PLANS:
                self._list = press.do
            case Do.BACK if self._list:
                self._list = None
            case Do.LOOKS | Do.PRACTICE | Do.FINISH | Do.SAID | Do.ENDS:
                self._others(press.do)
                return
        self._stage.refresh()

    def _plan(self, key: str) -> PlanPlace:
        return next(place for place in self._places() if place.key == key)
