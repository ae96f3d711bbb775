# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What goes away soon: heard, looked at, kept longer, taken home; how long things stay, for a supporter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from coprod_desktop.domain.keeping import Limits, Soon
from coprod_desktop.domain.person import Person
from coprod_desktop.journey.person.keep_no_longer import TimeOf
from coprod_desktop.journey.person.people_away import PeopleAway
from coprod_desktop.ports import Clock, PersonStore
from coprod_desktop.presenters import keeping_presenter
from coprod_desktop.presenters.screen_parts import Do, Press
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.sound.player import Player
from coprod_desktop.ui.windows.scene import Scene, Stage


@dataclass(frozen=True)
class EndsWays:
    """Where this can lead.

    Attributes:
        away: back to where it was opened.
        look: to all that was said about the plan of a thing.
        take_home: writes what was said about the plans of these things to a folder that is asked for.
    """

    away: Callable[[], None]
    look: Callable[[Soon], None]
    take_home: Callable[[tuple[Soon, ...], Path], None]
    choose_folder: Callable[[Callable[[Path], None]], None]


class GoesAway(Scene):
    """The things of the person who is here that go away soon."""

    def __init__(
        self,
        stage: Stage,
        person: Person,
        store: PersonStore,
        time: TimeOf,
        today: date,
        limits: Limits,
        player: Player,
        ways: EndsWays,
    ) -> None:
        """Begin with the list.

        Args:
            stage: the window.
            person: whose it is.
            store: the person's own.
            time: knows when things go.
            today: the day.
            limits: the numbers.
            player: plays recordings.
            ways: where this can lead.
        """
        self._stage, self._person, self._store, self._time = stage, person, store, time
        self._today, self._limits, self._player, self._ways = today, limits, player, ways
        self._soon = time.soon(today)
        self._page = 0
        self._keeping: Soon | None = None
        self._kept: tuple[date | None] | None = None

    def know(self, person: Person) -> None:
        """Take over what the person is called and looks like now."""
        self._person = person

    def state(self) -> ScreenState:
        """The list, how long to keep one of it, or that it is kept."""
        if self._kept is not None:
            return keeping_presenter.is_kept(self._person, *self._kept)
        if self._keeping is not None:
            months = self._limits.longer_months
            return keeping_presenter.keep_how_long(self._person, self._keeping, months)
        self._page = min(self._page, keeping_presenter.soon_pages(self._soon) - 1)
        return keeping_presenter.going_soon(self._person, self._soon, self._page)

    def press(self, press: Press) -> None:
        """Hear, look, keep longer, take home, go back."""
        if self._kept is not None:
            self._kept = self._keeping = None
            self._soon = self._time.soon(self._today)
        elif self._keeping is not None:
            self._keep(self._keeping, press)
        else:
            match press.do:
                case Do.LISTEN:
                    self._stage.private(partial(self._play, self._thing(press.of)))
                    return
                case Do.SAID:
                    self._ways.look(self._thing(press.of))
                    return
                case Do.TAKE_HOME:
                    self._ways.choose_folder(partial(self._ways.take_home, self._soon))
                    return
                case Do.BACK if not self._page:
                    self._ways.away()
                    return
            self._on_list(press)
        self._stage.refresh()

    def _on_list(self, press: Press) -> None:
        match press.do:
            case Do.KEEP_LONGER:
                self._keeping = self._thing(press.of)
            case Do.NEXT:
                self._page += 1
            case Do.BACK:
                self._page -= 1

    def _keep(self, soon: Soon, press: Press) -> None:
        if press.do is not Do.PICK:
            self._keeping = None
            return
        until = None if press.of == keeping_presenter.ALWAYS else soon.longer_until
        self._time.keep_longer(soon, until)
        self._time.remember_here(self._person.person_id, self._today)
        self._kept = (until,)

    def _play(self, soon: Soon) -> None:
        if soon.end.clip is not None:
            self._player.play(self._store.clip(soon.end.clip.clip_id))

    def _thing(self, key: str) -> Soon:
        return next(each for each in self._soon if keeping_presenter.key_of(each) == key)

    def leave(self) -> None:
        """Stop what is played."""
        self._player.stop()


class HowLong(Scene):
    """How long things stay on this computer, and who was not here for long."""

    def __init__(self, stage: Stage, people: PeopleAway, limits: Limits, clock: Clock) -> None:
        """Show it.

        Args:
            stage: the window.
            people: knows who was not here for long.
            limits: the numbers.
            clock: tells the day.
        """
        self._stage, self._people, self._limits, self._clock = stage, people, limits, clock
        self._page = 0

    def state(self) -> ScreenState:
        """The people, and the numbers."""
        away = self._people.due(self._clock.today())
        # There is a page less when somebody's things wait.
        self._page = min(self._page, keeping_presenter.how_long_pages(self._limits, away) - 1)
        return keeping_presenter.how_long(self._limits, away, self._page)

    def press(self, press: Press) -> None:
        """Let somebody's things wait, turn the page, or go back."""
        match press.do:
            case Do.KEEP_LONGER:
                self._wait(press.of)
            case Do.NEXT:
                self._page += 1
            case _ if self._page:
                self._page -= 1
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _wait(self, person_id: str) -> None:
        today = self._clock.today()
        for away in self._people.due(today):
            if away.person.person_id == person_id:
                self._people.wait_longer(away.person, today)
