# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by a film from a file: it is read, it is watched and kept, or it cannot be used."""

from __future__ import annotations

from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
    NeedsPart,
)
from coprod_desktop.presenters.drawing_presenter import film_kinds, refused
from coprod_desktop.presenters.frame_presenter import own_pic, top_buttons, way_on
from coprod_desktop.presenters.own_way_state import Showing
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _, several


def film_coming(strip: Strip, seconds: int) -> ScreenState:
    """While a film is read; it can be stopped.

    Args:
        strip: where I am.
        seconds: so many of the film are read.
    """
    foot = _("One moment.")
    if seconds:
        ready = several("{count} second is ready.", "{count} seconds are ready.", seconds)
        foot = f"{foot} {ready}"
    stop = Button(Press(Do.NOT_NOW), _("Stop"), own_pic("stop"))
    body = Tiles(_("The app reads the film."), (stop,), foot=foot, pic=own_pic("film", _("A film")))
    return ScreenState("photo-film", strip, body, (), top=top_buttons())


def new_film(strip: Strip, picture: bytes) -> ScreenState:
    """A film that came in, before it is kept.

    Args:
        strip: where I am.
        picture: its first picture.
    """
    foot = _("You choose later who gets this.")
    body = Showing(_("Do you want to keep this?"), picture, _("Your film"), foot)
    bar = (
        Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow")),
        Button(Press(Do.AGAIN), _("Another one"), own_pic("again")),
        Button(Press(Do.FILM), _("Watch it"), own_pic("film")),
        way_on(_("Keep it"), Do.KEEP),
    )
    return ScreenState("photo-new", strip, body, bar, top=top_buttons())


def new_film_name() -> str:
    """What a film is called before it is kept."""
    return _("Your film")


def film_refused(strip: Strip, problem: FileProblem) -> ScreenState:
    """A file that cannot be used as a film: why, and what can be.

    Args:
        strip: where I am.
        problem: why.
    """
    if isinstance(problem, FileTooBig):
        return refused(strip, _("This film is too long."), _("You can use 1 minute."))
    why = {
        NeedsPart: _("This computer cannot read this film."),
        DamagedFile: _("The app cannot read this film."),
        FileNotThere: _("This file is not there."),
        FileTookTooLong: _("This film takes too long to open."),
    }.get(type(problem), _("This is not a film for the app."))
    return refused(strip, why, film_kinds())
