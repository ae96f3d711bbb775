# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The first scenes: how it should be, who are you, I am new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.person import Person
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


class WhoAreYou(Scene):
    """One tile for each person. Touching it says the name; This is me opens it."""

    def __init__(
        self,
        stage: Stage,
        people: tuple[Person, ...],
        chosen: Callable[[Person], None],
        new: Callable[[], None],
        others: Callable[[Do], None],
    ) -> None:
        """Show the people.

        Args:
            stage: the window.
            people: everybody here.
            chosen: called with the person who says "This is me".
            new: called when somebody is new.
            others: called for the supporter, for how it looks, and to close.
        """
        self._stage, self._people = stage, people
        self._chosen, self._new, self._others = chosen, new, others
        self._touched: Person | None = None

    def state(self) -> ScreenState:
        """The people, and who was touched."""
        return arrival_presenter.who_are_you(self._people, self._touched)

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
            case Do.SUPPORTER | Do.LOOKS | Do.FINISH:
                self._others(press.do)
                return
        self._stage.refresh()


class NewPerson(Scene):
    """A new person: my picture, then my name or none."""

    def __init__(
        self,
        stage: Stage,
        people: tuple[Person, ...],
        made: Callable[[str, str], None],
        away: Callable[[], None] | None,
        close: Callable[[], None],
    ) -> None:
        """Begin with the pictures that nobody else has.

        Args:
            stage: the window.
            people: everybody here.
            made: called with name and picture.
            away: called when the person goes back; None when there is nothing to go back to.
            close: called to close the app, where there is nothing to go back to.
        """
        self._stage, self._made, self._away, self._close = stage, made, away, close
        taken = {person.picture for person in people}
        free = [name for name in arrival_presenter.PERSON_PICTURES if name not in taken]
        self._free = tuple(free) or arrival_presenter.PERSON_PICTURES
        self._chosen = ""
        self._naming = False
        self._name = ""

    def state(self) -> ScreenState:
        """The pictures, or the place for the name."""
        if self._naming:
            return arrival_presenter.your_name(self._name)
        return arrival_presenter.choose_picture(self._free, self._chosen, self._away is not None)

    def press(self, press: Press) -> None:
        """Pick a picture, give a name, go on or back."""
        match press.do:
            case Do.PICK:
                self._chosen = "" if press.of == self._chosen else press.of
            case Do.NEXT if self._naming:
                self._made(self._stage.written(), self._chosen)
                return
            case Do.NEXT:
                self._naming = True
            case Do.BACK if self._naming:
                self._name = self._stage.written()
                self._naming = False
            case Do.BACK if self._away:
                self._away()
                return
            case Do.FINISH:
                self._close()
                return
        self._stage.refresh()
