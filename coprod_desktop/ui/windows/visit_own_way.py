# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a visit that says something in one's own way, over a page or question of a plan."""

from __future__ import annotations

from coprod_desktop.domain.proposal import Step
from coprod_desktop.journey.person.give_answers import Answering
from coprod_desktop.presenters.frame_presenter import person_strip
from coprod_desktop.presenters.screen_parts import Do
from coprod_desktop.ui.windows.own_way_scene import VoiceScene, WritingScene
from coprod_desktop.ui.windows.visit_here import Here
from coprod_desktop.words import _


class OwnWayVisit:
    """Leads into the ways to say something, and back."""

    def __init__(self, here: Here) -> None:
        """Take what is shared.

        Args:
            here: who is here.
        """
        self._here = here

    def open_own_way(self, answering: Answering, step: Step, heading: str, do: Do) -> None:
        """Open the way that was touched over the plan.

        Args:
            answering: keeps what is said.
            step: the page or question.
            heading: what it asks.
            do: which way was touched.
        """
        here = self._here
        where = _("Write it") if do is Do.WRITE else _("My voice")
        strip = person_strip(here.person, answering.proposal.title, where)
        if do is Do.WRITE:
            here.window.open_over(WritingScene(here.window, strip, answering, step.step_id, heading))
        else:
            here.window.open_over(VoiceScene(here.window, here.desk, strip, answering, step.step_id, heading))
