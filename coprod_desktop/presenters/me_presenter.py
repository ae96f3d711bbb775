# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Me: my picture, my name, my lock, the way to my board; my own drawing or photo as my picture."""

from __future__ import annotations

from coprod_desktop.domain.lock import LockKind
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.picture_sets import PictureSet
from coprod_desktop.presenters.added_presenter import board_note
from coprod_desktop.presenters.arrival_presenter import figure_words
from coprod_desktop.presenters.frame_presenter import (
    back,
    figure_pic,
    own_pic,
    person_pic,
    top_buttons,
    way_on,
)
from coprod_desktop.presenters.own_way_state import Showing, Typing
from coprod_desktop.presenters.screen_parts import Button, Do, Press, Strip, Tone
from coprod_desktop.presenters.screen_state import ScreenState, Tiles
from coprod_desktop.words import _


def me(strip: Strip, person: Person, board: PictureSet | None = None) -> ScreenState:
    """What a person can change about themselves.

    Args:
        strip: of the screen below.
        person: who is here.
        board: their own, if there is one.
    """
    locked = person.lock is not LockKind.NONE
    tiles = (
        Button(Press(Do.PHOTO), _("My picture"), person_pic(person)),
        Button(Press(Do.CALLED), _("My name"), own_pic("name"), note=person.name or _("No name")),
        Button(
            Press(Do.CODE),
            _("My lock"),
            own_pic("locked" if locked else "no-lock"),
            note=_("Your things are locked") if locked else _("No lock"),
        ),
        Button(Press(Do.BOARD), _("My board"), own_pic("board"), note=board_note(board)),
    )
    body = Tiles(_("What do you want to change?"), tiles)
    return ScreenState("me", strip, body, (back(), way_on(_("This is good"), Do.CARRY_ON)), top=top_buttons())


def my_picture(strip: Strip, person: Person, free: tuple[str, ...]) -> ScreenState:
    """Choose another picture: a figure, or an own one.

    Args:
        strip: of the screen below.
        person: who is here.
        free: the figures that nobody else has.
    """
    names = figure_words()
    tiles = tuple(
        Button(
            Press(Do.PICK, name),
            names[name],
            figure_pic(name),
            Tone.PLAIN,
            picked=name == person.picture and not person.has_own_picture,
        )
        for name in names
        if name in free
    )
    own = Button(Press(Do.PHOTO), _("My own picture"), own_pic("own-photo"))
    bar = (back(), own, way_on(_("This is good"), Do.CARRY_ON))
    body = Tiles(_("Which picture is you?"), tiles)
    return ScreenState("my-picture", strip, body, bar, top=top_buttons())


def my_name(strip: Strip, body: Typing, keys: tuple[Button, ...]) -> ScreenState:
    """Say what to be called from now on.

    Args:
        strip: of the screen below.
        body: the place to write.
        keys: what changes the keyboard.
    """
    bar = (back(), *keys, way_on(_("Keep it"), Do.KEEP))
    return ScreenState("my-name", strip, body, bar, top=top_buttons())


def name_words() -> tuple[str, str, str]:
    """The question, the name of the place to write, and the sentence below."""
    return _("What do you want to be called?"), _("My name"), _("You can leave this empty.")


def own_picture(strip: Strip, busy: bool) -> ScreenState:
    """An own picture: drawn, or a photo.

    Args:
        strip: of the screen below.
        busy: whether a photo is being opened.
    """
    tiles = (
        Button(Press(Do.DRAW), _("Draw my picture"), own_pic("own-drawing")),
        Button(Press(Do.OPEN_FILE), _("A photo"), own_pic("photo-file")),
    )
    foot = _("One moment.") if busy else _("Others see this picture on this computer.")
    body = Tiles(_("Your own picture"), tiles, foot=foot)
    return ScreenState("own-picture", strip, body, (back(),), top=top_buttons())


def draw_heading() -> str:
    """What stands above the sheet."""
    return _("Draw your picture")


def is_this_you(strip: Strip, picture: bytes) -> ScreenState:
    """A photo or drawing, before it is taken as the person's picture.

    Args:
        strip: of the screen below.
        picture: a PNG picture.
    """
    foot = _("Others see this picture on this computer.")
    body = Showing(_("Is this your picture?"), picture, _("Your picture"), foot)
    bar = (back(), way_on(_("Keep it"), Do.KEEP))
    return ScreenState("own-picture-new", strip, body, bar, top=top_buttons())
