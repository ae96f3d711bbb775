# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film over what leads to it: that of a plan's page, or one that a person made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.film import caption_at
from coprod_desktop.domain.identifiers import MediaName
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.proposal_parts import films_in
from coprod_desktop.files.films import Moving, read_film
from coprod_desktop.presenters.film_presenter import ToWatch, film_lost, film_screen, of_plan
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

if TYPE_CHECKING:
    from coprod_desktop.sound.player import Player
    from coprod_desktop.work.task_runner import TaskRunner

Load = Callable[[], bytes]
"""Gives the bytes of a film; it is called aside."""
SLOW = 0.6
"""The pace of a film that is played slowly; signing can still be followed. It is our choice."""


def show_film(stage: Stage, desk: Desk, proposal: Proposal, name: MediaName, strip: Strip) -> None:
    """Open a film over the page that it belongs to.

    Args:
        stage: the window.
        desk: has the films and the player.
        proposal: the plan.
        name: of a film of one of its pages.
        strip: of that page.
    """
    film = next(film for _place, film in films_in(proposal) if film.media == name)
    load = partial(desk.device.media, proposal.proposal_id, proposal.version, name)
    stage.open_over(FilmScene(stage, desk.player, desk.runner, of_plan(film), strip, load))


def show_own_film(stage: Stage, desk: Desk, strip: Strip, words: str, load: Load) -> None:
    """Open a film that a person made.

    Args:
        stage: the window.
        desk: has the player.
        strip: of what leads to it.
        words: what it is called.
        load: gives its bytes.
    """
    film = ToWatch(words, is_own=True)
    stage.open_over(FilmScene(stage, desk.player, desk.runner, film, strip, load))


def _taken_apart(load: Load, name: str) -> Moving:
    return read_film(load(), name)


class FilmScene(Scene):
    """A film that plays when it is opened, since opening it is asking for it."""

    def __init__(
        self, stage: Stage, player: Player, runner: TaskRunner, film: ToWatch, strip: Strip, load: Load
    ) -> None:
        """Load the film aside.

        Args:
            stage: the window.
            player: plays it.
            runner: does slow work aside.
            film: which one.
            strip: of what leads to it.
            load: gives its bytes.
        """
        self._stage, self._player, self._film, self._strip = stage, player, film, strip
        self._moving: Moving | None = None
        self._caption = ""
        self._plays = self._slow = self._lost = self._covered = self._left = False
        runner.run(partial(_taken_apart, load, film.words), self._on_there, self._on_lost)

    def state(self) -> ScreenState:
        """The film as it plays, or waits; or that it cannot be shown."""
        if self._lost:
            return film_lost(self._strip, self._film)
        return film_screen(
            self._strip, self._film, self._poster(), self._caption, plays=self._plays, slow=self._slow
        )

    def press(self, press: Press) -> None:
        """Play, stop, play at another pace, go back."""
        match press.do:
            case Do.FILM if self._plays:
                self._player.stop()
            case Do.FILM:
                self._play()
            case Do.FILM_PACE:
                self._slow = not self._slow
                self._play()
            case _:
                self._stage.close_over()
                return
        self._stage.refresh()

    def _poster(self) -> bytes:
        return bytes(self._moving.frames[0]) if self._moving else b""

    def _on_there(self, moving: Moving) -> None:
        if self._left:
            return
        self._moving = moving
        self._stage.refresh()
        if not self._covered:
            self._play()

    def _on_lost(self, fault: Exception) -> None:
        if not isinstance(fault, StoreDamaged):
            raise fault
        self._lost = True
        if not self._left:
            self._stage.refresh()

    def _play(self) -> None:
        """Play it; what somebody said themselves is heard after the question about headphones."""
        if self._moving is None:
            return
        if self._film.is_own and self._moving.sound and not self._slow:
            self._stage.private(partial(self._begin, self._moving))
        else:
            self._begin(self._moving)

    def _begin(self, moving: Moving) -> None:
        self._stage.keep_quiet()
        self._plays, self._covered = True, False
        pace = SLOW if self._slow else 1.0
        self._player.play_film(moving, pace, self._on_seen, self._on_ended)
        self._stage.refresh()

    def _on_seen(self, picture: bytes, at_ms: int) -> None:
        self._show(picture)
        caption = caption_at(self._film.captions, at_ms)
        if caption != self._caption:
            self._caption = caption
            self._stage.refresh()

    def _on_ended(self) -> None:
        """It came to its end, or was stopped: its first picture stands there again."""
        self._plays, self._caption = False, ""
        if not self._left:
            self._show(self._poster())
            self._stage.refresh()

    def _show(self, picture: bytes) -> None:
        screen = self._stage.body_screen()
        if isinstance(screen, FilmScreen):
            screen.show_image(QImage.fromData(picture))

    def put_down(self) -> None:
        """Be covered: it stops, and a film that is ready later does not begin."""
        self._covered = True
        self._player.stop()

    def leave(self) -> None:
        """Stop."""
        self._left = True
        self._player.stop()
