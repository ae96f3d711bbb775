# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""I am new: my picture, then my name or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from coprod_desktop.domain.person import Person
from coprod_desktop.presenters import arrival_presenter, me_presenter
from coprod_desktop.presenters.arrival_presenter import PERSON_PICTURES
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.own_picture_scene import ChoosePhoto, OwnPicture
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage
from coprod_desktop.ui.windows.typing_part import KeyboardMemory, TypingPart


def free_figures(people: tuple[Person, ...], own: str = "") -> tuple[str, ...]:
    """The figures that nobody else has; all of them when there are more people than figures.

    Args:
        people: everybody on this computer.
        own: the figure of who chooses, or empty.
    """
    taken = {person.picture for person in people if not person.has_own_picture}
    free = tuple(name for name in PERSON_PICTURES if name not in taken or name == own)
    return free if set(free) - {own} else PERSON_PICTURES


@dataclass(frozen=True)
class NewWays:
    """Where somebody new can go.

    Attributes:
        made: called with name, figure and own picture.
        away: the way back; None when there is nothing to go back to.
        close: closes the app, where there is nothing to go back to; None while the screen is locked.
        choose_photo: asks for a file.
    """

    made: Callable[[str, str, bytes], None]
    away: Callable[[], None] | None
    close: Callable[[], None] | None
    choose_photo: ChoosePhoto


@dataclass
class _Choice:
    figure: str = ""
    own: bytes = field(default=b"", repr=False)
    name: str = ""


class NewPerson(Scene):
    """A new person: my picture, then my name or none."""

    def __init__(
        self, stage: Stage, desk: Desk, people: tuple[Person, ...], memory: KeyboardMemory, ways: NewWays
    ) -> None:
        """Begin with the pictures that nobody else has.

        Args:
            stage: the window.
            desk: does slow work aside.
            people: everybody here.
            memory: remembers how the keyboard is liked here.
            ways: where this can lead.
        """
        self._stage, self._desk, self._ways = stage, desk, ways
        self._free = free_figures(people)
        self._choice = _Choice()
        self._typing = TypingPart(stage, memory, "", self._keep_name, one_line=True)
        self._naming = False

    def state(self) -> ScreenState:
        """The pictures, or the place for the name."""
        if self._naming:
            return arrival_presenter.your_name(
                self._typing.body(*me_presenter.name_words()), self._typing.bar_buttons()
            )
        ways = self._ways
        return arrival_presenter.choose_picture(
            self._free, self._choice.figure, ways.away is not None, ways.close is not None
        )

    def press(self, press: Press) -> None:
        """Pick a picture, give a name, go on or back."""
        if self._naming and self._typing.press(press):
            return
        match press.do:
            case Do.PICK:
                self._choice.figure = "" if press.of == self._choice.figure else press.of
                self._choice.own = b""
            case Do.PHOTO:
                strip: Strip = self.state().strip
                ways = self._ways
                self._stage.open_over(
                    OwnPicture(self._stage, self._desk, strip, ways.choose_photo, self._take_own)
                )
                return
            case Do.NEXT if self._naming:
                self._typing.save()
                choice = self._choice
                self._ways.made(choice.name, choice.figure or self._free[0], choice.own)
                return
            case Do.NEXT:
                self._naming = True
            case Do.BACK if self._naming:
                self._naming = False
            case Do.BACK if self._ways.away:
                self._ways.away()
                return
            case Do.FINISH if self._ways.close:
                self._ways.close()
                return
        self._stage.refresh()

    def _keep_name(self, name: str) -> None:
        self._choice.name = name

    def _take_own(self, picture: bytes) -> None:
        self._choice.own, self._naming = picture, True
        self._stage.close_over()
