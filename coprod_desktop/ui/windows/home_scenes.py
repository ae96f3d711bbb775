# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Home, the list of plans, and the list of what I said."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.identifiers import ProposalId
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import START
from coprod_desktop.ports import DeviceStore, PersonStore
from coprod_desktop.presenters import home_presenter
from coprod_desktop.presenters.home_presenter import PlanPlace
from coprod_desktop.presenters.screen_parts import Do, Press
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
