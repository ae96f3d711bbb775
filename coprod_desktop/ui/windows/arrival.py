# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What is shown from the first frame until somebody is here. It waits for nothing that takes long to load.

First a hello, or the first questions at the very first start; then, as soon as the store is open, Who are
you. What a person asks for before the rest of the app is there is done as soon as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from coprod_desktop.domain.errors import WorldProblem
from coprod_desktop.domain.preferences import Preferences
from coprod_desktop.ui.windows.arrival_scenes import CannotOpen, FirstStart, Opening
from coprod_desktop.ui.windows.over_scenes import Looks
from coprod_desktop.ui.windows.people_scene import WhoAreYou

if TYPE_CHECKING:
    from coprod_desktop.domain.person import Person
    from coprod_desktop.presenters.screen_parts import Do
    from coprod_desktop.ui.windows.person_window import PersonWindow
    from coprod_desktop.ui.windows.scene import Scene

KeepLooks = Callable[[Preferences], None]


class Onward(Protocol):
    """Who leads on from here, when all of the app is there."""

    def to_who(self) -> None:
        """Ask who is here."""
        ...

    def to_new_person(self) -> None:
        """Let somebody new choose a picture and a name."""
        ...

    def open_person(self, person: Person) -> None:
        """Be here."""
        ...

    def from_who(self, do: Do) -> None:
        """Do what else can be asked for at Who are you."""
        ...

    def take_file(self, path: str) -> None:
        """Take in a plan from a file."""
        ...


Wish = Callable[[Onward], None]


class Arrival(QObject):
    """Leads to the first person.

    Attributes:
        preferences: how it looks and sounds before anybody is chosen.
    """

    def __init__(
        self,
        window: PersonWindow,
        preferences: Preferences | None,
        keep_looks: KeepLooks,
        files: tuple[Path, ...],
        first: Preferences | None = None,
    ) -> None:
        """Show the first screen.

        Args:
            window: shows the scenes.
            preferences: of this computer; None at the very first start.
            keep_looks: keeps the preferences of this computer.
            files: plans that were opened with the app.
            first: how it looks and sounds at the very first start.
        """
        super().__init__(window)
        self.preferences = preferences or first or Preferences()
        self._window, self._keep_looks = window, keep_looks
        self._files = [str(file) for file in files]
        self._asks_first = preferences is None
        self._people: tuple[Person, ...] | None = None
        self._visit: Onward | None = None
        self._wish: Wish | None = None
        self._locked: Scene | None = None
        self._hear_window()
        if self._asks_first:
            window.show_scene(FirstStart(window, self.preferences, self._after_first_start))
        else:
            window.show_scene(Opening())

    def show_people(self, people: tuple[Person, ...]) -> None:
        """The store is open: ask who is here, unless the first questions are still asked.

        Args:
            people: everybody on this computer, in the order in which they are shown.
        """
        self._people, self._locked = people, None
        if not self._asks_first:
            self._to_who()

    def show_locked(self, locked: Scene) -> None:
        """The store is locked: ask for what opens it, after the first questions where they are still asked.

        Args:
            locked: asks for it.
        """
        self._locked = locked
        if not self._asks_first:
            self._window.show_scene(locked)

    def wait(self) -> None:
        """What opens the store is there: it takes a moment."""
        self._locked = None
        self._window.show_scene(Opening())

    def be_away(self, away: Scene) -> None:
        """Everything is closed for a while: show what waits, and keep what is asked for meanwhile.

        Args:
            away: waits for somebody.
        """
        self._visit = self._wish = self._people = None
        self._hear_window()
        self._window.use_preferences(self.preferences)
        self._window.show_scene(away)

    def _hear_window(self) -> None:
        self._window.finish_wanted.connect(self._window.close)
        self._window.looks_wanted.connect(self._on_looks)
        self._window.file_dropped.connect(self._files.append)

    def have_visit(self, visit: Onward) -> None:
        """All of the app is there: hand over to it, and do what was asked for meanwhile.

        Args:
            visit: leads on from here.
        """
        self._visit = visit
        self._window.finish_wanted.disconnect(self._window.close)
        self._window.looks_wanted.disconnect(self._on_looks)
        self._window.file_dropped.disconnect(self._files.append)
        if self._wish is not None:
            self._wish(visit)
        for path in self._files:
            visit.take_file(path)
        self._files.clear()

    def cannot_open(self, problem: WorldProblem) -> None:
        """The store does not open: say why, and close when that was read. Nothing was touched."""
        self._window.show_scene(CannotOpen(self._window, problem))

    def keep_preferences(self, preferences: Preferences) -> None:
        """Look and sound like this on this computer, until somebody is chosen."""
        self.preferences = preferences
        self._keep_looks(preferences)

    def _after_first_start(self, preferences: Preferences) -> None:
        self.keep_preferences(preferences)
        self._asks_first = False
        if self._people is None:
            self._window.show_scene(self._locked or Opening())
        else:
            self._to_who()

    def _to_who(self) -> None:
        if not self._people:
            self._when_there(lambda visit: visit.to_who())
            return
        self._window.show_scene(
            WhoAreYou(
                self._window,
                self._people,
                lambda person: self._when_there(lambda visit: visit.open_person(person)),
                lambda: self._when_there(lambda visit: visit.to_new_person()),
                lambda do: self._when_there(lambda visit: visit.from_who(do)),
                can_close=not self._window.is_kiosk,
            )
        )

    def _when_there(self, wish: Wish) -> None:
        if self._visit is not None:
            wish(self._visit)
            return
        self._wish = wish
        self._window.show_scene(Opening())

    @Slot()
    def _on_looks(self) -> None:
        window = self._window
        if window.shown is not None:
            looks = Looks(window, window.strip_of_top(), self.preferences, self.keep_preferences)
            window.open_over(looks)
