# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""A film of a page: the way to it, and the screen on which it plays."""

from __future__ import annotations

from coprod_desktop.domain.film import Film
from coprod_desktop.presenters.film_state import Watching
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons
from coprod_desktop.presenters.plan_state import Row, Section, WholePlan
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Sentence
from coprod_desktop.words import _


def watch_button(film: Film) -> Button:
    """Leads from a page to its film."""
    return Button(Press(Do.FILM, film.media), _("Watch the film"), own_pic("film"), about=film.words)


def film_screen(
    strip: Strip, film: Film, poster: bytes, caption: str = "", plays: bool = False, slow: bool = False
) -> ScreenState:
    """A film that plays, or waits.

    Args:
        strip: of the page.
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
    return ScreenState("film", strip, Watching(film.words, poster, captions, caption), bar, top=top_buttons())


def film_lost(strip: Strip, film: Film) -> ScreenState:
    """The film is damaged on this computer; its words are there all the same."""
    rows = tuple(Row(Sentence(each.text)) for each in film.captions)
    told = Row(Sentence(_("These are its words.")))
    body = WholePlan(
        (Section(_("This computer cannot show the film."), (told, *rows), own_pic("film", _("A film"))),)
    )
    return ScreenState("film-lost", strip, body, (back(),), top=top_buttons())
