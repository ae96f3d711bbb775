# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Told once after a damaged file was mended: to a supporter, or to the person whose file it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.mended import Mended
from coprod_desktop.presenters import mended_presenter
from coprod_desktop.presenters.screen_parts import Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage

if TYPE_CHECKING:
    from coprod_desktop.domain.person import Person


class ComputerMended(Scene):
    """The file of the computer was damaged: what became of it, for a supporter."""

    def __init__(self, stage: Stage, mended: Mended) -> None:
        """Tell it over what is shown.

        Args:
            stage: the window.
            mended: what became of it.
        """
        self._stage, self._mended = stage, mended

    def state(self) -> ScreenState:
        """What was put back, and where the old file is."""
        return mended_presenter.computer_mended(self._mended)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()


class MineMended(Scene):
    """A person's own file was damaged: what is missing, for this person alone."""

    def __init__(self, stage: Stage, person: Person, mended: Mended) -> None:
        """Tell it over what is shown.

        Args:
            stage: the window.
            person: who is here.
            mended: what became of it.
        """
        self._stage, self._person, self._mended = stage, person, mended

    def state(self) -> ScreenState:
        """Whether something is missing, and how much."""
        return mended_presenter.mine_mended(self._person, self._mended)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()
