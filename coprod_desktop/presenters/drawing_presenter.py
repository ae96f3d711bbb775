# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Say it my way, by a drawing, a photo or a film: making, choosing, looking, keeping, naming."""

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
    """The drawings, or the photos and films, at one step: look, change, throw away, put back; and one more.

    Args:
        strip: where I am.
        heading: the question.
        kind: drawings, or photos; the films stand with the photos.
        files: those that were kept, with those that were thrown away just now.
        gone: those that were thrown away just now.
    """
    cards = tuple(_file_card(file, place_of(file, files), file.file_id in gone) for file in files)
    if kind is FileKind.DRAWING:
        name, more = "drawings", Button(Press(Do.DRAW), _("Draw one more"), own_pic("draw"))
    else:
        name, more = "photos", Button(Press(Do.PHOTO), _("One more"), own_pic("photo"))
    bar = (back(), more, way_on(_("Next")))
    return ScreenState(name, strip, Cards(cards, heading), bar, top=top_buttons())


def place_of(file: KeptFile, files: tuple[KeptFile, ...]) -> int:
    """The number of a drawing, photo or film among those of its kind, from 1."""
    return 1 + [each.file_id for each in files if each.kind is file.kind].index(file.file_id)


def _file_card(file: KeptFile, number: int, thrown: bool) -> Card:
    name, of = file_name(file, number), file.file_id
    look = Button(Press(Do.LISTEN, of), _("Look"), own_pic("look"), about=name)
    change = None
    match file.kind:
        case FileKind.DRAWING:
            change = Button(Press(Do.CHANGE, of), _("Change"), own_pic("draw"), about=name)
        case FileKind.FILM:
            look = Button(Press(Do.FILM, of), _("Watch"), own_pic("film"), about=name)
            # It has no page on which it stands still, where a photo is given its name.
            change = Button(Press(Do.CALLED, of), _("Name it"), own_pic("name-it"), about=name)
    return kept_card(of, Pic(name, kept=f"file:{of}"), name, "", thrown, look, change)


def _name_it(file: KeptFile) -> str:
    return _("Change the name") if file.title else _("Give it a name")


def file_name(file: KeptFile, number: int) -> str:
    """What a drawing, photo or film is called: as its person calls it, else by its number."""
    if file.title:
        return file.title
    words = {
        FileKind.DRAWING: _("Drawing {number}"),
        FileKind.PHOTO: _("Photo {number}"),
        FileKind.FILM: _("Film {number}"),
    }[file.kind]
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
    bar = (back(), Button(Press(Do.CALLED), _name_it(file), own_pic("name-it")), way_on(_("Next")))
    return ScreenState("look", strip, Showing(name, picture, name), bar, top=top_buttons())


def name_heading() -> str:
    """Asked when somebody gives a drawing, photo or film a name."""
    return _("What do you call it?")


# Photos, and where films come from ----------------------------------------------------------------------


def choose_photo(
    strip: Strip, heading: str, camera: bool, busy: bool = False, lost: bool = False
) -> ScreenState:
    """Where a photo or film comes from.

    Args:
        strip: where I am.
        heading: the question.
        camera: whether there is one.
        busy: whether a file is being opened.
        lost: whether the camera gave nothing just now.
    """
    tiles: tuple[Button, ...] = (Button(Press(Do.OPEN_FILE), _("From the computer"), own_pic("photo-file")),)
    if camera:
        take = Button(Press(Do.CAMERA), _("Take a photo"), own_pic("camera"))
        tiles = (*tiles, take, Button(Press(Do.FILM), _("Make a film"), own_pic("film")))
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


def photo_refused(strip: Strip, problem: FileProblem, films_too: bool = False) -> ScreenState:
    """A file that cannot be shown as a photo: why, and what can be.

    Args:
        strip: where I am.
        problem: why.
        films_too: whether a film can be used as well.
    """
    why = {
        FileTooBig: _("This photo is too big."),
        DamagedFile: _("The app cannot read this photo."),
        FileNotThere: _("This file is not there."),
        FileTookTooLong: _("This photo takes too long to open."),
    }.get(type(problem), _("This is not a photo for the app."))
    if films_too:
        return refused(strip, why, _("Photos can be png, jpg and webp."), film_kinds())
    return refused(strip, why, _("You can use png, jpg and webp."))


def film_kinds() -> str:
    """Which films can be used."""
    return _("Films can be mp4, mov and webm.")


def refused(strip: Strip, *sentences: str) -> ScreenState:
    """A file that cannot be used, and the way to another one."""
    body = Reading(own_pic("wrong-file", _("Another kind of file")), tuple(map(Sentence, sentences)))
    bar = (back(), way_on(_("Another one"), Do.OPEN_FILE))
    return ScreenState("photo-refused", strip, body, bar, top=top_buttons())
