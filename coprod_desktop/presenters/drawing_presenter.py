# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by a drawing or a photo: making, choosing, looking, keeping, naming."""

from __future__ import annotations

from coprod_desktop.domain.act_kinds import FileKind
from coprod_desktop.domain.acts import KeptFile
from coprod_desktop.domain.errors import (
    DamagedFile,
    FileNotThere,
    FileProblem,
    FileTooBig,
    FileTookTooLong,
)
from coprod_desktop.domain.identifiers import FileId
from coprod_desktop.domain.sheet import Ink, Pen, Sheet, Width
from coprod_desktop.presenters.frame_presenter import back, own_pic, top_buttons, way_on
from coprod_desktop.presenters.own_way_presenter import kept_card
from coprod_desktop.presenters.own_way_state import Drawing, Showing
from coprod_desktop.presenters.screen_parts import Button, Do, Pic, Press, Strip
from coprod_desktop.presenters.screen_state import Card, Cards, Reading, ScreenState, Sentence, Tiles
from coprod_desktop.words import _


def draw_it(strip: Strip, heading: str, sheet: Sheet, pen: Pen) -> ScreenState:
    """A sheet to draw on.

    Args:
        strip: where I am.
        heading: the question.
        sheet: what is drawn so far.
        pen: what is drawn with.
    """
    hint = _("With keys: arrows move the pen. Enter draws.")
    body = Drawing(heading, sheet, pen, _tools(pen), _("Sheet to draw on"), hint)
    bar = (
        back(),
        Button(Press(Do.UNDO), _("Undo"), own_pic("undo")),
        Button(Press(Do.EMPTY), _("Empty page"), own_pic("clear-sheet")),
        way_on(_("Keep it"), Do.KEEP),
    )
    return ScreenState("draw", strip, body, bar, top=top_buttons())


def _tools(pen: Pen) -> tuple[Button, ...]:
    inks = (
        (Ink.BLACK, _("Black"), "pen-black"),
        (Ink.BLUE, _("Blue"), "pen-blue"),
        (Ink.RED, _("Red"), "pen-red"),
        (Ink.GREEN, _("Green"), "pen-green"),
        (Ink.ORANGE, _("Orange"), "pen-orange"),
        (Ink.RUBBER, _("Rubber"), "rubber"),
    )
    widths = ((Width.THIN, _("Thin"), "pen-thin"), (Width.THICK, _("Thick"), "pen-thick"))
    return (
        *(Button(Press(Do.PEN, ink), words, own_pic(pic), picked=ink is pen.ink) for ink, words, pic in inks),
        *(
            Button(Press(Do.PEN, width), words, own_pic(pic), picked=width is pen.width)
            for width, words, pic in widths
        ),
    )


def what_i_made(
    strip: Strip, heading: str, kind: FileKind, files: tuple[KeptFile, ...], gone: frozenset[FileId]
) -> ScreenState:
    """The drawings or the photos at one step: look, change, throw away, put back; and one more.

    Args:
        strip: where I am.
        heading: the question.
        kind: which of the two.
        files: those that were kept, with those that were thrown away just now.
        gone: those that were thrown away just now.
    """
    cards = tuple(
        _file_card(file, number, file.file_id in gone) for number, file in enumerate(files, start=1)
    )
    if kind is FileKind.DRAWING:
        name, more = "drawings", Button(Press(Do.DRAW), _("Draw one more"), own_pic("draw"))
    else:
        name, more = "photos", Button(Press(Do.PHOTO), _("One more photo"), own_pic("photo"))
    bar = (back(), more, way_on(_("Next")))
    return ScreenState(name, strip, Cards(cards, heading), bar, top=top_buttons())


def _file_card(file: KeptFile, number: int, thrown: bool) -> Card:
    drawn = file.kind is FileKind.DRAWING
    name = file_name(file, number)
    look = Button(Press(Do.LISTEN, file.file_id), _("Look"), own_pic("look"), about=name)
    change = Button(Press(Do.CHANGE, file.file_id), _("Change"), own_pic("draw"), about=name)
    pic = Pic(name, kept=f"file:{file.file_id}")
    return kept_card(file.file_id, pic, name, "", thrown, look, change if drawn else None)


def file_name(file: KeptFile, number: int) -> str:
    """What a drawing or photo is called: as its person calls it, else by its number."""
    if file.title:
        return file.title
    words = _("Drawing {number}") if file.kind is FileKind.DRAWING else _("Photo {number}")
    return words.format(number=number)


def look_at(strip: Strip, file: KeptFile, number: int, picture: bytes) -> ScreenState:
    """One kept drawing or photo, large.

    Args:
        strip: where I am.
        file: which one.
        number: its place among those of its kind.
        picture: its PNG picture.
    """
    name = file_name(file, number)
    words = _("Change the name") if file.title else _("Give it a name")
    bar = (back(), Button(Press(Do.CALLED), words, own_pic("name-it")), way_on(_("Next")))
    return ScreenState("look", strip, Showing(name, picture, name), bar, top=top_buttons())


def name_heading() -> str:
    """Asked when somebody gives a drawing or photo a name."""
    return _("What do you call it?")


# Photos ---------------------------------------------------------------------------------------------------


def choose_photo(
    strip: Strip, heading: str, camera: bool, busy: bool = False, lost: bool = False
) -> ScreenState:
    """Where a photo comes from.

    Args:
        strip: where I am.
        heading: the question.
        camera: whether there is one.
        busy: whether a file is being opened.
        lost: whether the camera gave nothing just now.
    """
    tiles: tuple[Button, ...] = (Button(Press(Do.OPEN_FILE), _("From the computer"), own_pic("photo-file")),)
    if camera:
        tiles = (*tiles, Button(Press(Do.CAMERA), _("Take a photo"), own_pic("camera")))
    foot = _("One moment.") if busy else _("The app removes the place and the time.")
    if lost:
        foot = _("The camera does not work.")
    return ScreenState("photo", strip, Tiles(heading, tiles, foot=foot), (back(),), top=top_buttons())


def camera_live(strip: Strip) -> ScreenState:
    """What the camera sees."""
    body = Showing(_("What do you want to show?"), b"", _("What the camera sees"))
    take = Button(Press(Do.KEEP), _("Take the photo"), own_pic("camera"))
    return ScreenState("camera", strip, body, (back(), take), top=top_buttons())


def new_photo(strip: Strip, picture: bytes) -> ScreenState:
    """A photo that came in, before it is kept.

    Args:
        strip: where I am.
        picture: its PNG picture.
    """
    foot = _("You choose later who gets this.")
    body = Showing(_("Do you want to keep this?"), picture, _("Your photo"), foot)
    bar = (
        Button(Press(Do.NOT_NOW), _("Not now"), own_pic("notnow")),
        Button(Press(Do.AGAIN), _("Another one"), own_pic("again")),
        way_on(_("Keep it"), Do.KEEP),
    )
    return ScreenState("photo-new", strip, body, bar, top=top_buttons())


def photo_refused(strip: Strip, problem: FileProblem) -> ScreenState:
    """A file that cannot be shown as a photo: why, and what can be."""
    why = {
        FileTooBig: _("This photo is too big."),
        DamagedFile: _("The app cannot read this photo."),
        FileNotThere: _("This file is not there."),
        FileTookTooLong: _("This photo takes too long to open."),
    }.get(type(problem), _("This is not a photo for the app."))
    sentences = (
        Sentence(why),
        Sentence(_("You can use png, jpg and webp.")),
        Sentence(_("The app cannot take videos.")),
    )
    body = Reading(own_pic("wrong-file", _("Another kind of file")), sentences)
    bar = (back(), way_on(_("Another one"), Do.OPEN_FILE))
    return ScreenState("photo-refused", strip, body, bar, top=top_buttons())
