# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first scenes: how it should be, a moment of waiting, and a store that does not open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.preferences import Preferences, ReadAloud
from coprod_desktop.presenters import arrival_presenter, problem_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


class FirstStart(Scene):
    """Two picture questions; each changes the screen at once."""

    def __init__(self, stage: Stage, preferences: Preferences, done: Callable[[Preferences], None]) -> None:
        """Begin with the first question.

        Args:
            stage: the window.
            preferences: as they are.
            done: called with what was chosen.
        """
        self._stage, self._preferences, self._done = stage, preferences, done
        self._second = False

    def state(self) -> ScreenState:
        """The question that is asked now."""
        if self._second:
            return arrival_presenter.how_big(self._preferences)
        return arrival_presenter.read_to_me(self._preferences)

    def press(self, press: Press) -> None:
        """Pick, go on, go back."""
        match press.do:
            case Do.PICK if self._second:
                self._preferences = replace(self._preferences, text_percent=int(press.of))
                self._stage.use_preferences(self._preferences)
            case Do.PICK:
                self._preferences = replace(self._preferences, read_aloud=ReadAloud(press.of))
                self._stage.use_preferences(self._preferences)
            case Do.BACK:
                self._second = False
            case Do.NEXT if self._second:
                self._done(self._preferences)
                return
            case Do.NEXT:
                self._second = True
        self._stage.refresh()


class Opening(Scene):
    """Shown for the moment until the store is open."""

    def state(self) -> ScreenState:
        """A calm hello."""
        return arrival_presenter.opening()

    def press(self, press: Press) -> None:
        """Nothing can be asked for yet."""


class CannotOpen(Scene):
    """What is saved here cannot be opened: said calmly, and the app closes."""

    def __init__(self, window: QWidget, problem: WorldProblem) -> None:
        """Say why.

        Args:
            window: is closed by the one press that there is.
            problem: why it does not open.
        """
        self._window, self._problem = window, problem

    def state(self) -> ScreenState:
        """What happened, and the one thing to do."""
        return problem_presenter.cannot_open_page(self._problem)

    def press(self, press: Press) -> None:
        """Close."""
        self._window.close()
