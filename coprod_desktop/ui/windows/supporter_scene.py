# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The supporter's area: its first page, plans and files, and taking in a plan from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.journey.person.people_away import PeopleAway
from coprod_desktop.presenters import supporter_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.presenters.supporter_presenter import AreaNews
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.words import _

VIEW_FILES = "*.coprodview"


def files_ready(desk: Desk) -> int:
    """How many files for teams lie ready."""
    return len(list(desk.outbox.glob(VIEW_FILES))) if desk.outbox.is_dir() else 0


class SupporterArea(Scene):
    """What there is for a supporter."""

    def __init__(
        self,
        desk: Desk,
        session: Callable[[], DropIn | None],
        pages: Callable[[Do], None],
        leave: Callable[[], None],
    ) -> None:
        """Open the area.

        Args:
            desk: what lies ready.
            session: gives the session that goes on.
            pages: opens one of its pages over it.
            leave: leads back to Who are you.
        """
        self._desk, self._session, self._pages, self._leave = desk, session, pages, leave

    def state(self) -> ScreenState:
        """The pages, each with what it holds."""
        device, session = self._desk.device, self._session()
        host = device.host()
        news = AreaNews(
            people=len(device.people()),
            here=len(session.people) if session else -1,
            files_ready=files_ready(self._desk),
            lead=host.lead.name if host else "",
            locked=device.has_supporter_code(),
            long_away=len(PeopleAway(device, self._desk.limits).due(self._desk.clock.today())),
        )
        return supporter_presenter.supporter_area(news)

    def press(self, press: Press) -> None:
        """Open a page, or go back."""
        if press.do is Do.BACK:
            self._leave()
        else:
            self._pages(press.do)


class PlansAndFiles(Scene):
    """Take plans in, and find the files for teams."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        choose_file: Callable[[Callable[[Path], None]], None],
        take: Callable[[Path, Callable[[Proposal | None], None]], None],
        pages: Callable[[Do], None],
    ) -> None:
        """Show them.

        Args:
            stage: the window.
            desk: what lies ready.
            choose_file: asks for a file.
            take: reads a file and keeps the plan in it; a team that was never met is looked at before.
            pages: opens the files for each team, plans on paper, and the teams that are known.
        """
        self._stage, self._desk = stage, desk
        self._choose_file, self._take_in, self._pages = choose_file, take, pages
        self._news = ""

    def state(self) -> ScreenState:
        """What there is."""
        desk = self._desk
        return supporter_presenter.plans_and_files(str(desk.outbox), files_ready(desk), self._news)

    def press(self, press: Press) -> None:
        """Open a file, open one of its pages, go back."""
        match press.do:
            case Do.OPEN_FILE:
                self._choose_file(self._take)
            case Do.MAKE_ALL | Do.PRINT | Do.TEAMS:
                self._pages(press.do)
            case _:
                self._stage.close_over()

    def _take(self, path: Path) -> None:
        self._take_in(path, self._kept)

    def _kept(self, proposal: Proposal | None) -> None:
        if proposal is None:
            self._news = _("This plan was here already.")
        else:
            self._news = _("The plan is here: {title}").format(title=proposal.title)
        self._stage.refresh()


class PlanCame(Scene):
    """What became of a plan's file that was opened or dropped."""

    def __init__(self, stage: Stage, strip: Strip, proposal: Proposal | None) -> None:
        """Tell it over the scene that this strip is of; None is a plan that was here already."""
        self._stage, self._strip, self._proposal = stage, strip, proposal

    def state(self) -> ScreenState:
        """The plan's picture and title."""
        return supporter_presenter.plan_came(self._strip, self._proposal)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()
