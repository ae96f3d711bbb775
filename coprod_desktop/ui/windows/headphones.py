# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Before anything private is spoken aloud, headphones are offered: once in a visit, for all scenes here."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.presenters import headphones_presenter
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene


class PrivateSound:
    """Whether private things may be heard now.

    Attributes:
        may_be_heard: whether the person said so in this visit, or is alone here.
    """

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.may_be_heard = False

    def begin_visit(self, alone: bool) -> None:
        """Somebody comes: ask anew, unless this computer is one person's own.

        Args:
            alone: whether nobody else is in the room by the way this computer is used.
        """
        self.may_be_heard = alone


class AskHeadphones(Scene):
    """Headphones, the loudspeaker, or not now."""

    def __init__(
        self, strip: Strip, sound: PrivateSound, close: Callable[[], None], heard: Callable[[], None]
    ) -> None:
        """Ask over the scene that this strip is of.

        Args:
            strip: of the scene below.
            sound: remembers the answer.
            close: takes this away.
            heard: called afterwards, when it may be heard.
        """
        self._strip, self._sound, self._close, self._heard = strip, sound, close, heard

    def state(self) -> ScreenState:
        """The question."""
        return headphones_presenter.headphones(self._strip)

    def press(self, press: Press) -> None:
        """Play, or not now: then it is asked again next time."""
        self._close()
        if press.do is Do.KEEP:
            self._sound.may_be_heard = True
            self._heard()
