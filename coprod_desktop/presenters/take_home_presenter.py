# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Take home: how far it is, that it is ready, or that it was stopped; and the words of the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.presenters.frame_presenter import own_pic, top_buttons, way_on
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence
from coprod_desktop.words import _


def going_home(strip: Strip, number: int, of: int) -> ScreenState:
    """While it is made; it can be stopped.

    Args:
        strip: where I am.
        number: which plan is being made, from 1.
        of: how many there are.
    """
    where = _("Plan {number} of {count}.").format(number=number, count=of)
    stop = Button(Press(Do.NOT_NOW), _("Stop"), own_pic("stop"))
    return ScreenState("home-going", strip, _page((_("Please wait."), where)), (stop,), top=top_buttons())


def is_home(strip: Strip, folder: str) -> ScreenState:
    """It is ready.

    Args:
        strip: where I am.
        folder: where it is.
    """
    show = Button(Press(Do.OPEN_FOLDER), _("Show it"), own_pic("folder"))
    body = _page(
        (_("It is ready to take home."), _("It is in this folder:") + f" {folder}", _("Anyone can open it."))
    )
    bar = (show, way_on(_("Carry on"), Do.CARRY_ON))
    return ScreenState("home-ready", strip, body, bar, top=top_buttons())


def stopped(strip: Strip) -> ScreenState:
    """It was stopped, and nothing was left behind."""
    body = _page(
        (_("You stopped it."), _("There is no copy.")),
        own_pic("copy-stopped", _("A page that does not get to a house")),
    )
    return ScreenState("home-stopped", strip, body, (way_on(_("Carry on"), Do.CARRY_ON),), top=top_buttons())


def _page(sentences: Sequence[str], pic: Pic | None = None) -> Reading:
    pic = pic or own_pic("take-home", _("A house and a memory stick"))
    return Reading(pic, tuple(Sentence(text) for text in sentences))


def home_intro() -> str:
    """What stands on the page that is taken home."""
    return _("This is what I said.")


def hear_it() -> str:
    """What each player is called on the page that is taken home."""
    return _("Hear what I said")


def watch_it() -> str:
    """What leads to a film on the page that is taken home."""
    return _("Watch my film")


def spoken_yes() -> str:
    """What stands on the page over a yes in one's own voice."""
    return _("I said yes to sharing with my voice.")
