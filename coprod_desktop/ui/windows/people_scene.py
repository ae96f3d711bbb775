# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Who are you: the people of this computer, and somebody new. Shown before the rest of the app is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coprod_desktop.domain.identifiers import PersonId
from coprod_desktop.domain.person import Person
from coprod_desktop.presenters import arrival_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.windows.scene import Scene, Stage

if TYPE_CHECKING:
    # Only named here: the first screen does not wait for the store.
    from coprod_desktop.ports import DeviceStore


def load_face(device: DeviceStore, key: str) -> bytes:
    """The own drawing or photo of somebody, before the rest of the app is there.

    Args:
        device: what this computer remembers.
        key: of the picture, see `Pic.kept`.

    Raises:
        StoreDamaged: it is gone or hurt.
    """
    return device.own_picture(PersonId(key.removeprefix("person:")))


class WhoAreYou(Scene):
    """One tile for each person. Touching it says the name; This is me opens it."""

    def __init__(
        self,
        stage: Stage,
        people: tuple[Person, ...],
        chosen: Callable[[Person], None],
        new: Callable[[], None],
        others: Callable[[Do], None],
        can_close: bool = True,
    ) -> None:
        """Show the people.

        Args:
            stage: the window.
            people: everybody, in the order in which they are shown.
            chosen: called with the person who says "This is me".
            new: called when somebody is new.
            others: called for the supporter, for how it looks, and to close.
            can_close: whether the app can be closed here.
        """
        self._stage, self._people = stage, people
        self._chosen, self._new, self._others = chosen, new, others
        self._can_close = can_close
        self._touched: Person | None = None

    def state(self) -> ScreenState:
        """The people, and who was touched."""
        return arrival_presenter.who_are_you(self._people, self._touched, self._can_close)

    def press(self, press: Press) -> None:
        """Touch, This is me, Not me, I am new."""
        match press.do:
            case Do.PERSON:
                found = next(person for person in self._people if person.person_id == press.of)
                self._touched = None if found == self._touched else found
            case Do.BACK:
                self._touched = None
            case Do.NEXT if self._touched:
                self._chosen(self._touched)
                return
            case Do.NEW_PERSON:
                self._new()
                return
            case _:
                self._others(press.do)
                return
        self._stage.refresh()
