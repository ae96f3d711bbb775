# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit at the end of a plan: check, consent, the receipt."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from coprod_desktop.domain.identifiers import StepId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.walk import Place, Room
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters import said_presenter
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows import share_scene
from coprod_desktop.ui.windows.consent_voice_scene import ConsentVoiceScene
from coprod_desktop.ui.windows.home_scenes import plan_places
from coprod_desktop.ui.windows.said_scene import MyPlans, SaidScene, SaidWays
from coprod_desktop.ui.windows.share_scene import ShareScene
from coprod_desktop.ui.windows.take_home_scene import TakeHome
from coprod_desktop.ui.windows.visit_here import Here, Ways
from coprod_desktop.ui.windows.visit_time import TimeVisit
from coprod_desktop.ui.windows.writing_scene import keyboard_of
from coprod_desktop.words import _


class ShareVisit:
    """Leads from the check of the answers to the receipt, and back to a question."""

    def __init__(self, here: Here, ways: Ways, time: TimeVisit) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
            time: knows what goes away soon.
        """
        self._here, self._ways, self._time = here, ways, time

    def to_share(self, answering: Answering) -> None:
        """Show the end of the way: from the check of the answers to the receipt."""
        here = self._here
        ways = share_scene.Ways(
            self._ways.to_home,
            partial(self._to_one_step, answering),
            partial(self._to_last_step, answering),
            here.show_folder,
            partial(self._record_consent, answering),
        )
        session = here.session()
        here.window.show_scene(
            ShareScene(
                here.window,
                here.desk,
                here.person,
                answering,
                ways,
                keyboard_of(here.store),
                session.supporter if session else "",
            )
        )

    def _record_consent(self, answering: Answering) -> None:
        here = self._here
        strip = person_strip(here.person, answering.proposal.title, _("My voice"))
        here.window.open_over(ConsentVoiceScene(here.window, here.desk, strip, answering))

    def _to_one_step(self, answering: Answering, step_id: StepId) -> None:
        ids = [step.step_id for step in answering.proposal.steps]
        answering.go(Place(Room.STEPS, ids.index(step_id)))
        self._ways.to_plan(answering, coming_back=True)

    def _to_check(self, answering: Answering) -> None:
        answering.go(Place(Room.CHECK))
        self.to_share(answering)

    def _to_last_step(self, answering: Answering) -> None:
        answering.go(Place(Room.CLEAR))
        self._ways.to_plan(answering)

    # What I said ------------------------------------------------------------------------------------------

    def to_said(self) -> None:
        """Show everything that the person said, plan by plan."""
        here = self._here
        take_home = partial(here.choose_folder, self._take_all_home)
        ends = partial(self._ways.to_ends, self.to_said)
        here.window.show_scene(MyPlans(self._my_plans, self._open_key, take_home, self._ways.to_home, ends))
        self._time.was_shown()

    def _my_plans(self) -> ScreenState:
        here = self._here
        return said_presenter.my_plans(
            here.person, plan_places(here.desk.device, here.store), self._time.soon()
        )

    def _take_all_home(self, parent: Path) -> None:
        here = self._here
        plans = [
            Answering(here.store, place.proposal)
            for place in plan_places(here.desk.device, here.store)
            if place.contribution and said_presenter.has_something(place.contribution)
        ]
        strip = person_strip(here.person, _("What I said"))
        TakeHome(here.window, here.desk, strip, plans, parent, here.show_folder).begin()

    def _open_key(self, key: str) -> None:
        places = plan_places(self._here.desk.device, self._here.store)
        self.open_said(next(each for each in places if each.key == key).proposal)

    def open_said(self, proposal: Proposal) -> None:
        """Show all that the person said about a plan."""
        here = self._here
        answering = Answering(here.store, proposal)
        self._ways.use_plan_voice(proposal)
        ways = SaidWays(
            self.to_said,
            partial(self._to_one_step, answering),
            partial(self._to_check, answering),
            here.choose_folder,
            here.show_folder,
        )
        here.window.show_scene(SaidScene(here.window, here.desk, here.person, answering, ways))
