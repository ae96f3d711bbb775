# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film of a page, or one that a person made: the way to it, and the screen on which it plays."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.film import Caption, Film
from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons
from coprod_desktop.presenters.own_way_state import Showing
from coprod_desktop.presenters.plan_state import Row, Section, WholePlan
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import Reading, ScreenState, Sentence
from coprod_desktop.words import _


@dataclass(frozen=True)
class ToWatch:
    """A film as the screen names it.

    Attributes:
        words: what it shows; of an own film, its name.
        captions: its words, one after the other; none for an own film.
        is_own: whether a person made it; it is private then.
    """

    words: str
    captions: tuple[Caption, ...] = ()
    is_own: bool = False


def of_plan(film: Film) -> ToWatch:
    """The film of a plan's page."""
    return ToWatch(film.words, film.captions)


def watch_button(film: Film) -> Button:
    """Leads from a page to its film."""
    return Button(Press(Do.FILM, film.media), _("Watch the film"), own_pic("film"), about=film.words)


def film_screen(
    strip: Strip, film: ToWatch, poster: bytes, caption: str = "", plays: bool = False, slow: bool = False
) -> ScreenState:
    """A film that plays, or waits.

    Args:
        strip: of the page, or of the list.
        film: which one.
        poster: its first picture as JPEG; empty while it is made ready.
        caption: its words of this moment.
        plays: whether it is playing now.
        slow: whether it plays more slowly.
    """
    captions = tuple(each.text for each in film.captions)
    if plays:
        button = Button(Press(Do.FILM), _("Stop the film"), own_pic("stop"), Tone.GO)
    else:
        button = Button(Press(Do.FILM), _("Play the film"), own_pic("play"), Tone.GO)
    pace = Button(Press(Do.FILM_PACE), _("Play it slowly"), own_pic("film-slow"), picked=slow)
    bar = (back(), pace, button) if poster else (back(),)
    body = Watching(film.words, poster, captions, caption)
    return ScreenState("film", strip, body, bar, top=top_buttons(), private=film.is_own)


def film_camera(strip: Strip, live: bool) -> ScreenState:
    """What the camera sees.

    Args:
        strip: where I am.
        live: whether a film is being made.
    """
    bar: tuple[Button, ...]
    top: tuple[Button, ...]
    if live:
        heading, foot = _("The computer films you now."), _("It stops by itself after 1 minute.")
        stop = Button(Press(Do.STOP_RECORDING), _("Stop"), own_pic("stop"), Tone.VOICE)
        # Nothing else is there to be touched: it would end up in the film, or end it.
        bar, top = (stop,), ()
    else:
        heading, foot = _("Do you see yourself?"), _("Nobody films you yet.")
        start = Button(Press(Do.START_RECORDING), _("Start the film"), own_pic("film"), Tone.VOICE)
        bar, top = (back(), start), top_buttons()
    body = Showing(heading, b"", _("What the camera sees"), foot, live=live)
    name = "film-camera-live" if live else "film-camera"
    return ScreenState(name, strip, body, bar, top=top)


def film_camera_off(strip: Strip) -> ScreenState:
    """The camera was turned off while something else was open."""
    body = Reading(own_pic("camera", _("A camera")), (Sentence(_("The camera is off.")),))
    on = Button(Press(Do.CAMERA), _("Turn it on"), own_pic("camera"), Tone.GO)
    return ScreenState("film-camera-off", strip, body, (back(), on), top=top_buttons())


def film_lost(strip: Strip, film: ToWatch) -> ScreenState:
    """The film is damaged on this computer; the words that it has are there all the same."""
    lost, pic = _("This computer cannot show the film."), own_pic("film", _("A film"))
    if not film.captions:
        return ScreenState("film-lost", strip, Reading(pic, (Sentence(lost),)), (back(),), top=top_buttons())
    rows = tuple(Row(Sentence(each.text)) for each in film.captions)
    told = Row(Sentence(_("These are its words.")))
    body = WholePlan((Section(lost, (told, *rows), pic),))
    return ScreenState("film-lost", strip, body, (back(),), top=top_buttons())
