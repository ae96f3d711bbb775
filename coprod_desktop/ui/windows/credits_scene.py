# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who made the pictures, over any scene."""

from __future__ import annotations

from coprod_desktop.domain.picture_search import SetMaker
from coprod_desktop.domain.picture_sets import PictureSet
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.presenters import credits_presenter
from coprod_desktop.presenters.screen_parts import Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage


class WhoMadeThePictures(Scene):
    """One page to read or to hear."""

    def __init__(
        self,
        stage: Stage,
        strip: Strip,
        maker: SetMaker,
        plans: tuple[Proposal, ...],
        added: tuple[PictureSet, ...],
    ) -> None:
        """Show it over another scene.

        Args:
            stage: the window.
            strip: of the scene below.
            maker: of our own set.
            plans: those on this computer.
            added: the sets that everybody has, and the board of the person who is here.
        """
        self._stage, self._strip, self._maker = stage, strip, maker
        self._plans, self._added = plans, added

    def state(self) -> ScreenState:
        """The page."""
        return credits_presenter.who_made(self._strip, self._maker, self._plans, self._added)

    def press(self, press: Press) -> None:
        """Carry on."""
        self._stage.close_over()
