# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The film of a page, over the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage

from coprod_desktop.domain.errors import StoreDamaged
from coprod_desktop.domain.film import Film
from coprod_desktop.domain.identifiers import MediaName, ProposalId
from coprod_desktop.domain.proposal import Proposal
from coprod_desktop.domain.proposal_parts import films_in
from coprod_desktop.files.films import Moving, read_film
from coprod_desktop.presenters.film_presenter import film_lost, film_screen
from coprod_desktop.presenters.screen_parts import Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState
from coprod_desktop.ui.person.film_screen import FilmScreen
from coprod_desktop.ui.windows.scene import Desk, Scene, Stage

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
    stage.open_over(FilmScene(stage, desk, proposal, film, strip))


def _taken_apart(desk: Desk, proposal_id: ProposalId, version: int, name: MediaName) -> Moving:
    return read_film(desk.device.media(proposal_id, version, name), name)


class FilmScene(Scene):
    """A film that plays when it is opened, since opening it is asking for it."""

    def __init__(self, stage: Stage, desk: Desk, proposal: Proposal, film: Film, strip: Strip) -> None:
        """Take the film out of the store aside. See `show_film`."""
        self._stage, self._desk, self._film, self._strip = stage, desk, film, strip
        self._moving: Moving | None = None
        self._caption = ""
        self._plays = self._slow = self._lost = self._covered = self._left = False
        key = (proposal.proposal_id, proposal.version, film.media)
        desk.runner.run(partial(_taken_apart, desk, *key), self._on_there, self._on_lost)

    def state(self) -> ScreenState:
        """The film as it plays, or waits; or that it cannot be shown."""
        if self._lost:
            return film_lost(self._strip, self._film)
        return film_screen(
            self._strip, self._film, self._poster(), self._caption, plays=self._plays, slow=self._slow
        )

    def press(self, press: Press) -> None:
        """Play, stop, play at another pace, go back to the page."""
        match press.do:
            case Do.FILM if self._plays:
                self._desk.player.stop()
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
            self._stage.refresh()

    def _on_lost(self, fault: Exception) -> None:
        if not isinstance(fault, StoreDamaged):
            raise fault
        self._lost = True
        if not self._left:
            self._stage.refresh()

    def _play(self) -> None:
        if self._moving is None:
            return
        self._stage.keep_quiet()
        self._plays, self._covered = True, False
        pace = SLOW if self._slow else 1.0
        self._desk.player.play_film(self._moving, pace, self._on_seen, self._on_ended)

    def _on_seen(self, picture: bytes, at_ms: int) -> None:
        self._show(picture)
        caption = self._film.caption_at(at_ms)
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
        self._desk.player.stop()

    def leave(self) -> None:
        """Stop."""
        self._left = True
        self._desk.player.stop()
