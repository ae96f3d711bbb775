# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Today's session: who is here, reminders for the supporter, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.drop_in import DropIn
from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.presenters import session_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.start_session_scene import in_their_order

PROMPTS = "prompts"
"""Under this name the computer remembers whether reminders for the supporter are shown: `ON` or empty."""
ON = "on"


class Session(Scene):
    """The session that goes on."""

    def __init__(
        self, stage: Stage, desk: Desk, session: DropIn, show_prompts: Callable[[bool], None]
    ) -> None:
        """Show it.

        Args:
            stage: the window.
            desk: what lies ready.
            session: the one that goes on.
            show_prompts: shows the reminders, or hides them.
        """
        self._stage, self._desk, self._session = stage, desk, session
        self._show_prompts = show_prompts
        self._here: frozenset[PersonId] | None = None

    def state(self) -> ScreenState:
        """The session, or who is here."""
        people = self._desk.device.people()
        if self._here is not None:
            return session_presenter.who_is_here(people, self._here, goes_on=True)
        return session_presenter.session_page(self._session, people, self._prompts)

    @property
    def _prompts(self) -> bool:
        return self._desk.device.setting(PROMPTS) == ON

    def press(self, press: Press) -> None:
        """Change who is here, turn the reminders, end it, go back."""
        if self._here is not None:
            self._press_on_people(press, self._here)
        elif press.do is Do.CHANGE:
            self._here = frozenset(self._session.people)
        elif press.do is Do.NOTE:
            self._desk.device.keep_setting(PROMPTS, "" if self._prompts else ON)
            self._show_prompts(self._prompts)
        elif press.do is Do.FINISH:
            self._desk.device.keep_session(replace(self._session, ended=True))
            self._show_prompts(False)
            self._stage.close_over()
            return
        else:
            self._stage.close_over()
            return
        self._stage.refresh()

    def _press_on_people(self, press: Press, here: frozenset[PersonId]) -> None:
        if press.do is Do.PERSON:
            self._here = here ^ {PersonId(press.of)}
            return
        if press.do is Do.NEXT:
            people = in_their_order(self._desk.device.people(), here)
            self._session = replace(self._session, people=people)
            self._desk.device.keep_session(self._session)
        self._here = None
