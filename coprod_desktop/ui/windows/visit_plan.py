# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit at home and in a plan, up to the check of the answers."""

from __future__ import annotations

from functools import partial

from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.home_scenes import Home, plan_places
from coprod_desktop.ui.windows.plan_scene import PLAN_ROOMS, PlanScene
from coprod_desktop.ui.windows.visit_here import Here, Ways


class PlanVisit:
    """Leads from home into plans and through them."""

    def __init__(self, here: Here, ways: Ways) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
        """
        self._here, self._ways = here, ways

    def to_home(self) -> None:
        """Show the person's home."""
        here = self._here
        places = partial(plan_places, here.desk.device, here.store)
        here.window.show_scene(Home(here.window, here.person, places, self._ways.open_plan, self._from_home))

    def _from_home(self, do: Do) -> None:
        if do is Do.LOOKS:
            self._ways.open_looks()
        else:
            self._ways.to_who()

    def open_plan(self, proposal: Proposal, to_check: bool = False) -> None:
        """Open a plan where the person was, or at the check of the answers."""
        answering = Answering(self._here.store, proposal)
        self._here.voice.say_right(proposal.say_right)
        self._here.voice.narration = partial(self._narration, proposal.proposal_id, proposal.version)
        if to_check:
            answering.go(Place(Room.CHECK))
        if answering.place.room in PLAN_ROOMS:
            self.to_plan(answering)
        else:
            self._ways.to_share(answering)

    def _narration(self, proposal_id: ProposalId, version: int, name: MediaName) -> bytes:
        return self._here.desk.device.media(proposal_id, version, name)

    def to_plan(self, answering: Answering, coming_back: bool = False) -> None:
        """Show the plan at `answering.place`; coming back, the way on leads to the check again."""
        here = self._here
        to_check = partial(self._back_to_check if coming_back else self._ways.to_share, answering)
        scene = PlanScene(
            here.window,
            here.person,
            answering,
            self._ways.to_home,
            to_check,
            self._ways.open_own_way,
            coming_back,
        )
        here.window.show_scene(scene)

    def _back_to_check(self, answering: Answering) -> None:
        answering.go(Place(Room.CHECK))
        self._ways.to_share(answering)
