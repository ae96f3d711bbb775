# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit about time: what is over goes when somebody comes, what goes soon is shown to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.keeping import Soon
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.journey.person.keep_no_longer import TimeOf
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.ui.windows.ends_scene import EndsWays, GoesAway
from coprod_desktop.ui.windows.take_home_scene import TakeHome
from coprod_desktop.ui.windows.visit_here import Here
from coprod_desktop.words import _


class TimeVisit:
    """How long the things of the person who is here stay."""

    def __init__(self, here: Here) -> None:
        """Take what is shared.

        Args:
            here: who is here.
        """
        self._here = here

    def _time(self) -> TimeOf:
        desk = self._here.desk
        return TimeOf(self._here.store, desk.device, desk.limits, desk.outbox)

    def begin(self, person: Person) -> WorldProblem | None:
        """Somebody came: let go what was shown for long enough, and remember that they are here.

        Returns:
            What kept it from being done, which keeps nobody from their own things; or None.
        """
        today = self._here.desk.clock.today()
        try:
            self._time().let_go(today)
            self._time().remember_here(person.person_id, today)
        except WorldProblem as problem:
            return problem
        return None

    def soon(self) -> tuple[Soon, ...]:
        """What goes away soon."""
        return self._time().soon(self._here.desk.clock.today())

    def was_shown(self) -> None:
        """Remember that what goes away soon stands on the screen."""
        self._time().remember_shown(self.soon(), self._here.desk.clock.today())

    def open(self, away: Callable[[], None], look: Callable[[Proposal], None]) -> None:
        """Show what goes away soon.

        Args:
            away: back to where it was opened.
            look: to all that was said about a plan.
        """
        here, desk = self._here, self._here.desk
        ways = EndsWays(away, lambda soon: look(soon.proposal), self._take_home, here.choose_folder)
        today = desk.clock.today()
        scene = GoesAway(
            here.window, here.person, here.store, self._time(), today, desk.limits, desk.player, ways
        )
        here.window.show_scene(scene)
        self.was_shown()

    def _take_home(self, soon: tuple[Soon, ...], parent: Path) -> None:
        here = self._here
        proposals = {(each.proposal.proposal_id, each.proposal.version): each.proposal for each in soon}
        plans = [Answering(here.store, proposal) for proposal in proposals.values()]
        strip = person_strip(here.person, _("Goes away soon"))
        TakeHome(here.window, here.desk, strip, plans, parent, here.show_folder).begin()
