# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit about who is here: Who are you, I am new, the supporter's area, files that come."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.arrival_scenes import NewPerson, WhoAreYou
from coprod_desktop.ui.windows.supporter_scene import PlanCame, SupporterArea, read_aside
from coprod_desktop.ui.windows.visit_here import Here, Ways


class ArrivingVisit:
    """Leads from nobody to somebody, and to the supporter's scenes."""

    def __init__(self, here: Here, ways: Ways) -> None:
        """Take what is shared.

        Args:
            here: who is here.
            ways: where this may lead.
        """
        self._here, self._ways = here, ways

    def to_who(self) -> None:
        """Ask who is here; whoever was here is not any more."""
        here = self._here
        here.window.put_all_away()
        here.leave()
        people = here.desk.device.people()
        if people:
            here.window.show_scene(
                WhoAreYou(here.window, people, self._ways.open_person, self.to_new_person, self.from_who)
            )
        else:
            self.to_new_person()

    def to_new_person(self) -> None:
        """Let somebody new choose a picture and a name."""
        here = self._here
        people = here.desk.device.people()
        away = self.to_who if people else None
        close = partial(self.from_who, Do.FINISH)
        here.window.show_scene(NewPerson(here.window, people, self._add_person, away, close))

    def _add_person(self, name: str, picture: str) -> None:
        here = self._here
        self._ways.open_person(here.desk.device.add_person(name, picture, here.preferences))

    def from_who(self, do: Do) -> None:
        """Do what else can be asked for at Who are you.

        Args:
            do: the supporter's area, how it looks and sounds, or to close.
        """
        here = self._here
        match do:
            case Do.SUPPORTER:
                area = SupporterArea(here.window, here.desk, here.choose_file, here.show_folder)
                here.window.open_over(area)
            case Do.LOOKS:
                self._ways.open_looks()
            case _:
                here.window.close()

    def take_file(self, path: Path) -> None:
        """Take in a plan from a file."""
        read_aside(self._here.window, self._here.desk, path, self._kept)

    def _kept(self, proposal: Proposal | None) -> None:
        window = self._here.window
        if window.shown is not None:
            window.open_over(PlanCame(window, window.shown.strip, proposal))
